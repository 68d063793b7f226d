package times

import (
	"fmt"
	"strings"

	"hearsay/internal/annotate/scan"
)

// Times of day as they are spoken: "four in the morning", "half past two",
// "ten to six", "seven o'clock on Monday evening". Which half of the day is
// meant says the part of the day that stands beside; where nothing does, the
// time of day has no value.

// timePrep reports whether the word before token i leads to a time of day.
func (r *reader) timePrep(i int) bool {
	p := r.w(i - 1)
	switch p.prep {
	case "at", "by", "until", "till", "from", "since", "between", "before", "after":
		return true
	}
	return p.is(isApprox) || r.prev != nil && r.prev.next == i-1 && r.prev.clock != "" && (p.prep == "to" || p.is(isAnd) || r.mark(i-1, '-'))
}

// spoken reads a spoken time of day at token i.
func (r *reader) spoken(i int) (expr, bool) {
	if r.inDay {
		return expr{}, false
	}
	h, m, j, sure := 0, 0, i, false
	switch n, k, ok := r.pastOrTo(i); {
	case ok:
		m, j, sure = n, k, true
	case !r.timePrep(i) && !r.itWas(i):
		return expr{}, false
	}
	if w := r.w(j); w.hasClock && sure {
		h = int(w.clock[0]-'0')*10 + int(w.clock[1]-'0')
		return r.spokenAt(h, m, j+1), true // "ten to midnight"
	}
	a, ok := r.v.Amount(r.toks[:r.end], j)
	if !ok || a.Ordinal || a.Vague || a.Value < 1 || a.Value > 12 || a.Value != float64(int(a.Value)) || a.Scale != 1 {
		return expr{}, false
	}
	if t := &r.toks[j]; t.Kind == scan.Number && (t.Digits > 2 || t.Decimal) {
		return expr{}, false
	}
	h, j = int(a.Value), a.Next
	if r.w(j).is(isOClock) {
		j++
		if r.mark(j, '\'') {
			j++
		}
		if !r.w(j).is(isClockWord) {
			return expr{}, false
		}
		j++
		sure = true
	}
	if hd := r.w(j).halfDay; hd != 0 {
		return r.spokenAt(h%12+12*int(hd-1), m, j+1), true
	}
	part, next := r.partAhead(j)
	switch {
	case part == "" && !sure && (next == j || !r.timePrep(i)):
		return expr{}, false
	case part == "":
		if r.toks[i].Kind == scan.Number && sure && m == 0 {
			return expr{}, false // "10 o'clock" is read as printed
		}
		early := r.spokenAt(h%12, m, j)
		e := expr{form: clock, next: j, halfless: true}
		if t := minutes(early.clock) % (12 * 60); sure {
			e.half12 = two(t/60) + ":" + two(t%60)
		}
		return e, true
	}
	return r.spokenAt(hourOf(part, h), m, next), true
}

// spokenAt is the time of day m minutes after the hour, before it when m is
// negative.
func (r *reader) spokenAt(h, m, next int) expr {
	t := (h*60 + m + 24*60) % (24 * 60)
	return r.zoned(expr{form: clock, clock: fmt.Sprintf("%02d:%02d", t/60, t%60), next: next})
}

// pastOrTo reads "half past", "a quarter to", "ten minutes past" and gives the
// minutes and the token of the hour.
func (r *reader) pastOrTo(i int) (minutes, hour int, ok bool) {
	j := i
	switch {
	case r.w(j).is(isHalf):
		minutes, j = 30, j+1
		return minutes, j + 1, r.w(j).rel == "past"
	case r.w(j).is(isArticle) && r.w(j+1).unit == 'Q':
		j += 2
		minutes = 15
	case r.w(j).unit == 'Q' && !r.w(j).is(isPlural):
		j++
		minutes = 15
	default:
		if i >= r.end {
			return 0, i, false
		}
		a, ok := r.v.Amount(r.toks[:r.end], j)
		if !ok || a.Ordinal || a.Vague || a.Value < 1 || a.Value > 29 || a.Scale != 1 {
			return 0, i, false
		}
		minutes, j = int(a.Value), a.Next
		counted := r.w(j).unit == 'm'
		if counted {
			j++
		}
		// "five to six" may be any pair of numbers.
		if r.w(j).prep == "to" && !counted && r.w(i-1).prep != "at" && !r.minutesTo(i, minutes, j+1) && !r.figuresTo(i, minutes, j+1) {
			return 0, i, false
		}
		if r.w(j).prep == "to" && r.toks[i].Kind == scan.Number && !counted && !r.figuresTo(i, minutes, j+1) {
			return 0, i, false
		}
	}
	switch {
	case r.w(j).rel == "past":
		return minutes, j + 1, true
	case r.w(j).prep == "to":
		return -minutes, j + 1, true
	}
	return 0, i, false
}

