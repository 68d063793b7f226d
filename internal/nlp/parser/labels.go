package parser

import "math/bits"

// arcParts are where the parts end in the list of features.
var arcParts = [...]int{12, 24, 59}

// arc is what the label of an arc is decided by: d, whose own children are all
// there, below h. The label is decided apart from the action, so that the action
// has three scores to add up for a feature and the label is only asked for where
// there is an arc. Its features come in three parts, as the states' do.
type arc struct {
	hw, dw                           *word
	hn, dn                           *node
	side, set, span, sibLabel, q     uint64
	htag, dtag, hform, hlemma, dform uint64
	opens, closes, inner, sib        *word // children of d, and the head's child before it
	before, after, next              *word // in the text, and in the buffer
}

// arcOf sets a to the arc from h to d.
func (s *state) arcOf(a *arc, h, d int32) {
	none := s.absent()
	W, N := s.words[:none+1], s.nodes[:none+1]
	hw, dw, hn, dn := &W[h], &W[d], &N[h], &N[d]
	side, sib, set := uint64(3), hn.left, hn.leftSet
	span := small(5, distance(d, h))
	if h < d {
		side, sib, set = 5, hn.right, hn.rightSet
		span = small(6, distance(h, d))
	}
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
	*a = arc{
		hw: hw, dw: dw, hn: hn, dn: dn,
		side: side, set: set, span: span, sibLabel: small(1, uint64(N[sib].label)), q: hw.open ^ dw.open,
		htag: hw.tag * side, dtag: dw.tag * side, hform: hw.form * side, hlemma: hw.lemma * side, dform: dw.form * side,
		opens: &W[dn.left], closes: &W[dn.right], inner: &W[dn.left2], sib: &W[sib],
		before: &W[before], after: &W[after], next: &W[next],
	}
}

// first fills the features that settle the most labels by themselves.
func (a *arc) first(f *features) {
	hw, dw, dn, htag, dtag, hlemma, dform := a.hw, a.dw, a.dn, a.htag, a.dtag, a.hlemma, a.dform

	f.one(0, htag)
	f.two(1, hlemma, dw.tag)
	f.three(2, htag, dw.tag, a.span)
	f.two(3, hw.amb*a.side, dw.tag)
	// What introduces and ends the child.
	f.two(4, dtag, a.opens.form)
	f.two(5, dtag, a.closes.tag)
	f.two(6, dtag, a.closes.form)
	f.three(7, dtag, a.opens.form, a.inner.form)
	f.three(8, htag, dw.tag, dn.leftSet)
	// What the head has already.
	f.three(9, htag, dw.tag, a.sibLabel)
	f.two(10, hlemma, a.sibLabel)
	// Neighbours in the text.
	f.three(11, dform, hw.tag, bits.RotateLeft64(a.q, 7))
}

// second fills those that are looked at next.
func (a *arc) second(f *features) {
	dw, dn, htag, dtag, hlemma := a.dw, a.dn, a.htag, a.dtag, a.hlemma

	f.two(12, htag, dw.form)
	f.two(13, htag, a.span)
	f.one(14, dw.amb*a.side)
	// What introduces and ends the child.
	f.two(15, dtag, a.opens.tag)
	f.three(16, hlemma, dw.tag, a.opens.form)
	f.three(17, htag, dw.tag, dn.rightSet)
	// What the head has already.
	f.three(18, htag, dw.tag, a.set)
	// Neighbours in the text.
	f.three(19, dtag, a.before.tag, a.after.tag)
	f.two(20, dtag, a.after.form)
	f.three(21, htag, dw.tag, a.before.form)
	f.three(22, htag, dw.tag, a.after.form)
	f.three(23, htag, dw.tag, a.q)
}

// rest fills all others.
func (a *arc) rest(f *features) {
	hw, dw, hn, dn, htag, dtag, hform, hlemma, dform := a.hw, a.dw, a.hn, a.dn, a.htag, a.dtag, a.hform, a.hlemma, a.dform

	f.one(24, a.side)
	f.one(25, dtag)
	f.one(26, hform)
	f.one(27, dform)
	f.one(28, hlemma)
	f.one(29, dw.both*a.side)
	f.two(30, htag, dw.tag)
	f.two(31, hform, dw.tag)
	f.two(32, hform, dw.form)
	f.two(33, hlemma, dw.lemma)
	f.two(34, dtag, a.span)
	f.one(35, hw.amb*a.side)
	f.two(36, htag, dw.amb)
	f.two(37, hw.kind*a.side, dw.kind)
	// What introduces and ends the child.
	f.three(38, htag, dw.tag, a.opens.tag)
	f.three(39, htag, dw.tag, a.opens.form)
	f.three(40, dform, a.opens.form, hw.tag)
	f.three(41, htag, dw.tag, a.closes.tag)
	f.three(42, dtag, a.opens.tag, a.inner.tag)
	f.two(43, dtag, dn.leftSet)
	f.two(44, dtag, dn.rightSet)
	f.two(45, dtag, small(2, uint64(dn.nleft)|uint64(dn.nright)<<8))
	f.three(46, hlemma, dn.leftSet, dw.tag)
	// What the head has already.
	f.two(47, htag, a.set)
	f.two(48, hlemma, a.set)
	f.three(49, hlemma, dw.tag, a.set)
	f.three(50, htag, dw.tag, hn.leftSet)
	f.three(51, htag, dw.tag, a.sib.tag)
	f.three(52, htag, dw.tag, a.sib.form)
	// Neighbours in the text.
	f.two(53, dtag, a.before.form)
	f.three(54, htag, dw.tag, a.before.tag)
	f.three(55, htag, dw.tag, a.after.tag)
	f.three(56, htag, dw.tag, a.next.tag)
	f.three(57, htag, dw.tag, a.next.form)
	f.three(58, hlemma, dw.tag, a.q)
}

// all fills all features of the arc.
func (a *arc) all(f *features) []uint64 {
	a.first(f)
	a.second(f)
	a.rest(f)
	return f.list[:arcParts[len(arcParts)-1]]
}
