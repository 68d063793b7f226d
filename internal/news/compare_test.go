package news

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestCompareTimes(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Agreement
	}{
		{"2023-07", "2023-07", Same},
		{"2023-07", "2023-08", Conflict},
		{"2023-07", "2023-SU", Compatible},
		{"2023-09", "2023-SU", Compatible},
		{"2023-10", "2023-SU", Conflict},
		{"2023-01-15", "2022-WI", Compatible},
		{"2023-07-12", "2023-07", Compatible},
		{"2023-07-12", "2023-08", Conflict},
		{"2023-07-12", "2023", Compatible},
		{"2023", "2022", Conflict},
		{"2023-09-07", "2023-W36", Compatible},
		{"2023-09-11", "2023-W36", Conflict},
		{"2023-W36", "2023-09", Compatible},
		{"2024-12-30", "2025-W01", Compatible},
		{"2023-09-10/2023-09-13", "2023-09-12", Compatible},
		{"2023-09-10/2023-09-13", "2023-09-14", Conflict},
		{"2023-09-10/2023-09-13", "2023-09-12/2023-09-15", Compatible},
		{"199", "1994", Compatible},
		{"199", "2001", Conflict},
		{"19", "1994-03", Compatible},
		{"2023-Q3", "2023-08", Compatible},
		{"2023-Q3", "2023-H1", Conflict},
		{"2023-09-11T14:59", "2023-09-11", Compatible},
		{"2023-09-11T14:59", "2023-09-11T15:30", Conflict},
		{"2023-09-11T14:59Z", "2023-09-11T16:59+02:00", Same},
		{"2023-09-11T14:59Z", "2023-09-11T15:59", Compatible},
		{"P18M", "P18M", Same},
		{"P18M", "P1Y6M", Compatible},
		{"P2W", "P14D", Same},
		{"2023-09-15T00:00", "2023-09-16T00:00", Compatible},
		{"2023-09-15T24:00", "2023-09-16", Compatible},
		{"2023-09-15T00:00", "2023-09-14", Compatible},
		{"2023-09-15T00:00", "2023-09-17", Conflict},
		{"2023-09-15T00:00", "2023-09-14T21:00", Conflict},
		{"P2W", "P3W", Conflict},
		{"FUTURE", "2023-09-11", Incomparable},
		{"", "2023-09-11", Incomparable},
		{"P2W", "2023-09-11", Incomparable},
		{"XXXX-WXX-1", "2023-09-11", Incomparable},
		{"2023-13", "2023-09", Incomparable},
		{"2023-02-31", "2023-02", Incomparable},
	} {
		for _, swap := range []bool{false, true} {
			a, b := Time{Value: c.a}, Time{Value: c.b}
			if swap {
				a, b = b, a
			}
			if got, why := CompareTimes(a, b); got != c.want {
				t.Errorf("%q and %q: %s (%s), want %s", a.Value, b.Value, got, why, c.want)
			}
		}
	}
}

func TestCompareBoundedTimes(t *testing.T) {
	for _, c := range []struct {
		a, b Time
		want Agreement
	}{
		{Time{Value: "P10D", Mod: "more_than"}, Time{Value: "P3W"}, Compatible},
		{Time{Value: "P10D", Mod: "less_than"}, Time{Value: "P3W"}, Conflict},
		{Time{Value: "2023-09-11", Mod: "approx"}, Time{Value: "2023-09-12"}, Compatible},
		{Time{Value: "2023-09-11", Mod: "approx"}, Time{Value: "2023-09-20"}, Conflict},
	} {
		if got, why := CompareTimes(c.a, c.b); got != c.want {
			t.Errorf("%+v and %+v: %s (%s), want %s", c.a, c.b, got, why, c.want)
		}
	}
}

