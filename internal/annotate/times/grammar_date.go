package times

import (
	"hearsay/internal/annotate/scan"
)

// domAt reads a day of the month in figures.
func (r *reader) domAt(i int) (d, next int, ok bool) {
	if !r.number(i) {
		return 0, i, false
	}
	t := &r.toks[i]
	if t.Decimal || t.Grouped || t.Digits > 2 || t.Value < 1 || t.Value > 31 {
		return 0, i, false
	}
	a, _ := r.v.Amount(r.toks[:r.end], i)
	if a.Ordinal {
		return int(t.Value), a.Next, true
	}
	// "11:30" and "11%" begin with no day, nor does "11.5".
	if r.mark(i+1, ':') && r.tight(i+1) && i+2 < r.end && r.tight(i+2) || r.mark(i+1, '%') {
		return 0, i, false
	}
	return int(t.Value), i + 1, true
}

// yearAt reads a year of four figures, or "'98".
func (r *reader) yearAt(i int) (y, next int, ok bool) {
	if r.mark(i, '\'') && r.number(i+1) && r.tight(i+1) && r.toks[i+1].Digits == 2 {
		return century(int(r.toks[i+1].Value)), i + 2, true
	}
	if !r.number(i) {
		return 0, i, false
	}
	t := &r.toks[i]
	if t.Decimal || t.Grouped || t.Digits != 4 || t.Value < 1000 || t.Value > 2199 {
		return 0, i, false
	}
	if a, _ := r.v.Amount(r.toks[:r.end], i); a.Next != i+1 {
		return 0, i, false
	}
	if r.w(i+1).era < 0 && r.toks[i+1].Capital {
		return 0, i, false // "1445 AH", "1200 BC": of another count of years
	}
	if r.otherCalendar(i) {
		return 0, i, false
	}
	return int(t.Value), i + 1, true
}

// century completes a year of two figures: the window is 1931 to 2030.
func century(yy int) int {
	if yy > 30 {
		return 1900 + yy
	}
	return 2000 + yy
}

// date reads a date that begins with a month, a day or a weekday.
func (r *reader) date(i int) (expr, bool) {
	if r.depth >= maxDepth {
		return expr{}, false
	}
	r.depth++
	defer func() { r.depth-- }()
	switch {
	case r.w(i).month != 0:
		return r.month(i)
	case r.w(i).weekday != 0:
		return r.weekday(i)
	case r.number(i):
		if e, ok := r.isoDate(i); ok {
			return e, true
		}
		return r.dayMonth(i)
	case r.w(i).is(isThe):
		return r.dayMonth(i + 1)
	}
	return expr{}, false
}

// monthWord reports whether the word at i is the name of a month here.
func (r *reader) monthWord(i int) bool {
	return r.w(i).month != 0 && (r.toks[i].Capital || !r.caps)
}

// month reads what begins with a month: "June 3-6, 2023", "July 2023", "May".
func (r *reader) month(i int) (expr, bool) {
	if !r.monthWord(i) {
		return expr{}, false
	}
	w := r.w(i)
	e := expr{form: calendar, month: int(w.month), first: i}
	j := r.afterDot(i + 1)
	if r.w(j).is(isThe) {
		j++ // "September the 11th"
	}
	if d, next, ok := r.domAt(j); ok && (d == 1 && r.many(next) || !r.w(next).is(isCounted) || r.number(next)) {
		e.dom, e.next = d, next
		if k, ok := r.dash(next); ok {
			if d2, next, ok := r.domAt(k); ok && d2 > d && !r.monthWord(r.ofMonth(next)) && !r.isClock(k) {
				e.toDom, e.toMonth, e.next = d2, e.month, next
			}
		}
		j = e.next
		if r.mark(j, ',') {
			j++
		}
		if y, next, ok := r.yearAt(j); ok && !(r.mark(e.next, ',') && r.w(next).is(isCounted)) {
			e.year, e.next = y, next
		} else if k, ok := r.dash(e.next); ok && e.toDom == 0 && r.monthWord(k) {
			// "January 23-March 9 2014": the first end borrows the year of the second.
			if d, ok := r.date(k); ok && d.dom != 0 && d.year != 0 {
				e.year = d.year
				if d.month < e.month {
					e.year--
				}
			}
		}
		r.yearAfter(&e)
		e.bad = !r.possible(&e)
		return e, true
	}
	if r.mark(j, ',') || r.w(j).prep == "of" {
		j++
	}
	if y, next, ok := r.yearAt(j); ok {
		e.year, e.next = y, next
		return e, true
	}
	switch r.w(i - 1).prep {
	case "in", "from", "by":
		e.ahead = true
	}
	e.next = r.afterDot(i + 1)
	// "July-September": one range of months.
	if k, ok := r.dash(e.next); ok && r.mark(e.next, '-') && r.monthWord(k) {
		m := int(r.w(k).month)
		next := r.afterDot(k + 1)
		if _, _, isDay := r.domAt(next); !isDay {
			e.toMonth, e.next = m, next
			if y, n, ok := r.yearAt(next); ok {
				e.year, e.next = y, n
			}
			return e, true
		}
	}
	if w.is(isAbbr) && !r.toks[i].Dot && !r.introduced(i) {
		return expr{}, false
	}
	if w.is(isAmbiguous) && !r.introduced(i) && !(r.w(i-1).is(isThe) && r.caps && !r.ends(i+1)) { // "the May shutdown"
		return expr{}, false
	}
	r.yearAfter(&e)
	return e, true
}

