// Package storetest is the contract of package store as a test: a backend that
// passes behaves as the others do.
package storetest

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// Times for the tests, an hour apart.
const (
	at1 = "2031-05-01T08:00:00Z"
	at2 = "2031-05-01T09:00:00Z"
	at3 = "2031-05-01T10:00:00Z"
)

// Run tests the backend. open gives an empty store, which the test closes; when
// reopen is not nil it closes that store and opens it again.
func Run(t *testing.T, open func(*testing.T) store.Store, reopen func(*testing.T, store.Store) store.Store) {
	tests := []struct {
		name string
		run  func(*testing.T, store.Store)
	}{
		{"captures by content", testCaptures},
		{"visits of an address", testVisits},
		{"visits without a capture", testBareVisits},
		{"many visits", testManyVisits},
		{"articles and pending work", testArticles},
		{"lines of an outlet", testOutletLines},
		{"articles of an address", testArticlesAt},
		{"what stages keep of articles", testKept},
		{"places and stale stories", testPlaces},
		{"an article in two stories", testTwoStories},
		{"merged stories keep their address", testMerged},
		{"what is left in a merged story goes along", testMergedWithMembers},
		{"an emptied story is gone from the list", testEmptied},
		{"story records", testStories},
		{"the list of stories", testList},
		{"history of a ledger", testLedgers},
		{"search", testSearch},
		{"decisions", testDecisions},
		{"entities of all stories", testEntities},
		{"entities joined and parted", testEntitiesJoined},
		{"last looked", testLooked},
		{"nothing there", testNotFound},
		{"nothing is shared with the caller", testNotShared},
		{"use by several at once", testConcurrent},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := open(t)
			t.Cleanup(func() { s.Close() })
			tt.run(t, s)
		})
	}
	if reopen != nil {
		t.Run("all of it is there after reopening", func(t *testing.T) { testReopen(t, open(t), reopen) })
	}
}

func testCaptures(t *testing.T, s store.Store) {
	one, two := capture("one", "first"), capture("two", "second")
	equal(t, "added", must(s.AddCaptures(ctx, at1, []*news.Capture{one, two}))(t), []store.Added{{Article: "a1", New: true}, {Article: "a2", New: true}})
	again := capture("another name", "first")
	three := capture("three", "")
	three.Content, three.Status, three.Reason = nil, news.CaptureRejected, "too large"
	equal(t, "added again", must(s.AddCaptures(ctx, at2, []*news.Capture{again, three, two}))(t),
		[]store.Added{{Article: "a1", New: false}, {Article: "a3", New: true}, {Article: "a2", New: false}})
	want := *one
	want.Status = ""
	equal(t, "first capture", must(s.Capture(ctx, one.ID))(t), &want)
	equal(t, "rejected capture", must(s.Capture(ctx, three.ID))(t), three)
	want.Content = nil
	equal(t, "listings", must(s.Listings(ctx, []news.CaptureID{three.ID, one.ID, three.ID}))(t), []*news.Capture{three, &want, three})
	if _, err := s.Listings(ctx, []news.CaptureID{one.ID, "sha256:0"}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a listing that is not there: %v, want ErrNotFound", err)
	}
	equal(t, "pending", must(s.Pending(ctx, "v1"))(t).Captures, []news.CaptureID{one.ID, two.ID})
}

func testArticles(t *testing.T, s store.Store) {
	one, two := capture("one", "The ferry stopped."), capture("two", "\x00\x01")
	must(s.AddCaptures(ctx, at1, []*news.Capture{one, two}))(t)
	a := article("a1", one, "Ferry", "2031-05-01", "The ferry stopped.")
	ok(t, s.PutArticles(ctx, []store.ArticleResult{
		{Capture: one.ID, Article: a, MediaType: "text/markdown", Versions: "v1"},
		{Capture: two.ID, Reason: "binary", Versions: "v1"},
	}))
	equal(t, "articles", must(s.Articles(ctx, []news.ArticleID{"a1"}))(t), []*news.Article{a})
	equal(t, "pending", must(s.Pending(ctx, "v1"))(t), &store.Pending{Unplaced: []news.ArticleID{"a1"}})
	equal(t, "pending for other versions", must(s.Pending(ctx, "v2"))(t).Outdated, []news.CaptureID{one.ID, two.ID})
	got := must(s.Capture(ctx, one.ID))(t)
	if got.Status != news.CaptureRead || got.MediaType != "text/markdown" {
		t.Errorf("a read capture is %q, of type %q", got.Status, got.MediaType)
	}
	if got := must(s.Capture(ctx, two.ID))(t); got.Status != news.CaptureRejected || got.Reason != "binary" || got.MediaType != "text/plain" {
		t.Errorf("a rejected capture is %q, %q, of type %q", got.Status, got.Reason, got.MediaType)
	}
	unknown := store.ArticleResult{Capture: "sha256:00", Article: a}
	err := s.PutArticles(ctx, []store.ArticleResult{{Capture: two.ID, Article: a, Versions: "v1"}, unknown})
	if !errors.Is(err, store.ErrNotFound) {
		t.Errorf("article of an unknown capture: %v", err)
	}
	if got := must(s.Capture(ctx, two.ID))(t); got.Status != news.CaptureRejected {
		t.Error("half of a failed PutArticles was kept")
	}
}

