package times

import (
	"fmt"
	"strings"

	"hearsay/internal/news"
)

// direction is where the tense of the text puts an expression.
type direction int8

const (
	unknown direction = iota
	past
	future
	present // "ends on Friday": ahead for a weekday, near for a date
)

// point is a place in the calendar of some exactness.
type point struct {
	day   day  // its first day
	grain byte // 'D', 'W', 'M' or 'Y'; 0 for none
}

// scope is what an expression is resolved against.
type scope struct {
	anchor point
	basis  string
	text   point // the day that the text was last at
	day    point // the day of these days that it was last at, however far before
	dir    func() direction
	// nearest is set when the clause does not tell past from future: "ahead of
	// Sunday's vote".
	nearest bool
	// planned is set when it tells of a plan that was: a day of it may have been.
	planned bool
	// either is set when the clause does not tell whether its end has been: "was shut until".
	either bool
	// aim is set when the clause only tells what something is for.
	aim bool
	// eve is set when what is near is likely still to come.
	eve bool
	// overdue is set when a plan had been made for then, and may have come to nothing.
	overdue bool
	// goal is set when something was hoped to be done by then.
	goal bool
	// term is set when the clause tells in the present when something begins or ends.
	term bool
	// borrowed is set when the anchor is that of other texts, and the day of writing only
	// near it; later when the text was written days after it.
	borrowed, later bool
	// told is the day of the sentence on which something was said to lie ahead:
	// "said on Saturday that it would open by Wednesday".
	told point
}

const basisText = "text"

// resolve gives the value of an expression, "" when it has none, and the point
// that it puts the text at.
func (e *expr) resolve(s *scope) (t news.Time, at point) {
	t.Kind, t.Mod = "date", e.mod
	if e.bad || s.later && e.needsDay() {
		if e.needsTense {
			return news.Time{Kind: "duration", Value: e.value}, at
		}
		return t, at
	}
	switch e.form {
	case duration:
		t.Kind, t.Value = "duration", e.value
		return t, at
	case set:
		t.Kind, t.Value = "set", e.value
		return t, at
	case fixed:
		t.Value = e.value
		return t, at
	case clock:
		t.Kind = "time"
		if !e.halfless {
			t.Value = e.stamp(day{})
		}
		return t, at
	case shift:
		t.Value, at, t.Basis = e.shift(s)
		if dir := s.dir; e.needsTense && (t.Value == "" || dir() != future && !(dir() == present && s.term)) {
			return news.Time{Kind: "duration", Value: e.value}, point{}
		}
	default:
		t.Value, at, t.Basis = e.place(s)
	}
	if t.Value != "" && e.offUnit != 0 {
		t.Value, at = e.beside(at)
	}
	if t.Value == "" {
		t.Basis = ""
		return t, point{}
	}
	if e.clock != "" && at.grain == 'D' {
		t.Kind, t.Value = "time", isoDay(at.day)+e.stamp(at.day)
	}
	return t, at
}

// stamp is the time of day as ISO 8601 writes it.
func (e *expr) stamp(d day) string {
	s := "T" + e.clock
	if e.zone != nil && (e.zone.Summer == "" || !d.IsZero()) {
		s += e.zone.at(d)
	}
	return s
}

// last is the last day of the point.
func (p point) last() day {
	switch p.grain {
	case 'W':
		return monday(p.day).AddDate(0, 0, 6)
	case 'M':
		return p.day.AddDate(0, 1, 1-p.day.Day()).AddDate(0, 0, -1)
	case 'Y':
		d, _ := newDay(p.day.Year(), 12, 31)
		return d
	}
	return p.day
}

// finer reports whether the point is exact enough to count in the unit.
func (p point) finer(unit byte) bool {
	switch p.grain {
	case 'D':
		return true
	case 'W':
		return unit != 'D'
	case 'M':
		return unit == 'M' || unit == 'Q' || unit == 'Y' || unit == 'E' || unit == 'C'
	case 'Y':
		return unit == 'Y' || unit == 'E' || unit == 'C'
	}
	return false
}

func inRange(d day) bool { return d.Year() >= 1 && d.Year() <= 9999 }

