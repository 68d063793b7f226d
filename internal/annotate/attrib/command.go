package attrib

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxAddressee is how many tokens may stand between a cue and the "to" of what
// somebody is told to do.
const maxAddressee = 22

// commanded takes whom a source tells to do what: "urged both sides to talk",
// "called on the council to act", "told staff “not to open the gate”". Parsers
// hang such infinitives on the cue, on the noun before them or elsewhere, so it
// goes by the words.
func (f *finder) commanded(c candidate, v int, q cue, passive bool) bool {
	if passive || !f.speaksIn(c.head, v) || !f.commands(v, q) {
		return false
	}
	end := f.d.Sentences[c.sent].Last
	i, particle := v+1, 0
	if f.is(i, "on") && i+2 < end && f.lex.times.has(f.base(i+1)) && f.is(i+2, "for") && f.lex.verbs.atText(f.lemma(v)+" for").stance == news.Demands {
		i += 2 // "called | on Thursday | for the town to vote"
	}
	if i < end && (f.d.Tokens[i].UPOS == nlp.ADP || f.is(i, "to") && f.d.Tokens[i].Rel == nlp.Case) {
		if !f.is(i, "on", "upon", "to", "with") && !f.wantsFor(v, q) && i == v+1 {
			return false
		}
		particle = i
		i++
	}
	who := tokens{i, f.addresseeEnd(i, min(end, v+maxAddressee))}
	to := who.last
	if to < end && f.quoteOf[to] > 0 && f.d.Tokens[to].UPOS == nlp.PUNCT {
		to++
	}
	if f.is(to, "not") {
		to++
	}
	x := to + 1
	if x < end && f.quoteOf[x] > f.quoteOf[to] && f.d.Tokens[x].UPOS == nlp.PUNCT {
		x++ // appealed to them to “wait”
	}
	if x+1 < end && f.is(to, "to") && f.d.Tokens[x].UPOS == nlp.NOUN && f.d.Tokens[x].XPOS == "NN" && (f.d.Tokens[x+1].UPOS == nlp.DET || f.d.Tokens[x+1].XPOS == "PRP" || f.d.Tokens[x+1].XPOS == "RP" || f.d.Tokens[x+1].UPOS == nlp.ADP) && !who.empty() && f.d.Tokens[x-1].UPOS != nlp.DET && q.takes('i') {
		c.frame, c.particle = infinitiveFrame, particle
		c.content = f.single(tokens{who.first, f.commandEnd(v, x, end)}) // "ordered the firm to | hand over data", taken for a noun
		return f.take(c, v)
	}
	if who.empty() || x >= end || !f.is(to, "to") || f.d.Tokens[x].XPOS != "VB" && f.d.Tokens[x].UPOS != nlp.VERB && f.d.Tokens[x].UPOS != nlp.AUX && !f.hyphen(x+1) {
		return false
	}
	c.frame, c.particle = infinitiveFrame, particle
	c.content = f.single(tokens{who.first, f.commandEnd(v, x, end)})
	switch l := f.lemma(v); {
	case particle > 0 && f.lex.verbs.atText(l+" "+f.lower(particle)).stance != "":
		c.stance = f.lex.verbs.atText(l + " " + f.lower(particle)).stance
	case c.stance == news.Asserts:
		c.stance = news.Demands
	}
	return f.take(c, v)
}

// commands reports whether verb v can tell somebody to do something.
func (f *finder) commands(v int, q cue) bool {
	switch q.stance {
	case news.Demands, news.Asks:
		return true
	case news.Warns:
		return q.takes('t')
	}
	if q.takes('t') && q.takes('i') {
		return true // "reminded drivers to slow down"
	}
	l := f.lemma(v)
	return l == "tell" || f.wantsFor(v, q) || f.lex.verbs.atText(l+" on").stance == news.Demands && f.is(v+1, "on", "upon")
}

// wantsFor reports whether cue v demands or asks for something: who is to do it and what
// may follow, "called for the mayor to resign".
func (f *finder) wantsFor(v int, q cue) bool {
	if !f.is(v+1, "for") || !slices.Contains(q.preps, "for") {
		return false
	}
	if x, ok := f.lex.verbs.getText(f.lemma(v) + " for"); ok {
		q.stance = x.stance
	}
	return q.stance == news.Demands || q.stance == news.Asks
}

