package parser

// The features of a state, in four parts. The first are the templates that
// settle the most states without the others, found one after another on EWT's
// development split. They are those of Zhang and Nivre (2011) moved to
// arc-hybrid, with label sets and valencies, neighbours in the text, and whether
// a quotation mark stands between two words.

// stateParts are where the parts end in the list of features.
var stateParts = [...]int{24, 52, 80, 155}

// first fills the features that settle the most states by themselves.
func (v *view) first(f *features) {
	s0, s1, b0, b1, b2, s0l, b0l, n0, n1, m0 := v.s0, v.s1, v.b0, v.b1, v.b2, v.s0l, v.b0l, v.n0, v.n1, v.m0

	// Words by themselves.
	f.one(0, b0.tag)
	f.one(1, b2.tag)
	// The two pairs that an arc could join.
	f.two(2, s0.tag, b0.both)
	f.two(3, s0.form, b0.tag)
	// Other pairs.
	f.two(4, b0.tag, b1.tag)
	// Triples.
	f.three(5, s0.tag, b0.tag, b1.tag)
	f.three(6, s1.tag, s0.tag, b1.tag)
	// Tags in doubt.
	f.two(7, s1.amb, s0.amb)
	// Where a phrase belongs, by the word that introduces it.
	f.three(8, s0.lemma, b0l.form, b0.lemma)
	f.three(9, s1.lemma, s0l.form, s0.lemma)
	f.three(10, s1.tag, s0.tag, b0l.form)
	// Children.
	f.three(11, s0.tag, s0l.tag, b0.tag)
	f.three(12, s0.tag, b0.tag, b0l.tag)
	f.two(13, s0.form, s0l.form)
	// What the words have so far.
	f.two(14, s0.tag, n0.leftSet)
	f.two(15, b0.tag, m0.leftSet)
	f.two(16, s0.form, small(2, uint64(n0.nright)))
	f.two(17, b0.form, small(2, uint64(m0.nleft)))
	f.three(18, s0.tag, b0.tag, n0.rightSet)
	f.three(19, s1.tag, s0.tag, n1.rightSet)
	f.three(20, s1.tag, s0.tag, n0.rightSet)
	f.two(21, s1.lemma, n1.rightSet)
	// Neighbours in the text.
	f.three(22, s0.tag, b0.tag, v.edge.tag)
	// Quotation marks between.
	f.three(23, s0.tag, b0.tag, v.q0)
}

// second fills those that are looked at next.
func (v *view) second(f *features) {
	s0, s1, s2, b0, b1, b2, s0l, s1r, b0l, n0, n1 := v.s0, v.s1, v.s2, v.b0, v.b1, v.b2, v.s0l, v.s1r, v.b0l, v.n0, v.n1

	// Words by themselves.
	f.one(24, s0.form)
	f.one(25, s0.tag)
	f.one(26, s1.form)
	f.one(27, b0.both)
	f.one(28, b1.both)
	// The two pairs that an arc could join.
	f.two(29, s1.tag, s0.both)
	// Triples.
	f.three(30, s0.form, b0.tag, b1.tag)
	f.three(31, s1.tag, s0.tag, b0.tag)
	// Titles and names.
	f.two(32, s1.kind, s0.kind)
	f.two(33, s0.kind, b0.kind)
	f.three(34, b0.kind, b1.kind, b2.kind)
	// Tags in doubt.
	f.two(35, b0.amb, b1.amb)
	f.three(36, s0.tag, b0.amb, b1.tag)
	// Where a phrase belongs, by the word that introduces it.
	f.three(37, s0.form, b0l.form, b0.tag)
	f.three(38, s2.tag, s1.tag, s0l.form)
	// Children.
	f.three(39, s1.tag, s0.tag, s0l.tag)
	f.three(40, s1.tag, s1r.tag, v.words[n1.right2].tag)
	f.two(41, b0.form, b0l.form)
	// What the words have so far.
	f.two(42, s0.tag, n0.rightSet)
	f.two(43, s0.tag, small(2, uint64(n0.nright)|uint64(n0.nleft)<<8))
	f.three(44, s1.tag, s0.tag, n1.leftSet)
	f.two(45, s0.lemma, n0.rightSet)
	// What is still to come.
	f.three(46, s0.tag, b0.form, b1.tag)
	// Distances.
	f.three(47, s0.tag, b0.tag, v.db)
	f.two(48, s1.form, v.ds)
	f.two(49, s1.tag, v.ds)
	// Neighbours in the text.
	f.three(50, s0.tag, b0.tag, v.last.form)
	// Quotation marks between.
	f.three(51, s1.tag, s0.tag, v.q1)
}

// third fills those that are looked at where the second settle nothing.
func (v *view) third(f *features) {
	s0, s1, s2, b0, b1, b2, s0l, s0r, b0l, n0, n1, m0 := v.s0, v.s1, v.s2, v.b0, v.b1, v.b2, v.s0l, v.s0r, v.b0l, v.n0, v.n1, v.m0

	// Words by themselves.
	f.one(52, s1.both)
	f.one(53, b1.tag)
	f.one(54, b2.form)
	// The two pairs that an arc could join.
	f.two(55, s0.tag, b0.form)
	f.two(56, s1.both, s0.tag)
	f.two(57, s1.form, s0.tag)
	// Other pairs.
	f.two(58, s1.tag, b0.tag)
	f.two(59, s1.tag, b0.form)
	f.two(60, b0.tag, b1.form)
	// Triples.
	f.three(61, s1.form, s0.tag, b0.tag)
	f.three(62, s2.tag, s1.tag, s0.tag)
	// Tags in doubt.
	f.two(63, s0.amb, b0.amb)
	// Where a phrase belongs, by the word that introduces it.
	f.three(64, s0.tag, b0l.form, b0.tag)
	f.three(65, s2.form, s0l.form, s0.tag)
	f.three(66, s2.form, s1.form, s0l.form)
	// Children.
	f.three(67, s0.tag, s0r.tag, v.words[n0.right2].tag)
	f.two(68, s0.tag, v.label(n0.left))
	f.two(69, b0.tag, v.label(m0.left))
	// What the words have so far.
	f.two(70, s1.tag, n1.leftSet)
	f.two(71, s0.form, n0.rightSet)
	// What is still to come.
	f.two(72, s0.form, b0.verbs)
	f.two(73, b0.form, b0.verbs)
	f.three(74, s0.tag, b1.tag, b2.tag)
	// Distances.
	f.two(75, s0.tag, v.db)
	f.two(76, b0.tag, v.db)
	f.three(77, s0.form, b0.form, v.db)
	// Neighbours in the text.
	f.three(78, v.before.tag, s0.tag, b0.tag)
	f.three(79, s0.tag, v.edge.form, v.last.form)
}

