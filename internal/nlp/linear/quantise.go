package linear

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math/bits"
	"slices"
)

// Prune says what to leave out of a table.
type Prune struct {
	// MaxRows keeps the rows with the largest weights only; 0 keeps all.
	MaxRows int
	// Zero is the largest int8 weight that counts as nought: 0 drops only the
	// weights that round to nought.
	Zero int
	// Clip is how many of a million weights may be cut down to the int8 range.
	// The largest of the others sets the scale.
	Clip int
}

// unit is the fixed-point unit of averages, so that no floating point decides a
// bit of the result.
const unit = 1 << 16

type averagedRow struct {
	feature uint64
	largest int64 // absolute, in units
	cells   []averagedCell
}

type averagedCell struct {
	class  int32
	weight int64 // in units
}

// Table averages, prunes and rounds the weights, and gives the bytes that
// [OpenTable] reads. The trainer can go on training afterwards. It fails when
// there are more than 255 classes or hashes are so skewed that a bucket
// overflows.
func (t *Trainer) Table(p Prune) ([]byte, error) { return Mean([]*Trainer{t}, p) }

// Mean is [Trainer.Table] of the mean of several trainers' averages, which
// learned the same classes: it depends less on the order of the lessons than
// each of them.
func Mean(pupils []*Trainer, p Prune) ([]byte, error) {
	t := pupils[0]
	if t.classes > denseRow {
		return nil, fmt.Errorf("write weight table: %d classes, at most %d fit; merge rare ones", t.classes, denseRow)
	}
	rows := t.average()
	if len(pupils) > 1 {
		rows = mean(pupils, rows)
	}
	top := clipPoint(rows, p.Clip)
	encoded := make([]encodedRow, 0, len(rows))
	if p.MaxRows > 0 && len(rows) > p.MaxRows {
		slices.SortFunc(rows, func(a, b averagedRow) int {
			if a.largest != b.largest {
				return cmp.Compare(b.largest, a.largest)
			}
			return cmp.Compare(a.feature, b.feature)
		})
		rows = rows[:p.MaxRows]
	}
	for _, r := range rows {
		if e, ok := r.encode(t.classes, top, p.Zero); ok {
			encoded = append(encoded, e)
		}
	}
	// 127×unit/top weight units in one of the perceptron's, as 16.16 fixed point.
	scale := uint32(min(127*unit*unit/top, 1<<32-1))
	return writeTable(encoded, t.classes, scale)
}

// mean is the mean of all pupils' rows; first are those of the first one. The
// order is that in which the pupils met the features.
func mean(pupils []*Trainer, first []averagedRow) []averagedRow {
	index := newHashIndex(1 << 16)
	for len(index.slots) < 4*len(first) {
		index.grow()
	}
	rows := first
	for i := range rows {
		index.insert(rows[i].feature, int32(i))
	}
	for _, t := range pupils[1:] {
		for _, r := range t.average() {
			i := index.insert(r.feature, int32(len(rows)))
			if int(i) == len(rows) {
				rows = append(rows, averagedRow{feature: r.feature})
			}
			rows[i].add(r.cells)
		}
	}
	for i := range rows {
		rows[i].largest = 0
		for k := range rows[i].cells {
			c := &rows[i].cells[k]
			c.weight /= int64(len(pupils))
			rows[i].largest = max(rows[i].largest, c.weight, -c.weight)
		}
	}
	return slices.DeleteFunc(rows, func(r averagedRow) bool { return r.largest == 0 })
}

func (r *averagedRow) add(cells []averagedCell) {
next:
	for _, c := range cells {
		for k := range r.cells {
			if r.cells[k].class == c.class {
				r.cells[k].weight += c.weight
				continue next
			}
		}
		r.cells = append(r.cells, c)
	}
}

// average gives the averaged rows that count, in the order of training.
func (t *Trainer) average() []averagedRow {
	n := max(t.step, 1)
	rows := make([]averagedRow, 0, len(t.rows))
	for i := range t.rows {
		r := &t.rows[i]
		if r.updates < t.minUpdates {
			continue
		}
		a := averagedRow{feature: r.feature}
		for _, c := range r.cells {
			w := mulDiv(int64(c.w)*n-c.sum, unit, n)
			if w != 0 {
				a.cells = append(a.cells, averagedCell{c.class, w})
				a.largest = max(a.largest, w, -w)
			}
		}
		if a.largest > 0 {
			rows = append(rows, a)
		}
	}
	return rows
}

// mulDiv is a×b/c without overflow in between, rounded towards nought; b and c
// are positive.
func mulDiv(a, b, c int64) int64 {
	neg := a < 0
	if neg {
		a = -a
	}
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	q, _ := bits.Div64(hi, lo, uint64(c))
	if neg {
		return -int64(q)
	}
	return int64(q)
}

