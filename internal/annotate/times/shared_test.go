package times

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

// sharedFile gives the path of a file in the folder "shared" beside the
// repository, and skips the test when it is not there.
func sharedFile(t testing.TB, path string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; filepath.Dir(dir) != dir; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			p := filepath.Join(filepath.Dir(dir), "shared", filepath.FromSlash(path))
			if _, err := os.Stat(p); err != nil {
				t.Skipf("measures on %s, which is not beside this repository", p)
			}
			return p
		}
	}
	t.Fatal("no go.mod above this package: the shared data cannot be looked for beside the repository")
	return ""
}

func analysed(t testing.TB, text string) *nlp.Doc {
	t.Helper()
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	d := &nlp.Doc{}
	an.Analyze(d, text, nil)
	return d
}

// TestGUM holds the share of GUM's news and interview dates whose value is
// right, one sentence at a time as the check of the project feeds them. Several
// values of the gold cannot be had from their sentence alone.
func TestGUM(t *testing.T) {
	data, err := os.ReadFile(sharedFile(t, "bench/nlp/gum_timex_news/dates.json"))
	if err != nil {
		t.Fatal(err)
	}
	var rows []struct {
		Sent, When, Dct string
		S, E            int
	}
	if err := json.Unmarshal(data, &rows); err != nil {
		t.Fatal(err)
	}
	right, n := 0, 0
	for i, row := range rows {
		if row.When == "" {
			continue
		}
		n++
		rs := []rune(row.Sent)
		start, end := len(string(rs[:row.S])), len(string(rs[:row.E]))
		ok := false
		var got []string
		for _, x := range Find(analysed(t, row.Sent), Anchor{Date: row.Dct}) {
			if x.Start < end && start < x.End {
				got = append(got, x.Value)
				ok = ok || x.Value == row.When
			}
		}
		if ok {
			right++
		} else {
			t.Logf("%d %s: %q want %s got %q in %q", i, row.Dct, string(rs[row.S:row.E]), row.When, got, row.Sent)
		}
	}
	share := float64(right) / float64(n)
	t.Logf("%d of %d values right: %.3f", right, n, share)
	if share < .90 {
		t.Errorf("%.3f of the values are right, want at least .90", share)
	}
}

// TestKim holds the values of the founding case, read line by line.
func TestKim(t *testing.T) {
	dir := sharedFile(t, "gold/kim-visit")
	data, err := os.ReadFile(filepath.Join(dir, "times.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold struct {
		Times []struct {
			Capture, Text, Value string
			Line                 int
		}
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	right := 0
	for _, g := range gold.Times {
		text, err := os.ReadFile(filepath.Join(dir, "captures", g.Capture))
		if err != nil {
			t.Fatal(err)
		}
		line := strings.Split(string(text), "\n")[g.Line-1]
		ok := false
		var got []string
		for _, x := range Find(analysed(t, line), Anchor{Date: "2023-09-11"}) {
			s := line[x.Start:x.End]
			got = append(got, s+"="+x.Value)
			ok = ok || x.Value == g.Value && (strings.Contains(s, g.Text) || strings.Contains(g.Text, s))
		}
		if ok {
			right++
		} else {
			t.Logf("%s:%d %q want %s got %q", g.Capture, g.Line, g.Text, g.Value, got)
		}
	}
	share := float64(right) / float64(len(gold.Times))
	t.Logf("%d of %d values right: %.3f", right, len(gold.Times), share)
	if share < .97 {
		t.Errorf("%.3f of the values are right, want at least .97", share)
	}
}
