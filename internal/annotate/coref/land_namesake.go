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

// capitalAlone reports whether a word that a recogniser took for a person's name is that of a
// capital, which nothing shows to be anybody, in a text that tells of its country: "Holm said
// Washington would pay." A word that is nobody's name needs any country, others a capital that
// speaks: "Beijing said Washington would pay".
func (l *linker) capitalAlone(e *evidence, names []nlp.Name, told map[string]bool) bool {
	if len(e.words) != 1 || e.score[asPerson] > 0 {
		return false
	}
	w := e.words[0]
	code, ok := l.g.capital[w]
	if _, other := l.displaced[w]; !ok || other || l.inLonger(names, w) {
		return false
	}
	return told[code] || l.tellsOfPeople(code) || len(told) > 0 && (!l.g.surname[w] && !l.g.given[w] || slices.ContainsFunc(names, func(n nlp.Name) bool {
		return n.Kind != news.Person && l.g.capital[l.folded(n.First, n.Last)] != "" && l.speaks(&n)
	}))
}
