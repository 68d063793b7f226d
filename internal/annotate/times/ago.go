package times

import "math"

// agoOn reads what stands behind "two weeks ago" or "a year ago" at token k and says which
// day of that time is meant: "a week ago today", "two weeks ago Sunday", "a year ago Friday",
// "ten years ago this month".
func (r *reader) agoOn(n float64, unit byte, k int) (expr, bool) {
	if n != math.Trunc(n) || n > 1000 {
		return expr{}, false
	}
	switch unit {
	case 'W':
		if d := r.w(k); d.hasDay && d.day == 0 {
			return expr{form: shift, unit: 'D', n: -7 * int(n), counted: true, next: k + 1}, true
		}
		last := r.w(k).rel == "last"
		if last {
			k++
		}
		if w := r.w(k); w.weekday != 0 && !w.is(isPlural) && r.toks[k].Capital && n <= 52 {
			return expr{form: calendar, weekday: int(w.weekday), rel: "last", off: -7 * int(n), offUnit: 'D', next: k + 1}, true
		}
		return expr{}, false
	case 'M', 'Y':
	default:
		return expr{}, false
	}
	e := expr{form: shift, unit: unit, n: -int(n), counted: true}
	w := r.w(k)
	switch {
	case w.hasDay && w.day == 0:
		e.thatDay, e.next = 'D', k+1
		return e, true
	case w.rel == "this":
		if u := r.w(k + 1); !u.is(isPlural) && u.unit == 'M' && unit == 'Y' {
			e.thatDay, e.next = 'M', k+2
			return e, true
		}
		return expr{}, false
	case w.prep == "on":
		k++
	}
	if w := r.w(k); w.weekday != 0 && !w.is(isPlural) && r.toks[k].Capital && (r.ends(r.afterDot(k+1)) || r.w(k+1).rel == "that") {
		if d, ok := r.weekday(k); ok && d.dom == 0 {
			e.thatDay, e.weekday, e.next = 'w', int(w.weekday), r.afterDot(k+1)
			return e, true
		}
	}
	return expr{}, false
}

// onThatDay resolves "a year ago today" and the like, n units from a day. A weekday is meant
// by the day of its month, that is the one nearest to the day of writing; where that is not
// the next one or the last, the writer may mean another, and only the year or month is
// certain.
func (e *expr) onThatDay(from point, n int) (string, point, bool) {
	if from.grain != 'D' {
		return "", point{}, false
	}
	d := from.day
	if e.thatDay == 'w' {
		switch (e.weekday - weekday(d) + 7) % 7 {
		case 0:
		case 1:
			d = d.AddDate(0, 0, 1)
		case 6:
			d = d.AddDate(0, 0, -1)
		default:
			return "", point{}, false
		}
	}
	first := d.AddDate(0, 0, 1-d.Day())
	if e.unit == 'Y' {
		n *= 12
	}
	first = first.AddDate(0, n, 0)
	that, ok := newDay(first.Year(), int(first.Month()), d.Day())
	if !ok || !inRange(that) {
		return "", point{}, false
	}
	if e.thatDay == 'M' {
		return that.Format("2006-01"), point{first, 'M'}, true
	}
	return isoDay(that), point{that, 'D'}, true
}
