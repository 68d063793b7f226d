package attrib

import "slices"

// The words without which a step finds nothing in a sentence, looked for together.

// need is what a later step of a sentence goes by, as a set of bits.
type need uint8

const (
	needFrom      need = 1 << iota // "from"
	needPhrase                     // the longest word of a phrase as "according to"
	needAccount                    // a noun for somebody's count or telling
	needCiting                     // "citing"
	needAnonymity                  // the longest word of a phrase for why somebody is not named
)

// fileNeeds enters the words that the lists of some steps go by.
func (l *lexicon) fileNeeds() {
	for _, x := range [...]struct {
		words []string
		need  need
	}{
		{[]string{"from"}, needFrom}, {longest(&l.phrases), needPhrase}, {l.accounts.words(), needAccount},
		{[]string{"citing", "quoting"}, needCiting}, {longest(&l.anonymity), needAnonymity},
	} {
		for _, w := range x.words {
			l.needs.put(&l.all, w, l.needs.atText(w)|x.need)
		}
	}
}

// longest are the longest words of the phrases of a list: few sentences have one, and most
// have a word with which some phrase begins.
func longest(list *table[[][]string]) (words []string) {
	for _, of := range list.values {
		for _, p := range of {
			words = append(words, slices.MaxFunc(p, func(a, b string) int { return len(a) - len(b) }))
		}
	}
	return words
}
