package ledger_test

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/internal/news"
)

// TestWhatOneStatementHoldsIsNotListedTwice holds that a figure makes no second statement of the
// very clauses that another holds, and that two of whom a text speaks as known count nothing.
func TestWhatOneStatementHoldsIsNotListedTwice(t *testing.T) {
	s, _ := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "Police in the city of Marnick said a 34-year-old man had been arrested over the stabbing of two teenagers on Saturday.", "Chief Inspector Paula Moe said the man was known to the victims.", "The hospital said one of the boys was in critical condition."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "A 34-year-old man has been arrested after two teenagers were stabbed in Marnick on Saturday, West Marland Police said.", "\"The suspect and the victims knew each other,\" said Ch Insp Paula Moe."}},
		{"Osk Courier", "2024-05-20", []string{"News of the day", "Two teenagers were stabbed in Marnick on Saturday night.", "Officers arrested a man, 34, near the station, the force said."}},
	})
	seen := map[string]news.StatementID{}
	for _, st := range s.Statements {
		var key strings.Builder
		for _, c := range st.Carriers {
			fmt.Fprintln(&key, c.Article, c.Start, c.End)
		}
		if was := seen[key.String()]; was != "" {
			t.Errorf("%s and %s hold the same clauses", was, st.ID)
		}
		seen[key.String()] = st.ID
	}
	if len(seen) == 0 {
		t.Fatal("no statements")
	}

	s, as := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "The talks between the two armies broke down over prisoners, a senior Western diplomat said."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "Talks between the two armies collapsed over prisoners, according to a European diplomat."}},
		{"Osk Courier", "2024-05-20", []string{"News of the day", "The talks between the armies collapsed over the prisoners, a diplomat told AFP."}},
	})
	for _, st := range s.Statements {
		if x, ok := oneStatement(news.Story{Statements: []news.Statement{st}}, as, "broke down", "collapsed"); ok && x.Outlets == 2 {
			t.Errorf("the two armies make a statement: %+v", st.Carriers)
		}
	}
}
