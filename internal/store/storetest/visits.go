package storetest

import (
	"errors"
	"fmt"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// fetched is a capture as a fetch of an address gives it.
func fetched(url, requested, at, content string) *news.Capture {
	c := capture(url, content)
	c.URL, c.Requested, c.Captured, c.HTTPStatus = url, requested, at, 200
	c.Header = []string{"Etag: " + content}
	return c
}

// testVisits holds what a page that changes, and changes back, leaves behind.
func testVisits(t *testing.T, s store.Store) {
	const page, short, other = "https://example.org/page", "https://example.org/p", "https://example.org/other"
	first, second := fetched(page, short, "2031-05-01T11:00:00+03:00", "first"), fetched(page, page, at2, "second")
	must(s.AddCaptures(ctx, at3, []*news.Capture{second, first, fetched(other, "", at1, "elsewhere")}))(t)
	must(s.AddCaptures(ctx, at3, []*news.Capture{second}))(t) // the same visit again
	back := fetched(page, "", at3, "first")
	back.Header = []string{"Etag: back"}
	added := must(s.AddCaptures(ctx, at3, []*news.Capture{back}))(t)
	equal(t, "the old text again", added, []store.Added{{Article: "a2", New: false}})

	want := []store.Visit{
		{URL: page, Requested: short, At: at1, Status: 200, Header: []string{"Etag: first"}, Capture: first.ID, Article: "a2"},
		{URL: page, At: at2, Status: 200, Header: []string{"Etag: second"}, Capture: second.ID, Article: "a1"},
		{URL: page, At: at3, Status: 200, Header: []string{"Etag: back"}, Capture: first.ID, Article: "a2"},
	}
	equal(t, "visits of the page", must(s.Visits(ctx, store.VisitQuery{URL: page}))(t), want)
	equal(t, "visits as asked for", must(s.Visits(ctx, store.VisitQuery{URL: short}))(t), want[:1])
	equal(t, "visits that found the first text", must(s.Visits(ctx, store.VisitQuery{Capture: first.ID}))(t), []store.Visit{want[0], want[2]})
	equal(t, "visits of nothing", must(s.Visits(ctx, store.VisitQuery{URL: "https://example.org/never"}))(t), []store.Visit(nil))
	equal(t, "all visits", len(must(s.Visits(ctx, store.VisitQuery{}))(t)), 4)
	equal(t, "captures", len(must(s.CaptureIDs(ctx))(t)), 3)
	equal(t, "the first to arrive", must(s.CaptureIDs(ctx))(t)[0], second.ID)

	// One without a time is visited when it is added, once.
	undated := fetched("https://example.org/undated", "", "", "undated")
	must(s.AddCaptures(ctx, at1, []*news.Capture{undated}))(t)
	must(s.AddCaptures(ctx, at2, []*news.Capture{undated}))(t)
	visits := must(s.Visits(ctx, store.VisitQuery{URL: undated.URL}))(t)
	if len(visits) != 1 || visits[0].At != at1 {
		t.Errorf("a capture without a time, added twice, has the visits %+v", visits)
	}
	local := capture("a file", "no address")
	local.URL = ""
	must(s.AddCaptures(ctx, at1, []*news.Capture{local}))(t)
	equal(t, "visits of a file", len(must(s.Visits(ctx, store.VisitQuery{Capture: local.ID}))(t)), 0)
}

// testManyVisits holds that a page that is looked at for years takes no more room
// than its changes do.
func testManyVisits(t *testing.T, s store.Store) {
	const page = "https://example.org/page"
	var want []string
	for n := range 12 {
		text := []string{"first", "second", "first"}[n/4]
		at := fmt.Sprintf("2031-05-01T%02d:00:00Z", n)
		must(s.AddCaptures(ctx, at, []*news.Capture{fetched(page, "", at, text), fetched("https://example.org/other", page, at, text)}))(t)
		if n%4 == 0 || n%4 == 3 {
			want = append(want, at)
		}
	}
	var got []string
	for _, v := range must(s.Visits(ctx, store.VisitQuery{URL: "https://example.org/other"}))(t) {
		got = append(got, v.At)
	}
	equal(t, "the first and last visit of each text", got, want)
	equal(t, "visits of both addresses", len(must(s.Visits(ctx, store.VisitQuery{}))(t)), 2*len(want))
	// A visit from between that comes to be known later.
	must(s.AddCaptures(ctx, at3, []*news.Capture{fetched(page, "", "2031-05-01T04:30:00Z", "third")}))(t)
	equal(t, "with one more from between", len(must(s.Visits(ctx, store.VisitQuery{}))(t)), 2*len(want)+1)
}

func testBareVisits(t *testing.T, s store.Store) {
	const page, feed = "https://example.org/page", "https://example.org/feed"
	c := fetched(page, "", at1, "text")
	must(s.AddCaptures(ctx, at1, []*news.Capture{c}))(t)
	unchanged := store.Visit{URL: page, At: at2, Status: 304, Header: []string{"Etag: text"}, Capture: c.ID}
	list := store.Visit{URL: feed, At: at2, Status: 200, Header: []string{"Etag: list"}}
	ok(t, s.AddVisits(ctx, []store.Visit{unchanged, list}))
	unchanged.At, list.At = at3, at3
	again := *c
	again.Content, again.Captured, again.HTTPStatus = nil, at3, 304
	added := must(s.AddCaptures(ctx, at3, []*news.Capture{&again}))(t)
	equal(t, "the same page again", added, []store.Added{{Article: "a1", New: false}})
	ok(t, s.AddVisits(ctx, []store.Visit{list}))
	unchanged.Article = "a1"
	equal(t, "visits of the page", must(s.Visits(ctx, store.VisitQuery{URL: page}))(t),
		[]store.Visit{{URL: page, At: at1, Status: 200, Header: c.Header, Capture: c.ID, Article: "a1"}, unchanged})
	equal(t, "visits of the feed", must(s.Visits(ctx, store.VisitQuery{URL: feed}))(t), []store.Visit{list})

	bad := store.Visit{URL: page, At: at3, Capture: "sha256:00"}
	if err := s.AddVisits(ctx, []store.Visit{{URL: feed + "2", At: at3}, bad}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a visit that found an unknown capture: %v", err)
	}
	equal(t, "visits after a failed call", len(must(s.Visits(ctx, store.VisitQuery{}))(t)), 3)
}
