package extract

import "strings"

// mottoLength is the longest motto of a paper, in words.
const mottoLength = 12

// isMotto reports whether line i is the motto under the name of the paper: it stands
// directly under it, over the row of sections, the date or the blank line that end the
// head of the page, has a word of mottos or next to none of the text, and a headline
// follows.
func (f *flat) isMotto(i int) bool {
	if i != 1 || len(f.lines) < 4 || f.lo < 3 {
		return false
	}
	above, l, next := &f.lines[0], &f.lines[1], &f.lines[2]
	name := plate(above.text)
	if l.blank > 0 || l.why != "" || l.heading > 0 || l.words > mottoLength || above.heading > 0 || countWords(name) > 5 || !isPlace(name) || !isMasthead(name) && !isUpperText(name) ||
		!f.isRow(next) && next.why != "date line" && next.blank == 0 || !f.headlineBelow(2) {
		return false
	}
	for _, w := range strings.Fields(l.folded) {
		if mottoWords()[w] {
			return true
		}
	}
	n, _ := shared(l.folded, f.vocabulary())
	return n <= 1
}

// mottoWords are words that mottos are made of and headlines hardly.
var mottoWords = wordSet("mottos")

// headlineBelow reports whether a line before the text, from line i on, may be the
// headline.
func (f *flat) headlineBelow(i int) bool {
	for ; i < f.lo; i++ {
		l := &f.lines[i]
		if l.why == "" && l.words >= 3 && l.prose < 10 && !f.isRow(l) && !isLabelled(l.text) && !f.isFront(i) && !captioned(l, f.opt) && !isMasthead(l.text) {
			return true
		}
	}
	return false
}
