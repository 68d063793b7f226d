package attrib

import "hearsay/internal/nlp"

// alsoBy reports whether the comma at token k opens what only adds another who said or did the
// same: "said it was unfair, | as has the teachers' union".
func (f *finder) alsoBy(k int) bool {
	if f.lowers[k] != "," || f.quoted(k) || !f.is(k+1, "as") || k+3 >= len(f.d.Tokens) {
		return false
	}
	if !f.is(k+2, "has", "have", "had", "did", "does", "do", "was", "were", "is", "are") {
		return false
	}
	i := k + 3
	return f.opensNominal(i) && f.d.Tokens[i].UPOS != nlp.ADP || f.d.Tokens[i].XPOS == "PRP$"
}

// sinceThen reports whether token k of content r, a comma before a conjunction, opens a clause in
// which the outlet tells what came of it up to now, in the perfect with "since": "said she knew
// nobody there, | and she has not spoken since". What somebody himself says of it behind a cue of
// the past has another tense.
func (f *finder) sinceThen(c *candidate, k int, r tokens) bool {
	if f.lowers[k] != "," && !(f.quoted(k-1) && f.d.Tokens[k].UPOS == nlp.CCONJ) || f.d.Tokens[c.cueHead].XPOS != "VBD" {
		return false
	}
	j := k
	if f.lowers[j] == "," {
		j++
	}
	if !f.is(j, "and", "but", "though", "although") || f.quoted(j) || f.inPresent(tokens{r.first, k}) {
		return false
	}
	i := j + 1
	if i >= r.last || !f.opensNominal(i) {
		return false
	}
	for v := i + 1; v < min(r.last, i+maxAfter); v++ {
		if f.closes(v) || f.quoted(v) {
			return false
		}
		if !f.tensed(v) {
			continue
		}
		if !f.is(v, "has", "have") || f.d.Tokens[v].UPOS != nlp.AUX {
			return false
		}
		for m := v + 1; m < r.last && !(f.closes(m) && !f.quoted(m)); m++ {
			if f.is(m, "since") {
				return true
			}
		}
		return false
	}
	return false
}

// whichCalled reports whether the comma at token k, right behind a verb or adverb, opens what
// another calls all that was said: "threatened to sue, | which the board calls a bluff".
func (f *finder) whichCalled(k int, r tokens) bool {
	if f.lowers[k] != "," || !f.is(k+1, "which") || f.quoted(k) || f.d.Tokens[k-1].UPOS != nlp.VERB && f.d.Tokens[k-1].UPOS != nlp.ADV && f.d.Tokens[k-2].XPOS != "TO" {
		return false
	}
	for v := k + 3; v+1 < min(r.last, k+3+maxAfter); v++ {
		if f.closes(v) || f.quoted(v) {
			return false
		}
		if f.tensed(v) {
			src, head := f.subjectFrom(k+2, v)
			return f.lex.naming.has(f.base(v)) && !src.empty() && f.speakerLike(head)
		}
	}
	return false
}
