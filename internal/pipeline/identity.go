package pipeline

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// The kinds of decision about entities of the store, as it keeps them: of a merge
// the one that stays and the other; of a split the entity, the story, and what it
// is there from then on.
const (
	DecideNameMerge = "name merge"
	DecideNameSplit = "name split"
)

// identify gives the entities of a story's record their ids in the store. One
// keeps the id that it had. A new one is an entity of another story on evidence
// only: the same thing in the gazetteer; the same full name and the same that it
// belongs to; the same words of an article that tells both stories. Evidence that
// comes later joins two that were apart, and the older id stays. What a person has
// parted no evidence joins.
func (a *Adder) identify(ctx context.Context, r *store.StoryRecord) error {
	had, err := a.store.Entities(ctx, store.EntityQuery{Story: r.Story.ID})
	if err != nil {
		return err
	}
	id := identifier{store: a.store, story: r.Story.ID, mine: make(map[news.EntityID]*store.EntityRecord)}
	for i := range had {
		for _, in := range had[i].Stories {
			if in.Story == r.Story.ID {
				id.mine[in.Entity] = &had[i]
			}
		}
	}
	if id.decisions, err = a.store.Decisions(ctx); err != nil {
		return err
	}
	if err := id.shared(ctx, r); err != nil {
		return err
	}
	// What others belong to comes first: it is part of their evidence.
	order := make([]int, 0, len(r.Entities))
	for pass := range 2 {
		for i := range r.Entities {
			if (r.Entities[i].Of == "") == (pass == 0) {
				order = append(order, i)
			}
		}
	}
	of := make(map[news.EntityID]news.EntityID) // the story's ids to the store's
	for range 2 {                               // the second time what others belong to is known
		for _, i := range order {
			e := &r.Entities[i]
			if err := id.settle(ctx, e, of[e.Of]); err != nil {
				return fmt.Errorf("entity %s of story %s: %w", e.ID, r.Story.ID, err)
			}
			of[e.ID] = e.Store
		}
	}
	return nil
}

// identifier is the state of one call of identify.
type identifier struct {
	store     store.Store
	story     news.StoryID
	mine      map[news.EntityID]*store.EntityRecord // what the story had, by its ids
	also      map[news.EntityID]news.EntityID       // by words of a shared article
	decisions []store.Decision
}

// settle sets e.Store, "" for one that is new to the store.
func (x *identifier) settle(ctx context.Context, e *news.Entity, of news.EntityID) error {
	own := e.Store
	if m := x.mine[e.ID]; own == "" && m != nil {
		own = m.ID
	}
	other, err := x.evidence(ctx, e, of, own)
	if err != nil {
		return err
	}
	switch {
	case own == "":
		own = other
	case other != "" && other != own:
		if idNumber(other) < idNumber(own) {
			own, other = other, own
		}
		if err := x.store.MergeEntities(ctx, own, other, nil); err != nil {
			return err
		}
	}
	e.Store = own
	return nil
}

// evidence finds the entity of the store that e is, "" for none.
func (x *identifier) evidence(ctx context.Context, e *news.Entity, of, own news.EntityID) (news.EntityID, error) {
	if e.Key != "" {
		return x.first(ctx, store.EntityQuery{Key: e.Key}, own, func(c *store.EntityRecord) bool { return true })
	}
	if s := x.also[e.ID]; s != "" && !x.apart(own, s) {
		return s, nil
	}
	if of == "" || len(strings.Fields(e.Name)) < 2 {
		return "", nil
	}
	return x.first(ctx, store.EntityQuery{Name: e.Name}, own, func(c *store.EntityRecord) bool {
		return c.Of == of && c.Kind.Base() == e.Kind.Base() && c.Key == ""
	})
}

// first is the first entity of the store that the query finds and fits, but for
// those that a person has parted from what e is.
func (x *identifier) first(ctx context.Context, q store.EntityQuery, own news.EntityID, fits func(*store.EntityRecord) bool) (news.EntityID, error) {
	all, err := x.store.Entities(ctx, q)
	if err != nil {
		return "", err
	}
	for i := range all {
		if fits(&all[i]) && !x.apart(own, all[i].ID) {
			return all[i].ID, nil
		}
	}
	return "", nil
}

// apart reports whether a person has parted two entities.
func (x *identifier) apart(a, b news.EntityID) bool {
	for _, d := range x.decisions {
		if d.Kind == DecideNameSplit && len(d.Args) == 3 {
			if p, q := news.EntityID(d.Args[0]), news.EntityID(d.Args[2]); p == a && q == b || p == b && q == a {
				return true
			}
		}
	}
	return false
}

// shared finds what the same words of an article are in other stories that it tells.
func (x *identifier) shared(ctx context.Context, r *store.StoryRecord) error {
	x.also = make(map[news.EntityID]news.EntityID)
	for _, a := range r.Articles {
		places, err := x.store.Places(ctx, a.ID)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		for _, p := range places {
			if p.Story == x.story {
				continue
			}
			other, err := x.store.Story(ctx, p.Story)
			if errors.Is(err, store.ErrNotFound) {
				continue
			}
			if err != nil {
				return err
			}
			x.match(a, other)
		}
	}
	return nil
}

// match notes the entities of another story whose names are printed at the same
// places of an article.
func (x *identifier) match(a *news.Article, other *store.StoryRecord) {
	ids := make(map[news.EntityID]news.EntityID)
	for _, e := range other.Entities {
		ids[e.ID] = e.Store
	}
	for _, b := range other.Articles {
		if b.ID != a.ID {
			continue
		}
		at := make(map[news.Span]news.EntityID)
		for _, m := range b.Mentions {
			if m.Form == "name" && m.Entity != "" {
				at[m.Span()] = ids[m.Entity]
			}
		}
		for _, m := range a.Mentions {
			if s := at[m.Span()]; m.Form == "name" && m.Entity != "" && s != "" && x.also[m.Entity] == "" {
				x.also[m.Entity] = s
			}
		}
	}
}

func idNumber(id news.EntityID) int {
	n, _ := strconv.Atoi(strings.TrimPrefix(string(id), "n"))
	return n
}

// MergeNames decides that entities of the store are one: the others are into, for
// ever, in the stories that are there and in those that come.
func MergeNames(ctx context.Context, s store.Store, at, note string, into news.EntityID, others []news.EntityID) error {
	for _, from := range others {
		d := &store.Decision{At: at, Kind: DecideNameMerge, Args: []string{string(into), string(from)}, Note: note}
		if err := s.MergeEntities(ctx, into, from, d); err != nil {
			return err
		}
	}
	return nil
}

// SplitName decides that what a story names is not the entity of the store that it
// was taken for, but one of its own, whose id it returns.
func SplitName(ctx context.Context, s store.Store, at, note string, id news.EntityID, story news.StoryID) (news.EntityID, error) {
	e, err := s.Entity(ctx, id)
	if err != nil {
		return "", err
	}
	if i := slices.IndexFunc(e.Stories, func(in store.EntityInStory) bool { return in.Story == story }); i < 0 || len(e.Stories) < 2 {
		return "", fmt.Errorf("split entity %s: it must be named in story %s and in another one: %w", id, story, store.ErrNotFound)
	}
	return s.SplitEntity(ctx, e.ID, story, store.Decision{At: at, Kind: DecideNameSplit, Args: []string{string(e.ID), string(story)}, Note: note})
}
