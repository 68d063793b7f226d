package attrib

// quotable reports whether verb v can have a quotation beside it: it is a verb of speech, the
// first word of a cue of several ("shot back", "put it"), or gives out the text that follows its
// noun ("issued a statement, “…”").
func (f *finder) quotable(v int) bool {
	l := f.base(v)
	if f.lex.verbs.at(l).takes('q') {
		return !f.partOfNameVerb(v)
	}
	end := f.d.Sentences[f.sentenceOf(v)].Last
	if list, ok := f.lex.idioms.get(l); ok {
		for _, x := range list {
			if r, _ := f.idiomAt(x.words, v+1, end); x.cue.takes('q') && r.last > 0 {
				return true
			}
		}
	}
	if f.lex.issuers.has(l) && f.tensed(v) {
		for i := v + 2; i+2 < min(end, v+maxAfter); i++ {
			if f.comma(i) {
				return f.lex.docNouns.has(f.base(i-1)) && f.quoted(i+1)
			}
		}
	}
	return false
}

// asPut is who speaks in a cue whose "it" is its object, "put it", by the words before it: all
// that stands behind an "as" that opens the sentence.
func (f *finder) asPut(v int) (tokens, int) {
	if r, h := f.subjectByWords(v); h >= 0 {
		return r, h
	}
	first := f.opening[f.sentenceOf(v)] + 1
	if !f.is(first-1, "as") || v-first > maxFar || f.finite(tokens{first, v}) {
		return tokens{}, -1
	}
	return f.bareEnd(tokens{first, v}), f.nounAfter(first, v)
}