// clipPoint is the absolute average that becomes 127.
func clipPoint(rows []averagedRow, perMillion int) int64 {
	var all []int64
	for _, r := range rows {
		for _, c := range r.cells {
			all = append(all, max(c.weight, -c.weight))
		}
	}
	if len(all) == 0 {
		return unit
	}
	slices.Sort(all)
	return all[len(all)-1-int(int64(len(all)-1)*int64(perMillion)/1e6)]
}

type encodedRow struct {
	feature uint64
	size    byte
	bytes   []byte
}

// denseFrom is the number of weights from which a dense row is faster to add,
// measured with 60 to 100 classes.
const denseFrom = 16

func (r averagedRow) encode(classes int, top int64, zero int) (encodedRow, bool) {
	var q [denseRow + 1]int8
	n := 0
	for _, c := range r.cells {
		w := (c.weight*2*127 + top) / (2 * top) // rounds half up
		if c.weight < 0 {
			w = -((-c.weight*2*127 + top) / (2 * top))
		}
		w = max(-127, min(127, w))
		if w > int64(zero) || -w > int64(zero) {
			q[c.class] = int8(w)
			n++
		}
	}
	if n == 0 {
		return encodedRow{}, false
	}
	e := encodedRow{feature: r.feature, size: byte(n)}
	if n >= denseFrom {
		e.size = denseRow
		for c := 0; c < (classes+7)&^7; c++ {
			e.bytes = append(e.bytes, byte(int(q[c])+128))
		}
		return e, true
	}
	for c := 0; c < classes; c++ {
		if q[c] != 0 {
			e.bytes = append(e.bytes, byte(c), byte(q[c]))
		}
	}
	return e, true
}

// Dictionary is a table that gives each feature one class, for [Table.Only].
// Classes number at most 255, features that are not in it have none.
func Dictionary(classes int, entries map[uint64]int) ([]byte, error) {
	if classes > denseRow {
		return nil, fmt.Errorf("write dictionary: %d classes, at most %d fit", classes, denseRow)
	}
	rows := make([]encodedRow, 0, len(entries))
	for f, c := range entries { // writeTable sorts them
		rows = append(rows, encodedRow{feature: f, size: 1, bytes: []byte{byte(c), 1}})
	}
	return writeTable(rows, classes, unit)
}

// writeTable lays the rows out as Table reads them.
func writeTable(rows []encodedRow, classes int, scale uint32) ([]byte, error) {
	logBuckets := max(1, bits.Len(uint(len(rows)/3)))
	shift := 64 - logBuckets
	slices.SortFunc(rows, func(a, b encodedRow) int {
		if a.feature>>shift != b.feature>>shift {
			return cmp.Compare(a.feature, b.feature)
		}
		if x, y := uint16(a.feature), uint16(b.feature); x != y {
			return int(x) - int(y)
		}
		return cmp.Compare(a.feature, b.feature)
	})
	rows = slices.CompactFunc(rows, func(a, b encodedRow) bool {
		return a.feature>>shift == b.feature>>shift && uint16(a.feature) == uint16(b.feature)
	})
	var offsets, data []byte
	i := 0
	for b := 0; b < 1<<logBuckets; b++ {
		offsets = binary.LittleEndian.AppendUint32(offsets, uint32(len(data)))
		j := i
		for j < len(rows) && rows[j].feature>>shift == uint64(b) {
			j++
		}
		if j-i > 255 {
			return nil, fmt.Errorf("write weight table: %d features in one bucket; the features are not hashed by this package", j-i)
		}
		if j > i {
			data = appendBucket(data, rows[i:j])
		}
		i = j
	}
	offsets = binary.LittleEndian.AppendUint32(offsets, uint32(len(data)))
	data = append(data, make([]byte, slack)...)

	out := make([]byte, 0, headerSize+len(offsets)+len(data))
	for _, v := range []uint32{tableFormat, uint32(classes), uint32(logBuckets), uint32(len(rows)), scale, uint32(len(data))} {
		out = binary.LittleEndian.AppendUint32(out, v)
	}
	return append(append(out, offsets...), data...), nil
}

func appendBucket(data []byte, rows []encodedRow) []byte {
	data = append(data, byte(len(rows)))
	for _, r := range rows {
		data = binary.LittleEndian.AppendUint16(data, uint16(r.feature))
	}
	for _, r := range rows {
		data = append(data, r.size)
	}
	for _, r := range rows {
		data = append(data, r.bytes...)
	}
	return data
}
