package eval_test

import (
	"os"
	"path/filepath"
	"testing"

	"hearsay/internal/eval"
)

// heldOut are the stories of testdata/unseen whose misses nobody has looked at. The last
// two came on 2026-11-29 and are harder: all floors fell with them (origin .73 to .70,
// entities .76 to .71, shared passages .90 to .64).
var heldOut = []string{"denvara", "qamani", "tarogwao", "esuaben", "somoni", "kpassigan", "okearinlo"}

// plain are the stories of the evening of 2026-11-30, in the plain prose of daily news: what
// a story of everyday reaches. The misses of derwezan nobody has looked at; the others were
// measured before anybody looked at them.
var plain = []string{"kureshab", "quillardy", "derwezan", "orluvan"}

// later are three more in such prose, of the night to 2026-12-01, measured before anybody looked
// at them.
var later = []string{"havrotta", "belmoresk", "castelvane"}

// laterFloors are what they reach on average, a little rounded down.
var laterFloors = map[string]float64{
	"statement_carrier_f1":     0.855,
	"statement_origins_right":  0.86,
	"statement_status_right":   0.49,
	"discrepancies_found":      0.42,
	"attribution_content":      0.96,
	"attribution_source":       0.955,
	"attribution_origin":       0.90,
	"attribution_chain":        0.875,
	"entity_mentions_resolved": 0.79,
	"time_values_right":        0.905,
	"quote_variants_found":     0.92,
	"reuse_found":              0.88,
}

// plainFloors are what those of the evening reach on average, a little rounded down.
var plainFloors = map[string]float64{
	"statement_carrier_f1":     0.85,
	"statement_origins_right":  0.86,
	"statement_status_right":   0.46,
	"discrepancies_found":      0.33,
	"attribution_content":      0.97,
	"attribution_source":       0.95,
	"attribution_origin":       0.90,
	"attribution_chain":        0.87,
	"entity_mentions_resolved": 0.77,
	"time_values_right":        0.93,
	"quote_variants_found":     0.90,
	"reuse_found":              0.95,
}

// unseenFloors are what the held-out stories reach on average, a little rounded
// down: the honest estimate for a story that nobody knows.
var unseenFloors = map[string]float64{
	"statement_carrier_f1":     0.805,
	"statement_origins_right":  0.795,
	"statement_status_right":   0.22,
	"discrepancies_found":      0.15,
	"attribution_content":      0.88,
	"attribution_source":       0.805,
	"attribution_origin":       0.705,
	"attribution_chain":        0.65,
	"entity_mentions_resolved": 0.715,
	"time_values_right":        0.90,
	"quote_variants_found":     0.71,
	"reuse_found":              0.64,
}

// TestUnseen prints the figures of every story of testdata/unseen and holds the averages
// of those that are held out and of those of plain news to their floors. It looks at no
// miss.
func TestUnseen(t *testing.T) {
	dirs, err := filepath.Glob("testdata/unseen/*/captures")
	if err != nil || len(dirs) != 44 {
		t.Fatalf("%d stories, want 44: %v", len(dirs), err)
	}
	scores := map[string]map[string]float64{}
	for _, dir := range dirs {
		name := filepath.Base(filepath.Dir(dir))
		t.Run(name, func(t *testing.T) {
			at := os.DirFS(filepath.Dir(dir))
			g, err := eval.LoadGold(at)
			if err != nil {
				t.Fatal(err)
			}
			scores[name] = map[string]float64{}
			for _, s := range eval.Story(g, read(t, at)) {
				t.Logf("%-28s %.4f", s.Name, s.Value)
				scores[name][s.Name] = s.Value
			}
		})
	}
	for _, group := range []struct {
		called  string
		stories []string
		floors  map[string]float64
	}{{"held out", heldOut, unseenFloors}, {"plain news", plain, plainFloors}, {"later plain news", later, laterFloors}} {
		for figure, floor := range group.floors {
			var sum float64
			for _, name := range group.stories {
				v, ok := scores[name][figure]
				if !ok {
					t.Fatalf("%s has no figure %s", name, figure)
				}
				sum += v
			}
			mean := sum / float64(len(group.stories))
			t.Logf("%s, mean of %-28s %.4f", group.called, figure, mean)
			if mean < floor {
				t.Errorf("%s: %s is %.4f, below its floor of %.4f", group.called, figure, mean, floor)
			}
		}
	}
	var conflicts float64
	for _, name := range heldOut {
		conflicts += scores[name]["false_conflicts"]
	}
	t.Logf("held out, false conflicts in all %.0f", conflicts)
	if conflicts > 4 {
		t.Errorf("held out: %.0f false conflicts, want at most 4", conflicts)
	}
}
