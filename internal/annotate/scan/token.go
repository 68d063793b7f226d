package scan

import (
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
)

// Kind is what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // letters
	Number             // digits, with grouping commas and a decimal point
	Mark               // any other rune
)

// Token is one piece of text.
type Token struct {
	Start, End int
	Kind       Kind
	// Space is set when white space stands before the token.
	Space bool
	// Break is set on the first token of a sentence: no expression reaches over it.
	Break bool
	// Capital is set when a word begins with a capital letter.
	Capital bool
	// Dot is set when an abbreviating full stop follows the word at once.
	Dot bool
	// Grouped is set when a number is printed with grouping commas.
	Grouped bool
	// Decimal is set when a number is printed with a decimal point.
	Decimal bool
	// Digits is the count of digits of a number before its decimal point.
	Digits int
	// ID is the word's id in the vocabulary, 0 for a word that is not in it.
	ID ID
	// Value is a number's value.
	Value float64
	// Rune is a mark's rune, dashes folded to '-' and quotation marks to '"' or '\''.
	Rune rune
}

// maxDigits bounds the digits of a number: longer runs (account numbers, hashes)
// keep their kind and have no value that a grammar could use.
const maxDigits = 18

// Tokens cuts text into tokens, appending to dst. breaks are the starts of
// sentences in order; a nil slice breaks at line ends only.
func (v *Vocab) Tokens(dst []Token, text string, breaks []news.Span) []Token {
	space, brk := true, true
	bi := 0
	var buf [64]byte
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		if r == '\n' && breaks == nil {
			brk = true
		}
		if isSpace(r) {
			space = true
			i += n
			continue
		}
		for bi < len(breaks) && breaks[bi].Start <= i {
			brk = true
			bi++
		}
		t := Token{Start: i, Space: space, Break: brk}
		space, brk = false, false
		switch {
		case r >= '0' && r <= '9':
			i = number(v, text, i, &t)
		case isLetter(r):
			i = word(v, text, i, &t, buf[:0])
		default:
			t.Kind, t.Rune = Mark, fold(r)
			i += n
		}
		t.End = i
		dst = append(dst, t)
	}
	return dst
}

func isSpace(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' || r == '\v' || r == 0xA0 || (r > 0x7F && unicode.IsSpace(r))
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.M, r)
}

func fold(r rune) rune {
	switch r {
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-'
	case '“', '”', '„', '«', '»', '‟':
		return '"'
	case '‘', '’', '‚', '‛':
		return '\''
	case '⁄':
		return '/'
	}
	return r
}

func digit(s string, i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }

// number reads a number at i: 12, 1,234,567, 0.75. A comma groups only before
// exactly three digits; a stop is a decimal point only between digits, and only
// once ("11.09.2023" is three numbers).
func number(v *Vocab, s string, i int, t *Token) int {
	t.Kind = Number
	j := i
	for digit(s, j) {
		j++
	}
	t.Digits = j - i
	val := 0.0
	for k := i; k < j; k++ {
		val = val*10 + float64(s[k]-'0')
	}
	if v.commas {
		return european(s, j, val, t)
	}
	if t.Digits <= 3 {
		for j < len(s) && s[j] == ',' && digit(s, j+1) && digit(s, j+2) && digit(s, j+3) && !digit(s, j+4) {
			for k := j + 1; k < j+4; k++ {
				val = val*10 + float64(s[k]-'0')
			}
			t.Digits += 3
			t.Grouped = true
			j += 4
		}
	}
	if j+1 < len(s) && s[j] == '.' && digit(s, j+1) {
		k, scale, frac := j+1, 1.0, 0.0
		for digit(s, k) {
			if scale < 1e15 {
				frac = frac*10 + float64(s[k]-'0')
				scale *= 10
			}
			k++
		}
		// Two stops make a date or a version, not a decimal.
		if !(k+1 < len(s) && s[k] == '.' && digit(s, k+1)) && !(i >= 2 && s[i-1] == '.' && digit(s, i-2)) {
			val += frac / scale
			t.Decimal = true
			j = k
		}
	}
	if t.Digits > maxDigits {
		val = 0
	}
	t.Value = val
	return j
}

