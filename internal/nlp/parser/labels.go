package parser

import "math/bits"

// labelFeatures puts into f the features of the arc that is about to be built:
// d, whose own children are all there, below h. The label is decided apart from
// the action, so that the action has three scores to add up for a feature and
// the label is only asked for where there is an arc.
func (s *state) labelFeatures(f *features, h, d int32) {
	f.n = 0
	none := s.absent()
	W, N := s.words[:none+1], s.nodes[:none+1]
	hw, dw, hn, dn := &W[h], &W[d], &N[h], &N[d]
	side, sib, set := uint64(3), hn.left, hn.leftSet
	span := small(5, distance(d, h))
	if h < d {
		side, sib, set = 5, hn.right, hn.rightSet
		span = small(6, distance(h, d))
	}
	htag, dtag := hw.tag*side, dw.tag*side
	hform, hlemma, dform := hw.form*side, hw.lemma*side, dw.form*side
	first, last := &W[dn.left], &W[dn.right]
	inner := &W[dn.left2]
	sw := &W[sib]
	before, after := none, none
	if d > 0 {
		before = d - 1
	}
	if d < int32(s.n) {
		after = d + 1
	}
	next := min(s.b0+1, none)
	if h < d {
		next = s.b0
	}

	f.one(side)
	f.one(htag)
	f.one(dtag)
	f.one(hform)
	f.one(dform)
	f.one(hlemma)
	f.one(dw.both * side)
	f.two(htag, dw.tag)
	f.two(htag, dw.form)
	f.two(hform, dw.tag)
	f.two(hform, dw.form)
	f.two(hlemma, dw.tag)
	f.two(hlemma, dw.lemma)
	f.two(dtag, span)
	f.three(htag, dw.tag, span)
	f.two(htag, span)

	f.one(dw.amb * side)
	f.one(hw.amb * side)
	f.two(htag, dw.amb)
	f.two(hw.amb*side, dw.tag)

	f.two(hw.kind*side, dw.kind)

	// What introduces and ends the child.
	f.two(dtag, first.form)
	f.two(dtag, first.tag)
	f.three(htag, dw.tag, first.tag)
	f.three(htag, dw.tag, first.form)
	f.three(hlemma, dw.tag, first.form)
	f.three(dform, first.form, hw.tag)
	f.two(dtag, last.tag)
	f.two(dtag, last.form)
	f.three(htag, dw.tag, last.tag)
	f.three(dtag, first.tag, inner.tag)
	f.three(dtag, first.form, inner.form)
	f.two(dtag, dn.leftSet)
	f.two(dtag, dn.rightSet)
	f.three(htag, dw.tag, dn.leftSet)
	f.three(htag, dw.tag, dn.rightSet)
	f.two(dtag, small(2, uint64(dn.nleft)|uint64(dn.nright)<<8))
	f.three(hlemma, dn.leftSet, dw.tag)

	// What the head has already.
	f.two(htag, set)
	f.three(htag, dw.tag, set)
	f.two(hlemma, set)
	f.three(hlemma, dw.tag, set)
	f.three(htag, dw.tag, hn.leftSet)
	f.three(htag, dw.tag, small(1, uint64(N[sib].label)))
	f.three(htag, dw.tag, sw.tag)
	f.three(htag, dw.tag, sw.form)
	f.two(hlemma, small(1, uint64(N[sib].label)))

	// Neighbours in the text.
	f.three(dtag, W[before].tag, W[after].tag)
	f.two(dtag, W[before].form)
	f.two(dtag, W[after].form)
	f.three(htag, dw.tag, W[before].tag)
	f.three(htag, dw.tag, W[after].tag)
	f.three(htag, dw.tag, W[before].form)
	f.three(htag, dw.tag, W[after].form)
	f.three(htag, dw.tag, W[next].tag)
	f.three(htag, dw.tag, W[next].form)
	q := hw.open ^ dw.open
	f.three(htag, dw.tag, q)
	f.three(hlemma, dw.tag, q)
	f.three(dform, hw.tag, bits.RotateLeft64(q, 7))
}
