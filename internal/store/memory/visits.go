package memory

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// CaptureIDs implements store.Store.
func (s *Store) CaptureIDs(context.Context) ([]news.CaptureID, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var ids []news.CaptureID
	for _, c := range s.captures {
		ids = append(ids, c.ID)
	}
	return ids, nil
}

// AddVisits implements store.Store.
func (s *Store) AddVisits(_ context.Context, visits []store.Visit) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, v := range visits {
		if v.Capture != "" && s.byID[v.Capture] == nil {
			return fmt.Errorf("note visit of %s: capture %s: %w", v.URL, v.Capture, store.ErrNotFound)
		}
	}
	for _, v := range visits {
		s.bareVisit(v)
	}
	return nil
}

// bareVisit notes a visit that brought no new capture. Of visits that found the
// same one after another, the first and the latest are kept; of those that found
// nothing to keep, the latest.
func (s *Store) bareVisit(v store.Visit) {
	var before []int // visits of this address up to now
	for i, old := range s.visits {
		if old.URL == v.URL && old.Requested == v.Requested && old.At <= v.At {
			before = append(before, i)
		}
	}
	switch n := len(before); {
	case v.Capture == "":
		s.visits = slices.DeleteFunc(s.visits, func(old store.Visit) bool {
			return old.URL == v.URL && old.Requested == v.Requested && old.Capture == ""
		})
	case n >= 2 && s.visits[before[n-1]].Capture == v.Capture && s.visits[before[n-2]].Capture == v.Capture:
		s.visits = slices.Delete(s.visits, before[n-1], before[n-1]+1)
	}
	s.visit(v)
}

// visitCapture notes the visit that a capture with a URL stands for.
func (s *Store) visitCapture(at string, c *news.Capture, isNew bool) {
	if c.URL == "" {
		return
	}
	v := store.VisitOf(c, at)
	known := func(old store.Visit) bool {
		return old.URL == v.URL && old.Capture == v.Capture && (c.Captured == "" || old.At == v.At)
	}
	switch {
	case isNew:
		s.visit(v)
	case !slices.ContainsFunc(s.visits, known):
		s.bareVisit(v)
	}
}

// visit keeps the visits in order of time.
func (s *Store) visit(v store.Visit) {
	v.Header, v.Article = slices.Clone(v.Header), ""
	if c := s.byID[v.Capture]; c != nil {
		v.Article = c.article
	}
	s.visits = append(s.visits, v)
	slices.SortStableFunc(s.visits, func(a, b store.Visit) int { return cmp.Compare(a.At, b.At) })
}

// Visits implements store.Store.
func (s *Store) Visits(_ context.Context, q store.VisitQuery) ([]store.Visit, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var found []store.Visit
	for _, v := range s.visits {
		if (q.URL == "" || v.URL == q.URL || v.Requested == q.URL) && (q.Capture == "" || v.Capture == q.Capture) {
			v.Header = slices.Clone(v.Header)
			found = append(found, v)
		}
	}
	return found, nil
}
