package news

import (
	"strconv"
	"strings"
	"time"
)

// CompareTimes compares the values of two times: it does not know whether they
// are of the same event, only whether they could be. A coarser value agrees with
// a finer one that lies in it ("2023-W36" with "2023-09-07"), a season with the
// months that usage gives it; values that share no day conflict. What is left open is
// taken to be of one year, or of one week. Two durations
// agree within a tenth, or when one is printed as a bound. The reason is a label,
// "" for incomparable ones.
func CompareTimes(a, b Time) (Agreement, string) {
	if a.Value == "" || b.Value == "" {
		return compareOpen(a.When(), b.When())
	}
	if strings.HasPrefix(a.Value, "P") && strings.HasPrefix(b.Value, "P") {
		return compareDurations(a, b)
	}
	ra, okA := days(a.Value)
	rb, okB := days(b.Value)
	if !okA || !okB {
		return Incomparable, ""
	}
	if a.Value == b.Value {
		return Same, "equal"
	}
	if a.Mod == "approx" {
		ra = ra.widen()
	}
	if b.Mod == "approx" {
		rb = rb.widen()
	}
	if ra.clock != "" && rb.clock != "" && ra.zoned == rb.zoned && ra.instant.Equal(rb.instant) && a.Mod != "approx" && b.Mod != "approx" {
		return Same, "one moment" // midnight is the end of one day and the beginning of the next
	}
	if ra.from.After(rb.to) || rb.from.After(ra.to) {
		if ra, rb := ra.midnight(rb), rb.midnight(ra); !ra.from.After(rb.to) && !rb.from.After(ra.to) {
			return Compatible, "a midnight between two days"
		}
		return Conflict, "no day in common"
	}
	if ra.clock != "" && rb.clock != "" && ra.from.Equal(rb.from) {
		if ra.instant.Equal(rb.instant) && ra.zoned == rb.zoned {
			return Same, "one moment in two zones"
		}
		if ra.zoned != rb.zoned {
			return Compatible, "one of the times has no zone"
		}
		return Conflict, "different times of one day"
	}
	switch {
	case ra.within(rb) && rb.within(ra) && ra.clock == rb.clock:
		return Same, "the same days"
	case ra.within(rb), rb.within(ra):
		return Compatible, "one lies in the other"
	}
	return Compatible, "they overlap"
}

// dayRange is the days that a value covers, both ends included.
type dayRange struct {
	from, to time.Time
	clock    string
	instant  time.Time
	zoned    bool
}

func (r dayRange) within(s dayRange) bool { return !r.from.Before(s.from) && !r.to.After(s.to) }

// midnight adds to a midnight, beside a day or another midnight, the day on its other side, and
// to one that opens its day also the day behind: "midnight on Friday" is printed of both ends of
// Friday.
func (r dayRange) midnight(beside dayRange) dayRange {
	switch c := beside.clock; {
	case c != "" && c != "00:00" && c != "24:00":
	case r.clock == "00:00":
		r.from, r.to = r.from.AddDate(0, 0, -1), r.to.AddDate(0, 0, 1)
	case r.clock == "24:00":
		r.to = r.to.AddDate(0, 0, 1)
	}
	return r
}

// widen gives "about" a tenth of the range's length on either side, a day at least.
func (r dayRange) widen() dayRange {
	n := max(1, int(r.to.Sub(r.from).Hours()/240))
	r.from, r.to = r.from.AddDate(0, 0, -n), r.to.AddDate(0, 0, n)
	return r
}

