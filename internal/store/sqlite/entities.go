package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// entityID is the id of the store's entity of that number, "" for 0.
func entityID(n int64) news.EntityID {
	if n == 0 {
		return ""
	}
	return news.EntityID(fmt.Sprintf("n%d", n))
}

// putEntities keeps the entities of a story's record; those without an id get one.
func putEntities(ctx context.Context, tx *sql.Tx, r *store.StoryRecord) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM entity_stories WHERE story = ?", r.Story.ID); err != nil {
		return err
	}
	numbers := make(map[news.EntityID]int64, len(r.Entities)) // by the story's ids
	for i := range r.Entities {
		e := &r.Entities[i]
		n := number(e.Store)
		if n != 0 {
			err := tx.QueryRowContext(ctx, "SELECT coalesce((SELECT new FROM entity_redirects WHERE old = ?1), (SELECT number FROM entities WHERE number = ?1))", n).Scan(&n)
			if err != nil {
				return fmt.Errorf("entity %s: %w", e.Store, err)
			}
		} else if err := tx.QueryRowContext(ctx, "INSERT INTO entities (key, kind, name, aliases, of) VALUES (?, ?, ?, '[]', 0) RETURNING number", e.Key, e.Kind, e.Name).Scan(&n); err != nil {
			return err
		}
		numbers[e.ID] = n
		if _, err := tx.ExecContext(ctx, "INSERT INTO entity_stories VALUES (?, ?, ?)", r.Story.ID, e.ID, n); err != nil {
			return err
		}
	}
	for i := range r.Entities {
		e := &r.Entities[i]
		if err := putEntity(ctx, tx, numbers[e.ID], numbers[e.Of], e); err != nil {
			return err
		}
	}
	return nil
}

