package cluster

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// handfuls makes what people give in one call from a set of real articles: some
// of one story, or some of each of two stories of one month.
func handfuls(rows []sharedRow, two bool) [][]sharedRow {
	by := map[string][]sharedRow{}
	var keys []string
	for _, r := range rows {
		if by[r.Story] == nil {
			keys = append(keys, r.Story)
		}
		by[r.Story] = append(by[r.Story], r)
	}
	var big []string
	for _, k := range keys {
		if len(by[k]) >= 3 {
			big = append(big, k)
		}
	}
	r := rand.New(rand.NewPCG(5, 5))
	var out [][]sharedRow
	for i, k := range big {
		x := append([]sharedRow{}, by[k][:min(5, len(by[k]))]...)
		if two {
			other := big[(i+1+r.IntN(len(big)-1))%len(big)]
			x = append(x, by[other][:min(5, len(by[other]))]...)
		}
		r.Shuffle(len(x), func(a, b int) { x[a], x[b] = x[b], x[a] })
		out = append(out, x)
	}
	return out
}

// TestHandfuls is the floor on a few articles that somebody put together: of one
// event they are one story, of two events two.
func TestHandfuls(t *testing.T) {
	for _, set := range []struct {
		name          string
		recall, apart float64 // of articles of one story; precision of two stories
	}{{"basil.jsonl", 0.99, 0.99}, {"fnc1_test.jsonl", 0.93, 0.98}, {"allsides2021.jsonl", 0.95, 0.99}} {
		t.Run(strings.TrimSuffix(set.name, ".jsonl"), func(t *testing.T) {
			rows := readShared(t, set.name)
			var recall, precision float64
			one, two := handfuls(rows, false), handfuls(rows, true)
			for _, x := range one {
				_, r := measure(t, x)
				recall += r / float64(len(one))
			}
			for _, x := range two {
				p, _ := measure(t, x)
				precision += p / float64(len(two))
			}
			t.Logf("%d handfuls of one story: recall %.4f; %d of two: precision %.4f", len(one), recall, len(two), precision)
			if recall < set.recall || precision < set.apart {
				t.Errorf("recall %.4f and precision %.4f, want at least %.3f and %.3f", recall, precision, set.recall, set.apart)
			}
		})
	}
}
