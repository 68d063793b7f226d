package attrib

import "hearsay/internal/nlp"

// maxSeen is how far behind a document the outlet may stand that has seen it, in tokens.
const maxSeen = 8

// laysDown takes what a document says that an outlet has seen, obtained or published, where
// the sentence tells what it would do or lays down, and has no cue: "A draft obtained by
// Reuters | would leave the port shut", "The contract, seen by the BBC, | requires two
// guards". The document is the source, and the outlet its relay.
func (f *finder) laysDown(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for v := sent.first + 1; v+4 < sent.last; v++ {
		carried := f.lex.carriers.has(f.form(v)) || f.lex.authored.has(f.form(v))
		if x := f.d.Tokens[v].XPOS; !carried || x != "VBN" && x != "VBD" || f.quoted(v) || f.d.Tokens[v-1].UPOS == nlp.AUX {
			continue
		}
		src, head := f.documentBefore(v, sent.first)
		if head < 0 {
			continue
		}
		outlet, end := f.seer(v, sent.last)
		if outlet.phrase.empty() {
			return
		}
		if f.lowers[src.last] == "," {
			if f.lowers[end] != "," {
				return
			}
			end++
		}
		k := f.behindAdverbs(end, sent.last)
		if k+1 >= sent.last || !f.laysVerb(k) {
			return
		}
		if old := f.candidateAt(s, k); old != nil && old.head >= 0 {
			return
		}
		f.drop(s, v)
		c := candidate{sent: s, frame: clauseFrame, cueHead: v, cue: []tokens{{v, v + 1}}, head: head, source: src, score: 0.8, content: []tokens{{k, f.restEnd(k, k+1, sent.last)}}}
		if !f.ours(outlet.phrase) {
			c.relays = []step{outlet}
		}
		f.add(c)
		return
	}
}

// documentBefore is the noun phrase of a document that opens the clause right before the
// participle v, or before its comma and adverb, and its head; -1 for none.
func (f *finder) documentBefore(v, first int) (tokens, int) {
	end := v
	for end > first && (f.d.Tokens[end-1].UPOS == nlp.ADV || f.lowers[end-1] == "," && end > v-2) {
		end--
	}
	src := tokens{f.clauseStart(end), end}
	if src.empty() || src.first >= v || !f.opensNominal(src.first) {
		return tokens{}, -1
	}
	head := -1
	for i := src.first; i < end; i++ {
		u := f.d.Tokens[i].UPOS
		if head < 0 && u == nlp.NOUN && !(i+1 < end && f.d.Tokens[i+1].UPOS == nlp.NOUN) {
			if head = i; !f.lex.docNouns.has(f.base(i)) && !(i > src.first && f.lex.docNouns.has(f.base(i-1))) {
				return tokens{}, -1
			}
		}
		if !f.opensNominal(i) && u != nlp.ADP && f.d.Tokens[i].XPOS != "POS" && !f.hyphen(i) || f.quoted(i) {
			return tokens{}, -1
		}
	}
	return src, head
}

// seer is the outlet that the participle v says has seen a document, and where its name
// ends; an empty phrase for none.
func (f *finder) seer(v, end int) (step, int) {
	by := v + 1
	for by < min(end, v+maxSeen) && !f.is(by, "by") {
		if f.closes(by) || f.d.Tokens[by].UPOS == nlp.VERB {
			return step{}, -1
		}
		by++
	}
	if by+2 >= end || !f.is(by, "by") {
		return step{}, -1
	}
	h := f.nounAfter(by+1, end)
	if h < 0 {
		return step{}, -1
	}
	if n, ok := f.name(h); ok {
		h = f.headOf(tokens{n.First, n.Last})
	}
	r := f.withLabelled(f.phrase(h))
	r.first = max(r.first, by+1)
	if r.empty() || !r.has(h) || !f.ours(r) && !f.outletOf(r, h) {
		return step{}, -1
	}
	return step{h, r}, r.last
}

// outletOf reports whether a phrase with the head h, of who has seen or carried something, is
// the name of an outlet.
func (f *finder) outletOf(r tokens, h int) bool {
	return f.medium(h) || f.mediumBefore(r) || f.printedItself(r) || f.addressedOutlet(h)
}

// laysVerb reports whether a predicate that begins at token k tells what a document says
// will or must be, and not what is done to it: "would leave", "requires".
func (f *finder) laysVerb(k int) bool {
	if f.among(k, wills) {
		v := f.behindAdverbs(k+1, f.d.Sentences[f.sentenceOf(k)].Last)
		if f.is(v, "have") {
			return f.xpos(v+1) == "VBN" && !f.is(v+1, "been")
		}
		return f.d.Tokens[v].XPOS == "VB" && f.d.Tokens[v].UPOS != nlp.AUX
	}
	return f.tensed(k) && f.lex.laying.has(f.base(k))
}
