package ledger

import (
	"cmp"
	"slices"
	"strings"
)

// Thresholds of alignment, between 0 and 1. They were set on the bundled
// stories; docs/design.md says how.
const (
	same     = 0.38 // two units this alike may be merged
	cohesion = 0.29 // and the units of a merged statement must be so on average
	possibly = 0.31 // two statements this alike are offered as "possibly the same"
)

// eventBonus is added to the likeness of two units with one predicate and one
// subject.
const eventBonus = 0.12

// pair is two units and how alike they are.
type pair struct {
	a, b int
	sim  float64
}

// perUnit bounds how many earlier units a unit is paired with: the most alike.
// In a story of thousands of articles a statement has hundreds of carriers, and
// all their pairs would say the same.
const perUnit = 48

// candidates gives the pairs of units whose similarity is at least floor, the
// most alike first. Two units that alike must share one of the concepts that
// make up the heaviest part of either (prefix filtering, Chaudhuri et al.
// 2006), so only those are looked up.
func (c *concepts) candidates(units []unit, floor float64) []pair {
	masses := make([]float64, len(units))
	for i := range units {
		masses[i] = c.mass(units[i].vec)
	}
	postings := make([][]int32, len(c.names))
	var out, best []pair
	seen := make([]int32, len(units))
	var prefix []concept
	for i := range units {
		prefix = c.prefix(prefix[:0], units[i].vec, masses[i], floor)
		best = best[:0]
		for _, x := range prefix {
			for _, j32 := range postings[x.id] {
				j := int(j32)
				if seen[j] == int32(i+1) {
					continue
				}
				seen[j] = int32(i + 1)
				if s := c.similarity(&units[j], &units[i], masses[j], masses[i]); s >= floor {
					best = append(best, pair{j, i, s})
				}
			}
			postings[x.id] = append(postings[x.id], int32(i))
		}
		if len(best) > perUnit {
			sortPairs(best)
			best = best[:perUnit]
		}
		out = append(out, best...)
	}
	sortPairs(out)
	return out
}

// sortPairs puts the most alike first, ties in order of the units.
func sortPairs(ps []pair) {
	slices.SortFunc(ps, func(p, q pair) int {
		return cmp.Or(cmp.Compare(q.sim, p.sim), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
	})
}

// prefix appends the heaviest concepts of a vector, enough that what is left
// could not alone reach half of floor.
func (c *concepts) prefix(dst []concept, v vector, mass, floor float64) []concept {
	dst = append(dst, v...)
	slices.SortFunc(dst, func(p, q concept) int {
		return cmp.Or(cmp.Compare(q.w*c.weight[q.id], p.w*c.weight[p.id]), cmp.Compare(p.id, q.id))
	})
	left := mass
	for i, x := range dst {
		if left < 0.5*floor*mass {
			return dst[:i]
		}
		left -= x.w * c.weight[x.id]
	}
	return dst
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
	}
	if a.remote == b.remote && c.sameToll(a.vec, b.vec) {
		s += tollBonus // what was counted is the statement, whatever stands around it
	}
	return min(s, 1)
}

// tollBonus is added for two units that count the same kind of victims.
const tollBonus = 0.25

// sameToll reports whether two vectors share a count of victims.
func (c *concepts) sameToll(a, b vector) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].id < b[j].id:
			i++
		case a[i].id > b[j].id:
			j++
		default:
			if of, ok := strings.CutPrefix(c.names[a[i].id], "q:"); ok && tolls[strings.TrimSuffix(of, "/")] {
				return true
			}
			i++
			j++
		}
	}
	return false
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
func (c *concepts) cluster(units []unit, pairs []pair) [][]int {
	at := make([]int, len(units))
	groups := make([][]int, len(units))
	for i := range units {
		at[i] = i
		groups[i] = []int{i}
	}
	for _, p := range pairs {
		if p.sim < same {
			break
		}
		if !mergeable(&units[p.a], &units[p.b]) {
			continue
		}
		g, h := at[p.a], at[p.b]
		if g == h {
			continue
		}
		if h < g {
			g, h = h, g
		}
		if c.average(units, groups[g], groups[h]) < cohesion {
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

// mergeable reports whether two units can be one statement at all: a claim and
// its denial are two, and so are today's event and one of long ago.
func mergeable(a, b *unit) bool { return a.negative == b.negative && a.remote == b.remote }

// sample bounds how many pairs an average looks at.
const sample = 64

// average is how alike the units of two groups are: the mean over their pairs,
// or over an even sample of them.
func (c *concepts) average(units []unit, g, h []int) float64 {
	n := len(g) * len(h)
	step := max(1, n/sample)
	var sum float64
	seen := 0
	for k := 0; k < n; k += step {
		a, b := &units[g[k/len(h)]], &units[h[k%len(h)]]
		if mergeable(a, b) {
			sum += c.similarity(a, b, c.mass(a.vec), c.mass(b.vec))
		}
		seen++
	}
	return sum / float64(seen)
}
