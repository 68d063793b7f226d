package sqlite_test

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// partedRecord is a record of n articles, each published before the one that came
// before it, with passages between all of them.
func partedRecord(n int) *store.StoryRecord {
	r := &store.StoryRecord{Story: news.Story{ID: "s1"}, Passages: []news.Passage{}}
	for i := range n {
		a := &news.Article{ID: news.ArticleID(fmt.Sprintf("a%d", i+1)), Capture: news.CaptureID(fmt.Sprintf("sha256:%d", i+1)), Text: "The lock gate jammed at noon.", Published: fmt.Sprintf("2031-05-%02d", 20-i)}
		r.Articles, r.Captures = append(r.Articles, a), append(r.Captures, &news.Capture{ID: a.Capture})
	}
	for i := n - 1; i >= 0; i-- { // in order of publication
		for j := i - 1; j >= 0; j-- {
			for k := range 2 {
				r.Passages = append(r.Passages, news.Passage{
					A: news.Ref{Article: r.Articles[i].ID, Start: 9 * k, End: 9*k + 8}, B: news.Ref{Article: r.Articles[j].ID, Start: 9 * k, End: 9*k + 8},
					Kind: news.Verbatim, Similarity: 1, Why: "worded alike",
				})
			}
		}
	}
	return r
}

// An article that comes to a record leaves the parts of the others as they are
// written, and the record is read as it was put, whatever its passages' order.
func TestAnArticleMoreIsAPartMore(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "p.db")
	s := open(t, path)
	defer s.Close()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("INSERT INTO stories (id, num, stale) VALUES ('s1', 1, 1)"); err != nil {
		t.Fatal(err)
	}
	for i := range 6 {
		if _, err := db.Exec(`INSERT INTO captures (seq, id, name, url, media_type, charset, header, captured, bytes, added, status)
			VALUES (?, ?, '', '', '', '', '', '', 1, '', 'read')`, i+1, fmt.Sprintf("sha256:%d", i+1)); err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec("INSERT INTO articles (seq, headline, outlet, date, body) VALUES (?, '', '', '', x'00'); INSERT INTO members VALUES ('s1', ?, '')", i+1, i+1); err != nil {
			t.Fatal(err)
		}
	}
	put := func(r *store.StoryRecord) {
		t.Helper()
		if err := s.PutStory(ctx, "2031-06-01T00:00:00Z", "v1", r); err != nil {
			t.Fatal(err)
		}
		got, err := s.Story(ctx, "s1")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(r, got); diff != "" {
			t.Fatalf("record (-want +got):\n%s", diff)
		}
	}
	count := func(query string) (n int) {
		t.Helper()
		if err := db.QueryRow(query).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	put(partedRecord(4))
	if n := count("SELECT count(*) FROM parts"); n != 4+3 {
		t.Errorf("%d parts, want one for each of 4 articles and 3 for their passages", n)
	}
	if _, err := db.Exec("CREATE TABLE written (kind TEXT, n INTEGER); CREATE TRIGGER w AFTER UPDATE ON parts BEGIN INSERT INTO written VALUES (new.kind, new.n); END; CREATE TRIGGER v AFTER INSERT ON parts BEGIN INSERT INTO written VALUES (new.kind, new.n); END"); err != nil {
		t.Fatal(err)
	}
	put(partedRecord(5))
	if all, own := count("SELECT count(*) FROM written"), count("SELECT count(*) FROM written WHERE n = 5"); all != 2 || own != 2 {
		t.Errorf("%d parts were written for one article more, %d of them its own; want its text and its passages", all, own)
	}
	changed := partedRecord(5)
	changed.Articles[1].Headline = "Lock jams"
	put(changed)
	if n := count("SELECT count(*) FROM written WHERE n = 2 AND kind = 'text'"); n != 1 {
		t.Errorf("the changed article was written %d times, want once", n)
	}
	put(partedRecord(3))
	if n := count("SELECT count(*) FROM parts"); n != 3+2 {
		t.Errorf("%d parts after articles left, want 5", n)
	}
	other := partedRecord(3)
	slices.Reverse(other.Passages)
	put(other)
}
