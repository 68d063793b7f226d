package web

import (
	"hearsay/internal/ledger"
	"hearsay/internal/news"
	"hearsay/internal/store"
	"hearsay/internal/view"
	"hearsay/internal/web/page"
)

// changesSince lists what is new in a story since the reader last looked: how
// its ledger differs from the one that it had then. There is nothing new when it
// had none. Articles that were edited meanwhile come after the statements.
func changesSince(looked string, ledgers []store.Ledger, now *view.Story) ([]page.Change, []view.Edit) {
	var then *news.Story
	for i := range ledgers {
		if ledgers[i].At <= looked {
			then = &ledgers[i].Story
		}
	}
	if then == nil {
		return nil, nil
	}
	var changes []page.Change
	for _, c := range ledger.Diff(*then, *now.Story, ledger.TextsOf(now.Doc.Articles)) {
		shown := page.Change{What: c.What, Text: now.Quote(c.Gist).Text, Why: c.Why}
		if s := now.Statement(c.Statement); s != nil && c.What != "withdrawn" && c.What != "moved" {
			shown.N, shown.ID = s.N, s.ID
		}
		changes = append(changes, shown)
	}
	var edits []view.Edit
	for _, x := range ledger.NewVersions(*then, *now.Story) {
		if e := now.Edit(&x); len(e.Changes) > 0 {
			edits = append(edits, e)
		}
	}
	return changes, edits
}
