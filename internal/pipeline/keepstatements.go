package pipeline

import (
	"fmt"
	"strconv"
	"strings"

	"hearsay/internal/ledger"
	"hearsay/internal/news"
	"hearsay/internal/store"
)

// keepStatementIDs gives the statements of a record the ids that they had in the
// story's earlier record, so that a link to one lives on; new ones get numbers
// after all that were ever used there. A statement is an earlier one by the
// carriers that they share. It comes last, as keepIDs does, and for the same
// reason.
func keepStatementIDs(before, r *store.StoryRecord) {
	r.LastStatement = max(before.LastStatement, lastStatement(before.Story.Statements))
	if len(before.Story.Statements) == 0 {
		r.LastStatement = max(r.LastStatement, lastStatement(r.Story.Statements))
		return
	}
	texts := make(map[news.ArticleID]*news.Article, len(r.Articles))
	for _, a := range r.Articles {
		texts[a.ID] = a
	}
	match := ledger.Match(before.Story, r.Story, func(id news.ArticleID) *news.Article { return texts[id] })
	ids := make(map[news.StatementID]news.StatementID, len(match))
	for i, old := range match {
		s := &r.Story.Statements[i]
		if old >= 0 {
			ids[s.ID] = before.Story.Statements[old].ID
			continue
		}
		r.LastStatement++
		ids[s.ID] = news.StatementID(fmt.Sprintf("%s.%d", r.Story.ID, r.LastStatement))
	}
	set := func(id *news.StatementID) {
		if to, ok := ids[*id]; ok {
			*id = to
		}
	}
	for i := range r.Story.Statements {
		s := &r.Story.Statements[i]
		set(&s.ID)
		for _, l := range [][]news.StatementID{s.Possibly, s.Details} {
			for j := range l {
				set(&l[j])
			}
		}
	}
	for _, d := range r.Story.Differences() {
		set(&d.Statement)
	}
	for i := range r.Story.Timeline {
		set(&r.Story.Timeline[i].Statement)
	}
}

// lastStatement is the highest number among statements.
func lastStatement(all []news.Statement) int {
	last := 0
	for i := range all {
		_, n, _ := strings.Cut(string(all[i].ID), ".")
		if n, err := strconv.Atoi(n); err == nil {
			last = max(last, n)
		}
	}
	return last
}
