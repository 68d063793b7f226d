package times

import "fmt"

// place resolves a place in the calendar, completing what is not printed.
func (e *expr) place(s *scope) (string, point, string) {
	switch {
	case e.decade > 0:
		return fmt.Sprintf("%03d", e.decade), point{}, ""
	case e.century > 0:
		return fmt.Sprintf("%02d", e.century), point{}, ""
	case e.holiday != "":
		return e.onHoliday(s)
	case e.season != "":
		return e.inSeason(s)
	case e.quarter > 0 || e.half > 0:
		return e.inQuarter(s)
	case e.weekend:
		return e.onWeekend(s)
	case e.plainDay:
		return e.onPlainDay(s)
	case e.month > 0:
		return e.inMonth(s)
	case e.weekday > 0:
		return e.onWeekday(s)
	case e.year > 0:
		first, _ := newDay(e.year, 1, 1)
		v := fmt.Sprintf("%04d", e.year)
		if e.toYear > 0 {
			return fmt.Sprintf("%s/%04d", v, e.toYear), point{}, ""
		}
		return v, point{first, 'Y'}, ""
	}
	return "", point{}, ""
}

// span writes the days from a to b.
func span(a, b day) string { return isoDay(a) + "/" + isoDay(b) }

// inMonth resolves months and days of months.
func (e *expr) inMonth(s *scope) (string, point, string) {
	y, basis := e.year, e.yearBasis
	if y == 0 {
		basis = s.basis
		if s.anchor.grain == 0 {
			return "", point{}, ""
		}
		if s.anchor.grain == 'Y' {
			return "", point{}, ""
		}
		y = e.chooseYear(s)
	}
	first, ok := newDay(y, e.month, max(1, e.dom))
	if !ok || !inRange(first) {
		return "", point{}, ""
	}
	if e.nth != 0 {
		return e.inNth(first, basis)
	}
	if e.dom == 0 {
		v := first.Format("2006-01")
		if e.toMonth > 0 {
			ty := y
			if e.toMonth < e.month {
				ty++
			}
			return fmt.Sprintf("%s/%04d-%02d", v, ty, e.toMonth), point{}, basis
		}
		return v, point{first, 'M'}, basis
	}
	if e.toDom > 0 {
		last, ok := newDay(y, e.toMonth, e.toDom)
		if !ok {
			return "", point{}, ""
		}
		return span(first, last), point{last, 'D'}, basis
	}
	return isoDay(first), point{first, 'D'}, basis
}

// chooseYear is the year of a month or day that is printed without one.
func (e *expr) chooseYear(s *scope) int {
	a := s.anchor.day
	y := a.Year()
	switch e.yearRel {
	case "this":
		return y
	case "last":
		return y - 1
	case "next":
		return y + 1
	}
	at := func(y int) (from, to day) {
		if e.dom == 0 {
			from, _ = newDay(y, e.month, 1)
			return from, point{from, 'M'}.last()
		}
		from, _ = newDay(y, e.month, e.dom)
		to = from
		if e.toDom > 0 {
			to, _ = newDay(y, e.toMonth, e.toDom)
		}
		return from, to
	}
	from, to := at(y)
	switch e.rel {
	case "this":
		return y
	case "that": // "in 2012 … that October": of the year just told
		if s.text.grain != 0 {
			if from, _ := at(s.text.day.Year()); !from.After(a) {
				return s.text.day.Year()
			}
		}
		return closest(y, a, at, past)
	case "last", "before":
		if to.Before(a) {
			return y
		}
		return y - 1
	case "next", "after":
		if from.After(a) {
			return y
		}
		return y + 1
	}
	if e.dom > 0 && e.weekday > 0 {
		// "Friday, March 3": the year in which it is a Friday.
		for _, d := range []int{0, -1, 1, -2, 2} {
			if t, ok := newDay(y+d, e.month, e.dom); ok && weekday(t) == e.weekday {
				return y + d
			}
		}
	}
	dir := s.dir()
	if s.aim && e.titles {
		// "A plot to bury the March treaty" is of one that there is.
		y = closest(y, a, at, unknown)
		if d, _ := at(y); d.After(a.AddDate(0, 0, nearTitle)) {
			y--
		}
		return y
	}
	if s.nearest || s.overdue || s.planned && e.dom > 0 {
		dir = unknown
	}
	if dir == present && e.dom == 0 && e.ahead {
		dir = future // "the treaty expires in February"
	}
	if dir == present && s.term && e.dom > 0 {
		if a.Sub(to).Hours() > 24*lateTerm {
			return y + 1 // "the timetable takes effect on 2 February", written in December
		}
		return y
	}
	if dir == past && e.dom > 0 {
		for _, k := range []int{0, 1} {
			if d, _ := at(y + k); d.After(a) && !d.After(a.AddDate(0, 0, slack)) {
				return y + k
			}
		}
	}
	if s.borrowed && dir != unknown {
		for _, k := range []int{0, 1, -1} {
			if from, to := at(y + k); to.After(a.AddDate(0, 0, -borrowedSlack)) && from.Before(a.AddDate(0, 0, borrowedSlack)) {
				return y + k
			}
		}
	}
	y = closest(y, a, at, dir)
	if d, _ := at(y); e.names && dir != future && d.After(a.AddDate(0, 0, farName)) {
		return y - 1
	}
	return y
}

