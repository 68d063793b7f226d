package annotate

import (
	"fmt"
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

// What French orders in another way than English: who speaks stands behind the
// verb, compound tenses included, "last" and "next" behind their noun, and a
// plural counts.
func TestFrenchSentences(t *testing.T) {
	for _, tt := range []struct {
		text         string
		said         []string // source / content
		times, count []string
	}{
		{text: "Selon la ministre Claire Obrecht, trois cents personnes seront concernées par la fermeture.",
			said: []string{"la ministre Claire Obrecht / trois cents personnes seront concernées par la fermeture"}, count: []string{"300 personnes"}},
		{text: "D'après M. Lebrun, le pont sera rouvert la semaine prochaine.",
			said: []string{"M. Lebrun / le pont sera rouvert la semaine prochaine"}, times: []string{"2031-W12"}},
		{text: "« La sécurité est assurée », a insisté le ministre, interrogé par Radio Ouest.",
			said: []string{"le ministre / « La sécurité est assurée »"}},
		{text: "Le budget sera voté jeudi, a indiqué une source proche du dossier.",
			said: []string{"une source proche du dossier / Le budget sera voté jeudi"}, times: []string{"2031-03-13"}},
		{text: "Le pont, a expliqué M. Lebrun, sera fermé lundi.",
			said: []string{"M. Lebrun / Le pont … sera fermé lundi"}},
		{text: "« Nous partirons », a-t-il dit.", said: []string{"-t-il / « Nous partirons »"}},
		{text: "À en croire le maire, les travaux commenceront en avril 2032.",
			said: []string{"le maire / les travaux commenceront en avril 2032"}, times: []string{"2032-04"}},
		{text: "L'enquête, ouverte il y a trois semaines, a été confiée à la police, a précisé le parquet de Nantes.",
			said: []string{"le parquet de Nantes / L'enquête, ouverte il y a trois semaines, a été confiée à la police"}, times: []string{"2031-W08"}},
		{text: "Le navire a quitté le port samedi dernier vers 22 h 30.", times: []string{"2031-03-08T22:30"}},
		{text: "L'an dernier, le groupe avait perdu 3,5 millions d'euros.", times: []string{"2030"}, count: []string{"3500000 money"}},
		{text: "Aujourd'hui, 10 000 habitants sont privés d'eau.", times: []string{"2031-03-12"}, count: []string{"10000 habitants"}},
		{text: "Vingt et une personnes ont été blessées avant-hier.", times: []string{"2031-03-10"}, count: []string{"21 personnes"}},
		{text: "Plus de quatre-vingt-dix-sept maisons ont brûlé.", count: []string{"97 maisons"}},
		{text: "Environ 40 % des électeurs ont voté.", count: []string{"40 percent"}},
	} {
		a := &news.Article{ID: "a", Language: "fr", Published: "2031-03-12", Text: tt.text}
		if _, err := Annotate(a, Options{}); err != nil {
			t.Fatal(err)
		}
		var said, when, count []string
		for _, x := range a.Attributions {
			var parts []string
			for _, c := range x.Content {
				parts = append(parts, a.Text[c.Start:c.End])
			}
			said = append(said, a.Text[x.Source[0].Start:x.Source[0].End]+" / "+strings.Join(parts, " … "))
		}
		for _, x := range a.Times {
			when = append(when, x.Value)
		}
		for _, q := range a.Quantities {
			count = append(count, fmt.Sprintf("%.0f %s", q.Value, q.Of))
		}
		if tt.said != nil && !slices.Equal(said, tt.said) {
			t.Errorf("%s\nsaid %q, want %q", tt.text, said, tt.said)
		}
		if tt.times != nil && !slices.Equal(when, tt.times) {
			t.Errorf("%s\ntimes %q, want %q", tt.text, when, tt.times)
		}
		if tt.count != nil && !slices.Equal(count, tt.count) {
			t.Errorf("%s\nquantities %q, want %q", tt.text, count, tt.count)
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
