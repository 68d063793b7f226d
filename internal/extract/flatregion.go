package extract

import "strings"

// anchor finds the line from which the article must follow: the headline, when
// the capture repeats it (as the title of the page, in a breadcrumb) or marks
// it. -1 when nothing is repeated.
func (f *flat) anchor() int {
	title, at0 := "", -1
	for i := 0; i < min(6, len(f.lines)); i++ {
		if l := &f.lines[i]; l.why == "" && l.words >= 4 && l.words <= 40 && !dateOnly(l) && !isMasthead(l.text) {
			title, at0 = l.folded, i
			if core := fold(l.text[:titleEnd(l.text)]); countWords(core) >= 4 {
				title = core
			}
			break
		}
	}
	best, at := 0.0, -1
	for i := range f.lines {
		l := &f.lines[i]
		if l.why != "" || i == 0 && l.heading == 1 && f.namesSite() || l.words < 4 && l.heading != 1 || l.words > 40 || i > 2000 || i == at0 && l.heading != 1 {
			continue
		}
		score := 0.0
		switch {
		case l.heading == 1:
			score = 3
		case title != "" && l.folded == title:
			score = 3.5
		case title != "" && strings.HasPrefix(title, l.folded) && wordEnds(title, len(l.folded)),
			title != "" && strings.HasPrefix(l.folded, title) && wordEnds(l.folded, len(title)) && l.words < 40:
			score = 3
		case title != "" && overlap(l.folded, title) >= .75:
			score = 2
		default:
			continue
		}
		if l.heading == 0 && (f.isFront(i) || isMasthead(l.text)) {
			continue
		}
		// Lists of teasers name the article too: its own headline has text under it.
		score += min(f.kept[min(i+26, len(f.lines))]-f.kept[i+1], 80) / 40
		if score > best {
			best, at = score, i
		}
	}
	return at
}

// giveUp is how far the sum of weights may fall below its highest value before
// a stretch of text counts as ended.
const giveUp = 75

// mergeGap is the largest number of lines between two stretches of one article.
const mergeGap = 16

// region finds the stretch of lines that holds the article. Stretches are grown
// line by line while prose outweighs furniture, as sequence alignment grows its
// matches. After an anchor the first stretch of some size is the article, not
// the largest: comments may be longer.
func (f *flat) region(anchor int) {
	type stretch struct {
		lo, hi int
		mass   float64
	}
	var all []stretch
	most := 0.0
	for i := 0; i < len(f.lines); {
		if f.weight(i) < 4 {
			i++
			continue
		}
		s := stretch{lo: i, hi: i}
		sum := 0.0
		k := i
		for ; k < len(f.lines) && sum > s.mass-giveUp; k++ {
			if sum += f.weight(k); sum > s.mass {
				s.mass, s.hi = sum, k+1
			}
		}
		all = append(all, s)
		most = max(most, s.mass)
		i = s.hi
	}
	first := -1
	for i, s := range all {
		if anchor >= 0 && s.hi > anchor && s.mass >= max(.12*most, 25) {
			first = i
			break
		}
	}
	// Between a headline and its text there may be teasers of other articles.
	for i := first + 1; first >= 0 && i < len(all); i++ {
		if all[i].mass > 1.5*all[first].mass && all[i].lo-all[first].hi < 40 && !f.threadBetween(all[first].hi, all[i].lo) {
			first = i
		}
	}
	if first < 0 {
		for i := range all {
			if first < 0 || all[i].mass > all[first].mass {
				first = i
			}
		}
	}
	best := stretch{}
	if first >= 0 {
		best = all[first]
		for i := first - 1; i >= 0 && anchor < 0; i-- {
			if best.lo-all[i].hi > mergeGap || all[i].mass < .3*all[first].mass || f.threadBetween(all[i].hi, best.lo) {
				break
			}
			best.lo = all[i].lo
		}
		for _, s := range all[first+1:] {
			if s.lo-best.hi > mergeGap || s.mass < .3*best.mass || f.threadBetween(best.hi, s.lo) {
				break
			}
			best.hi = s.hi
		}
	}
	f.lo, f.hi = best.lo, best.hi
	if f.lo < anchor && anchor < f.hi {
		f.lo = anchor
	}
	f.thread()
	f.head = -1
	if anchor >= 0 && anchor < f.hi && f.lo-anchor < 40 {
		f.head = anchor
	}
}

// weight is what a line adds to a stretch of text.
func (f *flat) weight(i int) float64 {
	l := &f.lines[i]
	if l.kind != "" && i > 0 && f.lines[i-1].kind == l.kind {
		return -5 // one box, not several
	}
	switch l.kind {
	case "", "about":
	case "page":
		return -2
	case "comment", "footer", "tags":
		return -45
	case "related", "bio":
		return -35
	case "cookie", "signup":
		return -20
	default:
		return -8
	}
	switch {
	case l.why != "":
		return -6
	case l.prose >= 10:
		return min(l.prose, 50)
	case l.prose >= 4:
		return l.prose / 2
	case endsSentence(l.text) && l.words >= 2:
		return 2
	case l.item:
		return -1
	case l.entry:
		return 1
	case l.words > 8:
		return -7
	}
	return -5
}

// threadBetween reports whether comments, a biography or the page's footer begin
// between two lines.
func (f *flat) threadBetween(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		switch f.lines[i].kind {
		case "comment", "footer", "bio":
			return true
		}
	}
	return false
}

// thread cuts the region where a comment thread begins that has no heading: at
// the first of several lines that give a time of day and a date.
func (f *flat) thread() {
	n, first := 0, -1
	for i := f.lo + 1; i < f.hi; i++ {
		l := &f.lines[i]
		if l.words <= 16 && !endsSentence(l.text) && wordDate(l.text) != "" && reClock.MatchString(l.text) {
			if n++; first < 0 && f.kept[i]-f.kept[f.lo] > 40 {
				first = i
			}
		}
	}
	if n >= 4 && first > 0 {
		f.hi = first
	}
}
