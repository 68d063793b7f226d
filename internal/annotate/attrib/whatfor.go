package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxTarget is how many tokens may stand between a verb of blame or praise and the
// preposition behind whom it is said of.
const maxTarget = 14

// whatFor takes whom somebody blames, praises or accuses, and for what, by the words alone
// where a tagger took the verb or its object for another word: "The union | blames | thugs
// bused in from the coast for the fire", "The opposition | blamed | soldiers for it".
func (f *finder) whatFor(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for v := sent.first + 1; v+3 < sent.last; v++ {
		l := f.cueLemma(v)
		q := f.lex.verbs.at(l)
		if !f.lex.strong.has(l) || !q.blames() || f.quoted(v) || f.upper(v) || f.found(s, v) {
			continue
		}
		if x := f.d.Tokens[v].XPOS; x == "VBG" || x == "VB" || f.d.Tokens[v-1].UPOS == nlp.AUX || f.d.Tokens[v-1].UPOS == nlp.DET {
			continue
		}
		last := f.targetEnd(v, q, sent.last)
		if last < 0 || f.d.Tokens[v].XPOS != "VBZ" && f.finite(tokens{sent.first, v}) || f.finite(tokens{v + 1, last}) {
			continue
		}
		src, head := f.subjectByWords(v)
		if src.empty() || f.ownVoice(head, v) || f.governed(v, src) {
			continue
		}
		f.take(candidate{sent: s, frame: phraseFrame, cueHead: v, head: head, source: src, stance: q.stance, score: 0.6, content: []tokens{{v + 1, last}}}, v)
		return
	}
}

// blames reports whether a verb of speech is one of blaming or praising somebody for
// something, and no other as in "called as well for a vote".
func (c cue) blames() bool {
	if !c.takes('n') || len(c.preps) == 0 {
		return false
	}
	return c.stance == news.Accuses || c.stance == news.Criticises || c.stance == news.Praises
}

// blames reports whether whatFor takes a verb.
func (l *lexicon) blames(verb string) bool {
	return l.strong.hasText(verb) && l.verbs.atText(verb).blames()
}

// targetEnd is where the phrase ends that tells for what cue v speaks of whom stands behind
// it; -1 where none does.
func (f *finder) targetEnd(v int, q cue, end int) int {
	if f.is(v+1, q.preps...) || f.closes(v+1) || f.d.Tokens[v+1].UPOS == nlp.ADP {
		return -1 // "The men | accused of theft"
	}
	for i := v + 2; i+1 < min(end, v+maxTarget); i++ {
		if f.closes(i) || f.quoted(i) || f.lex.times.has(f.base(i)) {
			return -1 // where a time parts the two, only a parse tells what hangs on what
		}
		if f.is(i, q.preps...) {
			return f.nounPhraseEnd(i+1, end)
		}
	}
	return -1
}
