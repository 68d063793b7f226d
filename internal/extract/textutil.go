package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fold brings text to the form in which lines are compared: lower-case letters
// and digits, everything else a single space.
func fold(s string) string {
	b := make([]byte, 0, len(s))
	gap := false
	for _, r := range s {
		switch {
		case r == '\'' || r == '’':
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if gap && len(b) > 0 {
				b = append(b, ' ')
			}
			gap = false
			b = utf8.AppendRune(b, unicode.ToLower(r))
		default:
			gap = true
		}
	}
	return string(b)
}

// countWords counts runs of letters and digits. In scripts without spaces every
// second character counts as a word.
func countWords(s string) int {
	n, in, dense := 0, false, 0
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf && isAlnum(byte(r)):
			if !in {
				n++
			}
			in = true
		case r < utf8.RuneSelf:
			if r != '\'' {
				in = false
			}
		case isDense(r):
			dense++
			in = false
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if !in {
				n++
			}
			in = true
		case r != '’':
			in = false
		}
	}
	return n + (dense+1)/2
}

// isDense reports whether r belongs to a script that puts no space between
// words.
func isDense(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// endsSentence reports whether s ends as a sentence does: with a stop, perhaps
// followed by closing marks.
func endsSentence(s string) bool {
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		switch {
		case strings.ContainsRune(".!?…。！？।؟۔", r):
			return true
		case strings.ContainsRune("\"'”’»)]*_“", r) || unicode.IsSpace(r):
			s = s[:len(s)-n]
		default:
			return false
		}
	}
	return false
}

// startsLower reports whether the first letter or digit of s is a lower-case
// letter.
func startsLower(b []byte) bool {
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
		if unicode.IsDigit(r) || r == '&' || r == '<' {
			return false
		}
		b = b[n:]
	}
	return false
}

// isUpperText reports whether s has letters and none of them is lower-case.
func isUpperText(s string) bool {
	seen := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		seen = seen || unicode.IsUpper(r)
	}
	return seen
}

// The bounds of wholes: each long line is held against every other line, so on a
// page of very many of either, or of endless ones, none is looked for.
const (
	maxWholes     = 12
	maxWholeLines = 5000
	maxWholeSize  = 256 << 10 // bytes
)

// wholes finds among n lines those of 200 words and more that hold three other
// lines of eight words or more, and with them half of their own words. line
// gives a line's folded text and its length in words.
func wholes(n int, line func(int) (string, int)) []int {
	var long []int
	for i := 0; i < n; i++ {
		if _, words := line(i); words >= 200 {
			long = append(long, i)
		}
	}
	if len(long) > maxWholes || n > maxWholeLines {
		return nil
	}
	var out []int
	for _, i := range long {
		whole, all := line(i)
		if len(whole) > maxWholeSize {
			continue
		}
		count, held := 0, 0
		for k := 0; k < n; k++ {
			if f, words := line(k); k != i && words >= 8 && words < all && strings.Contains(whole, f) {
				count++
				held += words
			}
		}
		if count >= 3 && held*2 > all {
			out = append(out, i)
		}
	}
	return out
}

// clip shortens a text for a note.
func clip(s string) string {
	const most = 200
	if len(s) <= most {
		return s
	}
	k := most
	for !utf8.RuneStart(s[k]) {
		k--
	}
	return s[:k]
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
