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
		if table.lines.mem == nil {
			t.Fatalf("a table of %d rows has no lines", table.rows)
		}
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
		}
		if inside == 0 {
			t.Fatalf("%d classes: no feature was found", c.classes)
		}
	}
}
