package linear

import (
	"encoding/binary"
	"fmt"
	"math/bits"
)

// Table holds the int8 weights of a model: a row of weights, one for each
// class, for every feature that survived pruning. It reads the bytes it was
// opened on, beside lines of a large table and a byte of hints for each bucket of a
// small one, and allocates nothing else. Safe for concurrent use.
//
// Layout (little endian): the header of headerSize bytes; an offset for each
// bucket and one more; the buckets. A bucket is the number of its rows, their
// 16-bit fingerprints, their sizes, their weights. A sparse row is pairs of
// class and weight; a dense one, of size denseRow, is a byte for each class,
// biased by 128. Two features whose bucket and fingerprint agree share a row,
// which happens to about one absent feature in 20,000.
type Table struct {
	classes int
	shift   uint
	rows    int
	scale   float64
	offsets []byte
	data    []byte
	// hints, of a small table, has a bit for each bucket and each value of a fingerprint's last
	// three bits: unset, the bucket has no such row. Most features of a text are
	// in no table, and this tells it without reading the bucket.
	hints []uint8
	lines lines     // of a large table; none of a small one
	wide  wideLines // in place of lines, where the processor can add by them
}

const (
	headerSize  = 24
	tableFormat = 0x3142544c // "LTB1"
	denseRow    = 255
	slack       = 8 // bytes after the last bucket, so that a word can be read anywhere
)

// OpenTable reads a table as written by [Trainer.Table]. The bytes are kept and
// must not change.
func OpenTable(b []byte) (*Table, error) {
	if len(b) < headerSize || binary.LittleEndian.Uint32(b) != tableFormat {
		return nil, fmt.Errorf("open weight table of %d bytes: not a weight table of this version; rebuild the models with cmd/train", len(b))
	}
	t := &Table{
		classes: int(binary.LittleEndian.Uint32(b[4:])),
		shift:   64 - uint(binary.LittleEndian.Uint32(b[8:])),
		rows:    int(binary.LittleEndian.Uint32(b[12:])),
		scale:   float64(binary.LittleEndian.Uint32(b[16:])) / (1 << 16),
	}
	bits, size := 64-t.shift, int(binary.LittleEndian.Uint32(b[20:]))
	if bits < 1 || bits > 30 || t.classes < 1 || t.classes > denseRow || len(b) != headerSize+4*(1<<bits+1)+size {
		return nil, fmt.Errorf("open weight table of %d bytes: the header does not fit the size; rebuild the models with cmd/train", len(b))
	}
	end := headerSize + 4*(1<<bits+1)
	t.offsets, t.data = b[headerSize:end:end], b[end:]
	large := t.rows >= worthLines
	if !large {
		t.hints = make([]uint8, 1<<bits)
	}
	from := uint32(0)
	for i := range 1 << bits {
		to := binary.LittleEndian.Uint32(t.offsets[4*i+4:])
		if to < from || int(to) > size-slack {
			return nil, fmt.Errorf("open weight table of %d bytes: bucket %d lies outside; rebuild the models with cmd/train", len(b), i)
		}
		if to > from && !large {
			bucket := t.data[from:to]
			if n := int(bucket[0]); 1+3*n <= len(bucket) {
				for k := range n {
					t.hints[i] |= 1 << (bucket[1+2*k] & 7)
				}
			}
		}
		from = to
	}
	if large && !t.layOutWide(1<<bits) {
		t.layOut(1 << bits)
	}
	return t, nil
}

// mayHave reports whether the bucket of feature f may have a row for it.
func (t *Table) mayHave(f uint64) bool { return t.hints[f>>t.shift]>>(f&7)&1 != 0 }

// Classes is the number of classes.
func (t *Table) Classes() int { return t.classes }

// Rows is the number of features that have weights.
func (t *Table) Rows() int { return t.rows }

// Scale is the number of weight units in one of the perceptron's: a score
// divided by it compares between tables.
func (t *Table) Scale() float64 { return t.scale }

// Add adds the weights of feature f to s.
func (t *Table) Add(s Scores, f uint64) {
	if t.hints == nil {
		t.AddAll(s, []uint64{f})
		return
	}
	if row, size, ok := t.find(f); ok {
		t.addRow(s, row, size)
	}
}

// Only is the class of feature f when the table is a dictionary, whose rows
// have one class each (see [Dictionary]).
func (t *Table) Only(f uint64) (class int, ok bool) {
	row, size, ok := t.find(f)
	if !ok || size != 1 {
		return 0, false
	}
	return int(row[0]), true
}

