package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// ends decides whether a candidate ends a sentence.
type ends struct{}

// sentences adds the sentences of the tokens from first on, which are one block
// that ends at end.
func (s *Splitter) sentences(d *nlp.Doc, c *cutter, first, end int) {
	n := len(c.tokens)
	for i := first; i < n; i++ {
		if i+1 < n && !s.boundary(c, first, i, n) {
			continue
		}
		d.Sentences = append(d.Sentences, nlp.Sentence{
			Span:  news.Span{Start: c.tokens[first].Start, End: c.tokens[i].End},
			First: first, Last: i + 1,
		})
		first = i + 1
	}
}

// boundary reports whether the sentence that began at token first ends after
// token i.
func (s *Splitter) boundary(c *cutter, first, i, n int) bool {
	stop := i
	for stop > first && c.marks[stop].glued && isCloser(c.form(stop)) {
		stop--
	}
	kind := stopKind(c.form(stop), c.marks[stop].abbrev)
	if kind == noStop {
		return false
	}
	next := c.form(i + 1)
	if c.marks[i+1].glued && (isCloser(next) || kind == abbrevStop) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(next)
	if isOpener(next) && i+2 < n {
		r, _ = utf8.DecodeRuneInString(c.form(i + 2))
	}
	upper := unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
	switch kind {
	case strongStop:
		return upper || stop == i && !unicode.IsLower(r) && !unicode.IsPunct(r)
	case abbrevStop:
		switch c.marks[stop].abbrev {
		case title, number, inner, letters:
			return false
		}
		return upper
	}
	return false
}

func (c *cutter) form(i int) string { t := &c.tokens[i]; return c.text[t.Start:t.End] }

type stopClass uint8

const (
	noStop stopClass = iota
	strongStop
	abbrevStop
)

func stopKind(form string, a abbrev) stopClass {
	if a != notAbbrev {
		return abbrevStop
	}
	switch form[0] {
	case '.', '!', '?':
		return strongStop
	}
	if strings.HasPrefix(form, "…") {
		return strongStop
	}
	return noStop
}

func isCloser(form string) bool {
	switch form {
	case "\"", "'", "''", "”", "’", "»", ")", "]", "}":
		return true
	}
	return false
}

func isOpener(form string) bool {
	switch form {
	case "\"", "'", "``", "“", "‘", "«", "(", "[", "{", "-", "–", "—", "--", "•", "*":
		return true
	}
	return false
}
