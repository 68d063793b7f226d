package attrib

// What the lists of the verbs of speech and of their forms tell of a word is kept with the
// word: rules ask these lists more often than all others, and so nothing is searched.

// verbTable is the list of the verbs of speech.
type verbTable struct{ table[cue] }

// at is what the list tells of a word, nothing when it does not have it.
func (t *verbTable) at(w word) cue {
	if w.in.verb == nil {
		return cue{}
	}
	return *w.in.verb
}

// get is what the list tells of a word, and whether it has it.
func (t *verbTable) get(w word) (c cue, ok bool) {
	if w.in.verb == nil {
		return cue{}, false
	}
	return *w.in.verb, true
}

// listedVerb is the verb of speech that a word is whatever its tag, noWord for none.
func (w word) listedVerb() word { return orNone(w.in.listedVerb) }

// inflectedVerb is the verb of speech of which a word is a regular form, noWord for none.
func (w word) inflectedVerb() word { return orNone(w.in.inflectedVerb) }

func orNone(w *word) word {
	if w == nil {
		return noWord
	}
	return *w
}

// fileVerbs keeps with the words what the lists of verbs and their forms tell of them, once
// no more words are entered.
func (l *lexicon) fileVerbs() {
	for i, w := range l.verbs.words() {
		l.all.listsOf(w).verb = &l.verbs.values[i]
	}
	for i, w := range l.forms.words() {
		x := l.all.word(l.forms.values[i])
		l.all.listsOf(w).listedVerb = &x
	}
	for i, w := range l.inflected.words() {
		x := l.all.word(l.inflected.values[i])
		l.all.listsOf(w).inflectedVerb = &x
	}
}
