package ledger_test

import "testing"

// TestASpokesmanIsTheBodyThatTheTextSays holds that whoever is called the
// spokesman of a body by its noun or by a pronoun is that body, and that others
// are not.
func TestASpokesmanIsTheBodyThatTheTextSays(t *testing.T) {
	const other = "The Skerry Rescue Agency said 131 people had been pulled from the water alive."
	for _, c := range []struct {
		name, text string
		min, max   int
	}{
		{"by its noun", "The Skerry Rescue Agency sent two boats. The agency's spokesman, Arne Moe, said 131 people had been pulled from the water alive.", 1, 1},
		{"by a pronoun", "The Skerry Rescue Agency sent two boats. Its spokesman, Arne Moe, said 131 people had been pulled from the water alive.", 1, 1},
		{"after his name", "The Skerry Rescue Agency sent two boats. Arne Moe, the agency's spokesman, said 131 people had been pulled from the water alive.", 1, 1},
		{"a pilot", "The Skerry Rescue Agency sent two boats. The agency's critic, the pilot Arne Moe, said 131 people had been pulled from the water alive.", 2, 2},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", other}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", c.text}},
		})
		st, ok := oneStatement(s, as, "131", "131")
		if !ok || len(st.Carriers) < 2 {
			t.Fatalf("%s: no statement of both: %+v", c.name, st)
		}
		if in := st.IndependentOrigins; in.Min != c.min || in.Max != c.max {
			t.Errorf("%s: %d to %d origins (%v), want %d to %d", c.name, in.Min, in.Max, in.Why, c.min, c.max)
		}
	}
}
