package times

import (
	"testing"
)

// An event that is named by its day lies behind, and so does all that the text names
// by that day, however near the same day of the next year is.
func TestAnEventNamedByItsDay(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The council will set up a panel to study the Feb. 6 harbour riot.", []string{"2024-02-06"}},
		{"A new panel will look into the deadly Feb. 6 attack on the town hall.", []string{"2024-02-06"}},
		{"The council will vote on a probe of the Feb. 6 riot. It will ask for the Feb. 6 panel's notes.", []string{"2024-02-06", "2024-02-06"}},
		{"The council will vote on a probe of the Feb. 6 riot. The Feb. 6 committee will meet next week.", []string{"2024-02-06", "2024-02-06"}},
		{"The council will vote on a probe of the Feb. 6 riot. The new hall will open on Feb. 6.", []string{"2024-02-06", "2025-02-06"}},
		{"The council will vote on the Feb. 6 harbour meeting.", []string{"2025-02-06"}},
		{"The council will hold its Feb. 6 vote despite fire.", []string{"2025-02-06"}},
		{"The council will tell on Feb. 6 fire crews from three towns what it thinks.", []string{"2025-02-06"}},
	} {
		d := analysed(t, c.text)
		var got []string
		for _, x := range Find(d, Anchor{Date: "2024-10-14"}) {
			if len(x.Value) == 10 {
				got = append(got, x.Value)
			}
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %q", c.text, got)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: %q, want %q", c.text, got, c.want)
				break
			}
		}
	}
}
