package times

import (
	"math"
	"strconv"

	"hearsay/internal/annotate/scan"
)

// isoDuration writes n units as ISO 8601 does. Fractions of years become
// months, other fractions the next smaller unit where that is whole.
func isoDuration(n float64, unit byte) string {
	switch unit {
	case 'F':
		n, unit = 2*n, 'W'
	case 'E':
		n, unit = 10*n, 'Y'
	case 'C':
		n, unit = 100*n, 'Y'
	case 'Q':
		n, unit = 3*n, 'M'
	case 'N':
		unit = 'D'
	case 'K':
		n, unit = 2*n, 'D'
	}
	if n != math.Trunc(n) {
		smaller := map[byte]struct {
			factor float64
			unit   byte
		}{'Y': {12, 'M'}, 'W': {7, 'D'}, 'D': {24, 'h'}, 'h': {60, 'm'}, 'm': {60, 's'}}
		if s, ok := smaller[unit]; ok && n*s.factor == math.Trunc(n*s.factor) {
			n, unit = n*s.factor, s.unit
		}
	}
	f := strconv.FormatFloat(n, 'f', -1, 64)
	switch unit {
	case 's':
		return "PT" + f + "S"
	case 'm':
		return "PT" + f + "M"
	case 'h':
		return "PT" + f + "H"
	}
	return "P" + f + string(unit)
}

// amount reads a number of units and what it is for: "two weeks ago",
// "18-month", "three days later", "in six months", "a year and a half".
func (r *reader) amount(i int) (expr, bool) {
	n, j, vague, ok := r.units(i)
	if !ok {
		return expr{}, false
	}
	u := r.w(j)
	unit := u.unit
	if unit == 'Q' && r.w(j+1).prep == "of" {
		return expr{}, false // "a quarter of the government"
	}
	if unit == 'Q' && r.byFraction(i, j+1) {
		return expr{}, false // "plunged by nearly a quarter"
	}
	singleArticle := n == 1 && !vague && r.w(i).is(isArticle)
	hyphen := r.mark(j-1, '-')
	next := r.afterDot(j + 1)
	// "a year and a half"
	if r.w(next).is(isAnd) && r.w(next+1).is(isArticle) && r.w(next+2).is(isHalf) && !hyphen {
		n += .5
		next += 3
		singleArticle = false
	}
	if r.w(next).is(isAnd) && r.w(next+1).is(isHalf) && !hyphen && r.ends(next+2) {
		n += .5
		next += 2 // "a year and half", as many print it
		singleArticle = false
	}
	// Ages are no times: "a 28-year-old", "34 years old", "two years of age".
	k := next
	if r.mark(k, '-') {
		k++
	}
	if r.w(k).is(isOld) || r.w(k).prep == "of" && r.w(k+1).is(isOld) {
		return expr{}, false
	}
	if singleArticle && r.w(next).is(isWhen) {
		return expr{}, false // "in a year when few vote"
	}
	// "two years and three months"
	if !vague && !hyphen && (r.w(next).is(isAnd) || r.mark(next, ',') && !singleArticle) {
		if n2, j2, v2, ok := r.units(next + 1); ok && !v2 && smallerUnit(r.w(j2).unit, unit) {
			return expr{form: duration, value: joinDurations(isoDuration(n, unit), isoDuration(n2, r.w(j2).unit)), next: j2 + 1}, true
		}
	}
	if w := r.w(next); !hyphen && !vague && !u.is(isShort) && (w.is(isArticle|isEach) || w.prep == "per") {
		if p := r.w(next + 1); p.unit != 0 && !p.is(isPlural) && smallerUnit(unit, p.unit) {
			return expr{form: set, value: isoDuration(1, p.unit), next: next + 2}, true // "six days a week"
		}
	}
	if r.mark(next, '-') && r.tight(next) && r.w(next+1).is(isLong) {
		next += 2 // "a two-day-long", "a week-long"
	}
	if e, ok := r.besideDay(n, unit, next); ok && !hyphen && !vague {
		return e, true
	}
	if e, ok := r.shifted(n, unit, next, vague); ok && !hyphen {
		return e, true
	}
	if (r.w(i-1).prep == "in" || r.w(i-1).prep == "within") && !hyphen && !u.is(isShort) {
		e := expr{form: shift, unit: unit, n: int(n), counted: true, next: next, needsTense: true, value: isoDuration(n, unit), vague: vague}
		if r.mark(next, '\'') && r.w(next+1).is(isTimeWord) {
			e.next, e.needsTense = next+2, false
		}
		if n == math.Trunc(n) && n < 10000 && r.w(i-1).prep == "in" && !r.superlative(i-2) && !r.w(next).is(isWhen) {
			return e, true
		}
	}
	if r.per(i, j) || unit == 'N' && n > 1 && !u.is(isPlural) && !hyphen {
		return expr{}, false // "three night shifts"
	}
	if vague {
		p := r.w(i - 1).prep
		if p != "for" && p != "over" && p != "in" && p != "after" && p != "within" && p != "during" {
			return expr{}, false
		}
		return expr{form: duration, value: vagueDuration(unit), next: next}, true
	}
	if singleArticle && !r.mark(j-1, '-') {
		switch r.w(i - 1).prep {
		case "for", "within", "in", "over", "after":
		default:
			if p := r.w(next).prep; p == "after" || p == "before" {
				break // "a day after the vote"
			}
			if p := r.w(i - 1); !p.is(isApprox|isMore|isThan|isLasting) && p.least == "" {
				return expr{}, false
			}
		}
	}
	return expr{form: duration, value: isoDuration(n, unit), next: next}, true
}

