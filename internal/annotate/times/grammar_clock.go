package times

import (
	"fmt"

	"hearsay/internal/annotate/scan"
)

// clockExpr reads a time of day and the day that may stand behind it.
func (r *reader) clockExpr(i int) (expr, bool) {
	e, ok := r.spoken(i)
	if !ok {
		if e, ok = r.clockAt(i, r.timePrep(i)); !ok {
			return e, false
		}
	}
	// "3 p.m. on Friday", "10:30, September 11", "2:30 the next day", "8 a.m. yesterday"
	j := e.next
	if r.mark(j, ',') {
		j++
	}
	if p := r.w(j).prep; p == "on" || p == "of" {
		j++
	}
	if j < r.end {
		if r.w(j).prep == "in" && r.w(j+1).is(isThe) && r.w(j+2).daypart != "" {
			e.next = j + 3
			j = e.next
			if p := r.w(j).prep; p == "on" || p == "of" {
				j++
			}
		}
	}
	if j < r.end && r.toks[j].Kind != scan.Mark {
		if d, ok := r.dayAt(j); ok && d.dayGrain() && d.clock == "" {
			if e.clock == "00:00" && r.w(i).hasClock && ends(r.w(i-1).prep) {
				e.clock = "24:00" // "shortly before midnight on Sunday" is the end of it
			}
			d.take(&e)
			return d, true
		}
	}
	return e, true
}

// ends reports whether a preposition leads to the end of something.
func ends(prep string) bool {
	return prep == "before" || prep == "until" || prep == "till" || prep == "by"
}

// clockAt reads a time of day alone. A bare "10:30" is one only when at is set
// or its form leaves no doubt: scores and verses look the same.
func (r *reader) clockAt(i int, at bool) (expr, bool) {
	if i >= r.end {
		return expr{}, false
	}
	if w := r.w(i); w.hasClock {
		if !at {
			return expr{}, false
		}
		return r.zoned(expr{form: clock, clock: w.clock, next: i + 1}), true
	}
	if e, ok := r.hourly(i, at); ok {
		return e, true
	}
	t := &r.toks[i]
	if t.Kind != scan.Number || t.Grouped {
		return expr{}, false
	}
	h, m, sec, next, sure := int(t.Value), 0, -1, i+1, at
	switch {
	case t.Decimal && t.Digits <= 2 && t.End-t.Start-t.Digits == 3:
		// "2.59pm"
		m = int(r.text[t.End-2]-'0')*10 + int(r.text[t.End-1]-'0')
		if r.w(next).halfDay == 0 {
			// "at 6.40 this morning", "18.22 BST"
			_, zoned := r.zoneAt(next)
			part := ""
			if !zoned && at {
				if part, _ = r.partAhead(next); part != "" && h <= 12 {
					h, sure = hourOf(part, h), true
				}
			}
			switch {
			case r.hoursWord(next) && h < 24 && m < 60:
				next, sure = next+1, true // "17.00 hours"
			case at && h >= 13 && h < 24 && m < 60 && r.hourHere(i, next):
				sure = true // "shortly after 23.40", "at 23.40 on Tuesday", but "closed at 23.40"
			case !zoned && part == "":
				return expr{}, false
			}
		}
	case t.Decimal:
		return expr{}, false
	case r.mark(next, ':') && r.tight(next) && r.plain(next+1, 2, 2) && r.tight(next+1):
		m = int(r.toks[next+1].Value)
		next += 2
		if r.mark(next, ':') && r.tight(next) && r.plain(next+1, 2, 2) && r.tight(next+1) {
			sec = int(r.toks[next+1].Value)
			next += 2
		}
		sure = sure || h >= 13
	case t.Digits == 4 && (r.hoursWord(next) && (r.text[t.Start] == '0' || t.Value < 2400 && at)):
		h, m, sure = int(t.Value)/100, int(t.Value)%100, true // "0600 hours"
		next++
	case t.Digits <= 2 && r.hourSign(next) && r.plain(next+1, 2, 2) && r.tight(next+1):
		m, sure = int(r.toks[next+1].Value), true // "22h30"
		next += 2
	case t.Digits == 4:
		h, m = int(t.Value)/100, int(t.Value)%100
		z, ok := r.zoneAt(next)
		if !ok || h >= 19 && h <= 20 && !at && (z.Offset != 0 || z.Summer != "") {
			return expr{}, false // "in 2017 ET was …": a year
		}
	case t.Digits > 2:
		return expr{}, false
	default:
		if r.w(next).is(isOClock) {
			next++
			if r.mark(next, '\'') {
				next++
			}
			if !r.w(next).is(isClockWord) {
				return expr{}, false
			}
			next++
		} else if r.w(next).halfDay == 0 {
			return r.borrowed(i, h, next)
		}
		sure = true
	}
	hour, halved := h, r.w(next).halfDay != 0
	if hd := r.w(next).halfDay; hd != 0 {
		if h < 1 || h > 12 {
			return expr{}, false
		}
		h = h%12 + 12*int(hd-1)
		next++
		sure = true
	}
	if h > 24 || m > 59 || sec > 59 || h == 24 && m > 0 {
		return expr{}, false
	}
	e := expr{form: clock, clock: fmt.Sprintf("%02d:%02d", h, m), next: next, day12: halved}
	switch {
	case halved || h != hour || r.hoursWord(next-1) || r.w(next-1).is(isClockWord):
	case h > 12 || r.text[t.Start] == '0':
		e.day24 = true
	case h > 0 && m > 0 && t.Digits <= 2:
		e.half12 = fmt.Sprintf("%02d:%02d", h%12, m)
	}
	if sec > 0 {
		e.clock += fmt.Sprintf(":%02d", sec)
	}
	z := r.zoned(e)
	if !sure && z.next == e.next {
		return expr{}, false
	}
	return z, true
}

