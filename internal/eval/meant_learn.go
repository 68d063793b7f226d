package eval

import (
	"math"
	"slices"

	"hearsay/internal/annotate/coref"
	"hearsay/internal/nlp/weights"
)

// Choice is a description, whom it may mean, and whom a reader means.
type Choice struct {
	Group, Text string
	Weight      float64
	Traits      [][]float64 // of nobody, then of each option
	Right       []int       // of them; none for nobody
}

// Choices gives the descriptions of texts that a reader has resolved when those
// before them are resolved by w, the weights of the traits.
func Choices(texts []DescribedText, w []float64) []Choice {
	var out []Choice
	for i := range texts {
		t := &texts[i]
		choices, chains := coref.Descriptions(t.doc, w)
		for k := range choices {
			x := &choices[k]
			right, told := t.meant(chains, x)
			if !told {
				continue
			}
			c := Choice{Group: t.Group, Text: x.Span.Of(t.doc.Text), Weight: t.Weight, Right: right}
			for _, o := range x.Options {
				c.Traits = append(c.Traits, o.Traits)
			}
			out = append(out, c)
		}
	}
	return out
}

// meantRounds is how often descriptions are resolved anew by what was learned: whom
// one means hangs on those before it. meantSteps is how often the weights are bettered,
// meantPenalty what one costs.
const (
	meantRounds  = 3
	meantSteps   = 10
	meantPenalty = 2.0
)

// LearnMeant learns the weights by which package coref judges whom a description
// means. It begins with none, so that what ships does not tell in it.
func LearnMeant(texts []DescribedText) []float64 {
	var w []float64
	for range meantRounds {
		w = LearnChoices(Choices(texts, w))
	}
	return w
}

// LearnChoices fits a choice between options whose odds are exponential in their
// traits (a conditional logit, McFadden 1974) by Newton's method. Where several
// options are right, the likelier ones are what is meant.
func LearnChoices(choices []Choice) []float64 {
	names, _ := coref.MeantWeights()
	n := len(names)
	w := make([]float64, n)
	for range meantSteps {
		// The gradient, and the Hessian with the gradient as a last column.
		h := make([][]float64, n)
		for i := range h {
			h[i] = make([]float64, n+1)
			h[i][i], h[i][n] = meantPenalty, -meantPenalty*w[i]
		}
		for k := range choices {
			c := &choices[k]
			p := c.Chances(w)
			right := c.Right
			if len(right) == 0 {
				right = []int{0}
			}
			all := 0.0
			for _, i := range right {
				all += p[i]
			}
			mean := make([]float64, n)
			for i, x := range c.Traits {
				want := 0.0
				if slices.Contains(right, i) {
					want = p[i] / all
				}
				for j, v := range x {
					mean[j] += p[i] * v
					h[j][n] += c.Weight * (want - p[i]) * v
				}
			}
			for i, x := range c.Traits {
				for j := range n {
					if d := x[j] - mean[j]; d != 0 {
						for m := range n {
							h[j][m] += c.Weight * p[i] * d * (x[m] - mean[m])
						}
					}
				}
			}
		}
		for i, d := range solve(h) {
			w[i] += d
		}
	}
	return w
}

// Chances are how likely each option is under weights.
func (c *Choice) Chances(w []float64) []float64 {
	out := make([]float64, len(c.Traits))
	top := math.Inf(-1)
	for i, x := range c.Traits {
		for k, v := range x {
			out[i] += w[k] * v
		}
		top = max(top, out[i])
	}
	sum := 0.0
	for i := range out {
		out[i] = math.Exp(out[i] - top)
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}

// MeantFile are weights as the file that package coref ships.
func MeantFile(w []float64) []byte {
	names, _ := coref.MeantWeights()
	return weights.Format("Whom a description means: the weights of a choice between those whom a text has\nnamed and nobody, see ranking.go. Learned from what readers have marked by\n\n\tgo run ./cmd/train ../shared/bench coref.meant", names, w)
}