// byFraction reports whether "a quarter" at token i, which ends before token next, is by how
// much something rose or fell, whatever bound stands before it.
func (r *reader) byFraction(i, next int) bool {
	k := i - 1
	for k > 0 && (r.w(k).is(isApprox|isMore|isThan) || r.w(k).least != "" || r.w(k).than != "") {
		k--
	}
	return r.w(k).prep == "by" && r.w(next).prep != "to" && r.w(next).rel != "past"
}

// vagueDuration is a number of units that is not given, as TIMEX3 writes it.
func vagueDuration(unit byte) string {
	switch unit {
	case 's', 'm', 'h':
		return "PTX" + string(unit&^0x20)
	case 'E', 'C', 'Q':
		return "PXY"
	case 'F':
		return "PXW"
	case 'N', 'K':
		return "PXD"
	}
	return "PX" + string(unit)
}

// per reports whether the unit at j is a rate: "50 a year", "once a day".
func (r *reader) per(i, j int) bool {
	return r.w(i).is(isArticle) && j == i+1 && (r.number(i-1) || r.w(i-1).times != 0)
}

const unitOrder = "smhDNWFMQYEC"

func smallerUnit(a, b byte) bool {
	ia, ib := -1, -1
	for i := range unitOrder {
		if unitOrder[i] == a {
			ia = i
		}
		if unitOrder[i] == b {
			ib = i
		}
	}
	return ia >= 0 && ia < ib
}

// joinDurations writes "P2Y" and "P3M" as "P2Y3M".
func joinDurations(a, b string) string {
	timeA, timeB := len(a) > 1 && a[1] == 'T', len(b) > 1 && b[1] == 'T'
	if timeB && timeA {
		return a + b[2:]
	}
	return a + b[1:]
}

