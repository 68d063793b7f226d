package names

import (
	"fmt"

	"hearsay/internal/lang"
	"hearsay/internal/nlp/models"
	"hearsay/internal/nlp/train"
)

// Measure gives the figures of the English recogniser that ships: F1 of exact
// spans with their type, on the program's own tokens.
func Measure(data *train.Data) ([]train.Figure, error) {
	s, err := newSchool(nil)
	if err != nil {
		return nil, fmt.Errorf("measure names: %w", err)
	}
	bundle, err := lang.Get("en")
	if err != nil {
		return nil, fmt.Errorf("measure names: %w", err)
	}
	f, err := models.Open("en", "names")
	if err != nil {
		return nil, fmt.Errorf("measure names: %w", err)
	}
	m, err := Open(f, bundle)
	if err != nil {
		return nil, fmt.Errorf("measure names: %w", err)
	}
	var out []train.Figure
	for _, c := range testCorpora {
		set, err := s.read(data, []corpus{c})
		if err != nil {
			return nil, err
		}
		x := measure(m, set)
		name := "names." + c.id
		out = append(out,
			train.Figure{Name: name + ".f1", Value: x.All()},
			train.Figure{Name: name + ".person", Value: x.F(typePerson)},
			train.Figure{Name: name + ".organisation", Value: x.F(typeOrganisation)},
			train.Figure{Name: name + ".place", Value: x.F(typePlace)})
	}
	return out, nil
}
