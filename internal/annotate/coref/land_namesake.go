package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// Countries that are called as people are: Chad, Jordan, Georgia.

// tellsOfPeople reports whether an article has the adjective of a country: "Chadian".
func (l *linker) tellsOfPeople(code string) bool {
	for i := range l.d.Tokens {
		if w := l.d.Word(i); upper(w) && l.g.adjective[strings.ToLower(w)] == code {
			return true
		}
	}
	return false
}

// inLonger reports whether a word stands in a longer name of a person: "Chad Mullins".
func (l *linker) inLonger(names []nlp.Name, word string) bool {
	return slices.ContainsFunc(names, func(n nlp.Name) bool {
		return n.Kind.Base() == news.Person && n.Last > n.First+1 && slices.Contains(nameform.Fold(l.d.Text[n.Start:n.End]), word)
	})
}
