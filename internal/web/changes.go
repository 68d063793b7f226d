package web

import (
	"hearsay/internal/news"
	"hearsay/internal/store"
	"hearsay/internal/view"
	"hearsay/internal/web/page"
)

// changesSince lists what is new in a story since the reader last looked: how
// its statements differ from the ledger as it was then. Statements are told
// apart by their gist, for their numbers move when others come before them.
func changesSince(looked string, ledgers []store.Ledger, now *view.Story) []page.Change {
	var then *news.Story
	for i := range ledgers {
		if ledgers[i].At <= looked {
			then = &ledgers[i].Story
		}
	}
	if then == nil {
		return nil
	}
	before := make(map[news.Ref]*news.Statement, len(then.Statements))
	for i := range then.Statements {
		for _, c := range then.Statements[i].Carriers {
			before[c.Ref()] = &then.Statements[i]
		}
	}
	var changes []page.Change
	for g := range now.Groups {
		for _, s := range now.Groups[g].Statements {
			old := earlier(before, s)
			switch {
			case old == nil:
				changes = append(changes, page.Change{What: "added", N: s.N, ID: s.ID, Text: s.Gist.Text})
			case old.Status != s.Status:
				changes = append(changes, page.Change{What: "changed", N: s.N, ID: s.ID, Text: s.Gist.Text, Why: string(old.Status) + " → " + string(s.Status)})
			case old.Outlets != s.Outlets || old.IndependentOrigins.Max != s.IndependentOrigins.Max:
				changes = append(changes, page.Change{What: "changed", N: s.N, ID: s.ID, Text: s.Gist.Text, Why: s.Founded})
			}
		}
	}
	return changes
}

// earlier is the statement of an earlier ledger that shares a carrier with s.
func earlier(before map[news.Ref]*news.Statement, s *view.Statement) *news.Statement {
	for _, c := range s.Statement.Carriers {
		if old := before[c.Ref()]; old != nil {
			return old
		}
	}
	return nil
}