func testOutletLines(t *testing.T, s store.Store) {
	var results []store.ArticleResult
	for i, outlet := range []string{"echo", "post", "echo", "", "echo"} {
		c := capture(fmt.Sprint(i), fmt.Sprint(i))
		must(s.AddCaptures(ctx, at1, []*news.Capture{c}))(t)
		a := article(news.ArticleID(fmt.Sprintf("a%d", i+1)), c, "", "", string(c.Content))
		results = append(results, store.ArticleResult{Capture: c.ID, Article: a, Versions: "v1", Outlet: outlet, Lines: []byte(fmt.Sprint("lines ", i))})
	}
	ok(t, s.PutArticles(ctx, []store.ArticleResult{results[4], results[0], results[1], results[3]}))
	ok(t, s.PutArticles(ctx, results[2:3]))
	lines := func(outlet string, limit int) string {
		return string(bytes.Join(must(s.OutletLines(ctx, outlet, limit))(t), []byte(", ")))
	}
	equal(t, "all", lines("echo", 9), "lines 0, lines 2, lines 4")
	equal(t, "the last two", lines("echo", 2), "lines 2, lines 4")
	equal(t, "no outlet", lines("", 9), "")
	results[2].Outlet, results[2].Lines = "post", []byte("other lines")
	results[4].Article, results[4].Reason = nil, "rejected"
	ok(t, s.PutArticles(ctx, []store.ArticleResult{results[2], results[4]}))
	equal(t, "after another reading", lines("echo", 9), "lines 0")
	equal(t, "the other outlet", lines("post", 9), "lines 1, other lines")
}

func testPlaces(t *testing.T, s store.Store) {
	fill(t, s, 3)
	p := place(at1, "s1", "a1", "a3")
	p.State = []byte("state one")
	ok(t, s.Place(ctx, p))
	equal(t, "pending", must(s.Pending(ctx, "v1"))(t), &store.Pending{Unplaced: []news.ArticleID{"a2"}, Stale: []news.StoryID{"s1"}})
	equal(t, "state", string(must(s.State(ctx))(t)), "state one")
	ok(t, s.Place(ctx, place(at2, "s2", "a2")))
	equal(t, "state without a new one", string(must(s.State(ctx))(t)), "state one")
	equal(t, "members", must(s.Members(ctx, "s1"))(t), place("", "s1", "a1", "a3").Members)

	ok(t, s.PutStory(ctx, at2, "v1", record("s1", "2031-05-03")))
	ok(t, s.PutStory(ctx, at2, "v1", record("s2", "2031-05-02")))
	equal(t, "nothing stale", must(s.Pending(ctx, "v1"))(t), &store.Pending{})
	ok(t, s.Place(ctx, place(at3, "s2", "a3")))
	equal(t, "a move makes both stale", must(s.Pending(ctx, "v1"))(t).Stale, []news.StoryID{"s1", "s2"})
	equal(t, "members after the move", must(s.Members(ctx, "s2"))(t), place("", "s2", "a2", "a3").Members)

	equal(t, "arrivals", must(s.Arrivals(ctx, 0))(t), []news.ArticleID{"a1", "a3", "a2"})
	equal(t, "later arrivals", must(s.Arrivals(ctx, 2))(t), []news.ArticleID{"a2"})

	if err := s.Place(ctx, place(at3, "s1", "a2", "a9")); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("placing an unknown article: %v", err)
	}
	equal(t, "members after a failed call", must(s.Members(ctx, "s2"))(t), place("", "s2", "a2", "a3").Members)
}

