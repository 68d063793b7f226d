package times

import "hearsay/internal/annotate/scan"

// figures reads what begins with a number in figures: dates, clock times,
// years, decades, amounts of time.
func (r *reader) figures(i int) (expr, bool) {
	if e, ok := r.isoDate(i); ok {
		return e, true
	}
	if e, ok := r.slashDate(i); ok {
		return e, true
	}
	if e, ok := r.dottedDate(i); ok {
		return e, true
	}
	if e, ok := r.clockExpr(i); ok {
		return e, true
	}
	if e, ok := r.dayMonth(i); ok {
		return e, true
	}
	if e, ok := r.listed(i); ok {
		return e, true
	}
	if e, ok := r.nthOf(i); ok {
		return e, true
	}
	if e, ok := r.ordinalUnit(i); ok {
		return e, true
	}
	if e, ok := r.amount(i); ok {
		return e, true
	}
	return r.year(i)
}

// plain reports whether token i is a run of n to m digits and nothing else.
func (r *reader) plain(i, n, m int) bool {
	if !r.number(i) {
		return false
	}
	t := &r.toks[i]
	return !t.Decimal && !t.Grouped && t.Digits >= n && t.Digits <= m
}

// firstGregorian is the first full year of our calendar. A date in figures with
// an earlier year is of another one ("1402/06/20" in Tehran): it has no value.
const firstGregorian = 1583

// isoDate reads 2023-09-11, 2023/09/11, 2023-09-11T10:00 and 2023-W36.
func (r *reader) isoDate(i int) (expr, bool) {
	if !r.plain(i, 4, 4) || r.toks[i].Value < 1000 || r.toks[i].Value > 2199 || i+1 >= r.end || !r.tight(i+1) {
		return expr{}, false
	}
	sep := r.toks[i+1].Rune
	if r.toks[i+1].Kind != scan.Mark || (sep != '-' && sep != '/') || !r.tight(i+2) {
		return expr{}, false
	}
	if !r.plain(i+2, 2, 2) || !r.mark(i+3, sep) || !r.tight(i+3) || !r.plain(i+4, 2, 2) || !r.tight(i+4) {
		return expr{}, false
	}
	e := expr{form: calendar, year: int(r.toks[i].Value), month: int(r.toks[i+2].Value), dom: int(r.toks[i+4].Value), next: i + 5}
	if e.month < 1 || e.month > 12 {
		e.bad = true
		return e, true
	}
	_, ok := newDay(e.year, e.month, e.dom)
	e.bad = !ok || e.year < firstGregorian
	if j := e.next; j+1 < r.end && r.tight(j) && r.toks[j].Kind == scan.Word && r.text[r.toks[j].Start:r.toks[j].End] == "T" {
		if c, ok := r.clockAt(j+1, true); ok {
			e.clock, e.zone, e.next = c.clock, c.zone, c.next
		}
	}
	return e, true
}

// slashDate reads 25/12/2023 and 12/25/2023 when only one order is possible,
// and "9/11". A date that could be both has no value.
func (r *reader) slashDate(i int) (expr, bool) {
	if !r.plain(i, 1, 2) || !r.mark(i+1, '/') && !r.mark(i+1, '-') || !r.tight(i+1) || !r.plain(i+2, 1, 2) || !r.tight(i+2) {
		return expr{}, false
	}
	a, b := int(r.toks[i].Value), int(r.toks[i+2].Value)
	third := r.toks[i+1].Rune == '/' && (r.mark(i+3, '/') && r.tight(i+3)) && r.number(i+4) && r.tight(i+4)
	if !third {
		if v, ok := r.v.figures[r.text[r.toks[i].Start:r.toks[i+2].End]]; ok {
			return expr{form: fixed, value: v, next: i + 3}, true
		}
		return expr{}, false
	}
	y := int(r.toks[i+4].Value)
	switch {
	case r.plain(i+4, 2, 2):
		y = century(y)
	case !r.plain(i+4, 4, 4):
		return expr{}, false
	}
	e := expr{form: calendar, year: y, next: i + 5}
	switch {
	case a == b || a > 12:
		e.dom, e.month = a, b
	case b > 12:
		e.month, e.dom = a, b
	default:
		return expr{form: fixed, next: i + 5}, true // either order: no value
	}
	_, ok := newDay(e.year, max(1, min(e.month, 12)), e.dom)
	e.bad = !ok || e.month < 1 || e.month > 12
	return e, true
}