// days reads a date value as the days that it covers.
func days(v string) (dayRange, bool) {
	if from, to, ok := strings.Cut(v, "/"); ok {
		a, okA := days(from)
		b, okB := days(to)
		return dayRange{from: a.from, to: b.to}, okA && okB && !b.to.Before(a.from)
	}
	if d, clock, ok := strings.Cut(v, "T"); ok && d != "" {
		r, ok := days(d)
		if !ok {
			return r, false
		}
		r.clock = clock
		if rest, is := strings.CutPrefix(clock, "24:00"); is { // the end of the day
			next, ok := days(r.from.AddDate(0, 0, 1).Format(time.DateOnly) + "T00:00" + rest)
			r.instant, r.zoned = next.instant, next.zoned
			return r, ok
		}
		for _, f := range []string{"15:04Z07:00", "15:04:05Z07:00", "15:04", "15:04:05"} {
			if t, err := time.Parse("2006-01-02T"+f, v); err == nil {
				r.instant, r.zoned = t, strings.Contains(f, "Z")
				return r, true
			}
		}
		return r, false
	}
	date := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	num := func(s string) (int, bool) {
		n, err := strconv.Atoi(s)
		return n, err == nil && n >= 0
	}
	switch len(v) {
	case 2, 3: // century, decade
		n, ok := num(v)
		span := 100
		if len(v) == 3 {
			span = 10
		}
		return dayRange{from: date(n*span, 1, 1), to: date((n+1)*span, 1, 0)}, ok
	case 4:
		y, ok := num(v)
		return dayRange{from: date(y, 1, 1), to: date(y+1, 1, 0)}, ok
	case 10:
		t, err := time.Parse("2006-01-02", v)
		return dayRange{from: t, to: t}, err == nil
	}
	if len(v) < 7 || v[4] != '-' {
		return dayRange{}, false
	}
	y, ok := num(v[:4])
	if !ok {
		return dayRange{}, false
	}
	rest := v[5:]
	if s, ok := seasons[rest]; ok {
		return dayRange{from: date(y, s[0], s[1]), to: date(y, s[2], s[3])}, true
	}
	n, ok := num(strings.TrimLeft(rest, "QHW"))
	if !ok {
		return dayRange{}, false
	}
	switch {
	case len(rest) == 2 && rest[0] == 'Q' && n >= 1 && n <= 4:
		return dayRange{from: date(y, 3*n-2, 1), to: date(y, 3*n+1, 0)}, true
	case len(rest) == 2 && rest[0] == 'H' && n >= 1 && n <= 2:
		return dayRange{from: date(y, 6*n-5, 1), to: date(y, 6*n+1, 0)}, true
	case len(rest) == 3 && rest[0] == 'W' && n >= 1 && n <= 53:
		jan4 := date(y, 1, 4) // always in week 1
		mon := jan4.AddDate(0, 0, -(int(jan4.Weekday())+6)%7+7*(n-1))
		return dayRange{from: mon, to: mon.AddDate(0, 0, 6)}, true
	case len(rest) == 2 && n >= 1 && n <= 12:
		return dayRange{from: date(y, n, 1), to: date(y, n+1, 0)}, true
	}
	return dayRange{}, false
}

// seasons gives the days that a season may cover: from the first of its first
// month by the calendar to its last day by the sun. Of both hemispheres the
// northern is meant, as in the values' own definition.
var seasons = map[string][4]int{
	"SP": {3, 1, 6, 21},
	"SU": {6, 1, 9, 22},
	"FA": {9, 1, 12, 21},
	"WI": {12, 1, 15, 20}, // to 20 March of the next year
}

func compareDurations(a, b Time) (Agreement, string) {
	la, ha, okA := DurationDays(a.Value)
	lb, hb, okB := DurationDays(b.Value)
	if !okA || !okB {
		return Incomparable, ""
	}
	if la == lb && ha == hb && a.Mod == b.Mod {
		return Same, "equal"
	}
	la, ha = bounds(la, ha, a.Mod)
	lb, hb = bounds(lb, hb, b.Mod)
	if max(la, lb) > min(ha, hb)*1.1 {
		return Conflict, "the lengths do not meet"
	}
	return Compatible, "lengths that meet"
}

func bounds(lo, hi float64, mod string) (float64, float64) {
	const most = 1e12
	switch mod {
	case "approx":
		return lo * .9, hi * 1.1
	case "more_than":
		return lo, most
	case "less_than":
		return 0, hi
	}
	return lo, hi
}

// DurationDays is the shortest and the longest that an ISO 8601 duration can
// be, in days: months and years have no one length. It is not ok for what is no
// duration, or one of unknown length ("PXD").
func DurationDays(v string) (lo, hi float64, ok bool) {
	s, ok := strings.CutPrefix(v, "P")
	if !ok || s == "" {
		return 0, 0, false
	}
	inTime := false
	for s != "" {
		if s[0] == 'T' {
			inTime, s = true, s[1:]
			continue
		}
		i := 0
		for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == '.') {
			i++
		}
		n, err := strconv.ParseFloat(s[:i], 64)
		if err != nil || i == len(s) {
			return 0, 0, false
		}
		l, h := 0., 0.
		switch {
		case s[i] == 'Y':
			l, h = 365, 366
		case s[i] == 'M' && !inTime:
			l, h = 28, 31
			if n >= 2 {
				l, h = 30, 31 // several months average out
			}
		case s[i] == 'W':
			l, h = 7, 7
		case s[i] == 'D':
			l, h = 1, 1
		case s[i] == 'H':
			l, h = 1./24, 1./24
		case s[i] == 'M':
			l, h = 1./1440, 1./1440
		case s[i] == 'S':
			l, h = 1./86400, 1./86400
		default:
			return 0, 0, false
		}
		lo, hi = lo+n*l, hi+n*h
		s = s[i+1:]
	}
	return lo, hi, true
}