// hourHere reports whether the words beside the number at token i, which ends before token
// next, leave no doubt that it is a time of day: "shortly" before it, or a day behind it.
func (r *reader) hourHere(i, next int) bool {
	if r.w(i-2).is(isNear) || r.w(next).is(isWhen) || r.placeWords(next, next+1) && r.w(next+1).is(isTimeWord) {
		return true
	}
	if r.w(next).prep == "on" {
		next++
	}
	w := r.w(next)
	return w.weekday != 0 || w.hasDay || w.rel == "that" && r.w(next+1).daypart != "" || r.number(next) && r.monthWord(next+1)
}

// zoned adds a time zone, or "local time".
func (r *reader) zoned(e expr) expr {
	// "local time", "Moscow time", "Central European Time"
	for k := 1; k <= 3; k++ {
		if r.w(e.next + k).is(isTimeWord) {
			if next := e.next + k + 1; r.placeWords(e.next, e.next+k) {
				if z, ok := r.zoneAt(e.next); ok && z.Summer != "" {
					e.zone = &z
				}
				e.next = next
				return e
			}
			break
		}
	}
	j := e.next
	open := r.mark(j, '(')
	if open {
		j++
	}
	if z, ok := r.zoneAt(j); ok && (!open || r.mark(j+1, ')')) {
		e.zone, e.next = &z, j+1
		if open {
			e.next++
		}
	}
	return e
}

// placeWords reports whether tokens [i, j) may say whose time it is: "local" or
// words in capitals.
func (r *reader) placeWords(i, j int) bool {
	if j == i+1 && r.w(i).is(isLocal) {
		return true
	}
	for k := i; k < j; k++ {
		if r.toks[k].Kind != scan.Word || !r.toks[k].Capital && !r.w(k).is(isCompass) || r.w(k).weekday != 0 || r.w(k).month != 0 {
			return false
		}
	}
	return true
}

