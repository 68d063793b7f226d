package tagger

import (
	"fmt"

	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/models"
	"hearsay/internal/nlp/train"
)

// Measure gives the figures of the taggers that ship on the test splits, on the
// treebanks' own tokens.
func Measure(data *train.Data) ([]train.Figure, error) {
	var out []train.Figure
	for _, set := range []struct {
		name, lang string
		read       func() ([]*conllu.Sentence, error)
	}{
		{"ewt_test", "en", func() ([]*conllu.Sentence, error) { return data.EWT(train.Test) }},
		{"gum_test", "en", func() ([]*conllu.Sentence, error) { return data.GUM(train.Test, "") }},
		{"gum_test_news", "en", func() ([]*conllu.Sentence, error) { return data.GUM(train.Test, "news") }},
		{"sequoia_test", "fr", func() ([]*conllu.Sentence, error) { return data.Sequoia(train.Test) }},
	} {
		f, err := models.Open(set.lang, "tagger")
		if err != nil {
			return nil, fmt.Errorf("measure tagger: %w", err)
		}
		t, err := Open(f)
		if err != nil {
			return nil, fmt.Errorf("measure tagger: %w", err)
		}
		ss, err := set.read()
		if err != nil {
			return nil, err
		}
		s := t.evaluate(ss)
		share := func(n int) float64 { return 100 * float64(n) / float64(max(1, s.Tokens)) }
		out = append(out, train.Figure{Name: "tagger." + set.name + ".upos", Value: share(s.UPOS)})
		if set.lang == "en" { // the French treebank has no tags of its own
			out = append(out, train.Figure{Name: "tagger." + set.name + ".xpos", Value: share(s.XPOS)})
		}
		out = append(out, train.Figure{Name: "tagger." + set.name + ".lemma", Value: share(s.Lemma)})
	}
	return out, nil
}
