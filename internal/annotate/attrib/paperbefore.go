package attrib

import "hearsay/internal/nlp"

// maxPaperBefore bounds the tokens between a paper and the participle that tells what it says.
const maxPaperBefore = 16

// paperBefore is the paper that a participle of speech v describes behind who printed it, where
// and when, and that the sentence only mentions: "disputed parts of | an article | published by
// the Tide on Monday saying that". A parser gives it to the subject of the sentence. -1 where
// whoever brings the paper out speaks in it, and for none.
func (f *finder) paperBefore(v int) int {
	first := f.opening[f.sentenceOf(v)]
	if f.d.Tokens[v].XPOS != "VBG" || v <= first+2 || f.comma(v-1) || f.quoted(v) || !f.lex.verbs.at(f.base(v)).takes('c') {
		return -1
	}
	if x := f.d.Tokens[v-1].UPOS; x != nlp.NOUN && x != nlp.PROPN && x != nlp.NUM {
		return -1
	}
	described := false
	for k := v - 1; k > first+1 && v-k < maxPaperBefore; k-- {
		t := &f.d.Tokens[k]
		switch {
		case f.quoted(k), f.closes(k), t.UPOS == nlp.CCONJ, t.UPOS == nlp.SCONJ, t.UPOS == nlp.AUX, relative(t.XPOS), f.d.Tokens[k].XPOS == "TO":
			return -1
		case t.XPOS == "VBN" && f.d.Tokens[k-1].UPOS == nlp.NOUN && f.is(k+1, "by", "in", "on"):
			described = true
			continue
		case t.UPOS == nlp.VERB:
			return -1
		case t.UPOS != nlp.NOUN || !f.lex.docNouns.has(f.base(k)) || f.lex.times.has(f.base(k)):
			continue
		}
		if !described || k != v-1 && f.d.Tokens[k+1].UPOS == nlp.NOUN {
			return -1
		}
		i := k
		for i > first && f.opensNominal(i-1) {
			i--
		}
		switch {
		case i <= first:
			return -1
		case f.is(i-1, "of", "about", "over", "from", "against", "to"):
			return k
		case f.d.Tokens[i-1].UPOS == nlp.VERB && !f.brings(i-1) && f.tensed(f.groupStart(i-1)) && !f.lex.docNouns.has(f.base(i-1)):
			return k // "dismissed | an article printed in the Tide | saying"
		}
		return -1
	}
	return -1
}
