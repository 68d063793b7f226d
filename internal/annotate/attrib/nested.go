package attrib

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Statements about statements: whose word stands behind what another passes on.

// nestedChains makes the chain of a statement about a statement: what the
// ministry believes, as an official says, has the ministry as its origin and
// the official as its relay.
func (f *finder) nestedChains(order []*candidate) {
	for i, inner := range order {
		if !inner.inside || inner.head < 0 || len(inner.chain) == 0 {
			continue
		}
		switch inner.frame {
		case clauseFrame, insertFrame, accordFrame, phraseFrame, prepFrame, infinitiveFrame:
		default:
			continue
		}
		if !f.speakerLike(inner.head) || f.lex.senses.has(f.base(inner.cueHead)) && inner.stance != news.Witnessed {
			continue // who saw something has not said it
		}
		if st := f.stanceOf(inner); inner.negated && st != news.Denies && st != news.Declines && st != news.Doubts {
			continue // "the state had not proved that, | he said": it has said nothing
		}
		if f.lex.minds.has(f.base(inner.cueHead)) && !f.byOutlet(inner) || inner.stance == news.Witnessed && f.lex.senses.has(f.base(inner.cueHead)) && !f.isPerson(inner.head) {
			continue // "the firm knew the pump was broken, | he said", "the board had heard that"
		}
		if inner.negated && !f.lex.knowing.has(f.base(inner.cueHead)) || f.saidInPassing(inner) {
			continue // "Dahl never claimed that, | a friend said": the friend says it; who does not believe it has a view
		}
		if f.quoted(inner.cueHead) && f.d.Tokens[inner.head].UPOS == nlp.PRON || f.unsaid(inner.cueHead) {
			continue // "they thought" in a speaker's own words, and what others should say
		}
		if p := inner.source.first - 1; p >= 0 && f.is(p, "if", "unless") {
			continue // "if Rao believed that, | Dahl said": nobody says that she did
		}
		if p := inner.source.first - 1; p > 0 && f.is(p, "while", "although", "though", "because", "since", "when") && f.is(p-1, "that") {
			continue // "the court ruled that while schools believe so, |": only the ground of what is said
		}
		if f.is(inner.head, "it") && !f.quoted(inner.head) {
			continue // "it's too early to know": nobody, more often than not
		}
		for k := max(0, i-maxBack); k < min(len(order), i+maxBack); k++ {
			outer := order[k]
			if outer.inside || outer.head < 0 || len(outer.chain) == 0 || !f.cueInside(inner, outer) || !f.leads(inner, outer) || f.ownWords(inner, outer) {
				continue
			}
			if inner.frame != clauseFrame && inner.frame != insertFrame && inner.frame != accordFrame && !f.tellsOfActs(outer) && !f.reportsSpeech(inner, outer) {
				continue // "the mayor rejected the plan, | Rao said": what he did
			}
			if inner.stance == news.Suggests && f.unnamedPersons(outer) && f.perfect(inner.cueHead) {
				continue // "the firm has signalled it would pay, | two bankers said": nobody else has heard it
			}
			if f.numbered(inner) {
				continue // "two aides say | twenty members have signalled they would back it": the aides have counted
			}
			if len(outer.content) > 1 && slices.ContainsFunc(inner.content, func(r tokens) bool { return r.has(outer.cueHead) }) {
				continue // "he had wanted, | his mother says, to leave |"
			}
			if f.is(inner.head, "they") && inner.chain[0].Plural && outer.who.link.Plural {
				continue // "the members said | they agreed that": whoever speaks
			}
			if f.himselfAmong(inner) {
				continue // "an inspector said that he and a colleague had warned of it"
			}
			if sameName(inner.chain[0], outer.chain[0]) || f.d.Tokens[inner.head].UPOS == nlp.PRON && !f.namedBeside(inner) && !f.lex.indefinite.has(f.form(inner.head)) {
				continue
			}
			if outer.frame == accordFrame && inner.who.kind == news.SourceMedia && f.unnamedPersons(outer) {
				outer.chain = append(outer.chain, inner.chain[0]) // "the paper reported that …, according to three officials", who told it
				break
			}
			outer.chain, outer.led, outer.inner = append(slices.Clone(inner.chain[:1]), outer.chain...), true, inner
			break
		}
	}
}

// saidInPassing reports whether a candidate stands in a relative clause between two commas,
// behind which the verb of the sentence comes: "The mill, | which says it regrets the delay, |
// will pay, an aide said". The aide says that it will pay.
func (f *finder) saidInPassing(c *candidate) bool {
	if c.cueHead < 0 {
		return false
	}
	g, s := c.cueHead-1, f.sentenceOf(c.cueHead)
	for g > f.opening[s] && c.cueHead-g < maxAside && !f.comma(g) && !f.is(g, "who", "which") {
		g--
	}
	if g <= f.opening[s] || !f.is(g, "who", "which") || !f.comma(g-1) || f.quoted(g) {
		return false
	}
	end := f.d.Sentences[s].Last
	for k := c.cueHead + 1; k+1 < min(end, c.cueHead+maxAside); k++ {
		if f.comma(k) {
			k = f.behindAdverbs(k+1, end)
			return k < end && f.tensed(k)
		}
	}
	return false
}

