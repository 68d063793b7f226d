package news

import (
	"cmp"
	"time"
)

// Clock orders times of publication, which come with an hour in any zone, as a day, or
// not at all. A day alone ends in the zone in which most of the others were published,
// so what gives an hour of a day comes before what gives only the day: it is the
// earliest of which the hour is known.
type Clock struct{ zone *time.Location }

// NewClock makes the clock of articles that were published at these times.
func NewClock(dates []string) Clock {
	count := map[int]int{}
	best := 0
	for _, d := range dates {
		t, err := time.Parse(time.RFC3339, d)
		if err != nil {
			continue
		}
		_, off := t.Zone()
		count[off]++
	}
	for off, n := range count {
		if n > count[best] || n == count[best] && off < best {
			best = off
		}
	}
	return Clock{time.FixedZone("", best)}
}

// Compare orders two times of publication, those that are not known last.
func (c Clock) Compare(a, b string) int {
	if a == b {
		return 0
	}
	x, okX := c.at(a)
	y, okY := c.at(b)
	if okX != okY {
		if okX {
			return -1
		}
		return 1
	}
	return cmp.Or(x.Compare(y), cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
}

// Open reports whether what was published at a may have come before what was published
// at b, for want of an hour, a day, or any time of a's.
func (c Clock) Open(a, b string) bool {
	end, known := c.at(a)
	y, ok := c.at(b)
	if !known || !ok {
		return !known && ok
	}
	from := begins(b, y)
	return begins(a, end).Before(from) && end.After(from)
}

// begins is the first moment that a time may mean of which at gives the last.
func begins(s string, end time.Time) time.Time {
	switch len(s) {
	case len("2006"):
		return end.AddDate(-1, 0, 0)
	case len("2006-01"):
		return end.AddDate(0, -1, 0)
	case len(time.DateOnly):
		return end.AddDate(0, 0, -1)
	}
	return end
}

// at is the moment of a time of publication, or at which the day, month or year ends
// that it gives; false where it gives none.
func (c Clock) at(s string) (time.Time, bool) {
	zone := c.zone
	if zone == nil {
		zone = time.UTC
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t, true
	}
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if t, err := time.ParseInLocation(layout, s, zone); err == nil {
			return t, true
		}
	}
	if t, err := time.ParseInLocation(time.DateOnly, s[:min(len(s), len(time.DateOnly))], zone); err == nil {
		return t.AddDate(0, 0, 1), true
	}
	if t, err := time.ParseInLocation("2006-01", s, zone); err == nil {
		return t.AddDate(0, 1, 0), true
	}
	if t, err := time.ParseInLocation("2006", s, zone); err == nil {
		return t.AddDate(1, 0, 0), true
	}
	return time.Time{}, false
}
