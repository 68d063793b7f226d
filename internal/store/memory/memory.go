// Package memory keeps a store in memory: for tests, and as the shortest
// statement of what a backend does.
package memory

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// Store is a store.Store in memory. The zero value is not usable: see New.
type Store struct {
	mu        sync.Mutex
	captures  []*capture // the article of captures[i] is a(i+1)
	byID      map[news.CaptureID]*capture
	stories   map[news.StoryID]*story
	redirects map[news.StoryID]news.StoryID
	looked    map[news.StoryID]string
	arrivals  []news.ArticleID
	visits    []store.Visit // in order of time
	decisions []store.Decision
	entities  []entity
	state     []byte
}

type capture struct {
	news.Capture
	article  news.ArticleID
	done     bool
	versions string
	outlet   string
	lines    []byte
	body     []byte            // JSON of the article, nil when there is none
	kept     map[string][]byte // by stage
	placed   bool
	members  []store.Membership
}

type story struct {
	stale   bool
	body    []byte // JSON of the record, nil until the first
	summary store.StorySummary
	ledgers []store.Ledger
	last    []byte
}

var _ store.Store = (*Store)(nil)

// New gives an empty store.
func New() *Store {
	return &Store{
		byID:      make(map[news.CaptureID]*capture),
		stories:   make(map[news.StoryID]*story),
		redirects: make(map[news.StoryID]news.StoryID),
		looked:    make(map[news.StoryID]string),
	}
}

// Close implements store.Store.
func (s *Store) Close() error { return nil }

// AddCaptures implements store.Store.
func (s *Store) AddCaptures(_ context.Context, at string, captures []*news.Capture) ([]store.Added, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	added := make([]store.Added, 0, len(captures))
	for _, c := range captures {
		kept, there := s.byID[c.ID]
		if !there {
			kept = &capture{Capture: *c, article: news.ArticleID("a" + strconv.Itoa(len(s.captures)+1))}
			kept.Content, kept.Header = bytes.Clone(c.Content), slices.Clone(c.Header)
			kept.Requested, kept.HTTPStatus = "", 0 // what visits say
			kept.done = c.Status == news.CaptureRejected
			s.captures = append(s.captures, kept)
			s.byID[c.ID] = kept
		}
		s.visitCapture(at, c, !there)
		added = append(added, store.Added{Article: kept.article, New: !there})
	}
	return added, nil
}

// Capture implements store.Store.
func (s *Store) Capture(_ context.Context, id news.CaptureID) (*news.Capture, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c, err := s.listing(id)
	if err != nil {
		return nil, err
	}
	c.Content = bytes.Clone(s.byID[id].Content)
	return c, nil
}