// putEntity adds to a row what a story says of its entity: names are added to
// those that are there, the rest takes the place of what was not known.
func putEntity(ctx context.Context, tx *sql.Tx, n, of int64, e *news.Entity) error {
	var name, list string
	if err := tx.QueryRowContext(ctx, "SELECT name, aliases FROM entities WHERE number = ?", n).Scan(&name, &list); err != nil {
		return err
	}
	aliases, err := moreAliases(name, list, append([]string{e.Name}, e.Aliases...))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE entities SET aliases = ?, kind = CASE WHEN ?2 <> '' THEN ?2 ELSE kind END,
		key = CASE WHEN key = '' THEN ?3 ELSE key END, of = CASE WHEN ?4 <> 0 THEN ?4 ELSE of END WHERE number = ?5`, aliases, e.Kind, e.Key, of, n)
	return err
}

// maxAliases bounds the other names of one entity.
const maxAliases = 64

func moreAliases(name, list string, more []string) (string, error) {
	var all []string
	if err := json.Unmarshal([]byte(list), &all); err != nil {
		return "", err
	}
	for _, a := range more {
		if a != name && a != "" && len(all) < maxAliases && !slices.Contains(all, a) {
			all = append(all, a)
		}
	}
	slices.Sort(all)
	if all == nil {
		all = []string{}
	}
	b, err := json.Marshal(all)
	return string(b), err
}

// storeIDs sets the store's ids of a record's entities.
func (s *Store) storeIDs(ctx context.Context, r *store.StoryRecord) error {
	if len(r.Entities) == 0 {
		return nil
	}
	ids := make(map[news.EntityID]int64)
	if err := rows(ctx, s.read, func(q *sql.Rows) error {
		var local news.EntityID
		var n int64
		err := q.Scan(&local, &n)
		ids[local] = n
		return err
	}, "SELECT local, entity FROM entity_stories WHERE story = ?", r.Story.ID); err != nil {
		return err
	}
	for i := range r.Entities {
		r.Entities[i].Store = entityID(ids[r.Entities[i].ID])
	}
	return nil
}

const entityColumns = "SELECT number, key, kind, name, aliases, of FROM entities "

func scanEntity(scan func(...any) error) (*store.EntityRecord, error) {
	var e store.EntityRecord
	var n, of int64
	var aliases string
	if err := scan(&n, &e.Key, &e.Kind, &e.Name, &aliases, &of); err != nil {
		return nil, err
	}
	e.ID, e.Of = entityID(n), entityID(of)
	return &e, json.Unmarshal([]byte(aliases), &e.Aliases)
}

// inStories adds the stories that name an entity.
func (s *Store) inStories(ctx context.Context, e *store.EntityRecord) error {
	err := rows(ctx, s.read, func(r *sql.Rows) error {
		var in store.EntityInStory
		err := r.Scan(&in.Story, &in.Entity)
		e.Stories = append(e.Stories, in)
		return err
	}, "SELECT story, local FROM entity_stories x WHERE entity = ? AND EXISTS (SELECT 1 FROM members WHERE story = x.story)", number(e.ID))
	slices.SortFunc(e.Stories, func(a, b store.EntityInStory) int {
		return cmp.Or(cmp.Compare(number(a.Story), number(b.Story)), cmp.Compare(number(a.Entity), number(b.Entity)))
	})
	return err
}

// Entities implements store.Store.
func (s *Store) Entities(ctx context.Context, q store.EntityQuery) (all []store.EntityRecord, err error) {
	defer wrap(&err, "list entities")
	query := entityColumns + "WHERE EXISTS (SELECT 1 FROM entity_stories x WHERE entity = number AND EXISTS (SELECT 1 FROM members WHERE story = x.story)"
	var args []any
	if q.Story != "" {
		to, err := s.target(ctx, q.Story)
		if err != nil {
			return nil, err
		}
		query, args = query+" AND x.story = ?", append(args, to)
	}
	query += ")"
	for _, c := range []struct{ where, value string }{{"key = ?", q.Key}, {"name = ?", q.Name}, {"kind = ?", string(q.Kind)}} {
		if c.value != "" {
			query, args = query+" AND "+c.where, append(args, c.value)
		}
	}
	if q.Like != "" {
		like := "%" + strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(q.Like) + "%"
		query, args = query+` AND (name LIKE ? ESCAPE '\' OR aliases LIKE ? ESCAPE '\')`, append(args, like, like)
	}
	query += " ORDER BY number"
	if q.Limit > 0 {
		query, args = query+" LIMIT ?", append(args, q.Limit)
	}
	if err := rows(ctx, s.read, func(r *sql.Rows) error {
		e, err := scanEntity(r.Scan)
		if err == nil {
			all = append(all, *e)
		}
		return err
	}, query, args...); err != nil {
		return nil, err
	}
	for i := range all {
		if err := s.inStories(ctx, &all[i]); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// Entity implements store.Store.
func (s *Store) Entity(ctx context.Context, id news.EntityID) (_ *store.EntityRecord, err error) {
	defer wrap(&err, "entity %s", id)
	if !strings.HasPrefix(string(id), "n") {
		return nil, store.ErrNotFound
	}
	e, err := scanEntity(s.read.QueryRowContext(ctx, entityColumns+"WHERE number = coalesce((SELECT new FROM entity_redirects WHERE old = ?1), ?1)", number(id)).Scan)
	if err != nil {
		return nil, err
	}
	return e, s.inStories(ctx, e)
}

// MergeEntities implements store.Store.
func (s *Store) MergeEntities(ctx context.Context, into, from news.EntityID, d *store.Decision) (err error) {
	defer wrap(&err, "merge entity %s into %s", from, into)
	a, err := s.Entity(ctx, into)
	if err != nil {
		return err
	}
	b, err := s.Entity(ctx, from)
	if err != nil {
		return err
	}
	to, old := number(a.ID), number(b.ID)
	return s.update(ctx, func(tx *sql.Tx) error {
		if d != nil {
			if _, err := decide(ctx, tx, d); err != nil {
				return err
			}
		}
		if to == old {
			return nil
		}
		list, err := json.Marshal(a.Aliases)
		if err != nil {
			return err
		}
		aliases, err := moreAliases(a.Name, string(list), append([]string{b.Name}, b.Aliases...))
		if err != nil {
			return err
		}
		for _, x := range []struct {
			query string
			args  []any
		}{
			{"UPDATE entities SET aliases = ?, key = ?, of = ? WHERE number = ?", []any{aliases, cmp.Or(a.Key, b.Key), cmp.Or(number(a.Of), number(b.Of)), to}},
			{"UPDATE entities SET of = ? WHERE of = ?", []any{to, old}},
			{"UPDATE entity_stories SET entity = ? WHERE entity = ?", []any{to, old}},
			{"UPDATE entity_redirects SET new = ? WHERE new = ?", []any{to, old}},
			{"INSERT INTO entity_redirects VALUES (?, ?) ON CONFLICT (old) DO UPDATE SET new = excluded.new", []any{old, to}},
		} {
			if _, err := tx.ExecContext(ctx, x.query, x.args...); err != nil {
				return err
			}
		}
		return nil
	})
}

// SplitEntity implements store.Store.
func (s *Store) SplitEntity(ctx context.Context, id news.EntityID, story news.StoryID, d store.Decision) (made news.EntityID, err error) {
	defer wrap(&err, "split entity %s in story %s", id, story)
	e, err := s.Entity(ctx, id)
	if err != nil {
		return "", err
	}
	if story, err = s.target(ctx, story); err != nil {
		return "", err
	}
	if !slices.ContainsFunc(e.Stories, func(in store.EntityInStory) bool { return in.Story == story }) {
		return "", errors.Join(store.ErrNotFound)
	}
	err = s.update(ctx, func(tx *sql.Tx) error {
		var n int64
		if err := tx.QueryRowContext(ctx, "INSERT INTO entities (key, kind, name, aliases, of) SELECT key, kind, name, aliases, of FROM entities WHERE number = ? RETURNING number", number(e.ID)).Scan(&n); err != nil {
			return err
		}
		made = entityID(n)
		if _, err := tx.ExecContext(ctx, "UPDATE entity_stories SET entity = ? WHERE entity = ? AND story = ?", n, number(e.ID), story); err != nil {
			return err
		}
		d.Args = append(slices.Clone(d.Args), string(made))
		_, err := decide(ctx, tx, &d)
		return err
	})
	return made, err
}
