package news

import "testing"

// What is left open is compared as of one year or one week.
func TestCompareOpen(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Agreement
	}{
		{"XXXX-04-12", "XXXX-05-03", Conflict},
		{"XXXX-04-12", "XXXX-04", Compatible},
		{"XXXX-04-12", "2024-04-12", Compatible},
		{"XXXX-04-12", "2024-04-13", Conflict},
		{"XXXX-04-12", "2024", Incomparable},
		{"XXXX-04-12", "XXXX-WXX-1", Incomparable},
		{"XXXX-WXX-1", "XXXX-WXX-2", Conflict},
		{"XXXX-WXX-1", "2024-04-12", Incomparable},
		{"XXXX-WXX-1T10:00", "XXXX-WXX-1", Compatible},
		{"XXXX-WXX-1T10:00", "XXXX-WXX-1T17:30", Conflict},
		{"XXXX-WXX-1T10:00", "T10:00", Incomparable},
	} {
		of := func(v string) Time {
			if v[0] == 'X' {
				return Time{Kind: "date", Open: v}
			}
			return Time{Kind: "date", Value: v}
		}
		for _, p := range [2][2]Time{{of(c.a), of(c.b)}, {of(c.b), of(c.a)}} {
			if got, why := CompareTimes(p[0], p[1]); got != c.want {
				t.Errorf("%s and %s: %v (%s), want %v", c.a, c.b, got, why, c.want)
			}
		}
	}
}
