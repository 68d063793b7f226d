package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// takesUp is the clause before verb v whose speaker goes on in v with a cue of his own, though
// a parse has joined v to what he says, and the "and" or "but" between: "said talks had failed
// | and | threatened to strike". Nil for none.
func (f *finder) takesUp(s, v int) (*candidate, int) {
	l := f.base(v)
	if f.lex.verbs.at(l).empty() || f.lex.minds.has(l) || f.lex.senses.has(l) || f.lex.knowing.has(l) || v <= f.opening[s] || f.quoted(v) || f.d.Tokens[v].XPOS != "VBD" && f.d.Tokens[v].XPOS != "VBN" && f.d.Tokens[v].XPOS != "VBZ" || f.passiveVerb(v) {
		return nil, -1
	}
	j := f.beforeAdverbs(v)
	if f.d.Tokens[j].UPOS != nlp.CCONJ || f.quoted(j) {
		return nil, -1
	}
	for i := len(f.cands) - 1; i >= f.ofSent[s]; i-- {
		c := f.cands[i]
		if c.frame != clauseFrame || c.head < 0 || c.inside || len(c.content) != 1 || !f.inContent(c, v) || c.content[0].first < c.cueHead || !f.sameTense(c.cueHead, v) || f.verbGroup(c.cueHead).len() > 1 || c.pronoun > 0 || f.quoted(c.cueHead) {
			continue
		}
		if h, verb := f.predicateBefore(c.content[0].first, j); h >= 0 && f.leavesOff(h, verb, v, j) {
			return c, j
		}
		return nil, -1
	}
	return nil, -1
}

// sameTense reports whether verb b can be joined to cue a: both tell of the past or of the
// present. Taggers take the past of b for a participle.
func (f *finder) sameTense(a, b int) bool {
	x, y := f.d.Tokens[a].XPOS, f.d.Tokens[b].XPOS
	return x == y && x != "VBN" || x == "VBD" && y == "VBN"
}

// predicateBefore is the head of the subject and the first word with a tense of the last
// predicate in a content that begins at token i and goes to the conjunction j; -1 where the
// words do not show them.
func (f *finder) predicateBefore(i, j int) (subject, verb int) {
	for k := j - 1; k > i; k-- {
		if f.quoted(k) {
			return -1, -1
		}
		if !f.tensed(k) {
			continue
		}
		if g := f.groupStart(k) - 1; g >= i && (f.nominal(g) || f.lowers[g] == ")") && !relative(f.d.Tokens[g].XPOS) {
			if h := f.t.Subject(k); h >= i && h < k && !relative(f.d.Tokens[h].XPOS) {
				return h, k
			}
			if p := f.d.Tokens[k].Head; p > k && f.t.Subject(p) >= i && f.t.Subject(p) < k && !relative(f.d.Tokens[f.t.Subject(p)].XPOS) {
				return f.t.Subject(p), k
			}
			return g, k
		}
		return -1, -1
	}
	return -1, -1
}

// leavesOff reports whether cue v behind the conjunction j cannot go on from the predicate that
// opens at token verb with the subject h, so that it is of who says that: h is a thing, or v has
// not the form that verb governs, or a "but" or comma sets it apart.
func (f *finder) leavesOff(h, verb, v, j int) bool {
	q := f.lex.verbs.at(f.base(v))
	clause := f.is(v+1, "that") || f.t.Child(v, nlp.Ccomp) > v
	strong := f.lex.strong.has(f.base(v)) && !f.lex.evidence.has(f.base(v)) || q.stance == news.Demands || q.stance == news.Asks || q.stance == news.Denies || q.stance == news.Promises || q.stance == news.Warns || q.stance == news.Threatens && f.is(v+1, "to")
	modal, had, be := f.d.Tokens[verb].XPOS == "MD", f.lemma(verb) == "have", f.lemma(verb) == "be"
	past := f.d.Tokens[v].XPOS != "VBZ"
	switch f.d.Tokens[verb].XPOS {
	case "VBZ", "VBP":
		if past && !had && !be {
			return true // "said she admires him and praised": of another tense
		}
	case "VBD":
		if !past {
			return true
		}
	}
	but := f.is(j, "but")
	if modal && past && q.takes('c') && f.opensNominal(v+1) && f.finite(tokens{v + 1, f.d.Sentences[f.sentenceOf(v)].Last}) {
		clause = true // "said letters must be kept and | said | the guild had kept them"
	}
	switch {
	case !strong && !clause:
		return false
	case f.lex.records.has(f.base(h)):
		return !f.lex.evidence.has(f.base(v))
	case f.lex.docNouns.has(f.base(h)):
		return but && !f.lex.evidence.has(f.base(v)) || modal && past
	case f.is(h, "it"):
		return modal && past || (be || had) && clause && q.takes('c') && !q.takes('t') || be && strong
	case f.is(h, "he", "she", "they"):
		return modal && past || be || but || f.comma(j-1)
	case f.d.Tokens[h].UPOS == nlp.PRON && f.lex.pronouns.at(f.form(h)) != "", f.speakerLike(h), f.nameOf[h] > 0:
		return modal && past
	}
	return !f.lex.evidence.has(f.base(v))
}

// untilOwnParticiple is where content r of a participle v ends at the "and" or "but" behind
// which its speaker goes on with another: "saying she was tired | and vowing to rest". Where
// the content has a participle of its own, the second may go on from that.
func (f *finder) untilOwnParticiple(r tokens, v int) int {
	if r.first <= v || f.quoted(v) {
		return r.last
	}
	said := false
	for k := r.first; k+1 < r.last; k++ {
		switch {
		case f.quoted(k), f.tensed(k):
			said = true
		case f.d.Tokens[k].XPOS == "VBG" && k > 0 && f.d.Tokens[k-1].UPOS != nlp.AUX:
			return r.last
		case said && f.d.Tokens[k].UPOS == nlp.CCONJ && f.d.Tokens[k+1].XPOS == "VBG" && !f.quoted(k+1) && (f.lex.strong.has(f.base(k+1)) || f.lex.verbs.at(f.base(k+1)).takes('c') && f.is(k+2, "that")):
			return k
		}
	}
	return r.last
}

// participleBefore is the clause of a participle that was cut before the "and" right before
// participle v, in which its speaker goes on. Nil for none.
func (f *finder) participleBefore(s, v int) *candidate {
	if f.d.Tokens[v].XPOS != "VBG" || v == 0 {
		return nil
	}
	if f.d.Tokens[v-1].UPOS != nlp.CCONJ {
		return f.cutBeforeWhile(s, v)
	}
	for i := len(f.cands) - 1; i >= f.ofSent[s]; i-- {
		if c := f.cands[i]; c.head >= 0 && c.cueHead >= 0 && f.d.Tokens[c.cueHead].XPOS == "VBG" && c.content[len(c.content)-1].last == v-1 && c.cueHead < c.content[0].first {
			return c
		}
	}
	return nil
}

// cutAtOwnCue ends a content before the conjunction j behind which its speaker goes on with cue
// v, if that has been found to say something.
func (f *finder) cutAtOwnCue(c *candidate, s, v, j int) {
	if d := f.candidateAt(s, v); d != nil && d != c && j > c.content[0].first {
		c.content[0].last = j
	}
}
