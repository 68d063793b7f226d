package attrib

import "hearsay/internal/nlp"

// beforeQuoted is the subject of the verb that has a fragment in marks for its object, where a
// parse gives verb v, joined to that verb, a noun of the fragment: "Rao offered “thoughts and |
// prayers|,” and | praised the crew". subj is whom v has so far; -1 where that is to stay.
func (f *finder) beforeQuoted(v, subj int) int {
	if subj < 0 || f.quoted(v) || f.quoteOf[subj] == 0 || f.quoteOf[subj] == f.quoteOf[v] {
		return -1
	}
	o := f.quotes[f.quoteOf[subj]-1].outer
	g := f.verbGroup(v).first
	for g-1 > o.last && f.d.Tokens[g-1].UPOS == nlp.ADV {
		g--
	}
	if o.last > g || g-o.last > 2 || g == o.last || f.d.Tokens[g-1].UPOS != nlp.CCONJ {
		return -1
	}
	return f.subjectOutside(o.first-1, f.opening[f.sentenceOf(v)])
}

// inThatClause is the subject of a clause that "in which" or "where" opens, where verb v goes
// on with that clause and not with the sentence: "a debate in which | Rao | blamed the union,
// but argued that". subj is whom v has so far; -1 where that is to stay.
func (f *finder) inThatClause(v, subj int) int {
	g := f.verbGroup(v).first
	for g > 0 && f.d.Tokens[g-1].UPOS == nlp.ADV {
		g--
	}
	first := f.opening[f.sentenceOf(v)]
	if g-4 <= first || f.quoted(v) || !f.finiteVerb(v) || f.d.Tokens[g-1].UPOS != nlp.CCONJ || f.ownSubject(v) >= g {
		return -1
	}
	for i := g - 2; i > first && g-i < maxReduced; i-- {
		if f.lowers[i] == ";" || f.quoteOf[i] != f.quoteOf[v] {
			return -1
		}
		if f.d.Tokens[i].UPOS != nlp.VERB || !f.tensed(i) {
			continue
		}
		h := f.ownSubject(i)
		if h < 0 || h >= i || h == subj || !f.speakerLike(h) {
			return -1
		}
		p := f.phrase(h).first - 1
		if p-1 > first && f.is(p, "which") && f.is(p-1, "in", "at", "on", "during") || p > first && f.is(p, "where") && f.d.Tokens[p-1].UPOS == nlp.NOUN {
			return h
		}
		return -1
	}
	return -1
}