// yearAfter looks at "next year" behind a date or month without a year: it stays
// an expression of its own, but says which year the date is in.
func (r *reader) yearAfter(e *expr) {
	j := e.next
	if r.w(j).prep == "of" || r.mark(j, ',') {
		j++
	}
	if rel := r.w(j).rel; e.year == 0 && (rel == "this" || rel == "last" || rel == "next") && r.w(j+1).unit == 'Y' && !r.w(j+1).is(isPlural) {
		e.yearRel = rel
	}
}

// ofMonth skips "of" and "the" before a month.
func (r *reader) ofMonth(i int) int {
	if r.w(i).prep == "of" {
		return i + 1
	}
	return i
}

// introduced reports whether what stands before token i makes a date likely.
func (r *reader) introduced(i int) bool {
	if i == 0 || r.toks[i].Break {
		return false
	}
	w := r.w(i - 1)
	if p := r.prev; p != nil && p.next == i-1 && w.is(isAnd|isOr) && p.form == calendar && p.month != 0 && p.dom == 0 {
		return true // "between January and March"
	}
	switch w.prep {
	case "in", "since", "until", "till", "from", "between", "during", "through", "throughout", "before", "after", "of", "on", "by":
		return true
	case "for", "to":
		// "planned for May", "the three months to March"; "a vote for May" is left to the names.
		return r.caps && r.toks[i].Capital
	}
	return w.rel != "" || w.mod != "" || (r.mark(i-1, '-') && r.w(i-2).mod != "")
}

func (r *reader) isClock(i int) bool {
	_, ok := r.clockAt(i, false)
	return ok
}

// possible reports whether the days that the expression names exist.
func (r *reader) possible(e *expr) bool {
	y := e.year
	if y == 0 {
		y = 2024 // a leap year: 29 February may be meant
	}
	if e.dom > 0 {
		if _, ok := newDay(y, e.month, e.dom); !ok {
			return false
		}
	}
	if e.toDom > 0 {
		if _, ok := newDay(y, e.toMonth, e.toDom); !ok {
			return false
		}
	}
	return true
}

// dayMonth reads "4 June 2023", "4-6 June", "4th of June".
func (r *reader) dayMonth(i int) (expr, bool) {
	d, next, ok := r.domAt(i)
	if !ok {
		a, isNum := r.v.Amount(r.toks[:r.end], min(i, r.end-1))
		if isNum && a.Ordinal && a.Value > 31 && r.w(a.Next).prep == "of" && r.monthWord(a.Next+1) {
			return expr{form: calendar, bad: true, next: r.afterDot(a.Next + 2)}, true // "the 45th of May"
		}
		if i >= r.end || !isNum || !a.Ordinal || a.Value < 1 || a.Value > 31 {
			return expr{}, false
		}
		d, next = int(a.Value), a.Next
		if r.w(next).prep != "of" {
			return expr{}, false // "third March" is no date
		}
	}
	e := expr{form: calendar, dom: d}
	if k, ok := r.dash(next); ok {
		if d2, n, ok := r.domAt(k); ok && d2 > d {
			e.toDom, next = d2, n
		}
	}
	m := r.ofMonth(next)
	if !r.monthWord(m) {
		return expr{}, false
	}
	if k := r.afterDot(m + 1); m == next && e.toDom == 0 && r.w(i-1).is(isThe) && r.w(i-2).prep == "of" && r.plain(k, 1, 2) && k+1 < r.end && r.toks[k+1].Kind == scan.Word && !r.ends(k+1) && !r.isClock(k) {
		if _, _, ok := r.domAt(k); ok && r.w(k+1).halfDay == 0 && r.w(k+1).unit == 0 {
			return expr{}, false // "the 19 Sept. 11 hijackers" are 19
		}
	}
	e.month = int(r.w(m).month)
	if e.toDom != 0 {
		e.toMonth = e.month
	}
	e.next = r.afterDot(m + 1)
	j := e.next
	if r.mark(j, ',') || r.w(j).prep == "of" {
		j++
	}
	if y, n, ok := r.yearAt(j); ok {
		e.year, e.next = y, n
	} else if r.number(j) && r.tight(j) {
		return expr{}, false
	}
	r.yearAfter(&e)
	e.bad = !r.possible(&e)
	return e, true
}

