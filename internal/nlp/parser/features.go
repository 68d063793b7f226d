package parser

import "math/bits"

// features are the features of a state or an arc. A template is its place in the
// list, which is part of the model's format, so that a template needs no name,
// and a feature is one multiplication of its number and values.
type features struct {
	list [maxFeatures]uint64
}

const maxFeatures = 256

// fold is a hash of two values that are spread over all bits, or small: both
// halves of their product (as in wyhash).
func fold(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a^0xa0761d6478bd642f, b^0xe7037ed1a0b428db)
	return hi ^ lo
}

// numbered is the template's number, spread over all bits.
func numbered(t int) uint64 { return uint64(t+1) * 0x9e3779b97f4a7c15 }

// one, two and three fill the place of template t.
func (f *features) one(t int, a uint64) { f.list[t] = fold(a, numbered(t)) }

func (f *features) two(t int, a, b uint64) { f.list[t] = fold(a+numbered(t), b) }

func (f *features) three(t int, a, b, c uint64) {
	f.list[t] = fold(a+numbered(t), b+bits.RotateLeft64(c, 32))
}

// small spreads a small number, of a kind of numbers, over all bits.
func small(kind, x uint64) uint64 { return fold(x, kind*0xd6e8feb86659fd93) }

// distance counts words between two nodes, coarsely.
func distance(from, to int32) uint64 {
	switch d := to - from; {
	case d <= 4:
		return uint64(d)
	case d <= 6:
		return 5
	case d <= 10:
		return 6
	case d <= 15:
		return 7
	}
	return 8
}

// view is what the features look at in a state.
type view struct {
	words                     []word
	nodes                     []node
	s0, s1, s2                *word // of the stack
	b0, b1, b2, b3            *word // of the buffer
	n0, n1, m0                *node // of s0, s1 and b0
	s0l, s0r, s1l, s1r, b0l   *word // their outermost children
	before, after, last, edge *word // beside s0; before b0; before the phrase of s0
	db, ds, q0, q1, depth     uint64
}

// label is the label of node i as a value of a feature.
func (v *view) label(i int32) uint64 { return small(1, uint64(v.nodes[i].label)) }

// look sets v to the state.
func (s *state) look(v *view) {
	none := s.absent()
	W, N := s.words[:none+1], s.nodes[:none+1]
	i0, i1, i2, j0 := s.s0(), s.s1(), s.s2(), s.b0
	v.words, v.nodes = W, N
	v.s0, v.s1, v.s2 = &W[i0], &W[i1], &W[i2]
	v.b0, v.b1, v.b2, v.b3 = &W[j0], &W[min(j0+1, none)], &W[min(j0+2, none)], &W[min(j0+3, none)]
	n0, n1, m0 := &N[i0], &N[i1], &N[j0]
	v.n0, v.n1, v.m0 = n0, n1, m0
	v.s0l, v.s0r, v.s1l, v.s1r, v.b0l = &W[n0.left], &W[n0.right], &W[n1.left], &W[n1.right], &W[m0.left]

	v.db, v.ds = 1<<20, 1<<20
	before, after, last, edge := none, none, none, none
	if i0 != none {
		v.db = small(3, distance(i0, j0))
		if i1 != none {
			v.ds = small(4, distance(i1, i0))
		}
		after = i0 + 1
		if i0 > 0 {
			before = i0 - 1
		}
		if n0.lo > 0 {
			edge = n0.lo - 1
		}
	}
	if j0 > 0 {
		last = j0 - 1
	}
	v.before, v.after, v.last, v.edge = &W[before], &W[after], &W[last], &W[edge]
	v.q0, v.q1 = v.s0.open^v.b0.open, v.s1.open^v.s0.open
	v.depth = small(8, uint64(min(s.depth(), 5)))
}

// all fills all features of the state.
func (v *view) all(f *features) []uint64 {
	v.first(f)
	v.second(f)
	v.third(f)
	v.rest(f)
	return f.list[:stateParts[len(stateParts)-1]]
}
