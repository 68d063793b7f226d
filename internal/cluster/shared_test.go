package cluster

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// shuffles is how many orders of arrival the sets are measured in beside their
// own: go test ./internal/cluster -run Shared -shuffles 5 -v
var shuffles = flag.Int("shuffles", 0, "orders of arrival to measure the shared sets in beside their own")

type sharedRow struct{ ID, Title, Text, Date, Outlet, Story string }

// readShared reads a set from the data beside the repository, or skips the test.
func readShared(t *testing.T, name string) []sharedRow {
	t.Helper()
	f, err := os.Open(filepath.Join("../../../shared/bench/clustering", name))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("no %s beside the repository: nothing to measure on", name)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []sharedRow
	s := bufio.NewScanner(f)
	s.Buffer(nil, 16<<20)
	for s.Scan() {
		var r sharedRow
		if err := json.Unmarshal(s.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	if err := s.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// TestSharedSets is the floor on sets of real articles, all at the default
// setting.
func TestSharedSets(t *testing.T) {
	for _, set := range []struct {
		name  string
		floor float64
	}{{"basil.jsonl", 0.96}, {"fnc1_test.jsonl", 0.93}, {"allsides2021.jsonl", 0.875}} {
		t.Run(strings.TrimSuffix(set.name, ".jsonl"), func(t *testing.T) {
			rows := readShared(t, set.name)
			slices.SortStableFunc(rows, func(a, b sharedRow) int { return strings.Compare(a.Date, b.Date) })
			var sum, squares float64
			for order := 0; order <= *shuffles; order++ {
				if order > 0 {
					r := rand.New(rand.NewPCG(uint64(order), 0))
					r.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
				}
				p, r := measure(t, rows)
				f := 2 * p * r / (p + r)
				t.Logf("order %d: B³ precision %.4f, recall %.4f, F1 %.4f", order, p, r, f)
				if f < set.floor {
					t.Errorf("order %d: B³ F1 %.4f, want at least %.3f", order, f, set.floor)
				}
				if order > 0 {
					sum, squares = sum+f, squares+f*f
				}
			}
			if n := float64(*shuffles); n > 0 {
				t.Logf("%d shuffled orders: mean F1 %.4f, standard deviation %.4f", *shuffles, sum/n, math.Sqrt(max(0, squares/n-sum/n*sum/n)))
			}
		})
	}
}

func measure(t *testing.T, rows []sharedRow) (precision, recall float64) {
	return measureWith(t, rows, Options{})
}

func measureWith(t *testing.T, rows []sharedRow, opt Options) (precision, recall float64) {
	c := New(opt)
	number := map[string]int{}
	gold, got := make([]int, len(rows)), make([]int, len(rows))
	for i, r := range rows {
		add(t, c, Doc{ID: r.ID, Title: r.Title, Text: r.Text, Date: r.Date, Outlet: r.Outlet})
		if _, ok := number[r.Story]; !ok {
			number[r.Story] = len(number)
		}
		gold[i] = number[r.Story]
	}
	for i, r := range rows {
		got[i] = int(c.StoryOf(r.ID))
	}
	return bcubed(gold, got)
}
