package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// AddCaptures implements store.Store.
func (s *Store) AddCaptures(ctx context.Context, at string, captures []*news.Capture) (added []store.Added, err error) {
	defer wrap(&err, "add %d captures", len(captures))
	err = s.update(ctx, func(tx *sql.Tx) error {
		for _, c := range captures {
			a, err := addCapture(ctx, tx, at, c)
			if err != nil {
				return fmt.Errorf("%s: %w", c.Name, err)
			}
			added = append(added, a)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return added, nil
}

func addCapture(ctx context.Context, tx *sql.Tx, at string, c *news.Capture) (store.Added, error) {
	var seq int64
	err := tx.QueryRowContext(ctx, "SELECT seq FROM captures WHERE id = ?", c.ID).Scan(&seq)
	if err == nil {
		return store.Added{Article: articleID(seq)}, visitCapture(ctx, tx, at, c, seq, false)
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return store.Added{}, err
	}
	status := "new"
	if c.Status == news.CaptureRejected {
		status = string(news.CaptureRejected)
	}
	var content []byte
	if c.Content != nil {
		if content, err = pack(c.Content); err != nil {
			return store.Added{}, err
		}
	}
	res, err := tx.ExecContext(ctx, `INSERT INTO captures
		(id, name, url, media_type, charset, header, captured, bytes, content, added, status, reason)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		c.ID, c.Name, c.URL, c.MediaType, c.Charset, strings.Join(c.Header, "\n"), c.Captured, c.Bytes, content, at, status, c.Reason)
	if err != nil {
		return store.Added{}, err
	}
	if seq, err = res.LastInsertId(); err != nil {
		return store.Added{}, err
	}
	return store.Added{Article: articleID(seq), New: true}, visitCapture(ctx, tx, at, c, seq, true)
}

// captureColumns are what scanCapture reads, in its order.
const captureColumns = "id, name, url, media_type, charset, header, captured, bytes, status, reason"

func scanCapture(scan func(...any) error, more ...any) (*news.Capture, error) {
	c := new(news.Capture)
	var header string
	err := scan(append([]any{&c.ID, &c.Name, &c.URL, &c.MediaType, &c.Charset, &header, &c.Captured, &c.Bytes, &c.Status, &c.Reason}, more...)...)
	if err != nil {
		return nil, err
	}
	if c.Status == "new" {
		c.Status = ""
	}
	if header != "" {
		c.Header = strings.Split(header, "\n")
	}
	return c, nil
}

// Capture implements store.Store.
func (s *Store) Capture(ctx context.Context, id news.CaptureID) (_ *news.Capture, err error) {
	defer wrap(&err, "capture %s", id)
	var content []byte
	c, err := scanCapture(s.read.QueryRowContext(ctx, "SELECT "+captureColumns+", content FROM captures WHERE id = ?", id).Scan, &content)
	if err != nil {
		return nil, err
	}
	if content != nil {
		if c.Content, err = unpack(content); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// Listings implements store.Store.
func (s *Store) Listings(ctx context.Context, ids []news.CaptureID) (_ []*news.Capture, err error) {
	defer wrap(&err, "list %d captures", len(ids))
	found := make(map[news.CaptureID]*news.Capture, len(ids))
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	if err := rows(ctx, s.read, func(r *sql.Rows) error {
		c, err := scanCapture(r.Scan)
		if err == nil {
			found[c.ID] = c
		}
		return err
	}, "SELECT "+captureColumns+" FROM captures WHERE id IN (SELECT value FROM json_each(?))", string(list)); err != nil {
		return nil, err
	}
	out := make([]*news.Capture, len(ids))
	for i, id := range ids {
		c := found[id]
		if c == nil {
			return nil, fmt.Errorf("%s: %w", id, store.ErrNotFound)
		}
		listed := *c // asked for twice it is two
		out[i] = &listed
	}
	return out, nil
}

// Pending implements store.Store.
func (s *Store) Pending(ctx context.Context, versions string) (_ *store.Pending, err error) {
	defer wrap(&err, "list pending work")
	p := new(store.Pending)
	if p.Captures, err = column[news.CaptureID](ctx, s.read, "SELECT id FROM captures WHERE status = 'new' ORDER BY seq"); err != nil {
		return nil, err
	}
	// Two ranges, for which the index is used: <> would go through all captures.
	const outdated = "SELECT seq, id FROM captures WHERE status <> 'new' AND content IS NOT NULL AND versions "
	if p.Outdated, err = column[news.CaptureID](ctx, s.read,
		"SELECT id FROM ("+outdated+"< ?1 UNION ALL "+outdated+"> ?1) ORDER BY seq", versions); err != nil {
		return nil, err
	}
	if p.Stale, err = column[news.StoryID](ctx, s.read, "SELECT id FROM stories WHERE stale ORDER BY num, id"); err != nil {
		return nil, err
	}
	seqs, err := column[int64](ctx, s.read, "SELECT seq FROM articles WHERE placed = 0 ORDER BY seq")
	if err != nil {
		return nil, err
	}
	for _, seq := range seqs {
		p.Unplaced = append(p.Unplaced, articleID(seq))
	}
	return p, nil
}

// querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// rows calls scan for every row of a query.
func rows(ctx context.Context, q querier, scan func(*sql.Rows) error, query string, args ...any) error {
	r, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer r.Close()
	for r.Next() {
		if err := scan(r); err != nil {
			return err
		}
	}
	return r.Err()
}

// column is the only column of a query's rows.
func column[T any](ctx context.Context, q querier, query string, args ...any) ([]T, error) {
	var all []T
	err := rows(ctx, q, func(r *sql.Rows) error {
		var v T
		err := r.Scan(&v)
		all = append(all, v)
		return err
	}, query, args...)
	return all, err
}
