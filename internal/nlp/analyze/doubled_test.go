package analyze

import (
	"testing"

	"hearsay/internal/nlp"
)

func TestLemmasOfDoubledLetters(t *testing.T) {
	an, err := For("en")
	if err != nil {
		t.Fatal(err)
	}
	for text, lemma := range map[string]string{
		"They shelled the town.":    "shell",
		"They controlled the town.": "control",
		"They were annulling it.":   "annul",
		"They called him.":          "call",
	} {
		d := &nlp.Doc{}
		an.Analyze(d, text, nil)
		got := ""
		for _, tok := range d.Tokens {
			if tok.UPOS == nlp.VERB {
				got = tok.Lemma
			}
		}
		if got != lemma {
			t.Errorf("%s: lemma %q, want %q", text, got, lemma)
		}
	}
}
