package attrib

import "hearsay/internal/nlp"

// saidHeTold takes a quotation that somebody passes on for another: "“He is a coward,” aides said
// | Rao told them". It is the word of whoever told it, by way of those who say so.
func (f *finder) saidHeTold(s int) {
	end := f.d.Sentences[s].Last
	for _, c := range f.cands[f.ofSent[s]:] {
		v, b := c.cueHead, c.source.first-1
		if c.inside || c.head < 0 || v < c.source.last || b < f.opening[s] || f.quoteOf[b] == 0 || f.quoted(v) || !f.closesSpeech(b) || !f.lex.verbs.at(f.base(v)).takes('c') || v+2 >= end {
			continue
		}
		i := v + 1
		if f.is(i, "that") {
			i++
		}
		w := i
		for w < min(end, i+maxLate) && (f.opensNominal(w) || f.d.Tokens[w].XPOS == "POS") {
			w++
		}
		if w == i || w >= end || f.quoted(w) {
			continue
		}
		who := tokens{i, w}
		for w < end && (f.d.Tokens[w].UPOS == nlp.AUX || f.d.Tokens[w].UPOS == nlp.ADV) {
			w++
		}
		if w >= end || f.d.Tokens[w].UPOS != nlp.VERB || f.d.Tokens[w].XPOS == "VBG" || f.passiveVerb(w) {
			continue
		}
		if q := f.lex.verbs.at(f.base(w)); !q.takes('q') || !q.takes('c') && !q.takes('t') {
			continue
		}
		k := w + 1
		for k < min(end, w+maxAfter) && !f.closes(k) && (f.opensNominal(k) || f.d.Tokens[k].UPOS == nlp.PRON) {
			k++
		}
		h := f.headOf(who)
		if k < end && !f.closes(k) || !f.speakerLike(h) || f.d.Tokens[h].UPOS == nlp.PRON && f.is(h, "it", "there", "they") {
			continue
		}
		c.frame, c.score, c.content = insertFrame, weight[insertFrame], []tokens{f.quotes[f.quoteOf[b]-1].outer}
		c.origin = &step{h, who}
		f.drop(s, w)
		return
	}
}

// opensWhen reports whether a range tells when something was said, by what happened before or
// after: "several hours after Rao's comments", "a day before the vote".
func (f *finder) opensWhen(r tokens) bool {
	i := r.first
	for i < r.last && (f.d.Tokens[i].UPOS == nlp.NUM || f.d.Tokens[i].UPOS == nlp.DET || f.d.Tokens[i].UPOS == nlp.ADJ || f.d.Tokens[i].UPOS == nlp.ADV || f.lex.times.has(f.base(i))) {
		i++
	}
	return i+1 < r.last && f.is(i, "after", "before", "since", "until")
}
