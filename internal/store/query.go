package store

import (
	"strings"
	"unicode"
)

// Phrases takes apart what a user typed into a search: each phrase is the words
// that must stand together, a word outside quotation marks being a phrase of
// one. Everything but letters, digits and marks only separates. A quotation
// mark that is never closed reaches to the end.
func Phrases(query string) [][]string {
	var phrases [][]string
	inside := false
	for part := range strings.SplitSeq(strings.Map(plainMark, query), `"`) {
		words := strings.FieldsFunc(part, separates)
		if inside && len(words) > 0 {
			phrases = append(phrases, words)
		} else if !inside {
			for _, w := range words {
				phrases = append(phrases, []string{w})
			}
		}
		inside = !inside
	}
	return phrases
}

// plainMark folds the quotation marks that a user may type or paste.
func plainMark(r rune) rune {
	switch r {
	case '“', '”', '„', '«', '»':
		return '"'
	}
	return r
}

func separates(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
}