// units reads a number and the unit at token j: "18-month", "two and a half
// years", "a year", "half an hour".
func (r *reader) units(i int) (n float64, j int, vague, ok bool) {
	if i >= r.end {
		return 0, i, false, false
	}
	if r.w(i).is(isHalf) && r.w(i+1).is(isArticle) && r.w(i+2).unit != 0 {
		return .5, i + 2, false, true
	}
	if r.w(i).is(isArticle) && r.w(i+1).unit == 'Q' && r.w(i+2).prep == "of" && r.w(i+3).is(isArticle) && r.w(i+4).unit == 'h' {
		return .25, i + 4, false, true
	}
	if r.w(i).is(isArticle) && r.w(i+1).unit != 0 && !r.w(i+1).is(isPlural) {
		return 1, i + 1, false, r.w(i+1).unit != 's'
	}
	if r.w(i).is(isArticle) && r.w(i+1).is(isHalf) && r.mark(i+2, '-') && r.w(i+3).unit != 0 {
		return .5, i + 3, false, true
	}
	a, ok := r.v.Amount(r.toks[:r.end], i)
	if !ok || a.Ordinal || a.Value > 1e9 {
		return 0, i, false, false
	}
	n, j, vague = a.Value, a.Next, a.Vague
	if j < r.end && vague && r.w(j).prep == "of" {
		j++ // "a couple of years"
	}
	// "two and a half years"
	if r.w(j).is(isAnd) && r.w(j+1).is(isArticle) && r.w(j+2).is(isHalf) {
		n += .5
		j += 3
	}
	if n == 3 && r.w(j).unit == 'Q' && r.w(j+1).prep == "of" && r.w(j+2).is(isArticle) && r.w(j+3).unit == 'h' {
		return .75, j + 3, false, true // "three quarters of an hour"
	}
	if r.mark(j, '-') && r.tight(j) && r.tight(j+1) {
		j++
	}
	// "two full years", "10 more days": one word may stand between.
	if j+1 < r.end && r.w(j).unit == 0 && (r.w(j).than == "more" || r.w(j).is(isFiller)) && r.w(j+1).unit != 0 {
		j++
	}
	u := r.w(j)
	if u.unit == 0 || u.unit == 'K' && r.mark(j-1, '-') {
		return 0, i, false, false
	}
	// "20 second" is "20-second"; "second" after a number in words is an ordinal.
	if u.is(isOrdinalToo) && !u.is(isPlural) && !r.mark(j-1, '-') && n != 1 {
		return 0, i, false, false
	}
	if a.Bare && a.Value >= 1000 && !u.is(isPlural) && !r.mark(j-1, '-') {
		return 0, i, false, false // "Rally 2019 day three"
	}
	if u.is(isShort) && !a.Digits {
		return 0, i, false, false
	}
	return n, j, vague, true
}

// shifted reads the word that makes an amount a point in time.
func (r *reader) shifted(n float64, unit byte, next int, vague bool) (expr, bool) {
	w := r.w(next)
	e := expr{form: shift, unit: unit, next: next + 1, vague: vague}
	sign := 0
	switch {
	case w.is(isAgo):
		sign = -1
		if e, ok := r.agoOn(n, unit, next+1); ok && !vague {
			return e, true
		}
	case w.is(isBack) && r.ends(next+1):
		sign = -1
	case w.is(isHence):
		sign = 1
	case w.is(isEarlier):
		sign, e.base = -1, fromText
	case w.is(isLater):
		sign, e.base = 1, fromText
	case w.prep == "before" && r.ends(next+1), w.rel == "before" && r.ends(next+1) && r.w(next+1).prep != "to":
		sign, e.base = -1, fromText // "two years before", "two years prior"
	case w.prep == "after" && r.ends(next+1):
		sign, e.base = 1, fromText
	case w.prep == "from" && r.w(next+1).hasDay, r.text != "" && w.prep == "from" && r.isNow(next+1):
		sign, e.next = 1, next+2
	default:
		return expr{}, false
	}
	switch unit {
	case 'C':
		n, e.unit, unit = 100*n, 'Y', 'Y' // "half a century ago"
	case 'E':
		n, e.unit, unit = 10*n, 'Y', 'Y'
	}
	if n != math.Trunc(n) {
		// "a year and a half ago" is a number of months.
		if unit != 'Y' || n*12 != math.Trunc(n*12) {
			e.vague = true
		} else {
			n, unit = n*12, 'M'
			e.unit = unit
		}
	}
	if n > 1e6 {
		return expr{}, false
	}
	if vague && n == 0 {
		n = 1 // "many years ago"
	}
	e.n, e.counted = sign*int(n), true
	return e, true
}

func (r *reader) isNow(i int) bool {
	return i < r.end && r.toks[i].ID != 0 && r.toks[i].ID == r.v.ID("now")
}

// bareUnits reads "for decades", "for years".
func (r *reader) bareUnits(i int) (expr, bool) {
	u := r.w(i)
	if r.mark(i+1, '-') && r.tight(i+1) && r.w(i+2).is(isLong) {
		return expr{form: duration, value: vagueDuration(u.unit), next: i + 3}, true
	}
	switch r.w(i - 1).prep {
	case "for", "after", "within":
	default:
		if !r.w(i - 1).is(isLasting) {
			return expr{}, false
		}
	}
	if w := r.w(i + 1); w.is(isAgo|isEarlier|isLater) || w.is(isOld) {
		return expr{}, false
	}
	return expr{form: duration, value: vagueDuration(u.unit), next: i + 1}, true
}

