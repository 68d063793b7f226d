package feed

import (
	"net/mail"
	"strings"
	"time"
)

// dateForms are the forms of dates in feeds beside that of mail.
var dateForms = []string{
	time.RFC3339, "2006-01-02T15:04:05.999999999Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05",
	"2006-01-02 15:04:05 Z0700", "2006-01-02 15:04:05", time.DateOnly, "02 Jan 2006 15:04:05 Z0700", "Mon, 2 January 2006 15:04:05 MST",
}

// date is a date as RFC 3339, or as a day when it has no time of day with a
// zone; as it stands when it cannot be read.
func date(s string) string {
	s = strings.TrimSpace(s)
	for _, form := range dateForms {
		t, err := time.Parse(form, s)
		switch {
		case err != nil:
		case form == time.DateOnly:
			return s
		case !strings.Contains(form, "Z07") && !strings.Contains(form, "MST"):
			return t.Format("2006-01-02T15:04:05")
		default:
			return t.Format(time.RFC3339)
		}
	}
	if t, err := mail.ParseDate(s); err == nil {
		if name, offset := t.Zone(); offset == 0 && zones[name] != 0 {
			t = t.Add(-time.Duration(zones[name]) * time.Hour).In(time.FixedZone(name, zones[name]*3600))
		}
		return t.Format(time.RFC3339)
	}
	return clip(s)
}

// zones are the names of time zones that mail knows (RFC 822), in hours.
var zones = map[string]int{"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
