package ledger_test

import (
	"strings"
	"testing"
)

// Nobody says that a condition holds.
func TestConditionIsNoStatement(t *testing.T) {
	s, as := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "The mayor, Jon Reiss, should step aside if the claims about the bridge are true, the council leader, Petra Lund, said."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "If the claims about the bridge are true, the mayor has to go, the union leader, Ida Brandt, said."}},
	})
	for _, st := range s.Statements {
		for _, c := range st.Carriers {
			for _, a := range as {
				if a.ID != c.Article {
					continue
				}
				if g := strings.ToLower(a.Text[c.Start:c.End]); strings.HasPrefix(g, "if ") && !strings.Contains(g, "has to go") {
					t.Errorf("%q is what a statement says", g)
				}
			}
		}
	}
}

// That nothing shows that something ever happened is no claim that it did.
func TestDoubtIsNoClaim(t *testing.T) {
	s, _ := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "The inquiry produced no shred of evidence that the views of the inspector, Sten Falk, ever affected his work on the bridge, his lawyer, Ida Brandt, said."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "The views of the inspector, Sten Falk, did not affect his work on the bridge, the council leader, Petra Lund, said."}},
	})
	for _, d := range s.Discrepancies {
		t.Errorf("they disagree about %s", d.About)
	}
}
