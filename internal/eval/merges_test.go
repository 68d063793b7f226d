package eval_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"hearsay/internal/demo"
	"hearsay/internal/eval"
	"hearsay/internal/ledger"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
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
	article := captureNames(d)
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

// judgedStory is the folder of a story of own.tsv.
func judgedStory(name string) fs.FS {
	if slices.Contains(demo.Names(), name) {
		return demo.Story(name)
	}
	return os.DirFS(filepath.Join("testdata", "unseen", name))
}

// worth is what a label counts.
var worth = map[string]float64{"S": 1, "P": 0.5, "D": 0, "C": 0}

// TestHowLikely holds the probability by which clauses are merged against what readers say
// of our own stories: a part counts half. It orders them, and it is too sure of itself in
// the middle, which is why clauses that are alike by other things than by what they say
// must be more likely than others to be merged.
func TestHowLikely(t *testing.T) {
	_, weights := ledger.LikelyWeights()
	likely := map[string]map[[2]place]float64{}
	bands := []float64{0, 0.2, 0.35, 0.55, 0.75, 0.9, 1.01}
	n, same := make([]float64, len(bands)), make([]float64, len(bands))
	for _, m := range readMarked(t, "own.tsv") {
		if likely[m.story] == nil {
			likely[m.story] = map[[2]place]float64{}
			var pairs []ledger.Pair
			d, err := pipeline.Read(context.Background(), captures(t, judgedStory(m.story)), pipeline.Options{Workers: 1, OneStory: true, Ledger: func(in ledger.Input) {
				ps, err := ledger.Pairs(in)
				if err != nil {
					t.Fatal(err)
				}
				pairs = append(pairs, ps...)
			}})
			if err != nil {
				t.Fatal(err)
			}
			name := captureNames(d)
			for _, p := range pairs {
				at := func(r news.Ref) place { return place{name[r.Article], r.Start, r.End} }
				likely[m.story][[2]place{at(p.A), at(p.B)}] = eval.Likely(weights, p.Features)
			}
		}
		p, ok := likely[m.story][[2]place{m.a, m.b}]
		if !ok {
			continue // a clause is cut otherwise now
		}
		k := 0
		for p >= bands[k+1] {
			k++
		}
		n[k]++
		same[k] += worth[m.labels[0]]
	}
	for k := range bands[1:] {
		t.Logf("likely by %.2f to %.2f: %4.0f pairs, %.3f the same", bands[k], min(bands[k+1], 1), n[k], same[k]/n[k])
		if k > 0 && same[k]/n[k] <= same[k-1]/n[k-1] {
			t.Errorf("what is likelier is not the same more often")
		}
	}
	if low, high := same[0]/n[0], same[5]/n[5]; low > 0.15 || high < 0.8 {
		t.Errorf("of the least likely %.3f are the same, of the likeliest %.3f", low, high)
	}
}

// captureNames are the captures of a document's articles, without their endings.
func captureNames(d *news.Document) map[news.ArticleID]string {
	name := map[news.CaptureID]string{}
	for _, c := range d.Captures {
		base := filepath.Base(c.Name)
		name[c.ID] = strings.TrimSuffix(base, filepath.Ext(base))
	}
	out := map[news.ArticleID]string{}
	for i := range d.Articles {
		out[d.Articles[i].ID] = name[d.Articles[i].Capture]
	}
	return out
}

// TestMerges holds what share of the clauses that readers marked and the ledger puts in
// one statement are the same, and what share of those that are the same it so finds. The
// pairs were chosen from what an earlier state took for alike, evenly over how likely it
// thought them, so both shares are of the doubtful ones: most of what is merged are
// copies and quotations, which are not among them.
func TestMerges(t *testing.T) {
	for _, c := range []struct {
		name              string
		precision, recall float64
		read              func(*testing.T, string) *news.Document
	}{
		{"own.tsv", 0.65, 0.69, func(t *testing.T, story string) *news.Document {
			return read(t, judgedStory(story))
		}},
		{"news.tsv", 0.60, 0.59, func(t *testing.T, story string) *news.Document {
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
