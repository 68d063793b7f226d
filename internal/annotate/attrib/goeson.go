package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxBroken is how many words of a content a parser may have hung elsewhere
// before the "and that" by which it goes on.
const maxBroken = 4

// secondThat is where a content ends that goes on with "and that …" behind
// where the parse let it end: "said 35 were unaccounted for and that 12 …".
func (f *finder) secondThat(last, v, s int) int {
	end := f.d.Sentences[s].Last
	if i := last; i+2 < end && f.lowers[i] == "," && f.quoteOf[i+1] > 0 && f.quoteOf[i] == f.quoteOf[v] {
		// "said that, if it rained, “the dam could break”"
		if q := f.quotes[f.quoteOf[i+1]-1].outer; q.first == i+1 && q.last <= end && q.len() > 4 && f.words(tokens{q.last, end}) == 0 {
			return end
		}
	}
	if k := f.asideCloses(last, end); k > last && k+2 < end && f.d.Tokens[k+1].UPOS == nlp.CCONJ && f.is(k+2, "that") && f.quoteOf[k] == f.quoteOf[v] {
		return f.restEnd(v, k+1, end) // "said the bid was late, as a film showed, and that …"
	}
	for i := last; i+2 < min(end, last+maxBroken); i++ {
		if f.quoteOf[i] != f.quoteOf[v] || f.d.Tokens[i].UPOS == nlp.VERB || f.closes(i) && !f.comma(i) {
			return last
		}
		if f.d.Tokens[i].UPOS == nlp.CCONJ && f.is(i+1, "that") && f.d.Tokens[i+2].UPOS != nlp.VERB {
			return f.restEnd(v, i, end)
		}
	}
	return last
}

// maxShifted is how many tokens may stand between an "and" and the shifted tense of
// the clause that it joins to a content.
const maxShifted = 9

// backshifted is where a content of cue v ends that a parse lets end at token last,
// before an "and" whose clause has a tense that only reported speech has beside a
// past cue: "said the fire was out | and the road had been opened".
func (f *finder) backshifted(last, v, s int) int {
	end := f.d.Sentences[s].Last
	i := last
	if i < end && f.comma(i) {
		i++
	}
	if i+2 >= end || f.d.Tokens[i].UPOS != nlp.CCONJ || f.d.Tokens[v].XPOS != "VBD" || f.quoteOf[i] != f.quoteOf[v] || f.quoted(last-1) {
		return last
	}
	if u := f.upos(i + 1); u != nlp.DET && u != nlp.PRON && u != nlp.NOUN && u != nlp.PROPN && u != nlp.NUM && u != nlp.ADJ {
		return last
	}
	for k := i + 2; k+1 < min(end, i+maxShifted); k++ {
		if f.closes(k) || f.quoteOf[k] != f.quoteOf[v] || f.d.Tokens[k].UPOS == nlp.SCONJ {
			return last
		}
		if f.tensed(k) {
			if !f.is(k, "had", "would", "could", "might") || f.d.Tokens[k].UPOS != nlp.AUX {
				return last
			}
			return f.restEnd(v, i, end)
		}
	}
	return last
}

// morePredicates is where content r of cue v ends, whose subject goes on behind it in
// another predicate with an auxiliary that r has too or that a cue would not have: "said
// she had sold no boats, | had leased none and was being blamed by …".
func (f *finder) morePredicates(r tokens, v, s int) int {
	end := f.d.Sentences[s].Last
	i := r.last
	if i+2 < end && f.d.Tokens[i].UPOS == nlp.CCONJ && f.is(i+1, "had", "would", "could") && f.d.Tokens[i+1].UPOS == nlp.AUX && f.quoteOf[i] == f.quoteOf[v] && f.d.Tokens[v].XPOS == "VBD" && f.relativeSubject(v) < 0 && f.finite(r) && f.t.Child(v, nlp.Aux) < 0 {
		return f.restEnd(v, i+1, end) // "said he was ill | and had been sent home"
	}
	if i+2 >= end || !f.comma(i) || f.quoted(i) || f.quoted(v) || f.relativeSubject(v) >= 0 {
		return r.last
	}
	i++
	if f.d.Tokens[i].UPOS == nlp.CCONJ {
		i++
	}
	if i+1 >= end || f.d.Tokens[i].UPOS != nlp.AUX || !f.tensed(i) || f.verbGroup(v).len() > 1 {
		return r.last
	}
	for k := r.first; k < r.last; k++ {
		if f.d.Tokens[k].UPOS == nlp.AUX && f.tensed(k) {
			return f.restEnd(v, i, end)
		}
	}
	return r.last
}