// word reads a word at i. Letters with stops between ("p.m.", "U.S.") are one
// word and looked up without the stops.
func word(v *Vocab, s string, i int, t *Token, buf []byte) int {
	t.Kind = Word
	first, n := utf8.DecodeRuneInString(s[i:])
	t.Capital = unicode.IsUpper(first)
	j := i + n
	if j+1 < len(s) && s[j] == '.' && asciiLetter(s[j+1]) && (j+2 == len(s) || !asciiLetter(s[j+2])) {
		// A letter, a stop, a letter that ends its word: an abbreviation.
		buf = appendLower(buf, first)
		for j+1 < len(s) && s[j] == '.' && asciiLetter(s[j+1]) && (j+2 == len(s) || !asciiLetter(s[j+2])) {
			buf = append(buf, s[j+1]|0x20)
			j += 2
		}
		if j < len(s) && s[j] == '.' {
			t.Dot = true
			j++
		}
		t.ID = v.ids[string(buf)]
		return j
	}
	for j < len(s) {
		r, n := rune(s[j]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[j:])
		}
		if !isLetter(r) {
			break
		}
		j += n
	}
	if j-i <= 48 {
		for k := i; k < j; {
			r, n := utf8.DecodeRuneInString(s[k:])
			buf = appendLower(buf, r)
			k += n
		}
		t.ID = v.ids[string(buf)]
		if l := v.longer[string(buf)]; l != nil {
			for _, w := range l {
				if n := joined(s[i:], w); n > 0 {
					t.ID, j = v.ids[w], i+n
					break
				}
			}
		}
	}
	t.Dot = j < len(s) && s[j] == '.'
	return j
}

// joined is how many bytes of s the word w takes, which holds a mark and may be
// cut at it: 0 when s does not begin with it.
func joined(s, w string) int {
	at := 0
	for _, want := range w {
		if at >= len(s) {
			return 0
		}
		r, n := utf8.DecodeRuneInString(s[at:])
		if fold(unicode.ToLower(r)) != want {
			return 0
		}
		at += n
	}
	if w[len(w)-1] == '\'' {
		return at // "l'" stands before another word
	}
	if r, _ := utf8.DecodeRuneInString(s[at:]); at < len(s) && isLetter(r) {
		return 0
	}
	return at
}

func asciiLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func appendLower(buf []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r |= 0x20
		}
		return append(buf, byte(r))
	}
	return utf8.AppendRune(buf, unicode.ToLower(r))
}

// european reads on after the digits, which end at j, of a number whose groups white space
// parts and whose decimals a comma opens: "10 000", "3,5".
func european(s string, j int, val float64, t *Token) int {
	if t.Digits <= 3 {
		for {
			n := groupSpace(s[j:])
			k := j + n
			if n == 0 || !digit(s, k) || !digit(s, k+1) || !digit(s, k+2) || digit(s, k+3) {
				break
			}
			for d := k; d < k+3; d++ {
				val = val*10 + float64(s[d]-'0')
			}
			t.Digits += 3
			t.Grouped = true
			j = k + 3
		}
	}
	if j < len(s) && s[j] == ',' && digit(s, j+1) {
		k, scale, frac := j+1, 1.0, 0.0
		for digit(s, k) {
			if scale < 1e15 {
				frac = frac*10 + float64(s[k]-'0')
				scale *= 10
			}
			k++
		}
		val += frac / scale
		t.Decimal = true
		j = k
	}
	if t.Digits > maxDigits {
		val = 0
	}
	t.Value = val
	return j
}

// groupSpace is the length of the white space that may stand inside a number at
// the beginning of s.
func groupSpace(s string) int {
	if r, n := utf8.DecodeRuneInString(s); r == ' ' || r == 0xA0 || r == 0x202F {
		return n
	}
	return 0
}