// Listings implements store.Store.
func (s *Store) Listings(_ context.Context, ids []news.CaptureID) ([]*news.Capture, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []*news.Capture
	for _, id := range ids {
		c, err := s.listing(id)
		if err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

// listing is a copy of a capture without its content.
func (s *Store) listing(id news.CaptureID) (*news.Capture, error) {
	kept, ok := s.byID[id]
	if !ok {
		return nil, fmt.Errorf("capture %s: %w", id, store.ErrNotFound)
	}
	c := kept.Capture
	if !kept.done {
		c.Status = ""
	}
	c.Content, c.Header = nil, slices.Clone(c.Header)
	return &c, nil
}

// PutArticles implements store.Store.
func (s *Store) PutArticles(_ context.Context, results []store.ArticleResult) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	bodies := make([][]byte, len(results))
	for i, r := range results {
		if s.byID[r.Capture] == nil {
			return fmt.Errorf("keep article of %s: %w", r.Capture, store.ErrNotFound)
		}
		if r.Article != nil {
			b, err := json.Marshal(r.Article)
			if err != nil {
				return err
			}
			bodies[i] = b
		}
	}
	for i, r := range results {
		c := s.byID[r.Capture]
		c.done, c.versions, c.Reason, c.body = true, r.Versions, r.Reason, bodies[i]
		c.outlet, c.lines = r.Outlet, bytes.Clone(r.Lines)
		c.MediaType = cmp.Or(r.MediaType, c.MediaType)
		s.markStale(c)
		c.Status = news.CaptureRead
		if r.Article == nil {
			c.Status, c.placed, c.members, c.kept = news.CaptureRejected, false, nil, nil
		}
	}
	s.sweep()
	return nil
}

// OutletLines implements store.Store.
func (s *Store) OutletLines(_ context.Context, outlet string, limit int) ([][]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var last [][]byte
	for _, c := range slices.Backward(s.captures) {
		if len(last) < limit && c.body != nil && c.outlet == outlet && outlet != "" {
			last = append(last, append([]byte{}, c.lines...))
		}
	}
	slices.Reverse(last)
	return last, nil
}

// Articles implements store.Store.
func (s *Store) Articles(_ context.Context, ids []news.ArticleID) ([]*news.Article, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	found := make([]*news.Article, 0, len(ids))
	for _, id := range ids {
		c := s.captureOf(id)
		if c == nil || c.body == nil {
			return nil, fmt.Errorf("article %s: %w", id, store.ErrNotFound)
		}
		a := new(news.Article)
		if err := json.Unmarshal(c.body, a); err != nil {
			return nil, err
		}
		found = append(found, a)
	}
	return found, nil
}

// Kept implements store.Store.
func (s *Store) Kept(_ context.Context, stage string, ids []news.ArticleID) ([][]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	found := make([][]byte, len(ids))
	for i, id := range ids {
		if c := s.captureOf(id); c != nil {
			found[i] = bytes.Clone(c.kept[stage])
		}
	}
	return found, nil
}

// Keep implements store.Store.
func (s *Store) Keep(_ context.Context, stage string, what map[news.ArticleID][]byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for id := range what {
		if c := s.captureOf(id); c == nil || c.body == nil {
			return fmt.Errorf("keep what stage %s has of %s: %w", stage, id, store.ErrNotFound)
		}
	}
	for id, body := range what {
		c := s.captureOf(id)
		if c.kept == nil {
			c.kept = make(map[string][]byte)
		}
		c.kept[stage] = bytes.Clone(body)
	}
	return nil
}

// ArticlesAt implements store.Store.
func (s *Store) ArticlesAt(_ context.Context, address string) (ids []news.ArticleID, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range s.captures {
		var a struct{ URL string }
		if c.body == nil || address == "" {
			continue
		}
		if err := json.Unmarshal(c.body, &a); err != nil {
			return nil, err
		}
		if news.Address(a.URL) == address {
			ids = append(ids, c.article)
		}
	}
	return ids, nil
}

func (s *Store) captureOf(id news.ArticleID) *capture {
	n, err := strconv.Atoi(strings.TrimPrefix(string(id), "a"))
	if err != nil || n < 1 || n > len(s.captures) {
		return nil
	}
	return s.captures[n-1]
}

// Pending implements store.Store.
func (s *Store) Pending(_ context.Context, versions string) (*store.Pending, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := new(store.Pending)
	for _, c := range s.captures {
		switch {
		case !c.done:
			p.Captures = append(p.Captures, c.ID)
		case c.Content != nil && c.versions != versions:
			p.Outdated = append(p.Outdated, c.ID)
		}
		if c.body != nil && !c.placed {
			p.Unplaced = append(p.Unplaced, c.article)
		}
	}
	for _, id := range slices.SortedFunc(maps.Keys(s.stories), byNumber) {
		if s.stories[id].stale {
			p.Stale = append(p.Stale, id)
		}
	}
	return p, nil
}

func byNumber(a, b news.StoryID) int {
	return cmp.Or(cmp.Compare(number(a), number(b)), cmp.Compare(a, b))
}

func number(id news.StoryID) int {
	n, _ := strconv.Atoi(strings.TrimPrefix(string(id), "s"))
	return n
}

// Search implements store.Store. It looks through every article.
func (s *Store) Search(_ context.Context, words string, limit int) ([]store.Hit, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	want := store.Phrases(fold(words))
	var hits []store.Hit
	for _, c := range s.captures {
		if c.body == nil || len(want) == 0 || limit > 0 && len(hits) == limit {
			continue
		}
		var a news.Article
		if err := json.Unmarshal(c.body, &a); err != nil {
			return nil, err
		}
		if !hasAll(&a, want) {
			continue
		}
		h := store.Hit{Article: c.article, Headline: a.Headline, Outlet: a.Outlet, Date: a.Date()}
		for _, m := range c.members {
			h.Stories = append(h.Stories, m.Story)
		}
		slices.Sort(h.Stories)
		hits = append(hits, h)
	}
	return hits, nil
}

// hasAll reports whether every phrase stands in one of the fields of a.
func hasAll(a *news.Article, phrases [][]string) bool {
	for _, phrase := range phrases {
		found := false
		for _, field := range []string{a.Headline, a.Outlet, a.Text} {
			words := strings.FieldsFunc(fold(field), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			found = found || strings.Contains(" "+strings.Join(words, " ")+" ", " "+strings.Join(phrase, " ")+" ")
		}
		if !found {
			return false
		}
	}
	return true
}

// fold takes case and accents away.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s))
}

// Decide implements store.Store.
func (s *Store) Decide(_ context.Context, d store.Decision) (int64, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.decide(d), nil
}

func (s *Store) decide(d store.Decision) int64 {
	d.Number, d.Args = int64(len(s.decisions)+1), slices.Clone(d.Args)
	s.decisions = append(s.decisions, d)
	return d.Number
}

// Decisions implements store.Store.
func (s *Store) Decisions(context.Context) ([]store.Decision, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.decisions), nil
}
