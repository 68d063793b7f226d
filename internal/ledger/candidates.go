package ledger

import (
	"cmp"
	"slices"
)

// perUnit bounds how many earlier units a unit is paired with: the most alike.
// In a story of thousands of articles a statement has hundreds of carriers, and
// all their pairs would say the same.
const perUnit = 48

// lookups bounds how many places of its concepts are looked up for one unit.
// Only stories of thousands of articles come near it; there the rarest concepts
// of a unit, which say most of what it is about, are looked up first, and the
// best of what they find is compared in full.
const lookups = 24_000

// posting is one unit that holds a concept.
type posting struct {
	unit   int32
	prefix bool // it is one of those that make up the heaviest part of the unit
	w      float64
}

// candidates gives the pairs of units whose similarity is at least floor, by the
// later of the two. Two units that alike must share one of the concepts that
// make up the heaviest part of either (prefix filtering, Chaudhuri et al.
// 2006). What a unit has in common with each earlier one is summed up concept
// by concept, over the units that hold it.
func (c *concepts) candidates(units []unit, floor float64) []pair {
	x := &lookup{c: c, units: units, floor: floor, postings: make([][]posting, len(c.names)), sums: make([]sum, len(units))}
	var out []pair
	for i := range units {
		found := x.earlier(i)
		if len(out)+len(found) > cap(out) {
			out = slices.Grow(out, len(out)+len(found)) // twice as much: of copies there are very many, and each growth copies them
		}
		out = append(out, found...)
		x.enter(i)
	}
	return out
}

// sum is what one earlier unit has in common with the one at hand.
type sum struct {
	m      float64
	n      int32
	prefix bool // both hold one of the concepts in their heaviest part
	toll   bool
}

// lookup finds the earlier units that are like one.
type lookup struct {
	c        *concepts
	units    []unit
	floor    float64
	postings [][]posting // by concept, in order of the units
	sums     []sum       // by unit; zero but for touched ones
	touched  []int32
	heavy    []concept // the heaviest part of the unit at hand
	best     []pair
}

// earlier gives the pairs of unit i with the units before it.
func (x *lookup) earlier(i int) []pair {
	u := &x.units[i]
	x.heavy = x.c.prefix(x.heavy[:0], u.vec, u.mass, x.floor)
	x.best, x.touched = x.best[:0], x.touched[:0]
	total := 0
	for _, k := range u.vec {
		total += len(x.postings[k.id])
	}
	if total <= lookups {
		for _, k := range u.vec { // in order of the numbers, so that sums come out as overlap has them
			x.add(k, x.isHeavy(k))
		}
	} else {
		left := lookups
		for n, k := range x.heavy {
			if left -= len(x.postings[k.id]); left < 0 && n > 0 {
				break
			}
			x.add(k, true)
		}
		x.compareBest(u)
	}
	need := x.floor // what it takes to be among the best
	for _, j := range x.touched {
		s, v := x.sums[j], &x.units[j]
		x.sums[j] = sum{}
		if !s.prefix || s.n < 2 && u.speaker != v.speaker {
			continue
		}
		if bound := predicateBonus + tollBonus*float64(truth(s.toll)); u.speaker != v.speaker && wording(v, u, s.m, 0, 0)+bound < need-rounding {
			continue // who says it makes them less alike still
		}
		sim, alike := x.c.likeness(v, u, s.m, int(s.n), s.toll), x.c.voiced(v, u, s.m, int(s.n), s.toll)
		if max(sim, alike) >= need {
			if x.best = append(x.best, pair{a: j, b: int32(i), sim: sim, alike: alike}); len(x.best) == 4*perUnit {
				x.best = keepBest(x.best, perUnit)
				need = x.best[0].best()
			}
		}
	}
	if len(x.best) > perUnit {
		x.best = keepBest(x.best, perUnit)
	}
	return x.best
}

// rounding is more than what sums of a few likenesses can be out by.
const rounding = 1e-9

// add looks up the earlier units that hold a concept.
func (x *lookup) add(k concept, heavy bool) {
	weight, toll := x.c.weight[k.id], x.c.toll[k.id]
	for _, p := range x.postings[k.id] {
		s := &x.sums[p.unit]
		if s.n == 0 {
			x.touched = append(x.touched, p.unit)
		}
		s.m += min(p.w, k.w) * weight
		s.n++
		s.prefix = s.prefix || heavy && p.prefix
		s.toll = s.toll || toll
	}
}

