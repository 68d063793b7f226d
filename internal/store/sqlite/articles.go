package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"github.com/segmentio/encoding/json"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// PutArticles implements store.Store.
func (s *Store) PutArticles(ctx context.Context, results []store.ArticleResult) (err error) {
	defer wrap(&err, "keep %d articles", len(results))
	return s.update(ctx, func(tx *sql.Tx) error {
		for i := range results {
			if err := putArticle(ctx, tx, &results[i]); err != nil {
				return fmt.Errorf("%s: %w", results[i].Capture, err)
			}
		}
		return sweep(ctx, tx)
	})
}

func putArticle(ctx context.Context, tx *sql.Tx, r *store.ArticleResult) error {
	var seq int64
	if err := tx.QueryRowContext(ctx, "SELECT seq FROM captures WHERE id = ?", r.Capture).Scan(&seq); err != nil {
		return err
	}
	status := news.CaptureRead
	if r.Article == nil {
		status = news.CaptureRejected
	}
	if _, err := tx.ExecContext(ctx, `UPDATE captures SET status = ?, reason = ?, versions = ?,
		media_type = CASE WHEN ? = '' THEN media_type ELSE ? END WHERE seq = ?`,
		status, r.Reason, r.Versions, r.MediaType, r.MediaType, seq); err != nil {
		return err
	}
	if err := putLines(ctx, tx, seq, r); err != nil {
		return err
	}
	if r.Article == nil {
		return dropArticle(ctx, tx, seq)
	}
	body, err := packJSON(r.Article)
	if err != nil {
		return err
	}
	a := r.Article
	if _, err := tx.ExecContext(ctx, `INSERT INTO articles (seq, headline, outlet, date, address, body) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (seq) DO UPDATE SET headline = excluded.headline, outlet = excluded.outlet, date = excluded.date, address = excluded.address, body = excluded.body`,
		seq, a.Headline, a.Outlet, a.Date(), news.Address(a.URL), body); err != nil {
		return err
	}
	if err := markStale(ctx, tx, seq); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM search WHERE rowid = ?", seq); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO search (rowid, headline, outlet, body) VALUES (?, ?, ?, ?)", seq, a.Headline, a.Outlet, a.Text)
	return err
}

// putLines keeps what an article's outlet is to be known by.
func putLines(ctx context.Context, tx *sql.Tx, seq int64, r *store.ArticleResult) error {
	if r.Article == nil || r.Outlet == "" {
		_, err := tx.ExecContext(ctx, "DELETE FROM outlet_lines WHERE seq = ?", seq)
		return err
	}
	lines := r.Lines
	if lines == nil {
		lines = []byte{}
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO outlet_lines (seq, outlet, lines) VALUES (?, ?, ?)
		ON CONFLICT (seq) DO UPDATE SET outlet = excluded.outlet, lines = excluded.lines`, seq, r.Outlet, lines)
	return err
}

// OutletLines implements store.Store.
func (s *Store) OutletLines(ctx context.Context, outlet string, limit int) (_ [][]byte, err error) {
	defer wrap(&err, "lines of outlet %s", outlet)
	last, err := column[[]byte](ctx, s.read, "SELECT lines FROM outlet_lines WHERE outlet = ? ORDER BY seq DESC LIMIT ?", outlet, limit)
	slices.Reverse(last)
	return last, err
}

// dropArticle takes away the article of a capture that a later version of the
// stages rejects.
func dropArticle(ctx context.Context, tx *sql.Tx, seq int64) error {
	if err := markStale(ctx, tx, seq); err != nil {
		return err
	}
	for _, table := range []string{"members WHERE article", "kept WHERE article", "search WHERE rowid", "articles WHERE seq"} {
		if _, err := tx.ExecContext(ctx, "DELETE FROM "+table+" = ?", seq); err != nil {
			return err
		}
	}
	return nil
}

// markStale marks the stories that an article is in.
func markStale(ctx context.Context, tx *sql.Tx, seq int64) error {
	_, err := tx.ExecContext(ctx, "UPDATE stories SET stale = 1 WHERE id IN (SELECT story FROM members WHERE article = ?)", seq)
	return err
}

// Articles implements store.Store.
func (s *Store) Articles(ctx context.Context, ids []news.ArticleID) (_ []*news.Article, err error) {
	defer wrap(&err, "read %d articles", len(ids))
	return articles(ctx, s.read, ids)
}

func articles(ctx context.Context, q querier, ids []news.ArticleID) ([]*news.Article, error) {
	seqs := make([]int64, len(ids))
	for i, id := range ids {
		seqs[i] = number(id)
	}
	list, err := json.Marshal(seqs)
	if err != nil {
		return nil, err
	}
	bodies := make(map[int64][]byte, len(ids))
	if err := rows(ctx, q, func(r *sql.Rows) error {
		var seq int64
		var body []byte
		err := r.Scan(&seq, &body)
		bodies[seq] = body
		return err
	}, "SELECT seq, body FROM articles WHERE seq IN (SELECT value FROM json_each(?))", string(list)); err != nil {
		return nil, err
	}
	found := make([]*news.Article, len(ids))
	for i, id := range ids {
		body, ok := bodies[seqs[i]]
		if !ok {
			return nil, fmt.Errorf("%s: %w", id, sql.ErrNoRows)
		}
		raw, err := unpack(body)
		if err == nil {
			// Its many short strings are parts of what was unpacked, and not copied each.
			found[i] = new(news.Article)
			_, err = json.Parse(raw, found[i], json.DontCopyString)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", id, err)
		}
	}
	return found, nil
}

// ArticlesAt implements store.Store.
func (s *Store) ArticlesAt(ctx context.Context, address string) (ids []news.ArticleID, err error) {
	defer wrap(&err, "articles at %s", address)
	if address == "" {
		return nil, nil
	}
	// The index holds only what has an address: without saying so again it is not used.
	seqs, err := column[int64](ctx, s.read, "SELECT seq FROM articles WHERE address = ? AND address <> '' ORDER BY seq", address)
	for _, seq := range seqs {
		ids = append(ids, articleID(seq))
	}
	return ids, err
}

// Search implements store.Store.
func (s *Store) Search(ctx context.Context, words string, limit int) (hits []store.Hit, err error) {
	defer wrap(&err, "search %q", words)
	query := matchExpression(words)
	if query == "" {
		return nil, nil
	}
	if limit <= 0 {
		limit = -1
	}
	var seqs []int64
	err = rows(ctx, s.read, func(r *sql.Rows) error {
		var h store.Hit
		var seq int64
		err := r.Scan(&seq, &h.Headline, &h.Outlet, &h.Date)
		h.Article = articleID(seq)
		hits, seqs = append(hits, h), append(seqs, seq)
		return err
	}, `SELECT a.seq, a.headline, a.outlet, a.date FROM search JOIN articles a ON a.seq = search.rowid
		WHERE search MATCH ? ORDER BY bm25(search, 4.0, 1.0, 1.0), a.seq LIMIT ?`, query, limit)
	if err != nil {
		return nil, err
	}
	for i, seq := range seqs {
		if hits[i].Stories, err = column[news.StoryID](ctx, s.read, "SELECT story FROM members WHERE article = ? ORDER BY story", seq); err != nil {
			return nil, err
		}
	}
	return hits, nil
}

// matchExpression is an FTS5 query for words as a user types them: every phrase
// is quoted, so that none of FTS5's own syntax is left.
func matchExpression(words string) string {
	var terms []string
	for _, phrase := range store.Phrases(words) {
		terms = append(terms, `"`+strings.Join(phrase, " ")+`"`)
	}
	return strings.Join(terms, " ")
}