// each reads "every day", "each year", "every two weeks", "every Monday".
func (r *reader) each(i int) (expr, bool) {
	j := i + 1
	if r.w(j).is(isOther) {
		if u := r.w(j + 1); u.unit != 0 {
			return expr{form: set, value: isoDuration(2, u.unit), next: j + 2}, true
		}
		j++ // "every other Tuesday"
	} else if a, ok := r.v.Amount(r.toks[:r.end], min(j, r.end-1)); ok && a.Ordinal && a.Next < r.end && a.Value < 100 {
		w := r.w(a.Next)
		if w.unit != 0 && w.unit != 's' && !w.is(isPlural) {
			return expr{form: set, value: isoDuration(a.Value, w.unit), next: a.Next + 1}, true // "every third week"
		}
		if w.weekday != 0 && !w.is(isPlural) {
			j = a.Next // "every third Thursday"
		}
	}
	w := r.w(j)
	if w.unit == 's' && j == i+1 && j+1 < r.end && !r.toks[j+1].Break && r.toks[j+1].Kind == scan.Word && !r.ends(j+1) {
		return expr{}, false // "every second patient"
	}
	switch {
	case w.weekday != 0 && (r.toks[j].Capital || !r.caps):
		return expr{form: set, value: weekdaySet(int(w.weekday)), next: j + 1}, true
	case r.monthWord(j):
		if d, next, ok := r.domAt(r.afterDot(j + 1)); ok {
			return expr{form: set, value: "XXXX-" + two(int(w.month)) + "-" + two(d), next: next}, true // "every May 4"
		}
		return expr{form: set, value: "XXXX-" + two(int(w.month)), next: j + 1}, true
	case w.season != "":
		return expr{form: set, value: "XXXX-" + w.season, next: j + 1}, true
	case w.daypart != "":
		return expr{form: set, value: "P1D", next: j + 1}, true
	case w.unit != 0 && !w.is(isPlural):
		return expr{form: set, value: isoDuration(1, w.unit), next: j + 1}, true
	}
	if n, k, vague, ok := r.units(j); ok && !vague {
		return expr{form: set, value: isoDuration(n, r.w(k).unit), next: k + 1}, true
	}
	return expr{}, false
}

// timesA reads "once a week", "three times a year" from the word at j.
func (r *reader) timesA(i, j int) (expr, bool) {
	w := r.w(j)
	if (w.is(isArticle) || w.is(isEach) || w.prep == "per") && r.w(j+1).unit != 0 && !r.w(j+1).is(isPlural) {
		return expr{form: set, value: isoDuration(1, r.w(j+1).unit), next: j + 2}, true
	}
	return expr{}, false
}

func two(n int) string {
	return string([]byte{byte('0' + n/10%10), byte('0' + n%10)})
}

// maxMost is how far before "in" a superlative may stand, in tokens.
const maxMost = 14

// superlative reports whether "in nine years" looks back from "the first", "the
// worst": a length of time, however the clause is tensed. Token i is the one
// before "in".
func (r *reader) superlative(i int) bool {
	for k := i; k >= 0 && i-k < maxMost && !r.toks[k+1].Break; k-- {
		t := &r.toks[k]
		if r.w(k).cue == cueFuture {
			return false // "the first trains will run in two years"
		}
		if t.Kind == scan.Mark && t.Rune != '\'' && t.Rune != '-' {
			return false
		}
		if a, ok := r.v.Amount(r.toks[:r.end], k); ok && a.Ordinal {
			return true
		}
		if s := r.text[t.Start:t.End]; t.Kind == scan.Word && r.w(k).least == "" && !r.w(k).is(isNoMost) && (len(s) > 5 && s[len(s)-3:] == "est" || s == "worst" || s == "best" || s == "only") || r.w(k).least == "most" {
			return r.w(k-1).is(isThe) || r.w(k-1).is(isPossessive) || k == 0 || r.toks[k-1].Kind == scan.Mark || r.w(k-1).is(isArticle)
		}
	}
	return false
}