func testTwoStories(t *testing.T, s store.Store) {
	fill(t, s, 2)
	ok(t, s.Place(ctx, place(at1, "s1", "a1")))
	both := []store.Membership{{Story: "s1", Why: "first half"}, {Story: "s2", Why: "second half"}}
	ok(t, s.Place(ctx, store.Placement{At: at1, Members: []store.Member{{Article: "a2", Stories: both}}}))
	equal(t, "members of s1", must(s.Members(ctx, "s1"))(t), []store.Member{
		{Article: "a1", Stories: []store.Membership{{Story: "s1", Why: "why a1"}}}, {Article: "a2", Stories: both[:1]},
	})
	equal(t, "places of a2", must(s.Places(ctx, "a2"))(t), both)
	if _, err := s.Places(ctx, "a7"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("places of an unknown article: %v", err)
	}
	equal(t, "members of s2", must(s.Members(ctx, "s2"))(t), []store.Member{{Article: "a2", Stories: both[1:]}})
	ok(t, s.PutStory(ctx, at1, "v1", record("s1", "")))
	ok(t, s.PutStory(ctx, at1, "v1", record("s2", "")))
	c := must(s.Articles(ctx, []news.ArticleID{"a2"}))(t)[0]
	ok(t, s.PutArticles(ctx, []store.ArticleResult{{Capture: c.Capture, Article: c, Versions: "v2"}}))
	equal(t, "a new reading makes both stale", must(s.Pending(ctx, "v1"))(t).Stale, []news.StoryID{"s1", "s2"})
}

func testMerged(t *testing.T, s store.Store) {
	articles := fill(t, s, 3)
	ok(t, s.Place(ctx, place(at1, "s1", "a1")))
	ok(t, s.Place(ctx, place(at1, "s2", "a2")))
	ok(t, s.Place(ctx, place(at1, "s3", "a3")))
	merge := place(at2, "s2", "a3")
	merge.Merged = map[news.StoryID]news.StoryID{"s3": "s2"}
	ok(t, s.Place(ctx, merge))
	merge = place(at3, "s1", "a2", "a3")
	merge.Merged = map[news.StoryID]news.StoryID{"s2": "s1"}
	ok(t, s.Place(ctx, merge))
	ok(t, s.PutStory(ctx, at3, "v1", record("s1", "2031-05-03", articles...)))
	if list := must(s.Stories(ctx, store.StoryQuery{}))(t); len(list) != 1 {
		t.Errorf("the list is %+v, want s1 alone", list)
	}
	equal(t, "nothing to do", must(s.Pending(ctx, "v1"))(t), &store.Pending{})
	for _, id := range []news.StoryID{"s1", "s2", "s3"} {
		if got := must(s.Story(ctx, id))(t).Story.ID; got != "s1" {
			t.Errorf("%s leads to %s, want s1", id, got)
		}
		if n := len(must(s.Members(ctx, id))(t)); n != 3 {
			t.Errorf("%s has %d members, want the 3 of s1", id, n)
		}
	}
}

func testMergedWithMembers(t *testing.T, s store.Store) {
	fill(t, s, 3)
	ok(t, s.Place(ctx, place(at1, "s1", "a1")))
	both := []store.Membership{{Story: "s1", Why: "one"}, {Story: "s2", Why: "two"}}
	ok(t, s.Place(ctx, store.Placement{At: at1, Members: []store.Member{{Article: "a2", Stories: both}, {Article: "a3", Stories: both[1:]}}}))
	ok(t, s.Place(ctx, store.Placement{At: at2, Merged: map[news.StoryID]news.StoryID{"s2": "s1"}}))
	var got []string
	for _, m := range must(s.Members(ctx, "s2"))(t) {
		got = append(got, string(m.Article)+" "+string(m.Stories[0].Story))
	}
	equal(t, "members of the story that s2 leads to", got, []string{"a1 s1", "a2 s1", "a3 s1"})
	equal(t, "stale", must(s.Pending(ctx, "v1"))(t).Stale, []news.StoryID{"s1"})
}

