package attrib

import (
	"strings"

	"hearsay/internal/nlp"
)

// idiom is a cue of several words: "let slip", "take issue with", "brush * aside",
// where * is what it is said of.
type idiom struct {
	words []string // behind the verb
	cue   cue
}

// readIdiom enters a cue of several words under the lemma of its verb. Of several with
// one verb the longest comes first.
func (l *lexicon) readIdiom(words string, c cue) {
	w := strings.Fields(words)
	if len(w) < 2 {
		return
	}
	list := append(l.idioms.atText(w[0]), idiom{w[1:], c})
	for i := len(list) - 1; i > 0 && len(list[i].words) > len(list[i-1].words); i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	l.idioms.put(&l.all, w[0], list)
}

// maxGap is how many tokens may stand for the * of an idiom.
const maxGap = 12

// idiomatic takes what a cue of several words says: "let slip that …", "poured scorn
// on the plan", "hung up".
func (f *finder) idiomatic(s, v int, lemma word) bool {
	list, ok := f.lex.idioms.get(lemma)
	if !ok || f.quoted(v) {
		return false
	}
	end := f.d.Sentences[s].Last
	for _, x := range list {
		r, gap := f.idiomAt(x.words, v+1, end)
		if r.last == 0 {
			continue
		}
		if f.d.Tokens[v].XPOS == "VBG" && !f.goingOn(v) || f.passiveVerb(v) {
			return false
		}
		if f.byIdiom(s, v, r, gap, x.cue) {
			return true
		}
	}
	return false
}

// idiomAt is the range of the words of an idiom from token i on, and what stands for
// its *; empty when they do not stand there.
func (f *finder) idiomAt(words []string, i, end int) (r, gap tokens) {
	r.first = i
	for k := 0; k < len(words); k++ {
		if words[k] != "*" {
			if i >= end || f.lowers[i] != words[k] {
				return tokens{}, gap
			}
			i++
			continue
		}
		gap = tokens{i, i}
		for ; i < min(end, gap.first+maxGap) && f.lowers[i] != words[k+1]; i++ {
			if f.closes(i) || f.tensed(i) || f.d.Tokens[i].UPOS == nlp.ADP && !f.is(i, "of") || f.quoted(i) && !f.quoted(i-1) && i > gap.first && f.d.Tokens[i].UPOS != nlp.PUNCT {
				return tokens{}, gap
			}
		}
		if gap.last = i; gap.empty() || !f.opensNominal(gap.first) && f.d.Tokens[gap.first].XPOS != "PRP$" {
			return tokens{}, gap
		}
	}
	r.last = i
	return r, gap
}

