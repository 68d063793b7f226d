package cluster

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestHandfuls is the floor on a few articles that somebody put together: of one
// event they are one story, of two events two. It also prints what the bar of a
// stream would give, and both for the pairs of stories that are most alike, which
// no reader can always tell apart either.
func TestHandfuls(t *testing.T) {
	const stream = 1 / handful // the bar of a stream, for a handful too
	for _, set := range []struct {
		name          string
		recall, apart float64 // of articles of one story; precision of two stories
	}{{"basil.jsonl", 0.99, 0.99}, {"fnc1_test.jsonl", 0.93, 0.98}, {"allsides2021.jsonl", 0.95, 0.99}} {
		t.Run(strings.TrimSuffix(set.name, ".jsonl"), func(t *testing.T) {
			by, keys := storiesOf(readShared(t, set.name))
			r := rand.New(rand.NewPCG(5, 5))
			like := alike(t, by, keys)
			var one, two, near [][]sharedRow
			for i, k := range keys {
				one = append(one, mixed(r, by[k]))
				two = append(two, mixed(r, by[k], by[keys[(i+1+r.IntN(len(keys)-1))%len(keys)]]))
				near = append(near, mixed(r, by[k], by[like[k]]))
			}
			options := Options{}.withDefaults()
			for _, bar := range []struct {
				name string
				join float64
			}{{"a handful", options.Join}, {"a stream", options.Join * stream}} {
				_, recall := mean(t, one, bar.join)
				precision, _ := mean(t, two, bar.join)
				nearPrecision, nearRecall := mean(t, near, bar.join)
				t.Logf("bar of %-9s: %d stories alone, recall %.3f; with another, precision %.3f; with the one most alike, precision %.3f and recall %.3f",
					bar.name, len(keys), recall, precision, nearPrecision, nearRecall)
				if bar.join == options.Join && (recall < set.recall || precision < set.apart) {
					t.Errorf("recall %.4f and precision %.4f, want at least %.3f and %.3f", recall, precision, set.recall, set.apart)
				}
			}
		})
	}
}

// storiesOf are the articles of each story that has three or more, at most five.
func storiesOf(rows []sharedRow) (by map[string][]sharedRow, keys []string) {
	by = map[string][]sharedRow{}
	var all []string
	for _, r := range rows {
		if by[r.Story] == nil {
			all = append(all, r.Story)
		}
		by[r.Story] = append(by[r.Story], r)
	}
	for _, k := range all {
		if len(by[k]) >= 3 {
			keys = append(keys, k)
			by[k] = by[k][:min(5, len(by[k]))]
		}
	}
	return by, keys
}

// mixed are the articles of some stories in an order of chance.
func mixed(r *rand.Rand, stories ...[]sharedRow) []sharedRow {
	var x []sharedRow
	for _, s := range stories {
		x = append(x, s...)
	}
	r.Shuffle(len(x), func(a, b int) { x[a], x[b] = x[b], x[a] })
	return x
}

// mean is the mean B³ precision and recall of handfuls, each clustered alone.
func mean(t *testing.T, handfuls [][]sharedRow, join float64) (precision, recall float64) {
	t.Helper()
	n := float64(len(handfuls))
	for _, rows := range handfuls {
		p, r := measureWith(t, rows, Options{Join: join})
		precision, recall = precision+p/n, recall+r/n
	}
	return precision, recall
}

// alike is for each story the other one whose words are nearest to its own.
func alike(t *testing.T, by map[string][]sharedRow, keys []string) map[string]string {
	t.Helper()
	c := New(Options{})
	vectors := make([]map[int32]float64, len(keys))
	for i, k := range keys {
		for _, x := range by[k] {
			add(t, c, Doc{ID: x.ID, Title: x.Title, Text: x.Text, Date: x.Date})
		}
		vectors[i] = map[int32]float64{}
	}
	for i, k := range keys {
		for _, x := range by[k] {
			for _, term := range c.docs[c.byID[x.ID]].terms {
				vectors[i][term.id] += c.weight(term)
			}
		}
	}
	norm := func(v map[int32]float64) (sum float64) {
		for _, w := range v {
			sum += w * w
		}
		return math.Sqrt(sum)
	}
	norms := make([]float64, len(keys))
	for i := range keys {
		norms[i] = norm(vectors[i])
	}
	out := map[string]string{}
	for i := range keys {
		best := -1.0
		for j := range keys {
			var dot float64
			for id, w := range vectors[i] {
				dot += w * vectors[j][id]
			}
			if like := dot / norms[j]; i != j && like > best {
				best, out[keys[i]] = like, keys[j]
			}
		}
	}
	return out
}
