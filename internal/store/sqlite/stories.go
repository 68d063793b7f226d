package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// Place implements store.Store.
func (s *Store) Place(ctx context.Context, p store.Placement) (err error) {
	defer wrap(&err, "place %d articles", len(p.Members))
	return s.update(ctx, func(tx *sql.Tx) error {
		for i := range p.Members {
			if err := placeMember(ctx, tx, &p.Members[i]); err != nil {
				return fmt.Errorf("%s: %w", p.Members[i].Article, err)
			}
		}
		for _, old := range slices.Sorted(maps.Keys(p.Merged)) {
			if err := redirect(ctx, tx, p.At, old, p.Merged[old]); err != nil {
				return fmt.Errorf("merge %s into %s: %w", old, p.Merged[old], err)
			}
		}
		if err := sweep(ctx, tx); err != nil {
			return err
		}
		if p.Decision != nil {
			if _, err := decide(ctx, tx, p.Decision); err != nil {
				return err
			}
		}
		if p.State == nil {
			return nil
		}
		state, err := pack(p.State)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO state VALUES ('cluster', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", state)
		return err
	})
}

func placeMember(ctx context.Context, tx *sql.Tx, m *store.Member) error {
	seq := number(m.Article)
	res, err := tx.ExecContext(ctx, "UPDATE articles SET placed = 1 WHERE seq = ?", seq)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return errors.Join(err, store.ErrNotFound)
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO arrivals (article) VALUES (?) ON CONFLICT (article) DO NOTHING", seq); err != nil {
		return err
	}
	if err := markStale(ctx, tx, seq); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM members WHERE article = ?", seq); err != nil {
		return err
	}
	for _, to := range m.Stories {
		if _, err := tx.ExecContext(ctx, `INSERT INTO stories (id, num, stale) VALUES (?, ?, 1) ON CONFLICT (id) DO UPDATE SET stale = 1`, to.Story, number(to.Story)); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "INSERT INTO members VALUES (?, ?, ?)", to.Story, seq, to.Why); err != nil {
			return err
		}
	}
	return nil
}

// sweep empties the stories that have lost their last article. They keep their
// ids and their history.
func sweep(ctx context.Context, tx *sql.Tx) error {
	const empty = "stale AND NOT EXISTS (SELECT 1 FROM members WHERE story = stories.id)"
	for _, table := range []string{"records", "parts"} {
		if _, err := tx.ExecContext(ctx, "DELETE FROM "+table+" WHERE story IN (SELECT id FROM stories WHERE "+empty+")"); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, "UPDATE stories SET stale = 0, last = '', summary = '' WHERE "+empty)
	return err
}

