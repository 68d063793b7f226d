package parser

import (
	"strings"

	"hearsay/internal/lang"
)

// lexicon says of a capitalised word what the language's lists know of it, by
// the hash of its lower-case form. Which word of "airport chief Maria Lind" is
// the head follows from which are titles and which given names, and most names
// in the news are in no treebank.
type lexicon map[uint64]uint8

const (
	title     uint8 = 1 << iota // stands before a name
	givenName                   // first name of a person
	givenWord                   // first name that is a common word or a place as well
)

func newLexicon(b *lang.Bundle) lexicon {
	l := lexicon{}
	if b == nil {
		return l
	}
	for _, e := range b.List("titles").Entries {
		// The last word of "prime minister" is the one before the name.
		words := strings.Fields(e.Col(0))
		if len(words) > 0 {
			l[hashLower(words[len(words)-1])] |= title
		}
	}
	for _, e := range b.List("given_names").Entries {
		kind := givenName
		if e.Col(2) != "" {
			kind = givenWord
		}
		l[hashLower(e.Col(0))] |= kind
	}
	return l
}

// of is what the lists know of a word; nothing when it has no capital.
func (l lexicon) of(form string, lower uint64) uint64 {
	if len(l) == 0 || form == "" || form[0] >= 'a' && form[0] <= 'z' {
		return 0
	}
	return uint64(l[lower])
}
