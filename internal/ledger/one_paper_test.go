package ledger_test

import (
	"strings"
	"testing"
)

// TestOnePaper holds that a paper of which a story has but one is one origin however it is told, that
// another paper is another, and that a paper may be somebody's and is nobody.
func TestOnePaper(t *testing.T) {
	for _, c := range []struct {
		name, one, two string
		min, max       int
		why            string
	}{
		{"a suit and the lawsuit of whom", "The lawsuit says that the council of Torvik sold forty fishing boats to a bank in June.",
			"The council of Torvik sold forty boats to a bank, according to the suit, which the fishermen filed on Monday.", 1, 1, "are one"},
		{"the indictment of whom", "The indictment says that the harbour master of Torvik sold forty fishing boats to a bank in June.",
			"The harbour master of Torvik sold forty boats to a bank, according to the indictment of the harbour master.", 1, 1, "are one"},
		{"two papers", "The lawsuit says that the council of Torvik sold forty fishing boats to a bank in June.",
			"The council of Torvik sold forty boats to a bank, according to the indictment.", 1, 2, "may be one"},
		{"a paper and a person", "The lawsuit says that the council of Torvik sold forty fishing boats to a bank in June.",
			"The council of Torvik sold forty boats to a bank, according to Ana Rao, the mayor of Skerry.", 1, 2, "may be of Ana Rao"},
	} {
		s, _ := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "Birds sang over the delta.", c.one}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", "Nobody waved.", c.two}},
		})
		found := false
		for _, st := range s.Statements {
			if len(st.Carriers) != 2 {
				continue
			}
			found = true
			in := st.IndependentOrigins
			if in.Min != c.min || in.Max != c.max || !strings.Contains(strings.Join(in.Why, "; "), c.why) {
				t.Errorf("%s: %d to %d origins (%q), want %d to %d, %q", c.name, in.Min, in.Max, in.Why, c.min, c.max, c.why)
			}
		}
		if !found {
			t.Errorf("%s: the two reports are not joined", c.name)
		}
	}
}