// redirect makes the address of a story lead to the one that it became part of,
// with all addresses that led to it. What is still in it goes there too.
func redirect(ctx context.Context, tx *sql.Tx, at string, from, to news.StoryID) error {
	for _, step := range []struct {
		query string
		args  []any
	}{
		{"INSERT INTO stories (id, num, stale) VALUES (?, ?, 1) ON CONFLICT (id) DO UPDATE SET stale = 1", []any{to, number(to)}},
		{"UPDATE OR IGNORE members SET story = ? WHERE story = ?", []any{to, from}},
		{"DELETE FROM members WHERE story = ?", []any{from}},
		{"UPDATE stories SET stale = 1 WHERE id = ?", []any{from}}, // so that it is swept
	} {
		if _, err := tx.ExecContext(ctx, step.query, step.args...); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(ctx, "UPDATE redirects SET new = ? WHERE new = ?", to, from); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM redirects WHERE old = ?", to); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, "INSERT INTO redirects VALUES (?, ?, ?) ON CONFLICT (old) DO UPDATE SET new = excluded.new, at = excluded.at", from, to, at)
	return err
}

// State implements store.Store.
func (s *Store) State(ctx context.Context) (_ []byte, err error) {
	defer wrap(&err, "read the state of clustering")
	var state []byte
	switch err := s.read.QueryRowContext(ctx, "SELECT value FROM state WHERE name = 'cluster'").Scan(&state); {
	case errors.Is(err, sql.ErrNoRows):
		return nil, nil
	case err != nil:
		return nil, err
	}
	return unpack(state)
}

// Places implements store.Store.
func (s *Store) Places(ctx context.Context, id news.ArticleID) (places []store.Membership, err error) {
	defer wrap(&err, "places of %s", id)
	err = rows(ctx, s.read, func(r *sql.Rows) error {
		var m store.Membership
		err := r.Scan(&m.Story, &m.Why)
		places = append(places, m)
		return err
	}, "SELECT story, why FROM members WHERE article = ? ORDER BY story", number(id))
	if err == nil && places == nil {
		err = store.ErrNotFound
	}
	return places, err
}

// Arrivals implements store.Store.
func (s *Store) Arrivals(ctx context.Context, skip int) (ids []news.ArticleID, err error) {
	defer wrap(&err, "list arrivals")
	seqs, err := column[int64](ctx, s.read, "SELECT article FROM arrivals ORDER BY n LIMIT -1 OFFSET ?", skip)
	for _, seq := range seqs {
		ids = append(ids, articleID(seq))
	}
	return ids, err
}

// PutStory implements store.Store.
func (s *Store) PutStory(ctx context.Context, at, versions string, r *store.StoryRecord) (err error) {
	defer wrap(&err, "keep story %s", r.Story.ID)
	summary, err := json.Marshal(store.Summarise(r, at))
	if err != nil {
		return err
	}
	story, err := json.Marshal(&r.Story)
	if err != nil {
		return err
	}
	body, err := packJSON(recordOutline{story, r.Entities, r.LastStatement})
	if err != nil {
		return err
	}
	ledger, err := pack(story)
	if err != nil {
		return err
	}
	return s.update(ctx, func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx, `UPDATE stories SET stale = 0, last = ?, changed = ?, versions = ?, summary = ?
			WHERE id = ? AND EXISTS (SELECT 1 FROM members WHERE story = stories.id)`,
			r.Story.Last, at, versions, string(summary), r.Story.ID)
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, store.ErrNotFound)
		}
		var texts, passages []byte
		if parted, err := putParts(ctx, tx, r); err != nil {
			return err
		} else if !parted {
			if texts, err = packJSON(recordTexts{r.Articles, r.Captures}); err != nil {
				return err
			}
			if passages, err = packPassages(r.Passages); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO records VALUES (?, ?, ?, ?) ON CONFLICT (story) DO UPDATE
			SET body = excluded.body, texts = excluded.texts, passages = excluded.passages`, r.Story.ID, body, texts, passages); err != nil {
			return err
		}
		if err := putEntities(ctx, tx, r); err != nil {
			return err
		}
		return appendLedger(ctx, tx, at, r.Story.ID, ledger)
	})
}

func appendLedger(ctx context.Context, tx *sql.Tx, at string, id news.StoryID, ledger []byte) error {
	var n int64
	var last []byte
	err := tx.QueryRowContext(ctx, "SELECT n, body FROM ledgers WHERE story = ? ORDER BY n DESC LIMIT 1", id).Scan(&n, &last)
	if err != nil && !errors.Is(err, sql.ErrNoRows) || bytes.Equal(last, ledger) {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO ledgers VALUES (?, ?, ?, ?)", id, n+1, at, ledger)
	return err
}

// recordTexts is what of a record has a column of its own; the fields are named as
// the record's are.
type recordTexts struct {
	Articles []*news.Article
	Captures []*news.Capture
}

// recordOutline is the body of a record, with its story as JSON; the fields are named
// as the record's are.
type recordOutline struct {
	Story         json.RawMessage
	Entities      []news.Entity
	LastStatement int
}

// outline is a record without what Outline leaves out.
func outline(r *store.StoryRecord) *store.StoryRecord {
	return &store.StoryRecord{Story: r.Story, Entities: r.Entities, LastStatement: r.LastStatement}
}

// Story implements store.Store.
func (s *Store) Story(ctx context.Context, id news.StoryID) (_ *store.StoryRecord, err error) {
	defer wrap(&err, "story %s", id)
	return s.record(ctx, id, true)
}

// Outline implements store.Store.
func (s *Store) Outline(ctx context.Context, id news.StoryID) (_ *store.StoryRecord, err error) {
	defer wrap(&err, "outline of story %s", id)
	return s.record(ctx, id, false)
}

func (s *Store) record(ctx context.Context, id news.StoryID, whole bool) (_ *store.StoryRecord, err error) {
	if id, err = s.target(ctx, id); err != nil {
		return nil, err
	}
	// One transaction: the parts are to be those of the body.
	tx, err := s.read.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	var body, texts, passages []byte
	var stale bool
	if err := tx.QueryRowContext(ctx, `SELECT body, CASE WHEN ?1 THEN texts END, CASE WHEN ?1 THEN passages END, stale
		FROM stories LEFT JOIN records ON story = id WHERE id = ?2 AND EXISTS (SELECT 1 FROM members WHERE story = id)`,
		whole, id).Scan(&body, &texts, &passages, &stale); err != nil {
		return nil, err
	}
	r := &store.StoryRecord{Story: news.Story{ID: id}}
	for _, part := range [][]byte{body, texts} {
		if part == nil {
			continue
		}
		if err := unpackJSON(part, r); err != nil {
			return nil, err
		}
	}
	if passages != nil {
		if r.Passages, err = unpackPassages(passages); err != nil {
			return nil, err
		}
	}
	if whole && texts == nil && passages == nil {
		if err := readParts(ctx, tx, r); err != nil {
			return nil, err
		}
	}
	if !whole { // of a record that an earlier version kept in one piece
		r = outline(r)
	}
	r.Stale = stale
	return r, s.storeIDs(ctx, r)
}

// target is the story that an id leads to.
func (s *Store) target(ctx context.Context, id news.StoryID) (news.StoryID, error) {
	var to news.StoryID
	err := s.read.QueryRowContext(ctx, "SELECT new FROM redirects WHERE old = ?", id).Scan(&to)
	if errors.Is(err, sql.ErrNoRows) {
		return id, nil
	}
	return to, err
}

// Members implements store.Store.
func (s *Store) Members(ctx context.Context, id news.StoryID) (members []store.Member, err error) {
	defer wrap(&err, "members of %s", id)
	if id, err = s.target(ctx, id); err != nil {
		return nil, err
	}
	err = rows(ctx, s.read, func(r *sql.Rows) error {
		var seq int64
		var why string
		err := r.Scan(&seq, &why)
		members = append(members, store.Member{Article: articleID(seq), Stories: []store.Membership{{Story: id, Why: why}}})
		return err
	}, "SELECT article, why FROM members WHERE story = ? ORDER BY article", id)
	return members, err
}

// Stories implements store.Store.
func (s *Store) Stories(ctx context.Context, q store.StoryQuery) (list []store.StorySummary, err error) {
	defer wrap(&err, "list stories")
	if q.Limit <= 0 {
		q.Limit = -1
	}
	err = rows(ctx, s.read, func(r *sql.Rows) error {
		var sum store.StorySummary
		var text string
		var stale bool
		if err := r.Scan(&text, &stale); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(text), &sum); err != nil {
			return err
		}
		sum.Stale = stale
		list = append(list, sum)
		return nil
	}, `SELECT summary, stale FROM stories WHERE summary <> '' AND (? = '' OR last >= ?) AND (? = '' OR last <= ?) ORDER BY last DESC, num DESC LIMIT ? OFFSET ?`,
		q.Since, q.Since, q.Until, q.Until, q.Limit, q.Offset)
	return list, err
}

// Ledgers implements store.Store.
func (s *Store) Ledgers(ctx context.Context, id news.StoryID) (all []store.Ledger, err error) {
	defer wrap(&err, "ledgers of %s", id)
	if id, err = s.target(ctx, id); err != nil {
		return nil, err
	}
	err = rows(ctx, s.read, func(r *sql.Rows) error {
		var l store.Ledger
		var body []byte
		if err := r.Scan(&l.At, &body); err != nil {
			return err
		}
		if err := unpackJSON(body, &l.Story); err != nil {
			return err
		}
		all = append(all, l)
		return nil
	}, "SELECT at, body FROM ledgers WHERE story = ? ORDER BY n", id)
	return all, err
}
