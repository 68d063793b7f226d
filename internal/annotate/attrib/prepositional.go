package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// prepositional takes a content that a preposition introduces: "warned of
// floods", "accused Oslo of stalling".
func (f *finder) prepositional(c candidate, v int, q cue) bool {
	if len(q.preps) == 0 || q.takes('#') || !f.speakerLike(c.head) || f.d.Tokens[v].XPOS == "VBN" && f.is(v, "named", "called", "known", "identified", "listed") && f.onlyNamed(c.head, v) {
		return false
	}
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if k < v || f.beyondClosing(v, k) {
			continue
		}
		switch f.d.Tokens[k].Rel {
		case nlp.Obl, nlp.Nmod, nlp.Advcl, nlp.Xcomp, nlp.Ccomp:
		default:
			continue
		}
		mark := f.introducedBy(k, q.preps)
		if mark >= 0 && f.is(mark, "on") && f.lex.times.has(f.base(k)) {
			continue // "called on Thursday for a vote"
		}
		if mark < 0 || f.d.Tokens[mark].XPOS == "TO" && !q.takes('i') && f.d.Tokens[k].XPOS == "VB" {
			continue // "agreed to pay": what somebody does
		}
		if o := f.t.Child(v, nlp.Obj); o > v && o < k && q.takes('=') && q.stance == news.Demands && !f.speakerLike(o) && !f.isPerson(o) {
			continue // "pressed his knee into the neck for nine minutes": of nobody is anything asked
		}
		c.frame = prepFrame
		r := f.extent(k)
		r.first = max(r.first, v+1)
		if o := f.t.Child(v, nlp.Obj); o > v && o < k {
			// Whom it is said of belongs to what is said, and so does all that is said of him.
			r.first = f.extent(o).first
			for n := f.t.Next(k); n >= 0; n = f.t.Next(n) {
				if rel := f.d.Tokens[n].Rel; (rel == nlp.Obl || rel == nlp.Advcl) && f.introducedBy(n, q.preps) == r.last {
					r.last = f.extent(n).last // "attacked him as a fool | for opposing the deal"
				}
			}
		} else if q.stance == news.Accuses && mark > v+1 && f.wronged(v+1, mark) {
			r.first = v + 1 // "blames | thugs | for the riot", taken for an adverb
		} else {
			r.first = max(r.first, mark+1)
		}
		if f.wantsFor(v, q) && r.last+1 < f.d.Sentences[c.sent].Last && f.is(r.last, "to") {
			r.last = f.nounPhraseEnd(r.last, f.d.Sentences[c.sent].Last) // "called for the strike | to end", taken for a noun
		}
		r.last = f.withAim(r, f.d.Sentences[c.sent].Last)
		if f.lemma(v) == "refer" {
			r.last = f.asPhrase(r.last, f.d.Sentences[c.sent].Last) // "referred to the fire | as “a crime”"
		}
		c.content, c.particle = f.single(r), mark
		if x, ok := f.lex.verbs.getText(f.lemma(v) + " " + f.lower(mark)); ok {
			c.stance = x.stance // "called for" demands, "called" does not
		}
		return f.take(c, v)
	}
	if f.againstWhat(c, v, q) {
		return true
	}
	return f.directPhrase(c, v, q)
}

// wronged reports whether what stands between an accusing verb and its preposition can only
// be who is accused: a word or two with no mark, verb or time among them.
func (f *finder) wronged(first, last int) bool {
	for i := first; i < last; i++ {
		if f.closes(i) || f.tensed(i) || f.quoted(i) || f.lex.times.has(f.base(i)) || strings.HasSuffix(f.lowers[i], "ly") || f.d.Tokens[i].UPOS == nlp.ADP || f.d.Tokens[i].UPOS == nlp.PART {
			return false
		}
	}
	return last-first <= 2 && strings.HasSuffix(f.lowers[last-1], "s")
}

// againstWhat takes what a preposition introduces behind whom it is said to, where
// the parse has hung it on him: "cautioned the public | against private rewards".
func (f *finder) againstWhat(c candidate, v int, q cue) bool {
	o := f.t.Child(v, nlp.Obj)
	if o < v || !f.addressee(o, v, q) && !f.lex.crowds.has(f.form(o)) && !f.is(o, "public") {
		return false
	}
	for k := f.t.First(o); k >= 0; k = f.t.Next(k) {
		if m := f.introducedBy(k, q.preps); k > o && m > o && f.d.Tokens[k].Rel == nlp.Nmod && !f.is(m, "of") {
			c.frame = prepFrame
			c.content = f.single(tokens{f.extent(o).first, f.extent(k).last})
			return f.take(c, v)
		}
	}
	return false
}

