package attrib

import (
	"slices"

	"hearsay/internal/nlp"
)

// maxClosing is how many tokens may follow a cue that closes its sentence: when, where
// and to whom it was said.
const maxClosing = 8

// closing is a source and cue that close a sentence behind a comma: "…, the mayor said
// on Monday."
type closing struct {
	comma, v int // -1 for none
	head     int
	source   tokens
}

// closingCue is the source and cue that close sentence s. The order of the words tells
// more surely than a parse that what stands before their comma is what is said: parsers
// take "Reuters reports" for an object and "said" for the verb of whatever noun is near.
func (f *finder) closingCue(s int) *closing {
	c := &f.closings[s]
	if c.v == 0 {
		*c = f.findClosing(s)
	}
	return c
}

func (f *finder) findClosing(s int) closing {
	none := closing{comma: -1, v: -1, head: -1}
	if f.tailOf(s).v >= 0 {
		return none // "…, a charge they denied"
	}
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	end := sent.last
	for end > sent.first && f.d.Tokens[end-1].UPOS == nlp.PUNCT && !f.quoted(end-1) && f.lowers[end-1] != ")" {
		end--
	}
	v := end - 1
	for ; v > sent.first+3; v-- {
		if end-v > maxClosing || f.quoted(v) || f.closes(v) {
			return none
		}
		if f.saysAtEnd(v) {
			break
		}
		if f.tensed(v) {
			return none
		}
	}
	if v <= sent.first+3 || !f.onlyWhenAndWhere(v, end) {
		return none
	}
	src, head := f.beforeCue(v, sent.first), -1
	if src.empty() {
		src, head = f.apposition(v, sent.first)
	}
	if src.empty() {
		src, head = f.farNamed(v)
	}
	if src.empty() || src.first == sent.first || f.lowers[src.first-1] != "," || f.quoted(src.first-1) || f.quoted(src.first-2) || f.is(src.first, "whose", "who", "which") || f.opensWhen(src) {
		return none
	}
	if src.len() == 1 && noLower(f.d.Word(src.first)) {
		return none // "…, the Norra Football Union, | NFU said"
	}
	if head < 0 {
		head = f.headBehind(src)
	}
	left := tokens{sent.first, src.first - 1}
	if !f.speakerLike(head) || f.words(left) < 3 || !f.predicated(left) && !f.saidWhole(left) || f.opensOnly(left, src) {
		return none
	}
	return closing{comma: src.first - 1, v: v, head: head, source: src}
}

// minSaidWhole is how many words make what is said of what stands before a source and cue
// that close a sentence, though a tagger has seen no verb there: nothing else says anything.
const minSaidWhole = 5

// saidWhole reports whether a range is long enough for that, without the phrase of time
// or place that opens it: "At noon on Sunday, | fifty people lit candles".
func (f *finder) saidWhole(r tokens) bool {
	for i := r.first; f.d.Tokens[r.first].UPOS == nlp.ADP && i < r.last; i++ {
		if f.comma(i) {
			r.first = i + 1
			break
		}
	}
	x := f.d.Tokens[r.first].XPOS
	return f.words(r) >= minSaidWhole && f.d.Tokens[r.first].UPOS != nlp.ADP && x != "VBG" && x != "VBN"
}

// saysAtEnd reports whether a token has the form of a finite verb of speech, whatever its
// tag, behind a noun: "Reuters | reports", "hospital staff | say".
func (f *finder) saysAtEnd(v int) bool {
	if u := f.d.Tokens[v].UPOS; u != nlp.VERB && u != nlp.NOUN || f.upper(v) {
		return false
	}
	l := f.cueLemma(v)
	if l.text == "" && f.d.Tokens[v].UPOS == nlp.VERB && f.pluralBefore(v) {
		l = f.form(v)
	}
	q := f.lex.verbs.at(l)
	if l.text == "" || !q.takes('c') || !q.takes('q') || f.lex.notCues.has(l) || f.d.Tokens[v].XPOS == "VBG" {
		return false
	}
	if l == f.form(v) {
		return f.pluralBefore(v) && f.d.Tokens[v-1].UPOS != nlp.PUNCT
	}
	return f.d.Tokens[v].UPOS == nlp.VERB || f.d.Tokens[v-1].UPOS == nlp.PROPN
}

