package linear

import (
	"encoding/binary"
	"fmt"
	"math/bits"
)

// Table holds the int8 weights of a model: a row of weights, one for each
// class, for every feature that survived pruning. It reads the bytes it was
// opened on and allocates nothing. Safe for concurrent use.
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
	return t, nil
}

// Classes is the number of classes.
func (t *Table) Classes() int { return t.classes }

// Rows is the number of features that have weights.
func (t *Table) Rows() int { return t.rows }

// Scale is the number of weight units in one of the perceptron's: a score
// divided by it compares between tables.
func (t *Table) Scale() float64 { return t.scale }

// Add adds the weights of feature f to s.
func (t *Table) Add(s Scores, f uint64) {
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
	if t.rows == 0 {
		return nil, 0, false
	}
	p := t.look(f)
	if p.rows == 0 {
		return nil, 0, false
	}
	return t.row(f, t.load(&p))
}

// AddAll adds the weights of all features to s. It is much faster than adding
// them one by one: most of the time goes by waiting for memory, and looking up
// all buckets before any is read lets the waits overlap.
func (t *Table) AddAll(s Scores, fs []uint64) {
	const batch = 32
	var places [batch]place
	if t.rows == 0 {
		return
	}
	for len(fs) > 0 {
		n := min(len(fs), batch)
		for i, f := range fs[:n] {
			places[i] = t.look(f)
		}
		for i := range places[:n] {
			places[i] = t.load(&places[i])
		}
		for i, f := range fs[:n] {
			if p := &places[i]; p.rows != 0 && (p.rows > lanes || match(p.prints, f) != 0) {
				if row, size, ok := t.row(f, *p); ok {
					t.addRow(s, row, size)
				}
			}
		}
		fs = fs[n:]
	}
}

// place is a bucket, and its beginning once it is loaded.
type place struct {
	at     uint32 // in data
	rows   uint32 // 0 for an empty bucket; 1 stands for all others until it is loaded
	prints uint64 // the first fingerprints, a lane each, and whatever follows them
}

// lanes is how many fingerprints place.prints holds.
const lanes = 4

func (t *Table) look(f uint64) place {
	bounds := binary.LittleEndian.Uint64(t.offsets[int(f>>t.shift)*4:])
	p := place{at: uint32(bounds)}
	if p.at != uint32(bounds>>32) {
		p.rows = 1
	}
	return p
}

func (t *Table) load(p *place) place {
	// An empty last bucket lies where no word can be read.
	b := t.data[min(int(p.at), len(t.data)-slack-1):]
	return place{at: p.at, rows: p.rows * uint32(b[0]), prints: binary.LittleEndian.Uint64(b[1:])}
}

// match marks the lanes of prints that hold f's fingerprint by their high bits;
// bits above the lowest one can be wrong (Lamport 1975's zero test).
func match(prints, f uint64) uint64 {
	const ones, highs = 0x0001000100010001, 0x8000800080008000
	x := prints ^ uint64(uint16(f))*ones
	return (x - ones) &^ x & highs
}

// row gives the row of feature f in a loaded bucket that is not empty.
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
	for i := 0; i+1 < len(s); i += 2 {
		w := binary.LittleEndian.Uint64(row[4*i:])
		s[i] += w&evenMask - byteBias
		s[i+1] += w>>8&evenMask - byteBias
	}
}
