package attrib

import "hearsay/internal/nlp"

// andAside takes what stands behind an "and" and the cue between two commas that follows it
// as what is said: "The law bans nets and, | fishermen say, | will ruin the town". What stands
// before the "and" is the outlet's own, which a parser joins to it.
func (f *finder) andAside(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for j := sent.first + 3; j+5 < sent.last; j++ {
		if f.d.Tokens[j].UPOS != nlp.CCONJ || f.lowers[j+1] != "," {
			continue
		}
		src, v, right := f.cueInCommas(j+2, sent.last)
		if src.empty() || !f.behindAnd(j+2, right-1, sent) || f.insideContent(s, j, v) {
			continue
		}
		head := f.headBehind(src)
		if f.ownVoice(head, v) || !f.speakerLike(head) || f.lex.times.has(f.base(head)) {
			continue
		}
		f.drop(s, v)
		f.withoutCuesIn(s, v, tokens{}, tokens{})
		f.take(candidate{sent: s, frame: insertFrame, cueHead: v, head: head, source: src, stance: f.lex.verbs.at(f.cueLemma(v)).stance, score: 0.98, content: []tokens{{right, f.restEnd(v, right, sent.last)}}}, v)
		return
	}
}

// behindAnd reports whether an aside from token i to the comma at token end stands behind an
// "and" of the sentence, with which a predicate or clause goes on behind that comma.
func (f *finder) behindAnd(i, end int, sent tokens) bool {
	j := i - 2
	if j < sent.first+3 || end+1 >= sent.last || f.d.Tokens[j].UPOS != nlp.CCONJ || f.lowers[j+1] != "," || f.lowers[end] != "," || f.quoted(j) {
		return false
	}
	return f.predicated(tokens{sent.first, j}) && f.d.Tokens[end+1].UPOS != nlp.SCONJ
}

// cueInCommas is who speaks from token i on, with the cue at token v behind or before him, up
// to the next comma, and the token behind that; empty when nothing else stands there.
func (f *finder) cueInCommas(i, end int) (src tokens, v, right int) {
	k := i + 1
	for k < min(end, i+maxLate) && f.lowers[k] != "," {
		if f.quoted(k) || f.closes(k) || f.d.Tokens[k].UPOS == nlp.SCONJ {
			return tokens{}, -1, -1
		}
		k++
	}
	if k >= min(end, i+maxLate) {
		return tokens{}, -1, -1
	}
	if f.saysAside(i) && k > i+1 && (f.opensNominal(i+1) || f.d.Tokens[i+1].XPOS == "PRP$") {
		if e := f.appositionEnd(k+1, end); e > k {
			k = e
		}
		return tokens{i + 1, k}, i, k + 1
	}
	if v = k - 1; !f.saysAside(v) || !f.opensNominal(i) && f.d.Tokens[i].XPOS != "PRP$" || f.t.Child(v, nlp.AuxPass) >= 0 {
		return tokens{}, -1, -1
	}
	for n := i; n < v; n++ {
		if f.d.Tokens[n].UPOS == nlp.VERB && f.tensed(n) {
			return tokens{}, -1, -1
		}
	}
	return tokens{i, f.groupStart(v)}, v, k + 1
}

// appositionEnd is the comma that ends the nouns which begin at token i, 0 where more than
// these stands before it: "said Ana Rao, | a driver, | nobody cares".
func (f *finder) appositionEnd(i, end int) int {
	for k := i; k < end && k < i+maxAfter; k++ {
		if f.lowers[k] == "," && k > i+1 {
			return k
		}
		if !f.opensNominal(k) || f.quoted(k) || f.d.Tokens[k].UPOS == nlp.PRON {
			return 0
		}
	}
	return 0
}

// saysAside reports whether token v can be the cue of an aside, whatever its tag.
func (f *finder) saysAside(v int) bool {
	if f.pluralCue(v) && f.pluralBefore(v) {
		return true
	}
	q := f.lex.verbs.at(f.cueLemma(v))
	return q.takes('c') && f.d.Tokens[v].XPOS != "VBG" && f.d.Tokens[v].UPOS != nlp.DET && (f.cueForm(v) || f.asideForm(v))
}

// insideContent reports whether tokens j and v both stand in what another says in sentence s.
func (f *finder) insideContent(s, j, v int) bool {
	for _, c := range f.cands[f.ofSent[s]:] {
		if c.cueHead != v && c.cueHead >= 0 && c.cueHead < j && c.score >= 0.7 && f.inContent(c, j) && f.inContent(c, v) {
			return true
		}
	}
	return false
}
