package storetest

import (
	"errors"
	"slices"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// withEntities puts two stories of one article each, whose entities are given.
func withEntities(t *testing.T, s store.Store, first, second []news.Entity) {
	t.Helper()
	fill(t, s, 2)
	ok(t, s.Place(t.Context(), place(at1, "s1", "a1")))
	ok(t, s.Place(t.Context(), place(at1, "s2", "a2")))
	for i, es := range [][]news.Entity{first, second} {
		id := news.StoryID([]string{"s1", "s2"}[i])
		if err := s.PutStory(t.Context(), at1, "v", &store.StoryRecord{Story: news.Story{ID: id}, Entities: es}); err != nil {
			t.Fatal(err)
		}
	}
}

func entitiesOf(t *testing.T, s store.Store, id news.StoryID) []news.EntityID {
	t.Helper()
	r, err := s.Story(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	var out []news.EntityID
	for _, e := range r.Entities {
		out = append(out, e.Store)
	}
	return out
}

func testEntities(t *testing.T, s store.Store) {
	ctx := t.Context()
	withEntities(t, s,
		[]news.Entity{{ID: "e1", Name: "Vasko Irel", Kind: news.Person, Of: "e2"}, {ID: "e2", Name: "Irelia", Kind: news.Country, Key: "country:~irelia"}},
		[]news.Entity{{ID: "e1", Name: "Irelia", Kind: news.Country, Store: "n2", Aliases: []string{"the Irelian state"}}, {ID: "e2", Name: "Vasko Irel", Kind: news.Person}})
	if got := entitiesOf(t, s, "s2"); !slices.Equal(got, []news.EntityID{"n2", "n3"}) {
		t.Errorf("ids in s2 %q", got)
	}
	e, err := s.Entity(ctx, "n2")
	if err != nil {
		t.Fatal(err)
	}
	if want := []store.EntityInStory{{Story: "s1", Entity: "e2"}, {Story: "s2", Entity: "e1"}}; !slices.Equal(e.Stories, want) {
		t.Errorf("n2 is in %v", e.Stories)
	}
	if e.Key != "country:~irelia" || !slices.Equal(e.Aliases, []string{"the Irelian state"}) {
		t.Errorf("n2 is %+v", e)
	}
	for q, want := range map[store.EntityQuery]int{
		{}: 3, {Story: "s1"}: 2, {Key: "country:~irelia"}: 1, {Name: "Vasko Irel"}: 2, {Like: "IREL"}: 3, {Like: "%"}: 0, {Kind: news.Person}: 2, {Limit: 1}: 1, {Name: "Irel"}: 0,
	} {
		if all, err := s.Entities(ctx, q); err != nil || len(all) != want {
			t.Errorf("%+v: %d entities, want %d (%v)", q, len(all), want, err)
		}
	}
	if all, _ := s.Entities(ctx, store.EntityQuery{Name: "Vasko Irel"}); len(all) > 0 && all[0].Of != "n2" {
		t.Errorf("n1 is of %q", all[0].Of)
	}
	for _, id := range []news.EntityID{"", "n", "n4", "n99999", "e1", "x"} {
		if _, err := s.Entity(ctx, id); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("entity %q: %v", id, err)
		}
	}
	// A story made again gives up what it names no more; numbers are never given twice.
	if err := s.PutStory(ctx, at2, "v", &store.StoryRecord{Story: news.Story{ID: "s2"}, Entities: []news.Entity{{ID: "e3", Name: "Ona", Kind: news.Person}}}); err != nil {
		t.Fatal(err)
	}
	if got := entitiesOf(t, s, "s2"); !slices.Equal(got, []news.EntityID{"n4"}) {
		t.Errorf("ids in s2 %q", got)
	}
	if all, _ := s.Entities(ctx, store.EntityQuery{}); len(all) != 3 {
		t.Errorf("%d entities are named, want 3", len(all))
	}
}

func testEntitiesJoined(t *testing.T, s store.Store) {
	ctx := t.Context()
	withEntities(t, s,
		[]news.Entity{{ID: "e1", Name: "Vasko Irel", Kind: news.Person}},
		[]news.Entity{{ID: "e1", Name: "V. Irel", Kind: news.Person, Key: "person:irel"}})
	if err := s.MergeEntities(ctx, "n1", "n2", &store.Decision{At: at2, Kind: "name merge", Args: []string{"n1", "n2"}}); err != nil {
		t.Fatal(err)
	}
	for _, id := range []news.EntityID{"n1", "n2"} {
		e, err := s.Entity(ctx, id)
		if err != nil || e.ID != "n1" || len(e.Stories) != 2 || e.Key != "person:irel" || !slices.Equal(e.Aliases, []string{"V. Irel"}) {
			t.Errorf("%s leads to %+v (%v)", id, e, err)
		}
	}
	// A record that still has the old id means the one that stayed.
	if err := s.PutStory(ctx, at2, "v", &store.StoryRecord{Story: news.Story{ID: "s2"}, Entities: []news.Entity{{ID: "e1", Name: "V. Irel", Kind: news.Person, Store: "n2"}}}); err != nil {
		t.Fatal(err)
	}
	if got := entitiesOf(t, s, "s2"); !slices.Equal(got, []news.EntityID{"n1"}) {
		t.Errorf("ids in s2 %q", got)
	}
	made, err := s.SplitEntity(ctx, "n1", "s2", store.Decision{At: at3, Kind: "name split", Args: []string{"n1", "s2"}})
	if err != nil || made != "n3" {
		t.Fatalf("split gave %q, %v", made, err)
	}
	if got := entitiesOf(t, s, "s2"); !slices.Equal(got, []news.EntityID{"n3"}) {
		t.Errorf("ids in s2 %q", got)
	}
	all, err := s.Decisions(ctx)
	if err != nil || len(all) != 2 || !slices.Equal(all[1].Args, []string{"n1", "s2", "n3"}) {
		t.Errorf("decisions %+v, %v", all, err)
	}
	if err := s.MergeEntities(ctx, "n1", "n77", nil); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("merge with nothing: %v", err)
	}
	if _, err := s.SplitEntity(ctx, "n1", "s2", store.Decision{}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("split where it is not: %v", err)
	}
}
