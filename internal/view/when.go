package view

import (
	"fmt"
	"strings"
	"time"
)

// partsOfDay and seasons are the codes by which TIMEX3 values end, in words.
var (
	partsOfDay = map[string]string{"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
	seasons    = map[string]string{"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
	halves     = map[string]string{"Q1": "first quarter of", "Q2": "second quarter of", "Q3": "third quarter of", "Q4": "fourth quarter of", "H1": "first half of", "H2": "second half of"}
)

// When is a time's TIMEX3 value as people read it: "autumn 1980" for "1980-FA", "week of
// 2026-11-09" for "2026-W46". What needs no reading, and what is no such value, stays.
func When(value string) string {
	if a, b, is := strings.Cut(value, "/"); is {
		if day, _, timed := strings.Cut(a, "T"); timed {
			if hour, same := strings.CutPrefix(b, day+"T"); same {
				return When(a) + " to " + hour
			}
		}
		return When(a) + " to " + When(b)
	}
	day, hour, timed := strings.Cut(value, "T")
	if out, ok := open(day); ok {
		return strings.TrimSpace(out + " " + hour)
	}
	if !digits(day[:min(4, len(day))]) {
		return value
	}
	out := day
	switch year, rest, more := strings.Cut(day, "-"); {
	case !more && len(year) == 3:
		out = year + "0s"
	case !more && len(year) == 2:
		out = fmt.Sprintf("%s00s", year)
	case seasons[rest] != "":
		out = seasons[rest] + " " + year
	case halves[rest] != "":
		out = halves[rest] + " " + year
	case strings.HasPrefix(rest, "W"):
		var y, w int
		if n, err := fmt.Sscanf(day, "%d-W%d", &y, &w); n != 2 || err != nil || w < 1 || w > 53 {
			return value
		}
		switch monday := weekBegins(y, w); rest[3:] {
		case "":
			out = "week of " + monday.Format(time.DateOnly)
		case "-WE":
			out = "weekend of " + monday.AddDate(0, 0, 5).Format(time.DateOnly)
		default:
			return value
		}
	}
	switch {
	case !timed:
		return out
	case partsOfDay[hour] != "":
		return out + " " + partsOfDay[hour]
	}
	return out + " " + hour
}

// Moment is when something happens as people read it: "since 2026-03", "2026-11-09 about
// 08:00".
func Moment(value, mod string) string {
	w := When(value)
	switch {
	case strings.HasPrefix(value, "XXXX-WXX"):
		w += ", week unknown"
	case strings.HasPrefix(value, "XXXX"):
		w += ", year unknown"
	}
	switch mod {
	case "":
		return w
	case "approx":
		if day, hour, timed := strings.Cut(value, "T"); timed && partsOfDay[hour] == "" {
			return When(day) + " about " + hour
		}
		return "about " + w
	case "start", "mid", "end":
		in := map[string]string{"start": "early ", "mid": "middle of ", "end": "late "}[mod]
		switch {
		case mod == "mid":
		case len(value) == len("2006-01-02"):
			in += "on "
		case len(value) <= len("2006-01"):
			in += "in "
		}
		return in + w
	}
	return mod + " " + w
}

// open reads a day of which the year or the week is left open: "12 April" for
// "XXXX-04-12", "Monday" for "XXXX-WXX-1".
func open(day string) (string, bool) {
	rest, is := strings.CutPrefix(day, "XXXX-")
	if !is {
		return "", false
	}
	if n, week := strings.CutPrefix(rest, "WXX-"); week && len(n) == 1 && n >= "1" && n <= "7" {
		return time.Weekday(int(n[0]-'0') % 7).String(), true
	}
	for layout, shown := range map[string]string{"01-02": "2 January", "01": "January"} {
		if d, err := time.Parse(layout, rest); err == nil {
			return d.Format(shown), true
		}
	}
	return "", false
}

func digits(s string) bool {
	return s != "" && strings.Trim(strings.TrimSuffix(s, "-"), "0123456789") == ""
}

// weekBegins is the Monday of a week of ISO 8601.
func weekBegins(year, week int) time.Time {
	d := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC) // always in the first week
	return d.AddDate(0, 0, 7*(week-1)-(int(d.Weekday())+6)%7)
}

// Clock is a time of publication as people write it: the day, the hour and minute, the
// zone.
func Clock(t string) string {
	at, err := time.Parse(time.RFC3339, t)
	if err != nil {
		return t
	}
	zone := at.Format("-07:00")
	if zone == "+00:00" {
		zone = "UTC"
	}
	return at.Format("2006-01-02, 15:04 ") + zone
}
