// Package language measures the language core on the corpora that its models
// have not seen: sentences and tokens, tags and lemmas, parse, names.
package language

import (
	"fmt"

	"hearsay/internal/nlp/names"
	"hearsay/internal/nlp/parser"
	"hearsay/internal/nlp/tagger"
	"hearsay/internal/nlp/token"
	"hearsay/internal/nlp/train"
)

// Figure is a measurement with what is asked of it.
type Figure struct {
	Name  string
	Value float64
	Asked float64 // the least that it should be; 0 asks nothing
}

// Holds reports whether the figure is what is asked.
func (f Figure) Holds() bool { return f.Value >= f.Asked }

// asked are the figures that the core is to reach.
var asked = map[string]float64{
	"sentences.gum_test.boundaries":   95,
	"tagger.ewt_test.upos":            95.5,
	"tagger.ewt_test.xpos":            94.5,
	"tagger.gum_test_news.upos":       96,
	"parser.ewt_test.las":             82.5,
	"parser.ewt_test.speech_subjects": 90,
	"names.uner_ewt_test.f1":          71,
}

// Measure measures all layers on the corpora of a folder laid out as
// ../shared/bench, and tells each layer that it begins with.
func Measure(dir string, tell func(layer string)) ([]Figure, error) {
	var out []Figure
	for _, l := range []struct {
		name    string
		measure func(*train.Data) ([]train.Figure, error)
	}{
		{"sentences", token.Measure},
		{"tagger", tagger.Measure},
		{"parser", parser.Measure},
		{"names", names.Measure},
	} {
		tell(l.name)
		figures, err := l.measure(&train.Data{Dir: dir})
		if err != nil {
			return nil, fmt.Errorf("measure %s on %s: %w", l.name, dir, err)
		}
		for _, f := range figures {
			out = append(out, Figure{f.Name, f.Value, asked[f.Name]})
		}
	}
	return out, nil
}