// otherTense reports whether a predicate with a tense stands at token i, behind at most an
// adverb, that cannot go on from cue v because its tense is another: "said the road had
// been shut and | will stay shut", "says the boat hit a rock and | sank". A second cue
// can: "said it was late and | says so again".
func (f *finder) otherTense(i, v, end int) bool {
	i = f.behindAdverbs(i, end)
	if i >= end || !f.tensed(i) || f.quoteOf[i] != f.quoteOf[v] {
		return false
	}
	if q := f.lex.verbs.at(f.base(i)); f.d.Tokens[i].UPOS == nlp.VERB && q.known() {
		return false
	}
	if f.d.Tokens[i].XPOS == "MD" {
		return f.verbGroup(v).len() == 1
	}
	past := f.d.Tokens[i].XPOS == "VBD"
	switch f.d.Tokens[v].XPOS {
	case "VBD":
		return !past
	case "VBZ", "VBP":
		return past
	}
	return false
}

// otherPredicate is where a content of cue v ends that a parse lets end at token last,
// before an "and" whose predicate has a tense that the cue has not.
func (f *finder) otherPredicate(last, v, s int) int {
	end := f.d.Sentences[s].Last
	i := last
	if i < end && f.comma(i) {
		i++
	}
	if i+1 >= end || f.d.Tokens[i].UPOS != nlp.CCONJ || f.quoted(last-1) || f.quoteOf[i] != f.quoteOf[v] || !f.otherTense(i+1, v, end) {
		return last
	}
	return f.restEnd(v, i+1, end)
}

// goesOn reports whether what stands after the clause of cue v belongs to the
// content as what stands before it does.
func (f *finder) goesOn(left, right tokens, v int) bool {
	if f.words(right) == 0 || f.d.Tokens[right.first].XPOS == "VBG" && f.lex.quoters.has(f.base(right.first)) {
		return false // nothing, or "citing two officials"
	}
	if f.anotherSpeaks(right) {
		return false
	}
	if f.quoted(right.first) {
		return f.quoted(left.last-1) || f.quoted(left.first) || !f.finite(left) && f.opensPredicate(right.first)
	}
	if f.goesOnQuoted(right) || f.endsInAuxiliary(left) && f.opensNonFinite(right) || f.opensInfinitive(left, right) {
		return true
	}
	if f.quoted(left.last - 1) {
		return false // only marks tell where a quotation ends
	}
	if f.endsInNegation(left) {
		return true
	}
	// The parse: the head of the left part stands in the right one.
	for i := left.first; i < left.last; i++ {
		if h := f.d.Tokens[i].Head; right.has(h) && f.d.Tokens[i].UPOS != nlp.PUNCT {
			return true
		}
	}
	if !f.mainFinite(left) || f.clauseGoesOn(left, right, v) {
		return true
	}
	// "…, Rao said, and it will stay open": a clause with its own subject.
	if f.d.Tokens[right.first].UPOS == nlp.CCONJ && right.len() > 2 && (f.nominal(right.first+1) || f.otherTense(right.first+1, v, right.last)) {
		return true
	}
	// Or it hangs on the left part.
	for i := right.first; i < right.last; i++ {
		if h := f.d.Tokens[i].Head; left.has(h) && f.d.Tokens[i].UPOS != nlp.PUNCT {
			return true
		}
	}
	return false
}

// clauseGoesOn reports whether what stands behind a cue between two commas opens as
// only the sentence does that the cue is put into: with an infinitive or a "that" ("It is
// wrong, Rao said, to wait", "The heat is such, Rao said, that …"), the other half of a
// cleft ("It was the cook, Rao said, who …"), a reason or condition ("…, Rao said, because
// nobody paid"), or a second predicate that is no speech ("…, Rao said, and found two").
// While, when and as may tell of the saying too.
func (f *finder) clauseGoesOn(left, right tokens, v int) bool {
	i := right.first
	switch {
	case f.quoted(i) || i+2 >= right.last:
		return false
	case f.xpos(i) == "TO" && f.xpos(i+1) == "VB", f.is(i, "that") && f.d.Tokens[i].UPOS == nlp.SCONJ:
		return true
	case f.is(i, "who", "which", "that"):
		return f.is(left.first, "it") && f.tensed(left.first+1) && f.lemma(left.first+1) == "be"
	case f.lex.reasons.has(f.form(i)):
		return f.finite(right) && !(f.is(i, "although", "though", "whereas") && f.inPresent(right))
	case f.d.Tokens[i].UPOS == nlp.CCONJ:
		k := f.behindAdverbs(i+1, right.last)
		q := f.lex.verbs.at(f.base(k))
		return k < right.last && f.tensed(k) && !q.takes('q') && (q.stance == "" || q.stance == news.Asserts) && !f.is(k+1, "that")
	}
	return false
}

