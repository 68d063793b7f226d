package eval_test

import (
	"context"
	"encoding/json"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"hearsay/internal/demo"
	"hearsay/internal/eval"
	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
)

// captures reads the captures of a gold folder.
func captures(t *testing.T, dir fs.FS) []*news.Capture {
	t.Helper()
	names, err := fs.Glob(dir, "captures/*")
	if err != nil || len(names) == 0 {
		t.Fatalf("no captures: %v", err)
	}
	var out []*news.Capture
	for _, n := range names {
		b, err := fs.ReadFile(dir, n)
		if err != nil {
			t.Fatal(err)
		}
		c := &news.Capture{Name: n}
		ingest.Fill(c, b)
		out = append(out, c)
	}
	return out
}

// read makes the story document of a gold folder.
func read(t *testing.T, dir fs.FS) *news.Document {
	t.Helper()
	d, err := pipeline.Read(context.Background(), captures(t, dir), pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Floors holds every story to the scores that it has reached: a change that
// lowers one fails here, and says which. Figures that should be low are held
// from above.
func TestFloors(t *testing.T) {
	for _, story := range floors {
		t.Run(story.name, func(t *testing.T) {
			var dir fs.FS
			if story.shared != "" {
				path := filepath.Join("..", "..", "..", "shared", filepath.FromSlash(story.shared))
				if _, err := os.Stat(path); err != nil {
					t.Skipf("skipped: the gold story %s is not beside the repository", story.shared)
				}
				dir = os.DirFS(path)
			} else {
				dir = demo.Story(story.name)
			}
			g, err := eval.LoadGold(dir)
			if err != nil {
				t.Fatal(err)
			}
			scores := eval.Story(g, read(t, dir))
			for _, s := range scores {
				t.Logf("%-28s %.4f", s.Name, s.Value)
				if least, ok := story.least[s.Name]; ok && s.Value < least-1e-9 {
					t.Errorf("%s is %.4f, below its floor of %.4f", s.Name, s.Value, least)
				}
				if most, ok := story.most[s.Name]; ok && s.Value > most+1e-9 {
					t.Errorf("%s is %.4f, above its ceiling of %.4f", s.Name, s.Value, most)
				}
			}
			for name := range story.least {
				if !has(scores, name) {
					t.Errorf("no figure is called %s", name)
				}
			}
		})
	}
}

func has(scores []eval.Score, name string) bool {
	for _, s := range scores {
		if s.Name == name {
			return true
		}
	}
	return false
}

func TestTwoEventsAreTwoStories(t *testing.T) {
	d := read(t, demo.TwoEvents())
	if len(d.Stories) != 2 {
		t.Fatalf("%d stories, want 2", len(d.Stories))
	}
}

func TestOneArticleIsAStoryOfOne(t *testing.T) {
	cs := captures(t, demo.Story(demo.Default))[:1]
	d, err := pipeline.Read(context.Background(), cs, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Stories) != 1 || len(d.Stories[0].Statements) == 0 {
		t.Fatalf("%d stories", len(d.Stories))
	}
	for _, s := range d.Stories[0].Statements {
		if s.Outlets != 1 {
			t.Fatalf("statement %s: %d outlets of one article", s.ID, s.Outlets)
		}
	}
}

// A document must not depend on the order of its captures.
func TestTheOrderOfCapturesChangesNothing(t *testing.T) {
	first := ""
	for turn := range 20 {
		cs := captures(t, demo.Story("landslide"))
		shuffled := make([]*news.Capture, len(cs))
		for i, k := range rand.New(rand.NewPCG(uint64(turn), 1)).Perm(len(cs)) {
			shuffled[i] = cs[k]
		}
		d, err := pipeline.Read(context.Background(), shuffled, pipeline.Options{Workers: 1 + turn%3})
		if err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(d.Stories)
		if err != nil {
			t.Fatal(err)
		}
		s := string(b)
		if first == "" {
			first = s
		}
		if s != first {
			t.Fatalf("turn %d gives other stories", turn)
		}
	}
}

// TestStatementsAreToldApart holds that two statements of a story, two halves of
// one quotation for instance, do not show a reader the same words with the same part meant.
func TestStatementsAreToldApart(t *testing.T) {
	same, all := 0, 0
	for _, name := range demo.Names() {
		for _, s := range read(t, demo.Story(name)).Stories {
			told := map[[2]news.Ref]bool{}
			for _, st := range s.Statements {
				shown := [2]news.Ref{st.Gist, st.Gist}
				if st.Focus != nil {
					shown[1] = *st.Focus
				}
				if told[shown] {
					t.Logf("%s: %s shows what another one shows", name, st.ID)
					same++
				}
				told[shown] = true
				all++
			}
		}
	}
	if all == 0 || 50*same > all {
		t.Errorf("%d of %d statements show what another one shows, want at most one in fifty", same, all)
	}
}
