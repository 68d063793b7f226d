package quantity

import (
	"hearsay/internal/annotate/scan"
	"hearsay/internal/nlp"
)

// Counts that are put: "the union put the number at six", "police put the crowd
// at 1,500", "he gave the figure as nine", "there were two, she said".

// putWords is how far before its figure, in words, a verb of counting may stand.
const putWords = 12

// put finds what a figure counts to which a verb of counting puts something. What
// is only called the number is what was counted last, in this sentence or the one
// before.
func (r *reader) put(a *amount) string {
	if r.word(a.next) && r.pos(a.next) == nlp.NOUN || r.mark(a.next, '-') || r.mark(a.next, ':') || a.unit != "" {
		return ""
	}
	i := r.overBound(a)
	if k := i; k > r.first && (a.Value >= 10 || a.Value > 1 && r.ends(a.next)) {
		// "the company counts 298", "organisers spoke of 20,000"
		if r.id(k) == r.v.word.of {
			k--
		}
		if r.v.counting[r.id(k)] && (a.next >= r.end || !r.word(a.next)) {
			if r.last != nil {
				return countOf(r.last.Of, r.last.Unit)
			}
			return countOf(r.before.Of, r.before.Unit)
		}
	}
	if r.is(i) && i > r.first && r.v.total[r.id(i-1)] && r.pos(i-1) == nlp.NOUN && (a.next >= r.end || !r.word(a.next)) {
		// "the company's own count is 298"
		if r.last != nil {
			return countOf(r.last.Of, r.last.Unit)
		}
		return countOf(r.before.Of, r.before.Unit)
	}
	if w := r.lower(max(i, 0)); i <= r.first || r.id(i) != r.v.word.at && w != "as" {
		return ""
	}
	head := -1
	for k := i - 1; k >= r.first && i-k <= putWords; k-- {
		if r.toks[k].Kind != scan.Word {
			if r.toks[k].Kind == scan.Number {
				return ""
			}
			continue
		}
		if toll := r.tollAt(k); toll != "" && k-2 >= r.first && r.id(k-1) == r.v.word.the && r.v.putting[r.id(k-2)] && r.id(k-2) != 0 {
			return toll // "put the dead at five"
		}
		if r.v.putting[r.toks[k].ID] && r.toks[k].ID != 0 {
			if head < 0 {
				head = r.putOf(k)
			}
			break
		}
		switch r.pos(k) {
		case nlp.NOUN, nlp.PRON:
			head = k // the first noun after the verb: "the number of the dead"
			if k > r.first && r.pos(k-1) == nlp.NOUN {
				continue
			}
		case nlp.VERB, nlp.AUX:
			return ""
		}
		if k == r.first || i-k == putWords {
			return ""
		}
	}
	if head < 0 {
		return ""
	}
	if r.v.total[r.id(head)] {
		if k := r.totalOf(head, i); k >= 0 {
			return r.lower(k)
		}
		if toll, ok := r.totalOfThose(head, i); ok {
			return toll
		}
		if r.last != nil {
			return countOf(r.last.Of, r.last.Unit)
		}
		return countOf(r.before.Of, r.before.Unit)
	}
	if r.pos(head) != nlp.NOUN {
		return ""
	}
	return r.lower(head)
}

// putOf is the noun of which the verb at token k says what it is put at: "the crowd was put at
// 1,500", "a crowd put at 1,500", -1 for none.
func (r *reader) putOf(k int) int {
	for k--; k >= r.first && (r.pos(k) == nlp.AUX || r.pos(k) == nlp.ADV); k-- {
	}
	if k < r.first || r.pos(k) != nlp.NOUN {
		return -1
	}
	return k
}

// totalOf is the noun that a number is said to be of, before token end: "the number
// of people on board", -1 for none.
func (r *reader) totalOf(total, end int) int {
	if total+1 >= end || r.id(total+1) != r.v.word.of {
		return -1
	}
	for k := total + 2; k < end; k++ {
		switch r.pos(k) {
		case nlp.NOUN:
			if k+1 < end && r.pos(k+1) == nlp.NOUN {
				continue // "cargo ships"
			}
			return k
		case nlp.DET, nlp.ADJ, nlp.NUM:
		default:
			return -1
		}
	}
	return -1
}

// is reports whether token i is a form of "be" in the third person.
func (r *reader) is(i int) bool {
	w := &r.v.word
	switch id := r.id(i); id {
	case 0:
		return false
	default:
		return id == w.is || id == w.was || id == w.are || id == w.were
	}
}

// countOf is what a quantity counts, "" for a measure.
func countOf(of, unit string) string {
	if unit != "" || of == "age" || of == "magnitude" {
		return ""
	}
	return of
}

// overBound is the token before the figure and its bound: "at" in "at least 12"
// is part of the bound, in "at about 12" it is not.
func (r *reader) overBound(a *amount) int {
	for n := 5; n >= 1; n-- {
		if j := a.start - n; j >= r.first {
			if val, next, ok := r.v.Phrase(r.toks[:r.end], j); ok && next == a.start && class(val&3) == isBound {
				return j - 1
			}
		}
	}
	return a.start - 1
}

// counter finds what a figure counts that contradicts another in the sentence:
// "ten lorries were taken, not twelve", "five and not four", "… said that there
// were two".
func (r *reader) counter(a *amount) string {
	if a.Value < 1 || a.Vague || a.unit != "" {
		return ""
	}
	if r.last != nil && r.id(a.start-1) == r.v.word.the && a.next < r.end && (r.xpos(a.next) == "VBN" || r.xpos(a.next) == "VBD") {
		return countOf(r.last.Of, r.last.Unit) // "eleven, contrary to the six put out by the police"
	}
	if a.next < r.end && r.word(a.next) && r.pos(a.next) != nlp.ADP && r.pos(a.next) != nlp.CCONJ && r.pos(a.next) != nlp.SCONJ && r.pos(a.next) != nlp.PRON && r.pos(a.next) != nlp.AUX && r.xpos(a.next) != "VBD" {
		return ""
	}
	if r.mark(a.next, '-') || r.mark(a.next, ':') {
		return ""
	}
	i, verb := r.overBound(a), a.next
	if r.quote(i) && r.quote(verb) {
		i, verb = i-1, verb+1
	}
	if be := r.id(i); (be == r.v.word.are || be == r.v.word.were) && i > r.first && r.lower(i-1) == "they" && r.id(a.next) != r.v.word.of {
		return r.many(i - 1)
	}
	if r.last == nil {
		return ""
	}
	if r.id(i) != 0 && r.lower(i) == "that" && (r.xpos(verb) == "VBD" || r.pos(verb) == nlp.AUX) {
		return countOf(r.last.Of, r.last.Unit) // "the mayor claimed that at least 2,000 had left"
	}
	if r.id(i) == r.v.word.not && (r.mark(i-1, ',') || r.id(i-1) == r.v.word.and) {
		return countOf(r.last.Of, r.last.Unit)
	}
	if (r.id(i) == r.v.word.were || r.id(i) == r.v.word.are) && i > r.first && r.lower(i-1) == "there" {
		return countOf(r.last.Of, r.last.Unit)
	}
	return ""
}

// quote reports whether token i is a quotation mark.
func (r *reader) quote(i int) bool {
	return r.mark(i, '"') || r.mark(i, '“') || r.mark(i, '”')
}

// many is the last noun in the plural before token i of the sentence.
func (r *reader) many(i int) string {
	for k := i - 1; k >= r.first; k-- {
		if r.word(k) && r.xpos(k) == "NNS" {
			return r.lower(k)
		}
	}
	return ""
}
