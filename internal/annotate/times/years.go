package times

// What stands beside a month and tells which year it is of.

// lacksYear reports whether the expression is a month, a day of one or a season whose year
// is still to be found.
func (e *expr) lacksYear() bool {
	return e.form == calendar && (e.month > 0 || e.season != "") && e.year == 0 && e.rel == "" && e.yearRel == "" && !e.bad && !(e.weekday > 0 && e.dom > 0)
}

// shareYears gives a month the year that is printed only behind the one that it is joined
// with: "between May and July 2025", "in March, April and May 2024".
func shareYears(r *reader, hits []found) {
	r.end = len(r.toks)
	for i := len(hits) - 2; i >= 0; i-- {
		a, b := &hits[i], &hits[i+1]
		if a.sentence != b.sentence || !a.lacksYear() || a.month == 0 || b.form != calendar || b.month == 0 || b.year == 0 || b.bad || b.first != a.next+1 || (a.dom > 0) != (b.dom > 0) {
			continue
		}
		_, ranges := r.dash(a.next)
		if !ranges && !r.w(a.next).is(isAnd|isOr) && !(r.mark(a.next, ',') && b.shared) {
			continue
		}
		a.year, a.shared = b.year, true
		if a.month > b.month || a.month == b.month && a.dom > b.dom {
			a.year-- // "between November and March 2025"
		}
		a.bad = !r.possible(&a.expr)
	}
}

// yearBeside gives a month the year that is counted beside it: "two years ago in May",
// "last year, on May 3,", "in July the previous year". It reports whether the next expression
// is that year, which then counts from where the text was before.
func yearBeside(r *reader, hits []found, i int, s *scope) (ahead bool) {
	h := &hits[i]
	if h.holiday != "" && h.names && h.year == 0 && i+1 < len(hits) {
		// "her Christmas speech last year"
		if y := &hits[i+1]; y.sentence == h.sentence && y.first-h.next <= 3 && y.countsYears() && !y.counted && y.base == fromAnchor && s.anchor.grain != 0 {
			h.year = s.anchor.day.Year() + y.n
		}
		return false
	}
	if !h.lacksYear() {
		return false
	}
	r.end = len(r.toks)
	if i > 0 && hits[i-1].sentence == h.sentence && hits[i-1].countsYears() && hits[i-1].at.grain == 'Y' {
		k, comma := hits[i-1].next, false
		if comma = r.mark(k, ','); comma {
			k++
		}
		if p := r.w(k).prep; (p == "in" || p == "on") && (k+1 == h.first || k+2 == h.first && r.w(k+1).mod != "") && (!comma || r.mark(h.next, ',')) {
			h.year, h.yearBasis = hits[i-1].at.day.Year(), hits[i-1].time.Basis
		}
	}
	if h.year == 0 && i+1 < len(hits) && hits[i+1].sentence == h.sentence && hits[i+1].countsYears() && (hits[i+1].first == h.next || hits[i+1].first == h.next+1 && r.w(h.next).prep == "of") {
		t, at := hits[i+1].resolve(s)
		if at.grain == 'Y' {
			h.year, h.yearBasis, ahead = at.day.Year(), t.Basis, true
		}
	}
	if h.year > 0 && h.month > 0 {
		h.bad = !r.possible(&h.expr)
	}
	return ahead
}

// countsYears reports whether the expression is a year that is counted from another one.
func (e *expr) countsYears() bool {
	return e.form == shift && e.unit == 'Y' && e.thatDay == 0 && e.mod == "" && !e.vague && !e.needsTense
}
