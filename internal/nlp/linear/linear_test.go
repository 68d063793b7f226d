package linear

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"
)

// toy is a task with noise features: the class is decided by features 0..classes-1.
func toy(seed uint64, n, classes int) (examples [][]uint64, gold []int) {
	r := rand.New(rand.NewPCG(seed, 1))
	for range n {
		c := r.IntN(classes)
		fs := []uint64{Feature1(1, uint64(c))}
		for k := range 6 {
			fs = append(fs, Feature2(2, uint64(k), uint64(r.IntN(200))))
		}
		examples, gold = append(examples, fs), append(gold, c)
	}
	return examples, gold
}

func train(examples [][]uint64, gold []int, classes, minUpdates int) *Trainer {
	t := NewTrainer(classes, minUpdates)
	scores := make([]int32, classes)
	for range 4 {
		for i, fs := range examples {
			t.Tick()
			t.Score(fs, scores)
			best := 0
			for c, s := range scores {
				if s > scores[best] {
					best = c
				}
			}
			if best != gold[i] {
				t.Update(fs, gold[i], best)
			}
		}
	}
	return t
}

func TestTrainedTableDecidesUnseenExamples(t *testing.T) {
	for _, classes := range []int{2, 8, 37, 90} {
		xs, ys := toy(1, 4000, classes)
		b, err := train(xs, ys, classes, 1).Table(Prune{})
		if err != nil {
			t.Fatal(err)
		}
		table, err := OpenTable(b)
		if err != nil {
			t.Fatal(err)
		}
		xs, ys = toy(2, 1000, classes)
		s, right := NewScores(classes), 0
		for i, fs := range xs {
			s.Reset()
			table.AddAll(s, fs)
			if s.Best(classes) == ys[i] {
				right++
			}
		}
		if right < 990 {
			t.Errorf("%d classes: %d of 1000 right", classes, right)
		}
	}
}

func TestTrainingTwiceGivesTheSameBytes(t *testing.T) {
	xs, ys := toy(3, 2000, 20)
	a, _ := train(xs, ys, 20, 2).Table(Prune{MaxRows: 100, Clip: 50})
	b, _ := train(xs, ys, 20, 2).Table(Prune{MaxRows: 100, Clip: 50})
	if !bytes.Equal(a, b) {
		t.Error("two trainings on the same examples differ")
	}
	if table, err := OpenTable(a); err != nil || table.Rows() > 100 || table.Rows() < 20 {
		t.Errorf("pruned table: %v rows, error %v; want 20 to 100", table.Rows(), err)
	}
}

// Scores in lanes must be the plain sums, whichever layout a row has.
func TestLanesArePlainSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		classes := rapid.IntRange(1, denseRow).Draw(t, "classes")
		nrows := rapid.IntRange(1, 40).Draw(t, "rows")
		want := make([]int, classes)
		var rows []encodedRow
		var fs []uint64
		for i := range nrows {
			r := averagedRow{feature: Feature1(7, uint64(i))}
			for c := range classes {
				if w := rapid.Int8Range(-127, 127).Draw(t, "w"); rapid.Bool().Draw(t, "set") && w != 0 {
					r.cells = append(r.cells, averagedCell{int32(c), int64(w)})
				}
			}
			if e, ok := r.encode(classes, 127, 0); ok {
				rows = append(rows, e)
			}
			for _, c := range r.cells {
				want[c.class] += int(c.weight)
			}
			fs = append(fs, r.feature)
		}
		b, err := writeTable(rows, classes, 1)
		if err != nil {
			t.Fatal(err)
		}
		table, err := OpenTable(b)
		if err != nil {
			t.Fatal(err)
		}
		s := NewScores(classes)
		table.AddAll(s, fs)
		best := 0
		for c, w := range want {
			if s.At(c) != w {
				t.Fatalf("class %d: score %d, want %d", c, s.At(c), w)
			}
			if w > want[best] {
				best = c
			}
		}
		second := -0x8001
		for c, w := range want {
			if c != best {
				second = max(second, w)
			}
		}
		if got, margin := s.BestOf(classes); got != best || margin != want[best]-second || s.Best(classes) != best {
			t.Fatalf("best %d by %d, want %d by %d", got, margin, best, want[best]-second)
		}
		twice := NewScores(classes)
		twice.Plus(s)
		twice.Plus(s)
		all := make([]int16, classes)
		twice.Each(all)
		for c, w := range want {
			if int(all[c]) != 2*w {
				t.Fatalf("class %d: twice the score is %d, want %d", c, all[c], 2*w)
			}
		}
	})
}

