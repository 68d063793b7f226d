package quantity

import (
	"math"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/news"
)

// fraction reads the part of a whole that begins at token i as a share of it:
// "a third of the seats", "two-thirds of members", "half of the crew". It must be
// a part of something: "the third of May" is none.
func (r *reader) fraction(i, limit int) (news.Quantity, int, bool) {
	w := &r.v.word
	parts, j := 1.0, i
	switch {
	case !r.word(i):
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
	if whole == 0 || parts >= float64(whole) || r.id(j+1) != w.of || j+2 >= r.end || r.toks[j].End > limit || r.toks[j+2].End > limit {
		return news.Quantity{}, i, false
	}
	// "half of an hour" is a time, "a quarter of 2024" as well.
	if k := r.toks[j+2].Kind; k != scan.Word {
		return news.Quantity{}, i, false
	}
	q := news.Quantity{Start: r.toks[i].Start, End: r.toks[j].End, Of: "share", Unit: "%", Value: math.Round(1000*parts/float64(whole)) / 10}
	bound(&q, r.boundBefore(i))
	return q, j + 1, true
}