func testEmptied(t *testing.T, s store.Store) {
	articles := fill(t, s, 1)
	ok(t, s.Place(ctx, place(at1, "s1", "a1")))
	ok(t, s.PutStory(ctx, at1, "v1", record("s1", "2031-05-01", articles...)))
	ok(t, s.Place(ctx, place(at2, "s2", "a1")))
	ok(t, s.PutStory(ctx, at2, "v1", record("s2", "2031-05-01", articles...)))
	equal(t, "pending", must(s.Pending(ctx, "v1"))(t), &store.Pending{})
	list := must(s.Stories(ctx, store.StoryQuery{}))(t)
	if len(list) != 1 || list[0].ID != "s2" {
		t.Errorf("the list is %+v, want s2 alone", list)
	}
	if _, err := s.Story(ctx, "s1"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a story without articles: %v", err)
	}
	ok(t, s.PutArticles(ctx, []store.ArticleResult{{Capture: articles[0].Capture, Reason: "now rejected", Versions: "v2"}}))
	if list := must(s.Stories(ctx, store.StoryQuery{}))(t); len(list) != 0 {
		t.Errorf("the list is %+v after its last article was rejected", list)
	}
	if _, err := s.Articles(ctx, []news.ArticleID{"a1"}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a rejected article: %v", err)
	}
	equal(t, "arrivals", must(s.Arrivals(ctx, 0))(t), []news.ArticleID{"a1"})
}

func testStories(t *testing.T, s store.Store) {
	articles := fill(t, s, 2)
	ok(t, s.Place(ctx, place(at1, "s1", "a1", "a2")))
	r := record("s1", "2031-05-02", articles...)
	r.Entities = []news.Entity{{ID: "e1", Name: "The Ferry", Kind: news.Organisation, Aliases: []string{"Ferry"}}}
	r.Passages = []news.Passage{{A: news.Ref{Article: "a1", End: 9}, B: news.Ref{Article: "a2", End: 9}, Kind: news.Verbatim, Similarity: 1}}
	ok(t, s.PutStory(ctx, at1, "v1", r))
	got := must(s.Story(ctx, "s1"))(t)
	r.Entities[0].Store = "n1" // the store's first
	equal(t, "record", got, r)
	short := *r
	short.Articles, short.Captures, short.Passages = nil, nil, nil
	equal(t, "outline", must(s.Outline(ctx, "s1"))(t), &short)
	ok(t, s.Place(ctx, place(at2, "s2", "a2")))
	if got := must(s.Story(ctx, "s1"))(t); !got.Stale || len(got.Articles) != 2 {
		t.Errorf("a stale record: stale %v with %d articles; want the old record, marked", got.Stale, len(got.Articles))
	}
	if got := must(s.Story(ctx, "s2"))(t); !got.Stale || got.Story.ID != "s2" {
		t.Errorf("a story without a record yet: %+v", got)
	}
	if err := s.PutStory(ctx, at1, "v1", record("s7", "")); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a record of a story without articles: %v", err)
	}
}

func testList(t *testing.T, s store.Store) {
	articles := fill(t, s, 4)
	for i, last := range []string{"2031-05-02", "2031-05-04", "", "2031-05-02"} {
		id := news.StoryID(fmt.Sprintf("s%d", i+1))
		ok(t, s.Place(ctx, place(at1, id, articles[i].ID)))
		ok(t, s.PutStory(ctx, at2, "v1", record(id, last, articles[i])))
	}
	ids := func(q store.StoryQuery) string {
		var all []string
		for _, sum := range must(s.Stories(ctx, q))(t) {
			all = append(all, string(sum.ID))
		}
		return strings.Join(all, " ")
	}
	equal(t, "all", ids(store.StoryQuery{}), "s2 s4 s1 s3")
	equal(t, "the second and third", ids(store.StoryQuery{Limit: 2, Offset: 1}), "s4 s1")
	equal(t, "past the end", ids(store.StoryQuery{Offset: 9}), "")
	equal(t, "since", ids(store.StoryQuery{Since: "2031-05-03"}), "s2")
	equal(t, "until", ids(store.StoryQuery{Since: "2031-05-01", Until: "2031-05-02"}), "s4 s1")
	equal(t, "summary", must(s.Stories(ctx, store.StoryQuery{Limit: 1}))(t), []store.StorySummary{{
		ID: "s2", Headline: "ferry", First: "2031-05-04", Last: "2031-05-04", Articles: 1, Outlets: 1, Statements: 1,
		ByStatus: map[news.Status]int{news.SingleNamed: 1}, Changed: at2,
	}})
}

