package eval_test

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"hearsay/internal/eval"
	"hearsay/internal/ledger"
	"hearsay/internal/news"
	"hearsay/internal/nlp/train"
)

// TestReports holds how many of the disagreements between short reports of one event are
// found, and how many that are none are listed. The reports were written, and their spots
// marked, before the program read them; of those held out nobody has looked at a miss.
func TestReports(t *testing.T) {
	for _, set := range []struct {
		name                    string
		found, false, elsewhere int // at least, at most
	}{
		{"worked", 17, 3, 1},
		{"held", 13, 2, 4},
	} {
		reports, err := eval.ReadReports("testdata/disagreements/" + set.name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		var disagree, found, agree, wrong, elsewhere, apart int
		kinds := map[string][2]int{}
		for i := range reports {
			r := &reports[i]
			d, err := r.Read(true)
			if err != nil {
				t.Fatal(err)
			}
			if parted, err := r.Read(false); err != nil {
				t.Fatal(err)
			} else if len(parted.Stories) > 1 {
				apart++
			}
			listed, others := listedAt(r, d)
			elsewhere += others
			if !r.Disagree {
				agree++
				wrong += listed
				continue
			}
			disagree++
			found += listed
			k := kinds[r.Kind]
			kinds[r.Kind] = [2]int{k[0] + listed, k[1] + 1}
		}
		t.Logf("%s: %d of %d disagreements found %v, %d of %d that are none listed, %d elsewhere; %d would be read as several stories", set.name, found, disagree, kinds, wrong, agree, elsewhere, apart)
		if found < set.found || wrong > set.false || elsewhere > set.elsewhere {
			t.Errorf("%s: want at least %d found, at most %d listed that are none and %d elsewhere", set.name, set.found, set.false, set.elsewhere)
		}
	}
}

// listedAt is 1 when a disagreement is listed between the sentences of two marked spots, 0
// else, and how many are listed elsewhere.
func listedAt(r *eval.Reports, d *news.Document) (listed, elsewhere int) {
	spots := map[news.ArticleID]news.Span{}
	for id, s := range r.Marked(d.Articles, d.Captures) {
		for i := range d.Articles {
			if a := &d.Articles[i]; a.ID == id {
				if k := a.SentenceAt(s.Start); k >= 0 {
					spots[id] = a.Sentences[k]
				}
			}
		}
	}
	for _, st := range d.Stories {
		for _, x := range st.Discrepancies {
			sides, articles := 0, map[news.ArticleID]bool{}
			for _, v := range x.Values {
				at := false
				for _, c := range v.Carriers {
					if s, ok := spots[c.Article]; ok && s.Overlaps(c.Span()) {
						at = true
						articles[c.Article] = true
					}
				}
				if at {
					sides++
				}
			}
			if sides > 1 && len(articles) > 1 {
				listed = 1
			} else {
				elsewhere++
			}
		}
	}
	return listed, elsewhere
}

// What ships as weights of values is what is learned now.
func TestValues(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped by -short: all stories are read")
	}
	bench := filepath.Join("..", "..", "..", "shared", "bench")
	if _, err := os.Stat(bench); err != nil {
		t.Skipf("learned with a corpus that is not beside this repository: %v", err)
	}
	stories, err := eval.ReadMarkedValues("../..", &train.Data{Dir: bench})
	if err != nil {
		t.Fatal(err)
	}
	for _, days := range []bool{false, true} {
		names, ships := ledger.ValueNames(days), ledger.ValueWeights(days)
		for i, w := range eval.LearnValues(stories, days) {
			if math.Abs(w-ships[i]) > 0.3+0.15*math.Abs(w) {
				t.Errorf("the weight of %s (days: %v) is %.2f, what ships has %.2f: rebuild it by go run ./cmd/train ../shared/bench ledger.values ledger.days", names[i], days, w, ships[i])
			}
		}
	}
}
