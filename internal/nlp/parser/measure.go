package parser

import (
	"fmt"

	"hearsay/internal/lang"
	"hearsay/internal/nlp/models"
	"hearsay/internal/nlp/train"
)

// Measure gives the figures of the parsers that ship on the test splits, with
// the tags of the taggers that ship.
func Measure(data *train.Data) ([]train.Figure, error) {
	var out []train.Figure
	for _, code := range []string{"en", "fr"} {
		bundle, err := lang.Get(code)
		if err != nil {
			return nil, fmt.Errorf("measure parser: %w", err)
		}
		f, err := models.Open(code, "parser")
		if err != nil {
			return nil, fmt.Errorf("measure parser: %w", err)
		}
		p, err := Open(f, bundle)
		if err != nil {
			return nil, fmt.Errorf("measure parser: %w", err)
		}
		for _, set := range testSets(data, code) {
			ss, err := set.read()
			if err != nil {
				return nil, err
			}
			s, err := p.evaluate(bundle, ss)
			if err != nil {
				return nil, err
			}
			name := "parser." + set.id
			out = append(out,
				train.Figure{Name: name + ".las", Value: s.LAS()},
				train.Figure{Name: name + ".uas", Value: s.UAS()},
				train.Figure{Name: name + ".speech_subjects", Value: s.SubjectF()},
				train.Figure{Name: name + ".speech_subjects_n", Value: float64(s.SubjGold)})
		}
	}
	return out, nil
}
