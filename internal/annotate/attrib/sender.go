package attrib

import "hearsay/internal/nlp"

// maxAddressed bounds the tokens between a letter and the participle that tells what it says.
const maxAddressed = 16

// sender is who asks for something in the participle v behind those to whom a letter goes, whom a
// parse takes for the ones who ask: "Members | signed a letter to the mayor demanding a vote",
// "The union | wrote to the mayor asking". -1 for none.
func (f *finder) sender(v int) int {
	first := f.opening[f.sentenceOf(v)]
	if f.d.Tokens[v].XPOS != "VBG" || f.quoted(v) || v-4 <= first || !f.lex.verbs.at(f.base(v)).known() {
		return -1
	}
	k := v - 1
	for ; k > first && v-k < maxAddressed && !f.is(k, "to"); k-- {
		if u := f.d.Tokens[k].UPOS; f.quoted(k) || u == nlp.VERB || u == nlp.AUX || u == nlp.ADP && !f.is(k, "of") || f.lowers[k] == "," && k == v-1 {
			return -1
		}
	}
	if k <= first+1 || !f.is(k, "to") || !f.speakerLike(f.nounAfter(k+1, v)) {
		return -1
	}
	w := k - 1
	if f.d.Tokens[w].UPOS == nlp.NOUN && f.lex.docNouns.has(f.base(w)) {
		for w--; w > first && (f.d.Tokens[w].UPOS == nlp.DET || f.d.Tokens[w].UPOS == nlp.ADJ || f.d.Tokens[w].UPOS == nlp.NOUN); w-- {
		}
	} else if !f.is(w, "wrote", "written", "writes") {
		return -1
	}
	if f.d.Tokens[w].UPOS != nlp.VERB || f.passiveVerb(w) {
		return -1
	}
	if h := f.subjectOutside(w, first); f.tensed(f.verbGroup(w).first) && f.speakerLike(h) {
		return h
	}
	return -1
}
