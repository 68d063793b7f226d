package sqlite_test

import (
	"context"
	"database/sql"
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
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("migrations/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(files)
	for _, file := range files[:3] {
		script, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec(string(script)); err != nil {
			t.Fatal(err)
		}
	}
	_, err = db.Exec(`PRAGMA user_version = 3;
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
