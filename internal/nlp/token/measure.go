package token

import (
	"fmt"

	"hearsay/internal/lang"
	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/models"
	"hearsay/internal/nlp/train"
)

// Measure gives the figures of the English splitter that ships, from raw text,
// on the test splits.
func Measure(data *train.Data) ([]train.Figure, error) {
	b, err := lang.Get("en")
	if err != nil {
		return nil, fmt.Errorf("measure sentences: %w", err)
	}
	s, err := New(b)
	if err != nil {
		return nil, fmt.Errorf("measure sentences: %w", err)
	}
	f, err := models.Open("en", "sentences")
	if err != nil {
		return nil, fmt.Errorf("measure sentences: %w", err)
	}
	if err := s.LoadEnds(f); err != nil {
		return nil, fmt.Errorf("measure sentences: %w", err)
	}
	var out []train.Figure
	for _, set := range []struct {
		name string
		read func() ([]*conllu.Sentence, error)
	}{
		{"gum_test", func() ([]*conllu.Sentence, error) { return data.GUM(train.Test, "") }},
		{"gum_test_news", func() ([]*conllu.Sentence, error) { return data.GUM(train.Test, "news") }},
		{"ewt_test", func() ([]*conllu.Sentence, error) { return data.EWT(train.Test) }},
	} {
		ss, err := set.read()
		if err != nil {
			return nil, err
		}
		x := s.Evaluate(ss)
		out = append(out,
			train.Figure{Name: "sentences." + set.name + ".boundaries", Value: x.Boundaries.F()},
			train.Figure{Name: "sentences." + set.name + ".whole", Value: x.Sentences.F()},
			train.Figure{Name: "sentences." + set.name + ".tokens", Value: x.Tokens.F()})
	}
	return out, nil
}
