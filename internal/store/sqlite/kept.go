package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// Kept implements store.Store.
func (s *Store) Kept(ctx context.Context, stage string, ids []news.ArticleID) (_ [][]byte, err error) {
	defer wrap(&err, "what stage %s keeps of %d articles", stage, len(ids))
	found := make([][]byte, len(ids))
	at := make(map[int64][]int, len(ids))
	seqs := make([]int64, len(ids))
	for i, id := range ids {
		seqs[i] = number(id)
		at[seqs[i]] = append(at[seqs[i]], i)
	}
	list, err := json.Marshal(seqs)
	if err != nil {
		return nil, err
	}
	err = rows(ctx, s.read, func(r *sql.Rows) error {
		var seq int64
		var body []byte
		if err := r.Scan(&seq, &body); err != nil {
			return err
		}
		for _, i := range at[seq] {
			found[i] = body
		}
		return nil
	}, "SELECT article, body FROM kept WHERE stage = ? AND article IN (SELECT value FROM json_each(?))", stage, string(list))
	return found, err
}

// Keep implements store.Store.
func (s *Store) Keep(ctx context.Context, stage string, what map[news.ArticleID][]byte) (err error) {
	defer wrap(&err, "keep what stage %s has of %d articles", stage, len(what))
	if len(what) == 0 {
		return nil
	}
	return s.update(ctx, func(tx *sql.Tx) error {
		for id, body := range what {
			res, err := tx.ExecContext(ctx, `INSERT INTO kept SELECT seq, ?, ? FROM articles WHERE seq = ? AND true
				ON CONFLICT (article, stage) DO UPDATE SET body = excluded.body`, stage, body, number(id))
			if err != nil {
				return fmt.Errorf("%s: %w", id, err)
			}
			if n, err := res.RowsAffected(); err != nil || n == 0 {
				return fmt.Errorf("%s: %w", id, errors.Join(err, store.ErrNotFound))
			}
		}
		return nil
	})
}
