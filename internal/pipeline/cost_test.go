package pipeline_test

import (
	"slices"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
	"hearsay/internal/store/memory"
)

// compared adds captures to a store and gives how many pairs of articles had
// their texts compared.
func compared(t *testing.T, s store.Store, all ...*news.Capture) int {
	t.Helper()
	a, err := pipeline.NewAdder(ctx, s, clock, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Add(ctx, slices.Values(all), func(pipeline.Report) error { return nil }); err != nil {
		t.Fatal(err)
	}
	return a.Compared()
}

// An article that arrives has its own text compared, and nobody else's.
func TestAnArticleIsComparedOnce(t *testing.T) {
	s := memory.New()
	all := eventCaptures(41, 2)
	whole := compared(t, s, all[:40]...)
	if whole < 300 {
		t.Fatalf("%d pairs of 40 articles were compared: too few to show anything", whole)
	}
	if n := compared(t, s, all[40]); n == 0 || n > 40 {
		t.Errorf("of one article more %d pairs were compared, want those with some of the 40 others", n)
	}
	if n := compared(t, s, all[3]); n != 0 {
		t.Errorf("of an article that is there %d pairs were compared", n)
	}
	lone := text("lone.txt", "Storm Merrin: shelter for cats\n\nOstvale Pets\n5 March 2031\n\nStorm Merrin left Ostvale with forty homeless cats. Volunteers in Ostvale have taken them to a school hall, and fish was brought by the boatload.\n")
	compared(t, s, lone)
	if err := s.Place(ctx, store.Placement{At: clock(), Members: []store.Member{{Article: "a42", Stories: []store.Membership{{Story: "s1", Why: "moved"}}}}}); err != nil {
		t.Fatal(err)
	}
	if n := compared(t, s); n > 3 {
		t.Errorf("of an article with words of its own %d pairs were compared", n)
	}
	// What is kept is checked: damaged, it is made again.
	ids := []news.ArticleID{"a7"}
	kept, err := s.Kept(ctx, "reuse", ids)
	if err != nil || len(kept[0]) < 100 {
		t.Fatalf("nothing is kept of %s: %v", ids[0], err)
	}
	bad := slices.Clone(kept[0])
	bad[len(bad)/2] ^= 4
	if err := s.Keep(ctx, "reuse", map[news.ArticleID][]byte{ids[0]: bad}); err != nil {
		t.Fatal(err)
	}
	document := func() *news.Document {
		d, err := store.Document(ctx, s, "s1", pipeline.MadeBy())
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	before := asJSON(t, document())
	stale(t, s, "s1")
	if n := compared(t, s); n == 0 || n > 42 {
		t.Errorf("after damage to what is kept of one article %d pairs were compared, want its own", n)
	}
	if string(asJSON(t, document())) != string(before) {
		t.Error("another document after damage to what is kept")
	}
}

// stale marks a story as not made.
func stale(t *testing.T, s store.Store, id news.StoryID) {
	t.Helper()
	members, err := s.Members(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Place(ctx, store.Placement{At: clock(), Members: members[:1]}); err != nil {
		t.Fatal(err)
	}
}
