package quantity

import (
	"hearsay/internal/annotate/scan"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// rangeEnd reads the second end of "10-15 km", "10 to 15 people", "between 10
// and 15 percent".
func (r *reader) rangeEnd(a *amount) (amount, bool) {
	j := a.next
	between := r.id(a.start-1) == r.v.word.between
	switch {
	case between && r.id(j) == r.v.word.and:
	case r.id(a.start-1) == r.v.word.from && r.id(j) == r.v.word.to:
	case r.moves(a, j), !r.sharesPercent(a, j) && r.id(j) == r.v.word.to && r.id(r.overBound(a)) == r.v.word.by && r.v.word.by != 0:
		return amount{}, false // "rose by 14 pence to 1.62 pounds"
	case r.id(j) == r.v.word.to && j+1 < r.end:
	case r.id(j) == r.v.word.or:
	case r.mark(j, '-') && j+1 < r.end && r.toks[j].Space == r.toks[j+1].Space:
	default:
		return amount{}, false
	}
	if j+1 >= r.end {
		return amount{}, false
	}
	k := j + 1
	// The sign of a currency may be repeated: "$5-$8 million".
	for k < r.end && r.toks[k].Kind == scan.Mark && k < j+4 {
		k++
	}
	b, ok := r.amount(k)
	if !ok || b.start > j+1 {
		return amount{}, false
	}
	if a.unit != "" && b.unit != "" && a.unit != b.unit {
		return amount{}, false
	}
	if a.unit == "%" && b.unit == "" && r.id(j) == r.v.word.to {
		return amount{}, false // "rose 5% to 300"
	}
	// "5-8 million" means millions at both ends.
	if a.Scale == 1 && b.Scale > 1 && a.Unscaled <= b.Unscaled {
		a.Value *= b.Scale
	}
	if b.Value <= a.Value && r.id(a.start-1) != r.v.word.from {
		return amount{}, false
	}
	return b, true
}

// sharesPercent reports whether the percent behind the "to" at token j is also that of the bare
// number before it: "rose by 5 to 10 percent".
func (r *reader) sharesPercent(a *amount, j int) bool {
	if a.unit != "" || r.id(j) != r.v.word.to || j+1 >= r.end {
		return false
	}
	b, ok := r.amount(j + 1)
	return ok && b.unit == "%" && b.Value <= moved*a.Value
}

// moved is how many times as large a figure is as what it has risen or fallen by, where the
// two are not the ends of a range.
const moved = 3

// movedBy reports whether a figure is only by how much another has risen or fallen: "claims
// dropped 29,000 to 348,000".
func (r *reader) movedBy(a *amount) bool {
	return a.unit == "" && a.Digits && r.moves(a, a.next)
}

// moves reports whether a verb of rising or falling stands before an amount, and behind the
// "to" at token j a figure several times as large.
func (r *reader) moves(a *amount, j int) bool {
	if r.id(j) != r.v.word.to || j+1 >= r.end {
		return false
	}
	at := r.token(r.overBound(a))
	if at < 0 {
		return false
	}
	if t := &r.doc.Tokens[at]; t.UPOS != nlp.VERB || !r.v.change[r.v.ID(t.Lemma)] {
		return false
	}
	k := j + 1
	for k+1 < r.end && r.toks[k].Kind == scan.Mark {
		k++
	}
	b, ok := r.v.Amount(r.toks[:r.end], k)
	return ok && !b.Ordinal && b.Value > moved*a.Value
}

// rangeOf makes the quantity of a range. "From 10 to 15" tells of a change as
// often as of a range, so it stays two figures.
func (r *reader) rangeOf(a, b amount, class string) []news.Quantity {
	var age news.Quantity
	if a.unit == "" && b.unit == "" && r.age(&a, &age) {
		b.unit, b.of = age.Unit, age.Of // "aged 19 to 34"
	}
	if b.unit == "" {
		b.unit, b.of, b.m = a.unit, a.of, a.m
	}
	if a.unit == "" {
		a.unit, a.of, a.m = b.unit, b.of, b.m
	}
	// What stands before the range tells what it counts: "put the number of dead at 250 to
	// 300", "lowered the death toll from 94 to 89".
	whole := b
	whole.start = a.start
	if r.id(a.start-1) == r.v.word.from {
		hi, ok := r.finish(&b, "")
		if !ok {
			if hi, ok = r.finish(&whole, ""); !ok {
				return nil
			}
			hi.Start = r.toks[b.start].Start
		}
		end := a.next
		lo := hi
		lo.Start, lo.End = r.toks[a.start].Start, r.toks[end-1].End
		lo.Value = a.Value
		bound(&lo, "")
		convert(&lo, a.m)
		return []news.Quantity{lo, hi}
	}
	hi, ok := r.finish(&whole, "")
	if !ok {
		if hi, ok = r.finish(&b, ""); !ok {
			return nil
		}
	}
	q := hi
	q.Start = r.toks[a.start].Start
	q.Value = a.Value
	low, high := a.Value, b.Value
	q.Low, q.High = &low, &high
	switch class {
	case boundAbout, boundNearly:
		q.Approx = true
	case boundMin, boundOver:
		q.High = nil
	case boundMax, boundUnder:
		q.Low = nil
	}
	convert(&q, a.m)
	return []news.Quantity{q}
}