// farName is how many days ahead a day may lie that what is coming is named by: the panel on
// what happened on 6 January is "the Jan. 6 panel" half a year later, but a vote in November
// is "the Nov. 3 vote" from the summer on.
const farName = 120

// nearName is how many days ahead the holiday may lie that something of these days is named
// by: "his Memorial Day address on Sunday".
const nearName = 7

// goalAhead is how many days ahead a holiday may lie for it to be the one by which something was
// hoped to be done: of one further off, nothing says which.
const goalAhead = 120

// goalBehind is how many days behind one it may.
const goalBehind = 60

// latePlan is how many days after a holiday a plan for it is still told of as one.
const latePlan = 30

// nearTitle is how many days ahead the month may begin that something is named by which
// somebody would do something to.
const nearTitle = 60

// slack is how many days after the day of writing something may have happened:
// what is told of a correction, or was published before midnight elsewhere.
const slack = 3

// borrowedSlack is how many days a day may lie on the other side of an anchor that is
// only that of other texts: a monthly tells of the same event weeks later.
const borrowedSlack = 60

// lateTerm is how many days after it what begins or ends on a day is still told of
// in the present.
const lateTerm = 45

// closest chooses the year in which what at gives lies on the right side of
// the anchor, or nearest to it when no side is known.
func closest(y int, a day, at func(int) (from, to day), dir direction) int {
	from, to := at(y)
	switch dir {
	case past:
		if from.After(a) {
			return y - 1
		}
		return y
	case future:
		if to.Before(a) {
			return y + 1
		}
		return y
	}
	best, dist := y, 1<<30
	for _, k := range []int{0, -1, 1} {
		from, to := at(y + k)
		d := 0
		if from.After(a) {
			d = int(from.Sub(a).Hours() / 24)
		} else if to.Before(a) {
			d = int(a.Sub(to).Hours() / 24)
		}
		if d < dist {
			best, dist = y+k, d
		}
	}
	return best
}

func (e *expr) onHoliday(s *scope) (string, point, string) {
	y, basis := e.year, ""
	if y == 0 {
		if s.anchor.grain != 'D' && s.anchor.grain != 'M' {
			return "", point{}, ""
		}
		basis = s.basis
		dir := s.dir()
		at := func(y int) (day, day) {
			d, _ := holiday(e.holiday, y)
			return d, d
		}
		if s.goal && dir == past {
			// "said that a deal by Christmas was out of the question"
			d, _ := at(closest(s.anchor.day.Year(), s.anchor.day, at, unknown))
			if off := d.Sub(s.anchor.day).Hours() / 24; off < -goalBehind || off > goalAhead {
				return "", point{}, ""
			}
			dir = unknown
		}
		y = closest(s.anchor.day.Year(), s.anchor.day, at, dir)
		if s.planned || s.overdue {
			// "had been due to end before Thanksgiving", written a week behind it
			z := closest(s.anchor.day.Year(), s.anchor.day, at, past)
			if d, _ := at(z); s.anchor.day.Sub(d).Hours() <= 24*latePlan {
				y = z
			}
		}
		if d, ok := holiday(e.holiday, y+1); ok && e.names && s.anchor.grain == 'D' && !d.After(s.anchor.day.AddDate(0, 0, nearName)) {
			y++
		}
	}
	d, ok := holiday(e.holiday, y)
	if !ok || !inRange(d) {
		return "", point{}, ""
	}
	return isoDay(d), point{d, 'D'}, basis
}

