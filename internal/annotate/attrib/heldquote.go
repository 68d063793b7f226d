package attrib

import (
	"strings"

	"hearsay/internal/nlp"
)

// heldQuote gives a quotation to whoever has the noun for something said by which it is called
// beside it: "Her message to voters? “…”", "The union's reply was short: “…”", "Rao's answer was
// blunt. “…”", "“…,” was the verdict of one fan".
func (f *finder) heldQuote(i int) bool {
	q := f.quotes[i].outer
	s := f.sentenceOf(q.first)
	first := f.opening[s]
	switch colon := q.first - 1; {
	case colon > first && f.lowers[colon] == ":":
		return f.heldBefore(i, tokens{f.clauseStart(colon), colon})
	case q.first == f.d.Sentences[s].First && s > 0 && f.paragraph(s-1) == f.paragraph(s) && f.lowers[colon] == "?":
		return f.heldBefore(i, tokens{f.opening[s-1], colon})
	case q.first == f.d.Sentences[s].First && s > 0 && f.paragraph(s-1) == f.paragraph(s) && f.heldWas(s-1) > 0:
		return f.heldBefore(i, tokens{f.opening[s-1], f.heldWas(s - 1)})
	}
	return f.heldBehind(i)
}

// heldWas is the form of "be" in a short sentence s that tells no more than how it is what
// somebody says: "Rao's answer | was | blunt." 0 for none.
func (f *finder) heldWas(s int) int {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for k := sent.first; k+2 < sent.last; k++ {
		if f.quoted(k) {
			return 0
		}
		if f.tensed(k) {
			if f.among(k, isForms) && sent.last-k <= maxAfter && !f.hasVerb(tokens{k + 1, sent.last}) {
				return k
			}
			return 0
		}
	}
	return 0
}

// maxHeld is how many tokens the words may have by which a quotation is called something.
const maxHeld = 14

// heldBefore is heldQuote where range r before the quotation opens with whose the noun is.
func (f *finder) heldBefore(i int, r tokens) bool {
	if r.empty() || r.len() > maxHeld || f.quoted(r.first) {
		return false
	}
	n := r.first
	for n < r.last && !f.lex.held.has(f.form(n)) {
		if !f.opensNominal(n) && f.d.Tokens[n].XPOS != "POS" && f.d.Tokens[n].XPOS != "PRP$" {
			return false
		}
		n++
	}
	own := n - 1
	for own > r.first && f.d.Tokens[own].UPOS == nlp.ADJ {
		own--
	}
	if n >= r.last || own < r.first {
		return false
	}
	src := tokens{r.first, own}
	switch f.d.Tokens[own].XPOS {
	case "PRP$":
		src = tokens{own, own + 1}
	case "POS":
	default:
		return false
	}
	if src.empty() || f.is(src.first, "my", "our", "your") {
		return false
	}
	return f.giveHeld(i, n, src)
}

// heldBehind is heldQuote where "was the verdict of one fan" stands behind the quotation.
func (f *finder) heldBehind(i int) bool {
	q := f.quotes[i].outer
	s := f.sentenceOf(q.last - 1)
	k, end := q.last, f.d.Sentences[s].Last
	if k < end && f.comma(k) {
		k++
	}
	if k+4 >= end || !f.is(k, "was", "is", "were") || !f.is(k+1, "the") {
		return false
	}
	n := k + 2
	for n < end && f.d.Tokens[n].UPOS == nlp.ADJ {
		n++
	}
	if n+2 >= end || !f.lex.held.has(f.form(n)) || !f.is(n+1, "of", "from") {
		return false
	}
	src := tokens{n + 2, n + 2}
	for src.last < end && (f.opensNominal(src.last) || f.d.Tokens[src.last].XPOS == "POS" || f.lowers[src.last] == "," && src.last+1 < end && f.nameOf[src.last+1] > 0) {
		src.last++
	}
	return !src.empty() && f.giveHeld(i, n, src)
}

// withOne gives a quotation to whom a "with" before its colon brings in: "Fans were quick to
// react, with one | writing: “…”".
func (f *finder) withOne(i int) bool {
	q := f.quotes[i].outer
	v := q.first - 2
	first := f.opening[f.sentenceOf(q.first)]
	if v < first+3 || f.lowers[v+1] != ":" || !strings.HasSuffix(f.lowers[v], "ing") || f.quoted(v) {
		return false
	}
	l := f.form(v).inflectedVerb()
	if k := f.lex.verbs.at(l); l.text == "" || !k.takes('q') {
		return false
	}
	src := tokens{v, v}
	for src.first > first && f.opensNominal(src.first-1) && v-src.first < maxAfter {
		src.first--
	}
	if src.empty() || src.first == first || !f.is(src.first-1, "with") {
		return false
	}
	c := candidate{sent: f.sentenceOf(v), frame: quoteFrame, cueHead: v, cue: []tokens{{v, v + 1}}, head: f.headBehind(src), source: src, stance: f.lex.verbs.at(l).stance, pronoun: -1, content: []tokens{q}}
	f.quotes[i].held = f.add(c) != nil
	return f.quotes[i].held
}

// giveHeld gives a quotation to source src by the noun n.
func (f *finder) giveHeld(i, n int, src tokens) bool {
	head := f.headBehind(src)
	if !f.speakerLike(head) && f.d.Tokens[head].XPOS != "PRP$" {
		return false
	}
	c := candidate{sent: f.sentenceOf(n), frame: quoteFrame, cueHead: n, cue: []tokens{{n, n + 1}}, head: head, source: src, stance: f.lex.nouns.at(f.form(n)).stance, pronoun: -1, content: []tokens{f.quotes[i].outer}}
	f.quotes[i].held = f.add(c) != nil
	return f.quotes[i].held
}
