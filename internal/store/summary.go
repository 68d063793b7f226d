package store

import (
	"slices"

	"hearsay/internal/news"
)

// Summarise makes the line of a story in the list of stories. changed is when
// its record was made.
func Summarise(r *StoryRecord, changed string) StorySummary {
	s := &r.Story
	sum := StorySummary{
		ID: s.ID, First: s.First, Last: s.Last, Articles: len(s.Articles), Statements: len(s.Statements),
		ByStatus: make(map[news.Status]int), Changed: changed, Stale: r.Stale,
	}
	outlets := make(map[string]bool)
	for _, a := range r.Articles {
		if a.ID == s.Headline.Article && s.Headline.Span().In(len(a.Text)) {
			sum.Headline = s.Headline.Span().Of(a.Text)
		}
		if slices.Contains(s.Articles, a.ID) { // and not an earlier text of one
			outlets[outletKey(a)] = true
		}
	}
	sum.Outlets = len(outlets)
	for i := range s.Statements {
		sum.ByStatus[s.Statements[i].Status]++
	}
	for i := range s.Discrepancies {
		if s.Discrepancies[i].Kind != news.DiffAttribution {
			sum.Disputes++
		}
	}
	return sum
}

// outletKey tells outlets apart; an article without an outlet is its own.
func outletKey(a *news.Article) string {
	switch {
	case a.OutletID != "":
		return "id " + a.OutletID
	case a.Outlet != "":
		return "name " + a.Outlet
	}
	return "article " + string(a.ID)
}
