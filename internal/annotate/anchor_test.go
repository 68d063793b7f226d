package annotate

import (
	"testing"

	"hearsay/internal/news"
)

// The day of a dateline goes before the day of publication, when the two are of
// one week; without a year it is that of the publication.
func TestDatelineDay(t *testing.T) {
	for _, c := range []struct{ dateline, published, story, date, basis string }{
		{"May 12", "2026-05-13", "", "2026-05-12", "dateline"},
		{"Dec. 31", "2026-01-02", "", "2025-12-31", "dateline"},
		{"12 May", "2026-07-01", "", "2026-07-01", "published"},
		{"2026-05-12", "2026-05-13", "", "2026-05-12", "dateline"},
		{"May 12", "", "2026-05-14", "2026-05-12", "dateline"},
		{"31 February", "2026-03-01", "", "2026-03-01", "published"},
		{"", "2026-05-13", "", "2026-05-13", "published"},
		{"", "", "2026-05-14", "2026-05-14", "story"},
	} {
		a := &news.Article{Published: c.published, Dateline: news.Dateline{Date: c.dateline}}
		date, basis := anchor(a, Options{Anchor: c.story, AnchorBasis: "story"})
		if date != c.date || basis != c.basis {
			t.Errorf("dateline %q, published %q: %s (%s), want %s (%s)", c.dateline, c.published, date, basis, c.date, c.basis)
		}
	}
}
