package news

import (
	"fmt"
	"time"
)

// Zone is a time zone as news gives it: minutes from UTC in winter, and the rule by which
// summer adds an hour, "" for none. The rules are those in force since 2007 (us), 1996 (eu),
// 2008 (au) and 2007 (nz); a country that has changed its rule since is best left without.
type Zone struct {
	Offset int
	Summer string
}

// SummerRules are the rules that a zone may have.
var SummerRules = []string{"us", "eu", "au", "nz"}

// On is the zone's offset from UTC, in minutes, on the day of t.
func (z Zone) On(t time.Time) int {
	y := t.Year()
	var summer bool
	switch day := time.Date(y, t.Month(), t.Day(), 0, 0, 0, 0, time.UTC); z.Summer {
	case "us": // Energy Policy Act of 2005
		summer = !day.Before(sunday(y, time.March, 2)) && day.Before(sunday(y, time.November, 1))
	case "eu": // Directive 2000/84/EC
		summer = !day.Before(lastSunday(y, time.March)) && day.Before(lastSunday(y, time.October))
	case "au":
		summer = !day.Before(sunday(y, time.October, 1)) || day.Before(sunday(y, time.April, 1))
	case "nz":
		summer = !day.Before(lastSunday(y, time.September)) || day.Before(sunday(y, time.April, 1))
	}
	if summer {
		return z.Offset + 60
	}
	return z.Offset
}

// ZoneText is an offset from UTC in minutes as ISO 8601 writes it: "Z", "+09:00".
func ZoneText(offset int) string {
	if offset == 0 {
		return "Z"
	}
	sign := '+'
	if offset < 0 {
		sign, offset = '-', -offset
	}
	return fmt.Sprintf("%c%02d:%02d", sign, offset/60, offset%60)
}

// sunday is the nth Sunday of a month.
func sunday(y int, m time.Month, n int) time.Time {
	first := time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, 0, (7-int(first.Weekday()))%7+7*(n-1))
}

// lastSunday is the last Sunday of a month.
func lastSunday(y int, m time.Month) time.Time {
	last := time.Date(y, m+1, 0, 0, 0, 0, 0, time.UTC)
	return last.AddDate(0, 0, -int(last.Weekday()))
}
