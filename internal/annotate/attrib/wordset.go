package attrib

// wordSet is a few words that a rule goes by and that are in no list, as "will" and
// "would". It has a bit among the lists of a word as a list has: that a token is none of
// ten words is told without a look at any of them.
type wordSet uint8

// wordSets are the words of all sets: those of set n are at n-1.
var wordSets [][]string

// setOf makes a set of words.
func setOf(words ...string) wordSet {
	wordSets = append(wordSets, words)
	return wordSet(len(wordSets))
}

// newLexicon is a lexicon without lists, whose vocabulary has the words of all sets.
func newLexicon() *lexicon {
	l := &lexicon{}
	for _, words := range wordSets {
		number := l.all.table()
		for _, w := range words {
			l.all.enter(w, number)
		}
	}
	return l
}

// among reports whether token i is one of the words of a set.
func (f *finder) among(i int, s wordSet) bool {
	f.work++
	return i >= 0 && i < len(f.formIn) && f.formIn[i].has(uint8(s))
}
