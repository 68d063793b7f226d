package eval_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"hearsay/internal/demo"
	"hearsay/internal/news"
)

// marked are two clauses of two captures and what readers say of them: S they say the
// same, P partly, D they do not, C they contradict each other.
type marked struct {
	story  string
	a, b   place
	labels []string
}

// place is bytes of a capture's article.
type place struct {
	capture    string
	start, end int
}

// readMarked reads a file of testdata/merges: story, capture, start and end of either
// clause, and the readers' labels.
func readMarked(t *testing.T, name string) []marked {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", "merges", name))
	if err != nil {
		t.Fatal(err)
	}
	var out []marked
	for line := range strings.Lines(string(raw)) {
		c := strings.Split(strings.TrimSpace(line), "\t")
		if len(c) < 8 {
			t.Fatalf("%s: %q has %d columns, want 8 at least", name, line, len(c))
		}
		at := func(i int) place {
			start, err := strconv.Atoi(c[i+1])
			if err != nil {
				t.Fatalf("%s: %q: %v", name, line, err)
			}
			end, err := strconv.Atoi(c[i+2])
			if err != nil {
				t.Fatalf("%s: %q: %v", name, line, err)
			}
			return place{strings.TrimSuffix(c[i], filepath.Ext(c[i])), start, end}
		}
		out = append(out, marked{c[0], at(1), at(4), c[7:]})
	}
	return out
}

// statementOf is the statement that holds most of a place, "" for none.
func statementOf(d *news.Document, p place) news.StatementID {
	name := map[news.CaptureID]string{}
	for _, c := range d.Captures {
		base := filepath.Base(c.Name)
		name[c.ID] = strings.TrimSuffix(base, filepath.Ext(base))
	}
	article := map[news.ArticleID]string{}
	for i := range d.Articles {
		article[d.Articles[i].ID] = name[d.Articles[i].Capture]
	}
	var best news.StatementID
	most := 0
	for i := range d.Stories {
		for _, s := range d.Stories[i].Statements {
			for _, c := range s.Carriers {
				if n := min(c.End, p.end) - max(c.Start, p.start); article[c.Article] == p.capture && n > most {
					best, most = s.ID, n
				}
			}
		}
	}
	if 2*most < p.end-p.start {
		return ""
	}
	return best
}

// TestMerges holds what share of the clauses that readers marked and the ledger puts in
// one statement are the same, and what share of those that are the same it so finds. The
// pairs were chosen from what an earlier state took for alike, evenly over how likely it
// thought them, so both shares are of the doubtful ones: most of what is merged are
// copies and quotations, which are not among them.
func TestMerges(t *testing.T) {
	worth := map[string]float64{"S": 1, "P": 0.5, "D": 0, "C": 0}
	for _, c := range []struct {
		name              string
		precision, recall float64
		read              func(*testing.T, string) *news.Document
	}{
		{"own.tsv", 0.65, 0.69, func(t *testing.T, story string) *news.Document {
			if dir := os.DirFS(filepath.Join("testdata", "unseen", story)); story != "" {
				if _, err := os.Stat(filepath.Join("testdata", "unseen", story)); err == nil {
					return read(t, dir)
				}
			}
			return read(t, demo.Story(story))
		}},
		{"news.tsv", 0.60, 0.60, func(t *testing.T, story string) *news.Document {
			d := readRealNews(t)[story]
			if d == nil {
				t.Fatalf("no story %s in %s", story, realNews)
			}
			return d
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs := map[string]*news.Document{}
			var pairs, merged, same, found, lost float64
			for _, m := range readMarked(t, c.name) {
				d := docs[m.story]
				if d == nil {
					d = c.read(t, m.story)
					docs[m.story] = d
				}
				x, y := statementOf(d, m.a), statementOf(d, m.b)
				if x == "" || y == "" {
					lost++
					continue
				}
				var w float64
				for _, l := range m.labels {
					w += worth[l] / float64(len(m.labels))
				}
				pairs++
				same += w
				if x == y {
					merged++
					found += w
				}
			}
			t.Logf("%.0f pairs (%.0f that no statement has), %.0f merged: %.3f of them the same; of what is the same %.3f merged", pairs, lost, merged, found/merged, found/same)
			if p := found / merged; p < c.precision {
				t.Errorf("%.3f of what is merged is the same, below the floor of %.2f", p, c.precision)
			}
			if r := found / same; r < c.recall {
				t.Errorf("%.3f of what is the same is merged, below the floor of %.2f", r, c.recall)
			}
		})
	}
}
