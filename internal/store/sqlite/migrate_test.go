package sqlite_test

import (
	"bytes"
	"compress/flate"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// TestAnOldStoreKnowsItsVisits opens a store of the first version, which noted
// no visits: each capture with an address is one.
func TestAnOldStoreKnowsItsVisits(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.db")
	db := oldStore(t, path, 3)
	_, err := db.Exec(`
		INSERT INTO captures (id, name, url, media_type, charset, header, captured, bytes, added, status) VALUES
			('sha256:1', 'one', 'https://echo.example/1', 'text/html', '', 'Etag: x', '2031-05-01T08:00:00Z', 1, '2031-05-02T08:00:00Z', 'read'),
			('sha256:2', 'two', 'https://echo.example/2', 'text/html', '', '', '', 1, '2031-05-02T08:00:00Z', 'read'),
			('sha256:3', 'three', '', 'text/html', '', '', '', 1, '2031-05-02T08:00:00Z', 'read')`)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s := open(t, path)
	defer s.Close()
	got, err := s.Visits(context.Background(), store.VisitQuery{})
	if err != nil {
		t.Fatal(err)
	}
	want := []store.Visit{
		{URL: "https://echo.example/1", At: "2031-05-01T08:00:00Z", Header: []string{"Etag: x"}, Capture: news.CaptureID("sha256:1"), Article: "a1"},
		{URL: "https://echo.example/2", At: "2031-05-02T08:00:00Z", Capture: news.CaptureID("sha256:2"), Article: "a2"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("visits (-want +got):\n%s", diff)
	}
}

// oldStore makes a store as it was after so many migrations.
func oldStore(t *testing.T, path string, version int) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("migrations/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(files)
	for _, file := range files[:version] {
		script, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec(string(script)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := db.Exec(fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
		t.Fatal(err)
	}
	return db
}

// TestAnOldRecordIsReadInOnePiece opens a store whose records held their articles
// and captures in the body.
func TestAnOldRecordIsReadInOnePiece(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.db")
	db := oldStore(t, path, 9)
	r := &store.StoryRecord{
		Story: news.Story{ID: "s1", First: "2031-05-01"}, Entities: []news.Entity{{ID: "e1", Name: "Ferry", Kind: news.Organisation}}, LastStatement: 4,
		Articles: []*news.Article{{ID: "a1", Text: "The ferry sailed."}}, Captures: []*news.Capture{{ID: "sha256:1"}},
	}
	whole, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var body bytes.Buffer
	w, err := flate.NewWriter(&body, flate.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	w.Write(whole)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`INSERT INTO captures (seq, id, name, url, media_type, charset, header, captured, bytes, added, status) VALUES
			(1, 'sha256:1', 'one', '', 'text/html', '', '', '', 1, '2031-05-02T08:00:00Z', 'read');
		INSERT INTO articles (seq, headline, outlet, date, body) VALUES (1, '', '', '', x'00');
		INSERT INTO stories (id, num, stale, body) VALUES ('s1', 1, 0, ?);
		INSERT INTO members VALUES ('s1', 1, '')`, body.Bytes()); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s := open(t, path)
	defer s.Close()
	got, err := s.Story(context.Background(), "s1")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r, got); diff != "" {
		t.Errorf("record (-want +got):\n%s", diff)
	}
	if got, err = s.Outline(context.Background(), "s1"); err != nil {
		t.Fatal(err)
	}
	r.Articles, r.Captures = nil, nil
	if diff := cmp.Diff(r, got); diff != "" {
		t.Errorf("outline (-want +got):\n%s", diff)
	}
}
