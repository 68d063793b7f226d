package news

import (
	"slices"
	"testing"
)

// Times of publication are moments, whatever zone they are given in; a day alone ends
// where the others were published.
func TestAClockOrdersWhatIsGivenInZonesAndAsDays(t *testing.T) {
	want := []string{
		"2031-04-01", "2031-04-02T08:10:00+02:00", "2031-04-02T07:30:00Z", "2031-04-02T11:05:00+02:00",
		"2031-04-02", "2031-04-03T00:20:00+02:00", "2031-04", "",
	}
	c := NewClock(want)
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortStableFunc(got, c.Compare)
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"2031-04-02", "2031-04-02T08:10:00+02:00", true},
		{"", "2031-04-02", true},
		{"2031-04", "2031-04-02", true},
		{"2031-04-02", "2031-04-02", false},
		{"2031-04-03", "2031-04-02T08:10:00+02:00", false},
		{"2031-04-01", "2031-04-02T08:10:00+02:00", false},
		{"2031-04-02T09:00:00+02:00", "2031-04-02T08:10:00+02:00", false},
		{"2031-04-02", "", false},
	} {
		if got := c.Open(x.a, x.b); got != x.want {
			t.Errorf("may %q have come before %q: %v", x.a, x.b, got)
		}
	}
}
