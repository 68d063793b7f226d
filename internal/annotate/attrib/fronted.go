package attrib

import "hearsay/internal/nlp"

// maxFronted is how many tokens a time, place or circumstance may have that opens a
// sentence before an aside.
const maxFronted = 12

// frontedAside takes a cue and its source between two commas right behind the time, place
// or circumstance that opens what they say: "For four days, | recounts the cook, Ana Rao, |
// nobody slept", "This winter, Rao notes, three shops have shut". A parser has nothing to
// hang such a cue on, and takes the time for who speaks or the last verb for the cue.
func (f *finder) frontedAside(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	comma := f.frontedComma(sent)
	if comma < 0 {
		return
	}
	src, v, right := f.frontedInverted(comma+1, sent.last)
	if src.empty() {
		src, v, right = f.frontedSource(comma+1, sent.last)
	}
	if src.empty() {
		return
	}
	head := f.headBehind(src)
	if f.ownVoice(head, v) {
		return
	}
	left := tokens{sent.first, comma}
	if c := f.candidateAt(s, v); c != nil && len(c.content) == 2 && c.content[0].first == left.first {
		return
	}
	q := f.lex.verbs.at(f.cueLemma(v))
	f.drop(s, v)
	f.withoutCuesIn(s, v, tokens{sent.first, right}, tokens{right, sent.last})
	f.take(candidate{sent: s, frame: insertFrame, cueHead: v, head: head, source: src, stance: q.stance, score: 0.96, content: []tokens{left, {right, f.restEnd(v, right, sent.last)}}}, v)
}

// frontedComma is the comma that ends a phrase without a verb that opens a sentence with
// when, where or how; -1 for none.
func (f *finder) frontedComma(sent tokens) int {
	i := sent.first
	if i+1 >= sent.last || f.quoted(i) {
		return -1
	}
	times := f.behindTimes(i, sent.last)
	if times == i && f.is(i, "this", "last", "next", "every", "each") && f.d.Tokens[i+1].UPOS == nlp.NOUN {
		times = i + 2 // "this winter"
	}
	if f.d.Tokens[i].UPOS != nlp.ADP && times == i || f.phrasal(i, sent.last) > 0 {
		return -1
	}
	for k := i + 1; k < min(sent.last, i+maxFronted); k++ {
		switch {
		case f.lowers[k] == ",":
			if f.d.Tokens[i].UPOS != nlp.ADP && times != k || f.d.Tokens[k-1].UPOS == nlp.ADP {
				return -1
			}
			return k
		case f.tensed(k), f.quoted(k), f.closes(k), f.d.Tokens[k].UPOS == nlp.VERB && f.d.Tokens[k].XPOS != "VBN", f.d.Tokens[k].UPOS == nlp.SCONJ:
			return -1
		}
	}
	return -1
}

// frontedInverted is who speaks in the cue at token v, before him, and where what he says
// goes on behind the comma that ends him; empty when no cue stands there or no clause
// follows.
func (f *finder) frontedInverted(v, end int) (src tokens, cue, right int) {
	none := tokens{}
	if v+3 >= end || f.quoted(v) || f.upper(v) {
		return none, -1, -1
	}
	plural := false
	if !f.finiteCue(v) {
		if plural = f.pluralCue(v); !plural {
			return none, -1, -1
		}
	}
	if q := f.lex.verbs.at(f.cueLemma(v)); !plural && (!q.takes('c') || !q.takes('q')) || !f.opensNominal(v+1) && f.d.Tokens[v+1].XPOS != "PRP$" {
		return none, -1, -1
	}
	first := tokens{}
	for k := v + 2; k < min(end, v+2*maxLate); k++ {
		switch {
		case f.quoted(k) || f.closes(k) && !f.comma(k) || f.d.Tokens[k].XPOS == "TO":
			return none, -1, -1
		case f.lowers[k] == "," && f.is(k+1, "who", "which"):
			for k += 2; k+1 < end && f.lowers[k+1] != ","; k++ { // "says Rao, who owns the mill, "
			}
		case f.lowers[k] == ",":
			r := tokens{v + 1, k}
			if ok, bare := f.ownClauseFrom(k+1, end); ok && (!plural || f.plural(r, f.lastNoun(r)) || f.is(k-1, "police")) {
				if bare {
					return f.frontedSpeaker(r), v, k + 1
				}
				if first.empty() {
					first = r // unless an apposition follows
				}
			}
		case f.tensed(k), f.d.Tokens[k].UPOS == nlp.SCONJ:
			if first.empty() {
				return none, -1, -1
			}
			return f.frontedSpeaker(first), v, first.last + 1
		}
	}
	return none, -1, -1
}

// frontedSpeaker is a range of which a speaker is the last word, or the first of two
// that a comma parts; else it is empty.
func (f *finder) frontedSpeaker(r tokens) tokens {
	if h := f.headBehind(r); !f.speakerLike(h) || f.lex.times.has(f.base(h)) {
		return tokens{}
	}
	return r
}

// frontedSource is who speaks right before his cue, which a comma follows, from token i
// on, the cue, and where what he says goes on.
func (f *finder) frontedSource(i, end int) (src tokens, cue, right int) {
	for v := i + 1; v+3 < min(end, i+maxLate); v++ {
		if f.closes(v) || f.quoted(v) {
			break
		}
		if f.lowers[v+1] != "," || !f.cueForm(v) && !f.asideForm(v) {
			continue
		}
		src = f.beforeCue(v, i-2)
		if src.first != i || f.frontedSpeaker(src).empty() {
			break
		}
		if ok, _ := f.ownClauseFrom(v+2, end); !ok {
			break
		}
		return src, v, v + 2
	}
	return tokens{}, -1, -1
}

// ownClauseFrom reports whether a clause with a subject of its own begins at token i, and
// whether no comma stands before its verb.
func (f *finder) ownClauseFrom(i, end int) (ok, bare bool) {
	if i >= end || !f.opensNominal(i) && f.d.Tokens[i].XPOS != "PRP$" && f.d.Tokens[i].XPOS != "EX" || f.quoted(i) || relative(f.d.Tokens[i].XPOS) {
		return false, false
	}
	bare = true
	for k := i + 1; k < end && !(f.closes(k) && !f.comma(k)); k++ {
		if f.tensed(k) {
			return true, bare
		}
		if f.lowers[k] == "," {
			bare = false
		}
		if f.quoted(k) || f.d.Tokens[k].UPOS == nlp.SCONJ {
			return false, false
		}
	}
	return false, false
}
