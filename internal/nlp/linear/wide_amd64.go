package linear

import (
	"encoding/binary"
	"sync"
	"unsafe"
)

// wideLines are the lines of a table, as lines has them, in another layout for
// processors that add many classes at once: what is done with a row takes no
// branch, so that the processor can go ahead to the next ones.
//
// A line is the number of the rows of its first bucket and of both, where its
// rows that lie outside begin in far (four bytes, in units of farUnit), the rows'
// fingerprints, where each row begins, and the rows. A row is a bit for each
// class and the weights of those that are set. A row that has no room in the
// line lies in far: outside, and by how many units behind the line's others,
// stands in place of its beginning. A line with spilled for its rows is read
// where the table has it.
type wideLines struct {
	mem  []byte
	far  []byte // begins with an empty row
	pair uint   // 1 for two buckets in a line
	bits int    // bytes of a row's bits: 2, 8, 12 or 16
}

const (
	wideHead    = 6
	wideMaxRows = 16
	farUnit     = 16
	farZero     = 4 * farUnit // of nothing, at the beginning of far
	// wideSlack is what may be read behind a line's end.
	wideSlack = 2 * lineSize
	// maxWide is the largest number of classes that the routines know.
	maxWide = 128
)

// bitBytes is how many bytes the bits of a row of so many classes have.
func bitBytes(classes int) int {
	switch {
	case classes <= 16:
		return 2
	case classes <= 64:
		return 8
	case classes <= 96:
		return 12
	}
	return 16
}

// layOutWide makes the lines of a table of so many buckets, where the processor
// can add by them, and reports whether it can.
func (t *Table) layOutWide(buckets int) bool {
	if !wide || t.classes > maxWide {
		return false
	}
	l := &t.wide
	if len(t.data)/buckets < lineSize/3 {
		l.pair = 1
	}
	l.bits = bitBytes(t.classes)
	n := buckets >> l.pair
	room := make([]byte, n*lineSize+wideSlack+lineSize)
	skip := -int(uintptr(unsafe.Pointer(unsafe.SliceData(room)))) & (lineSize - 1)
	l.mem = room[skip : skip+n*lineSize+wideSlack]
	var all sync.WaitGroup
	var fars [layers][]byte
	for k := range layers {
		all.Go(func() { fars[k] = t.layOutWideLines(k*n/layers, (k+1)*n/layers) })
	}
	all.Wait()
	l.far = make([]byte, farZero, farZero+len(t.data)/2)
	for k, far := range fars {
		base := uint32(len(l.far) / farUnit)
		for i := k * n / layers; i < (k+1)*n/layers; i++ {
			at := l.mem[i*lineSize+2:]
			binary.LittleEndian.PutUint32(at, binary.LittleEndian.Uint32(at)+base)
		}
		l.far = append(l.far, far...)
	}
	l.far = append(l.far, make([]byte, wideSlack)...)
	return true
}

// layOutWideLines makes the lines [from, to), and gives their rows that lie outside,
// whose places begin at nought.
func (t *Table) layOutWideLines(from, to int) (far []byte) {
	l := &t.wide
	var rows []lineRow
	for i := from; i < to; i++ {
		rows = rows[:0]
		first := 0
		for k := range 1 << l.pair {
			rows = t.appendRows(rows, i<<l.pair+k)
			if k == 0 {
				first = len(rows)
			}
		}
		far = t.layOutWideLine(l.mem[i*lineSize:][:lineSize], rows, first, far)
	}
	return far
}

// layOutWideLine fills one line with the rows of its buckets, the largest outside
// when there is no room for all.
func (t *Table) layOutWideLine(line []byte, rows []lineRow, first int, far []byte) []byte {
	room := wideHead + 3*len(rows)
	for i := range rows {
		room += t.wide.bits + rows[i].pairs
	}
	for room > lineSize {
		var largest *lineRow
		for i := range rows {
			if r := &rows[i]; !r.out && (largest == nil || r.pairs > largest.pairs) {
				largest = r
			}
		}
		if largest == nil {
			break
		}
		largest.out = true
		room -= t.wide.bits + largest.pairs
	}
	line[0], line[1] = byte(first), byte(len(rows))
	base := len(far)
	binary.LittleEndian.PutUint32(line[2:], uint32(base/farUnit))
	if room > lineSize || len(rows) > wideMaxRows {
		line[1] = spilled
		return far
	}
	prints, begins, at := line[wideHead:], line[wideHead+2*len(rows):], wideHead+3*len(rows)
	for k := range rows {
		r := &rows[k]
		binary.LittleEndian.PutUint16(prints[2*k:], r.print)
		if !r.out {
			begins[k] = byte(at)
			at += t.fillWideRow(line[at:], r)
			continue
		}
		unit := (len(far) - base) / farUnit
		if unit >= outside {
			line[1] = spilled
			return far
		}
		begins[k] = byte(outside | unit)
		from := len(far)
		far = append(far, make([]byte, (t.wide.bits+r.pairs+farUnit-1)/farUnit*farUnit)...)
		t.fillWideRow(far[from:], r)
	}
	return far
}