// onlyWhenAndWhere reports whether what follows cue v to the end of its sentence only
// tells when and where something was said, or to whom.
func (f *finder) onlyWhenAndWhere(v, end int) bool {
	q := f.lex.verbs.at(f.cueLemma(v))
	i := v + 1
	if i >= end {
		return true
	}
	if f.is(i, q.preps...) {
		return false // "the mayor | warned | of floods"
	}
	switch {
	case f.d.Tokens[i].UPOS == nlp.ADP && f.d.Tokens[i].XPOS != "TO", f.lex.times.has(f.base(i)), f.is(i, "last", "this", "earlier", "later"):
	case q.takes('t') && f.opensNominal(i):
	default:
		return false
	}
	for ; i < end; i++ {
		if u := f.d.Tokens[i].UPOS; u == nlp.VERB || u == nlp.AUX || u == nlp.SCONJ || f.closes(i) {
			return false
		}
	}
	return true
}

// opensOnly reports whether what stands before the comma of a source ends with what only
// opens a clause of which that source is the subject: "Rao said that in the end, | the
// council agreed", "Rao met the cook, | the captain and the mate agreed".
func (f *finder) opensOnly(left, src tokens) bool {
	for v := left.last - 1; v > left.first; v-- {
		if !f.tensed(v) || f.quoted(v) || f.d.Tokens[v].UPOS != nlp.VERB {
			continue
		}
		q := f.lex.verbs.at(f.base(v))
		i := v + 1
		if !q.takes('c') || i >= left.last {
			continue
		}
		if f.is(i, "that") {
			i++
		}
		if i < left.last && f.opensClause(i) {
			return true // "said that when it rained, | the council agreed"
		}
		if f.finite(tokens{v + 1, left.last}) {
			continue
		}
		if i > v+1 || f.d.Tokens[i].UPOS == nlp.ADP && !f.is(i, q.preps...) || q.takes('q') && !q.takes('n') && !q.takes('t') && f.opensNominal(i) {
			return true
		}
	}
	if f.opensClause(left.first) && !f.mainFinite(left) {
		for k := left.first; k < left.last; k++ {
			if f.d.Tokens[k].UPOS == nlp.ADP && f.tensed(k+1) {
				return true
			}
		}
	}
	for k := src.first; k < src.last; k++ {
		if f.d.Tokens[k].UPOS == nlp.CCONJ && !f.finite(tokens{f.clauseStart(left.last - 1), left.last}) {
			return true
		}
	}
	return false
}

// beyondClosing reports whether token k stands in the source and cue that close the
// sentence of verb v, which v then has no part of.
func (f *finder) beyondClosing(v, k int) bool {
	c := f.closingCue(f.sentenceOf(v))
	return c.comma > v && k > c.comma
}

// endBefore ends what the cues of sentence s before the comma at token k give there, behind
// which another source and cue close the sentence.
func (f *finder) endBefore(s, k int) {
	kept := f.cands[:f.ofSent[s]]
	for _, c := range f.cands[f.ofSent[s]:] {
		if c.cueHead >= 0 && c.cueHead <= k {
			for i := range c.content {
				c.content[i].last = min(c.content[i].last, max(k, c.content[i].first))
			}
			c.content = slices.DeleteFunc(c.content, func(r tokens) bool { return r.first > k })
		}
		if len(c.content) > 0 {
			kept = append(kept, c)
		}
	}
	f.cands = kept
}

// byClosing gives what stands before the source and cue that close a sentence to that
// source, and takes them out of what others say before.
func (f *finder) byClosing(s int) {
	x := f.closingCue(s)
	if x.v < 0 {
		return
	}
	f.endBefore(s, x.comma)
	if f.found(s, x.v) {
		return
	}
	l := f.cueLemma(x.v)
	if l.text == "" {
		l = f.form(x.v)
	}
	left := f.behindColon(tokens{f.opening[s], x.comma})
	f.take(candidate{sent: s, frame: insertFrame, cueHead: x.v, head: x.head, source: x.source, stance: f.lex.verbs.at(l).stance, score: 0.9, content: []tokens{left}}, x.v)
}