// untilSemicolon is where content r of the cue v ends: before a semicolon behind which the
// tense is that of the present, if the cue and what stands before have others. "asked for
// six months; | his heir has never answered"
func (f *finder) untilSemicolon(r tokens, v int) int {
	if v >= 0 && f.d.Tokens[v].UPOS == nlp.VERB && r.first > v && r.first-v <= 2 && f.opensNominal(r.first) {
		for k := r.first + 1; k < r.last && !f.tensed(k) && !f.quoted(k); k++ {
			if f.lowers[k] == ";" {
				return k // "ridiculed the charge; | the men, she wrote, were lost": a noun phrase alone
			}
		}
	}
	if v < 0 || f.d.Tokens[v].XPOS != "VBD" || r.first <= v {
		return r.last
	}
	for k := r.first + 1; k+2 < r.last; k++ {
		if f.lowers[k] == ";" && !f.quoted(k) {
			for i := r.first; i < k; i++ {
				if x := f.d.Tokens[i].XPOS; (x == "VBZ" || x == "VBP" || x == "MD" && !f.is(i, "would", "could", "might")) && f.tensed(i) {
					return r.last
				}
			}
			if f.inPresent(tokens{k + 1, r.last}) {
				return k
			}
		}
	}
	return r.last
}

// inPresent reports whether the first verb with a tense in a range has that of the present.
func (f *finder) inPresent(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if f.tensed(i) {
			return f.d.Tokens[i].XPOS == "VBZ" || f.d.Tokens[i].XPOS == "VBP"
		}
	}
	return false
}

// goesOnQuoted reports whether what stands behind the clause of a cue goes on with
// "and" to a quotation that is a clause, or to a verb whose object is one: "…, she
// said, and “not one sheet was touched”", "…, it said, and had been “fully insured”".
func (f *finder) goesOnQuoted(right tokens) bool {
	i := right.first
	if f.d.Tokens[i].UPOS != nlp.CCONJ {
		return false
	}
	i++
	for k := i; k < min(right.last, i+maxAfter); k++ {
		if f.quoted(k) {
			return k == i && f.hasVerb(f.quotes[f.quoteOf[k]-1].outer) || k > i && (f.tensed(i) || f.tensed(k-1) && f.opensNominal(i))
		}
		if f.closes(k) {
			return false
		}
	}
	return false
}

// endsInAuxiliary reports whether the last verb of a range is an auxiliary with only
// adverbs behind it: "She has also".
func (f *finder) endsInAuxiliary(r tokens) bool {
	i := r.last - 1
	for i > r.first && f.d.Tokens[i].UPOS == nlp.ADV {
		i--
	}
	return f.d.Tokens[i].UPOS == nlp.AUX && f.tensed(i)
}

// endsInNegation reports whether a range ends with a helper and its "not", whose verb is still to
// come: "Judges do not".
func (f *finder) endsInNegation(r tokens) bool {
	i := r.last - 1
	return i > r.first && f.is(i, "not", "n't", "n’t") && f.d.Tokens[i-1].UPOS == nlp.AUX || i > r.first && f.is(i, "not") && f.is(i-1, "do", "does", "did")
}

// opensInfinitive reports whether an infinitive follows that the verb before the cue
// governs: "He had wanted, she says, to buy a boat", or a participle that a tagger took
// for a past: "She has, she said, replaced the clock".
func (f *finder) opensInfinitive(left, right tokens) bool {
	last := left.last - 1
	if f.xpos(right.first) == "TO" && f.xpos(right.first+1) == "VB" {
		return f.d.Tokens[last].UPOS == nlp.VERB
	}
	return f.xpos(right.first) == "VBD" && f.endsInAuxiliary(left)
}

// opensNonFinite reports whether a range opens with a participle or infinitive, behind
// at most an adverb: "given up the house".
func (f *finder) opensNonFinite(r tokens) bool {
	i := r.first
	if f.d.Tokens[i].UPOS == nlp.ADV && i+1 < r.last {
		i++
	}
	switch f.d.Tokens[i].XPOS {
	case "VBN", "VB", "VBG":
		return true
	}
	return false
}

// opensPredicate reports whether the quotation at token i opens with a finite verb,
// so that what stands before the cue is its subject: "The sum, she said, “was lost”".
func (f *finder) opensPredicate(i int) bool {
	return f.quoteOf[i] > 0 && f.quotes[f.quoteOf[i]-1].outer.first == i && i+1 < len(f.d.Tokens) && f.tensed(i+1)
}

// finite reports whether a range holds a finite verb that opens no
// subordinate clause.
func (f *finder) finite(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if f.tensed(i) {
			return true
		}
	}
	return false
}