// dottedDate reads 11.09.2023, which is day, month, year wherever it is used.
func (r *reader) dottedDate(i int) (expr, bool) {
	if !r.plain(i, 1, 2) || !r.mark(i+1, '.') || !r.tight(i+1) || !r.plain(i+2, 1, 2) || !r.tight(i+2) ||
		!r.mark(i+3, '.') || !r.tight(i+3) || !r.plain(i+4, 4, 4) || !r.tight(i+4) {
		return expr{}, false
	}
	e := expr{form: calendar, dom: int(r.toks[i].Value), month: int(r.toks[i+2].Value), year: int(r.toks[i+4].Value), next: i + 5}
	if e.month < 1 || e.month > 12 || e.year < 1000 || e.year > 2199 {
		return expr{}, false
	}
	_, ok := newDay(e.year, e.month, e.dom)
	e.bad = !ok
	return e, true
}

// year reads a year, a range of years or a decade in figures.
func (r *reader) year(i int) (expr, bool) {
	if r.plain(i, 2, 2) {
		// "the 1970s and 80s"
		if p := r.prev; p != nil && p.decade >= 100 && r.joins(p.next, i) && r.pluralS(i+1) && int(r.toks[i].Value)%10 == 0 {
			return expr{form: calendar, decade: p.decade/10*10 + int(r.toks[i].Value)/10, next: i + 2}, true
		}
		return r.shortYears(i)
	}
	if r.plain(i, 4, 4) && r.otherCalendar(i) {
		return expr{form: fixed, next: i + 1}, true
	}
	y, next, ok := r.yearAt(i)
	if !ok {
		return expr{}, false
	}
	s := next
	if r.mark(s, '\'') && r.tight(s) {
		s++
	}
	if r.pluralS(s) && y%10 == 0 && r.w(s).unit == 0 {
		e := expr{form: calendar, decade: y / 10, next: s + 1}
		if y%100 == 0 && y < 2000 {
			e.decade, e.century = 0, y/100 // "the 1900s" is the century
		}
		return e, true
	}
	e := expr{form: calendar, year: y, next: next}
	prev := r.w(i - 1)
	if p := prev.prep; p == "between" || (p == "from") {
		if r.countedAfter(next) {
			return expr{}, false
		}
		return e, true
	}
	// "2019-2021", "2019-21", "2022/23"
	if (r.mark(next, '-') || r.mark(next, '/')) && r.tight(next+1) && r.number(next+1) {
		if _, _, ok := r.yearAt(next + 1); ok {
			return e, true
		}
		if y2 := y/100*100 + int(r.toks[next+1].Value); r.plain(next+1, 2, 2) && y2 > y {
			e.toYear, e.next = y2, next+2
			return e, true
		}
		return expr{}, false
	}
	if r.mark(i-1, '$') || r.mark(i-1, '€') || r.mark(i-1, '£') || r.mark(i-1, '#') || r.mark(i-1, '¥') || r.mark(next, '%') ||
		r.mark(i-1, '.') && r.tight(i) || r.mark(next, ':') && r.tight(next) && r.tight(next+1) {
		return expr{}, false
	}
	if prev.prep == "at" && r.ends(next) {
		return expr{}, false // "called at 2030 on Tuesday", "stood at 2024"
	}
	if r.countedAfter(next) || i > 0 && r.toks[i-1].Kind == scan.Word && r.v.label[r.toks[i-1].ID] {
		return expr{}, false
	}
	if y%100 == 0 && prev.prep == "" && !prev.is(isThe) && r.lowerWord(next) && r.text[r.toks[next].End-1] == 's' {
		return expr{}, false // "sold 2000 tickets"
	}
	if y >= 1900 && y <= 2060 {
		if prev.is(isMore|isLess|isThan|isApprox) || prev.least != "" {
			// "more than 2000": a count, unless nothing else is counted.
			return expr{}, false
		}
		return e, true
	}
	if prev.prep == "to" && (r.w(i-2).is(isBack|isDating) || r.w(i-2).rel == "" && r.w(i-3).is(isDating)) {
		return e, true // "dates back to 1889"
	}
	if y >= firstNamed && y < 1900 && prev.is(isArticle) && !prev.is(isThe) && next == i+1 && r.lowerWord(next) && !r.many(next) && r.w(next).unit == 0 {
		return e, true // "an 1898 ruling"
	}
	switch prev.prep {
	case "in", "since", "until", "till", "of", "by", "before", "after", "during", "to":
		if n := r.w(next); n.unit == 0 && !r.lowerWord(next) && !(prev.prep == "of" || prev.prep == "to" || prev.prep == "by") {
			return e, true
		}
	}
	return expr{}, false
}

// firstNamed is the first year that a single thing is named after by an article: "a 1689 act".
const firstNamed = 1600

