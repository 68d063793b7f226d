package memory

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// Place implements store.Store.
func (s *Store) Place(_ context.Context, p store.Placement) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, m := range p.Members {
		if c := s.captureOf(m.Article); c == nil || c.body == nil {
			return fmt.Errorf("place %s: %w", m.Article, store.ErrNotFound)
		}
	}
	for _, m := range p.Members {
		c := s.captureOf(m.Article)
		s.markStale(c)
		if !slices.Contains(s.arrivals, m.Article) {
			s.arrivals = append(s.arrivals, m.Article)
		}
		c.placed, c.members = true, slices.Clone(m.Stories)
		for _, to := range m.Stories {
			if s.stories[to.Story] == nil {
				s.stories[to.Story] = new(story)
			}
			s.stories[to.Story].stale = true
		}
	}
	for _, from := range slices.Sorted(maps.Keys(p.Merged)) {
		to := p.Merged[from]
		s.takeIn(from, to)
		for old, target := range s.redirects {
			if target == from {
				s.redirects[old] = to
			}
		}
		delete(s.redirects, to)
		s.redirects[from] = to
	}
	s.sweep()
	if p.Decision != nil {
		s.decide(*p.Decision)
	}
	if p.State != nil {
		s.state = bytes.Clone(p.State)
	}
	return nil
}

// takeIn moves what is still in a story to the one that it became part of.
func (s *Store) takeIn(from, to news.StoryID) {
	for _, id := range []news.StoryID{from, to} {
		if s.stories[id] == nil {
			s.stories[id] = new(story)
		}
		s.stories[id].stale = true
	}
	for _, c := range s.captures {
		there := slices.ContainsFunc(c.members, func(m store.Membership) bool { return m.Story == to })
		c.members = slices.DeleteFunc(c.members, func(m store.Membership) bool { return m.Story == from && there })
		for i := range c.members {
			if c.members[i].Story == from {
				c.members[i].Story = to
			}
		}
	}
}

// markStale marks the stories that a capture's article is in.
func (s *Store) markStale(c *capture) {
	for _, m := range c.members {
		s.stories[m.Story].stale = true
	}
}

// sweep empties the stories that have lost their last article.
func (s *Store) sweep() {
	for id, st := range s.stories {
		if st.stale && len(s.members(id)) == 0 {
			st.stale, st.body = false, nil
		}
	}
}

func (s *Store) members(id news.StoryID) []store.Member {
	var all []store.Member
	for _, c := range s.captures {
		for _, m := range c.members {
			if m.Story == id {
				all = append(all, store.Member{Article: c.article, Stories: []store.Membership{m}})
			}
		}
	}
	return all
}

// Members implements store.Store.
func (s *Store) Members(_ context.Context, id news.StoryID) ([]store.Member, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.members(s.target(id)), nil
}

func (s *Store) target(id news.StoryID) news.StoryID { return cmp.Or(s.redirects[id], id) }

// Places implements store.Store.
func (s *Store) Places(_ context.Context, id news.ArticleID) ([]store.Membership, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.captureOf(id)
	if c == nil || len(c.members) == 0 {
		return nil, fmt.Errorf("places of %s: %w", id, store.ErrNotFound)
	}
	places := slices.Clone(c.members)
	slices.SortFunc(places, func(a, b store.Membership) int { return cmp.Compare(a.Story, b.Story) })
	return places, nil
}

// Arrivals implements store.Store.
func (s *Store) Arrivals(_ context.Context, skip int) ([]news.ArticleID, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.arrivals[min(skip, len(s.arrivals)):]), nil
}

// State implements store.Store.
func (s *Store) State(context.Context) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return bytes.Clone(s.state), nil
}

// PutStory implements store.Store.
func (s *Store) PutStory(_ context.Context, at, _ string, r *store.StoryRecord) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	id := r.Story.ID
	st := s.stories[id]
	if st == nil || len(s.members(id)) == 0 {
		return fmt.Errorf("keep story %s: %w", id, store.ErrNotFound)
	}
	body, err := json.Marshal(r)
	if err != nil {
		return err
	}
	ledger, err := json.Marshal(r.Story)
	if err != nil {
		return err
	}
	if err := s.putEntities(r); err != nil {
		return err
	}
	st.body, st.stale, st.summary = body, false, store.Summarise(r, at)
	if !bytes.Equal(st.last, ledger) {
		l := store.Ledger{At: at}
		if err := json.Unmarshal(ledger, &l.Story); err != nil {
			return err
		}
		st.last, st.ledgers = ledger, append(st.ledgers, l)
	}
	return nil
}

// Story implements store.Store.
func (s *Store) Story(_ context.Context, id news.StoryID) (*store.StoryRecord, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	id = s.target(id)
	st := s.stories[id]
	if st == nil || len(s.members(id)) == 0 {
		return nil, fmt.Errorf("story %s: %w", id, store.ErrNotFound)
	}
	r := &store.StoryRecord{Story: news.Story{ID: id}}
	if st.body != nil {
		if err := json.Unmarshal(st.body, r); err != nil {
			return nil, err
		}
	}
	r.Stale = st.stale
	s.storeIDs(r)
	return r, nil
}

// Outline implements store.Store.
func (s *Store) Outline(ctx context.Context, id news.StoryID) (*store.StoryRecord, error) {
	r, err := s.Story(ctx, id)
	if err == nil {
		r.Articles, r.Captures, r.Passages = nil, nil, nil
	}
	return r, err
}

// Stories implements store.Store.
func (s *Store) Stories(_ context.Context, q store.StoryQuery) ([]store.StorySummary, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []store.StorySummary
	for _, st := range s.stories {
		sum := st.summary
		if st.body == nil || q.Since != "" && sum.Last < q.Since || q.Until != "" && sum.Last > q.Until {
			continue
		}
		sum.Stale, sum.ByStatus = st.stale, maps.Clone(sum.ByStatus)
		list = append(list, sum)
	}
	slices.SortFunc(list, func(a, b store.StorySummary) int {
		return cmp.Or(cmp.Compare(b.Last, a.Last), byNumber(b.ID, a.ID))
	})
	list = list[min(max(q.Offset, 0), len(list)):]
	if q.Limit > 0 && q.Limit < len(list) {
		list = list[:q.Limit]
	}
	return list, nil
}

// Ledgers implements store.Store.
func (s *Store) Ledgers(_ context.Context, id news.StoryID) ([]store.Ledger, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if st := s.stories[s.target(id)]; st != nil {
		return slices.Clone(st.ledgers), nil
	}
	return nil, nil
}

// Looked implements store.Store.
func (s *Store) Looked(_ context.Context, id news.StoryID) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.looked[s.target(id)], nil
}

// SetLooked implements store.Store.
func (s *Store) SetLooked(_ context.Context, id news.StoryID, at string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.looked[s.target(id)] = at
	return nil
}
