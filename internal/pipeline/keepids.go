package pipeline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// keepIDs gives the entities of a record the ids that they had in the story's
// earlier record; new ones get numbers after all that were ever used there. It
// comes last: linking and the ledger are made without knowledge of the earlier
// record, so that a story depends on its articles alone and not on the order in
// which they came.
func keepIDs(known []news.Entity, r *store.StoryRecord) {
	if len(known) == 0 {
		return
	}
	ids := newIDs(known, r.Entities)
	set := func(id *news.EntityID) {
		if to, ok := ids[*id]; ok {
			*id = to
		}
	}
	for i := range r.Entities {
		set(&r.Entities[i].ID)
		set(&r.Entities[i].Of)
	}
	slices.SortFunc(r.Entities, func(a, b news.Entity) int { return entityNumber(a.ID) - entityNumber(b.ID) })
	for _, a := range r.Articles {
		for i := range a.Mentions {
			set(&a.Mentions[i].Entity)
			set(&a.Mentions[i].Speaks)
		}
		for i := range a.Attributions {
			for j := range a.Attributions[i].Chain {
				set(&a.Attributions[i].Chain[j].Entity)
				set(&a.Attributions[i].Chain[j].For)
			}
		}
	}
	for i := range r.Story.Statements {
		for j := range r.Story.Statements[i].Origins {
			set(&r.Story.Statements[i].Origins[j].Entity)
		}
		for j := range r.Story.Statements[i].Deniers {
			set(&r.Story.Statements[i].Deniers[j].Entity)
		}
	}
}

// newIDs maps the ids of entities to those that they are to have. An entity is a
// known one by its key in the gazetteer, by kind and name, or by kind and a name
// that one of them has among its others; each known one is taken once.
func newIDs(known, entities []news.Entity) map[news.EntityID]news.EntityID {
	ids := make(map[news.EntityID]news.EntityID, len(entities))
	taken := make(map[news.EntityID]bool, len(known))
	next := 0
	for i := range known {
		next = max(next, entityNumber(known[i].ID))
	}
	for _, same := range []func(a, b *news.Entity) bool{
		func(a, b *news.Entity) bool { return a.Key != "" && a.Key == b.Key },
		func(a, b *news.Entity) bool { return a.Kind == b.Kind && a.Name == b.Name },
		func(a, b *news.Entity) bool {
			return a.Kind == b.Kind && (slices.Contains(a.Aliases, b.Name) || slices.Contains(b.Aliases, a.Name))
		},
	} {
		for i := range entities {
			e := &entities[i]
			if _, done := ids[e.ID]; done {
				continue
			}
			for j := range known {
				if k := &known[j]; !taken[k.ID] && same(e, k) {
					ids[e.ID], taken[k.ID] = k.ID, true
					break
				}
			}
		}
	}
	for i := range entities {
		if _, done := ids[entities[i].ID]; !done {
			next++
			ids[entities[i].ID] = news.EntityID(fmt.Sprintf("e%d", next))
		}
	}
	return ids
}

// entityNumber is the number in an entity's id.
func entityNumber(id news.EntityID) int {
	n, _ := strconv.Atoi(strings.TrimPrefix(string(id), "e"))
	return n
}