// fillWideRow writes a row's bits and weights and gives their size.
func (t *Table) fillWideRow(b []byte, r *lineRow) int {
	at := t.wide.bits
	put := func(class int, w byte) {
		b[class>>3] |= 1 << (class & 7)
		b[at] = w
		at++
	}
	if r.size == denseRow {
		for c, w := range t.data[r.at : r.at+t.rowSize(denseRow)] {
			if w != 128 {
				put(c, w-128)
			}
		}
		return at
	}
	row := t.data[r.at : r.at+2*int(r.size)]
	for ; len(row) > 0; row = row[2:] {
		put(int(row[0]), row[1])
	}
	return at
}

// addWide is AddAll by wide lines.
func (t *Table) addWide(s Scores, fs []uint64) {
	for {
		n := t.wide.add(s, fs, t.shift)
		if n == len(fs) {
			return
		}
		if row, size, ok := t.row(fs[n], t.load(t.look(fs[n]))); ok { // its line is spilled
			t.addRow(s, row, size)
		}
		fs = fs[n+1:]
	}
}

//go:noescape
func addLines2(s *uint64, words int, mem, far *byte, fs *uint64, n int, shift, pair uint64) int

//go:noescape
func addLines8(s *uint64, words int, mem, far *byte, fs *uint64, n int, shift, pair uint64) int

//go:noescape
func addLines12(s *uint64, words int, mem, far *byte, fs *uint64, n int, shift, pair uint64) int

//go:noescape
func addLines16(s *uint64, words int, mem, far *byte, fs *uint64, n int, shift, pair uint64) int

func cpuid(leaf, sub uint32) (a, b, c, d uint32)

func xgetbv() (a, d uint32)

// wide reports whether the processor has what the routines of wide_amd64.s need:
// AVX-512 with bytes, words and their permutations, and BMI2. They give the same
// results as the plain ones.
var wide = func() bool {
	if most, _, _, _ := cpuid(0, 0); most < 7 {
		return false
	}
	_, _, c, _ := cpuid(1, 0)
	if c>>27&1 == 0 { // the system does not save wide registers
		return false
	}
	if a, _ := xgetbv(); a&0xe6 != 0xe6 {
		return false
	}
	_, b, c, _ := cpuid(7, 0)
	const (
		ofB = 1<<3 | 1<<8 | 1<<16 | 1<<17 | 1<<30 | 1<<31 // BMI1, BMI2, AVX-512 F, DQ, BW, VL
		ofC = 1<<1 | 1<<6                                 // VBMI, VBMI2
	)
	return b&ofB == ofB && c&ofC == ofC
}()

// Wide reports whether the processor has AVX-512 with bytes, words and their
// permutations, and BMI2: other packages have routines that need the same.
func Wide() bool { return wide }

// add adds the weights of the features up to the first whose line is spilled,
// and gives its place.
func (l *wideLines) add(s Scores, fs []uint64, shift uint) int {
	if len(fs) == 0 {
		return 0
	}
	scores, mem, far, list := unsafe.SliceData(s), unsafe.SliceData(l.mem), unsafe.SliceData(l.far), unsafe.SliceData(fs)
	switch l.bits {
	case 2:
		return addLines2(scores, len(s), mem, far, list, len(fs), uint64(shift), uint64(l.pair))
	case 8:
		return addLines8(scores, len(s), mem, far, list, len(fs), uint64(shift), uint64(l.pair))
	case 12:
		return addLines12(scores, len(s), mem, far, list, len(fs), uint64(shift), uint64(l.pair))
	}
	return addLines16(scores, len(s), mem, far, list, len(fs), uint64(shift), uint64(l.pair))
}

//go:noescape
func fetchRows(mem, far *byte, fs *uint64, n int, shift, pair uint64)

// FetchRows asks the processor for what lies outside their lines of what AddAll
// will read of the features, once what [Table.Fetch] asked for has come. It
// changes nothing.
func (t *Table) FetchRows(fs []uint64) {
	if l := &t.wide; l.mem != nil && len(fs) > 0 {
		fetchRows(unsafe.SliceData(l.mem), unsafe.SliceData(l.far), unsafe.SliceData(fs), len(fs), uint64(t.shift), uint64(l.pair))
	}
}

//go:noescape
func bestOf(s *uint64, n int) (class, margin int)

// bestWide is bestPlain, where the processor can.
func (s Scores) bestWide(n int) (class, margin int, ok bool) {
	if !wide || n < 2 || n > maxWide || 4*len(s) < n {
		return 0, 0, false
	}
	class, margin = bestOf(unsafe.SliceData(s), n)
	return class, margin, true
}

//go:noescape
func sumOf(s *uint64, of *[7]*uint64, words int)

// sumWide is Sum, where the processor can; all have the same length.
func (s Scores) sumWide(a, b, c, d, e, f, g Scores) bool {
	if !wide || len(s) == 0 {
		return false
	}
	of := [7]*uint64{&a[0], &b[0], &c[0], &d[0], &e[0], &f[0], &g[0]}
	sumOf(&s[0], &of, len(s))
	return true
}