// find gives the row of feature f, and what follows it, with its size.
func (t *Table) find(f uint64) (row []byte, size int, ok bool) {
	if t.hints != nil && !t.mayHave(f) || t.hints == nil && t.empty(f) {
		return nil, 0, false
	}
	return t.row(f, t.load(t.look(f)))
}

// AddAll adds the weights of all features to s. It is much faster than adding
// them one by one: most of the time goes by waiting for memory, and touching
// all buckets before any is read, and all rows before any is added, lets the
// waits overlap.
func (t *Table) AddAll(s Scores, fs []uint64) {
	if t.wide.mem != nil {
		t.addWide(s, fs)
		return
	}
	if t.lines.mem != nil {
		t.addAll(s, fs)
		return
	}
	const batch = 32
	var maybe [batch]uint64
	var rows [batch]found
	hints, data, shift := t.hints, t.data, t.shift&63
	for len(fs) > 0 {
		some := fs[:min(len(fs), batch)]
		fs = fs[len(some):]
		n := 0
		for _, f := range some {
			maybe[n&(batch-1)] = f
			n += int(hints[f>>shift] >> (f & 7) & 1)
		}
		touched := byte(0)
		for i, f := range maybe[:n] {
			at := t.look(f)
			rows[i&(batch-1)].at = at
			touched |= data[at]
		}
		k := 0
		for i, f := range maybe[:n] {
			if row, size, ok := t.row(f, t.load(rows[i&(batch-1)].at)); ok {
				at := uint32(len(data) - len(row))
				rows[k&(batch-1)] = found{at, uint32(size)}
				k++
				touched |= row[0] | row[t.rowSize(byte(size))-1]
			}
		}
		if k > batch { // never, but the compiler must not drop what is touched
			s[0] += uint64(touched)
		}
		for _, r := range rows[:k] {
			t.addRow(s, data[r.at:], int(r.size))
		}
	}
}

// found is a row, by its place in data.
type found struct{ at, size uint32 }

// place is a bucket that is not empty, with its beginning.
type place struct {
	at     uint32 // in data
	rows   uint32
	prints uint64 // the first fingerprints, a lane each, and whatever follows them
}

// lanes is how many fingerprints place.prints holds.
const lanes = 4

func (t *Table) look(f uint64) uint32 {
	return binary.LittleEndian.Uint32(t.offsets[int(f>>t.shift)*4:])
}

// empty reports whether the bucket of feature f is empty: look gives the next
// one's place for it.
func (t *Table) empty(f uint64) bool {
	i := int(f >> t.shift)
	return binary.LittleEndian.Uint32(t.offsets[4*i:]) == binary.LittleEndian.Uint32(t.offsets[4*i+4:])
}

func (t *Table) load(at uint32) place {
	b := t.data[at:]
	return place{at: at, rows: uint32(b[0]), prints: binary.LittleEndian.Uint64(b[1:])}
}

// match marks the lanes of prints that hold f's fingerprint by their high bits;
// bits above the lowest one can be wrong (Lamport 1975's zero test).
func match(prints, f uint64) uint64 {
	const ones, highs = 0x0001000100010001, 0x8000800080008000
	x := prints ^ uint64(uint16(f))*ones
	return (x - ones) &^ x & highs
}

// row gives the row of feature f in a bucket.
func (t *Table) row(f uint64, p place) ([]byte, int, bool) {
	b, n := t.data[p.at:], int(p.rows)
	i := n
	if m := match(p.prints, f); m != 0 {
		i = bits.TrailingZeros64(m) / 16
	}
	if i >= n {
		for i = lanes; i < n && binary.LittleEndian.Uint16(b[1+2*i:]) != uint16(f); i++ {
		}
		if i >= n {
			return nil, 0, false
		}
	}
	at := 1 + 3*n
	for _, size := range b[1+2*n : 1+2*n+i] {
		at += t.rowSize(size)
	}
	return b[at:], int(b[1+2*n+i]), true
}

func (t *Table) rowSize(size byte) int {
	if size == denseRow {
		return (t.classes + 7) &^ 7
	}
	return 2 * int(size)
}

func (t *Table) addRow(s Scores, row []byte, size int) {
	if size != denseRow {
		for row = row[:2*size]; len(row) >= 2; row = row[2:] {
			s.add(int(row[0]), int8(row[1]))
		}
		return
	}
	row = row[:4*len(s)]
	for i := range s {
		s[i] += spread(uint64(binary.LittleEndian.Uint32(row[4*i:]))) - byteBias
	}
}
