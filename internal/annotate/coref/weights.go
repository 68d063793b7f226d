package coref

import (
	_ "embed"
	"slices"
	"sync"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/weights"
)

//go:embed meant.txt
var meantFile string

// meantWeights are the weights of the traits. A broken file, which is the program's
// own, is a fault.
var meantWeights = sync.OnceValue(func() []float64 {
	w, err := weights.Parse(meantFile, traitNames[:])
	if err != nil {
		panic(err)
	}
	return w
})

// MeantWeights are the names and weights of what tells whom a description means.
func MeantWeights() (names []string, values []float64) {
	return slices.Clone(traitNames[:]), slices.Clone(meantWeights())
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
// resolved by the values given to the traits: what is learned from. With none, none is resolved.
func Descriptions(d *nlp.Doc, values []float64) ([]Choice, *Chains) {
	var out []Choice
	c := link(d, "", values, &out)
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
