package pipeline

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"hearsay/internal/news"
)

// Read makes the story document of the captures, which are changed: those that
// give no article are marked as rejected, with the reason. Captures with the
// same bytes are one, under the first of their names. The errors are
// the context's, and that of damaged language data.
func Read(ctx context.Context, captures []*news.Capture, opt Options) (*news.Document, error) {
	captures = inOrder(captures)
	all, err := readAll(ctx, captures, nil, opt)
	if err != nil {
		return nil, err
	}
	d := newDocument()
	for i, c := range captures {
		listed := *c
		listed.Content = nil // the document needs what it says, not the bytes
		d.Captures = append(d.Captures, listed)
		if a := all[i].article; a != nil {
			setID(a, news.ArticleID(fmt.Sprintf("a%d", len(d.Articles)+1)))
			d.Articles = append(d.Articles, *a)
		}
	}
	if err := addStories(ctx, d, opt); err != nil {
		return nil, err
	}
	for i := range d.Articles {
		forDocument(&d.Articles[i])
	}
	return d, nil
}

// newDocument is a document of nothing, whose lists are empty rather than null.
func newDocument() *news.Document {
	return &news.Document{
		Format:   news.Format,
		MadeBy:   MadeBy(),
		Captures: []news.Capture{}, Articles: []news.Article{}, Entities: []news.Entity{},
		Passages: []news.Passage{}, Stories: []news.Story{},
	}
}

// inOrder sorts captures by name, then content, and takes the same bytes once.
func inOrder(captures []*news.Capture) []*news.Capture {
	sorted := slices.Clone(captures)
	slices.SortStableFunc(sorted, func(a, b *news.Capture) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	seen := make(map[news.CaptureID]bool, len(sorted))
	return slices.DeleteFunc(sorted, func(c *news.Capture) bool {
		again := seen[c.ID]
		seen[c.ID] = true
		return again
	})
}

// setID names an article and, after it, its attributions.
func setID(a *news.Article, id news.ArticleID) {
	a.ID, a.Name = id, ""
	for i := range a.Attributions {
		a.Attributions[i].ID = news.AttributionID(fmt.Sprintf("%s.%d", id, i+1))
	}
}
