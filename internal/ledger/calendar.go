package ledger

import (
	"fmt"
	"strings"
	"time"

	"hearsay/internal/news"
)

// weekStart is the Monday of an ISO week value ("2023-W36"), or the value itself
// when it is none.
func weekStart(v string) string {
	d, ok := monday(v)
	if !ok {
		return v
	}
	return d.Format(time.DateOnly)
}

func monday(v string) (time.Time, bool) {
	var year, week int
	if _, err := fmt.Sscanf(v, "%4d-W%2d", &year, &week); err != nil || week < 1 || week > 53 {
		return time.Time{}, false
	}
	// 4 January is always in week 1 (ISO 8601).
	d := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
	d = d.AddDate(0, 0, -(int(d.Weekday())+6)%7)
	return d.AddDate(0, 0, 7*(week-1)), true
}

// looselyDifferent reports whether one value is a weekend and the other the
// week that ends with it: the calendar holds one in the other, but a writer who
// means the weekend does not say "last week".
func looselyDifferent(a, b string) bool {
	return weekendOf(a, b) || weekendOf(b, a)
}

func weekendOf(week, weekend string) bool {
	m, ok := monday(week)
	if !ok || len(week) != len("2023-W36") {
		return false
	}
	start, end, ok := strings.Cut(weekend, "/")
	return ok && start == m.AddDate(0, 0, 5).Format(time.DateOnly) && end == m.AddDate(0, 0, 6).Format(time.DateOnly)
}

// firstDay is the day on which a value of the calendar begins; false for what
// has none.
func firstDay(v string) (time.Time, bool) {
	if d, ok := openDay(v); ok {
		return d, true
	}
	v = sortKey(v)
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if len(v) >= len(layout) {
			if d, err := time.Parse(layout, v[:len(layout)]); err == nil {
				return d, true
			}
		}
	}
	return time.Time{}, false
}

// openDay is the day that a value of which the year or the week is left open has in the
// year 4, a leap year, or in the first week of the year 1, which began on a Monday: by
// these days of one year or one week can be counted.
func openDay(v string) (time.Time, bool) {
	rest, open := strings.CutPrefix(v, "XXXX-")
	if !open {
		return time.Time{}, false
	}
	rest, _, _ = strings.Cut(rest, "T")
	if n, week := strings.CutPrefix(rest, "WXX-"); week {
		rest = "0001-01-0" + n
	} else {
		rest = "0004-" + rest
	}
	for _, layout := range []string{time.DateOnly, "2006-01"} {
		if d, err := time.Parse(layout, rest); err == nil {
			return d, true
		}
	}
	return time.Time{}, false
}

// lastDay is the day on which a value of the calendar ends; false for what has
// none.
func lastDay(v string) (time.Time, bool) {
	if _, end, is := strings.Cut(v, "/"); is {
		return lastDay(end)
	}
	d, ok := firstDay(v)
	switch {
	case !ok:
	case strings.Contains(v, "-W"):
		d = d.AddDate(0, 0, 6)
	case len(v) == len("2006-01"):
		d = d.AddDate(0, 1, -1)
	case len(v) == len("2006"):
		d = d.AddDate(1, 0, -1)
	}
	return d, ok
}

// interval is a stretch of time; its zero is unknown.
type interval struct{ from, to time.Time }

// before reports whether all of i is before all of j.
func (i interval) before(j interval) bool {
	return !i.from.IsZero() && !j.from.IsZero() && i.to.Before(j.from)
}

// published is when a unit's words were published, as far as is known: its
// entry's time in a live blog, else the article's last update or publication.
// A date without an hour, or an hour without a zone, is the whole day.
func published(a *article, u *unit) interval {
	v := a.Updated
	if v == "" {
		v = a.Published
	}
	if u.block >= 0 && u.block < len(a.Blocks) && a.Blocks[u.block].Time != "" {
		v = a.Blocks[u.block].Time
	}
	if p := &a.printed; p.known && p.value == v {
		return p.at
	}
	a.printed = whenPrinted{v, instant(v), true}
	return a.printed.at
}

// whenPrinted is the last time that published read.
type whenPrinted struct {
	value string
	at    interval
	known bool
}

// instant is what a time of publication says, all of a day where that is all it says.
func instant(v string) interval {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00"} {
		if t, err := time.Parse(layout, v); err == nil {
			return interval{t, t}
		}
	}
	if t, ok := firstDay(v); ok {
		return interval{t, t.Add(24*time.Hour - time.Second)}
	}
	return interval{}
}

// after reports whether a value begins after a day; false when either is not
// known.
func after(value, day string) bool {
	v, ok1 := firstDay(value)
	d, ok2 := firstDay(day)
	return ok1 && ok2 && v.After(d)
}

// How far two times of day may lie apart and still mean one, in minutes on
// either side: one that is given to the minute, to the hour, and what "about"
// adds.
const (
	toMinute = 4
	toHour   = 20
	about    = 30
)

// clocks are two times of day in minutes, where both are times of no particular
// day, with a zone or both without.
func clocks(s, t *news.Time) (x, y int, ok bool) {
	x, zx, ok1 := clock(s.Value)
	y, zy, ok2 := clock(t.Value)
	return x, y, ok1 && ok2 && zx == zy
}

// clockOf is the time of day of a value, without its day.
func clockOf(v string) string {
	if i := strings.IndexByte(v, 'T'); i >= 0 {
		return v[i:]
	}
	return v
}

// clock reads "T19:00" or "T02:10Z".
func clock(v string) (minutes int, zone string, ok bool) {
	v, ok = strings.CutPrefix(v, "T")
	if !ok || len(v) < len("15:04") {
		return 0, "", false
	}
	if v[:5] == "24:00" {
		return 24 * 60, v[5:], true
	}
	t, err := time.Parse("15:04", v[:5])
	return 60*t.Hour() + t.Minute(), v[5:], err == nil
}

// slack is how far a time of day may be out.
func slack(t *news.Time, minutes int) int {
	n := toMinute
	if minutes%60 == 0 {
		n = toHour
	}
	if t.Mod != "" {
		n += about
	}
	return n
}
