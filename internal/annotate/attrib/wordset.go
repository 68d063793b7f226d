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

// is reports whether token i is one of a few words. Where a rule asks so of every token
// of a sentence, a set of them is looked at faster.
func (f *finder) is(i int, words ...string) bool {
	f.work++
	return i >= 0 && i < len(f.d.Tokens) && oneOf(f.lower(i), words)
}

// oneOf reports whether w is one of a few words: most differ in length or by their
// first letter, which is seen without a call.
func oneOf(w string, words []string) bool {
	if w == "" {
		return false
	}
	for _, x := range words {
		if len(x) == len(w) && x[0] == w[0] && x == w {
			return true
		}
	}
	return false
}
