package annotate

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/news"
)

// French goes the whole way through the same seam: names, dates, quotation
// marks, reporting verbs with their stance.
func TestFrenchArticle(t *testing.T) {
	a := &news.Article{ID: "a", Language: "fr", Published: "2031-03-12", Text: `Le ministre des Transports, Julien Marchetti, affirme que le port de Brest restera ouvert.
« Rien n'est signé », a déclaré Sarah Vautrin.
Le syndicat CGT dément que l'accord soit signé.
Douze bateaux ont été saisis le 4 mars 2031.
Le maire a annoncé hier que « le quai sera fermé » au public.`}
	if _, err := Annotate(a, Options{}); err != nil {
		t.Fatal(err)
	}
	if len(a.Sentences) != 5 || a.Missing != nil {
		t.Errorf("%d sentences, missing %v; want 5 and none", len(a.Sentences), a.Missing)
	}
	word := func(s news.Span) string { return a.Text[s.Start:s.End] }
	var names, times, said []string
	for _, m := range a.Mentions {
		names = append(names, word(m.Span())+" "+string(m.Kind))
	}
	for _, x := range a.Times {
		times = append(times, word(x.Span())+" "+x.Value)
	}
	for _, x := range a.Attributions {
		if len(x.Source) > 0 && len(x.Content) > 0 {
			said = append(said, string(x.Kind)+" "+string(x.Stance)+": "+word(x.Source[0])+" / "+word(x.Content[0]))
		}
	}
	for _, want := range []struct {
		what string
		got  []string
		all  []string
	}{
		{"names", names, []string{"Julien Marchetti person", "Brest place", "Sarah Vautrin person", "CGT organisation"}},
		{"times", times, []string{"le 4 mars 2031 2031-03-04", "hier 2031-03-11"}},
		{"attributions", said, []string{
			"direct asserts: Sarah Vautrin / « Rien n'est signé »",
			"indirect denies: Le syndicat CGT / que l'accord soit signé",
			"mixed announces: Le maire / que « le quai sera fermé » au public",
		}},
	} {
		for _, w := range want.all {
			if !slices.Contains(want.got, w) {
				t.Errorf("%s: no %q in\n%s", want.what, w, strings.Join(want.got, "\n"))
			}
		}
	}
}

// A language without models is split and its quotations are found; the article
// says what is missing.
func TestLanguageWithoutModels(t *testing.T) {
	a := &news.Article{ID: "a", Language: "de", Text: "Der Hafen bleibt geschlossen. „Wir warten“, sagte die Bürgermeisterin."}
	if _, err := Annotate(a, Options{}); err != nil {
		t.Fatal(err)
	}
	if len(a.Sentences) != 2 || !slices.Equal(a.Missing, []string{"tags", "parse", "names"}) {
		t.Errorf("%d sentences, missing %q", len(a.Sentences), a.Missing)
	}
}
