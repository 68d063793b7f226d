package coref

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

//go:embed meant.txt
var meantFile string

// meantWeights are the weights of the traits. A broken file, which is the program's
// own, is a fault.
var meantWeights = sync.OnceValue(func() []float64 {
	w, err := parseWeights(meantFile)
	if err != nil {
		panic(err)
	}
	return w
})

// MeantWeights are the names and weights of what tells whom a description means.
func MeantWeights() (names []string, weights []float64) {
	return slices.Clone(traitNames[:]), slices.Clone(meantWeights())
}

// parseWeights reads "NAME WEIGHT" lines in the order of the traits.
func parseWeights(file string) ([]float64, error) {
	var out []float64
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		name, value, _ := strings.Cut(line, "\t")
		v, err := strconv.ParseFloat(value, 64)
		if len(out) == len(traitNames) || name != traitNames[len(out)] || err != nil {
			return nil, fmt.Errorf("weights of descriptions: line %d is %q, want a trait in its place, a tab and a number", len(out)+1, line)
		}
		out = append(out, v)
	}
	if len(out) != len(traitNames) {
		return nil, fmt.Errorf("weights of descriptions: %d, want %d", len(out), len(traitNames))
	}
	return out, nil
}

// Choice is a description in a text and those whom it may mean, nobody first.
type Choice struct {
	news.Span
	Options []Option
}

// Option is one whom a description may mean.
type Option struct {
	Entity news.EntityID // "" for nobody
	Traits []float64     // in the order of MeantWeights
}

// Descriptions gives the descriptions of d and whom each may mean when they are
// resolved by the weights given: what is learned from. With none, none is resolved.
func Descriptions(d *nlp.Doc, weights []float64) ([]Choice, *Chains) {
	var out []Choice
	c := link(d, weights, &out)
	return out, c
}

// tap notes a choice where choices are asked for.
func (l *linker) tap(c *Chains, p *phrase, options []option) {
	if l.choices == nil || len(options) == 0 {
		return
	}
	x := Choice{Span: news.Span{Start: l.d.Tokens[p.first].Start, End: l.d.Tokens[p.end-1].End}}
	for i := range options {
		o := Option{Traits: slices.Clone(options[i].x[:])}
		if k := options[i].chain; k >= 0 {
			o.Entity = c.All[k].ID
		}
		x.Options = append(x.Options, o)
	}
	*l.choices = append(*l.choices, x)
}
