package news

import "strings"

// What stands for a year, and for a week, that is left open (see Time.Open).
const (
	openYear = "XXXX-"
	openWeek = "XXXX-WXX-"
)

// compareOpen compares two times of which one at least is left open: days of one year, or
// days of one week. Which date a day of a week is is not known.
func compareOpen(a, b string) (Agreement, string) {
	x, h1, _ := strings.Cut(a, "T")
	y, h2, _ := strings.Cut(b, "T")
	if x == "" || y == "" || strings.HasPrefix(x, openWeek) != strings.HasPrefix(y, openWeek) {
		return Incomparable, ""
	}
	if !strings.HasPrefix(x, openWeek) {
		var ok1, ok2 bool
		x, ok1 = dayOfYear(x)
		y, ok2 = dayOfYear(y)
		if !ok1 || !ok2 {
			return Incomparable, ""
		}
	}
	switch {
	case x != y && (strings.HasPrefix(x, y+"-") || strings.HasPrefix(y, x+"-")):
		return Compatible, "one lies in the other"
	case x != y:
		return Conflict, "no day in common"
	case h1 == "" || h2 == "" || strings.HasSuffix(h1, "Z") != strings.HasSuffix(h2, "Z"):
		return Compatible, "the same days"
	case h1 != h2:
		return Conflict, "different times of one day"
	}
	return Same, "equal"
}

// dayOfYear is the month of a value, and the day in it where it names one; false where it
// names none.
func dayOfYear(v string) (string, bool) {
	rest, open := strings.CutPrefix(v, openYear)
	if !open && len(v) > len(openYear) {
		rest = v[len(openYear):]
	}
	return rest, (len(rest) == len("04") || len(rest) == len("04-12")) && strings.Trim(rest, "0123456789-") == ""
}
