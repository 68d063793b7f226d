package ledger

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
)

// kind is the units of a story between which likeness sees no difference: one
// vector, one predicate, one speaker. Hundreds of articles that print one
// dispatch have as many units to each of its clauses, and one kind.
type kind struct {
	first int32      // its first unit
	units []int32    // those before the unit at hand, in order
	left  int32      // how many are to come, with the unit at hand
	near  []nearKind // the kinds that it is like, so far as its units need them
	fresh bool       // near has grown since it was last put in order
}

// nearKind is a kind that another is like, and how alike their units are.
type nearKind struct {
	kind       int32
	sim, alike float64
}

func (n *nearKind) best() float64 { return max(n.sim, n.alike) }

// kindsOf gives the kinds of units, in order of their first, and each unit's.
func kindsOf(units []unit) (kinds []kind, of []int32) {
	number := map[string]int32{}
	of = make([]int32, len(units))
	var key []byte
	for i := range units {
		u := &units[i]
		key = append(key[:0], byte(truth(u.remote)))
		key = binary.AppendVarint(key, int64(u.pred))
		key = binary.AppendVarint(key, int64(u.speaker))
		for _, x := range u.vec {
			key = binary.AppendVarint(key, int64(x.id))
			key = binary.LittleEndian.AppendUint64(key, math.Float64bits(x.w))
		}
		k, known := number[string(key)]
		if !known {
			k = int32(len(kinds))
			number[string(key)] = k
			kinds = append(kinds, kind{first: int32(i)})
		}
		of[i] = k
		kinds[k].left++
	}
	return kinds, of
}

// learn notes that a kind is like another, as p says.
func (k *kind) learn(other int32, p pair) {
	k.near = append(k.near, nearKind{other, p.sim, p.alike})
	k.fresh = true
}

// enter makes a unit of the kind known to those after it.
func (k *kind) enter(i int32) {
	k.units = append(k.units, i)
	if k.left--; k.left == 0 {
		k.near = nil
	}
}

// pairs appends the pairs of unit i of the kind with the units before it: the
// perUnit most alike, of those as alike the earliest. A unit of a kind that is
// printed over and over is paired with fewer, and with the first of each kind: its
// like have been paired with the others.
func (k *kind) pairs(out []pair, kinds []kind, i int32) []pair {
	if k.fresh {
		slices.SortFunc(k.near, func(p, q nearKind) int { return cmp.Or(cmp.Compare(q.best(), p.best()), cmp.Compare(p.kind, q.kind)) })
		k.fresh = false
	}
	left, each := perUnit, perUnit
	if len(k.units) >= copies {
		left, each = perCopy, perKind
	}
	for n := 0; n < len(k.near); {
		from, alike, end := len(out), k.near[n].best(), n
		for ; end < len(k.near) && k.near[end].best() == alike; end++ {
			p := &k.near[end]
			us := kinds[p.kind].units
			for _, a := range us[:min(left, each, len(us))] {
				out = append(out, pair{a: a, b: i, sim: p.sim, alike: p.alike})
			}
		}
		if found := out[from:]; len(found) >= left {
			if end-n > 1 {
				slices.SortFunc(found, func(p, q pair) int { return cmp.Compare(p.a, q.a) })
			}
			k.near = k.near[:min(len(k.near), max(end, perUnit))] // units to come find enough among these as well
			return out[:from+left]
		}
		left -= len(out) - from
		n = end
	}
	return out
}

// inOrder gives pairs, which stand by their later unit, by their earlier one.
func inOrder(ps []pair, units int) []pair {
	at := make([]int32, units+1)
	for i := range ps {
		at[ps[i].a+1]++
	}
	for i := range units {
		at[i+1] += at[i]
	}
	out := make([]pair, len(ps))
	for i := range ps {
		k := &at[ps[i].a]
		out[*k] = ps[i]
		*k++
	}
	return out
}

// mostAlike gives pairs by a likeness, the most alike first, and those as alike as
// they stood. Of copies there are very many pairs and few likenesses, so they are
// counted and not compared.
func mostAlike(ps []pair, likeness func(*pair) float64) []pair {
	number := map[uint64]int32{} // a likeness, bit for bit, to its number among values
	var values []float64
	of := make([]int32, len(ps))
	last := math.NaN()
	for i := range ps {
		s := likeness(&ps[i])
		if s == last {
			of[i] = of[i-1]
			continue
		}
		last = s
		n, in := number[math.Float64bits(s)]
		if !in {
			n = int32(len(values))
			number[math.Float64bits(s)] = n
			values = append(values, s)
		}
		of[i] = n
	}
	order := make([]int32, len(values))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(p, q int32) int { return cmp.Compare(values[q], values[p]) })
	rank := make([]int32, len(values))
	for i, n := range order {
		rank[n] = int32(i)
	}
	at := make([]int32, len(values)+1)
	for i := range of {
		of[i] = rank[of[i]]
		at[of[i]+1]++
	}
	for i := range values {
		at[i+1] += at[i]
	}
	out := make([]pair, len(ps))
	for i := range ps {
		k := &at[of[i]]
		out[*k] = ps[i]
		*k++
	}
	return out
}
