package main

import (
	"errors"
	"iter"
	"net/http"

	"golang.org/x/term"

	"hearsay/internal/export"
	"hearsay/internal/fetch"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
)

// warc writes the captures of a story, or of the whole store, as a web archive.
func (c *exportCmd) warc(e *env, s store.Store) error {
	if fd, ok := descriptor(e.out); ok && term.IsTerminal(fd) {
		return errors.New("a web archive is nothing for a terminal: write it into a file, as in hearsay export --format warc > captures.warc.gz")
	}
	ids, err := s.CaptureIDs(e.ctx)
	if err != nil {
		return err
	}
	if c.ID != "" {
		d, err := e.document(s, c.ID)
		if err != nil {
			return err
		}
		ids = ids[:0]
		for i := range d.Captures {
			ids = append(ids, d.Captures[i].ID)
		}
	}
	return export.WARC(e.out, fetch.Token+"/"+pipeline.Version, e.now(), e.visited(s, ids))
}

// visited yields captures with their content, once for each visit that brought
// it, the first that brought it first.
func (e *env) visited(s store.Store, ids []news.CaptureID) iter.Seq2[*news.Capture, error] {
	return func(yield func(*news.Capture, error) bool) {
		for _, id := range ids {
			c, err := s.Capture(e.ctx, id)
			if err != nil {
				yield(nil, err)
				return
			}
			if c.Content == nil {
				e.note("%s: not exported, for its content was too large to keep", c.Name)
				continue
			}
			visits, err := s.Visits(e.ctx, store.VisitQuery{Capture: id})
			if err != nil {
				yield(nil, err)
				return
			}
			if len(visits) == 0 && !yield(c, nil) {
				return
			}
			for _, v := range visits {
				if v.Status == http.StatusNotModified {
					continue // it brought nothing
				}
				visit := *c
				visit.URL, visit.Requested, visit.HTTPStatus, visit.Header = v.URL, v.Requested, v.Status, v.Header
				if c.Captured != "" || v.Status != 0 {
					visit.Captured = v.At
				}
				if !yield(&visit, nil) {
					return
				}
			}
		}
	}
}
