package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// neverSaid leaves out of sentence s what gives nobody a word, though a cue has been found in
// it: what is likely ("is certain to win"), what a thing turns out to be ("promises to be a long
// night"), what the reader is told ("do not expect a deal"), what somebody has given up ("dropped
// plans to build"), what is measured ("paid according to age"), what somebody is summoned for.
func (f *finder) neverSaid(s int) {
	kept := f.cands[:f.ofSent[s]]
	for _, c := range f.cands[f.ofSent[s]:] {
		if c.cueHead >= 0 && len(c.content) > 0 && !f.quoted(c.cueHead) {
			if f.wrongClause(c) {
				continue
			}
			c.deed = c.deed || f.saysNothing(c)
		}
		kept = append(kept, c)
	}
	f.cands = kept
}

// wrongClause reports whether the content of a candidate is the main clause behind the comma that
// closes the clause of its cue.
func (f *finder) wrongClause(c *candidate) bool {
	v := c.cueHead
	return f.is(v, "accept", "accepts", "accepted", "accepting") && f.thatThing(v+1, c.content[0]) || f.wantedThing(c, v) || f.nounForSpeaker(c) || f.toldThing(c, v)
}

// toldThing reports whether verb v of telling stands in a clause that only names what was told, so
// that the predicate behind whom it was told is another's: "What Berg | told | the court is wrong".
func (f *finder) toldThing(c *candidate, v int) bool {
	if c.frame != clauseFrame || !f.lex.verbs.at(f.base(v)).takes('t') || f.passiveVerb(v) || !f.is(c.source.first-1, "what") || f.relativeSubject(v) >= 0 {
		return false
	}
	return c.source.last <= v && c.content[0].first == f.verbGroup(v).last && !f.is(c.content[0].first, "that")
}

// nounForSpeaker reports whether what was taken for the speaker behind a comma is a noun for what was
// said and the pronoun of its relative clause: "…, a forecast she repeated on Monday".
func (f *finder) nounForSpeaker(c *candidate) bool {
	h := c.head
	if c.frame != insertFrame || h < 2 || f.d.Tokens[h].XPOS != "PRP" || h <= c.source.first || h > c.cueHead {
		return false
	}
	return f.upos(h-1) == nlp.NOUN && (f.lex.told.has(f.form(h-1)) || f.lex.told.has(f.base(h-1)) || f.lex.comments.has(f.base(h-1)) || f.lex.nouns.at(f.base(h-1)).stance != "")
}

// saysNothing reports whether the cue of a candidate gives nobody a word.
func (f *finder) saysNothing(c *candidate) bool {
	v := c.cueHead
	r := c.content[0]
	infinitive := r.first > v && r.first-v <= 2 && f.is(r.first, "to")
	switch c.frame {
	case adjectiveFrame:
		return f.onlyLikely(c, v, infinitive)
	case accordFrame:
		return f.byMeasure(c, v)
	case nounFrame:
		if f.givenUp(c, v) {
			return true
		}
	case insertFrame:
		return false
	}
	if f.holdsMarks(c.content) {
		return false
	}
	switch {
	case infinitive && f.lemma(v) == "promise" && f.promisesToBe(c, r), f.toReader(v), f.hardlyEver(c):
		return true
	case f.offersAlways(c, v):
		return true
	case infinitive && f.lemma(v) == "call" && f.passiveVerb(v), c.frame == passiveFrame && f.is(v, "called") && f.is(v+1, "to") && f.xpos(v+2) == "VB":
		return true // "was called to remove a boat"
	}
	return false
}

// offersAlways reports whether verb v tells in a relative clause in the present what something is
// there for: "the scheme, which | offers | shelter to farmers".
func (f *finder) offersAlways(c *candidate, v int) bool {
	x := f.d.Tokens[v].XPOS
	return c.frame == phraseFrame && f.lemma(v) == "offer" && (x == "VBZ" || x == "VBP") && v > 0 && f.is(f.groupStart(v)-1, "which", "that") && f.d.Tokens[v-1].UPOS != nlp.AUX
}

// hardlyEver reports whether a cue is what somebody hardly ever does, without a clause that says
// what: "rarely comments on its work".
func (f *finder) hardlyEver(c *candidate) bool {
	if !f.bareFrame(c) && c.frame != nounFrame {
		return false
	}
	for _, r := range c.cue {
		for i := max(r.first-1, 0); i < r.last; i++ {
			if f.lex.habits.has(f.form(i)) {
				return !f.finite(c.content[0])
			}
		}
	}
	return false
}

// onlyLikely reports whether an adjective of being sure tells how likely something is, or how the
// outlet sees somebody: "is certain to win", "made sure that the gate was shut", "became aware
// that", "looked determined to go on", "less eager to speak".
func (f *finder) onlyLikely(c *candidate, v int, infinitive bool) bool {
	if infinitive && f.is(v, "certain", "sure") {
		return true
	}
	if v == 0 {
		return false
	}
	b := f.lemma(v - 1)
	if f.is(v, "sure", "certain") && b == "make" || f.is(v, "aware") && (b == "become" || b == "make") {
		return true
	}
	if !infinitive {
		return false
	}
	k := v - 1
	if f.is(k, "less", "too", "so") {
		return true
	}
	if k > 0 && f.d.Tokens[k].UPOS == nlp.ADV {
		k--
	}
	return f.lex.seemers.has(f.base(k)) || f.is(k, "look", "looks", "looked", "looking")
}

