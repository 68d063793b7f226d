package times

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"hearsay/internal/news"
)

// day is a day of the proleptic Gregorian calendar, at midnight UTC.
type day = time.Time

func newDay(y, m, d int) (day, bool) {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	ok := t.Year() == y && int(t.Month()) == m && t.Day() == d
	return t, ok
}

func lastOfMonth(y, m int) int { return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day() }

func isoDay(t day) string { return t.Format("2006-01-02") }

func isoWeek(t day) string {
	y, w := t.ISOWeek()
	return fmt.Sprintf("%04d-W%02d", y, w)
}

// weekday counts from Monday 1 to Sunday 7.
func weekday(t day) int {
	if t.Weekday() == time.Sunday {
		return 7
	}
	return int(t.Weekday())
}

// monday is the first day of t's ISO week.
func monday(t day) day { return t.AddDate(0, 0, 1-weekday(t)) }

// easter is the day of Easter by the anonymous Gregorian computus (Meeus 1991).
func easter(y int) day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	t, _ := newDay(y, n/31, n%31+1)
	return t
}

// holiday finds the day of a rule in a year: "12-25"; "easter-2"; "11-4-4" for
// the fourth Thursday of November, "5--1-1" for the last Monday of May, and
// either with "+1" for days after.
func holiday(rule string, y int) (day, bool) {
	rule, plus, _ := strings.Cut(rule, "+")
	if r, ok := strings.CutPrefix(rule, "easter"); ok {
		n := 0
		for _, s := range []string{r, plus} {
			if s != "" {
				k, err := strconv.Atoi(s)
				if err != nil {
					return day{}, false
				}
				n += k
			}
		}
		return easter(y).AddDate(0, 0, n), true
	}
	add := 0
	if plus != "" {
		var err error
		if add, err = strconv.Atoi(plus); err != nil {
			return day{}, false
		}
	}
	var m, n, w int
	if len(rule) == 5 && rule[2] == '-' {
		var d int
		if _, err := fmt.Sscanf(rule, "%02d-%02d", &m, &d); err != nil {
			return day{}, false
		}
		return newDay(y, m, d)
	}
	if _, err := fmt.Sscanf(rule, "%d-%d-%d", &m, &n, &w); err != nil || m < 1 || m > 12 || w < 1 || w > 7 || n == 0 || n < -1 || n > 5 {
		return day{}, false
	}
	if n < 0 {
		t, _ := newDay(y, m, lastOfMonth(y, m))
		return t.AddDate(0, 0, -((weekday(t)-w+7)%7)+add), true
	}
	t, _ := newDay(y, m, 1)
	return t.AddDate(0, 0, (w-weekday(t)+7)%7+7*(n-1)+add), true
}

// zone is an abbreviated time zone.
type zone news.Zone

// at is the zone's offset on a day as ISO 8601 writes it; of no day, that in winter.
func (z zone) at(t day) string {
	off := z.Offset
	if !t.IsZero() {
		off = news.Zone(z).On(t)
	}
	return news.ZoneText(off)
}
