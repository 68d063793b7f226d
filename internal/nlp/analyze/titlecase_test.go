package analyze

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// A headline in title case has the names that the text below it has, and its verbs are
// no part of them; names on lines of their own stay whole.
func TestTitleCase(t *testing.T) {
	an, err := For("en")
	if err != nil {
		t.Fatal(err)
	}
	const body = "\n\nMr Lind was defended on Friday by the mayor, Ana Rao, who wins few friends at times. Rivals on the council had tried to oust him, and the bill was paid.\n\nIn the evening Ms Rao left.\n"
	for _, c := range []struct {
		headline string
		want     []string // names in the headline
	}{
		{"Ana Rao Defends Omar Lind After a Long Night", []string{"Ana Rao", "Omar Lind"}},
		{"Ana Rao Urges Omar Lind To Leave The Council", []string{"Ana Rao", "Omar Lind"}},
		{"Rao Ousts Lind From the Council Over a Bill", []string{"Rao", "Lind"}},
		{"Ana Rao Wins Long Fight With Rivals", []string{"Ana Rao"}},
		{"The New York Times", []string{"The New York Times"}},
		{"Ana Rao and Omar Lind met in Velm", []string{"Ana Rao", "Omar Lind", "Velm"}},
	} {
		d := &nlp.Doc{}
		an.Analyze(d, c.headline+body, nil)
		if d.Text != c.headline+body {
			t.Fatalf("the text of the analysis is another one: %q", d.Text)
		}
		var got []string
		for _, n := range d.Names {
			if n.End <= len(c.headline) {
				got = append(got, n.Of(d.Text))
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: names %q, want %q", c.headline, got, c.want)
		}
	}
}

// Of a word that the text prints in both ways it goes by the commoner; of one that it
// does not print, verbs of speech alone are taken for common, and none that is a name.
func TestTitleCaseText(t *testing.T) {
	an, err := For("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"Rao Says Real Estate Firm in Velm Erred\nThey err. It was real: the firm in Real was the estate of Real.", "Rao says Real estate firm in Velm erred"},
		{"Rao Says Real Estate Firm in Velm Erred\nThey err. It was a real mess for a real firm, said Real.", "Rao says real Estate firm in Velm erred"},
		{"Rao Saw Real Estate Firm In Velm Fall", "Rao Saw Real Estate Firm In Velm Fall"},
		{"Rao: Firm in Velm Erred Over Estate\nThe firm erred.", "Rao: Firm in Velm erred Over Estate"},
		{"Rao Says the Firm in Velm Erred on Estate.\nThe firm erred.", "Rao Says the Firm in Velm Erred on Estate."},
		{"Rao Says Firm paid Velm For The Estate\nThe firm erred.", "Rao Says Firm paid Velm For The Estate"},
	} {
		d := &nlp.Doc{}
		an.Analyze(d, c.text, nil)
		got, _, _ := strings.Cut(an.titles.text(d), "\n")
		if got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// No headline makes a name of a verb where nothing but the headline is read.
func TestTitleCaseAlone(t *testing.T) {
	an, err := For("en")
	if err != nil {
		t.Fatal(err)
	}
	d := &nlp.Doc{}
	an.Analyze(d, "Omar Lind Vows To Rebuild Harbour Of Velm", nil)
	for _, n := range d.Names {
		if n.Kind.Base() == news.Person && n.Of(d.Text) != "Omar Lind" {
			t.Errorf("person %q", n.Of(d.Text))
		}
	}
}
