package attrib

import "hearsay/internal/nlp"

// joinedFrom is the subject by the words of verb v that an "and" or "but" joins to the first
// verb of the clause which begins at token first, and its head: "his leader, Ana Rao, | went
// further and | told her supporters". Empty where a subject of its own may stand between.
func (f *finder) joinedFrom(first, v int) (tokens, int) {
	none := tokens{}
	j := f.groupStart(v) - 1
	if j <= first+1 || f.d.Tokens[j].UPOS != nlp.CCONJ || !f.finiteVerb(v) && f.d.Tokens[v].XPOS != "VBN" || v-first > maxFar {
		return none, -1
	}
	for w := first + 1; w < j; w++ {
		if f.lowers[w] == ";" || f.quoted(w) {
			return none, -1
		}
		if !f.tensed(w) || f.d.Tokens[w].UPOS != nlp.VERB {
			continue
		}
		if src, h := f.subjectFrom(first, w); !src.empty() && f.speakerLike(h) && !f.clauseWithin(w+1, j) {
			return src, h
		}
	}
	return none, -1
}

// objectOf is the subject of the verb that has h for its object, where an "and" joins the
// finite verb v to that verb and a parser gives v the object: "Rao urged | both sides | to
// wait and | warned that". -1 for none.
func (f *finder) objectOf(h, v int) int {
	if h < 0 || f.groupStart(v) < 1 || h >= f.groupStart(v) || f.d.Tokens[f.groupStart(v)-1].UPOS != nlp.CCONJ || !f.finiteVerb(v) || f.ownSubject(v) >= 0 {
		return -1
	}
	g := f.d.Tokens[h].Head
	if r := f.d.Tokens[h].Rel; g < 0 || g > h || r != nlp.Obj && r != nlp.Iobj || !f.finiteVerb(g) || f.quoteOf[g] != f.quoteOf[v] || f.clauseWithin(h+1, f.groupStart(v)-1) {
		return -1
	}
	if s := f.ownSubject(g); s < h && f.speakerLike(s) {
		return s
	}
	return -1
}

// clauseWithin reports whether a clause with a subject of its own may stand in a range: a
// verb with a tense that neither a relative pronoun opens nor a mark or conjunction joins.
func (f *finder) clauseWithin(i, end int) bool {
	for k := i; k < end; k++ {
		if !f.tensed(k) {
			continue
		}
		if g := f.groupStart(k) - 1; g < i || f.d.Tokens[g].UPOS != nlp.CCONJ && f.lowers[g] != "," && !relative(f.d.Tokens[g].XPOS) {
			return true
		}
	}
	return false
}
