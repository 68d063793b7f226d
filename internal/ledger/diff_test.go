package ledger

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/internal/news"
)

// statementOf makes a statement carried at the given offsets of article a1.
func statementOf(id string, status news.Status, outlets int, at ...int) news.Statement {
	s := news.Statement{ID: news.StatementID(id), Status: status, Outlets: outlets}
	for _, o := range at {
		s.Carriers = append(s.Carriers, news.Carrier{Article: "a1", Start: o, End: o + 5})
	}
	s.IndependentOrigins = news.Independence{Min: 1, Max: 1}
	return s
}

func TestDiff(t *testing.T) {
	before := news.Story{Statements: []news.Statement{
		statementOf("s1.1", news.SingleUnnamed, 1, 10),
		statementOf("s1.2", news.OwnReporting, 1, 20, 30),
		statementOf("s1.3", news.OwnReporting, 1, 40),
		statementOf("s1.4", news.SingleNamed, 1, 50),
	}}
	after := news.Story{Statements: []news.Statement{
		statementOf("s1.1", news.OwnReporting, 1, 20, 30), // renumbered, not changed
		statementOf("s1.2", news.ConfirmedByParty, 2, 10, 60),
		statementOf("s1.3", news.Denied, 1, 50),
		statementOf("s1.4", news.SingleNamed, 1, 70),
	}}
	var got []string
	for _, c := range Diff(before, after, nil) {
		got = append(got, fmt.Sprintf("%s %s %s", c.What, c.Statement, strings.Join(c.Why, "; ")))
	}
	want := []string{
		"confirmed s1.2 status: single unnamed source → confirmed by a party to it; outlets: 1 → 2",
		"denied s1.3 status: single named source → denied",
		"added s1.4 single named source; outlets: 1",
		"withdrawn s1.3 ",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if d := Diff(after, after, nil); len(d) != 0 {
		t.Errorf("a ledger differs from itself: %v", d)
	}
}
