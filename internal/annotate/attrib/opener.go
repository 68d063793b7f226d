package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Where a clause begins, and how far what opens it reaches: times, places, adverbs and
// what stands before the subject.

// clauseStart is where the clause of cue v begins: at the start of its sentence or
// behind the semicolon or the "but" before it, and behind a conjunction, an adverb,
// a time or a place that opens it.
func (f *finder) clauseStart(v int) int {
	first := f.opening[f.sentenceOf(v)]
	tense := false
	for k := v - 1; k > first; k-- {
		if f.quoteOf[k] != f.quoteOf[v] {
			break
		}
		if f.lowers[k] == ";" || f.lowers[k] == "," && !tense && (f.d.Tokens[k+1].UPOS == nlp.CCONJ || f.is(k+1, "while", "whereas")) && f.finite(tokens{first, k}) {
			first = k + 1
			break
		}
		tense = tense || f.tensed(k)
	}
	return f.openerEnd(first, v)
}

// openerEnd is where what opens a clause without a part in it ends that begins at
// token first: conjunctions, adverbs, times, places.
func (f *finder) openerEnd(first, v int) int {
	for i := first; i < v; {
		next := f.behindOpener(i, v)
		if next == i {
			return i
		}
		i = next
	}
	return first
}

// behindOpener is the token behind one conjunction, adverb, time or place that
// opens a clause at token i; i when none does.
func (f *finder) behindOpener(i, v int) int {
	switch u := f.d.Tokens[i].UPOS; {
	case u == nlp.CCONJ || f.is(i, "while", "whereas"):
		return i + 1
	case u == nlp.ADV && f.lowers[i+1] == ",":
		return i + 2
	case f.lowers[i] == ",":
		return i + 1
	case u == nlp.ADP || u == nlp.SCONJ && f.is(i, "after", "before", "since"):
		return f.behindPlace(i, v)
	}
	if x := f.d.Tokens[i].XPOS; x == "VBG" || x == "VBN" || f.opensAsked(i) {
		// "Reacting, the chairman", "Asked about the leak, police"
		for k := i + 1; k < min(v, i+maxOpening); k++ {
			if f.lowers[k] == "," {
				return k + 1
			}
			if f.tensed(k) || f.quoted(k) {
				break
			}
		}
	}
	if k := f.behindTimes(i, v); k > i && f.d.Tokens[k].XPOS != "POS" {
		return k
	}
	return i
}

// behindPlace is the token behind the phrase that the preposition at token i opens
// a clause with, i when it cannot be told where that ends.
func (f *finder) behindPlace(i, v int) int {
	k := f.behindTimes(i+1, v)
	if n, ok := f.name(i + 1); ok && n.First == i+1 && k == i+1 {
		k = n.Last
		if n.Kind.Base() != news.Place || k < v && f.tensed(k) || k == v {
			k = i + 2 // "In Lisse | Halden", joined to one name
		}
	} else if k == i+1 && k < v && f.d.Tokens[k].UPOS == nlp.PROPN {
		for k < v && f.d.Tokens[k].UPOS == nlp.PROPN {
			k++
		}
		if k < v && !f.speakerLike(k) {
			k = i + 1
		}
	}
	if k > i+1 && k < v {
		if f.lowers[k] == "," {
			return k + 1
		}
		if f.opensNominal(k) {
			return k
		}
	}
	// "In a statement | the minister", "After the storm, police"
	for k = i + 2; k < v; k++ {
		switch {
		case f.tensed(k), f.quoted(k):
			return i
		case f.lowers[k] == ",":
			return k + 1
		case (f.d.Tokens[k].UPOS == nlp.DET || f.d.Tokens[k].XPOS == "PRP$" || f.d.Tokens[k].XPOS == "PRP") && f.d.Tokens[k-1].UPOS == nlp.NOUN:
			return k
		}
	}
	return i
}

// behindTimes is the token behind a time that stands at token i: "Tuesday", "last
// week", "12 May 2026".
func (f *finder) behindTimes(i, v int) int {
	k, time := i, false
	for k < v {
		switch {
		case f.lex.times.has(f.base(k)) || f.lex.times.has(f.form(k)):
			time = true
		case f.d.Tokens[k].UPOS == nlp.NUM, time && f.is(k, "ago"), f.is(k, "last", "this", "next", "late", "early", "the", "same", "earlier", "later") && !time:
		default:
			if !time {
				return i
			}
			return k
		}
		k++
	}
	return i
}

// withoutOpening is a source without the time or place that opens the clause of its
// cue, which a parser has joined to it: "In Torvik | police said".
func (f *finder) withoutOpening(r tokens, head, v int) (tokens, int) {
	if r.last > v || r.len() < 2 {
		return r, head
	}
	if i := r.first; (i == 0 || f.d.Tokens[i-1].UPOS != nlp.ADP) && f.d.Tokens[i].UPOS != nlp.ADP && !f.lex.times.has(f.base(i)) && !f.is(i, "this", "last") {
		return r, head
	}
	first := f.clauseStart(v)
	if first <= r.first || first >= r.last || !f.nominal(r.last-1) && !f.is(r.last-1, ")") {
		return r, head
	}
	r.first = first
	if !r.has(head) {
		head = f.lastNoun(r)
	}
	return r, head
}

// widerSubject is the source of cue v with what the words show to be a part of it
// and the parse has left out: "the Football Association, | FBU | said", "Kessel |
// United".
func (f *finder) widerSubject(r tokens, head, v int) (tokens, int) {
	i := r.first - 1
	if i < f.opening[f.sentenceOf(v)] || f.d.Tokens[head].UPOS == nlp.PRON {
		return r, head
	}
	switch f.d.Tokens[i].UPOS {
	case nlp.NOUN, nlp.PROPN:
		if x := f.d.Tokens[i].XPOS; x == "NNS" || x == "NNPS" {
			return r, head // "the number of refugees | Oslo will take"
		}
	case nlp.DET, nlp.ADJ, nlp.ADP:
	default:
		if f.lowers[i] != "," {
			return r, head
		}
	}
	w, h := f.subjectByWords(v)
	if w.empty() || !w.holds(r) || w == r {
		return r, head
	}
	if n, ok := f.name(head); !ok || n.Kind.Base() != news.Person {
		head = h
	}
	return w, head
}

// onlyTime reports whether a range tells when, and nothing else.
func (f *finder) onlyTime(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		switch f.d.Tokens[i].UPOS {
		case nlp.PUNCT, nlp.ADP:
		case nlp.NOUN, nlp.PROPN, nlp.ADV:
			if !f.lex.times.has(f.base(i)) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// behindDayOfCue is where content r begins behind the day right behind its cue on which it was
// said: "said Thursday | he has doubts". What opens no clause stays with its day ("said Thursday
// was a bad day", "said Friday's vote was lost").
func (f *finder) behindDayOfCue(r tokens, cue int) int {
	if cue < 0 || r.first != cue+1 || f.quoted(r.first) || f.d.Tokens[cue].XPOS != "VBD" {
		return r.first
	}
	k := f.behindTimes(r.first, r.last)
	if k <= r.first || k+1 >= r.last || f.quoted(k) || f.d.Tokens[k].XPOS == "POS" || !f.finite(tokens{k, r.last}) {
		return r.first
	}
	switch {
	case f.is(k, "that"), f.d.Tokens[k].XPOS == "PRP", f.d.Tokens[k].UPOS == nlp.DET:
		return k
	}
	return r.first
}