func testLedgers(t *testing.T, s store.Store) {
	articles := fill(t, s, 1)
	ok(t, s.Place(ctx, place(at1, "s1", "a1")))
	r := record("s1", "2031-05-01", articles...)
	ok(t, s.PutStory(ctx, at1, "v1", r))
	ok(t, s.PutStory(ctx, at2, "v1", r))
	changed := record("s1", "2031-05-01", articles...)
	changed.Story.Statements[0].Status = news.Disputed
	ok(t, s.PutStory(ctx, at3, "v1", changed))
	equal(t, "ledgers", must(s.Ledgers(ctx, "s1"))(t), []store.Ledger{{At: at1, Story: r.Story}, {At: at3, Story: changed.Story}})
}

func testSearch(t *testing.T, s store.Store) {
	captures := []*news.Capture{capture("1", "1"), capture("2", "2"), capture("3", "3")}
	must(s.AddCaptures(ctx, at1, captures))(t)
	ok(t, s.PutArticles(ctx, []store.ArticleResult{
		{Capture: captures[0].ID, Article: article("a1", captures[0], "The Señor sails", "2031-05-01", "A ferry to Tórshavn left late.")},
		{Capture: captures[1].ID, Article: article("a2", captures[1], "Late again", "2031-05-02", "The late ferry left.")},
		{Capture: captures[2].ID, Article: article("a3", captures[2], "Weather", "2031-05-03", "Rain AND wind, near the harbour.")},
	}))
	ok(t, s.Place(ctx, place(at1, "s4", "a2")))
	tests := []struct {
		words string
		want  []news.ArticleID
	}{
		{"ferry", []news.ArticleID{"a1", "a2"}},
		{"FERRY late", []news.ArticleID{"a1", "a2"}},
		{`"late ferry"`, []news.ArticleID{"a2"}},
		{`left "late ferry`, []news.ArticleID{"a2"}},
		{"torshavn senor", []news.ArticleID{"a1"}},
		{"wind AND rain", []news.ArticleID{"a3"}},
		{"outlet weather", []news.ArticleID{"a3"}},
		{"submarine", nil},
		{"", nil},
		{`"*() NEAR^:-`, []news.ArticleID{"a3"}},
		{`body:`, nil},
	}
	for _, tt := range tests {
		var got []news.ArticleID
		for _, h := range must(s.Search(ctx, tt.words, 0))(t) {
			got = append(got, h.Article)
		}
		slices.Sort(got)
		equal(t, "search "+tt.words, got, tt.want)
	}
	equal(t, "a hit", must(s.Search(ctx, "late again", 0))(t),
		[]store.Hit{{Article: "a2", Stories: []news.StoryID{"s4"}, Headline: "Late again", Outlet: "Outlet a2", Date: "2031-05-02"}})
	if n := len(must(s.Search(ctx, "ferry", 1))(t)); n != 1 {
		t.Errorf("%d hits for a limit of 1", n)
	}
	ok(t, s.PutArticles(ctx, []store.ArticleResult{{Capture: captures[0].ID, Article: article("a1", captures[0], "Replaced", "", "No boats.")}}))
	if hits := must(s.Search(ctx, "torshavn", 0))(t); len(hits) != 0 {
		t.Errorf("the old text of a1 is still found: %+v", hits)
	}
}

func testDecisions(t *testing.T, s store.Store) {
	one := store.Decision{At: at1, Kind: "story merge", Args: []string{"s1", "s2"}, Note: "one event"}
	two := store.Decision{At: at2, Kind: "story pin", Args: []string{"s1"}}
	one.Number = must(s.Decide(ctx, one))(t)
	two.Number = must(s.Decide(ctx, two))(t)
	if one.Number >= two.Number {
		t.Errorf("numbers %d, %d do not rise", one.Number, two.Number)
	}
	equal(t, "decisions", must(s.Decisions(ctx))(t), []store.Decision{one, two})

	fill(t, s, 1)
	three := store.Decision{Number: two.Number + 1, At: at3, Kind: "story split", Args: []string{"a1"}}
	p := place(at3, "s1", "a1")
	p.Decision = &three
	ok(t, s.Place(ctx, p))
	p = place(at3, "s1", "a9")
	p.Decision = &one
	if err := s.Place(ctx, p); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("placing an unknown article by decision: %v", err)
	}
	equal(t, "decisions with those of placements", must(s.Decisions(ctx))(t), []store.Decision{one, two, three})
}

