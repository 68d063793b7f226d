package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// CaptureIDs implements store.Store.
func (s *Store) CaptureIDs(ctx context.Context) (_ []news.CaptureID, err error) {
	defer wrap(&err, "list captures")
	return column[news.CaptureID](ctx, s.read, "SELECT id FROM captures ORDER BY seq")
}

// AddVisits implements store.Store.
func (s *Store) AddVisits(ctx context.Context, visits []store.Visit) (err error) {
	defer wrap(&err, "note %d visits", len(visits))
	return s.update(ctx, func(tx *sql.Tx) error {
		for _, v := range visits {
			var seq sql.NullInt64
			if v.Capture != "" {
				if err := tx.QueryRowContext(ctx, "SELECT seq FROM captures WHERE id = ?", v.Capture).Scan(&seq); err != nil {
					return fmt.Errorf("%s: %w", v.URL, err)
				}
			}
			if err := bareVisit(ctx, tx, v, seq); err != nil {
				return err
			}
		}
		return nil
	})
}

// bareVisit notes a visit that brought no new capture. Of visits that found the
// same one after another, the first and the latest are kept; of those that found
// nothing to keep, the latest.
func bareVisit(ctx context.Context, tx *sql.Tx, v store.Visit, seq sql.NullInt64) error {
	old := "DELETE FROM visits WHERE url = ? AND requested = ? AND capture IS NULL"
	args := []any{v.URL, v.Requested}
	if seq.Valid {
		// The visit before this one, if the one before that found the same.
		old = `DELETE FROM visits WHERE n = (
			SELECT max(CASE place WHEN 1 THEN n END) FROM (
				SELECT n, capture, row_number() OVER (ORDER BY at DESC, n DESC) AS place FROM visits WHERE url = ? AND requested = ? AND at <= ?
			) WHERE place <= 2 HAVING count(*) = 2 AND min(capture IS ?) = 1)`
		args = append(args, v.At, seq)
	}
	if _, err := tx.ExecContext(ctx, old, args...); err != nil {
		return err
	}
	header := strings.Join(v.Header, "\n")
	return insertVisit(ctx, tx, v, &header, seq)
}

// visitCapture notes the visit that a capture with a URL stands for. isNew says
// that the capture was not there before, so that its header is this visit's.
func visitCapture(ctx context.Context, tx *sql.Tx, at string, c *news.Capture, seq int64, isNew bool) error {
	if c.URL == "" {
		return nil
	}
	v := store.VisitOf(c, at)
	found := sql.NullInt64{Int64: seq, Valid: true}
	if isNew {
		return insertVisit(ctx, tx, v, nil, found)
	}
	known := "SELECT count(*) FROM visits WHERE url = ? AND capture = ?"
	args := []any{v.URL, seq}
	if c.Captured != "" {
		known, args = known+" AND at = ?", append(args, v.At)
	}
	var n int
	if err := tx.QueryRowContext(ctx, known, args...).Scan(&n); err != nil || n > 0 {
		return err
	}
	return bareVisit(ctx, tx, v, found)
}

func insertVisit(ctx context.Context, tx *sql.Tx, v store.Visit, header *string, seq sql.NullInt64) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO visits (url, requested, at, status, header, capture) VALUES (?, ?, ?, ?, ?, ?)",
		v.URL, v.Requested, v.At, v.Status, header, seq)
	return err
}

// Visits implements store.Store.
func (s *Store) Visits(ctx context.Context, q store.VisitQuery) (visits []store.Visit, err error) {
	defer wrap(&err, "list visits of %s%s", q.URL, q.Capture)
	query := `SELECT v.url, v.requested, v.at, v.status, coalesce(v.header, c.header, ''), coalesce(c.id, ''), coalesce(c.seq, 0)
		FROM visits v LEFT JOIN captures c ON c.seq = v.capture WHERE 1`
	var args []any
	if q.URL != "" {
		// The second condition is what lets the partial index serve.
		query += " AND v.n IN (SELECT n FROM visits WHERE url = ? UNION SELECT n FROM visits WHERE requested = ? AND requested <> '')"
		args = append(args, q.URL, q.URL)
	}
	if q.Capture != "" {
		query, args = query+" AND v.capture = (SELECT seq FROM captures WHERE id = ?)", append(args, q.Capture)
	}
	err = rows(ctx, s.read, func(r *sql.Rows) error {
		var v store.Visit
		var header string
		var seq int64
		if err := r.Scan(&v.URL, &v.Requested, &v.At, &v.Status, &header, &v.Capture, &seq); err != nil {
			return err
		}
		if header != "" {
			v.Header = strings.Split(header, "\n")
		}
		if seq > 0 {
			v.Article = articleID(seq)
		}
		visits = append(visits, v)
		return nil
	}, query+" ORDER BY v.at, v.n", args...)
	return visits, err
}