// weekday reads what begins with a weekday.
func (r *reader) weekday(i int) (expr, bool) {
	t, w := &r.toks[i], r.w(i)
	if r.caps && !t.Capital || r.namesDay(i) {
		return expr{}, false
	}
	if w.is(isPlural) {
		return expr{form: set, value: weekdaySet(int(w.weekday)), next: i + 1}, true
	}
	e := expr{form: calendar, weekday: int(w.weekday), first: i, next: r.afterDot(i + 1)}
	e.some = (r.some(i-1) || r.someSuch(i)) && (r.ends(e.next) || r.w(e.next).daypart != "" && r.ends(e.next+1))
	j := e.next
	// "Monday morning, September 11"; "Wednesday, 13 September"; "Friday the 13th".
	if r.w(j).daypart != "" {
		j++
	}
	if r.mark(j, ',') {
		j++
	}
	if w.is(isAbbr) && !t.Dot && !r.introduced(i) && !r.number(j) && r.w(j).month == 0 {
		return expr{}, false
	}
	if d, ok := r.date(j); ok && d.dom != 0 && d.weekday == 0 && d.toDom == 0 {
		e.dom, e.month, e.year, e.next, e.bad = d.dom, d.month, d.year, d.next, d.bad
		return e, true
	}
	// "Friday the 13th", "Saturday 14th"
	k := j
	if r.w(k).is(isThe) {
		k++
	}
	if d, next, ok := r.domAt(k); ok && j == e.next && next == k+2 && !r.tight(next-2) && r.ends(next) {
		e.dom, e.plainDay, e.next = d, true, next
		return e, true
	}
	if r.w(e.next).unit == 'W' && !r.w(e.next).is(isPlural) && r.ends(e.next+1) {
		e.rel, e.off, e.offUnit, e.next = "coming", 7, 'D', e.next+1 // "Sunday week"
		return e, true
	}
	// "Friday last week", "Wednesday next week"
	if rel := r.w(e.next).rel; (rel == "this" || rel == "last" || rel == "next") && r.w(e.next+1).unit == 'W' {
		e.rel, e.unit, e.next = rel, 'W', e.next+2
	} else if p := r.w(e.next).prep; p == "of" && (r.w(e.next+1).rel == "last" || r.w(e.next+1).rel == "this" || r.w(e.next+1).rel == "next") && r.w(e.next+2).unit == 'W' {
		e.rel, e.unit, e.next = r.w(e.next+1).rel, 'W', e.next+3
	}
	return e, true
}

func weekdaySet(d int) string { return "XXXX-WXX-" + string(rune('0'+d)) }

// season reads "summer of 2012", "spring 2024"; rel is what stood before it.
func (r *reader) season(i int, rel string) (expr, bool) {
	w := r.w(i)
	e := expr{form: calendar, season: w.season, rel: rel, next: i + 1, first: i}
	j := e.next
	if r.w(j).prep == "of" || r.mark(j, ',') {
		j++
	}
	if y, next, ok := r.yearAt(j); ok {
		e.year, e.next = y, next
		// "winter 2022/23", "winter 2022-23"
		if (r.mark(next, '/') || r.mark(next, '-')) && r.number(next+1) && r.tight(next+1) {
			e.next = next + 2
		}
		return e, true
	}
	if rel != "" {
		return e, true
	}
	r.yearAfter(&e)
	if e.yearRel != "" {
		// "the spring of next year"; "will fall next year" is a verb
		prev := r.w(i - 1)
		return e, !w.is(isAmbiguous) || r.w(i+1).prep == "of" || prev.is(isThe) || prev.mod != "" || prev.prep != "" && prev.prep != "to"
	}
	if w.is(isAmbiguous) && !(r.w(i-1).prep == "in" && r.ends(i+1)) && !(r.w(i-1).is(isThe) && r.w(i-2).prep != "" && r.w(i-2).prep != "of" && r.ends(i+1) && r.w(i+1).prep != "of") {
		return expr{}, false // "in the spring"; "the fall of the government" is none
	}
	if prev := r.w(i - 1); !prev.is(isThe) && prev.prep == "" && prev.mod == "" {
		return expr{}, false
	}
	return e, true
}

// shortYear reads "'98" and "'90s".
func (r *reader) shortYear(i int) (expr, bool) {
	n := &r.toks[i+1]
	if n.Digits != 2 || n.Decimal {
		return expr{}, false
	}
	if r.pluralS(i + 2) {
		return expr{form: calendar, decade: century(int(n.Value)) / 10, next: i + 3}, true
	}
	switch r.w(i - 1).prep {
	case "in", "since", "of", "until", "from", "by", "before", "after":
		return expr{form: calendar, year: century(int(n.Value)), next: i + 2}, true
	}
	return expr{}, false
}

// pluralS reports whether token i is the s of "1930s".
func (r *reader) pluralS(i int) bool {
	return i < r.end && r.toks[i].Kind == scan.Word && r.tight(i) && r.toks[i].End-r.toks[i].Start == 1 && r.text[r.toks[i].Start]|0x20 == 's'
}
