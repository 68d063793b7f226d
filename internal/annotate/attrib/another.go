package attrib

import "hearsay/internal/nlp"

// anotherSpeaks reports whether a range, behind a cue that is put into a sentence, is what
// another says with a cue of his own: "…, the union estimated, | and farmers fear there is
// worse to come", "…, | though its own inspector wrote that …". A pronoun may be the same
// speaker, who goes on.
func (f *finder) anotherSpeaks(r tokens) bool {
	for r.first < r.last && f.comma(r.first) {
		r.first++
	}
	if r.len() < 5 || f.quoted(r.first) || f.d.Tokens[r.first].UPOS != nlp.CCONJ && !f.is(r.first, "though", "although", "while", "whereas") {
		return false
	}
	for v := r.first + 2; v+2 < min(r.last, r.first+maxFar); v++ {
		if f.quoted(v) || f.lowers[v] == ";" {
			return false
		}
		if !f.tensed(v) || f.d.Tokens[v].UPOS == nlp.AUX {
			if f.d.Tokens[v].XPOS != "VBN" || !f.saysThat(v) {
				continue
			}
		}
		src, head := f.subjectFrom(f.openerEnd(r.first+1, v), v)
		if src.empty() {
			return false
		}
		return f.saysThat(v) && !f.lex.minds.has(f.base(v)) && f.hasVerb(tokens{v + 1, r.last}) && f.d.Tokens[head].UPOS != nlp.PRON && f.speakerLike(head)
	}
	return false
}
