package attrib

import "hearsay/internal/nlp"

// maxLate is how many tokens the source of a late aside may have, and maxAfter
// how many may follow its cue before the next mark.
const (
	maxLate  = 14
	maxAfter = 6
)

// lateAside looks for a source and cue put behind what they say that the parse
// has not shown: "…, the search and rescue agency said.", by the marks and the
// order of the words alone. The newspaper's commonest sentence is not left to a
// parser's luck with a long source.
func (f *finder) lateAside(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for v := sent.last - 1; v > sent.first+3; v-- {
		if f.quoted(v) || !f.cueForm(v) {
			continue
		}
		if f.found(s, v) {
			return
		}
		src := f.beforeCue(v, sent.first)
		if src.empty() || !f.endsAfter(v, sent.last) {
			continue
		}
		left := tokens{sent.first, src.first - 1}
		if f.quoted(src.first - 1) {
			left.last = src.first
		}
		if f.words(left) < 3 || !f.finite(left) && !f.quoted(left.last-1) || f.lex.notMarks[f.lower(left.first)] || f.d.Tokens[left.first].UPOS == nlp.SCONJ {
			continue
		}
		head := f.lastNoun(src)
		q := f.lex.verbs[f.cueLemma(v)]
		c := candidate{sent: s, frame: insertFrame, cueHead: v, head: head, source: src, stance: q.stance, score: 0.85, content: []tokens{left}}
		f.take(c, v)
		return
	}
}

// cueLemma is the verb of speech that a token is a finite form of, whatever its
// tag: taggers take "advises" for a noun and "ruled" for a participle. "" for
// none.
func (f *finder) cueLemma(v int) string {
	if l := f.lex.forms[f.lower(v)]; l != "" {
		return l
	}
	if l := f.lemma(v); f.d.Tokens[v].UPOS == nlp.VERB && f.lex.verbs[l].takes('c') {
		return l
	}
	return f.lex.inflected[f.lower(v)]
}

// cueForm reports whether a token can be the finite cue of a late aside.
func (f *finder) cueForm(v int) bool {
	switch f.d.Tokens[v].XPOS {
	case "VBG", "VB":
		return false
	}
	l := f.cueLemma(v)
	q := f.lex.verbs[l]
	return l != "" && q.takes('c') && q.takes('q') && !f.lex.notCues[l]
}

// found reports whether a candidate of sentence s has its cue at v.
func (f *finder) found(s, v int) bool {
	for _, c := range f.cands[f.ofSent[s]:] {
		if c.cueHead == v || c.head >= 0 && c.cueHead > v && c.source.has(v) {
			return true
		}
	}
	return false
}

// beforeCue is the noun phrase between a closing mark and cue v, when nothing
// else stands between them; empty when there is none.
func (f *finder) beforeCue(v, first int) tokens {
	end := v
	for end > first && (f.d.Tokens[end-1].UPOS == nlp.AUX || f.d.Tokens[end-1].UPOS == nlp.ADV) {
		end--
	}
	i := end
	for i > first && !f.closes(i-1) {
		i--
		if f.tensed(i) || f.quoted(i) || end-i > maxLate {
			return tokens{}
		}
		switch x := f.d.Tokens[i].XPOS; x {
		case "WDT", "WP", "WRB", "TO", "VBG":
			return tokens{}
		}
	}
	if i <= first+1 || i == end {
		return tokens{}
	}
	switch u := f.d.Tokens[i].UPOS; u {
	case nlp.DET, nlp.PROPN, nlp.NOUN, nlp.ADJ, nlp.NUM, nlp.PRON:
	default:
		return tokens{}
	}
	if !f.nominal(end-1) && f.d.Tokens[end-1].UPOS != nlp.ADJ {
		return tokens{}
	}
	return tokens{i, end}
}

// endsAfter reports whether the clause of cue v ends soon behind it: at a mark,
// with nothing but whom it was told, when and where before that.
func (f *finder) endsAfter(v, end int) bool {
	for i := v + 1; i < end; i++ {
		if f.closes(i) {
			return true
		}
		if f.tensed(i) || i-v > maxAfter || f.quoted(i) || f.is(i, "that") {
			return false
		}
	}
	return true
}

// lastNoun is the noun that a phrase ends in before its first preposition: the
// head of "the department of foreign affairs" is its first noun.
func (f *finder) lastNoun(r tokens) int {
	head := -1
	for i := r.first; i < r.last; i++ {
		if f.d.Tokens[i].UPOS == nlp.ADP && head >= 0 {
			break
		}
		if f.nominal(i) && f.d.Tokens[i].UPOS != nlp.DET {
			head = i
		}
	}
	if head < 0 {
		return r.last - 1
	}
	return head
}
