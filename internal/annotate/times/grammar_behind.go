package times

import "hearsay/internal/annotate/scan"

// What other languages order in another way than English.

// behind reads a noun of time whose "last" or "next" follows it: "la semaine
// prochaine", "samedi dernier".
func (r *reader) behind(i int) (expr, bool) {
	j := i
	if r.w(j).is(isThe) {
		j++
	}
	w, q := r.w(j), r.w(j+1)
	if !q.is(isBehind) || w.is(isPlural) {
		return expr{}, false
	}
	switch {
	case w.weekday != 0:
		return expr{form: calendar, weekday: int(w.weekday), rel: q.rel, next: j + 2}, true
	case w.month != 0:
		return expr{form: calendar, month: int(w.month), rel: q.rel, next: j + 2}, true
	case w.unit == 'K':
		return expr{form: calendar, weekend: true, rel: q.rel, next: j + 2}, true
	case w.unit != 0 && w.unit != 'N':
		return r.relUnit(q.rel, w.unit, j+2, j > i)
	}
	return expr{}, false
}

// agoLed reads an amount behind the words that put it back: "il y a trois
// semaines".
func (r *reader) agoLed(i int) (expr, bool) {
	j := i
	for r.w(j).is(isAgoLed) && j < i+3 {
		j++
	}
	if j < i+2 {
		return expr{}, false
	}
	for r.w(j).is(isApprox) {
		j++
	}
	n, k, vague, ok := r.units(j)
	if !ok || n > 1e6 {
		return expr{}, false
	}
	e := expr{form: shift, unit: r.w(k).unit, n: -int(n), counted: true, vague: vague, next: r.afterDot(k + 1)}
	if n != float64(int(n)) {
		e.vague = true
	}
	return e, true
}

// hourly reads "22 h 30", "22h" and "9 heures": a number of hours alone is a
// time of day only behind a preposition, which at says.
func (r *reader) hourly(i int, at bool) (expr, bool) {
	if !r.plain(i, 1, 2) || !r.w(i+1).is(isHourly) {
		return expr{}, false
	}
	h, m, next := int(r.toks[i].Value), 0, i+2
	minutes := r.plain(next, 2, 2) && r.toks[next].Kind == scan.Number && r.toks[next].Value < 60
	if minutes {
		m = int(r.toks[next].Value)
		next++
	}
	if h > 23 || !minutes && !at {
		return expr{}, false
	}
	return r.zoned(expr{form: clock, clock: twoDigits(h) + ":" + twoDigits(m), next: next}), true
}

func twoDigits(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }
