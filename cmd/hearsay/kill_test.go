package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
)

// beProgram makes the test's binary be the program, for tests that must kill it.
const beProgram = "HEARSAY_TEST_BE_PROGRAM"

// writeArticles writes n small captures about a tenth as many events.
func writeArticles(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	places := []string{"Aldmouth", "Brackwater", "Corsley", "Dunvarra", "Eskholm", "Farnhaven", "Gullmark", "Hestwick", "Ivelstad", "Jarrowby"}
	for i := range n {
		place := places[i%len(places)]
		day := 1 + i%len(places)
		content := fmt.Sprintf(`%[1]s ferry stays in port, report %[2]d

By Ada Lind, %[3]d March 2031

The ferry from %[1]s to the northern islands did not sail on Tuesday, the %[1]s harbour office said. “We will not risk it,” said its head, Ivo Brandt.

The %[1]s office said that it would decide again on Friday, in its bulletin number %[2]d, when the wind is expected to drop.
`, place, i, day)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.txt", i)), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestKillLosesNothingReported kills the program while it adds, at different
// points, and lets it go on: every article that it had reported is there, and
// the stories are those of a run that nobody disturbed.
func TestKillLosesNothingReported(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: it starts the program many times")
	}
	const n = 150
	captures := writeArticles(t, n)
	calm := filepath.Join(t.TempDir(), "calm.db")
	if status, _, errs := start(t, "", "add", "--db", calm, captures); status != exitOK {
		t.Fatalf("status %d: %s", status, errs)
	}
	want := stories(t, calm)
	db := filepath.Join(t.TempDir(), "killed.db")
	reported := make(map[news.ArticleID]bool)
	for _, after := range []int{1, 30, 64, 70, 128} {
		for _, id := range addAndKill(t, db, captures, after) {
			reported[id] = true
		}
	}
	if len(reported) < 64 {
		t.Fatalf("only %d articles were reported before the program was killed: this test shows nothing", len(reported))
	}
	s, err := sqlite.Open(context.Background(), db)
	if err != nil {
		t.Fatal(err)
	}
	for id := range reported {
		if _, err := s.Articles(context.Background(), []news.ArticleID{id}); err != nil {
			t.Errorf("reported as added, but lost: %v", err)
		}
	}
	s.Close()
	if status, _, errs := start(t, "", "add", "--db", db, captures); status != exitOK {
		t.Fatalf("going on: status %d: %s", status, errs)
	}
	if got := stories(t, db); got != want {
		t.Errorf("stories after kills:\n%s\nwithout:\n%s", got, want)
	}
}

// addAndKill starts adding and kills the program after it has reported some
// articles; it gives those.
func addAndKill(t *testing.T, db, captures string, after int) []news.ArticleID {
	t.Helper()
	cmd := exec.Command(os.Args[0], "add", "--db", db, captures)
	cmd.Env = append(os.Environ(), beProgram+"=1")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var ids []news.ArticleID
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if f := strings.Fields(lines.Text()); len(f) > 1 {
			ids = append(ids, news.ArticleID(f[1]))
		}
		if len(ids) >= after {
			break
		}
	}
	cmd.Process.Kill() // SIGKILL: nothing in the program can see it coming
	cmd.Wait()
	return ids
}

// stories is the list of stories of a store, without when they were made.
func stories(t *testing.T, db string) string {
	t.Helper()
	s, err := sqlite.Open(context.Background(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	list, err := s.Stories(context.Background(), store.StoryQuery{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, x := range list {
		members, err := s.Members(context.Background(), x.ID)
		if err != nil {
			t.Fatal(err)
		}
		ids := make([]string, len(members))
		for i, m := range members {
			ids[i] = string(m.Article)
		}
		fmt.Fprintf(&b, "%s %s %d statements, stale %v: %s\n", x.ID, x.Headline, x.Statements, x.Stale, strings.Join(ids, " "))
	}
	return b.String()
}