// promisesToBe reports whether content r of a candidate, behind "promises", tells what a thing will
// turn out to be: "It promises to be a hard winter".
func (f *finder) promisesToBe(c *candidate, r tokens) bool {
	if !f.is(r.first+1, "be") || c.head < 0 || f.nameOf[c.head] > 0 || f.upper(c.head) && !f.is(c.head, "it", "this", "that") {
		return false
	}
	if f.is(c.head, "it", "this", "that", "which") {
		return r.first+2 < r.last && f.d.Tokens[r.first+2].UPOS == nlp.DET
	}
	return f.d.Tokens[c.head].UPOS == nlp.NOUN && !f.isPersonNoun(c.head) && !f.lex.govNouns.has(f.base(c.head)) && !f.lex.orgNouns.has(f.base(c.head)) && !f.lex.docNouns.has(f.base(c.head)) && !f.lex.mediaNouns.has(f.base(c.head))
}

// toReader reports whether verb v is what the reader is told not to do: "Do not expect a deal",
// "…, but don't expect him to say so".
func (f *finder) toReader(v int) bool {
	if f.d.Tokens[v].XPOS != "VB" && f.d.Tokens[v].XPOS != "VBP" || v < 2 {
		return false
	}
	not := v - 1
	if !f.is(not, "not", "n't", "n’t") || !f.is(not-1, "do") {
		return false
	}
	k, first := not-2, f.opening[f.sentenceOf(v)]
	return k < first || f.d.Tokens[k].UPOS == nlp.CCONJ || f.closes(k) && !f.quoted(k)
}

// givenUp reports whether the noun at token i is a plan that somebody gives up: "dropped | plans |
// to build a mill".
func (f *finder) givenUp(c *candidate, i int) bool {
	if c.stance != news.Expects && c.stance != news.Announces && c.stance != news.Promises {
		return false
	}
	k := i - 1
	for k > f.opening[c.sent] && i-k <= maxNearNoun && (f.opensNominal(k) || f.d.Tokens[k].XPOS == "PRP$") && f.d.Tokens[k].UPOS != nlp.VERB {
		k--
	}
	return k >= 0 && f.d.Tokens[k].UPOS == nlp.VERB && f.lex.dropping.has(f.base(k)) && !f.negatedAt(k)
}

// maxNearNoun is how far before a noun its verb may stand.
const maxNearNoun = 4

// byMeasure reports whether "according to" at token v tells by what something is reckoned or
// dealt out: "paid according to the age of a worker".
func (f *finder) byMeasure(c *candidate, v int) bool {
	k := v - 1
	if f.is(v, "to") {
		k--
	}
	if k < 0 || !f.lex.measured.has(f.base(k)) || f.d.Tokens[k].UPOS != nlp.VERB && f.d.Tokens[k].XPOS != "VBN" || c.head < 0 {
		return false
	}
	return f.nameOf[c.head] == 0 && !f.isPersonNoun(c.head) && !f.lex.govNouns.has(f.base(c.head)) && !f.lex.mediaNouns.has(f.base(c.head)) && !f.lex.orgNouns.has(f.base(c.head)) && !f.lex.reporters.has(f.base(c.head))
}

// thatThing reports whether "that" at token i only points to a thing, which somebody takes: "as he
// prepares to accept | that post next week, Rao is in Lind".
func (f *finder) thatThing(i int, r tokens) bool {
	if x := f.d.Tokens[i+1].XPOS; !f.is(i, "that") || f.tensed(i+1) && x != "VBP" || x == "NNS" || x == "NNP" || x == "PRP" || x == "DT" || x == "PRP$" {
		return false
	}
	for k := i + 2; k < r.last; k++ {
		switch {
		case f.lowers[k] == ",":
			return true
		case f.lex.times.has(f.form(k)), f.lex.times.has(f.base(k)), f.is(k, "next", "last", "this", "on", "in", "at"), f.d.Tokens[k].UPOS == nlp.NUM:
		default:
			return false
		}
	}
	return true
}

// wantedThing reports whether verb v stands in a clause that only names a thing by what somebody
// wants or says of it, so that what stands behind its comma is another's: "As for what he | wants, |
// Rao said he would go on".
func (f *finder) wantedThing(c *candidate, v int) bool {
	if v+2 >= len(f.d.Tokens) || f.lowers[v+1] != "," || c.content[0].first < v+1 {
		return false
	}
	k := f.groupStart(v) - 1
	if k < 1 || c.head < 0 || c.head >= v {
		return false
	}
	k = c.source.first - 1
	return f.is(k, "what") && c.source.last <= v && f.finite(tokens{v + 2, c.content[len(c.content)-1].last})
}
