package ledger_test

import "testing"

// Men and a woman who were arrested are not as many as the men.
func TestOthersCountedBeside(t *testing.T) {
	for of, want := range map[string]int{
		"five men and a woman":             0,
		"five men, two women and a boy":    0,
		"five men":                         1,
		"five men, a plumber and his mate": 1,
	} {
		s, _ := build(t, []paper{
			{"The Fen Mirror", "2024-05-20T10:00:00Z", []string{"Raid on the quay", "Police in Marsk arrested " + of + " after the raid on the quay."}},
			{"Radio Skerry", "2024-05-20T12:00:00Z", []string{"The day in short", "Police in Marsk arrested six people after the raid on the quay."}},
		})
		if len(s.Discrepancies) != want {
			t.Errorf("%s: %d disagreements, want %d", of, len(s.Discrepancies), want)
		}
	}
}
