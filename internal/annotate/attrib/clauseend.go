package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// untilMain is where the content of a participle v ends whose phrase with "with" opens sentence s:
// at the comma before the main clause, which says nothing of the kind: "With the cook saying that
// it is late, | the crew went home".
func (f *finder) untilMain(r tokens, v, s int) int {
	first, end := f.opening[s], f.d.Sentences[s].Last
	if f.d.Tokens[v].XPOS != "VBG" || !f.is(first, "with") || v-first > maxLate || f.finite(tokens{r.last, end}) {
		return r.last
	}
	for i := r.first + 2; i+2 < r.last; i++ {
		if f.comma(i) && !f.quoted(i) && f.opensNominal(i+1) && f.finite(tokens{r.first, i}) && f.hasVerb(tokens{i + 1, r.last}) {
			return i
		}
	}
	return r.last
}

// untilOwnClause is where the content of a cue v ends that stands in the clause with which a
// conjunction opens sentence s: at the comma before the main clause, which is the outlet's or
// another's. "While the board says that it is safe, | divers fear the worst".
func (f *finder) untilOwnClause(r tokens, v, s int) int {
	i := f.opening[s]
	if f.d.Tokens[i].UPOS == nlp.CCONJ || f.is(i, "even", "just") {
		i++
	}
	if i >= v || !f.opensClause(i) || f.quoted(i) || f.quoted(v) || f.finite(tokens{i, f.groupStart(v)}) {
		return r.last
	}
	commas := 0
	for k := i; k < v; k++ {
		if f.lowers[k] == "," {
			commas++
		}
	}
	if commas%2 > 0 {
		return r.last // "As a student, she said …": the phrase has ended before
	}
	later := -1 // where an aside parts the subject of the main clause from its verb
	for k := r.first + 2; k+2 < r.last; k++ {
		if f.lowers[k] != "," || f.quoted(k) || f.is(k+1, "that") || !f.finite(tokens{r.first, k}) {
			continue
		}
		next := k + 1
		for next < r.last && !f.closes(next) {
			next++
		}
		if ok, bare := f.ownClauseFrom(k+1, r.last); bare && ok || f.opensNominal(k+1) && f.predicated(tokens{k + 1, next}) {
			return k
		} else if ok && later < 0 {
			later = k
		}
	}
	if later > 0 {
		return later
	}
	return r.last
}

// clauseEnd is where a content clause of cue v ends that a parse lets go from
// first to last: before a participle by which the source goes on ("…, adding
// that …").
func (f *finder) clauseEnd(first, last, v int) int {
	for k := first + 1; k < last; k++ {
		if (f.lowers[k] == ";" || f.contrasts(k)) && f.quoteOf[k] == f.quoteOf[v] && f.newSpeaker(tokens{k + 1, last}) {
			return k
		}
		if _, _, ok := f.retold(k, f.d.Sentences[f.sentenceOf(v)].Last); (ok || f.asCalled(k, last)) && f.quoteOf[k] == f.quoteOf[v] {
			return k
		}
		if i := f.whileSaying(k, v); i > first {
			return i
		}
		if f.callingBehindMarks(k, v) {
			return k
		}
		if f.d.Tokens[k].XPOS == "VBG" && f.lowers[k-1] == "," && f.quoteOf[k] == f.quoteOf[v] && (f.lex.verbs.at(f.base(k)).takes('c') || f.lex.quoters.has(f.base(k))) {
			return k - 1
		}
		if f.d.Tokens[k].UPOS == nlp.CCONJ && k+1 < last && f.quoteOf[k] == f.quoteOf[v] {
			// "…and called the charge absurd": a cue of the same speaker.
			for i := k + 1; i < min(last, k+3); i++ {
				if s := f.speakerOf(i, v); s {
					return k
				}
			}
			i := k + 1
			for i < last && f.d.Tokens[i].UPOS == nlp.ADV {
				i++
			}
			if i+1 < last && f.is(k, "but") && f.lex.verbs.at(f.base(v)).stance == news.Confirms && f.quoteOf[i] == f.quoteOf[v] && (f.xpos(i) == f.xpos(v) || f.xpos(i) == "VBN" && f.xpos(v) == "VBD") && f.lex.verbs.at(f.base(i)).stance == news.Declines {
				return k // "confirmed that a man was held, | but declined to name him"
			}
			if i+1 < last && f.quoted(k-1) && f.is(i+1, "that") && f.tensed(i) && f.saysThat(i) {
				return k // "said that “all is well,” but later conceded that …"
			}
		}
	}
	return last
}

