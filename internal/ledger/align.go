package ledger

import (
	"math"
	"slices"
)

// Thresholds of alignment, between 0 and 1. They were set on the bundled
// stories; docs/design.md says how.
const (
	same     = 0.36 // two units this alike may be merged
	cohesion = 0.29 // and the units of a merged statement must be so on average
	possibly = 0.31 // two statements this alike are offered as "possibly the same"
	again    = 0.20 // and this much more alike two units of one article, which seldom says a thing twice

	// much is how many units an article has of which none counts as long, and long
	// how much more alike two units must be for each doubling beyond it: the more two
	// articles tell, the more of their clauses are alike by chance.
	much = 45
	long = 0.06
)

// Two clauses of one speaker that share a single concept may be one statement
// ("a curfew", "a night-time curfew takes effect at eight") where it is rareShare
// as rare as one that two units of the story hold, and makes up singleShare of
// either. "I wish" and "I want" share one that every speaker's clauses hold.
const (
	singleShare = 0.2
	rareShare   = 0.8
)

// pair is two units and how alike they are: by what they say, and with who says
// it.
type pair struct {
	a, b       int32 // in half the memory: of pairs a large story has very many
	sim, alike float64
}

// similarity is how alike what two units say is: the share of weight that they
// have in common, of both and of the shorter one, since a partial quotation is
// the whole of what one outlet prints.
func (c *concepts) similarity(a, b *unit) float64 {
	m, n, toll := c.overlap(a.vec, b.vec)
	return c.likeness(a, b, m, n, toll)
}

// likeness is similarity for two units that are known to have weight m in n
// concepts in common, a count of victims among them when toll is set.
func (c *concepts) likeness(a, b *unit, m float64, n int, toll bool) float64 {
	if m == 0 || n < 2 {
		return 0
	}
	s := wording(a, b, m, 0, 0)
	return c.bonus(s, a, b, toll)
}

// alike is similarity with who says it taken for one thing more that two units
// are about: what one speaker says twice is sooner one statement than what two
// say, and often the only thing that two clauses of a few words share.
func (c *concepts) alike(a, b *unit) float64 {
	m, n, toll := c.overlap(a.vec, b.vec)
	return c.voiced(a, b, m, n, toll)
}

// voiced is alike for two units that are known to have weight m in n concepts in
// common, a count of victims among them when toll is set.
func (c *concepts) voiced(a, b *unit, m float64, n int, toll bool) float64 {
	x, y := c.speakers[a.speaker], c.speakers[b.speaker]
	one := a.speaker == b.speaker && x > 0
	if m == 0 || n < 2 && !(one && m >= c.rare && m >= singleShare*max(a.mass, b.mass)) {
		return 0
	}
	if one {
		m += x
	}
	return c.bonus(wording(a, b, m, x, y), a, b, toll)
}

// bonus adds to the likeness of two units' words what their predicates and the
// victims that they count say.
func (c *concepts) bonus(s float64, a, b *unit, toll bool) float64 {
	if a.clause != nil && b.clause != nil && c.onePredicate(a, b) {
		s += predicateBonus
	}
	if toll && a.remote == b.remote {
		s += tollBonus // what was counted is the statement, whatever stands around it
	}
	return min(s, 1)
}

// wording is how alike the words of two units are that have weight m in common,
// with weights x and y for who says them.
func wording(a, b *unit, m, x, y float64) float64 {
	return mixed(m, a.mass+x, b.mass+y, len(a.vec)+truth(x > 0), len(b.vec)+truth(y > 0))
}

// mixed is wording for two vectors of weights p and q with k and l concepts.
func mixed(m, p, q float64, k, l int) float64 {
	lo, both := min(p, q), p+q
	dice := 2 * m / both
	inside := m / lo
	if lo < both-lo && min(k, l) < 4 {
		inside *= 0.8 // two or three words are easily inside anything
	}
	return 0.65*dice + 0.35*inside
}

// predicateBonus is added for two units with one predicate, tollBonus for two
// that count the same kind of victims.
const (
	predicateBonus = 0.08
	tollBonus      = 0.25
)

// cluster merges units into groups: the most alike first, and two groups only
// when their units are alike on average and the two of the pair are likely to say the
// same. That is asked last, of pairs that are in two groups yet: most pairs of a large
// story are in one long before. Last come those that are known to be of one, where one
// of the two is in no group yet. The result is the groups' members in order, groups by
// first member.
func (c *concepts) cluster(units []unit, known [][2]int32, pairs []pair, likely func(pair) bool) [][]int {
	at := make([]int, len(units))
	groups := make([][]int, len(units))
	for i := range units {
		at[i] = i
		groups[i] = []int{i}
	}
	join := func(g, h int) {
		for _, i := range groups[h] {
			at[i] = g
		}
		groups[g] = append(groups[g], groups[h]...)
		groups[h] = nil
	}
	of := sizes(units)
	apart := map[uint64]uint64{} // groups that are not alike on average → of how many units they were
	for _, p := range pairs {
		if p.alike < same {
			break
		}
		if a, b := &units[p.a], &units[p.b]; !mergeable(a, b) || p.alike < bar(a, b, of) {
			continue
		}
		g, h := at[p.a], at[p.b]
		if g == h {
			continue
		}
		if h < g {
			g, h = h, g
		}
		both, n := uint64(g)<<32|uint64(h), uint64(len(groups[g]))<<32|uint64(len(groups[h]))
		if apart[both] == n || !likely(p) {
			continue
		}
		if c.average(units, groups[g], groups[h]) < cohesion {
			apart[both] = n
			continue
		}
		join(g, h)
	}
	for _, p := range known {
		if g, h := at[p[0]], at[p[1]]; g != h && min(len(groups[g]), len(groups[h])) == 1 {
			join(min(g, h), max(g, h))
		}
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

// sizes counts the units of each article.
func sizes(units []unit) []int {
	var of []int
	for i := range units {
		for len(of) <= units[i].art {
			of = append(of, 0)
		}
		of[units[i].art]++
	}
	return of
}

// crowd is how many times as many units as a report that is not long the articles
// of two units have, which have so many each: 1 at least.
func crowd(a, b *unit, of []int) float64 {
	return max(1, math.Sqrt(float64(of[a.art])*float64(of[b.art]))/much)
}

// bar is how alike two units must be to be merged, of articles with so many units
// each.
func bar(a, b *unit, of []int) float64 {
	n := same + long*math.Log2(crowd(a, b, of))
	if a.art == b.art {
		n = max(n, same+again)
	}
	return n
}

// mergeable reports whether two units can be one statement at all: a claim and
// its denial are two, so are today's event and one of long ago, and so is what two decline
// to say. An outlet may tell itself what somebody will not say or do.
func mergeable(a, b *unit) bool {
	return a.negative == b.negative && a.remote == b.remote &&
		(a.declined == b.declined || a.declined == 0 && (a.attr < 0 || a.speaker == b.declined) || b.declined == 0 && (b.attr < 0 || b.speaker == a.declined))
}

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
			sum += c.alike(a, b)
		}
		seen++
	}
	return sum / float64(seen)
}
