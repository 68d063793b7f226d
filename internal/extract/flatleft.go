package extract

import "strings"

// leftWords is how many words of running text beside an article must have been left
// out of it, and half as many as it has, before that is said.
const leftWords = 80

// leftOut counts the words beside the text that read like text, up to the next
// furniture: what was not understood of the capture. Where there is much furniture
// they must speak of the same things, since other articles and comments stand on many
// pages. It is 0 where they are few.
func (f *flat) leftOut() int {
	if f.hi == 0 {
		return 0
	}
	body := f.vocabulary()
	text := 0
	for i := f.lo; i < f.hi; i++ {
		if f.lines[i].role != roleNone {
			text += f.lines[i].words
		}
	}
	furniture := 0
	for i := range f.lines {
		if k := f.lines[i].kind; k != "" && k != "page" {
			furniture++
		}
	}
	bare := 20*furniture <= len(f.lines) // text that was pasted, no page
	left := 0
	side := func(i, step int) {
		words, near := 0, strings.Builder{}
	scan:
		for ; i >= 0 && i < len(f.lines); i += step {
			l := &f.lines[i]
			switch l.kind {
			case "comment", "footer", "related", "bio", "about", "tags", "cookie", "signup", "source":
				break scan
			}
			if i != f.head && l.kind == "" && l.role == roleNone && l.why != "date line" && l.words >= 4 && l.heading == 0 && runs(l.text) {
				words += l.words
				near.WriteString(l.folded)
				near.WriteByte(' ')
			}
		}
		if n, of := shared(near.String(), body); bare || 3*n >= of {
			left += words
		}
	}
	side(f.lo-1, -1)
	side(f.hi, 1)
	if left < leftWords || 2*left < text {
		return 0
	}
	return left
}
