package pipeline

import (
	"context"
	"fmt"

	"hearsay/internal/link"
	"hearsay/internal/news"
	"hearsay/internal/store"
)

// The kinds of decision about the names of a story, as a store keeps them: its
// arguments are the story and the entities; of a split then the names.
const (
	DecideEntityMerge = "entity merge"
	DecideEntitySplit = "entity split"
)

// entityDecisions are the decisions about a story's names among all decisions.
func entityDecisions(all []store.Decision, id news.StoryID) link.Decisions {
	var out link.Decisions
	for _, d := range all {
		if len(d.Args) < 3 || d.Args[0] != string(id) {
			continue
		}
		switch d.Kind {
		case DecideEntityMerge:
			for _, from := range d.Args[2:] {
				out.Merge = append(out.Merge, link.Merge{Into: news.EntityID(d.Args[1]), From: news.EntityID(from)})
			}
		case DecideEntitySplit:
			out.Split = append(out.Split, link.Split{Entity: news.EntityID(d.Args[1]), Names: d.Args[2:]})
		}
	}
	return out
}

// DecideNames carries out a decision about a story's names, keeps it for ever
// and makes the story again. With DecideEntityMerge rest are the entities that
// are the first one too; with DecideEntitySplit they are names that are not.
func (a *Adder) DecideNames(ctx context.Context, kind, note string, id news.StoryID, entity news.EntityID, rest []string) error {
	if err := a.Resume(ctx); err != nil {
		return err
	}
	r, err := a.store.Story(ctx, id)
	if err != nil {
		return err
	}
	id = r.Story.ID
	known := make(map[string]bool, len(r.Entities))
	for _, e := range r.Entities {
		known[string(e.ID)] = true
	}
	needed := []string{string(entity)}
	if kind == DecideEntityMerge {
		needed = append(needed, rest...)
	}
	for _, e := range needed {
		if !known[e] {
			return fmt.Errorf("entity %s of story %s: %w", e, id, store.ErrNotFound)
		}
	}
	members, err := a.store.Members(ctx, id)
	if err != nil {
		return err
	}
	places, err := a.store.Places(ctx, members[0].Article)
	if err != nil {
		return err
	}
	// To place one of its articles where it is makes the story stale.
	at := a.now()
	if err := a.store.Place(ctx, store.Placement{
		At: at, Members: []store.Member{{Article: members[0].Article, Stories: places}},
		Decision: &store.Decision{At: at, Kind: kind, Args: append([]string{string(id), string(entity)}, rest...), Note: note},
	}); err != nil {
		return err
	}
	return a.refresh(ctx)
}
