package extract

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// flatLine is a line of flattened text.
type flatLine struct {
	line
	folded    string
	words     int
	prose     float64
	blank     int    // blank lines before it
	heading   int    // level of a Markdown heading
	item      bool   // begins with a list mark
	entry     bool   // one of several lines in a row that begin with a number or a date
	image     bool   // a Markdown image
	linked    int    // bytes of its text inside Markdown links
	bold      int    // bytes of its text in Markdown bold
	slant     int    // bytes of its text in Markdown italics
	entryHead bool   // heads an entry of a live blog
	sentence  bool   // a sentence of a capture that came as one line
	kind      string // sort of furniture that the line reads like, ""
	taken     bool   // joined to a line above, across furniture
	why       string
	role      role
}

// role is what a line of flattened text is to its article.
type role uint8

const (
	roleNone role = iota // furniture, or undecided while lines are judged
	roleHeadline
	roleSubheadline
	roleBody
	roleHeading
	roleItem
	roleCaption
	roleCredit
	roleByline
	roleCorrection
	roleDate
)

// maxFlatLines bounds the number of lines of a capture that are looked at.
const maxFlatLines = 200_000

// flatLines cuts flattened text into lines without their Markdown marks; cut
// says that it has more lines than are read.
func flatLines(src []byte) (lines []flatLine, cut bool) {
	var out []flatLine
	blank := 0
	var b lineBuilder
	for s := 0; s < len(src); {
		if len(out) == maxFlatLines {
			return out, true
		}
		e := bytes.IndexAny(src[s:], "\n\r\f\u2028\u2029")
		next := len(src)
		if e < 0 {
			e = len(src)
		} else {
			e += s
			_, n := utf8.DecodeRune(src[e:])
			next = e + n
			if src[e] == '\r' && next < len(src) && src[next] == '\n' {
				next++
			}
		}
		l := markdownLine(&b, src, s, e)
		if l.text == "" {
			blank++
		} else {
			l.blank, blank = blank, 0
			out = append(out, l)
		}
		s = next
	}
	return out, false
}

// markdownLine reads src[s:e] as one line.
func markdownLine(b *lineBuilder, src []byte, s, e int) flatLine {
	var l flatLine
	b.reset()
	for s < e && (src[s] == ' ' || src[s] == '\t') {
		s++
	}
	// Block marks at the beginning: headings, quotations, list items.
	if n := leading(src[s:e], '#'); n >= 1 && n <= 6 && s+n < e && src[s+n] == ' ' {
		l.heading = n
		s += n
		for e > s && (src[e-1] == '#' || src[e-1] == ' ') {
			e--
		}
	}
	for s < e && src[s] == '>' && (s+1 == e || src[s+1] == ' ' || src[s+1] == '>') {
		s++
		for s < e && src[s] == ' ' {
			s++
		}
	}
	if n := listMark(src[s:e]); n > 0 {
		l.item = true
		s += n
	}
	inlineMarkdown(&l, b, src, s, e)
	l.line = b.line()
	if strings.TrimFunc(l.text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) == "" && isRule(l.text) {
		l.line = line{} // a rule: ---, ***, ___, ===
	}
	return l
}

func isRule(s string) bool {
	return strings.Trim(s, "-*_=~ ") == "" && len(s) >= 3
}

func leading(b []byte, c byte) int {
	n := 0
	for n < len(b) && b[n] == c {
		n++
	}
	return n
}

// listMark is the length of the list mark that b begins with, 0 for none.
func listMark(b []byte) int {
	if len(b) > 2 && (b[0] == '-' || b[0] == '*' || b[0] == '+') && b[1] == ' ' {
		return 2
	}
	for _, m := range []string{"• ", "· ", "▪ ", "● ", "‣ ", "•\t", "•"} {
		if bytes.HasPrefix(b, []byte(m)) {
			return len(m)
		}
	}
	return 0
}

