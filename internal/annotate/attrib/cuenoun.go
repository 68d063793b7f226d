package attrib

// verbForNoun reports whether what a tagger took for a plural noun is the verb of its
// sentence: one speaker stands before it, nothing that goes with a noun right before it, and
// the clause behind it has no second predicate: "The mayor of the town | doubts | that the
// truce will last". Of "Police claims that he fled | were rejected" it is a noun.
func (f *finder) verbForNoun(s, i int) bool {
	if f.d.Tokens[i].XPOS != "NNS" || i < 1 || f.lowers[i+1] != "that" || f.upper(i) {
		return false
	}
	l := f.form(i).inflectedVerb()
	if l.text == "" || !f.lex.verbs.at(l).takes('c') || f.lex.notCues.has(l) {
		return false
	}
	if x := f.d.Tokens[i-1].XPOS; x != "NN" && x != "NNP" && !f.behindAsides(i) {
		return false
	}
	src, head := f.subjectByWords(i)
	if src.empty() || f.governed(i, src) || f.plural(src, head) {
		return false
	}
	end := f.d.Sentences[s].Last
	last := f.firstClause(tokens{i + 1, end}).last
	return last >= end || !f.tensed(last)
}
