package attrib

import "hearsay/internal/nlp"

// shownUntil is where the object of a verb of showing ends that ends at token i by the parse,
// with what is shown of it: "Polls show Rao | up by ten points", "A video shows the mayor
// | taking a bribe". Only what documents and tests show is meant, and no clause of another
// subject.
func (f *finder) shownUntil(c *candidate, v, i, end int) int {
	if c.head < 0 || i >= end || !f.lex.evidence.has(f.base(v)) || !f.is(v, "show", "shows", "showed", "shown", "showing", "find", "finds", "found") {
		return i
	}
	if b := f.base(c.head); !f.lex.docNouns.has(b) && !f.lex.testers.has(b) && !f.lex.records.has(b) {
		return i
	}
	switch t := &f.d.Tokens[i]; {
	case t.XPOS == "VBG", t.XPOS == "RP", t.UPOS == nlp.ADV, t.UPOS == nlp.ADJ:
	case t.UPOS == nlp.ADP && !f.is(i, "by", "as", "like") && i+1 < end && !f.lex.times.has(f.base(i+1)):
	default:
		return i
	}
	joined := -1
	for k := i; k < end; k++ {
		switch {
		case f.tensed(k):
			if joined > i {
				return joined // "Rao ahead | and Berg is worried"
			}
			return i
		case f.d.Tokens[k].UPOS == nlp.CCONJ:
			joined = k
		case f.closes(k), f.quoteOf[k] != f.quoteOf[v], f.d.Tokens[k].UPOS == nlp.SCONJ, relative(f.d.Tokens[k].XPOS), f.is(k, "according"), k > i && f.d.Tokens[k].UPOS == nlp.ADP && k+1 < end && f.lex.times.has(f.base(k+1)):
			return k
		}
	}
	return end
}
