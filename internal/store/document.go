package store

import (
	"context"
	"fmt"

	"hearsay/internal/news"
)

// Document gives the story document of one story. madeBy names the program that
// asks, as its own documents do. A story that is unknown is ErrNotFound.
func Document(ctx context.Context, s Store, id news.StoryID, madeBy news.MadeBy) (*news.Document, error) {
	r, err := s.Story(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("story document %s: %w", id, err)
	}
	d := &news.Document{
		Format: news.Format, MadeBy: madeBy,
		Captures: make([]news.Capture, 0, len(r.Captures)), Articles: make([]news.Article, 0, len(r.Articles)),
		Entities: withoutStore(r.Entities), Passages: orEmpty(r.Passages), Stories: []news.Story{r.Story},
	}
	for _, c := range r.Captures {
		d.Captures = append(d.Captures, *c)
	}
	for _, a := range r.Articles {
		d.Articles = append(d.Articles, *a)
	}
	return d, nil
}

// withoutStore is the entities without their ids in the store: a document depends
// on its captures alone, whichever store gives it.
func withoutStore(es []news.Entity) []news.Entity {
	out := make([]news.Entity, len(es))
	for i, e := range es {
		e.Store = ""
		out[i] = e
	}
	return out
}

// orEmpty is s, or an empty list that is not null in JSON.
func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