func TestAveragesWeighEarlierWeights(t *testing.T) {
	tr := NewTrainer(2, 1)
	f := []uint64{Feature1(1, 1)}
	for i := range 10 {
		tr.Tick()
		if i == 5 {
			tr.Update(f, 0, 1)
		}
	}
	// The weight was +1 from decision 6 on, four of ten.
	rows := tr.average()
	if len(rows) != 1 || rows[0].cells[0].weight != 4*unit/10 {
		t.Errorf("average %+v, want four tenths", rows)
	}
}

func TestMinUpdatesHidesRareFeatures(t *testing.T) {
	tr := NewTrainer(2, 2)
	f, scores := []uint64{Feature1(1, 1)}, make([]int32, 2)
	tr.Update(f, 1, 0)
	if tr.Score(f, scores); scores[1] != 0 {
		t.Errorf("a feature updated once scores %d", scores[1])
	}
	tr.Update(f, 1, 0)
	if tr.Score(f, scores); scores[1] != 2 {
		t.Errorf("a feature updated twice scores %d, want 2", scores[1])
	}
}

func TestFileKeepsSections(t *testing.T) {
	var w FileWriter
	w.Add("a", []byte("one"))
	w.Add("list", AppendStrings(nil, []string{"x", "", "yz"}))
	b := w.Bytes()
	f, err := OpenFile(b)
	if err != nil {
		t.Fatal(err)
	}
	if string(f.Section("a")) != "one" || f.Section("none") != nil {
		t.Errorf("sections %q", f.sections)
	}
	list, rest, err := Strings(f.Section("list"))
	if err != nil || len(list) != 3 || list[2] != "yz" || len(rest) != 0 {
		t.Errorf("list %q, rest %q, error %v", list, rest, err)
	}
	if _, err := f.Table("a"); err == nil {
		t.Error("a section that is no table opens as one")
	}
	for i := range b {
		c := bytes.Clone(b)
		c[i] ^= 0x40
		if _, err := OpenFile(c); err == nil {
			t.Fatalf("a file with byte %d damaged opens", i)
		}
		if _, err := OpenFile(b[:i]); err == nil {
			t.Fatalf("a file cut to %d bytes opens", i)
		}
	}
}

// Hash is part of the model files' format: a change makes them void.
func TestHashNeverChanges(t *testing.T) {
	for s, want := range map[string]uint64{"": 0xe220a8397b1dcdaf, "a": 0xab2eaae37160f904, "newsroom desk": 0x8456654737b89cc0} {
		if Hash(s) != want {
			t.Errorf("Hash(%q) = %#x, want %#x", s, Hash(s), want)
		}
	}
	if got := Feature3(1, 2, 3, 4); got != 0xf69ae18cba022654 {
		t.Errorf("Feature3(1, 2, 3, 4) = %#x", got)
	}
}

func BenchmarkAdd(b *testing.B) {
	xs, ys := toy(1, 4000, 80)
	bytes, err := train(xs, ys, 80, 1).Table(Prune{})
	if err != nil {
		b.Fatal(err)
	}
	table, err := OpenTable(bytes)
	if err != nil {
		b.Fatal(err)
	}
	s := NewScores(80)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.Reset()
		table.AddAll(s, xs[i%len(xs)])
		s.Best(80)
	}
}