// onPlainDay resolves "the 15th": the month is that of the anchor, or the one
// before or after it by tense.
func (e *expr) onPlainDay(s *scope) (string, point, string) {
	if s.anchor.grain != 'D' {
		return "", point{}, ""
	}
	a := s.anchor.day
	if e.weekday != 0 {
		return e.onDatedWeekday(a, s)
	}
	y, m := a.Year(), int(a.Month())
	switch dir := s.dir(); {
	case dir == past && e.dom > a.Day():
		m--
	case dir == future && e.dom < a.Day():
		m++
	case dir == unknown || dir == present:
		// The one nearest to the day of writing.
		switch d := e.dom - a.Day(); {
		case d > 15:
			m--
		case d < -15:
			m++
		}
	}
	if m == 0 {
		y, m = y-1, 12
	} else if m == 13 {
		y, m = y+1, 1
	}
	d, ok := newDay(y, m, e.dom)
	if !ok {
		return "", point{}, ""
	}
	return isoDay(d), point{d, 'D'}, s.basis
}

// seasonStart gives the first month of each season. Winter begins in December
// of the year that its value names.
var seasonStart = map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}

func (e *expr) inSeason(s *scope) (string, point, string) {
	y, basis := e.year, e.yearBasis
	if y == 0 {
		if s.anchor.grain != 'D' && s.anchor.grain != 'M' {
			return "", point{}, ""
		}
		a := s.anchor.day
		basis = s.basis
		y = a.Year()
		bounds := func(y int) (day, day) {
			from, _ := newDay(y, seasonStart[e.season], 1)
			return from, from.AddDate(0, 3, -1)
		}
		if e.season == "WI" && a.Month() <= 2 {
			y-- // January lies in the winter that began the year before
		}
		from, to := bounds(y)
		switch e.rel {
		case "last":
			if !to.Before(a) {
				y--
			}
		case "next":
			if !from.After(a) {
				y++
			}
		case "this":
		default:
			if e.yearRel != "" {
				y = a.Year() + map[string]int{"last": -1, "next": 1}[e.yearRel]
				break
			}
			y = closest(y, a, bounds, s.dir())
		}
	}
	if y < 1 || y > 9999 {
		return "", point{}, ""
	}
	return fmt.Sprintf("%04d-%s", y, e.season), point{}, basis
}

func (e *expr) inQuarter(s *scope) (string, point, string) {
	y, basis := e.year, ""
	if y == 0 {
		if s.anchor.grain == 0 {
			return "", point{}, ""
		}
		basis = s.basis
		y = s.anchor.day.Year() + map[string]int{"last": -1, "next": 1}[e.rel]
		if e.rel == "" {
			m := 3*e.quarter - 2
			y = closest(y, s.anchor.day, func(y int) (day, day) {
				from, _ := newDay(y, m, 1)
				return from, from.AddDate(0, 3, -1)
			}, s.dir())
		}
	}
	if y < 1 || y > 9999 {
		return "", point{}, ""
	}
	first, _ := newDay(y, 1, 1)
	at := point{first, 'Y'} // "up from 2.7 billion a year earlier"
	if e.half > 0 {
		return fmt.Sprintf("%04d-H%d", y, e.half), at, basis
	}
	return fmt.Sprintf("%04d-Q%d", y, e.quarter), at, basis
}

// inNth resolves "the first week of December" in the month that begins on first.
// The first week is the ISO week that has most of the month's first seven days.
func (e *expr) inNth(first day, basis string) (string, point, string) {
	last := first.AddDate(0, 1, -1)
	switch e.nthUnit {
	case 'W':
		d := last.AddDate(0, 0, -3)
		if e.nth > 0 {
			d = first.AddDate(0, 0, 3+7*(e.nth-1))
		}
		return isoWeek(d), point{monday(d), 'W'}, basis
	case 'K', 'w':
		w := e.weekday
		if e.nthUnit == 'K' {
			w = 6
		}
		d := last.AddDate(0, 0, -((weekday(last) - w + 7) % 7))
		if e.nth > 0 {
			d = first.AddDate(0, 0, (w-weekday(first)+7)%7+7*(e.nth-1))
		}
		if d.Month() != first.Month() {
			return "", point{}, "" // no fifth Sunday
		}
		if e.nthUnit == 'K' {
			return span(d, d.AddDate(0, 0, 1)), point{}, basis
		}
		return isoDay(d), point{d, 'D'}, basis
	}
	return "", point{}, ""
}
