package ledger

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// namesToo reports whether the sentence that gives an attribution to somebody names a
// part of another voice as well: "a Velm spokesman" is who is elsewhere "the Velm
// representative", "the trader who …, Ole Brandt" is Ole Brandt, and which of two who are
// named says it may be misread.
func (b *builder) namesToo(art, attr int, other *voice) bool {
	name := other.chain[0].Name
	a := b.arts[art]
	for _, s := range a.Attributions[attr].Source {
		k := a.SentenceAt(s.Start)
		if k < 0 {
			continue
		}
		sentence := a.Sentences[k].Of(a.Text)
		for i, w := range strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) || len(w) < 3 || i == 0 && b.lists.openers[strings.ToLower(w)] {
				continue
			}
			if at := strings.Index(sentence, w); at >= 0 && !letterAt(sentence, at+len(w)) {
				return true
			}
		}
	}
	return false
}

// letterAt reports whether a letter stands at a place of a text.
func letterAt(s string, i int) bool {
	r, n := utf8.DecodeRuneInString(s[min(i, len(s)):])
	return n > 0 && unicode.IsLetter(r)
}