// fills reports whether the clause of the inner statement is all that the outer content has,
// however long the phrase of who speaks in it: "minutes show that | the director, Ana Rao,
// who joined in May, | warned colleagues that". An aside may stand before its cue. What
// somebody asks is told as an act of his.
func (f *finder) fills(inner, outer *candidate) bool {
	v := inner.cueHead
	if v < 0 || !f.finiteVerb(v) || inner.frame != clauseFrame || inner.stance == news.Asks || inner.source.last > v || len(outer.content) != 1 || len(inner.content) != 1 {
		return false
	}
	if q := f.lex.verbs.at(f.base(v)); !q.takes('c') || !q.takes('q') {
		return false
	}
	r, in := outer.content[0], inner.content[0]
	if f.is(r.first, "that") {
		r.first++
	}
	return inner.source.first == r.first && in.first > v && in.last >= r.last-1 && !f.finite(tokens{inner.source.last, f.groupStart(v)})
}

// numbered reports whether a candidate tells of so many, and no others, what they would
// do: whoever has counted them is the origin of that.
func (f *finder) numbered(c *candidate) bool {
	if c.who.link.Named && f.d.Tokens[c.head].XPOS != "NNPS" || len(c.content) == 0 || !f.is(c.content[0].first, "they", "to") {
		return false
	}
	for i := c.source.first; i < c.head; i++ {
		if f.countsSo(i) {
			return true
		}
	}
	return false
}

// tellsOfActs reports whether a candidate's source passes on what others demand, promise or
// reject as well as what they say: an outlet, or who speaks for them.
func (f *finder) tellsOfActs(c *candidate) bool {
	return c.frame == insertFrame && (f.byOutlet(c) || f.lex.speakers.has(f.base(c.head)) || f.lex.reporters.has(f.base(c.head)))
}

// reportsSpeech reports whether what an outlet reports in a clause is no more than that
// somebody accuses, denies, warns or the like, so that the words are his: "the paper said |
// the minister had criticised the plan".
func (f *finder) reportsSpeech(inner, outer *candidate) bool {
	v := inner.cueHead
	if outer.frame != clauseFrame || v < 0 || !f.byOutlet(outer) && !f.deniedFor(inner, outer) || f.d.Tokens[v].Head != outer.cueHead || f.d.Tokens[v].Rel != nlp.Ccomp {
		return false
	}
	if l := f.base(v); f.lex.deeds.has(l) || !f.lex.strong.has(l) && inner.stance != news.Denies && inner.stance != news.Warns {
		return false
	}
	return !f.is(v+1, "of") || inner.stance != news.Accuses // "the firm | accused of fraud | had closed"
}

// deniedFor reports whether a lawyer or spokesman tells what whoever he speaks for denies.
func (f *finder) deniedFor(inner, outer *candidate) bool {
	if inner.stance != news.Denies || !f.isPerson(inner.head) || f.d.Tokens[inner.head].UPOS == nlp.PRON {
		return false
	}
	for k := outer.source.first; k < outer.source.last; k++ {
		if f.lex.pleaders.has(f.base(k)) || f.lex.speakers.has(f.base(k)) {
			return true
		}
	}
	return false
}

// unsaid reports whether a verb only may, must or will be: nothing is said yet.
func (f *finder) unsaid(v int) bool {
	to := false
	for k := f.t.First(v); k >= 0 && k < v; k = f.t.Next(k) {
		to = to || f.d.Tokens[v].XPOS == "VB" && f.is(k, "to")
	}
	if r := f.d.Tokens[v].Rel; to && (r == nlp.Acl || r == nlp.Advcl) {
		return true // "a way to argue that", "too early to know how"
	}
	h := f.d.Tokens[v].Head
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if f.d.Tokens[k].XPOS == "MD" {
			return true
		}
	}
	if !to || h < 0 || h >= v {
		return false
	}
	if f.lemma(h) == "have" {
		return true // "the party had to admit that"
	}
	for k := f.t.First(h); k >= 0 && k < v; k = f.t.Next(k) {
		if r := f.d.Tokens[k].Rel; (r == nlp.Obj || r == nlp.Iobj) && k > h {
			return true // "urged Rao to comment"
		}
	}
	return false
}

// himselfAmong reports whether the first of those whom an inner statement is given to is only a
// pronoun: most often for whoever speaks.
func (f *finder) himselfAmong(inner *candidate) bool {
	for k := max(0, min(inner.source.first, inner.head)-2); k <= inner.head; k++ {
		if f.is(k, "he", "she", "i", "we", "they") && f.is(k+1, "and") {
			return true
		}
	}
	return false
}
