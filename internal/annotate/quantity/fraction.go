package quantity

import (
	"math"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// fraction reads the part of a whole that begins at token i as a share of it:
// "a third of the seats", "two-thirds of members", "half of the crew". It must be
// a part of something: "the third of May" is none.
func (r *reader) fraction(i, limit int) (news.Quantity, int, bool) {
	w := &r.v.word
	parts, j := 1.0, i
	switch {
	case !r.word(i) || r.byHalf(i):
		return news.Quantity{}, i, false
	case r.v.fraction[r.id(i)] == 2:
	case r.id(i) == w.a || r.id(i) == w.one:
		j++
	default:
		n, ok := r.v.Amount(r.toks[:r.end], i)
		if !ok || n.Ordinal || n.Digits || n.Value < 2 || n.Value > 9 {
			return news.Quantity{}, i, false
		}
		parts, j = n.Value, n.Next
	}
	if r.mark(j, '-') && j > i && !r.toks[j].Space {
		j++
	}
	whole := r.v.fraction[r.id(j)]
	if whole != 0 && parts < float64(whole) && j > i && r.v.filled[r.id(j+1)] && r.id(j+1) != 0 && r.toks[j].End <= limit {
		// "a third full", "two-thirds complete"
		q := news.Quantity{Start: r.toks[i].Start, End: r.toks[j].End, Of: "share", Unit: "%", Value: math.Round(1000*parts/float64(whole)) / 10}
		bound(&q, r.boundBefore(i))
		return q, j + 1, true
	}
	if whole != 0 && parts < float64(whole) && r.toks[j].End <= limit && r.byBefore(i) && r.endsPhrase(j+1) {
		// "plunged by nearly a quarter"
		q := news.Quantity{Start: r.toks[i].Start, End: r.toks[j].End, Of: "share", Unit: "%", Value: math.Round(1000*parts/float64(whole)) / 10}
		bound(&q, r.boundBefore(i))
		return q, j + 1, true
	}
	if whole == 0 || parts >= float64(whole) || r.id(j+1) != w.of || j+2 >= r.end || r.toks[j].End > limit || r.toks[j+2].End > limit {
		return news.Quantity{}, i, false
	}
	if n, ok := r.v.Amount(r.toks[:r.end], i); ok && n.Next > j+1 {
		return news.Quantity{}, i, false // "a quarter of a million"
	}
	// "half of an hour" is a time, "a quarter of 2024" as well.
	if k := r.toks[j+2].Kind; k != scan.Word {
		return news.Quantity{}, i, false
	}
	q := news.Quantity{Start: r.toks[i].Start, End: r.toks[j].End, Of: "share", Unit: "%", Value: math.Round(1000*parts/float64(whole)) / 10}
	bound(&q, r.boundBefore(i))
	return q, j + 1, true
}

// byBefore reports whether "by" stands before token i and its bound.
func (r *reader) byBefore(i int) bool {
	for k := i - 1; k >= r.first && i-k <= 4; k-- {
		if r.id(k) == r.v.word.by {
			return k == i-1 || r.onlyBound(k+1, i)
		}
	}
	return false
}

// endsPhrase reports whether a noun phrase ends before token j: a mark, the end or a word
// that begins another stands there, but "to", behind which a time of day may go on.
func (r *reader) endsPhrase(j int) bool {
	if j >= r.end || r.toks[j].Kind == scan.Mark {
		return j >= r.end || r.toks[j].Rune != '-'
	}
	p := r.pos(j)
	return r.id(j) != r.v.word.to && (p == nlp.ADP || p == nlp.CCONJ || p == nlp.SCONJ || p == nlp.ADV || p == nlp.AUX || p == nlp.VERB)
}

// wholes are the numbers of which parts are told.
var wholes = map[float64]bool{3: true, 4: true, 5: true, 6: true, 7: true, 8: true, 9: true, 10: true, 12: true, 20: true, 100: true, 1000: true}

// ratio reads "three out of five households", "one in four", "nine in every ten" as
// the share that it is.
func (r *reader) ratio(i, limit int) (news.Quantity, int, bool) {
	none := news.Quantity{}
	a, ok := r.v.Amount(r.toks[:r.end], i)
	if !ok || a.Ordinal || a.Vague || a.Value < 1 || a.Scale != 1 {
		return none, i, false
	}
	j, among := a.Next, false
	hyphens := r.mark(j, '-') && !r.toks[j].Space && r.id(j+1) == r.v.word.in && !r.toks[j+1].Space && r.mark(j+2, '-') && !r.toks[j+2].Space
	if hyphens {
		j += 3 // "a one-in-three chance"
	} else if r.id(j) == r.v.word.out && r.id(j+1) == r.v.word.of {
		j += 2
	} else if r.id(j) == r.v.word.in {
		among = true
		j++
	} else {
		return none, i, false
	}
	if w := r.id(j); w == r.v.word.every || w == r.v.word.each {
		among = false
		j++
	}
	b, ok := r.v.Amount(r.toks[:r.end], j)
	if !ok || b.Ordinal || b.Vague || !wholes[b.Value] || b.Value <= a.Value || r.toks[b.Next-1].End > limit {
		return none, i, false
	}
	// "one in four days" is how often, "two in ten minutes" how fast.
	head, _ := r.noun(b.Next)
	if head < 0 && r.id(b.Next) != r.v.word.of || head >= 0 && (r.toks[head].End > limit || b.Next < r.end && r.toks[b.Next].Start >= limit) || a.Digits != b.Digits && b.Value < 10 {
		return none, i, false // nine and less are words where ten and more are not: "one in 10"
	}
	// "Scored three in five matches" counts what was scored; "affects two in three
	// women" tells of a share.
	if among && r.pos(i-1) == nlp.VERB && (head < 0 || !r.v.generic[r.id(head)]) {
		return none, i, false
	}
	q := news.Quantity{Start: r.toks[i].Start, End: r.toks[b.Next-1].End, Of: "share", Unit: "%", Value: math.Round(1000*a.Value/b.Value) / 10}
	bound(&q, r.boundBefore(i))
	return q, b.Next, true
}

// halfUnit reads "half a tonne" and "a mile and a half".
func (r *reader) halfUnit(i, limit int) (news.Quantity, int, bool) {
	none := news.Quantity{}
	w := &r.v.word
	half := r.v.fraction[r.id(i)] == 2
	j, value := i, 1.5
	if half {
		j, value = i+1, .5
	}
	if id := r.id(j); id != w.a && id != w.an || j+1 >= r.end {
		return none, i, false
	}
	val, next, ok := r.v.Phrase(r.toks[:r.end], j+1)
	if !ok || class(val&3) != isMeasure {
		return none, i, false
	}
	if !half {
		if r.id(next) != w.and || r.id(next+1) != w.a || r.v.fraction[r.id(next+2)] != 2 {
			return none, i, false
		}
		next += 3
	}
	if r.toks[next-1].End > limit {
		return none, i, false
	}
	m := &r.v.measures[val>>2]
	q := news.Quantity{Start: r.toks[i].Start, End: r.toks[next-1].End, Value: value, Unit: m.symbol, Of: m.of}
	bound(&q, r.boundBefore(i))
	convert(&q, m)
	return q, next, true
}
