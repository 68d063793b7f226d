package pipeline_test

import (
	"slices"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
	"hearsay/internal/store/memory"
)

// Three invented stories: the first two name one minister of one listed country,
// the third somebody of her name of whom nothing is said.
var threeStories = [][2]string{
	{"ferry.txt", "Norwegian ferry strike ends\n\nBy Ana Quist\n\n4 May 2031\n\nOSLO — Ferry crews in Norway ended their strike on Sunday. Norwegian Transport Minister Ingunn Tvedtsund said the ferries would sail on Monday. Tvedtsund thanked the crews and the union. The union said that the pay deal was fair and that all ferries would run again."},
	{"tunnel.txt", "Tunnel under fjord floods\n\nBy Ole Dahl\n\n19 August 2031\n\nBERGEN — A road tunnel under a fjord flooded on Tuesday and was closed. Norwegian Transport Minister Ingunn Tvedtsund said that pumps were on their way. Engineers found a crack in the rock above the tunnel. Nobody was hurt, the police said, and drivers left their cars."},
	{"painter.txt", "Painter wins prize for portraits of sheep\n\nBy Mia Holt\n\n2 December 2031\n\nA jury gave this year's prize for portraits to Ingunn Tvedtsund on Tuesday. Tvedtsund paints sheep. \"Sheep sit still,\" she said. The museum will show forty of her paintings in spring, and the jury praised their colours."},
}

func addStories(t *testing.T, s store.Store, all [][2]string) {
	t.Helper()
	for i, x := range all {
		adder, err := pipeline.NewAdder(t.Context(), s, clock, pipeline.Options{})
		if err != nil {
			t.Fatal(err)
		}
		c := text(x[0], x[1])
		if err := adder.Add(t.Context(), slices.Values([]*news.Capture{c}), func(pipeline.Report) error { return nil }); err != nil {
			t.Fatal(i, err)
		}
	}
}

// named is the entity of the store that a story has under a name.
func named(t *testing.T, s store.Store, id news.StoryID, name string) news.EntityID {
	t.Helper()
	r, err := s.Story(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range r.Entities {
		if e.Name == name || slices.Contains(e.Aliases, name) {
			return e.Store
		}
	}
	t.Fatalf("%s names no %s: %+v", id, name, r.Entities)
	return ""
}

func TestEntitiesOfTheStore(t *testing.T) {
	s := memory.New()
	addStories(t, s, threeStories[:1])
	first, err := s.Entities(t.Context(), store.EntityQuery{})
	if err != nil {
		t.Fatal(err)
	}
	addStories(t, s, threeStories[1:])
	// Nothing that was there is renumbered.
	for _, e := range first {
		if now, err := s.Entity(t.Context(), e.ID); err != nil || now.ID != e.ID || now.Name != e.Name {
			t.Errorf("%s %q is now %+v (%v)", e.ID, e.Name, now, err)
		}
	}
	const minister = "Ingunn Tvedtsund"
	a, b, c := named(t, s, "s1", minister), named(t, s, "s2", minister), named(t, s, "s3", minister)
	if a == "" || a != b {
		t.Errorf("one minister of one country is %q and %q", a, b)
	}
	if c == a || c == "" {
		t.Errorf("the painter is %q, the minister %q: nothing joins them", c, a)
	}
	if e, err := s.Entity(t.Context(), a); err != nil || e.Of == "" || len(e.Stories) != 2 {
		t.Errorf("the minister is %+v (%v)", e, err)
	}
	// What a person decides holds, and still does when the stories are made again.
	now := clock
	if err := pipeline.MergeNames(t.Context(), s, now(), "she paints", a, []news.EntityID{c}); err != nil {
		t.Fatal(err)
	}
	made, err := pipeline.SplitName(t.Context(), s, now(), "", a, "s2")
	if err != nil {
		t.Fatal(err)
	}
	remakeAll(t, s)
	if x, y, z := named(t, s, "s1", minister), named(t, s, "s2", minister), named(t, s, "s3", minister); x != a || y != made || z != a {
		t.Errorf("after the decisions s1 %q, s2 %q, s3 %q; want %q, %q, %q", x, y, z, a, made, a)
	}
	if e, err := s.Entity(t.Context(), c); err != nil || e.ID != a {
		t.Errorf("%s leads to %+v (%v)", c, e, err)
	}
	if _, err := pipeline.SplitName(t.Context(), s, now(), "", made, "s2"); err == nil {
		t.Error("what one story names alone was split")
	}
}

// remakeAll makes every story of a store again.
func remakeAll(t *testing.T, s store.Store) {
	t.Helper()
	for _, id := range []news.ArticleID{"a1", "a2", "a3"} {
		places, err := s.Places(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Place(t.Context(), store.Placement{At: clock(), Members: []store.Member{{Article: id, Stories: places}}}); err != nil {
			t.Fatal(err)
		}
	}
	adder, err := pipeline.NewAdder(t.Context(), s, clock, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := adder.Resume(t.Context()); err != nil {
		t.Fatal(err)
	}
}