// inlineMarkdown appends src[s:e] without link targets, emphasis marks and
// images. It looks a bounded way ahead for each closing mark, so a line of a
// million opening brackets costs no more than its length times that bound.
func inlineMarkdown(l *flatLine, b *lineBuilder, src []byte, s, e int) {
	const ahead = 2000
	plain := s // start of what is not yet appended
	flush := func(to int) {
		if to > plain {
			b.plain(src, plain, to, false)
		}
	}
	i := s
	for i < e {
		switch c := src[i]; {
		case c == '!' && i+1 < e && src[i+1] == '[':
			if _, stop, ok := linkAt(src, i+1, min(e, i+ahead)); ok {
				flush(i)
				l.image = true
				b.space(i, stop, ' ')
				i, plain = stop, stop
				continue
			}
		case c == '[':
			if mid, stop, ok := linkAt(src, i, min(e, i+ahead)); ok {
				flush(i)
				was := len(b.buf)
				inlineMarkdown(l, b, src, i+1, mid)
				l.linked += len(b.buf) - was
				i, plain = stop, stop
				continue
			}
		case c == '<':
			if k := bytes.IndexByte(src[i:min(e, i+ahead)], '>'); k > 0 && isAutolink(src[i+1:i+k]) {
				flush(i)
				b.plain(src, i+1, i+k, false)
				i += k + 1
				plain = i
				continue
			}
		case c == '*' || c == '_':
			n := leading(src[i:min(e, i+3)], c)
			if k := emphasisEnd(src, i, n, min(e, i+ahead)); k > 0 {
				flush(i)
				was := len(b.buf)
				inlineMarkdown(l, b, src, i+n, k)
				if n >= 2 {
					l.bold += len(b.buf) - was
				} else {
					l.slant += len(b.buf) - was
				}
				i = k + n
				plain = i
				continue
			}
			i += n
			continue
		case c == '\\' && i+1 < e && strings.IndexByte("*_[]()#<>!.-+`\\", src[i+1]) >= 0:
			flush(i)
			b.plain(src, i+1, i+2, false)
			i += 2
			plain = i
			continue
		}
		i++
	}
	flush(e)
}

// linkAt reads "[text](target)" at src[i]: mid is the offset of its closing
// bracket, stop the offset after it.
func linkAt(src []byte, i, e int) (mid, stop int, ok bool) {
	depth := 0
	for j := i; j < e; j++ {
		switch src[j] {
		case '\\':
			j++
		case '[':
			depth++
			if depth > 4 {
				return 0, 0, false
			}
		case ']':
			depth--
			if depth == 0 {
				if j+1 >= e || src[j+1] != '(' {
					return 0, 0, false
				}
				k := bytes.IndexByte(src[j:e], ')')
				if k < 0 || bytes.IndexByte(src[j:j+k], '\n') >= 0 {
					return 0, 0, false
				}
				return j, j + k + 1, true
			}
		}
	}
	return 0, 0, false
}

func isAutolink(b []byte) bool {
	return (bytes.HasPrefix(b, []byte("http://")) || bytes.HasPrefix(b, []byte("https://")) || bytes.HasPrefix(b, []byte("mailto:"))) &&
		bytes.IndexAny(b, " \t") < 0
}

// emphasisEnd finds the mark of n characters that closes the emphasis opened at
// src[i], or -1. The marks must hug words, so that a star used as a footnote
// mark or a multiplication sign is left alone.
func emphasisEnd(src []byte, i, n, e int) int {
	c := src[i]
	if i+n >= e || isASCIISpace(src[i+n]) || src[i+n] == c {
		return -1
	}
	if i > 0 && isAlnum(src[i-1]) {
		return -1
	}
	for j := i + n; j < e; j++ {
		if src[j] != c {
			continue
		}
		m := leading(src[j:e], c)
		if m == n && !isASCIISpace(src[j-1]) && (j+m >= e || !isAlnum(src[j+m])) {
			return j
		}
		j += m - 1
	}
	return -1
}

// measureFlat fills in the figures of a line.
func measureFlat(l *flatLine) {
	l.folded = fold(l.text)
	l.words = countWords(l.text)
	s := segment{line: l.line, item: l.item, heading: l.heading}
	in := segInfo{words: l.words}
	if l.linked > 0 {
		in.linkWords = l.words * l.linked / len(l.text)
	}
	l.prose = prose(&s, &in)
}

// join puts two lines of src together with a space between them. The space is
// tied to the first white space after the first line: what else stands between
// them (a mark, furniture) is no part of it.
func (l *flatLine) join(m *flatLine, src []byte) {
	defer func() { l.linked, l.bold, l.slant = l.linked+m.linked, l.bold+m.bold, l.slant+m.slant }()
	if cut, ok := hyphenated(l.text, m.text); ok {
		l.line = l.line.part(0, len(l.text)-cut)
		at := len(l.text)
		l.text += m.text
		for _, r := range m.runs {
			l.runs = append(l.runs, run{r.ts + at, r.te + at, r.cs, r.ce})
		}
		return
	}
	gap := l.runs[len(l.runs)-1].ce
	for gap < m.runs[0].cs && !isASCIISpace(src[gap]) {
		gap++
	}
	_, n := utf8.DecodeRune(src[gap:])
	at := len(l.text)
	l.text += " " + m.text
	l.runs = append(l.runs, run{at, at + 1, gap, min(gap+n, m.runs[0].cs)})
	for _, r := range m.runs {
		l.runs = append(l.runs, run{r.ts + at + 1, r.te + at + 1, r.cs, r.ce})
	}
}
