package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxTrace is how many adjectives may stand between "no" and its noun.
const maxTrace = 3

// noTraceBefore is where the phrase begins that ends right before token i and tells that nothing
// was found for what stands behind: "no evidence | that", "little sign | to show". -1 for none.
func (f *finder) noTraceBefore(i int) int {
	if i < 2 || f.d.Tokens[i-1].UPOS != nlp.NOUN || !f.lex.traces.has(f.base(i-1)) && !f.lex.traces.has(f.form(i-1)) {
		return -1
	}
	for k := i - 2; k >= max(0, i-2-maxTrace); k-- {
		if f.is(k, "no", "little", "any", "scant") {
			return k
		}
		if f.d.Tokens[k].UPOS != nlp.ADJ {
			return -1
		}
	}
	return -1
}

// withEvidence lets what a source has found nothing for say so: "found | no evidence that the
// fire was set", "found | no evidence to suggest that it was". It reports false where nobody
// has found it: "there is no evidence to suggest that".
func (f *finder) withEvidence(c *candidate, v int) bool {
	if f.quoted(v) || len(c.content) != 1 || c.frame != clauseFrame && c.frame != phraseFrame {
		return true
	}
	if r := &c.content[0]; f.is(r.first, "that") {
		if e := f.noTraceBefore(r.first); e > v {
			r.first = e
			if !f.is(e, "any") && !f.negatedAt(v) {
				c.negated = false
			}
			return true
		}
	}
	if f.d.Tokens[v].XPOS != "VB" || !f.is(v-1, "to") {
		return true
	}
	e := f.noTraceBefore(v - 1)
	if e < 2 {
		return true
	}
	g := e - 1
	for g > f.opening[c.sent] && f.d.Tokens[g].UPOS == nlp.ADV {
		g--
	}
	if f.d.Tokens[g].UPOS != nlp.VERB || f.quoted(g) {
		return false
	}
	src, head := f.subjectByWords(g)
	if src.empty() || !f.speakerLike(head) || f.passiveVerb(g) || f.ownVoice(head, g) {
		return false
	}
	c.source, c.head, c.cueHead, c.cue = src, head, g, f.single(f.verbGroup(g))
	c.content = f.single(tokens{e, c.content[0].last})
	c.stance, c.negated, c.frame = news.Asserts, false, clauseFrame
	return true
}
