package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxAsked is how many tokens may stand between a demand and the verb of what is demanded.
const maxAsked = 8

// subjunctive takes what is demanded or proposed in a clause without a "that", whose verb has
// no tense: "demanded | she open the safe", "suggested | the firm pay half".
func (f *finder) subjunctive(c candidate, v int, q cue) bool {
	if f.passiveVerb(v) || !f.speakerLike(c.head) || c.head > v || !q.takes('c') || q.takes('t') && f.lemma(v) != "ask" {
		return false
	}
	if q.stance != news.Demands && q.stance != news.Asks && !f.is(v, "suggested", "proposed", "recommended", "insisted", "suggests", "proposes", "recommends", "insists") {
		return false
	}
	end := f.d.Sentences[c.sent].Last
	x := v + 1
	for x < min(end, v+maxAsked) && (f.opensNominal(x) || f.possessive(x)) {
		x++
	}
	if x == v+1 || x+1 >= end || f.quoteOf[x] != f.quoteOf[v] || !f.nominal(x-1) || f.is(x-1, "him", "her", "them", "me", "us") {
		return false
	}
	if t := &f.d.Tokens[x]; t.XPOS != "VB" || t.UPOS != nlp.VERB && t.UPOS != nlp.AUX {
		return false
	}
	c.frame, c.score = clauseFrame, 0.7
	c.content = f.single(tokens{v + 1, f.restEnd(v, x, end)})
	return f.take(c, v)
}