// lowerWord reports whether token i is a word in lower case: a noun that the
// number before it counts, more often than not.
func (r *reader) lowerWord(i int) bool {
	return i < r.end && r.toks[i].Kind == scan.Word && !r.toks[i].Capital && r.w(i).prep == "" && !r.w(i).is(isAnd|isOr)
}

func (r *reader) countedAfter(i int) bool {
	w := r.w(i)
	return w.is(isCounted) || w.unit != 0 && (w.is(isPlural) || r.w(i+1).is(isOld))
}

// shortYears reads "80" in "in 80 and 84 … in 2000": years of two figures that
// stand in one series with a year of four, all after "in", in this sentence or
// close by.
func (r *reader) shortYears(i int) (expr, bool) {
	p := r.w(i - 1)
	if p.prep != "in" && !(p.is(isAnd) && r.number(i-2) && r.w(i-3).prep == "in") {
		return expr{}, false
	}
	if n := i + 1; n < r.end && r.toks[n].Kind != scan.Mark && !r.w(n).is(isAnd|isOr) {
		return expr{}, false
	}
	if r.mark(i+1, '%') || r.mark(i+1, '-') {
		return expr{}, false
	}
	short, long := 0, 0
	for j := max(0, i-maxLook); j < min(len(r.toks)-1, i+maxLook); j++ {
		if r.wordAt(j).prep != "in" {
			continue
		}
		switch n := &r.toks[j+1]; {
		case n.Kind != scan.Number || n.Decimal || n.Grouped:
		case n.Digits == 2:
			short++
		case n.Digits == 4 && n.Value > 1900 && n.Value < 2100:
			long++
		}
	}
	if short < 2 || long == 0 {
		return expr{}, false
	}
	return expr{form: calendar, year: century(int(r.toks[i].Value)), next: i + 1}, true
}

// quarter reads "Q3 2024" and "Q3".
func (r *reader) quarter(i int) (expr, bool) {
	if !r.plain(i+1, 1, 1) || !r.tight(i+1) || r.toks[i+1].Value < 1 || r.toks[i+1].Value > 4 {
		return expr{}, false
	}
	e := expr{form: calendar, quarter: int(r.toks[i+1].Value), next: i + 2}
	j := e.next
	if r.w(j).prep == "of" || r.mark(j, ',') {
		j++
	}
	if y, next, ok := r.yearAt(j); ok {
		e.year, e.next = y, next
	}
	return e, true
}

// ordinalUnit reads "20th century", "third quarter of 2023", "first half of last year".
func (r *reader) ordinalUnit(i int) (expr, bool) {
	a, ok := r.v.Amount(r.toks[:r.end], i)
	if !ok || !a.Ordinal || a.Next >= r.end {
		return expr{}, false
	}
	j := a.Next
	if r.mark(j, '-') {
		j++
	}
	w := r.w(j)
	n := int(a.Value)
	if w.is(isAnd | isOr) {
		// "the 19th and 20th centuries"
		if b, ok := r.v.Amount(r.toks[:r.end], min(j+1, r.end-1)); ok && b.Ordinal && r.w(b.Next).unit == 'C' && n >= 1 && n <= 22 {
			return expr{form: calendar, century: n - 1, next: j}, true
		}
	}
	switch {
	case w.unit == 'C' && r.w(j+1).era < 0 && n >= 1 && n <= 100:
		return expr{form: fixed, next: j + 2}, true // "the 3rd century BC" is none of ours
	case w.unit == 'C' && n >= 1 && n <= 22:
		return expr{form: calendar, century: n - 1, next: j + 1}, true
	case w.unit == 'Q' && n >= 1 && n <= 4, w.is(isHalf) && n <= 2:
		e := expr{form: calendar, next: j + 1}
		if w.is(isHalf) {
			e.half = n
		} else {
			e.quarter = n
		}
		k := j + 1
		if r.w(k).prep == "of" || r.w(k).prep == "in" {
			k++
		}
		if r.w(k).is(isThe) {
			k++
		}
		if r.w(k).is(isFiscal) {
			k++
		}
		if y, next, ok := r.yearAt(k); ok {
			e.year, e.next = y, next
			return e, true
		}
		if rel := r.w(k).rel; (rel == "this" || rel == "last" || rel == "next") && r.w(k+1).unit == 'Y' {
			e.rel, e.next = rel, k+2
			return e, true
		}
		if k > j+2 && r.w(k).unit == 'Y' && !r.w(k).is(isPlural) {
			e.rel, e.next = "this", k+1 // "the first half of the year"
			return e, true
		}
		if w.is(isHalf) {
			return expr{}, false // the first half of what?
		}
		return e, true
	}
	return expr{}, false
}