// wordClock reads a time of day that begins with a word, behind the words that
// lead to one.
func (r *reader) wordClock(i int) (expr, bool) {
	if r.w(i).hasClock || r.w(i).unit == 'D' {
		return expr{}, false
	}
	if !r.timePrep(i) && !r.itWas(i) && !(r.w(i).is(isHalf) && r.w(i+1).rel == "past") {
		return expr{}, false
	}
	if _, ok := r.v.Amount(r.toks[:r.end], i); !ok && !r.w(i).is(isHalf|isArticle) && r.w(i).unit != 'Q' {
		return expr{}, false
	}
	if _, ok := r.spoken(i); !ok {
		return expr{}, false
	}
	return r.clockExpr(i)
}

func (r *reader) zoneAt(i int) (zone, bool) {
	if i >= r.end || r.toks[i].Kind != scan.Word || !r.toks[i].Capital || r.toks[i].ID == 0 {
		return zone{}, false
	}
	z, ok := r.v.zones[r.v.Word(r.toks[i].ID)]
	return z, ok
}

// dayPart reads what begins with a part of a day: "the morning of September 11"
// is read from its article; "noon" alone is a time of day after "at".
func (r *reader) dayPart(i int) (expr, bool) {
	if r.w(i).hasClock {
		return r.clockExpr(i)
	}
	if p := r.w(i + 1).prep; p == "of" || p == "on" {
		if j := i + 2; j < r.end && (r.monthWord(j) || r.w(j).weekday != 0 || r.number(j)) {
			if d, ok := r.date(j); ok && d.dayGrain() {
				return d, true
			}
		}
	}
	return expr{}, false
}

// overnight reads "overnight" where it says when: "an overnight bus" is none, and
// "overnight into Monday" and "overnight on Friday" are read as their days.
func (r *reader) overnight(i int) (expr, bool) {
	j := i + 1
	if p := r.w(j).prep; p == "into" || p == "on" || p == "from" || p == "to" || r.mark(j, '-') {
		return expr{}, false
	}
	if j < r.end && r.w(j).weekday != 0 && r.toks[j].Capital {
		return r.weekday(j)
	}
	if _, counts := r.v.Amount(r.toks[:r.end], min(j, r.end-1)); !r.ends(j) && r.w(j).rel != "that" && !(r.toks[i].Break && j < r.end && counts) {
		return expr{}, false
	}
	return expr{form: shift, unit: 'D', next: j, overnight: true}, true
}

// hoursWord reports whether token i is "hours" or "hrs" behind a time of day of
// four figures.
func (r *reader) hoursWord(i int) bool { return r.w(i).unit == 'h' && r.w(i).is(isPlural) }

// hourSign reports whether token i is the h of "22h30".
func (r *reader) hourSign(i int) bool {
	return i < r.end && r.toks[i].Kind == scan.Word && r.tight(i) && r.toks[i].End-r.toks[i].Start == 1 && r.text[r.toks[i].Start]|0x20 == 'h'
}

// borrowed reads the 3 of "between 3 and 5 p.m.": its half of the day is that of
// the second end, or the one before when it would lie after it.
func (r *reader) borrowed(i, h, next int) (expr, bool) {
	if h < 1 || h > 12 {
		return expr{}, false
	}
	p := r.w(i - 1).prep
	k, ok := r.dash(next)
	if p == "between" && r.w(next).is(isAnd) {
		k, ok = next+1, true
	}
	if !ok || p != "between" && p != "from" && !(r.mark(next, '-') && r.tight(next)) || k+1 >= r.end || r.toks[k].Kind != scan.Number {
		return expr{}, false
	}
	end, ok := r.clockAt(k, false)
	if !ok || len(end.clock) < 5 || r.toks[k].Digits > 2 {
		return expr{}, false
	}
	if r.w(k+1).halfDay == 0 && !(r.mark(k+1, ':') && r.w(k+3).halfDay != 0) {
		return expr{}, false
	}
	last := minutes(end.clock)
	m := h % 12 * 60
	if last >= 12*60 && m+12*60 < last {
		m += 12 * 60
	}
	return expr{form: clock, clock: two(m/60) + ":" + two(m%60), zone: end.zone, next: next}, true
}