// holdsThat reports whether a "that" stands in a range.
func (f *finder) holdsThat(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if f.is(i, "that") {
			return true
		}
	}
	return false
}

// maxBracket is how many tokens a bracket holds that a parser has cut a content in.
const maxBracket = 6

// pastBracket is where a content ends that a parser has cut within a bracket: behind it, or
// where what goes on there ends: "would oppose Mr. Lind's (D-W.Va.) compromise".
func (f *finder) pastBracket(r tokens, v, s int) int {
	open := false
	for i := r.first; i < r.last; i++ {
		if w := f.d.Word(i); w == "(" || w == ")" {
			open = w == "("
		}
	}
	end := f.d.Sentences[s].Last
	for k := r.last; open && k < min(end, r.last+maxBracket); k++ {
		if f.lowers[k] != ")" {
			continue
		}
		if k+1 < end && f.opensNominal(k+1) && !f.quoted(k+1) {
			return f.restEnd(v, k+1, end)
		}
		return k + 1
	}
	return r.last
}

// speakerOf reports whether verb i, joined to the content of cue v, speaks for
// the subject of v.
func (f *finder) speakerOf(i, v int) bool {
	if f.d.Tokens[i].UPOS != nlp.VERB || f.d.Tokens[i].Rel != nlp.Conj || f.lex.verbs.at(f.base(i)).empty() {
		return false
	}
	h := f.ownSubject(v)
	return h >= 0 && f.outerSpeaker(f.t.Subject(i), i) == h
}

// quoteEnd is where a content clause r with the head comp ends that is wholly a
// quotation: with its closing mark, for what follows that is the outlet's.
func (f *finder) quoteEnd(r tokens, comp, v int) int {
	i := f.quoteOf[comp]
	if i == 0 || f.quoteOf[v] == i {
		return r.last
	}
	q := f.quotes[i-1].outer
	if f.words(tokens{r.first, q.first}) == 0 && q.last < r.last && f.closes(q.last-2) {
		return q.last
	}
	return r.last
}

// untilPredicate is where content r of cue v ends, if a verb follows it at once that has
// nothing before it to be its subject but what the content ends with: "said the way they
// were filed | reminded him of a raid".
func (f *finder) untilPredicate(r tokens, v, s int) int {
	end, last := r.last, f.d.Sentences[s].Last
	if end >= last || !f.tensed(end) || f.closes(end-1) || f.quoteOf[end] != f.quoteOf[v] || f.quoteOf[end-1] != f.quoteOf[v] {
		return end
	}
	for k, steps := v, 0; k >= 0 && steps < maxClimb; k, steps = f.d.Tokens[k].Head, steps+1 {
		if k == end || f.d.Tokens[k].Rel == nlp.AclRelcl || f.d.Tokens[k].Rel == nlp.Acl {
			return end // "whoever says that it is safe | is wrong"
		}
	}
	for i := end - 1; i > r.first && !f.tensed(i); i-- {
		if (f.closes(i) || f.d.Tokens[i].UPOS == nlp.CCONJ) && f.finite(tokens{r.first, i}) {
			return end // "said it was safe, and the mayor | agreed": the subject of another clause
		}
	}
	return f.restEnd(v, end, last)
}

// callingBehindMarks reports whether a participle at token k, behind words in marks that end with a
// comma, is one by which the speaker of cue v goes on: "said he “took the keys,” | calling it fair".
func (f *finder) callingBehindMarks(k, v int) bool {
	if k < 2 || f.d.Tokens[k].XPOS != "VBG" || f.quoted(k) || f.quoted(v) || !f.quoted(k-1) || f.lowers[k-2] != "," {
		return false
	}
	return f.lex.verbs.at(f.base(k)).takes('c') || f.lex.quoters.has(f.base(k)) || f.lex.naming.has(f.base(k)) || f.speechDeed(k)
}