// compareBest sums up in full what u has in common with the units that the
// concepts looked up have most in, and forgets the others.
func (x *lookup) compareBest(u *unit) {
	const full = 4 * perUnit
	if len(x.touched) > full {
		x.best = x.best[:0]
		for _, j := range x.touched {
			x.best = append(x.best, pair{a: j, sim: x.sums[j].m})
		}
		kept := keepBest(x.best, full)
		keep := make(map[int32]bool, full)
		for _, p := range kept {
			keep[p.a] = true
		}
		some := x.touched[:0]
		for _, j := range x.touched {
			if keep[j] {
				some = append(some, j)
			} else {
				x.sums[j] = sum{}
			}
		}
		x.touched, x.best = some, x.best[:0]
	}
	for _, j := range x.touched {
		s := &x.sums[j]
		m, n, toll := x.c.overlap(x.units[j].vec, u.vec)
		s.m, s.n, s.toll = m, int32(n), toll
	}
}

// enter makes unit i known to those after it. It follows on earlier(i).
func (x *lookup) enter(i int) {
	for _, k := range x.units[i].vec {
		x.postings[k.id] = append(x.postings[k.id], posting{int32(i), x.isHeavy(k), k.w})
	}
}

func (x *lookup) isHeavy(k concept) bool {
	for i := range x.heavy {
		if x.heavy[i].id == k.id {
			return true
		}
	}
	return false
}

// best is the greater of a pair's two likenesses.
func (p pair) best() float64 { return max(p.sim, p.alike) }

// byLikeness puts the most alike first by the greater of both likenesses, ties in
// order of the units.
func byLikeness(p, q pair) int {
	return cmp.Or(cmp.Compare(q.best(), p.best()), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
}

// sortPairs puts first what says most alike.
func sortPairs(ps []pair) {
	slices.SortFunc(ps, func(p, q pair) int {
		return cmp.Or(cmp.Compare(q.sim, p.sim), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
	})
}

// keepBest keeps the n first pairs of the order, the last of them in front.
func keepBest(ps []pair, n int) []pair {
	heap := ps[:n] // the last of those kept stands on top
	for i := n/2 - 1; i >= 0; i-- {
		sink(heap, i)
	}
	for i := n; i < len(ps); i++ {
		if byLikeness(ps[i], heap[0]) < 0 {
			heap[0], ps[i] = ps[i], heap[0]
			sink(heap, 0)
		}
	}
	return heap
}

func sink(heap []pair, i int) {
	for {
		k := 2*i + 1
		if k >= len(heap) {
			return
		}
		if k+1 < len(heap) && byLikeness(heap[k+1], heap[k]) > 0 {
			k++
		}
		if byLikeness(heap[k], heap[i]) < 0 {
			return
		}
		heap[k], heap[i] = heap[i], heap[k]
		i = k
	}
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

// predicate is what tells whether two predicates are one: the root of the word
// and its classes, as numbers.
type predicate struct {
	light   bool
	root    int32
	classes []int32
}

// predicates numbers the predicates of the units' clauses, so that each is
// looked up once in a story and not once for each pair of units.
func (c *concepts) predicates(units []unit, gone []gone) {
	c.preds = nil
	numbers, roots, classes := map[string]int32{}, map[string]int32{}, map[string]int32{}
	in := func(m map[string]int32, key string) int32 {
		n, ok := m[key]
		if !ok {
			n = int32(len(m))
			m[key] = n
		}
		return n
	}
	number := func(u *unit) {
		u.pred = -1
		if u.clause == nil {
			return
		}
		lemma := u.clause.Pred.Lemma
		if u.pred = in(numbers, lemma); int(u.pred) < len(c.preds) {
			return
		}
		p := predicate{light: c.light[lemma], root: in(roots, c.root(c.form(lemma)))}
		for _, k := range c.classes(lemma) {
			p.classes = append(p.classes, in(classes, k))
		}
		c.preds = append(c.preds, p)
	}
	for i := range units {
		number(&units[i])
	}
	for i := range gone {
		number(&gone[i].unit)
	}
}

// onePredicate reports whether the predicates of two units with clauses are one
// word or of one class.
func (c *concepts) onePredicate(a, b *unit) bool {
	p, q := &c.preds[a.pred], &c.preds[b.pred]
	if p.light || q.light {
		return false
	}
	if p.root == q.root {
		return true
	}
	for _, k := range p.classes {
		if slices.Contains(q.classes, k) {
			return true
		}
	}
	return false
}
