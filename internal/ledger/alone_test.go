package ledger_test

import "testing"

// TestToldInOtherWords holds that a clause which likeness leaves alone is one statement with one
// of another article that shares much of its words, though both are about one thing only;
// not where they deny and tell, nor where they share a time alone.
func TestToldInOtherWords(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		x, y       string
		want       bool
	}{
		{"one thing in common", "Per Lund said that the pump was done for.", "Ines Holt said that the pump was finished.", "done for", "finished", true},
		{"a place, and somebody by two words", "There was somebody in the belfry, Per Lund said.", "And there was someone up in the belfry, Ines Holt said.", "somebody", "someone", true},
		{"what is not so and what is, in like words", "“We were never told so in the winter, nor before,” Per Lund said.", "They told us that we were never to come before the winter, Ines Holt said.", "told so", "come", false},
		{"a time alone", "A keeper blew his horn at 10 am on Tuesday.", "The school of Lund got a new bell at 10 am on Tuesday, Ines Holt said.", "blew", "bell", false},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "Rain fell on the town for a third day.", c.a}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", "The bridge at Lund stays shut.", c.b}},
		})
		if _, got := oneStatement(s, as, c.x, c.y); got != c.want {
			t.Errorf("%s: one statement %v, want %v", c.name, got, c.want)
		}
	}
}