func testLooked(t *testing.T, s store.Store) {
	equal(t, "never", must(s.Looked(ctx, "s1"))(t), "")
	ok(t, s.SetLooked(ctx, "s1", at1))
	ok(t, s.SetLooked(ctx, "s1", at2))
	equal(t, "looked", must(s.Looked(ctx, "s1"))(t), at2)
}

func testNotFound(t *testing.T, s store.Store) {
	_, err1 := s.Capture(ctx, "sha256:0")
	_, err2 := s.Articles(ctx, []news.ArticleID{"a1"})
	_, err3 := s.Story(ctx, "s1")
	_, err4 := s.Outline(ctx, "s1")
	for _, err := range []error{err1, err2, err3, err4} {
		if !errors.Is(err, store.ErrNotFound) {
			t.Errorf("got %v, want %v", err, store.ErrNotFound)
		}
	}
	if list := must(s.Stories(ctx, store.StoryQuery{}))(t); len(list) != 0 {
		t.Errorf("an empty store lists %+v", list)
	}
	if state := must(s.State(ctx))(t); state != nil {
		t.Errorf("an empty store has state %q", state)
	}
	equal(t, "pending", must(s.Pending(ctx, "v1"))(t), &store.Pending{})
}

func testNotShared(t *testing.T, s store.Store) {
	c := capture("one", "first")
	must(s.AddCaptures(ctx, at1, []*news.Capture{c}))(t)
	c.Content[0] = 'X'
	got := must(s.Capture(ctx, c.ID))(t)
	equal(t, "content after the caller wrote to its own", string(got.Content), "first")
	got.Content[0] = 'Y'
	equal(t, "content after a reader wrote to its own", string(must(s.Capture(ctx, c.ID))(t).Content), "first")
}

func testConcurrent(t *testing.T, s store.Store) {
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for i := range 10 {
				c := capture(fmt.Sprint(w, i), fmt.Sprintf("text %d of %d, and one for all: %d", i, w, i))
				shared := capture(fmt.Sprint(i), fmt.Sprintf("for all: %d", i))
				if _, err := s.AddCaptures(ctx, at1, []*news.Capture{c, shared}); err != nil {
					t.Error(err)
				}
				if _, err := s.Pending(ctx, "v1"); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if n := len(must(s.Pending(ctx, "v1"))(t).Captures); n != 50 {
		t.Errorf("%d captures, want 40 of their own and 10 shared", n)
	}
}

func testReopen(t *testing.T, s store.Store, reopen func(*testing.T, store.Store) store.Store) {
	articles := fill(t, s, 2)
	p := place(at1, "s1", "a1", "a2")
	p.State = []byte("state")
	ok(t, s.Place(ctx, p))
	r := record("s1", "2031-05-02", articles...)
	ok(t, s.PutStory(ctx, at1, "v1", r))
	must(s.Decide(ctx, store.Decision{At: at1, Kind: "story pin", Args: []string{"s1"}}))(t)
	ok(t, s.SetLooked(ctx, "s1", at1))
	ok(t, s.Keep(ctx, "stage", map[news.ArticleID][]byte{"a1": []byte("kept")}))

	s = reopen(t, s)
	t.Cleanup(func() { s.Close() })
	equal(t, "record", must(s.Story(ctx, "s1"))(t), r)
	equal(t, "state", string(must(s.State(ctx))(t)), "state")
	equal(t, "looked", must(s.Looked(ctx, "s1"))(t), at1)
	equal(t, "ledgers", len(must(s.Ledgers(ctx, "s1"))(t)), 1)
	equal(t, "decisions", len(must(s.Decisions(ctx))(t)), 1)
	equal(t, "search", len(must(s.Search(ctx, "ferry word2", 0))(t)), 1)
	equal(t, "visits", len(must(s.Visits(ctx, store.VisitQuery{}))(t)), 2)
	equal(t, "kept", must(s.Kept(ctx, "stage", []news.ArticleID{"a1"}))(t), [][]byte{[]byte("kept")})
	third := capture("c3", "third")
	equal(t, "numbers go on", must(s.AddCaptures(ctx, at2, []*news.Capture{third}))(t), []store.Added{{Article: "a3", New: true}})
}
