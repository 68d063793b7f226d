package page

import (
	"io"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

var listPage = parse("list")

// List is the list of stories.
type List struct {
	Frame
	Stories []store.StorySummary
	// Newer and Older are the addresses of the pages beside this one, "" when
	// there is none.
	Newer, Older string
}

// badge is a count of statements of one status.
type badge struct {
	Status news.Status
	N      int
}

// statusOrder is the order of the badges in the list.
var statusOrder = []news.Status{
	news.ConfirmedByParty, news.IndependentlyReported, news.SingleNamed, news.SingleUnnamed,
	news.Disputed, news.Denied, news.Unconfirmed, news.OwnReporting,
}

// Badges counts a story's statements by status, the best founded first.
func (l *List) Badges(s store.StorySummary) []badge {
	var all []badge
	for _, status := range statusOrder {
		if n := s.ByStatus[status]; n > 0 {
			all = append(all, badge{status, n})
		}
	}
	return all
}

// Write renders the page.
func (l *List) Write(w io.Writer) error { return render(w, listPage, l) }

// barPart is one stretch of the bar that shows the statuses of a story's
// statements; X and W are hundredths of its width.
type barPart struct {
	Status news.Status
	X, W   float64
}

// Bar is the bar of a story, empty when it has no statement.
func (l *List) Bar(s store.StorySummary) []barPart {
	var all []barPart
	x := 0.0
	for _, b := range l.Badges(s) {
		w := 100 * float64(b.N) / float64(max(s.Statements, 1))
		all = append(all, barPart{b.Status, x, w})
		x += w
	}
	return all
}
