package ledger

import (
	"cmp"
	"slices"
)

// perUnit bounds how many earlier units a unit is paired with: the most alike.
// In a story of thousands of articles a statement has hundreds of carriers, and
// all their pairs would say the same.
const perUnit = 48

// copies is of how many units of one kind each is paired with so many; those after
// them are paired with perCopy earlier units, and of each kind with the first
// perKind.
const (
	copies  = 16
	perCopy = 12
	perKind = 2
)

// lookups bounds how many places of its concepts are looked up for one kind of
// units. Only stories of thousands of articles come near it; there the rarest
// concepts of a unit, which say most of what it is about, are looked up first, and
// the best of what they find is compared in full.
const lookups = 24_000

// posting is one kind of units that hold a concept.
type posting struct {
	kind   int32
	prefix bool // it is one of those that make up the heaviest part of the units
	w      float64
}

// candidates gives the pairs of units whose similarity is at least floor, by the
// later of the two. Two units that alike must share one of the concepts that
// make up the heaviest part of either (prefix filtering, Chaudhuri et al.
// 2006). Units of one kind are looked up and compared once: where articles copy
// each other there are few kinds to many units. What a kind has in common with
// each earlier one is summed up concept by concept, over the kinds that hold it.
func (c *concepts) candidates(units []unit, floor float64) []pair {
	kinds, of := kindsOf(units)
	x := &lookup{c: c, units: units, kinds: kinds, floor: floor, postings: make([][]posting, len(c.names)), sums: make([]sum, len(kinds))}
	var out []pair
	for i, k := range of {
		if len(kinds[k].units) == 0 {
			x.open(k)
		}
		if len(out)+perUnit > cap(out) {
			out = slices.Grow(out, len(out)+perUnit) // twice as much: of copies there are very many, and each growth copies them
		}
		out = kinds[k].pairs(out, kinds, int32(i))
		kinds[k].enter(int32(i))
	}
	return out
}

// sum is what one earlier kind has in common with the one at hand.
type sum struct {
	m      float64
	n      int32
	prefix bool // both hold one of the concepts in their heaviest part
	toll   bool
}

// lookup finds the earlier kinds that are like one.
type lookup struct {
	c        *concepts
	units    []unit
	kinds    []kind
	floor    float64
	postings [][]posting // by concept, in order of the kinds
	sums     []sum       // by kind; zero but for touched ones
	touched  []int32
	heavy    []concept // the heaviest part of the kind at hand
	best     []pair    // of kinds
}

// open makes known which kinds a kind is like: those before it, and itself. They
// learn of it too.
func (x *lookup) open(k int32) {
	u := &x.units[x.kinds[k].first]
	x.heavy = x.c.prefix(x.heavy[:0], u.vec, u.mass, x.floor)
	x.best, x.touched = x.best[:0], x.touched[:0]
	total := 0
	for _, q := range u.vec {
		total += len(x.postings[q.id])
	}
	if total <= lookups {
		for _, q := range u.vec { // in order of the numbers, so that sums come out as overlap has them
			x.add(q, x.isHeavy(q))
		}
	} else {
		left := lookups
		for n, q := range x.heavy {
			if left -= len(x.postings[q.id]); left < 0 && n > 0 {
				break
			}
			x.add(q, true)
		}
		x.compareBest(u)
	}
	need := x.floor // what it takes to be among the best
	for _, j := range x.touched {
		s, other := x.sums[j], &x.kinds[j]
		x.sums[j] = sum{}
		v := &x.units[other.first]
		if !s.prefix || s.n < 2 && u.speaker != v.speaker {
			continue
		}
		least := need
		if other.left > 0 {
			least = x.floor // a later unit of that kind may find this one among its best
		}
		if bound := predicateBonus + tollBonus*float64(truth(s.toll)); u.speaker != v.speaker && wording(v, u, s.m, 0, 0)+bound < least-rounding {
			continue // who says it makes them less alike still
		}
		p := pair{a: j, b: k, sim: x.c.likeness(v, u, s.m, int(s.n), s.toll), alike: x.c.voiced(v, u, s.m, int(s.n), s.toll)}
		if other.left > 0 && p.best() >= x.floor {
			other.learn(k, p)
		}
		if p.best() >= need {
			if x.best = append(x.best, p); len(x.best) == 4*perUnit {
				x.best = keepBest(x.best, perUnit)
				need = x.best[0].best()
			}
		}
	}
	for _, p := range x.best {
		x.kinds[k].learn(p.a, p)
	}
	if x.kinds[k].left > 1 {
		m, n, toll := x.c.overlap(u.vec, u.vec)
		if p := (pair{sim: x.c.likeness(u, u, m, n, toll), alike: x.c.voiced(u, u, m, n, toll)}); p.best() >= x.floor {
			x.kinds[k].learn(k, p)
		}
	}
	for _, q := range u.vec {
		x.postings[q.id] = append(x.postings[q.id], posting{k, x.isHeavy(q), q.w})
	}
}

// rounding is more than what sums of a few likenesses can be out by.
const rounding = 1e-9

// add looks up the earlier kinds that hold a concept.
func (x *lookup) add(k concept, heavy bool) {
	weight, toll := x.c.weight[k.id], x.c.toll[k.id]
	for _, p := range x.postings[k.id] {
		s := &x.sums[p.kind]
		if s.n == 0 {
			x.touched = append(x.touched, p.kind)
		}
		s.m += min(p.w, k.w) * weight
		s.n++
		s.prefix = s.prefix || heavy && p.prefix
		s.toll = s.toll || toll
	}
}

// compareBest sums up in full what u has in common with the kinds that the
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
		m, n, toll := x.c.overlap(x.units[x.kinds[j].first].vec, u.vec)
		s.m, s.n, s.toll = m, int32(n), toll
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
