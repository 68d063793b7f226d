package names_test

import (
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

// An agency that prints its name in small letters is one wherever it stands, and only as
// a word of its own.
func TestAgenciesInSmallLetters(t *testing.T) {
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]int{
		"He told dpa that it was over.":                                     1,
		"The German agency dpa, citing police, said two men had been held.": 1,
		"Her grandpa told the DPA that it was over.":                        0,
	} {
		d := &nlp.Doc{}
		an.Analyze(d, text, nil)
		got := 0
		for i, n := range d.Names {
			if n.Of(text) == "dpa" && n.Key == "media:dpa" && n.Kind.Base() == news.Organisation {
				got++
			}
			if i > 0 && n.Start < d.Names[i-1].End {
				t.Errorf("%s: names out of order: %v", text, d.Names)
			}
		}
		if got != want {
			t.Errorf("%s: %d agencies, want %d: %v", text, got, want, d.Names)
		}
	}
}
