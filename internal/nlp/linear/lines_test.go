package linear

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestLinesAddWhatTheBucketsHold compares a large table's lines with its
// buckets, for rows of all sizes: inside a line, outside, and in lines that do
// not hold their buckets.
func TestLinesAddWhatTheBucketsHold(t *testing.T) {
	for _, c := range []struct{ classes, features, size int }{
		{13, 2 * worthLines, 3},
		{41, worthLines + 5000, 12},
		{91, worthLines + 5000, 40},
		{255, 2 * worthLines, 2},
	} {
		random := rand.New(rand.NewPCG(uint64(c.classes), 7))
		var rows []encodedRow
		var known []uint64
		for range c.features {
			r := averagedRow{feature: mix(random.Uint64())}
			for class := range c.classes {
				if random.IntN(c.classes) < 1+random.IntN(c.size) {
					r.cells = append(r.cells, averagedCell{int32(class), int64(random.IntN(2*unit)) - unit})
				}
			}
			if e, ok := r.encode(c.classes, unit, 0); ok {
				rows, known = append(rows, e), append(known, r.feature)
			}
		}
		for i := range 60 { // one bucket far too full for any line
			f := known[0]>>20<<20 | uint64(i)*k2&(1<<16-1)
			rows, known = append(rows, encodedRow{f, 1, []byte{0, byte(1 + i)}}), append(known, f)
		}
		b, err := writeTable(rows, c.classes, unit)
		if err != nil {
			t.Fatal(err)
		}
		table, err := OpenTable(b)
		if err != nil {
			t.Fatal(err)
		}
		if table.lines.mem == nil && table.wide.mem == nil {
			t.Fatalf("a table of %d rows has no lines", table.rows)
		}
		// Both layouts are tested where the processor has both.
		narrow := *table
		narrow.wide = wideLines{}
		narrow.layOut(1 << (64 - table.shift))
		inside := 0
		for range 2000 {
			var fs []uint64
			for range 1 + random.IntN(50) {
				f := known[random.IntN(len(known))]
				switch random.IntN(8) {
				case 0:
					f = random.Uint64()
				case 1:
					f = known[len(known)-1-random.IntN(60)]
				}
				fs = append(fs, f)
			}
			got, want := NewScores(c.classes), NewScores(c.classes)
			table.Fetch(fs)
			table.AddAll(got, fs)
			for _, f := range fs {
				if row, size, ok := table.row(f, table.load(table.look(f))); ok && !table.empty(f) {
					table.addRow(want, row, size)
					inside++
				}
			}
			if !slices.Equal(got, want) {
				t.Fatalf("%d classes: the lines give other scores than the buckets", c.classes)
			}
			got.Reset()
			narrow.Fetch(fs)
			narrow.AddAll(got, fs)
			if !slices.Equal(got, want) {
				t.Fatalf("%d classes: the narrow lines give other scores than the buckets", c.classes)
			}
		}
		if inside == 0 {
			t.Fatalf("%d classes: no feature was found", c.classes)
		}
	}
}

// TestWideScoresAreThePlainOnes compares the best class and sums with what the
// plain routines give, with ties, for all numbers of classes.
func TestWideScoresAreThePlainOnes(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 11))
	for n := 1; n <= 140; n++ {
		for _, spread := range []int{1, 3, 127} {
			var of [7]Scores
			want := NewScores(n)
			for i := range of {
				of[i] = NewScores(n)
				for c := range n {
					v := int8(random.IntN(2*spread+1) - spread)
					of[i].add(c, v)
					want.add(c, v)
				}
			}
			got := NewScores(n)
			got.Sum(of[0], of[1], of[2], of[3], of[4], of[5], of[6])
			if !slices.Equal(got, want) {
				t.Fatalf("%d classes: the sum is another one", n)
			}
			class, margin := got.BestOf(n)
			if c, m := got.bestPlain(n); c != class || m != margin {
				t.Fatalf("%d classes: best is %d by %d, want %d by %d", n, class, margin, c, m)
			}
		}
	}
}
