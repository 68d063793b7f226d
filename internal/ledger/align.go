package ledger

import (
	"cmp"
	"slices"
)

// Thresholds of alignment, between 0 and 1. They were set on the bundled
// stories; docs/design.md says how.
const (
	same     = 0.52 // two units this alike may be merged
	cohesion = 0.40 // and the units of a merged statement must be so on average
	possibly = 0.42 // two statements this alike are offered as "possibly the same"
)

// pair is two units and how alike they are.
type pair struct {
	a, b int
	sim  float64
}

// dfCap bounds the postings that make candidates: concepts of more units than
// this cannot tell statements apart, and the cost stays near-linear.
const dfCap = 400

// candidates gives the pairs of units that share at least two concepts or one
// rare one, with their similarity if it is at least floor.
func (c *concepts) candidates(units []unit, floor float64) []pair {
	postings := make([][]int32, len(c.names))
	for i := range units {
		for _, x := range units[i].vec {
			if c.df[x.id] <= dfCap {
				postings[x.id] = append(postings[x.id], int32(i))
			}
		}
	}
	masses := make([]float64, len(units))
	for i := range units {
		masses[i] = c.mass(units[i].vec)
	}
	var out []pair
	seen := make([]int, len(units))
	for i := range seen {
		seen[i] = -1
	}
	acc := make([]float64, len(units))
	var touched []int
	for i := range units {
		touched = touched[:0]
		for _, x := range units[i].vec {
			w := c.weight[x.id]
			for _, j32 := range postings[x.id] {
				j := int(j32)
				if j >= i {
					break
				}
				if seen[j] != i {
					seen[j] = i
					acc[j] = 0
					touched = append(touched, j)
				}
				acc[j] += w * x.w
			}
		}
		for _, j := range touched {
			// acc is at most a little above the true common weight: a cheap bound.
			if acc[j] < floor*min(masses[i], masses[j])/2 {
				continue
			}
			if s := c.similarity(&units[j], &units[i], masses[j], masses[i]); s >= floor {
				out = append(out, pair{j, i, s})
			}
		}
	}
	slices.SortFunc(out, func(p, q pair) int {
		return cmp.Or(cmp.Compare(q.sim, p.sim), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
	})
	return out
}

// similarity is how alike two units are: the share of weight that they have in
// common, of both and of the shorter one, since a partial quotation is the
// whole of what one outlet prints.
func (c *concepts) similarity(a, b *unit, ma, mb float64) float64 {
	m := c.common(a.vec, b.vec)
	if m == 0 || shared(a.vec, b.vec) < 2 {
		return 0
	}
	lo := min(ma, mb)
	dice := 2 * m / (ma + mb)
	inside := m / lo
	if lo < ma+mb-lo && min(len(a.vec), len(b.vec)) < 4 {
		inside *= 0.8 // two or three words are easily inside anything
	}
	s := 0.65*dice + 0.35*inside
	if a.clause != nil && b.clause != nil {
		if samePredicate(c, a, b) {
			s += 0.08
		}
		if a.clause.Negated != b.clause.Negated {
			s -= 0.04
		}
	}
	return min(s, 1)
}

// samePredicate reports whether the predicates are one word or of one class.
func samePredicate(c *concepts, a, b *unit) bool {
	p, q := a.clause.Pred.Lemma, b.clause.Pred.Lemma
	if c.light[p] || c.light[q] {
		return false
	}
	if p == q {
		return true
	}
	for _, x := range c.senses[p] {
		if slices.Contains(c.senses[q], x) {
			return true
		}
	}
	return false
}

// cluster merges units into groups: the most alike first, and two groups only
// when their units are alike on average. The result is the groups' members in
// order, groups by first member.
func cluster(n int, pairs []pair) [][]int {
	sims := make(map[[2]int]float64, len(pairs))
	for _, p := range pairs {
		sims[[2]int{p.a, p.b}] = p.sim
	}
	at := make([]int, n)
	groups := make([][]int, n)
	for i := range n {
		at[i] = i
		groups[i] = []int{i}
	}
	for _, p := range pairs {
		if p.sim < same {
			break
		}
		g, h := at[p.a], at[p.b]
		if g == h {
			continue
		}
		if h < g {
			g, h = h, g
		}
		if average(sims, groups[g], groups[h]) < cohesion {
			continue
		}
		for _, i := range groups[h] {
			at[i] = g
		}
		groups[g] = append(groups[g], groups[h]...)
		groups[h] = nil
	}
	var out [][]int
	for _, g := range groups {
		if len(g) > 0 {
			slices.Sort(g)
			out = append(out, g)
		}
	}
	return out
}

// sample bounds how many pairs an average looks at.
const sample = 256

func average(sims map[[2]int]float64, g, h []int) float64 {
	var sum float64
	n := 0
	for _, i := range g {
		for _, j := range h {
			if n == sample {
				return sum / float64(n)
			}
			a, b := i, j
			if b < a {
				a, b = b, a
			}
			sum += sims[[2]int{a, b}]
			n++
		}
	}
	return sum / float64(n)
}
