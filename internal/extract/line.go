package extract

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// run ties a stretch of a line's text to the stretch of the decoded capture that
// it was read from.
type run struct {
	ts, te int // in the line's text
	cs, ce int // in source.text
}

// line is a paragraph-like unit of a capture before anything is known of its
// role: a line of flattened text, or what a page shows between two breaks.
type line struct {
	text string
	runs []run
}

// lineBuilder puts a line together from pieces of the decoded capture. White
// space is folded to single spaces and left out at both ends, invisible
// characters are left out, bytes that are no character become U+FFFD.
type lineBuilder struct {
	buf      []byte
	runs     []run
	verbatim bool // the last run is the same bytes as its source
	gap      bool // white space was read since the last character
	gs, ge   int  // where its first piece stands: the run of the single space
	glue     byte // what the gap becomes: ' ', or '\t' between table cells
}

func (b *lineBuilder) reset() {
	b.buf, b.runs = b.buf[:0], nil
	b.verbatim, b.gap, b.glue = false, false, 0
}

func (b *lineBuilder) empty() bool { return len(b.buf) == 0 }

// line returns what was built, without the gap at its end.
func (b *lineBuilder) line() line {
	return line{text: string(b.buf), runs: b.runs}
}

// space records white space (or markup that stands for it) in src[s:e].
func (b *lineBuilder) space(s, e int, glue byte) {
	if b.empty() {
		return
	}
	if !b.gap {
		b.gap, b.gs, b.ge, b.glue = true, s, e, glue
		return
	}
	if glue == '\t' && b.glue != '\t' {
		b.gs, b.ge, b.glue = s, e, glue
	}
}

// put appends text read from src[s:e].
func (b *lineBuilder) put(text []byte, s, e int, verbatim bool) {
	if b.gap {
		b.gap = false
		b.put1([]byte{b.glue}, b.gs, b.ge, false)
	}
	b.put1(text, s, e, verbatim)
}

func (b *lineBuilder) put1(text []byte, s, e int, verbatim bool) {
	ts := len(b.buf)
	b.buf = append(b.buf, text...)
	if n := len(b.runs); verbatim && b.verbatim && b.runs[n-1].ce == s {
		b.runs[n-1].te, b.runs[n-1].ce = len(b.buf), e
		return
	}
	b.runs = append(b.runs, run{ts, len(b.buf), s, e})
	b.verbatim = verbatim
}

// plain appends src[s:e], in which character references are read when refs.
func (b *lineBuilder) plain(src []byte, s, e int, refs bool) {
	for i := s; i < e; {
		c := src[i]
		if c < utf8.RuneSelf {
			switch {
			case isASCIISpace(c):
				if c == ' ' && !b.gap && !b.empty() && i+1 < e && isGraphic(src[i+1]) {
					b.put1(src[i:i+1], i, i+1, true) // one plain space stays part of its run
				} else {
					b.space(i, i+1, ' ')
				}
				i++
			case c == '&' && refs:
				i = b.reference(src, i, e)
			case c < 0x20 || c == 0x7F:
				i++ // control characters are invisible
			case c == '<':
				// A run of its own: no run of text may look like a tag.
				b.put(src[i:i+1], i, i+1, false)
				i++
			default:
				j := i + 1
				for j < e && isGraphic(src[j]) && src[j] != '<' && (src[j] != '&' || !refs) {
					j++
				}
				b.put(src[i:j], i, j, true)
				i = j
			}
			continue
		}
		r, n := utf8.DecodeRune(src[i:e])
		b.rune(r, n, src, i)
		i += n
	}
}

func isASCIISpace(c byte) bool { return c == ' ' || ('\t' <= c && c <= '\r') }

// isGraphic reports whether c is visible ASCII.
func isGraphic(c byte) bool { return ' ' < c && c < 0x7F }

// rune appends one character of n bytes at src[i:].
func (b *lineBuilder) rune(r rune, n int, src []byte, i int) {
	switch {
	case r == utf8.RuneError && n == 1:
		b.put([]byte("\uFFFD"), i, i+1, false)
	case isInvisible(r):
	case unicode.IsSpace(r):
		b.space(i, i+n, ' ')
	default:
		b.put(src[i:i+n], i, i+n, true)
	}
}

// isInvisible reports whether r is drawn as nothing and means nothing: soft
// hyphen, zero-width space, word joiner, byte order mark, C1 controls. The
// zero-width joiner and non-joiner are letters of a kind and stay.
func isInvisible(r rune) bool {
	return r == 0xAD || r == 0x200B || r == 0x2060 || r == 0xFEFF || (0x80 <= r && r < 0xA0 && r != 0x85)
}

// reference reads the character reference at src[i] == '&' and returns the
// offset after it.
func (b *lineBuilder) reference(src []byte, i, e int) int {
	const longest = 40 // the longest name has 32 bytes
	j := i + 1
	if j < e && src[j] == '#' {
		j++
	}
	for j < e && j-i < longest && isAlnum(src[j]) {
		j++
	}
	if j < e && src[j] == ';' {
		j++
	}
	raw := string(src[i:j])
	text := html.UnescapeString(raw)
	if text == raw {
		b.put(src[i:i+1], i, i+1, true) // an ampersand that begins no reference
		return i + 1
	}
	if strings.TrimFunc(text, isBlankRune) == "" {
		if strings.ContainsFunc(text, unicode.IsSpace) {
			b.space(i, j, ' ')
		}
		return j
	}
	b.put([]byte(strings.ToValidUTF8(text, "\uFFFD")), i, j, false)
	return j
}

func isBlankRune(r rune) bool { return unicode.IsSpace(r) || isInvisible(r) || unicode.IsControl(r) }

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