// rest fills all others.
func (v *view) rest(f *features) {
	s0, s1, s2, b0, b1, b2, b3, s0l, s0r, s1l, s1r, b0l, n0, n1, m0 := v.s0, v.s1, v.s2, v.b0, v.b1, v.b2, v.b3, v.s0l, v.s0r, v.s1l, v.s1r, v.b0l, v.n0, v.n1, v.m0

	// Words by themselves.
	f.one(80, 1)
	f.one(81, s0.both)
	f.one(82, s0.lemma)
	f.one(83, s1.tag)
	f.one(84, s1.lemma)
	f.one(85, b0.form)
	f.one(86, b0.lemma)
	f.one(87, b1.form)
	f.one(88, b1.lemma)
	f.one(89, s2.tag)
	f.one(90, s2.form)
	f.one(91, b3.tag)
	// The two pairs that an arc could join.
	f.two(92, s0.both, b0.both)
	f.two(93, s0.both, b0.tag)
	f.two(94, s0.form, b0.form)
	f.two(95, s0.tag, b0.tag)
	f.two(96, s0.lemma, b0.lemma)
	f.two(97, s1.both, s0.both)
	f.two(98, s1.form, s0.form)
	f.two(99, s1.tag, s0.form)
	f.two(100, s1.tag, s0.tag)
	f.two(101, s1.lemma, s0.lemma)
	// Other pairs.
	f.two(102, s1.form, b0.tag)
	f.two(103, b0.form, b1.tag)
	f.two(104, s0.form, b1.tag)
	f.two(105, s0.tag, b1.form)
	// Triples.
	f.three(106, b0.tag, b1.tag, b2.tag)
	f.three(107, s1.tag, s0.form, b0.tag)
	f.three(108, s1.tag, s0.tag, b0.form)
	// Titles and names.
	f.two(109, b0.kind, b1.kind)
	f.three(110, s1.kind, s0.kind, b0.kind)
	f.three(111, s0.kind, b0.kind, b1.kind)
	f.three(112, s2.kind, s1.kind, s0.kind)
	// Tags in doubt.
	f.one(113, s0.amb)
	f.one(114, b0.amb)
	f.one(115, b1.amb)
	f.one(116, s1.amb)
	f.three(117, s0.amb, b0.tag, b1.tag)
	f.three(118, s1.tag, s0.amb, b0.tag)
	// Where a phrase belongs, by the word that introduces it.
	f.three(119, s1.form, s0l.form, s0.tag)
	f.three(120, s1.tag, s0l.form, s0.tag)
	f.three(121, s1.form, s0.tag, b0l.form)
	// Children.
	f.three(122, s0.tag, s0r.tag, b0.tag)
	f.three(123, s1.tag, s0.tag, s1l.tag)
	f.three(124, s1.tag, s0.tag, s1r.tag)
	f.three(125, s1.tag, s0.tag, s0r.tag)
	f.three(126, s0.tag, s0l.tag, v.words[n0.left2].tag)
	f.three(127, b0.tag, b0l.tag, v.words[m0.left2].tag)
	f.two(128, s0.tag, v.label(n0.right))
	f.two(129, s1.tag, v.label(n1.left))
	f.two(130, s1.tag, v.label(n1.right))
	f.one(131, s0l.form)
	f.one(132, s0r.form)
	f.one(133, s1l.form)
	f.one(134, s1r.form)
	f.one(135, b0l.form)
	f.two(136, s0.form, s0r.form)
	// What the words have so far.
	f.two(137, s1.tag, n1.rightSet)
	f.two(138, s1.form, n1.rightSet)
	f.two(139, s1.form, small(2, uint64(n1.nright)))
	f.two(140, b0.tag, small(2, uint64(m0.nleft)))
	f.three(141, s0.tag, b0.tag, n0.leftSet)
	f.three(142, s0.tag, b0.tag, m0.leftSet)
	f.three(143, s1.tag, s0.tag, n0.leftSet)
	f.two(144, s0.lemma, n0.leftSet)
	// What is still to come.
	f.three(145, s0.tag, b0.tag, b0.verbs)
	f.three(146, s1.tag, s0.tag, b0.verbs)
	f.three(147, s0.tag, b0.tag, v.depth)
	// Distances.
	f.two(148, s0.form, v.db)
	f.two(149, b0.form, v.db)
	f.three(150, s1.tag, s0.tag, v.ds)
	// Neighbours in the text.
	f.three(151, s0.tag, v.after.tag, b0.tag)
	f.three(152, s0.tag, v.last.tag, b0.tag)
	f.three(153, s1.tag, s0.tag, v.edge.tag)
	// Quotation marks between.
	f.three(154, s0.tag, v.q0, v.q1)
}
