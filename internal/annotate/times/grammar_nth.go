package times

import "hearsay/internal/annotate/scan"

// nthOf reads what a month is counted in: "first week of December", "last
// weekend in May", "second Sunday of October", "first days of March", "second
// half of July". It begins at the ordinal or at "last".
func (r *reader) nthOf(i int) (expr, bool) {
	if i >= r.end {
		return expr{}, false
	}
	n, j := 0, i
	if r.w(i).rel == "last" {
		n, j = -1, i+1
	} else {
		a, ok := r.v.Amount(r.toks[:r.end], i)
		if !ok || !a.Ordinal || a.Value > 5 {
			return expr{}, false
		}
		n, j = int(a.Value), a.Next
	}
	if j >= r.end {
		return expr{}, false
	}
	if a, ok := r.v.Amount(r.toks[:r.end], j); ok && !a.Ordinal && (a.Vague || a.Value < 10) && a.Next < r.end && r.w(a.Next).unit == 'D' {
		j = a.Next // "the first few days of"
	}
	w := r.w(j)
	unit := byte(0)
	switch {
	case w.unit == 'W' && !w.is(isPlural), w.unit == 'K' && !w.is(isPlural):
		unit = w.unit
	case w.unit == 'D' && w.is(isPlural) || w.is(isHalf):
		unit = 'D'
	case w.weekday != 0 && !w.is(isPlural) && r.toks[j].Capital:
		unit = 'w'
	default:
		return expr{}, false
	}
	if p := r.w(j + 1).prep; p != "of" && p != "in" {
		return expr{}, false
	}
	k := j + 2
	var e expr
	ok := false
	switch {
	case k >= r.end:
		return expr{}, false
	case r.w(k).month != 0 && r.toks[k].Capital:
		e, ok = r.month(k)
	case r.w(k).rel != "" && r.w(k+1).month != 0:
		e, ok = r.relative(k, false)
	}
	if !ok || e.month == 0 || e.dom != 0 || e.toMonth != 0 {
		return expr{}, false
	}
	if unit == 'D' {
		e.mod = "start"
		if n < 0 || n == 2 {
			e.mod = "end"
		}
		if n > 2 {
			return expr{}, false
		}
		return e, true
	}
	e.nth, e.nthUnit = n, unit
	if unit == 'w' {
		e.weekday = int(w.weekday)
	}
	return e, true
}

// listed reads a day that borrows its month from a neighbour: the 9 of "9 and
// 10 January", the 10 of "January 9 and 10".
func (r *reader) listed(i int) (expr, bool) {
	d, next, ok := r.domAt(i)
	if !ok {
		return expr{}, false
	}
	if p := r.prev; p != nil && p.form == calendar && p.dom != 0 && p.month != 0 && p.toDom == 0 && p.clock == "" && r.joins(p.next, i) && d > p.dom && r.number(p.next-1) && p.year == 0 {
		if r.ends(next) && !r.isClock(i) && !(r.w(next).is(isAnd) && r.number(next+1) && r.w(next+2).month == 0 && !r.ends(next+2)) {
			e := expr{form: calendar, month: p.month, dom: d, next: next}
			if r.mark(next, ',') {
				if y, n, ok := r.yearAt(next + 1); ok {
					e.year, e.next = y, n
				}
			}
			e.bad = !r.possible(&e)
			return e, true
		}
		return expr{}, false
	}
	for k, last := next, d; k < min(r.end, next+8); {
		switch {
		case r.mark(k, ',') && r.number(k+1):
			k++
		case r.w(k).is(isAnd | isOr):
			k++
		default:
			return expr{}, false
		}
		d2, n, ok := r.domAt(k)
		if !ok || d2 <= last {
			return expr{}, false
		}
		if m := r.ofMonth(n); r.monthWord(m) && !r.toks[m].Break {
			full, ok := r.dayMonth(k)
			if !ok || full.toDom != 0 {
				return expr{}, false
			}
			e := expr{form: calendar, month: full.month, dom: d, year: full.year, next: next}
			e.bad = !r.possible(&e)
			return e, true
		}
		last, k = d2, n
	}
	return expr{}, false
}

// joins reports whether the tokens [i, j) are "and", "or" or a comma.
func (r *reader) joins(i, j int) bool {
	return j == i+1 && (r.w(i).is(isAnd|isOr) || r.mark(i, ','))
}

// besideDay reads the day that an amount of time stands before or after: "a
// week before Christmas", "two days after Friday's vote".
func (r *reader) besideDay(n float64, unit byte, next int) (expr, bool) {
	p := r.w(next).prep
	sign := 1
	k := next + 1
	switch {
	case p == "before":
		sign = -1
	case p == "after":
	case unit == 'W' && (p == "from" || p == "on") && r.w(k).weekday != 0:
		// "a week from Tuesday", "two weeks on Monday": counted from the coming one
		d, ok := r.weekday(k)
		if !ok || d.dom != 0 || d.rel != "" || n != float64(int(n)) || n > 52 {
			return expr{}, false
		}
		d.rel, d.off, d.offUnit = "coming", 7*int(n), 'D'
		return d, true
	case unit == 'W' && r.w(next).rel == "last" && r.w(k).weekday != 0 && !r.w(k).is(isPlural) && n == float64(int(n)) && n <= 52:
		// "a week last Friday"
		return expr{form: calendar, weekday: int(r.w(k).weekday), rel: "last", off: -7 * int(n), offUnit: 'D', next: k + 1}, true
	default:
		return expr{}, false
	}
	if k >= r.end || n != float64(int(n)) || n > 1000 {
		return expr{}, false
	}
	switch unit {
	case 'D', 'W', 'M', 'F', 'N':
	default:
		return expr{}, false
	}
	if r.toks[k].Kind == scan.Word && r.w(k).hasDay {
		return expr{}, false
	}
	d, ok := r.core(k)
	if !ok || d.bad || d.clock != "" || !d.dayGrain() || d.form != calendar {
		return expr{}, false
	}
	switch unit {
	case 'F':
		n, unit = 2*n, 'W'
	case 'N':
		unit = 'D'
	}
	d.off, d.offUnit = sign*int(n), unit
	return d, true
}

// besideNight reads "the following morning", "the next night", "the previous
// evening", "the morning after", "the night before".
func (r *reader) besideNight(rel string, next int) (expr, bool) {
	e := expr{form: shift, unit: 'D', base: fromText, next: next}
	switch rel {
	case "next", "after":
		e.n = 1
	case "before":
		e.n = -1
	default:
		return expr{}, false
	}
	return e, true
}

// anniversary reads "the 10th anniversary of the flood of 4 May 2013": the day of
// the year that the count gives. Without a count it is the day of the year that
// the text is about.
func (r *reader) anniversary(i int) (expr, bool) {
	n, j := 0, i
	if !r.w(i).is(isAnniversary) {
		a, ok := r.v.Amount(r.toks[:r.end], i)
		if !ok || !a.Ordinal || a.Value > 3000 {
			return expr{}, false
		}
		n, j = int(a.Value), a.Next
		if r.mark(j, '-') {
			j++
		}
		if !r.w(j).is(isAnniversary) {
			return expr{}, false
		}
	}
	for k := j + 1; k < min(r.end, j+9); k++ {
		d, ok := r.date(k)
		if !ok || d.year == 0 || d.dom == 0 || d.toDom != 0 || d.bad {
			continue
		}
		e := expr{form: calendar, month: d.month, dom: d.dom, next: j + 1}
		if n > 0 {
			e.year = d.year + n
			e.bad = !r.possible(&e)
		}
		return e, true
	}
	return expr{}, false
}
