package attrib

import "hearsay/internal/nlp"

// citesLaw reports whether what somebody cites is a law, a right or a ruling: why he acts or
// speaks so, and nobody who says it. "Citing the Mills Act, her lawyer said", "citing executive
// privilege".
func (f *finder) citesLaw(src tokens) bool {
	head := -1
	for i := src.first; i < src.last; i++ {
		u := f.d.Tokens[i].UPOS
		if i > src.first && u == nlp.ADP || u == nlp.VERB || f.comma(i) {
			break
		}
		if u == nlp.NOUN || u == nlp.PROPN {
			head = i
		}
	}
	for head > src.first && f.d.Tokens[head].UPOS == nlp.NUM {
		head--
	}
	return head >= 0 && f.lex.laws.has(f.form(head))
}
