package token

import (
	"os"
	"testing"

	"hearsay/internal/nlp/conllu"
)

// The sentences and tokens of our own invented news, from raw text, by the model
// that ships; it has seen none of them.
func TestFloorOnOwnNews(t *testing.T) {
	var total Score
	for _, name := range []string{"../tagger/testdata/news.conllu", "../parser/testdata/invented.conllu"} {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		ss, err := conllu.ReadAll(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		total.add(splitter(t, "en").Evaluate(ss))
	}
	t.Log(total.String())
	if total.Sentences.There < 25 {
		t.Fatalf("%d sentences are too few to tell", total.Sentences.There)
	}
	if total.Boundaries.F() < 98 || total.Tokens.F() < 99 {
		t.Errorf("%s; want boundaries F of at least 98 and tokens F of at least 99", total.String())
	}
}