// directPhrase takes what follows a cue's preposition right behind it, wherever
// a parser has hung it: "spoke of two dead".
func (f *finder) directPhrase(c candidate, v int, q cue) bool {
	end := f.d.Sentences[c.sent].Last
	if i := v + 1; i+1 >= end || !f.is(i, q.preps...) || q.takes('n') || f.passiveVerb(v) || f.quoteOf[i] != f.quoteOf[v] || f.d.Tokens[i+1].UPOS == nlp.VERB || f.lex.times.has(f.base(i+1)) {
		return false
	}
	last := v + 2
	for last < end && (!f.closes(last) || f.quoted(last)) && !f.tensed(last) && f.d.Tokens[last].UPOS != nlp.SCONJ {
		last++
	}
	c.frame, c.particle = prepFrame, v+1
	c.content = f.single(tokens{v + 2, last})
	if x, ok := f.lex.verbs.getText(f.lemma(v) + " " + f.lower(v+1)); ok {
		c.stance = x.stance
	}
	return f.take(c, v)
}

// laterPhrase takes a content that a preposition introduces behind the time or
// place that follows a cue: "warned on Friday of high waves".
func (f *finder) laterPhrase(c candidate, v int, q cue) bool {
	if len(q.preps) == 0 || !f.speakerLike(c.head) {
		return false
	}
	end := f.d.Sentences[c.sent].Last
	i := v + 1
	for i < min(end, v+maxAfter) && (f.lex.times.has(f.base(i)) || f.is(i, "on", "in", "last", "earlier", "late", "early", "repeatedly", "again") || f.is(i, "this") && i+1 < end && f.lex.times.has(f.base(i+1)) || f.d.Tokens[i].UPOS == nlp.NUM) && (!f.is(i, q.preps...) || i+1 < end && f.lex.times.has(f.base(i+1))) {
		i++
	}
	if i == v+1 || i+1 >= end || !f.is(i, q.preps...) || f.quoteOf[i] != f.quoteOf[v] || f.d.Tokens[i+1].XPOS == "VB" || f.is(i, "that") {
		return false
	}
	last := f.phraseUntil(i+1, end)
	if f.among(i+1, clauseWords) {
		last = f.restEnd(v, i+1, end) // "testified on Monday about | what she had seen"
	}
	c.frame, c.particle = prepFrame, 0
	c.content = f.single(tokens{i + 1, last})
	if x, ok := f.lex.verbs.getText(f.lemma(v) + " " + f.lower(i)); ok {
		c.stance = x.stance // "called on Friday for"
	}
	return f.take(c, v)
}

// phraseUntil is where what begins at token i ends: at the next mark, before a clause that a
// conjunction opens ("to cancel the visit | after the court charged two") and with the relative
// clause of its last noun ("a plan that would close the quay").
func (f *finder) phraseUntil(i, end int) int {
	last := i
	for last < end && !f.closes(last) && !f.tensed(last) {
		last++
	}
	if last >= end || f.closes(last) {
		return last
	}
	for k := last - 1; k > i; k-- {
		switch {
		case relative(f.d.Tokens[k].XPOS):
			return f.nounPhraseEnd(k, end)
		case f.d.Tokens[k].XPOS == "PRP" && f.upos(k-1) == nlp.NOUN:
			return f.nounPhraseEnd(last, end) // "for a message | he had left"
		case f.is(k, "if", "unless"):
			for last < end && !f.closes(last) {
				last++ // "of a war | if the talks fail"
			}
			return last
		case f.d.Tokens[k].UPOS == nlp.SCONJ, f.d.Tokens[k].Rel == nlp.Mark && f.d.Tokens[k].XPOS == "IN":
			return k
		}
	}
	return last
}

// introducedBy is the preposition or mark of k that is one of the words, -1
// when it has another or none.
func (f *finder) introducedBy(k int, words []string) int {
	for m := f.t.First(k); m >= 0; m = f.t.Next(m) {
		if r := f.d.Tokens[m].Rel; (r == nlp.Case || r == nlp.Mark) && f.is(m, words...) {
			if f.asClause(m) {
				continue // "attacked him | as the vote came near": when
			}
			return m
		}
	}
	return -1
}

// asClause reports whether the "as" at token m opens a clause with a subject and a tense.
func (f *finder) asClause(m int) bool {
	k := f.d.Tokens[m].Head
	if !f.is(m, "as") || k < m+2 || !f.tensed(f.groupStart(k)) {
		return false
	}
	p := f.t.Child(k, nlp.Nsubj, nlp.NsubjPass)
	if p <= m || p >= k {
		return false
	}
	for i := m; i < f.extent(k).last; i++ {
		if f.quoted(i) && !f.quoted(m) {
			return false // words of somebody's, who then says all of it
		}
	}
	return true
}
