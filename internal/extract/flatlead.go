package extract

// pointWords is the length, in words, from which a list item under a headline is a
// point of the story and no button.
const pointWords = 5

// lead takes in what stands directly over the text as found and belongs to it, though
// it is short: a first sentence of a few words, as agencies and tabloids like it, and
// the points of the story in a list.
func (f *flat) lead() {
	if f.head < 0 || f.lo >= f.hi {
		return
	}
	i := f.lo - 1
	for ; i > f.head && f.opensText(i); i-- {
	}
	points := i
	for ; points > f.head && f.isPoint(points); points-- {
	}
	if i-points >= 2 {
		i = points
	}
	f.lo = i + 1
}

// opensText reports whether line i is a whole sentence, however short, and nothing that
// stands between a headline and its text.
func (f *flat) opensText(i int) bool {
	l := &f.lines[i]
	return l.why == "" && l.kind == "" && l.role == roleNone && l.heading == 0 && !l.item && !l.image && l.slant == 0 && l.bold == 0 &&
		l.words >= 4 && isStatement(l.text) && runs(l.text) && !f.isFront(i) && !captioned(l, f.opt) && f.lines[i+1].prose >= 10
}

// isPoint reports whether line i is an item of such a list.
func (f *flat) isPoint(i int) bool {
	if i >= len(f.lines) {
		return false
	}
	l := &f.lines[i]
	return l.why == "" && l.kind == "" && l.role == roleNone && l.item && l.linked == 0 && l.words >= pointWords && runs(l.text)
}
