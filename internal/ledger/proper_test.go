package ledger_test

import (
	"slices"
	"testing"

	"hearsay/internal/news"
)

// TestNamesTellUnnamedSourcesApart holds that whom two articles leave unnamed may be one only
// where the names in their descriptions may mean one: of one state under several words, or one
// name within the other; never of two that share a word.
func TestNamesTellUnnamedSourcesApart(t *testing.T) {
	for _, c := range []struct {
		a, b     string
		min, max int
	}{
		{"a South Korean official", "a North Korean official", 2, 2},
		{"a South Korean official", "a Korean official", 1, 2},
		{"a South Korean official", "an official in South Korea", 1, 2},
		{"a South African official", "an official in South Korea", 2, 2},
		{"a British official", "an official in the United Kingdom", 1, 2},
		{"a U.S. official", "an official in the United States", 1, 2},
		{"a U.S. official", "a White House official", 1, 2},
		{"a European diplomat", "a French diplomat", 1, 2},
		{"a Western official", "a U.S. official", 1, 2},
		{"a Western official", "a White House official", 1, 2},
		{"a European diplomat", "a Western diplomat", 1, 2},
		{"a European diplomat", "a Kenyan diplomat", 2, 2},
		{"a European Commission official", "a French official", 2, 2},
		{"a witness", "an eyewitness", 1, 2},
		{"a Pentagon official", "a White House official", 2, 2},
		{"a New Mexico official", "a Mexican official", 2, 2},
		{"a New Mexico official", "a New Jersey official", 2, 2},
		{"an official in San Telmo", "an official in San Orsino", 2, 2},
		{"police in Virginia", "police in West Virginia", 2, 2},
		{"the Virginia health department", "the West Virginia health department", 2, 2},
		{"Velmari police", "police in Velmar", 1, 2},
	} {
		s, _ := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{
				"Envoys to meet at the border hall",
				"The two envoys will meet at the border hall in June to settle the fishing quota, " + c.a + " said on Monday.",
				"The hall was closed for two years after a fire destroyed its roof."}},
			{"Radio Skerry", "2024-05-20", []string{
				"Fishing talks set for June",
				"According to " + c.b + ", the quota for fishing is to be settled by the envoys at a June meeting in the border hall.",
				"Boats from both coasts of Velmar use the bay."}},
		})
		i := slices.IndexFunc(s.Statements, func(st news.Statement) bool { return st.Outlets == 2 && st.Carriers[0].Attribution != "" })
		if i < 0 {
			t.Errorf("%s and %s: no statement of both", c.a, c.b)
			continue
		}
		if in := s.Statements[i].IndependentOrigins; in.Min != c.min || in.Max != c.max {
			t.Errorf("%s and %s: %d to %d origins, want %d to %d (%q)", c.a, c.b, in.Min, in.Max, c.min, c.max, in.Why)
		}
	}
}
