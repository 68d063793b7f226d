package sqlite

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"slices"

	"github.com/segmentio/encoding/json"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// The kinds of parts of a record.
const (
	partText     = "text"
	partPassages = "passages"
)

// textPart is one article of a record with its capture.
type textPart struct {
	Article news.Article
	Capture news.Capture
}

// divisible reports whether the articles of a record can be kept one by one: they
// stand in order of their numbers, each with its capture.
func divisible(r *store.StoryRecord) bool {
	if len(r.Articles) == 0 || len(r.Articles) != len(r.Captures) {
		return false
	}
	last := int64(0)
	for _, a := range r.Articles {
		n := number(a.ID)
		if n <= last || articleID(n) != a.ID {
			return false
		}
		last = n
	}
	return true
}

// published gives the articles of a record by their place in order of publication,
// which is that of its passages.
func published(r *store.StoryRecord) map[news.ArticleID]int {
	order := slices.Clone(r.Articles)
	slices.SortStableFunc(order, func(a, b *news.Article) int {
		return cmp.Or(cmp.Compare(a.Date(), b.Date()), cmp.Compare(a.Capture, b.Capture))
	})
	at := make(map[news.ArticleID]int, len(order))
	for i, a := range order {
		at[a.ID] = i
	}
	return at
}

// run is some passages of a record that stand together and tie one pair of articles.
type run struct{ from, to int }

// byArrival gives the passages of a record as runs, by the number of whichever
// article of a pair came last: an article that comes adds a part, and changes none.
// It is false when their order is not that of publication, so that it could not be
// found again.
func byArrival(r *store.StoryRecord) (map[int64][]run, bool) {
	at := published(r)
	runs := make(map[int64][]run)
	lastA, lastB := -1, -1
	for i := 0; i < len(r.Passages); {
		p := &r.Passages[i]
		j := i + 1
		for j < len(r.Passages) && r.Passages[j].A.Article == p.A.Article && r.Passages[j].B.Article == p.B.Article {
			j++
		}
		a, ok1 := at[p.A.Article]
		b, ok2 := at[p.B.Article]
		if !ok1 || !ok2 || a < lastA || a == lastA && b <= lastB {
			return nil, false
		}
		lastA, lastB = a, b
		n := max(number(p.A.Article), number(p.B.Article))
		runs[n] = append(runs[n], run{i, j})
		i = j
	}
	return runs, true
}

// partWriter writes the parts of one record that have changed.
type partWriter struct {
	tx    *sql.Tx
	story news.StoryID
	sums  map[partKey][]byte // of what is kept, less what has been put
}

type partKey struct {
	kind string
	n    int64
}

// put keeps a part, unless it is kept as it is.
func (w *partWriter) put(ctx context.Context, kind string, n int64, raw []byte) error {
	sum := sha256.Sum256(raw)
	key := partKey{kind, n}
	old := w.sums[key]
	delete(w.sums, key)
	if bytes.Equal(old, sum[:]) {
		return nil
	}
	body, err := pack(raw)
	if err != nil {
		return err
	}
	_, err = w.tx.ExecContext(ctx, `INSERT INTO parts VALUES (?, ?, ?, ?, ?) ON CONFLICT (story, kind, n) DO UPDATE
		SET sum = excluded.sum, body = excluded.body`, w.story, kind, n, sum[:], body)
	return err
}

// putParts keeps the articles and the passages of a record in parts. It is false,
// and nothing is kept, where they cannot be divided.
func putParts(ctx context.Context, tx *sql.Tx, r *store.StoryRecord) (bool, error) {
	w := partWriter{tx: tx, story: r.Story.ID, sums: make(map[partKey][]byte)}
	runs, ok := byArrival(r)
	if ok = ok && r.Passages != nil && divisible(r); !ok {
		_, err := tx.ExecContext(ctx, "DELETE FROM parts WHERE story = ?", r.Story.ID)
		return false, err
	}
	if err := rows(ctx, tx, func(list *sql.Rows) error {
		var key partKey
		var sum []byte
		err := list.Scan(&key.kind, &key.n, &sum)
		w.sums[key] = sum
		return err
	}, "SELECT kind, n, sum FROM parts WHERE story = ?", r.Story.ID); err != nil {
		return false, err
	}
	var raw []byte
	var err error
	var some []news.Passage
	var passages passageEncoder
	for i, a := range r.Articles {
		n := number(a.ID)
		if raw, err = json.Append(raw[:0], &textPart{*a, *r.Captures[i]}, json.SortMapKeys); err != nil {
			return false, err
		}
		if err := w.put(ctx, partText, n, raw); err != nil {
			return false, fmt.Errorf("%s: %w", a.ID, err)
		}
		if len(runs[n]) == 0 {
			continue
		}
		some = some[:0]
		for _, x := range runs[n] {
			some = append(some, r.Passages[x.from:x.to]...)
		}
		raw = passages.append(raw[:0], some)
		if err := w.put(ctx, partPassages, n, raw); err != nil {
			return false, fmt.Errorf("passages of %s: %w", a.ID, err)
		}
	}
	for key := range w.sums {
		if _, err := tx.ExecContext(ctx, "DELETE FROM parts WHERE story = ? AND kind = ? AND n = ?", r.Story.ID, key.kind, key.n); err != nil {
			return false, err
		}
	}
	return true, nil
}

// readParts reads the articles and the passages of a record that is kept in parts,
// and nothing of another.
func readParts(ctx context.Context, tx *sql.Tx, r *store.StoryRecord) error {
	each := func(kind string, do func(body []byte) error) error {
		return rows(ctx, tx, func(list *sql.Rows) error {
			var body []byte
			if err := list.Scan(&body); err != nil {
				return err
			}
			return do(body)
		}, "SELECT body FROM parts WHERE story = ? AND kind = ? ORDER BY n", r.Story.ID, kind)
	}
	found := false
	if err := each(partText, func(body []byte) error {
		t := new(textPart)
		found = true
		err := unpackJSON(body, t)
		r.Articles, r.Captures = append(r.Articles, &t.Article), append(r.Captures, &t.Capture)
		return err
	}); err != nil {
		return err
	}
	if !found {
		return nil
	}
	var parts [][]news.Passage
	if err := each(partPassages, func(body []byte) error {
		some, err := unpackPassages(body)
		parts = append(parts, some)
		return err
	}); err != nil {
		return err
	}
	r.Passages = inPublication(parts, published(r))
	return nil
}

// inPublication puts the passages of parts in order of publication. Those of one pair
// of articles stand together, so that pairs are sorted and not passages, of which a
// story of copies has very many.
func inPublication(parts [][]news.Passage, at map[news.ArticleID]int) []news.Passage {
	type pairRun struct {
		a, b int
		ps   []news.Passage
	}
	var pairs []pairRun
	n := 0
	for _, ps := range parts {
		n += len(ps)
		for len(ps) > 0 {
			k := 1
			for k < len(ps) && ps[k].A.Article == ps[0].A.Article && ps[k].B.Article == ps[0].B.Article {
				k++
			}
			pairs = append(pairs, pairRun{at[ps[0].A.Article], at[ps[0].B.Article], ps[:k]})
			ps = ps[k:]
		}
	}
	slices.SortFunc(pairs, func(p, q pairRun) int { return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b)) })
	out := make([]news.Passage, 0, n)
	for i := range pairs {
		out = append(out, pairs[i].ps...)
	}
	return out
}
