package eval_test

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"hearsay/internal/annotate/coref"
	"hearsay/internal/eval"
	"hearsay/internal/nlp/train"
)

// What is learned of whom descriptions mean holds in the stories and corpora that it
// was not learned from: of each, by what all others teach, this many of those that are
// taken are right, and this many are taken of those whom the text names. And what
// ships is what is learned now.
func TestMeant(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped by -short: stories and corpora are read")
	}
	bench := filepath.Join("..", "..", "..", "shared", "bench")
	if _, err := os.Stat(bench); err != nil {
		t.Skipf("learned from corpora that are not beside this repository: %v", err)
	}
	texts, err := eval.ReadDescribed("../..", &train.Data{Dir: bench})
	if err != nil {
		t.Fatal(err)
	}
	names, ships := coref.MeantWeights()
	all := eval.Choices(texts, ships)
	var groups []string
	for _, c := range all {
		if slices.Contains(heldOut, c.Group) {
			t.Fatalf("%s is held out and must not be learned from", c.Group)
		}
		if !slices.Contains(groups, c.Group) {
			groups = append(groups, c.Group)
		}
	}
	margins := []float64{0, .3, coref.Margin, .5, .6, .7, .8, .9}
	named, taken, right := 0, make([]int, len(margins)), make([]int, len(margins))
	for _, g := range groups {
		w := eval.LearnChoices(slices.DeleteFunc(slices.Clone(all), func(c eval.Choice) bool { return c.Group == g }))
		for _, c := range all {
			if c.Group != g || c.Weight < 1 {
				continue // our passages are worked on
			}
			p := c.Chances(w)
			best := slices.Index(p, slices.Max(p))
			if len(c.Right) > 0 {
				named++
			}
			for i, m := range margins {
				if best == 0 || p[best] < m {
					continue
				}
				taken[i]++
				if slices.Contains(c.Right, best) {
					right[i]++
				}
			}
		}
	}
	for i, m := range margins {
		precision, recall := float64(right[i])/float64(taken[i]), float64(right[i])/float64(named)
		t.Logf("margin %.2f: %3d of %3d right, %d named: precision %.3f, recall %.3f", m, right[i], taken[i], named, precision, recall)
		if m == coref.Margin && (precision < 0.84 || recall < 0.80) {
			t.Errorf("precision %.3f and recall %.3f of what is learned are below their floors of 0.84 and 0.80", precision, recall)
		}
	}
	for i, w := range eval.LearnMeant(texts) {
		if math.Abs(w-ships[i]) > 0.25+0.1*math.Abs(w) {
			t.Errorf("the weight of %q is %.2f, what ships has %.2f: rebuild it by go run ./cmd/train ../shared/bench coref.meant", names[i], w, ships[i])
		}
	}
}
