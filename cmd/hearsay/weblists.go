package main

import (
	"cmp"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"hearsay/internal/fetch"
	"hearsay/internal/ingest"
	"hearsay/internal/ingest/feed"
	"hearsay/internal/news"
	"hearsay/internal/store"
)

// The bounds of what lists lead to.
const (
	maxListDepth = 3    // a list that names lists that name lists
	maxLists     = 1000 // lists that one list names
)

// list is what may be a list of addresses: a feed, OPML, a sitemap.
type list struct {
	page  *fetch.Page // of a file, without an address
	depth int         // lists that led to it
	left  *int        // how many pages may be fetched still
	ok    bool        // nothing of it failed or was left for later
}

// name is the list's address, or its file.
func (l *list) name() string { return cmp.Or(l.page.URL, l.page.Capture.Name) }

// unwrap yields what a fetched page holds: itself, or the items of a list. It
// reports false when reading is to stop.
func (w *webInput) unwrap(l *list, yield func(*news.Capture) bool) bool {
	var links []ingest.Link
	opt := ingest.Options{
		Link: func(x ingest.Link) { links = append(links, x) },
		Note: func(name, text string) { w.p.clear(); w.e.note("%s: %s", name, text) },
	}
	l.ok = true
	for c, err := range ingest.Unwrap(w.e.ctx, l.page.Capture, opt) {
		if err != nil {
			l.ok = false
			w.problem(err)
		}
		var bad *ingest.InputError
		if c == nil || err != nil && !errors.As(err, &bad) {
			continue
		}
		if !yield(c) {
			return false
		}
	}
	if !w.follow(l, links, yield) {
		return false
	}
	// A list that brought all that it names need not be sent again while it is the
	// same; any other is asked for anew.
	if l.page.URL != "" && ingest.IsList(l.page.Capture) && l.ok && w.known != nil {
		v := store.VisitOf(l.page.Capture, l.page.At)
		v.Capture = ""
		if err := w.known.AddVisits(w.e.ctx, []store.Visit{v}); err != nil {
			w.problem(err)
		}
	}
	return w.e.ctx.Err() == nil
}

func (w *webInput) problem(err error) {
	w.p.clear()
	w.e.problem(err)
}

// follow fetches what a list names: its pages up to the limit, and further lists
// one after the other. Each feed has the limit for itself; the parts of a sitemap
// share one.
func (w *webInput) follow(l *list, links []ingest.Link, yield func(*news.Capture) bool) bool {
	var pages, lists []ingest.Link
	for _, x := range links {
		x.URL, _, _ = strings.Cut(x.URL, "#")
		switch {
		case x.URL == l.page.URL: // a list of itself
		case x.Kind == feed.ToPage:
			pages = append(pages, x)
		default:
			lists = append(lists, x)
		}
	}
	chosen, err := w.choose(l, pages)
	if err != nil {
		w.problem(err)
		return w.e.ctx.Err() == nil
	}
	w.p.morePages(len(chosen))
	*l.left -= len(chosen)
	if !w.each(slices.Values(chosen), l.depth+1, func() *int { return new(int) }, &l.ok, yield) {
		return false
	}
	if len(lists) > 0 && l.depth >= maxListDepth {
		l.ok = false
		w.problem(fmt.Errorf("%s: lists inside one another more than %d deep: not followed", l.name(), maxListDepth))
		return true
	}
	return w.followLists(l, lists, yield)
}

