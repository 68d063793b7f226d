package ledger_test

import (
	"strings"
	"testing"
)

// elsewhens are a sentence of each of two outlets, words of the clauses that are
// compared, and whether they are one statement: a far year keeps apart what
// happened then, and nothing else.
var elsewhens = []struct {
	name, a, b, inA, inB string
	one                  bool
}{
	{"a year in what another source says", "The barge was insured for 12 million euros under a policy written in Lund, according to two brokers, one of whom said that the premium had been halved in 2019.",
		"The owner, Ole Vestad, said that the barge was insured for 12 million euros.", "insured for 12 million", "insured for 12 million", true},
	{"a year in what hangs on the clause", "Ida Brandt, who was elected in 2016, resigned as harbour master of Lund on Monday over the sinking of the barge.",
		"Ida Brandt resigned as harbour master of Lund on Monday over the sinking of the barge.", "resigned as harbour", "resigned as harbour", true},
	{"a year in brackets of a source", "“The barge was never inspected,” said Ole Vestad, who bought the yard in 2015.",
		"The barge was never inspected, Ole Vestad told Radio Skerry.", "never inspected", "never inspected", true},
	{"what happened in the year", "Ida Brandt resigned as harbour master of Lund in 2016 over the sinking of the barge.",
		"Ida Brandt resigned as harbour master of Lund on Monday over the sinking of the barge.", "resigned as harbour", "resigned as harbour", false},
	{"the last time", "The last time the two harbour masters met was in 2016, when Ida Brandt hosted Per Lund in Skerry.",
		"Ida Brandt will host Per Lund in Skerry on Monday, her office said.", "hosted Per Lund", "host Per Lund", false},
	{"the year that the story is of", "Ida Brandt will resign as harbour master of Lund by the end of the year over the sinking of the barge.",
		"Ida Brandt will resign as harbour master of Lund over the sinking of the barge, her office said.", "resign as harbour", "resign as harbour", true},
	{"on the day of the year", "It was in 2016 that Ida Brandt resigned as harbour master of Lund over the sinking of the barge.",
		"Ida Brandt resigned as harbour master of Lund on Monday over the sinking of the barge.", "resigned as harbour", "resigned as harbour", false},
}

func TestElsewhen(t *testing.T) {
	for _, c := range elsewhens {
		t.Run(c.name, func(t *testing.T) {
			s, as := build(t, []paper{
				{"The Fen Mirror", "2024-09-20", []string{"What is known so far", c.a}},
				{"Radio Skerry", "2024-09-20", []string{"The day in short", c.b}},
			})
			one := false
			for _, st := range s.Statements {
				var in [2]bool
				for _, x := range st.Carriers {
					for k, w := range []string{c.inA, c.inB} {
						for _, a := range as {
							if a.ID == x.Article && (a.Outlet == "Radio Skerry") == (k == 1) && strings.Contains(a.Text[x.Start:x.End], w) {
								in[k] = true
							}
						}
					}
				}
				one = one || in[0] && in[1]
			}
			if one != c.one {
				t.Errorf("one statement: %v, want %v", one, c.one)
			}
		})
	}
}
