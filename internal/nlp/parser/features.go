package parser

import "math/bits"

// Features are numbered by their place in the list: the same templates are
// always added in the same order, so that a template needs no name, and a
// feature is one multiplication of its number and values.
type features struct {
	n    int
	list [maxFeatures]uint64
}

const maxFeatures = 256 // a power of two, so that an index is masked, not checked

// fold is a hash of two values that are spread over all bits, or small: both
// halves of their product (as in wyhash).
func fold(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a^0xa0761d6478bd642f, b^0xe7037ed1a0b428db)
	return hi ^ lo
}

func (f *features) one(a uint64) {
	f.list[f.n&(maxFeatures-1)] = fold(a, uint64(f.n+1)*0x9e3779b97f4a7c15)
	f.n++
}

func (f *features) two(a, b uint64) {
	f.list[f.n&(maxFeatures-1)] = fold(a+uint64(f.n+1)*0x9e3779b97f4a7c15, b)
	f.n++
}

func (f *features) three(a, b, c uint64) {
	f.list[f.n&(maxFeatures-1)] = fold(a+uint64(f.n+1)*0x9e3779b97f4a7c15, b+bits.RotateLeft64(c, 32))
	f.n++
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

// features puts the features of the state into f: those of Zhang and Nivre
// (2011) moved to arc-hybrid, with label sets and valencies, neighbours in the
// text, and whether a quotation mark stands between two words.
func (s *state) features(f *features) {
	f.n = 0
	none := s.absent()
	W, N := s.words[:none+1], s.nodes[:none+1]
	i0, i1, i2, j0 := s.s0(), s.s1(), s.s2(), s.b0
	s0, s1, s2 := &W[i0], &W[i1], &W[i2]
	b0, b1, b2, b3 := &W[j0], &W[min(j0+1, none)], &W[min(j0+2, none)], &W[min(j0+3, none)]
	n0, n1, m0 := &N[i0], &N[i1], &N[j0]
	s0l, s0r, s1l, s1r, b0l := &W[n0.left], &W[n0.right], &W[n1.left], &W[n1.right], &W[m0.left]

	// Words by themselves.
	f.one(1)
	for _, w := range [...]*word{s0, s1, b0, b1} {
		f.one(w.form)
		f.one(w.tag)
		f.one(w.both)
		f.one(w.lemma)
	}
	f.one(s2.tag)
	f.one(s2.form)
	f.one(b2.tag)
	f.one(b2.form)
	f.one(b3.tag)

	// The two pairs that an arc could join.
	for _, p := range [...][2]*word{{s0, b0}, {s1, s0}} {
		x, y := p[0], p[1]
		f.two(x.both, y.both)
		f.two(x.both, y.tag)
		f.two(x.tag, y.both)
		f.two(x.form, y.form)
		f.two(x.form, y.tag)
		f.two(x.tag, y.form)
		f.two(x.tag, y.tag)
		f.two(x.lemma, y.lemma)
	}
	// Other pairs.
	f.two(s1.tag, b0.tag)
	f.two(s1.form, b0.tag)
	f.two(s1.tag, b0.form)
	f.two(b0.tag, b1.tag)
	f.two(b0.form, b1.tag)
	f.two(b0.tag, b1.form)
	f.two(s0.form, b1.tag)
	f.two(s0.tag, b1.form)

	// Triples.
	f.three(b0.tag, b1.tag, b2.tag)
	f.three(s0.tag, b0.tag, b1.tag)
	f.three(s0.form, b0.tag, b1.tag)
	f.three(s1.tag, s0.tag, b0.tag)
	f.three(s1.form, s0.tag, b0.tag)
	f.three(s1.tag, s0.form, b0.tag)
	f.three(s1.tag, s0.tag, b0.form)
	f.three(s2.tag, s1.tag, s0.tag)
	f.three(s1.tag, s0.tag, b1.tag)

	// Titles and names.
	f.two(s1.kind, s0.kind)
	f.two(s0.kind, b0.kind)
	f.two(b0.kind, b1.kind)
	f.three(s1.kind, s0.kind, b0.kind)
	f.three(s0.kind, b0.kind, b1.kind)
	f.three(s2.kind, s1.kind, s0.kind)
	f.three(b0.kind, b1.kind, b2.kind)

	// Tags in doubt.
	f.one(s0.amb)
	f.one(b0.amb)
	f.one(b1.amb)
	f.one(s1.amb)
	f.two(s0.amb, b0.amb)
	f.two(s1.amb, s0.amb)
	f.two(b0.amb, b1.amb)
	f.three(s0.amb, b0.tag, b1.tag)
	f.three(s0.tag, b0.amb, b1.tag)
	f.three(s1.tag, s0.amb, b0.tag)

	// Where a prepositional phrase or a coordinated word belongs: its first
	// child, which introduces it, with the two words it could hang on.
	f.three(s0.form, b0l.form, b0.tag)
	f.three(s0.tag, b0l.form, b0.tag)
	f.three(s0.lemma, b0l.form, b0.lemma)
	f.three(s1.form, s0l.form, s0.tag)
	f.three(s1.tag, s0l.form, s0.tag)
	f.three(s1.lemma, s0l.form, s0.lemma)
	f.three(s2.tag, s1.tag, s0l.form)
	f.three(s2.form, s0l.form, s0.tag)
	f.three(s2.form, s1.form, s0l.form)
	f.three(s1.tag, s0.tag, b0l.form)
	f.three(s1.form, s0.tag, b0l.form)

	// Children.
	f.three(s0.tag, s0l.tag, b0.tag)
	f.three(s0.tag, s0r.tag, b0.tag)
	f.three(s0.tag, b0.tag, b0l.tag)
	f.three(s1.tag, s0.tag, s1l.tag)
	f.three(s1.tag, s0.tag, s1r.tag)
	f.three(s1.tag, s0.tag, s0l.tag)
	f.three(s1.tag, s0.tag, s0r.tag)
	f.three(s0.tag, s0l.tag, W[n0.left2].tag)
	f.three(s0.tag, s0r.tag, W[n0.right2].tag)
	f.three(s1.tag, s1r.tag, W[n1.right2].tag)
	f.three(b0.tag, b0l.tag, W[m0.left2].tag)
	f.two(s0.tag, small(1, uint64(N[n0.left].label)))
	f.two(s0.tag, small(1, uint64(N[n0.right].label)))
	f.two(s1.tag, small(1, uint64(N[n1.left].label)))
	f.two(s1.tag, small(1, uint64(N[n1.right].label)))
	f.two(b0.tag, small(1, uint64(N[m0.left].label)))
	f.one(s0l.form)
	f.one(s0r.form)
	f.one(s1l.form)
	f.one(s1r.form)
	f.one(b0l.form)
	f.two(s0.form, s0r.form)
	f.two(s0.form, s0l.form)
	f.two(b0.form, b0l.form)

	// What the words have so far.
	f.two(s0.tag, n0.leftSet)
	f.two(s0.tag, n0.rightSet)
	f.two(s1.tag, n1.leftSet)
	f.two(s1.tag, n1.rightSet)
	f.two(b0.tag, m0.leftSet)
	f.two(s0.form, n0.rightSet)
	f.two(s1.form, n1.rightSet)
	f.two(s0.form, small(2, uint64(n0.nright)))
	f.two(s1.form, small(2, uint64(n1.nright)))
	f.two(s0.tag, small(2, uint64(n0.nright)|uint64(n0.nleft)<<8))
	f.two(b0.form, small(2, uint64(m0.nleft)))
	f.two(b0.tag, small(2, uint64(m0.nleft)))

	f.three(s0.tag, b0.tag, n0.rightSet)
	f.three(s0.tag, b0.tag, n0.leftSet)
	f.three(s0.tag, b0.tag, m0.leftSet)
	f.three(s1.tag, s0.tag, n1.rightSet)
	f.three(s1.tag, s0.tag, n1.leftSet)
	f.three(s1.tag, s0.tag, n0.leftSet)
	f.three(s1.tag, s0.tag, n0.rightSet)
	f.two(s0.lemma, n0.rightSet)
	f.two(s0.lemma, n0.leftSet)
	f.two(s1.lemma, n1.rightSet)

	// What is still to come.
	f.three(s0.tag, b0.tag, b0.verbs)
	f.three(s1.tag, s0.tag, b0.verbs)
	f.two(s0.form, b0.verbs)
	f.two(b0.form, b0.verbs)
	f.three(s0.tag, b0.tag, small(8, uint64(min(s.depth(), 5))))
	f.three(s0.tag, b1.tag, b2.tag)
	f.three(s0.tag, b0.form, b1.tag)

	// Distances.
	db, ds := uint64(1<<20), uint64(1<<20)
	if i0 != none {
		db = small(3, distance(i0, j0))
		if i1 != none {
			ds = small(4, distance(i1, i0))
		}
	}
	f.two(s0.form, db)
	f.two(s0.tag, db)
	f.two(b0.form, db)
	f.two(b0.tag, db)
	f.three(s0.tag, b0.tag, db)
	f.two(s1.form, ds)
	f.two(s1.tag, ds)
	f.three(s1.tag, s0.tag, ds)
	f.three(s0.form, b0.form, db)

	// Neighbours in the text.
	before, after, last := none, none, none
	if i0 != none {
		after = i0 + 1
		if i0 > 0 {
			before = i0 - 1
		}
	}
	if j0 > 0 {
		last = j0 - 1
	}
	f.three(s0.tag, W[after].tag, b0.tag)
	f.three(W[before].tag, s0.tag, b0.tag)
	f.three(s0.tag, W[last].tag, b0.tag)
	edge := none // the word before the phrase of the stack's top
	if i0 != none && n0.lo > 0 {
		edge = n0.lo - 1
	}
	f.three(s0.tag, W[edge].form, W[last].form)
	f.three(s0.tag, b0.tag, W[edge].tag)
	f.three(s1.tag, s0.tag, W[edge].tag)
	f.three(s0.tag, b0.tag, W[last].form)

	// Quotation marks between.
	q0, q1 := s0.open^b0.open, s1.open^s0.open
	f.three(s0.tag, q0, q1)
	f.three(s0.tag, b0.tag, q0)
	f.three(s1.tag, s0.tag, q1)
}
