package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxBlamed bounds the tokens between a verb and the gerund for which its object is blamed.
const maxBlamed = 20

// underBlame is how sure it is that somebody says what he is blamed or praised for: less than
// the blame is, where that is somebody's word.
const underBlame = 0.45

// blamedFor is whose act gerund v is that a preposition ties to another verb, behind that verb's
// object: "The union criticised | the mayor | for saying that", "Voters punished | Rao | for
// promising". It is -1 where nobody has said it, or only by the word of another: "accused | Rao |
// of saying", "barred | Rao | from saying", "blamed | Rao | for failing to say". ok is false where
// the subject of the verb is meant: "won praise from the union for saying", "began by saying".
func (f *finder) blamedFor(v int) (holder int, ok bool) {
	first := f.opening[f.sentenceOf(v)]
	g := v
	if f.d.Tokens[v].XPOS == "VB" && v-2 > first && f.is(v-1, "to") {
		g = v - 2
	}
	if f.d.Tokens[g].XPOS != "VBG" || f.quoted(v) {
		return -1, false
	}
	p := g - 1
	for p > first && (f.d.Tokens[p].UPOS == nlp.ADV || f.d.Tokens[p].UPOS == nlp.PART) {
		p--
	}
	if p <= first+1 || !f.is(p, "for", "of", "with", "from") {
		return -1, false
	}
	w := p - 1
	for ; w > first && p-w < maxBlamed; w-- {
		if f.lowers[w] == ";" || f.quoteOf[w] != f.quoteOf[v] || f.d.Tokens[w].UPOS == nlp.AUX || relative(f.d.Tokens[w].XPOS) {
			return -1, false
		}
		if h := f.angryAt(w, p); h >= 0 && g == v {
			return h, true
		}
		if f.d.Tokens[w].UPOS == nlp.VERB {
			break
		}
	}
	if f.d.Tokens[w].UPOS != nlp.VERB || f.passiveVerb(w) || f.byAgent(w) || f.lemma(w) == "give" {
		return -1, false
	}
	h := w + 1
	for h < p && (!f.nominal(h) || !f.speakerLike(h) || f.d.Tokens[h].UPOS == nlp.DET) {
		if f.d.Tokens[h].UPOS == nlp.ADP && !f.is(h, "at", "on", "against", "of") {
			return -1, false // "apologised | to voters"
		}
		h++
	}
	if h >= p || f.is(h, "it", "himself", "herself", "itself", "themselves", "myself") {
		return -1, false
	}
	if n, ok := f.name(h); ok {
		h = f.headOf(tokens{n.First, n.Last})
	}
	for k := h; k+1 < p && f.nominal(k+1) && f.nameOf[h] == 0; k++ {
		h = k + 1 // "the school | board"
	}
	for k := h + 1; k < p; k++ {
		if f.d.Tokens[k].UPOS == nlp.ADP && f.is(k, "from", "by", "among") || f.d.Tokens[k].XPOS == "POS" {
			return -1, false
		}
	}
	switch {
	case g != v:
		return -1, true
	case f.is(p, "for"):
		return h, true
	case f.is(p, "from"), f.is(p, "of") && p > h, f.lex.verbs.at(f.base(w)).stance == news.Accuses:
		return -1, true
	}
	return -1, false
}

// angryAt is whom somebody is angry at by the preposition at token w, for what the "for" at token p
// brings in: "Farmers are angry at | Lund | for promising". -1 for none.
func (f *finder) angryAt(w, p int) int {
	if !f.is(w, "at", "with") || !f.is(p, "for") || w == 0 {
		return -1
	}
	q, known := f.lex.adjs.get(f.form(w - 1))
	if !known || q.stance != news.Criticises && q.stance != news.Fears {
		return -1
	}
	h := f.lastNounBefore(p)
	if h >= p || h <= w || !f.speakerLike(h) || f.hasVerb(tokens{w + 1, p}) {
		return -1
	}
	return f.headOf(tokens{w + 1, p})
}
