package ledger_test

import (
	"testing"
)

// TestWhoMayBeOne holds that two origins count as two for certain only where what is
// printed of them shuts out that the one is the other, speaks for it or is of it.
func TestWhoMayBeOne(t *testing.T) {
	const said = " said 131 people had been pulled from the water alive."
	for _, c := range []struct {
		a, b     string
		min, max int
	}{
		// Descriptions that name the other, or leave open that they mean it.
		{"The Skerry Rescue Agency" + said, "Two Skerry Rescue Agency officials" + said, 1, 2},
		{"The Skerry Rescue Agency" + said, "Officials" + said, 1, 2},
		{"The Skerry Rescue Agency" + said, "Police officials" + said, 2, 2},
		{"The Skerry Rescue Agency" + said, "A fisherman" + said, 2, 2},
		{"The Skerry Rescue Agency" + said, "A pilot of the Skerry Rescue Agency" + said, 1, 2},
		{"Mayor Arne Moe" + said, "An aide" + said, 1, 2},
		{"Arne Moe, a fishing captain," + said, "A fishing captain" + said, 1, 2},
		{"The letter" + said, "The report" + said, 1, 2},
		{"The hospital" + said, "The police" + said, 2, 2},
		{"The Skerry Rescue Agency" + said, "Arne Moe, who once met an agency official," + said, 2, 2},
		{"Arne Moe" + said, "Two fishing captains" + said, 1, 2},
		{"Mayor Arne Moe" + said, "Local residents" + said, 2, 2},
		{"Mayor Arne Moe" + said, "A report" + said, 1, 2},
		{"The harbour office" + said, "The secretary of trade's office" + said, 1, 2},
		{"The harbour hospital" + said, "The police department" + said, 2, 2},
		{"South Korea's military" + said, "South Korea's Joint Chiefs of Staff" + said, 1, 2},
		// What is printed with a name.
		{"The Skerry Rescue Agency" + said, "Arne Moe, a rescue pilot," + said, 1, 2},
		{"The Education Department" + said, "Education Secretary Arne Moe" + said, 1, 1}, // he leads it
		{"The Education Department" + said, "Secretary of education Arne Moe" + said, 1, 2},
		{"The Education Department" + said, "The singer Arne Moe" + said, 2, 2},
		{"The Skerry Rescue Agency" + said, "Arne Moe, a spokesman," + said, 1, 2},
		{"The Skerry Rescue Agency" + said, "Arne Moe, a police spokesman," + said, 2, 2},
		{"Ines Holt" + said, "A lawyer for Holt, Arne Moe, came late. Moe" + said, 1, 2},
		{"Ines Holt" + said, "A former lawyer for Holt, Arne Moe, came late. Moe" + said, 2, 2},
		{"Ines Holt" + said, "The teacher Arne Moe" + said, 2, 2},
		{"The transport ministry" + said, "President Arne Moe" + said, 1, 2},
		{"The transport ministry" + said, "The singer Arne Moe" + said, 2, 2},
		{"The Democratic Party" + said, "Arne Moe" + said, 1, 2},
		// A medium that does not say who told it.
		{"The Washington Post" + said, "Arne Moe" + said, 1, 2},
		// Each of himself.
		{"Arne Moe said Moe had pulled 131 people from the water alive.", "Ines Holt said Holt had pulled 131 people from the water alive.", 1, 2},
		{"\"I know what I did,\" Arne Moe said. \"I had 131 people on my ferry that sank.\"", "\"I had 131 people on my ferry that sank,\" Ines Holt said.", 1, 2},
		// One article, the same words.
		{"The pilot Arne Moe" + said, "\"131 people had been pulled from the water alive,\" the pilot Arne Moe said. The teacher Ines Holt said \"131 people had been pulled from the water alive.\"", 1, 2},
		{"The pilot Arne Moe" + said, "The teacher Ines Holt" + said + " The pilot Arne Moe" + said, 2, 2},
		// Whoever is named where the other is quoted.
		{"Ines Holt" + said, "After a call from Ines Holt, Arne Moe" + said, 1, 2},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", c.a}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", c.b}},
		})
		st, ok := oneStatement(s, as, "131", "131")
		if !ok || len(st.Carriers) < 2 {
			t.Errorf("%s | %s: no statement of both: %+v", c.a, c.b, st)
			continue
		}
		if in := st.IndependentOrigins; in.Min != c.min || in.Max != c.max {
			t.Errorf("%s | %s: %d to %d origins (%v), want %d to %d", c.a, c.b, in.Min, in.Max, in.Why, c.min, c.max)
		}
	}
}
