package clause_test

import (
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/news"
)

// TestRelative: a relative clause tells of the noun before its comma, wherever the parse has hung
// it.
func TestRelative(t *testing.T) {
	for _, c := range []struct{ text, verb, want string }{
		{"The ferry, which set out from Port Alma at nine, never arrived.", "set", "ferry"},
		{"The bus, which was travelling from Lima to Cusco, went off the road.", "travel", "bus"},
		{"The company will be led by Peter Vance, who succeeds Jane Lowe.", "succeed", "Peter"},
		{"The mayor of Lund, who resigned in May, met the bishop.", "resign", "mayor"},
		{"He lost, which surprised his friends.", "surprise", ""},
	} {
		a := &news.Article{Text: c.text, Language: "en", Blocks: []news.Block{{Kind: news.Paragraph, End: len(c.text)}}}
		if _, err := annotate.Annotate(a, annotate.Options{}); err != nil {
			t.Fatal(err)
		}
		found := false
		for _, x := range a.Clauses {
			if x.Pred.Lemma != c.verb {
				continue
			}
			found = true
			got := ""
			for _, g := range x.Args {
				if w := g.Head.At.Of(c.text); g.Role == "subject" && w != "which" && w != "who" {
					got = w
				}
			}
			if got != c.want {
				t.Errorf("%s: %q does it, want %q", c.text, got, c.want)
			}
		}
		if !found {
			t.Errorf("%s: no clause of %q", c.text, c.verb)
		}
	}
}

// TestToBe: what is to be done lies ahead.
func TestToBe(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The talks are to be held in Doha.", "future"},
		{"The mayor is to leave the council in October.", "future"},
		{"The trial was to begin on Monday.", "future"},
		{"The mayor is glad to leave the council.", ""},
		{"The mayor left to begin a new life.", ""},
	} {
		a := &news.Article{Text: c.text, Language: "en", Blocks: []news.Block{{Kind: news.Paragraph, End: len(c.text)}}}
		if _, err := annotate.Annotate(a, annotate.Options{}); err != nil {
			t.Fatal(err)
		}
		if got := a.Clauses[0].Mood; got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}
