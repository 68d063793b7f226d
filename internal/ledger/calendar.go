package ledger

import (
	"fmt"
	"strings"
	"time"
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
