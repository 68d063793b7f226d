package quotes

import (
	"unicode"
	"unicode/utf8"
)

// doubled reports whether a double mark that is typed as two single ones, as news banks
// and old wires have it, begins at i. Of three in a row the first is a single mark of its
// own where they close and the last where they open.
func doubled(text string, i int, prev rune) bool {
	c := text[i]
	if c != '\'' && c != '`' || i+1 >= len(text) || text[i+1] != c {
		return false
	}
	if i+2 >= len(text) || text[i+2] != c {
		return true
	}
	if i+3 < len(text) && text[i+3] == c {
		return false // a row of them is no mark
	}
	r, _ := utf8.DecodeRuneInString(text[i+3:])
	return (unicode.IsSpace(prev) || prev == '(') && isWord(r)
}

// run is how many apostrophes a text ends with.
func run(text string) int {
	n := 0
	for n < len(text) && text[len(text)-1-n] == '\'' {
		n++
	}
	return n
}
