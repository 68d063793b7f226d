package ledger_test

import (
	"slices"
	"testing"

	"hearsay/internal/news"
)

// What reaches two outlets through one agency has one origin, and has changed its owner where they
// call him two things that say who he is, or where one names whom the other may not name.
func TestAClaimThatChangesItsOwnerBehindARelay(t *testing.T) {
	const agency = "told Reuters that there was no proof that the pumps of the lower lock had been sabotaged."
	for _, c := range []struct {
		name, one, two string
		want           bool
	}{
		{"an official, and a diplomat", "A Norwegian official " + agency, "A Norwegian diplomat quoted by Reuters said there was no proof that the pumps of the lower lock had been sabotaged.", true},
		{"the same", "A Norwegian official " + agency, "A senior Norwegian official " + agency, false},
		{"somebody of whom nothing is said", "A Norwegian diplomat " + agency, "A person who knows the lock " + agency, false},
		{"through two agencies", "A Norwegian official " + agency, "A Norwegian diplomat told AFP that there was no proof that the pumps of the lower lock had been sabotaged.", false},
		{"one who is named elsewhere", "A harbour official, who spoke on condition of anonymity, told Reuters that the board “had lost patience by midnight”.",
			"Otto Haas, the harbour master, told Reuters that the board “had lost patience by midnight”.", true},
		{"one who is only described", "A harbour official told Reuters that the board “had lost patience by midnight”.",
			"Otto Haas, the harbour master, told Reuters that the board “had lost patience by midnight”.", false},
	} {
		s, _ := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "Birds sang over the delta.", c.one}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", "Nobody waved.", c.two}},
		})
		got := slices.ContainsFunc(s.Discrepancies, func(d news.Discrepancy) bool { return d.Kind == news.DiffAttribution })
		if got != c.want {
			t.Errorf("%s: %v, want %v: %+v", c.name, got, c.want, s.Discrepancies)
		}
	}
}
