package pipeline_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"hearsay/internal/demo"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
	"hearsay/internal/store/memory"
	"hearsay/internal/store/sqlite"
)

// stored gives the documents of a store's stories.
func stored(t testing.TB, s store.Store) []*news.Document {
	t.Helper()
	list, err := s.Stories(ctx, store.StoryQuery{})
	if err != nil {
		t.Fatal(err)
	}
	var out []*news.Document
	for _, line := range list {
		d, err := store.Document(ctx, s, line.ID, pipeline.MadeBy())
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, d)
	}
	return out
}

// Articles that arrive in any order, one at a time or some at a time, give the
// story that reading all of them at once gives, byte for byte but for the
// numbers that follow the order of arrival.
func TestOneAtATimeIsAllAtOnce(t *testing.T) {
	stories := map[string]func() []*news.Capture{
		"made up, 24 articles": func() []*news.Capture { return eventCaptures(24, 5) },
		"made up, 40 articles": func() []*news.Capture { return eventCaptures(40, 9) },
		"an edited article": func() []*news.Capture {
			early, late, other := bridge()
			return []*news.Capture{early, late, other}
		},
	}
	for _, name := range demo.Names() {
		if name != "two-events" {
			stories[name] = func() []*news.Capture { return captures(t, demo.Story(name)) }
		}
	}
	for name, make := range stories {
		t.Run(name, func(t *testing.T) {
			whole := read(t, make(), pipeline.Options{})
			if len(whole.Stories) != 1 {
				t.Skipf("%d stories", len(whole.Stories))
			}
			want := plain(t, whole)
			for round := range uint64(3) {
				r := rand.New(rand.NewPCG(7, round))
				s := store.Store(memory.New())
				if round == 0 {
					db, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "s.db"))
					if err != nil {
						t.Fatal(err)
					}
					defer db.Close()
					s = db
				}
				all := make()
				r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
				arrivals := ""
				for i := 0; i < len(all); {
					n := min(1+int(round)*r.IntN(4), len(all)-i)
					add(t, s, all[i:i+n])
					arrivals += fmt.Sprint(" ", n)
					i += n
				}
				docs := stored(t, s)
				if len(docs) != 1 {
					t.Fatalf("arrivals%s: %d stories, want one", arrivals, len(docs))
				}
				if got := plain(t, docs[0]); got != want {
					t.Errorf("arrivals%s: another document: %s", arrivals, firstDifference(got, want))
				}
			}
		})
	}
}

// A story so large that its copies are paired with the first of their like gains
// articles, first some at once and then one by one: the document is that of one read.
func TestALargeStoryGainsArticles(t *testing.T) {
	const n = 120
	want := plain(t, read(t, eventCaptures(n, 4), pipeline.Options{}))
	db, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "s.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	all := eventCaptures(n, 4)
	r := rand.New(rand.NewPCG(11, 4))
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	from := 0
	for _, to := range []int{110, 111, 120} {
		add(t, db, all[from:to])
		from = to
	}
	docs := stored(t, db)
	if len(docs) != 1 {
		t.Fatalf("%d stories, want one", len(docs))
	}
	if got := plain(t, docs[0]); got != want {
		t.Errorf("another document: %s", firstDifference(got, want))
	}
}

// Articles of a large story and of another, of which one is edited, arrive mixed, in
// any order, one or some at a time, to any number of workers: each story is that of
// one read of its own articles.
func TestStoriesThatGrowSideBySide(t *testing.T) {
	const n = 72
	both := func() []*news.Capture {
		early, late, other := bridge()
		return append(eventCaptures(n, 6), early, late, other)
	}
	event := plain(t, read(t, both()[:n], pipeline.Options{}))
	small := plain(t, read(t, both()[n:], pipeline.Options{}))
	for round := range uint64(2) {
		s := memory.New()
		all := both()
		r := rand.New(rand.NewPCG(13, round))
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for i := 0; i < len(all); {
			some := min(1+r.IntN(12), len(all)-i)
			if i == 0 {
				some = n - 8
			}
			a, err := pipeline.NewAdder(ctx, s, clock, pipeline.Options{Workers: 1 + r.IntN(3)})
			if err != nil {
				t.Fatal(err)
			}
			if err := a.Add(ctx, slices.Values(all[i:i+some]), func(pipeline.Report) error { return nil }); err != nil {
				t.Fatal(err)
			}
			i += some
		}
		docs := stored(t, s)
		if len(docs) != 2 {
			t.Fatalf("%d stories, want two", len(docs))
		}
		for _, d := range docs {
			want := small
			if len(d.Articles) > n/2 {
				want = event
			}
			if got := plain(t, d); got != want {
				t.Errorf("round %d: another document of %d articles: %s", round, len(d.Articles), firstDifference(got, want))
			}
		}
	}
}

// An article that leaves a story, and one that comes back, leave the story that
// its articles make by themselves.
func TestAnArticleThatLeavesAndComesBack(t *testing.T) {
	all := eventCaptures(16, 3)
	s := memory.New()
	add(t, s, all)
	want := plain(t, stored(t, s)[0])
	without := memory.New()
	add(t, without, slices.Delete(eventCaptures(16, 3), 15, 16))
	rest := plain(t, stored(t, without)[0])

	move := func(to news.StoryID) {
		t.Helper()
		if err := s.Place(ctx, store.Placement{At: clock(), Members: []store.Member{{Article: "a16", Stories: []store.Membership{{Story: to, Why: "moved"}}}}}); err != nil {
			t.Fatal(err)
		}
		add(t, s, nil) // makes stale stories again
	}
	document := func() string {
		t.Helper()
		d, err := store.Document(ctx, s, "s1", pipeline.MadeBy())
		if err != nil {
			t.Fatal(err)
		}
		return plain(t, d)
	}
	move("s2")
	if got := document(); got != rest {
		t.Errorf("without the article: %s", firstDifference(got, rest))
	}
	move("s1")
	if got := document(); got != want {
		t.Errorf("with the article again: %s", firstDifference(got, want))
	}
}