func TestCompareQuantities(t *testing.T) {
	f := func(v float64) *float64 { return &v }
	exact := func(v float64, unit, of string) Quantity {
		return Quantity{Value: v, Low: f(v), High: f(v), Unit: unit, Of: of}
	}
	atLeast := func(v float64, of string) Quantity { return Quantity{Value: v, Low: f(v), Of: of} }
	per := func(v float64, unit string, si float64) Quantity {
		q := exact(v, unit, "concentration")
		q.SI, q.SIUnit = si, "1/m3"
		return q
	}
	for _, c := range []struct {
		a, b Quantity
		want Agreement
	}{
		{exact(12, "", "killed"), exact(12, "", "killed"), Same},
		{exact(12, "", "killed"), exact(14, "", "killed"), Conflict},
		{atLeast(12, "killed"), exact(14, "", "killed"), Compatible},
		{atLeast(15, "killed"), exact(14, "", "killed"), Conflict},
		{atLeast(12, "killed"), atLeast(40, "killed"), Compatible},
		{exact(12, "", "killed"), exact(12, "", "injured"), Incomparable},
		{exact(3, "", "killed soldiers"), exact(12, "", "killed"), Compatible},
		{exact(13, "", "killed soldiers"), exact(12, "", "killed"), Conflict},
		{exact(1200, "", "people"), exact(1234, "", "people"), Compatible},
		{exact(1200, "", "people"), exact(1300, "", "people"), Conflict},
		{exact(2e6, "USD", "money"), exact(2.3e6, "USD", "money"), Compatible},
		{exact(2e6, "USD", "money"), exact(2.6e6, "USD", "money"), Conflict},
		{exact(2e6, "USD", "money"), exact(2e6, "EUR", "money"), Incomparable},
		{exact(12, "", "people"), exact(12, "", ""), Incomparable},
		{per(14, "/10l", 1400), per(1.4, "/l", 1400), Compatible},
		{per(14, "/10l", 1400), per(3, "/10l", 300), Conflict},
		{per(14, "/10l", 1400), per(.3, "/l", 300), Conflict},
		{per(14, "/10l", 1400), exact(14, "", "oocysts"), Incomparable},
	} {
		for _, swap := range []bool{false, true} {
			a, b := c.a, c.b
			if swap {
				a, b = b, a
			}
			if got, why := CompareQuantities(a, b); got != c.want {
				t.Errorf("%g %s and %g %s: %s (%s), want %s", a.Value, a.Of, b.Value, b.Of, got, why, c.want)
			}
		}
	}
}

// A day agrees with its own week, month, quarter and year, and with no other
// year.
func TestDayLiesInItsOwn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := time.Date(rapid.IntRange(1900, 2100).Draw(t, "year"), 1, rapid.IntRange(1, 366).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
		y, w := d.ISOWeek()
		day := Time{Value: d.Format("2006-01-02")}
		for _, v := range []string{d.Format("2006-01"), d.Format("2006"), fmt.Sprintf("%04d-W%02d", y, w), fmt.Sprintf("%04d-Q%d", d.Year(), (int(d.Month())+2)/3), fmt.Sprintf("%03d", d.Year()/10)} {
			if got, _ := CompareTimes(day, Time{Value: v}); got != Compatible {
				t.Fatalf("%s and %s: %s", day.Value, v, got)
			}
		}
		if got, _ := CompareTimes(day, Time{Value: fmt.Sprintf("%04d", d.Year()+1)}); got != Conflict {
			t.Fatalf("%s and the next year: %s", day.Value, got)
		}
	})
}

// Values come from files as well: no value may panic.
func FuzzCompareTimes(f *testing.F) {
	f.Add("2023-W36", "P1Y2M3DT4H")
	f.Add("2023-09-10/2023", "T25")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, _ := CompareTimes(Time{Value: a}, Time{Value: b})
		y, _ := CompareTimes(Time{Value: b}, Time{Value: a})
		if x != y {
			t.Fatalf("%q, %q: %s one way, %s the other", a, b, x, y)
		}
	})
}
