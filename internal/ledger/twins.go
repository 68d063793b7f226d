package ledger

// Twins are units of two articles that stand in one paragraph, word for word, at
// one place of it, were read alike and are given alike to sources described alike.
// What two units say of each other holds of their twins as well, as long as
// nothing was asked but their own paragraphs: of hundreds of articles that print
// one dispatch each two sentences are compared once.
//
// Whatever is found to fit is remembered for the twins; what does not fit is found
// out for each pair, since a disagreement names its places. Answers that hang on
// more than the two paragraphs (what else the article tells, when it was published,
// whose newsroom it is) are not remembered: who looks at such a thing calls beyond.
// A mistake there could hide a disagreement between copies, the same in every run:
// units have one order, whatever came first.
type twins struct {
	of    []int32             // by unit: equal numbers are twins
	fit   map[uint64]struct{} // pairs of twins between which nothing clashes
	looks bool                // beyond has been called
	off   bool                // nothing is remembered: for tests
}

// What is asked of two units, see fits.
const (
	askedValues = 0  // whether their values clash
	askedTolls  = 1  // whether their counts of victims clash: this and more, one for each kind
	askedDenial = 64 // whether one denies what the other says of a concept: this and its number
)

// beyond notes that an answer hangs on more than the paragraphs of two units.
func (b *builder) beyond() { b.twins.looks = true }

// fits reports whether what was found of a pair of units before tells that
// nothing between units i and k clashes. found, which looks for it and says whether
// it found anything, is called otherwise.
func (b *builder) fits(what, i, k int, found func() bool) {
	t := &b.twins
	if t.of == nil {
		b.findTwins()
	}
	x, y := t.of[i], t.of[k]
	if b.units[i].art == b.units[k].art || max(x, y) >= maxTwins || t.off {
		found()
		return
	}
	key := uint64(what)<<40 | uint64(x)<<20 | uint64(y)
	if _, known := t.fit[key]; known {
		return
	}
	t.looks = false
	if !found() && !t.looks {
		t.fit[key] = struct{}{}
	}
}

// maxTwins is how many numbers of twins the keys of pairs have room for.
const maxTwins = 1 << 20

// findTwins numbers the units: twins are of one reading, and nothing in them is of
// the main event in the one alone.
func (b *builder) findTwins() {
	t := &b.twins
	t.of, t.fit = make([]int32, len(b.units)), make(map[uint64]struct{})
	known := map[uint64]int32{}
	for i := range b.units {
		u := &b.units[i]
		key := uint64(u.reading)<<2 | uint64(truth(u.definite))<<1 | uint64(truth(u.tells))
		n, found := known[key]
		if !found {
			n = int32(len(known))
			known[key] = n
		}
		t.of[i] = n
	}
}