// itWas reports whether token i stands behind "it was": "it was ten to two".
func (r *reader) itWas(i int) bool {
	w := r.w(i - 1)
	return i >= 2 && (w.cue == cuePast || w.cue == cuePresent) && r.toks[i-2].Kind == scan.Word &&
		strings.EqualFold(r.text[r.toks[i-2].Start:r.toks[i-2].End], "it")
}

// minutesTo reports whether the words from token i, so many "to" what begins at
// token hour, can be nothing but a time of day: five, ten, twenty or twenty-five
// minutes, in a place for one, and with nothing counted behind.
func (r *reader) minutesTo(i, minutes, hour int) bool {
	if minutes != 5 && minutes != 10 && minutes != 20 && minutes != 25 || !r.timePrep(i) && !r.itWas(i) || hour >= r.end {
		return false
	}
	a, ok := r.v.Amount(r.toks[:r.end], hour)
	if !ok {
		return false
	}
	w := r.w(a.Next)
	return r.ends(a.Next) && w.prep != "per" || w.rel == "this" || w.weekday != 0 || w.hasDay || w.is(isWhen)
}

// figuresTo reports whether figures, so many "to" what stands at token hour, are a time of
// day: "at 20 to 11". The larger of two that are a range stands last.
func (r *reader) figuresTo(i, minutes, hour int) bool {
	if minutes != 5 && minutes != 10 && minutes != 20 && minutes != 25 || !r.number(hour) {
		return false
	}
	if w := r.w(i - 1); w.prep != "at" && !w.is(isApprox) && !r.w(i-2).is(isNear) {
		return false
	}
	a, ok := r.v.Amount(r.toks[:r.end], hour)
	return ok && a.Bare && a.Value < float64(minutes) && (r.ends(a.Next) || r.w(a.Next).rel != "" || r.w(a.Next).weekday != 0) && !r.mark(a.Next, '%')
}

// partAhead finds the part of the day that tells which half of it an hour lies
// in: "in the morning" is read with it, "on Monday evening", "yesterday
// afternoon" and "this morning" are left to stand for the day. A day without a
// part gives "" with next behind j.
func (r *reader) partAhead(j int) (part string, next int) {
	if r.w(j).prep == "in" && r.w(j+1).is(isThe) && r.w(j+2).daypart != "" {
		return r.w(j + 2).daypart, j + 3
	}
	if r.w(j).prep == "at" && r.w(j+1).daypart == "NI" {
		return "NI", j + 2
	}
	k := j
	if r.mark(k, ',') {
		k++
	}
	if p := r.w(k).prep; p == "on" || p == "of" {
		k++
	}
	if k >= r.end || r.toks[k].Kind != scan.Word {
		return "", j
	}
	d, ok := r.dayAt(k)
	if !ok || !d.dayGrain() {
		return "", j
	}
	for i := k; i <= d.next; i++ {
		if w := r.w(i); w.daypart != "" {
			return w.daypart, j
		}
	}
	if d.evening {
		return "NI", j
	}
	return "", j + 1
}

// hourOf is the hour of the day that "four in the afternoon" means.
func hourOf(part string, h int) int {
	h %= 12
	switch part {
	case "AF", "EV":
		return h + 12
	case "NI":
		if h >= 5 {
			return h + 12
		}
	}
	return h
}

// dayAt reads the day beside a time of day, which holds no spoken time of day
// itself: hostile text would nest them.
func (r *reader) dayAt(i int) (expr, bool) {
	was := r.inDay
	r.inDay = true
	e, ok := r.core(i)
	r.inDay = was
	return e, ok
}
