package attrib

// list is a word list that tells of its words no more than that it has them.
type list struct {
	number  uint8       // its bit among a word's lists, from 1; 0 as long as it is empty
	all     *vocabulary // that its words are entered in
	entries []string
}

// put enters a word of a vocabulary.
func (l *list) put(all *vocabulary, w string) {
	if l.number == 0 {
		l.number, l.all = all.table(), all
	}
	if all.enter(w, l.number) {
		l.entries = append(l.entries, w)
	}
}

// words are the words of the list, in the order in which they were entered.
func (l *list) words() []string { return l.entries }

// has reports whether a word is in the list.
func (l *list) has(w word) bool { return w.in.has(l.number) }

// hasText is has for what is no word of the text: a capital, two words, a name's last.
func (l *list) hasText(w string) bool { return l.number > 0 && l.has(l.all.word(w)) }

// nameList is a list of words with capitals, which are asked for by their text alone.
type nameList struct{ index wordIndex }

// put enters a word.
func (l *nameList) put(w string) {
	if l.index.find(w) < 0 {
		l.index.add(w)
	}
}

// words are the words of the list, in the order in which they were entered.
func (l *nameList) words() []string { return l.index.words }

// hasText reports whether a word is in the list.
func (l *nameList) hasText(w string) bool { return l.index.find(w) >= 0 }
