package ledger

import (
	_ "embed"
	"math"
	"strings"
	"sync"

	"hearsay/internal/news"
	"hearsay/internal/nlp/weights"
)

// contrary is how likely two values must answer one question to be a disagreement.
const contrary = 0.52

// contraryDay is contrary for days and hours, of which two articles give more that are of
// two things.
const contraryDay = 0.62

// bar is contrary for values of its kind.
func (p *valuePair) bar() float64 {
	if p.x.kind == valueDay {
		return contraryDay
	}
	return contrary
}

// valueClashes are the values that do not fit together and likely answer one question,
// however their sentences put it.
func (b *builder) valueClashes(at []int) []clash {
	var out []clash
	pairs, more := b.valuePairs()
	done := map[printedValue]bool{}
	for i := range pairs {
		p := &pairs[i]
		if b.oneQuestion(p) < p.bar() || b.ofTwo(p) {
			continue
		}
		out = append(out, b.valueClash(p, at))
		// Whoever prints the sentence of either gives its value too.
		for _, side := range [2]struct{ of, other *value }{{p.x, p.y}, {p.y, p.x}} {
			k := b.printed(side.of)
			if done[k] {
				continue
			}
			done[k] = true
			for _, v := range more[k] {
				if b.arts[b.units[v.unit].art].newsroom == b.arts[b.units[side.other.unit].art].newsroom {
					continue
				}
				out = append(out, b.valueClash(&valuePair{x: &v, y: side.other, why: p.why, hour: p.hour}, at))
			}
		}
	}
	return out
}

// oneQuestion is how likely it is that the values of a pair answer one question.
func (b *builder) oneQuestion(p *valuePair) float64 {
	features := b.traitsOf(p)
	w := ValueWeights(p.x.kind == valueDay)
	z := w[0]
	for i, v := range w[1:] {
		z += v * features[i]
	}
	return 1 / (1 + math.Exp(-z))
}

func (b *builder) valueClash(p *valuePair, at []int) clash {
	x, y := p.x, p.y
	if y.unit < x.unit {
		x, y = y, x
	}
	u, v := &b.units[x.unit], &b.units[y.unit]
	ua, va := b.arts[u.art], b.arts[v.art]
	c := clash{a: x.unit, b: y.unit, draft: at[x.unit], why: p.why, ra: refOf(ua, x.at, u), rb: refOf(va, y.at, v)}
	if c.draft < 0 {
		c.draft = at[y.unit]
	}
	switch {
	case x.q >= 0:
		q, r := ua.Quantities[x.q], va.Quantities[y.q]
		c.kind, c.va, c.vb, c.about = news.DiffNumber, x.at.Of(ua.Text), y.at.Of(va.Text), q.Of
		for _, k := range []*news.Quantity{&q, &r} {
			if base, noun, more := strings.Cut(k.Of, " "); more && !growing[base] {
				k.Of = noun // how many prisoners fled does not change as a toll does
			}
		}
		c.superseded, c.why = b.superseded(u, v, q, r, c.why)
	case x.kind == valueLength:
		c.kind, c.va, c.vb, c.about = news.DiffNumber, x.at.Of(ua.Text), y.at.Of(va.Text), "length"
	default:
		c.kind, c.va, c.vb = news.DiffDate, b.when(ua, &ua.Times[x.t]), b.when(va, &va.Times[y.t])
		if c.why == "" {
			c.why = "no day in common"
		}
	}
	return c
}

//go:embed values.txt
var valuesFile string

//go:embed values_days.txt
var daysFile string

// valueWeights and dayWeights are the weight of nothing and those of the features in
// order. A broken file, which is the program's own, is a fault.
var (
	valueWeights = sync.OnceValue(func() []float64 { return mustWeights(valuesFile, ValueNames(false)) })
	dayWeights   = sync.OnceValue(func() []float64 { return mustWeights(daysFile, ValueNames(true)) })
)

func mustWeights(file string, names []string) []float64 {
	w, err := weights.Parse(file, names)
	if err != nil {
		panic(err)
	}
	return w
}

// ValueWeights are the weights by which it is judged whether two figures, or two days,
// answer one question, in the order of ValueNames.
func ValueWeights(days bool) []float64 {
	if days {
		return dayWeights()
	}
	return valueWeights()
}
