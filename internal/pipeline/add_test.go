package pipeline_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"hearsay/internal/demo"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
	"hearsay/internal/store/memory"
)

var ctx = context.Background()

func clock() string { return "2031-05-01T08:00:00Z" }

// add adds captures to a store and gives the reports.
func add(t *testing.T, s store.Store, all []*news.Capture) []pipeline.Report {
	t.Helper()
	a, err := pipeline.NewAdder(ctx, s, clock, pipeline.Options{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	var reports []pipeline.Report
	if err := a.Add(ctx, slices.Values(all), func(r pipeline.Report) error {
		reports = append(reports, r)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return reports
}

// counting is a store that counts what is written to it, and fails when a number
// of writes is used up.
type counting struct {
	store.Store
	stories []news.StoryID
	left    int // writes until it fails, negative for never
}

var errKilled = errors.New("killed")

func (c *counting) write() error {
	if c.left == 0 {
		return errKilled
	}
	c.left--
	return nil
}

func (c *counting) AddCaptures(ctx context.Context, at string, all []*news.Capture) ([]store.Added, error) {
	if err := c.write(); err != nil {
		return nil, err
	}
	return c.Store.AddCaptures(ctx, at, all)
}

func (c *counting) PutArticles(ctx context.Context, results []store.ArticleResult) error {
	if err := c.write(); err != nil {
		return err
	}
	return c.Store.PutArticles(ctx, results)
}

func (c *counting) Place(ctx context.Context, p store.Placement) error {
	if err := c.write(); err != nil {
		return err
	}
	return c.Store.Place(ctx, p)
}

func (c *counting) PutStory(ctx context.Context, at, versions string, r *store.StoryRecord) error {
	if err := c.write(); err != nil {
		return err
	}
	c.stories = append(c.stories, r.Story.ID)
	return c.Store.PutStory(ctx, at, versions, r)
}

func TestAddingAgainChangesNothing(t *testing.T) {
	s := &counting{Store: memory.New(), left: -1}
	for _, r := range add(t, s, captures(t, demo.TwoEvents())) {
		if !r.New || len(r.Stories) == 0 || r.Reason != "" {
			t.Errorf("first time: %+v", r)
		}
	}
	s.stories = nil
	for _, r := range add(t, s, captures(t, demo.TwoEvents())) {
		if r.New {
			t.Errorf("second time: %+v", r)
		}
	}
	if len(s.stories) != 0 {
		t.Errorf("stories %v were made again for nothing", s.stories)
	}
}

func TestANewArticleRemakesItsOwnStoryAlone(t *testing.T) {
	all := captures(t, demo.TwoEvents())
	s := &counting{Store: memory.New(), left: -1}
	last := len(all) - 1
	add(t, s, all[:last])
	s.stories = nil
	reports := add(t, s, all[last:])
	if want := reports[0].Stories; !slices.Equal(s.stories, want) {
		t.Errorf("stories %v were made again, want %v", s.stories, want)
	}
}

// TestKilledAnywhereNothingIsLost ends adding at every write that it does, and
// goes on with a new Adder: what was reported stays, and in the end all is as if
// nothing had happened.
func TestKilledAnywhereNothingIsLost(t *testing.T) {
	all := captures(t, demo.TwoEvents())
	whole := memory.New()
	add(t, whole, all)
	want, err := whole.Stories(ctx, store.StoryQuery{})
	if err != nil {
		t.Fatal(err)
	}
	for writes := 0; ; writes++ {
		s := &counting{Store: memory.New(), left: writes}
		var reported []news.ArticleID
		a, err := pipeline.NewAdder(ctx, s, clock, pipeline.Options{Workers: 2})
		if err != nil {
			t.Fatal(err)
		}
		err = a.Add(ctx, slices.Values(all), func(r pipeline.Report) error {
			reported = append(reported, r.Article)
			return nil
		})
		if err == nil {
			if writes < 4 {
				t.Fatalf("adding took only %d writes: this test ends it nowhere", writes)
			}
			return
		}
		if !errors.Is(err, errKilled) {
			t.Fatal(err)
		}
		s.left = -1
		if _, err := s.Articles(ctx, reported); err != nil {
			t.Errorf("killed at write %d: a reported article is lost: %v", writes, err)
		}
		add(t, s, all)
		got, err := s.Stories(ctx, store.StoryQuery{})
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != len(want) {
			t.Fatalf("killed at write %d: %d stories, want %d", writes, len(got), len(want))
		}
		for i := range got {
			if got[i].ID != want[i].ID || got[i].Headline != want[i].Headline || got[i].Statements != want[i].Statements || got[i].Stale {
				t.Errorf("killed at write %d: story %+v, want %+v", writes, got[i], want[i])
			}
		}
	}
}

func TestAStoryOfTheStoreIsTheStoryOfItsDocument(t *testing.T) {
	all := captures(t, demo.Story(demo.Default))
	s := memory.New()
	add(t, s, all)
	d, err := store.Document(ctx, s, "s1", pipeline.MadeBy())
	if err != nil {
		t.Fatal(err)
	}
	direct := read(t, captures(t, demo.Story(demo.Default)), pipeline.Options{})
	if got, want := len(d.Stories[0].Statements), len(direct.Stories[0].Statements); got != want {
		t.Errorf("%d statements by way of the store, %d directly", got, want)
	}
	if string(asJSON(t, d)) != string(asJSON(t, direct)) {
		t.Error("the story document by way of the store is not the one that reading the captures gives")
	}
}

// TestInterruptedAddKeepsWhatCame interrupts adding in the middle of a batch:
// what had come, perhaps from far away, is read by the next run.
func TestInterruptedAddKeepsWhatCame(t *testing.T) {
	s := memory.New()
	a, err := pipeline.NewAdder(ctx, s, clock, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	stopped, stop := context.WithCancel(ctx)
	err = a.Add(stopped, func(yield func(*news.Capture) bool) {
		if yield(echo(0)) && yield(echo(1)) {
			stop()
		}
	}, func(r pipeline.Report) error {
		t.Errorf("reported %+v", r)
		return nil
	})
	stop()
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that of the context", err)
	}
	if pending, err := s.Pending(ctx, pipeline.Versions()); err != nil || len(pending.Captures) != 2 {
		t.Errorf("%+v are pending, %v; want both captures", pending, err)
	}
	add(t, s, nil)
	if list, err := s.Stories(ctx, store.StoryQuery{}); err != nil || len(list) == 0 {
		t.Errorf("the next run made no story of them: %v", err)
	}
}
