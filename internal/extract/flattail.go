package extract

import "strings"

// tail takes in the paragraphs after the region that one box of furniture parts
// from it: a list of links in the middle of a text weighs more than the one or two
// paragraphs that follow it. They must be prose that speaks of the same things as
// the text, and nothing of another kind may stand between.
func (f *flat) tail() {
	if f.hi-f.lo < 3 || f.hi >= len(f.lines) {
		return
	}
	var body map[string]bool
	i, box := f.hi, 0
	teaser := f.lines[f.hi].kind == "related" && (defaultFurniture().leadIn(f.lines[f.hi].text) != "" || f.lines[f.hi].words >= 5)
	for ; i < len(f.lines) && box <= 2 && (f.lines[i].why != "" || f.lines[i].words == 0); i++ {
		switch f.lines[i].kind {
		case "comment", "footer", "bio", "about", "tags", "cookie":
			return
		}
		if f.lines[i].words > 0 {
			box++
		}
	}
	if box == 0 || box > 2 {
		return
	}
	for ; i < min(len(f.lines), f.hi+8); i++ {
		l := &f.lines[i]
		if teaser && box == 1 && f.lastLine(i) {
			f.hi = i + 1 // one teaser, one last paragraph, and the page goes on with its furniture
			return
		}
		if l.why != "" || l.kind != "" || l.heading > 0 || l.item || l.prose < 10 || !endsSentence(l.text) || startsBio(l.text) || reCopyright.MatchString(l.text) {
			return
		}
		if body == nil {
			body = f.vocabulary()
		}
		if n, of := shared(l.folded, body); n < 2 || 4*n < of {
			return
		}
		f.hi = i + 1
	}
}

// lastLine reports whether line i is one sentence of a text, after which the
// capture ends or goes on with furniture.
func (f *flat) lastLine(i int) bool {
	l := &f.lines[i]
	if l.why != "" || l.kind != "" || l.heading > 0 || l.item || l.image || l.words < 4 || l.prose < 3 && !runs(l.text) || !endsSentence(l.text) ||
		startsBio(l.text) || reCopyright.MatchString(l.text) {
		return false
	}
	return i+1 == len(f.lines) || f.lines[i+1].why != "" || f.lines[i+1].kind != ""
}

// vocabulary are the longer words of the region.
func (f *flat) vocabulary() map[string]bool {
	words := map[string]bool{}
	for i := f.lo; i < f.hi; i++ {
		if f.lines[i].why != "" {
			continue
		}
		for _, w := range strings.Fields(f.lines[i].folded) {
			if len(w) > 4 {
				words[w] = true
			}
		}
	}
	return words
}

// shared is how many of a line's longer words a text has, and how many there are.
func shared(folded string, body map[string]bool) (n, of int) {
	for _, w := range strings.Fields(folded) {
		if len(w) > 4 {
			of++
			if body[w] {
				n++
			}
		}
	}
	return n, of
}
