package attrib

import "hearsay/internal/nlp"

// behindDashes is the subject of verb v that an aside between two dashes parts from it, where a
// parse finds another: "The rule was made in 2011 and | leading Liberals | – Ana Rao among them – have
// hinted", "the minister spoke of Norland – where a coup is feared – and said". subj is whom v has
// so far. -1 for none.
func (f *finder) behindDashes(v, subj int) int {
	first := f.opening[f.sentenceOf(v)]
	g := f.groupStart(v)
	joined := g-1 > first && f.d.Tokens[g-1].UPOS == nlp.CCONJ
	if joined {
		g--
	}
	if f.quoted(v) || g-4 <= first || subj >= v || f.passiveVerb(v) || !f.dash(g-1) || !f.tensed(f.groupStart(v)) {
		return -1
	}
	open := g - 2
	for ; open > first && g-open < maxFar && !f.dash(open); open-- {
		if f.lowers[open] == ";" {
			return -1
		}
	}
	if open <= first || !f.dash(open) || joined && subj >= 0 && subj < open {
		return -1
	}
	if joined {
		// What goes on has the subject of the verb before the aside.
		h := f.subjectOutside(open-1, first)
		if h < 0 || !f.speakerLike(h) || f.is(h, "who", "which", "that", "it", "there") {
			return -1
		}
		return h
	}
	r := f.nounsBefore(open, first)
	if r.empty() || r.has(subj) || !f.nominal(r.last-1) || !f.speakerLike(r.last-1) || f.lex.times.has(f.base(r.last-1)) {
		return -1
	}
	if r.first-1 > first && f.d.Tokens[r.first-1].XPOS == "VBG" && f.d.Tokens[r.first-2].UPOS == nlp.CCONJ {
		r.first-- // "and | leading | Liberals"
	}
	if r.first > first && f.d.Tokens[r.first-1].UPOS != nlp.CCONJ && !f.is(r.first-1, "that") {
		return -1
	}
	if f.d.Tokens[max(r.first-1, first)].UPOS == nlp.CCONJ && !f.finite(tokens{first, r.first - 1}) {
		return -1
	}
	return f.lastNoun(r)
}

// secondSubject is the subject of verb v right before it and behind an "and" that joins no more than two
// clauses, where a parse gives v the subject of the first, subj: "The rule was made in 2011 and | leading
// Liberals | have hinted". -1 for none.
func (f *finder) secondSubject(v, subj int) int {
	first := f.opening[f.sentenceOf(v)]
	g := f.groupStart(v)
	if f.quoted(v) || subj < first || !f.tensed(g) && !f.tensed(v) || f.d.Tokens[v].XPOS == "VBG" {
		return -1
	}
	r := f.nounsBefore(g, first)
	k := r.first - 1
	if r.empty() || k <= first+1 || subj >= k || f.d.Tokens[k].UPOS != nlp.CCONJ || f.quoteOf[k] != f.quoteOf[v] || f.passiveVerb(v) || !f.finite(tokens{subj + 1, k}) || !f.plainClause(first, k) {
		return -1
	}
	h := f.headOf(r)
	if !f.nominal(r.last-1) || !f.speakerLike(h) || f.lex.times.has(f.base(r.last-1)) || f.lex.selves.has(f.form(h)) {
		return -1
	}
	for i := first; i < k; i++ {
		if f.is(i, "that", "if", "whether") || f.quoteOf[i] != f.quoteOf[v] {
			return -1
		}
	}
	return h
}

// dash reports whether token i is a dash that opens or closes an aside.
func (f *finder) dash(i int) bool { return f.is(i, "—", "–", "--") }
