package attrib

import "hearsay/internal/nlp"

// inPurpose is who says something in the infinitive v behind a relative clause on a thing, which
// tells what the whole is done for: "The party | seized on the letters that were printed on Monday
// to suggest that". A parser gives v the thing, subj. -1 for none.
func (f *finder) inPurpose(v, subj int) int {
	first := f.opening[f.sentenceOf(v)]
	if f.d.Tokens[v].XPOS != "VB" || v-3 <= first || !f.is(v-1, "to") || f.quoted(v) || !f.lex.verbs.at(f.base(v)).takes('c') || subj >= v {
		return -1
	}
	if subj >= 0 && f.speakerLike(subj) && !f.is(subj, "that", "which") {
		return -1
	}
	for k := v - 2; k > first && v-k < maxReduced; k-- {
		if f.quoted(k) || f.closes(k) || f.d.Tokens[k].UPOS == nlp.CCONJ {
			return -1
		}
		if f.d.Tokens[k].XPOS != "WDT" || !f.tensed(k+1) {
			continue
		}
		if p := f.childOfPassive(k+1, v); !p {
			return -1 // "a plan that seeks to show that"
		}
		h := f.mainSubject(k-1, first)
		if h < 0 || !f.speakerLike(h) || f.is(h, "who", "which", "that", "it", "there") {
			return -1
		}
		return h
	}
	return -1
}

// childOfPassive reports whether the verb with a tense at token i can have no infinitive for what
// it does: it is a passive, or its subject became or was something, as "became public on Friday".
func (f *finder) childOfPassive(i, v int) bool {
	for k := i; k < v; k++ {
		if f.d.Tokens[k].XPOS == "TO" && k < v-1 {
			return false
		}
	}
	switch f.lemma(i) {
	case "become":
		return true
	case "be", "have":
		for k := i + 1; k < v-1; k++ {
			if f.d.Tokens[k].XPOS == "VBN" && (f.lemma(i) == "be" || f.d.Tokens[k-1].XPOS == "VBN") {
				// Who is meant or used to show something is the thing.
				return k+1 < v-1 && !f.is(k, "meant", "used", "said", "supposed", "intended", "expected", "believed", "thought", "designed", "likely", "going", "due")
			}
		}
	}
	return false
}

// mainSubject is the subject outside clauses of the last verb before token k, which a tagger may
// have taken for a participle where the parse has it as the sentence's own.
func (f *finder) mainSubject(k, first int) int {
	for i := k; i > first; i-- {
		if f.tensed(i) {
			break
		}
		if f.d.Tokens[i].Head < 0 && f.d.Tokens[i].XPOS == "VBN" && !f.passiveVerb(i) && !f.quoted(i) {
			return f.ownSubject(i)
		}
	}
	return f.subjectOutside(k, first)
}