// shift resolves an expression that counts from a base.
func (e *expr) shift(s *scope) (string, point, string) {
	from, basis := s.anchor, s.basis
	if e.base == fromText {
		from, basis = s.text, basisText
		if from.grain == 0 && e.n > 0 && e.counted {
			return "", point{}, "" // "40 years later": after what, the text does not say
		}
		if from.grain == 0 && (e.unit == 'Y' || e.unit == 'E' || e.unit == 'C') {
			from, basis = s.anchor, s.basis // a text that names no other year is in its own
		}
	}
	if e.inDay && from.grain != 'D' {
		if from, basis = s.day, basisText; from.grain != 'D' {
			from, basis = s.anchor, s.basis // the day of a story that names no other
		}
	}
	if e.overnight && from.grain == 'D' && s.dir() != future {
		from.day = from.day.AddDate(0, 0, -1) // the night that ended on the day of writing
	}
	if e.vague {
		switch {
		case e.base == fromText && !(e.fromThere && s.dir() == future):
			return "", point{}, ""
		case e.n < 0:
			return "PAST", point{}, ""
		}
		return "FUTURE", point{}, ""
	}
	unit, n := e.unit, e.n
	if unit == 'W' && n == -1 && !e.counted && e.base == fromAnchor && from.grain == 'D' && (weekday(from.day) == 7 || e.ending && weekday(from.day) == 6) {
		n = 0 // "last week" on a Sunday is the one that ends
	}
	if e.newYear && from.grain != 'Y' && from.day.Month() < 7 {
		n = 0
	}
	switch {
	case unit == 'h' && n%24 == 0:
		unit, n = 'D', n/24
	case unit == 'N':
		unit = 'D'
	case unit == 'F':
		unit, n = 'W', 2*n
	case unit == 'E' && e.counted:
		unit, n = 'Y', 10*n
	case unit == 'C' && e.counted:
		unit, n = 'Y', 100*n
	case unit == 'Q' && e.counted:
		unit, n = 'M', 3*n
	}
	if !from.finer(unit) || n > 1e5 || n < -1e5 {
		return "", point{}, ""
	}
	if e.thatDay != 0 {
		if v, at, ok := e.onThatDay(from, n); ok {
			return v, at, basis
		}
	}
	d := from.day
	switch unit {
	case 'D':
		d = d.AddDate(0, 0, n)
		if !inRange(d) {
			return "", point{}, ""
		}
		return isoDay(d), point{d, 'D'}, basis
	case 'W':
		d = monday(d).AddDate(0, 0, 7*n)
		if !inRange(d) {
			return "", point{}, ""
		}
		return isoWeek(d), point{d, 'W'}, basis
	case 'M', 'Q':
		d = d.AddDate(0, 0, 1-d.Day())
		if unit == 'Q' {
			d = d.AddDate(0, -(int(d.Month())-1)%3+3*n, 0)
			return fmt.Sprintf("%04d-Q%d", d.Year(), (int(d.Month())+2)/3), point{}, basis
		}
		d = d.AddDate(0, n, 0)
		if !inRange(d) {
			return "", point{}, ""
		}
		return d.Format("2006-01"), point{d, 'M'}, basis
	case 'Y', 'E', 'C':
		y := d.Year()
		switch unit {
		case 'E':
			return positive("%03d", y/10+n), point{}, basis
		case 'C':
			return positive("%02d", y/100+n), point{}, basis
		}
		y += n
		if y < 1 || y > 9999 {
			return "", point{}, ""
		}
		first, _ := newDay(y, 1, 1)
		return fmt.Sprintf("%04d", y), point{first, 'Y'}, basis
	}
	return "", point{}, ""
}

// beside moves the day that was named by what stands before it ("two days after
// Christmas"), as exact as the unit of the amount.
func (e *expr) beside(at point) (string, point) {
	if at.grain != 'D' {
		return "", point{}
	}
	s := scope{anchor: at}
	moved := expr{form: shift, unit: e.offUnit, n: e.off, counted: true}
	v, p, _ := moved.shift(&s)
	return v, p
}

func positive(format string, n int) string {
	if n < 0 {
		return ""
	}
	return fmt.Sprintf(format, n)
}

// anchorPoint reads an anchor: a day, a month, a year, or a time whose own
// offset says which day it is.
func anchorPoint(s string) point {
	s = strings.TrimSpace(s)
	if len(s) > 10 {
		s = s[:10]
	}
	var y, m, d int
	switch len(s) {
	case 10:
		if n, _ := fmt.Sscanf(s, "%04d-%02d-%02d", &y, &m, &d); n == 3 {
			if t, ok := newDay(y, m, d); ok && inRange(t) {
				return point{t, 'D'}
			}
		}
	case 7:
		if n, _ := fmt.Sscanf(s, "%04d-%02d", &y, &m); n == 2 {
			if t, ok := newDay(y, m, 1); ok && inRange(t) {
				return point{t, 'M'}
			}
		}
	case 4:
		if n, _ := fmt.Sscanf(s, "%04d", &y); n == 1 {
			if t, ok := newDay(y, 1, 1); ok && inRange(t) {
				return point{t, 'Y'}
			}
		}
	}
	return point{}
}
