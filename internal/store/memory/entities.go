package memory

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// entity is a row of the store's entities; its number is its place, from 1.
type entity struct {
	store.EntityRecord
	into int // the number of the one that it was merged into, 0 for none
}

func entityID(n int) news.EntityID {
	if n == 0 {
		return ""
	}
	return news.EntityID("n" + strconv.Itoa(n))
}

// entityOf is the number that an id leads to, 0 for none.
func (s *Store) entityOf(id news.EntityID) int {
	n, err := strconv.Atoi(strings.TrimPrefix(string(id), "n"))
	if err != nil || id[0] != 'n' || n < 1 || n > len(s.entities) {
		return 0
	}
	return cmp.Or(s.entities[n-1].into, n)
}

// putEntities keeps the entities of a story's record.
func (s *Store) putEntities(r *store.StoryRecord) error {
	for i := range s.entities {
		e := &s.entities[i]
		e.Stories = slices.DeleteFunc(e.Stories, func(in store.EntityInStory) bool { return in.Story == r.Story.ID })
	}
	numbers := make(map[news.EntityID]int)
	for i := range r.Entities {
		e := &r.Entities[i]
		n := s.entityOf(cmp.Or(e.Store, "-"))
		if e.Store != "" && n == 0 {
			return fmt.Errorf("entity %s: %w", e.Store, store.ErrNotFound)
		}
		if n == 0 {
			s.entities = append(s.entities, entity{EntityRecord: store.EntityRecord{Name: e.Name, Aliases: []string{}}})
			n = len(s.entities)
			s.entities[n-1].ID = entityID(n)
		}
		numbers[e.ID] = n
		row := &s.entities[n-1]
		row.Stories = append(row.Stories, store.EntityInStory{Story: r.Story.ID, Entity: e.ID})
		row.Key, row.Kind = cmp.Or(row.Key, e.Key), cmp.Or(e.Kind, row.Kind)
		row.know(append([]string{e.Name}, e.Aliases...))
	}
	for i := range r.Entities {
		if of := numbers[r.Entities[i].Of]; of != 0 {
			s.entities[numbers[r.Entities[i].ID]-1].Of = entityID(of)
		}
	}
	return nil
}

// know adds other names.
func (e *entity) know(names []string) {
	for _, a := range names {
		if a != e.Name && a != "" && len(e.Aliases) < 64 && !slices.Contains(e.Aliases, a) {
			e.Aliases = append(e.Aliases, a)
		}
	}
	slices.Sort(e.Aliases)
}

// storeIDs sets the store's ids of a record's entities.
func (s *Store) storeIDs(r *store.StoryRecord) {
	for i := range r.Entities {
		r.Entities[i].Store = ""
		for k := range s.entities {
			if slices.Contains(s.entities[k].Stories, store.EntityInStory{Story: r.Story.ID, Entity: r.Entities[i].ID}) {
				r.Entities[i].Store = s.entities[k].ID
			}
		}
	}
}

// shown is a copy of a row with the stories that still are.
func (s *Store) shown(e *entity) store.EntityRecord {
	out := e.EntityRecord
	out.Aliases = slices.Clone(e.Aliases)
	out.Stories = nil
	for _, in := range e.Stories {
		if len(s.members(in.Story)) > 0 {
			out.Stories = append(out.Stories, in)
		}
	}
	num := func(id string) int { n, _ := strconv.Atoi(strings.TrimLeft(id, "se")); return n }
	slices.SortFunc(out.Stories, func(a, b store.EntityInStory) int {
		return cmp.Or(cmp.Compare(num(string(a.Story)), num(string(b.Story))), cmp.Compare(num(string(a.Entity)), num(string(b.Entity))))
	})
	return out
}

// Entities implements store.Store.
func (s *Store) Entities(_ context.Context, q store.EntityQuery) ([]store.EntityRecord, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []store.EntityRecord
	for i := range s.entities {
		e := s.shown(&s.entities[i])
		in := func(x store.EntityInStory) bool { return q.Story == "" || x.Story == s.target(q.Story) }
		like := func(n string) bool { return strings.Contains(strings.ToLower(n), strings.ToLower(q.Like)) }
		if s.entities[i].into != 0 || !slices.ContainsFunc(e.Stories, in) || q.Key != "" && e.Key != q.Key || q.Name != "" && e.Name != q.Name ||
			q.Kind != "" && e.Kind != q.Kind || q.Like != "" && !like(e.Name) && !slices.ContainsFunc(e.Aliases, like) {
			continue
		}
		if all = append(all, e); len(all) == q.Limit {
			break
		}
	}
	return all, nil
}

// Entity implements store.Store.
func (s *Store) Entity(_ context.Context, id news.EntityID) (*store.EntityRecord, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.entityOf(cmp.Or(id, "-"))
	if n == 0 {
		return nil, fmt.Errorf("entity %s: %w", id, store.ErrNotFound)
	}
	e := s.shown(&s.entities[n-1])
	return &e, nil
}

// MergeEntities implements store.Store.
func (s *Store) MergeEntities(_ context.Context, into, from news.EntityID, d *store.Decision) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	to, old := s.entityOf(cmp.Or(into, "-")), s.entityOf(cmp.Or(from, "-"))
	if to == 0 || old == 0 {
		return fmt.Errorf("merge entity %s into %s: %w", from, into, store.ErrNotFound)
	}
	if d != nil {
		s.decide(*d)
	}
	if to == old {
		return nil
	}
	a, b := &s.entities[to-1], &s.entities[old-1]
	a.know(append([]string{b.Name}, b.Aliases...))
	a.Key, a.Of = cmp.Or(a.Key, b.Key), cmp.Or(a.Of, b.Of)
	a.Stories, b.Stories = append(a.Stories, b.Stories...), nil
	for i := range s.entities {
		e := &s.entities[i]
		if e.Of == b.ID {
			e.Of = a.ID
		}
		if e.into == old {
			e.into = to
		}
	}
	b.into = to
	return nil
}

// SplitEntity implements store.Store.
func (s *Store) SplitEntity(_ context.Context, id news.EntityID, in news.StoryID, d store.Decision) (news.EntityID, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.entityOf(cmp.Or(id, "-"))
	in = s.target(in)
	here := func(x store.EntityInStory) bool { return x.Story == in }
	if n == 0 || !slices.ContainsFunc(s.entities[n-1].Stories, here) {
		return "", fmt.Errorf("split entity %s in story %s: %w", id, in, store.ErrNotFound)
	}
	e := s.entities[n-1].EntityRecord
	e.ID, e.Aliases, e.Stories = entityID(len(s.entities)+1), slices.Clone(e.Aliases), nil
	was := &s.entities[n-1]
	for _, x := range was.Stories {
		if here(x) {
			e.Stories = append(e.Stories, x)
		}
	}
	was.Stories = slices.DeleteFunc(was.Stories, here)
	s.entities = append(s.entities, entity{EntityRecord: e})
	d.Args = append(slices.Clone(d.Args), string(e.ID))
	s.decide(d)
	return e.ID, nil
}