// byIdiom takes what the idiom that ends with range r says by its frame.
func (f *finder) byIdiom(s, v int, r, gap tokens, q cue) bool {
	head, _ := f.speaker(v, false)
	if !f.speakerLike(head) || head > v {
		if _, head = f.subjectByWords(v); head < 0 {
			return false
		}
	}
	if f.ownVoice(head, v) || f.is(head, "who", "which") && f.relativeSubject(v) < 0 {
		return false
	}
	end := f.d.Sentences[s].Last
	i := r.last
	c := candidate{sent: s, cueHead: v, head: head, particle: 0, stance: q.stance}
	switch {
	case q.takes('c') && f.is(f.behindTimes(i, end), "that"):
		c.frame = clauseFrame
		i = f.behindTimes(i, end)
		c.content = f.single(tokens{i, f.restEnd(v, i, end)})
	case i+1 < end && f.comma(i) && f.quoted(i+1):
		return false // the quotation finds its cue
	case q.takes('s') && i+1 < end && f.finite(tokens{i, end}) && !f.closes(i):
		c.frame, c.score = clauseFrame, 0.7
		c.content = f.single(tokens{i, f.restEnd(v, i, end)}) // "apologised after | a patient was sent home"
	case q.takes('z'):
		if !f.negatedAt(v) || !f.is(r.last-1, "to") && !f.nothingHangs(i, end) {
			return false // but "did not pick up its orders"
		}
		c.frame, c.score, c.negated = phraseFrame, 0.6, true
		last := r.last
		if f.is(last-1, "to") {
			for last < end && f.opensNominal(last) && !f.lex.times.has(f.base(last)) {
				last++
			}
		}
		c.content = f.single(tokens{f.verbGroup(v).first, last})
		return f.take(c, v)
	case q.takes('o') && !gap.empty():
		if f.is(r.last, "of") || q.takes('m') && !f.sayable(gap) {
			return false // "ruled the striker out | of the final", "waved the car aside"
		}
		c.frame = phraseFrame
		c.content = f.single(tokens{gap.first, gap.last})
		if i > gap.last+1 || f.is(i-1, "to", "as", "for") {
			c.content[0].last = f.nounPhraseEnd(i, end) // "put the delay | down to frost"
		}
	case q.takes('i') && f.toBehind(i-1, end) >= 0:
		to := f.toBehind(i-1, end)
		if f.is(to, "to") && f.lex.verbs.at(f.base(to+1)).takes('q') {
			return false // "made a call to say …": what she called for is said there
		}
		c.frame = infinitiveFrame
		c.content = f.single(tokens{to, f.restEnd(v, i, end)})
	case q.takes('n') && i < end && (f.opensNominal(i) || f.quoted(i) || f.d.Tokens[i].XPOS == "VBG" || f.d.Tokens[i].XPOS == "PRP$" || f.is(i, "what", "how", "whoever")):
		if f.d.Tokens[i].XPOS == "PRP" && i+1 < end && !f.closes(i+1) || f.lex.times.has(f.base(i)) {
			return false
		}
		c.frame = phraseFrame
		last := f.nounPhraseEnd(i, end)
		if f.bareClause(tokens{i, last}) {
			return false // "said nothing on | the train was toxic"
		}
		if o := f.quoteOf[i]; o > 0 {
			last = max(last, f.quotes[o-1].outer.last)
		}
		c.content = f.single(tokens{i, last})
	case q.takes('x') && f.nothingHangs(i, end) && !(f.d.Tokens[min(i, end-1)].UPOS == nlp.ADP && f.bareClause(tokens{i, f.nounPhraseEnd(i, end)})):
		c.frame, c.score = phraseFrame, 0.6
		c.content = f.single(tokens{f.verbGroup(v).first, r.last})
		return f.take(c, v)
	default:
		return false
	}
	if !f.take(c, v) {
		return false
	}
	cue := &f.cands[len(f.cands)-1].cue[0]
	if gap.empty() && cue.last < r.last {
		cue.last = r.last // "took issue with"
	}
	return true
}

// nothingHangs reports whether what stands from token i on is no object of the words
// before it: a mark, when, where or how.
func (f *finder) nothingHangs(i, end int) bool {
	if i >= end || f.closes(i) || f.lex.times.has(f.base(i)) {
		return true
	}
	switch f.d.Tokens[i].UPOS {
	case nlp.ADP, nlp.ADV, nlp.SCONJ, nlp.CCONJ:
		return true
	}
	return f.quoted(i) != f.quoted(i-1)
}

// sayable reports whether what an idiom sets aside can be somebody's word or doing, and no
// thing that one has in the hand: "brushed the fears aside", but "his hair".
func (f *finder) sayable(r tokens) bool {
	h := f.lastNoun(r)
	l, w := f.base(h), f.form(h)
	if f.quoted(h) || f.d.Tokens[h].XPOS == "PRP" {
		return f.quoted(h) || f.is(h, "it", "this", "that", "them")
	}
	q, ok := f.lex.nouns.get(l)
	return ok && q.known() || f.lex.told.has(w) || f.lex.charges.has(w) || f.lex.held.has(l) || f.lex.held.has(w) || f.lex.untrue.has(w) || f.lex.bad.has(w) || f.lex.outlooks.has(l) || f.lex.docNouns.has(l)
}

// toBehind is the infinitive's "to" from token i on, behind whom it is said to: "made a
// call | to the drivers | not to stop". It is -1 for none.
func (f *finder) toBehind(i, end int) int {
	for k := i; k+1 < min(end, i+maxTold); k++ {
		if f.closes(k) || f.tensed(k) || f.quoted(k) {
			return -1
		}
		if f.is(k, "to") && (f.d.Tokens[k+1].XPOS == "VB") {
			if f.is(k-1, "not") {
				return k - 1
			}
			return k
		}
	}
	return -1
}
