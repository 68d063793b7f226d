package attrib

import "hearsay/internal/nlp"

// paperOn is the paper that speaks in verb v of a relative clause with "that" or "which" behind
// what it is on or to whom it goes: "the report | on the handling of the inquiry that described",
// "letters | with a former clerk, that disparaged". A parser gives v the noun nearest to it, subj.
// -1 for none.
func (f *finder) paperOn(v, subj int) int {
	first := f.opening[f.sentenceOf(v)]
	p := f.groupStart(v) - 1
	for p > first && f.d.Tokens[p].UPOS == nlp.ADV {
		p--
	}
	if subj < first || subj >= p || p-3 <= first || f.quoted(v) || !f.is(p, "that", "which") || f.comma(p-1) || !f.tensed(p+1) && f.d.Tokens[p+1].UPOS != nlp.ADV {
		return -1
	}
	if f.lex.docNouns.has(f.base(subj)) && f.d.Tokens[subj].UPOS == nlp.NOUN && !f.is(subj, "inquiry", "probe", "investigation", "case") {
		return -1
	}
	for k := p - 1; k > first && p-k < maxPaperBefore; k-- {
		t := &f.d.Tokens[k]
		switch {
		case f.quoted(k), t.UPOS == nlp.VERB, t.UPOS == nlp.AUX, t.UPOS == nlp.PUNCT && !f.hyphen(k), t.UPOS == nlp.CCONJ, t.UPOS == nlp.SCONJ, t.UPOS == nlp.PRON && t.XPOS != "PRP$":
			return -1
		}
		if t.UPOS == nlp.ADP && f.is(k, "on", "about", "into", "with", "to", "from") && f.d.Tokens[k-1].UPOS == nlp.NOUN && f.lex.docNouns.has(f.base(k-1)) && !f.lex.times.has(f.base(k-1)) {
			if f.is(k, "with", "to", "from") && f.lex.docNouns.has(f.base(f.lastNounBefore(p))) {
				return -1
			}
			return k - 1
		}
	}
	return -1
}

// lastNounBefore is the noun right before token p, p itself where none stands there.
func (f *finder) lastNounBefore(p int) int {
	if f.nominal(p - 1) {
		return p - 1
	}
	return p
}
