package attrib

import "hearsay/internal/nlp"

// calledTail takes what closes a sentence by giving what was said before it a name: "The family
// says he was beaten, | an allegation the police called “baseless”". It is no part of what the
// first has said.
func (f *finder) calledTail(s int) {
	first, end := f.opening[s], f.d.Sentences[s].Last
	for end > first && f.d.Tokens[end-1].UPOS == nlp.PUNCT && !f.quoted(end-1) {
		end--
	}
	for k := first + 3; k+4 < end; k++ {
		if f.lowers[k] != "," || f.quoted(k) || f.d.Tokens[k+1].UPOS != nlp.DET || f.is(k+1, "which") {
			continue
		}
		if _, from := f.standsFor(k+1, end); from > 0 && f.namedBy(s, k, from, end) {
			return
		}
	}
}

// namedBy takes the speaker and his verb of calling that stand from token from on, behind the
// comma at token k.
func (f *finder) namedBy(s, k, from, end int) bool {
	for v := from + 1; v+1 < min(end, from+maxFar); v++ {
		if f.quoted(v) || f.closes(v) {
			return false
		}
		if !f.lex.naming.has(f.base(v)) && !f.is(v, "described", "dismissed") || !f.tensed(v) && f.d.Tokens[v].XPOS != "VBN" {
			continue
		}
		src, head := f.subjectFrom(from, v)
		if src.empty() || !f.speakerLike(head) || f.passiveVerb(v) {
			return false
		}
		r := tokens{v + 1, end}
		if f.is(r.first, "as") {
			r.first++
		}
		if !f.quoted(r.first) && f.finite(r) || r.empty() {
			return false
		}
		told := false
		for _, c := range f.cands[f.ofSent[s]:] {
			told = told || c.cueHead >= 0 && c.cueHead < k && c.head >= 0
		}
		if !told {
			return false
		}
		f.drop(s, v)
		for _, c := range f.cands[f.ofSent[s]:] {
			if n := len(c.content) - 1; n >= 0 && c.cueHead < k && c.content[n].first < k && c.content[n].last > k {
				c.content[n].last = k
			}
		}
		return f.add(candidate{sent: s, frame: phraseFrame, cueHead: v, cue: f.single(f.verbGroup(v)), head: head, source: src, pronoun: -1, stance: f.lex.verbs.at(f.base(v)).stance, score: 0.7, content: f.single(r)}) != nil
	}
	return false
}

// closedByAnother takes from what is said around a cue its second half, where that is no more
// than another's cue at the end of the sentence: "The road is shut, two officials said, | the
// Post reported on Monday".
func (f *finder) closedByAnother() {
	for _, c := range f.cands {
		if c.frame != insertFrame || len(c.content) != 2 || c.content[0].last > c.cueHead {
			continue
		}
		r := c.content[1]
		for _, d := range f.cands[f.ofSent[c.sent]:] {
			if d.sent != c.sent {
				break
			}
			if d != c && d.frame == insertFrame && r.has(d.cueHead) && f.passesOnAs(d) && d.source.first-r.first <= 1 && d.source.first >= r.first && len(d.content) == 1 && d.content[0].first <= c.content[0].first && f.onlyTimed(d.cueHead+1, r.last) {
				c.content = c.content[:1]
				break
			}
		}
	}
}

// passesOnAs reports whether a candidate's source is one that passes on what others say, by
// its noun or by its verb.
func (f *finder) passesOnAs(c *candidate) bool {
	return c.head >= 0 && !f.passiveVerb(c.cueHead) && f.tensed(c.cueHead) && (f.medium(c.head) || f.lex.docNouns.has(f.base(c.head)) || f.lemma(c.cueHead) == "report")
}

// onlyTimed reports whether no more than a time stands between two tokens.
func (f *finder) onlyTimed(i, end int) bool {
	for ; i < end; i++ {
		if f.d.Tokens[i].UPOS != nlp.PUNCT && !f.lex.times.has(f.base(i)) && !f.lex.times.has(f.form(i)) && !f.is(i, "on", "in", "late", "early", "last", "this") && f.d.Tokens[i].UPOS != nlp.NUM {
			return false
		}
	}
	return true
}
