package ledger_test

import (
	"strings"
	"testing"
)

// TestWhoseAClauseIs holds whether a clause inside what somebody says is his word, or what
// the outlet takes for granted.
func TestWhoseAClauseIs(t *testing.T) {
	for _, c := range []struct {
		name, text, other, of string // of is a word of the clause, other a sentence of another report
		own                   bool
	}{
		{"a relative clause", "The mayor said the ferry, which Norra Yards built in 1990, had sunk off Arrel.", "", "built", true},
		{"one right before its tag", "The ferry had sunk although the sailors want a new pier, the mayor said.", "", "pier", false},
		{"when it was, before the tag", "Forty men were underground when the roof of the pit fell, according to Skerry Mines.", "", "roof", false},
		{"when it was, that nobody else tells", "Skerry Mines said that the plan had been discussed when the minister visited Arrel in April.", "", "visited", false},
		{"when it was, that another outlet tells by itself", "Skerry Mines said that the plan had been discussed when the minister visited Arrel in April.", "The minister visited Arrel in April.", "visited", true},
		{"when it was, that another outlet has from somebody", "Skerry Mines said that the plan had been discussed when the minister visited Arrel in April.", "The minister visited Arrel in April, a miner said.", "visited", false},
		{"what is set against it", "The mayor said that the ferry had sunk although the sailors want a new pier.", "", "pier", true},
	} {
		two := []string{"The day in short", "A choir from Lund sang on the steps of the library."}
		if c.other != "" {
			two = append(two, c.other)
		}
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "It rained on the lake all day.", c.text}},
			{"Radio Skerry", "2024-05-20", two},
		})
		own, said := false, false
		for _, st := range s.Statements {
			for _, k := range st.Carriers {
				if k.Article == as[0].ID && strings.Contains(k.Ref().Span().Of(as[0].Text), c.of) {
					own, said = own || k.Attribution == "", true
				}
			}
		}
		if own != c.own || !said {
			t.Errorf("%s: the outlet's own %v, want %v (in a statement %v)", c.name, own, c.own, said)
		}
	}
}