func (w *webInput) followLists(l *list, lists []ingest.Link, yield func(*news.Capture) bool) bool {
	if len(lists) > maxLists {
		l.ok = false
		w.problem(fmt.Errorf("%s: it names %d lists: those after the first %d are not followed", l.name(), len(lists), maxLists))
		lists = lists[:maxLists]
	}
	var feeds []string
	var parts []ingest.Link
	for _, x := range lists {
		if x.Kind == feed.ToSitemap {
			parts = append(parts, x)
		} else {
			feeds = append(feeds, x.URL)
		}
	}
	w.p.morePages(len(feeds))
	if !w.each(slices.Values(feeds), l.depth+1, w.limit, &l.ok, yield) {
		return false
	}
	slices.SortStableFunc(parts, latest)
	for i, x := range parts {
		if *l.left <= 0 {
			l.ok = false
			w.p.clear()
			w.e.note("%s: %s of %d left for later (--limit)", l.name(), count(len(parts)-i, "part"), len(parts))
			break
		}
		w.p.morePages(1)
		if !w.each(slices.Values([]string{x.URL}), l.depth+1, func() *int { return l.left }, &l.ok, yield) {
			return false
		}
	}
	return true
}

// limit is a fresh limit.
func (w *webInput) limit() *int {
	n := w.in.Limit
	return &n
}

// latest orders links by when they were published, the latest first; those that
// say nothing come last.
func latest(a, b ingest.Link) int {
	return cmp.Compare(store.Instant(b.Published), store.Instant(a.Published))
}

// choose takes the pages of a list that are to be fetched, as many as the limit
// lets through: new and changed ones before those that the store has and of
// which the list does not say when they were last changed, and the latest first.
// What the store has seen since it was last changed is left out. They are fetched
// in the order of the list.
func (w *webInput) choose(l *list, pages []ingest.Link) ([]string, error) {
	order := slices.Clone(pages)
	slices.SortStableFunc(order, latest)
	take := make(map[string]bool)
	var again []string
	seen, later := 0, 0
	for _, x := range order {
		if take[x.URL] || slices.Contains(again, x.URL) {
			continue
		}
		if len(take) >= *l.left {
			later++
			continue
		}
		at, err := w.lastSeen(x.URL)
		switch {
		case err != nil:
			return nil, err
		case at == "" || x.Updated != "" && endOf(x.Updated) > at:
			take[x.URL] = true
		case x.Updated == "" && len(again) < w.in.Limit:
			again = append(again, x.URL)
		default:
			seen++
		}
	}
	for _, u := range again {
		if len(take) < *l.left {
			take[u] = true
		} else {
			later++
		}
	}
	if seen+later > 0 {
		w.p.clear()
		w.e.note("%s: %d of %d addresses fetched; %d in the store already, %d left for later (--limit %d)",
			l.name(), len(take), len(pages), seen, later, w.in.Limit)
	}
	l.ok = l.ok && later == 0
	var chosen []string
	for _, x := range pages {
		if take[x.URL] {
			delete(take, x.URL)
			chosen = append(chosen, x.URL)
		}
	}
	return chosen, nil
}

// endOf is a time in the form of the store, the end of the day for a day.
func endOf(at string) string {
	if len(at) == len(time.DateOnly) {
		return at + "T23:59:59Z"
	}
	return store.Instant(at)
}

// lastSeen is when an address was last looked at, "" for never.
func (w *webInput) lastSeen(address string) (string, error) {
	if w.known == nil {
		return "", nil
	}
	visits, err := w.known.Visits(w.e.ctx, store.VisitQuery{URL: address})
	if err != nil || len(visits) == 0 {
		return "", err
	}
	return visits[len(visits)-1].At, nil
}

// unchanged yields the capture that an address had when it was last looked at,
// since it is the same.
func (w *webInput) unchanged(page *fetch.Page, address string, yield func(*news.Capture) bool) bool {
	last, _, err := w.earlier(w.e.ctx, page.URL)
	switch {
	case err != nil:
		w.problem(fmt.Errorf("%s: %w", address, err))
		return true
	case last.Capture == "":
		w.p.clear()
		w.e.note("%s: unchanged", address)
		return true
	}
	return yield(&news.Capture{
		ID: last.Capture, Name: address, URL: page.URL, Requested: page.Requested, Captured: page.At,
		HTTPStatus: http.StatusNotModified, Header: page.Header, Status: news.CaptureRead,
	})
}
