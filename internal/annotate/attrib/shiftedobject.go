package attrib

import "slices"

// shiftedObject takes what somebody calls something where that stands behind what he calls it:
// "dismissed | as “nonsense” | a report that …", "called | “a disgrace” | the decision to …".
func (f *finder) shiftedObject(c candidate, v int, q cue) bool {
	end := f.d.Sentences[c.sent].Last
	i := v + 1
	as := f.is(i, "as")
	if as {
		i++
	}
	if i+2 >= end || !as && (f.quoteOf[i] == 0 || !f.names(v, false)) || as && !slices.Contains(q.preps, "as") || f.quoted(v) || f.passiveVerb(v) || !f.speakerLike(c.head) {
		return false
	}
	o := f.behindPredicate(i, end)
	if o < 0 {
		return false
	}
	last := f.nounPhraseEnd(o, end)
	for k := o; k+1 < last; k++ {
		if f.is(k, "that") {
			last = f.restEnd(v, o, end) // "a report | that the firm, now bankrupt, had lied"
			break
		}
	}
	c.frame, c.score, c.content = phraseFrame, 0.75, f.single(tokens{v + 1, last})
	return f.take(c, v)
}

// behindPredicate is the determiner with which a noun phrase begins right behind the words in
// marks, the adjective or the noun that begins at token i: "“nonsense” | a report", "inadequate |
// an offer", "a sham | the vote". -1 for none.
func (f *finder) behindPredicate(i, end int) int {
	k := i
	if f.quoteOf[i] > 0 {
		o := f.quotes[f.quoteOf[i]-1].outer
		if o.first != i || f.hasVerb(o) || f.closesSpeech(o.last-1) {
			return -1 // "“a farce,” a remark that …"
		}
		if k = o.last; k < end && f.d.Tokens[k].XPOS == "NNS" && f.d.Tokens[o.last-2].XPOS != "JJ" {
			return k // "“a farce” | claims that he had lied"
		}
	} else {
		if f.d.Tokens[k].XPOS == "DT" {
			k++
		}
		for k < end && (f.d.Tokens[k].XPOS == "JJ" || f.d.Tokens[k].XPOS == "NN" || f.d.Tokens[k].XPOS == "NNS") {
			k++
		}
		if k == i {
			return -1
		}
	}
	if k+1 < end && (f.d.Tokens[k].XPOS == "DT" || f.d.Tokens[k].XPOS == "PRP$") && !f.quoted(k) {
		return k
	}
	return -1
}
