package quantity

import (
	"math"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// age reads "34-year-old", "aged 34", "34 years old".
func (r *reader) age(a *amount, q *news.Quantity) bool {
	w := &r.v.word
	j := a.next
	if r.mark(j, '-') {
		j++
	}
	if id := r.id(j); id == w.year || id == w.years {
		k := j + 1
		if r.mark(k, '-') {
			k++
		}
		if r.id(k) == w.of && r.v.ages[r.id(k+1)] {
			k++ // "19 years of age"
		}
		if r.id(k) == w.old || r.v.ages[r.id(k)] {
			q.Of, q.Unit, q.End = "age", "a", r.toks[k].End
			a.next = k + 1
			return true
		}
		return false
	}
	if by := r.id(a.start - 1); (by == w.aged || by == w.between && r.id(a.start-2) == w.aged || r.v.turning[by] && a.Bare && r.turnedTo(a.next)) && a.Value > 0 && a.Value < 130 && a.Scale == 1 {
		q.Of, q.Unit = "age", "a"
		return true
	}
	if r.agedToo(a) {
		q.Of, q.Unit = "age", "a"
		return true
	}
	// "at the age of 91", "who at age 12"
	if k := a.start - 1; a.Bare && a.Value > 0 && a.Value < 130 && (r.v.ages[r.id(k)] || r.id(k) == w.of && r.v.ages[r.id(k-1)]) {
		q.Of, q.Unit = "age", "a"
		return true
	}
	// "Halima Yusuf (54) has"
	if a.Bare && a.Value >= 10 && a.Value < 110 && r.mark(a.start-1, '(') && r.mark(a.next, ')') && r.pos(a.start-2) == nlp.PROPN && r.pos(a.start-3) == nlp.PROPN &&
		(r.mark(a.next+1, ',') || r.word(a.next+1) && !r.toks[a.next+1].Capital) {
		q.Of, q.Unit = "age", "a"
		return true
	}
	// "who is 58,", "she was 9."
	if id, by := r.id(a.start-1), r.id(a.start-2); (id == w.is || id == w.was) && (by == w.who || by == w.he || by == w.she) && a.Bare && a.Value > 0 && a.Value < 120 && a.Value == float64(int(a.Value)) &&
		(a.next >= r.end || !r.word(a.next) || r.id(a.next) == w.and || r.pos(a.next) == nlp.SCONJ) {
		q.Of, q.Unit = "age", "a"
		return true
	}
	// "The suspect is 17,"
	if id := r.id(a.start - 1); (id == w.is || id == w.was) && a.Bare && a.Value > 0 && a.Value < 110 && (a.next >= r.end || !r.word(a.next) || r.id(a.next) == w.and) && r.somebody(a.start-1) {
		q.Of, q.Unit = "age", "a"
		return true
	}
	// "a boy of seven"
	if r.id(a.start-1) == w.of && r.v.aged[r.id(a.start-2)] && a.Value < 130 && !a.Vague && a.Scale == 1 {
		if head, _ := r.noun(j); head < 0 || !r.word(j) || r.pos(j) == nlp.AUX {
			q.Of, q.Unit = "age", "a"
			return true
		}
	}
	// "The boy, three, and his sister"
	if !a.Digits && a.Scale == 1 && a.Value > 0 && a.Value < 20 && !a.Vague && r.mark(a.start-1, ',') && (r.mark(a.next, ',') || r.mark(a.next, '.')) && (r.v.person[r.id(a.start-2)] || r.v.aged[r.id(a.start-2)]) {
		q.Of, q.Unit = "age", "a"
		return true
	}
	// "Anna Kovac, 34, said": a number between commas behind a name.
	if a.Bare && a.Value > 0 && a.Value < 120 && r.mark(a.start-1, ',') && !r.ofVotes(a.start) && (r.mark(a.next, ',') || r.mark(a.next, '.')) &&
		r.word(a.start-2) && (r.toks[a.start-2].Capital && r.word(a.start-3) && r.toks[a.start-3].Capital && a.start-2 > r.first || r.pos(a.start-2) == nlp.PROPN || r.pos(a.start-2) == nlp.NOUN && r.mark(a.next, ',')) {
		q.Of, q.Unit = "age", "a"
		return true
	}
	return false
}

// agedToo reads the further ages of several: the nine of "aged six and nine".
func (r *reader) agedToo(a *amount) bool {
	w, k := &r.v.word, a.start-1
	if r.last == nil || r.last.Of != "age" || k <= r.first || r.toks[k-1].End != r.last.End || a.Value <= 0 || a.Value >= 130 || a.Scale != 1 || a.Vague {
		return false
	}
	if r.id(k) != w.and && r.id(k) != w.or && !r.mark(k, ',') || !r.stops(a.next) && (r.pos(a.next) != nlp.ADP || r.id(a.next) == w.of) {
		return false
	}
	for i := k - 1; i >= r.first && k-i < 10; i-- {
		if id := r.id(i); id != 0 && (id == w.aged || r.v.ages[id]) {
			return true
		}
	}
	return false
}

// somebody reports whether the subject before the verb at token i is one person: a
// noun for one opens the sentence or the clause.
func (r *reader) somebody(i int) bool {
	for k := max(r.first, i-8); k < i; k++ {
		if r.v.person[r.id(k)] {
			p := r.pos(k - 1)
			return k == r.first || k-1 == r.first || p == nlp.DET || p == nlp.PRON || p == nlp.ADJ
		}
		if r.toks[k].Kind != scan.Word {
			return false
		}
	}
	return false
}

// turnedTo reports whether what begins at token i may follow an age that somebody
// turned: "turned 64", "turned 30 in May". Who "turned 30 back" or "turned 30 of them
// away" counts others.
func (r *reader) turnedTo(i int) bool {
	if !r.word(i) || r.timed(i) || r.id(i) == r.v.word.and {
		return true
	}
	switch r.pos(i) {
	case nlp.SCONJ, nlp.CCONJ:
		return true
	case nlp.ADP:
		return r.id(i) != r.v.word.of && r.id(i) != r.v.word.to
	}
	return false
}

// counts reports whether a noun begins at token i, so that a number before it counts.
func (r *reader) counts(i int) bool {
	return r.word(i) && (r.pos(i) == nlp.NOUN || r.pos(i) == nlp.ADJ) && r.toks[i].Start < r.limit
}

// decade reads the ages of people in their thirties: "in his mid-20s", "in her late
// forties".
func (r *reader) decade(i, limit int) (news.Quantity, int, bool) {
	none := news.Quantity{}
	if i <= r.first || r.toks[i].End > limit {
		return none, i, false
	}
	t, next := &r.toks[i], i+1
	from := r.v.decades[r.id(i)]
	if t.Kind == scan.Number {
		if !r.word(i+1) || r.toks[i+1].Space || r.lower(i+1) != "s" || t.Value < 20 || t.Value > 90 || int(t.Value)%10 != 0 || t.Decimal {
			return none, i, false
		}
		from, next = t.Value, i+2
	}
	if from == 0 {
		return none, i, false
	}
	k, low, high := i-1, from, from+9
	if r.mark(k, '-') {
		k--
	}
	switch part := r.v.parts[r.id(k)]; part {
	case "early":
		high = from + 4
		k--
	case "mid":
		low, high = from+3, from+7
		k--
	case "late":
		low = from + 5
		k--
	}
	if k < r.first || !r.v.owner[r.id(k)] || r.counts(next) {
		return none, i, false // "his 80s hits"
	}
	return news.Quantity{Start: t.Start, End: r.toks[next-1].End, Value: low, Low: &low, High: &high, Approx: true, Of: "age", Unit: "a"}, next, true
}

// magnitude reads "6.4-magnitude" and "magnitude 6.4", and a number with decimals that is an
// earthquake's: "a 6.4 quake", "the quake measured 6.4".
func (r *reader) magnitude(a *amount, q *news.Quantity) bool {
	j := a.next
	if r.mark(j, '-') {
		j++
	}
	k := a.start - 1
	if r.mark(k, '-') {
		k--
	}
	if r.id(k) == r.v.word.of && r.v.word.of != 0 {
		k-- // "a magnitude of 6.4"
	}
	if r.id(j) == r.v.word.magnitude || r.id(k) == r.v.word.magnitude || r.word(j) && r.lower(j) == "on" && r.v.richter[r.id(j+2)] || a.Value != math.Trunc(a.Value) && (r.v.quake[r.id(a.next)] || r.measuresQuake(k)) {
		if a.Value > 12 {
			return false
		}
		q.Of = "magnitude"
		return true
	}
	return false
}

// reachQuake is how many words before a verb for measuring the earthquake may stand that it
// is said of: "the quake, which struck at noon, measured".
const reachQuake = 7

// measuresQuake reports whether word k is a verb for measuring, and an earthquake stands before it.
func (r *reader) measuresQuake(k int) bool {
	if k <= r.first || !r.v.measuring[r.id(k)] {
		return false
	}
	for i := k - 1; i >= max(r.first, k-reachQuake); i-- {
		if r.v.quake[r.id(i)] {
			return true
		}
	}
	return false
}