// addresseeEnd is where the noun phrase that begins at token i ends before the
// "to" of an infinitive; i when none begins there.
func (f *finder) addresseeEnd(i, end int) int {
	first := i
	for ; i < end; i++ {
		if f.is(i, "to") && i > first && (f.d.Tokens[i].UPOS != nlp.ADP || i+2 < end && f.d.Tokens[i+1].XPOS == "NN" && (f.d.Tokens[i+2].UPOS == nlp.DET || f.d.Tokens[i+2].XPOS == "RP" || f.is(i+2, "over", "out", "up", "off", "back"))) || f.is(i, "not") && f.is(i+1, "to") {
			return i
		}
		if f.quoted(i) && f.d.Tokens[i].UPOS == nlp.PUNCT {
			if q := f.quotes[f.quoteOf[i]-1].outer; i == q.first && i > first && f.is(i+1, "to", "not") {
				return i // told them “to wait”
			}
			continue
		}
		if k := f.behindWhoClause(first, i, end); k > i {
			return k
		}
		switch u := f.upos(i); {
		case u == nlp.DET, u == nlp.ADJ, u == nlp.NOUN, u == nlp.PROPN, u == nlp.NUM, u == nlp.PRON, u == nlp.CCONJ, u == nlp.ADP && i > first:
		case f.d.Tokens[i].XPOS == "POS" || f.lowers[i] == "-":
		case f.d.Tokens[i].XPOS == "VBG" || f.d.Tokens[i].XPOS == "VBN" || u == nlp.ADV: // "people living near the dam"
		case f.lowers[i] == "," && f.is(i+1, "who", "which", "whose"):
			for i++; i < end && !f.comma(i); i++ { // a relative clause on whom it tells
			}
		default:
			return first
		}
		if f.is(i, "that", "who", "which", "it") {
			return first
		}
	}
	return first
}

// behindWhoClause is the "to" of what those are told to do whom the "who" at token i describes,
// behind the clause that it opens: "urged anyone | who had seen the boat | to call". It is i
// where there is none.
func (f *finder) behindWhoClause(first, i, end int) int {
	if i == first || f.lowers[i] != "who" || !f.speakerLike(i-1) && !f.is(i-1, "anyone", "anybody", "everyone", "those") {
		return i
	}
	tense := false
	for k := i + 1; k+1 < end && (f.quoted(k) || !f.closes(k)); k++ {
		if tense && f.is(k, "to") && !f.quoted(k) && (f.d.Tokens[k+1].XPOS == "VB" || f.d.Tokens[k+1].XPOS == "NN") && f.d.Tokens[k-1].UPOS != nlp.VERB {
			return k
		}
		tense = tense || f.tensed(k)
	}
	return i
}

// commandEnd is where an infinitive with the verb x ends that cue v governs: at
// the end of the clause, before a finite verb by which the source goes on.
func (f *finder) commandEnd(v, x, end int) int {
	last := f.clauseEnd(x, max(f.extent(x).last, x+1), v)
	for last < end && !f.closes(last) && (!f.tensed(last) || f.questionOpen(x, last)) && f.d.Tokens[last].UPOS != nlp.CCONJ && f.d.Tokens[last].UPOS != nlp.SCONJ && f.quoteOf[last] == f.quoteOf[x] {
		last++ // what the parse hung elsewhere
	}
	for i := x + 1; i < last; i++ {
		if f.quoted(i) {
			continue
		}
		if f.d.Tokens[i].UPOS == nlp.CCONJ && i+1 < last && (f.tensed(i+1) || i+2 < last && f.d.Tokens[i+1].UPOS == nlp.ADV && f.tensed(i+2)) {
			return i
		}
		if f.lowers[i] == "," && i+1 < last && (f.d.Tokens[i+1].UPOS == nlp.SCONJ || f.relativeSubject(v) >= 0 && f.tensed(i+1)) {
			return i // "Rao, who called on the mayor to resign, | left"
		}
	}
	return min(last, end)
}

// questionOpen reports whether a question word stands before token i, from token first on, that
// has no verb with a tense yet: "to explain | why it | shut the school".
func (f *finder) questionOpen(first, i int) bool {
	for k := i - 1; k >= first && !f.tensed(k); k-- {
		if relative(f.d.Tokens[k].XPOS) {
			return true
		}
	}
	return false
}

// toInfinitive is where an object ends that an infinitive follows behind the
// comma of a relative clause: "ordered Oda, who is on bail, to pay".
func (f *finder) toInfinitive(o, last, s int) int {
	end := f.d.Sentences[s].Last
	if last-1 == o && last < end && f.comma(last) && last+1 < end && f.is(last+1, "who", "which", "whose") {
		for last++; last < end && !f.comma(last); last++ { // to the comma that closes the clause
		}
	}
	i := last
	if i < end && f.comma(i) {
		i++
	}
	if i+1 >= end || !f.is(i, "to") || f.d.Tokens[i+1].XPOS != "VB" || i == last && f.d.Tokens[i].Head != i+1 {
		return last
	}
	for i++; i < end && !f.closes(i); i++ {
	}
	return i
}

// holdsTo reports whether an infinitive with its "to" stands in a range.
func (f *finder) holdsTo(r tokens) bool {
	for i := r.first; i+1 < r.last; i++ {
		if f.is(i, "to") && f.d.Tokens[i+1].UPOS == nlp.VERB {
			return true
		}
	}
	return false
}
