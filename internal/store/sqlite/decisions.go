package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// Decide implements store.Store.
func (s *Store) Decide(ctx context.Context, d store.Decision) (n int64, err error) {
	defer wrap(&err, "keep decision %q", d.Kind)
	err = s.update(ctx, func(tx *sql.Tx) error {
		n, err = decide(ctx, tx, &d)
		return err
	})
	return n, err
}

func decide(ctx context.Context, tx *sql.Tx, d *store.Decision) (int64, error) {
	args, err := json.Marshal(d.Args)
	if err != nil {
		return 0, err
	}
	res, err := tx.ExecContext(ctx, "INSERT INTO decisions (at, kind, args, note) VALUES (?, ?, ?, ?)", d.At, d.Kind, string(args), d.Note)
	if err != nil {
		return 0, err
	}
	return res.LastInsertId()
}

// Decisions implements store.Store.
func (s *Store) Decisions(ctx context.Context) (all []store.Decision, err error) {
	defer wrap(&err, "list decisions")
	err = rows(ctx, s.read, func(r *sql.Rows) error {
		var d store.Decision
		var args string
		if err := r.Scan(&d.Number, &d.At, &d.Kind, &args, &d.Note); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(args), &d.Args); err != nil {
			return err
		}
		all = append(all, d)
		return nil
	}, "SELECT number, at, kind, args, note FROM decisions ORDER BY number")
	return all, err
}

// Looked implements store.Store.
func (s *Store) Looked(ctx context.Context, id news.StoryID) (at string, err error) {
	defer wrap(&err, "when %s was looked at", id)
	if id, err = s.target(ctx, id); err != nil {
		return "", err
	}
	err = s.read.QueryRowContext(ctx, "SELECT at FROM looked WHERE story = ?", id).Scan(&at)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return at, err
}

// SetLooked implements store.Store.
func (s *Store) SetLooked(ctx context.Context, id news.StoryID, at string) (err error) {
	defer wrap(&err, "note that %s was looked at", id)
	if id, err = s.target(ctx, id); err != nil {
		return err
	}
	return s.update(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT INTO looked VALUES (?, ?) ON CONFLICT (story) DO UPDATE SET at = excluded.at", id, at)
		return err
	})
}
