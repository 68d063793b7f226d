package linear

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"sync"
	"unsafe"
)

// lines are the buckets of a large table once more, laid out for the processor:
// a bucket, or two, lie in the 64 bytes that it fetches at once, so that a
// feature costs one wait for memory, where offset, bucket and row would be three.
//
// A line begins with the places in it of its buckets; 0 is an empty bucket,
// spilled one that does not fit and is read where the table has it. A bucket is
// the number of its rows, their fingerprints, where each row begins and where the
// last one ends, and the rows: pairs of class and weight. For a row
// that lies outside its place in the table's data, of four bytes, and its size
// stand there.
type lines struct {
	mem  []byte
	pair uint // 1 for two buckets in a line
}

const (
	lineSize = 64
	lineHead = 2
	spilled  = 255
	outside  = 0x80 // in where a row begins: it lies outside
	outSize  = 5
	// lineSlack is what may be read behind a line's end.
	lineSlack = 16
	// worthLines is the number of rows from which a table is laid out in lines; a
	// smaller one stays near the processor as it is.
	worthLines = 1 << 15
)

// lineRow is a row being laid out.
type lineRow struct {
	print uint16
	at    int // in the table's data
	size  byte
	pairs int // weights that are not nought
	out   bool
}

func (r *lineRow) room() int {
	if r.out {
		return outSize
	}
	return 2 * r.pairs
}

// layOut makes the lines of a table of so many buckets.
func (t *Table) layOut(buckets int) {
	l := &t.lines
	if len(t.data)/buckets < lineSize/3 {
		l.pair = 1
	}
	n := buckets >> l.pair
	room := make([]byte, n*lineSize+lineSlack+lineSize)
	skip := -int(uintptr(unsafe.Pointer(unsafe.SliceData(room)))) & (lineSize - 1)
	l.mem = room[skip : skip+n*lineSize+lineSlack]
	var all sync.WaitGroup
	for k := range layers {
		all.Go(func() { t.layOutLines(k*n/layers, (k+1)*n/layers) })
	}
	all.Wait()
}

// layers is how many lay out a table's lines side by side.
const layers = 4

// layOutLines makes the lines [from, to).
func (t *Table) layOutLines(from, to int) {
	l := &t.lines
	var rows [2][]lineRow
	for i := from; i < to; i++ {
		line := l.mem[i*lineSize:][:lineSize]
		if t.layOutPlain(line, i) {
			continue
		}
		for k := range 1 << l.pair {
			rows[k] = t.appendRows(rows[k][:0], i<<l.pair+k)
		}
		clear(line)
		t.layOutLine(line, rows[0], rows[1])
	}
}

// layOutPlain fills line i when there is room for all of it and none of its rows
// is dense, as is mostly so; otherwise it reports false.
func (t *Table) layOutPlain(line []byte, i int) bool {
	at := lineHead
	for k := range 1 << t.lines.pair {
		bucket := i<<t.lines.pair + k
		from := binary.LittleEndian.Uint32(t.offsets[4*bucket:])
		to := binary.LittleEndian.Uint32(t.offsets[4*bucket+4:])
		if from == to {
			continue
		}
		b := t.data[from:to]
		if at+len(b)+1 > lineSize {
			return false
		}
		line[k] = byte(at)
		n := int(b[0])
		copy(line[at:], b[:1+2*n])
		begins, sizes := line[at+1+2*n:], b[1+2*n:1+3*n]
		at += 2 + 3*n
		for r, size := range sizes {
			begins[r] = byte(at)
			if size == denseRow {
				return false
			}
			at += 2 * int(size)
		}
		begins[n] = byte(at)
		copy(line[at-(len(b)-1-3*n):at], b[1+3*n:])
	}
	return true
}

// appendRows appends the rows of a bucket.
func (t *Table) appendRows(rows []lineRow, bucket int) []lineRow {
	from := binary.LittleEndian.Uint32(t.offsets[4*bucket:])
	if from == binary.LittleEndian.Uint32(t.offsets[4*bucket+4:]) {
		return rows
	}
	b := t.data[from:]
	n := int(b[0])
	at := 1 + 3*n
	for k := range n {
		size := b[1+2*n+k]
		r := lineRow{print: binary.LittleEndian.Uint16(b[1+2*k:]), at: int(from) + at, size: size, pairs: int(size)}
		end := at + t.rowSize(size)
		if size == denseRow {
			r.pairs = end - at - bytes.Count(b[at:end], []byte{128})
		}
		rows = append(rows, r)
		at = end
	}
	return rows
}

// layOutLine fills one line with the rows of its buckets, the largest outside
// when there is no room for all.
func (t *Table) layOutLine(line []byte, first, second []lineRow) {
	for {
		sum, largest := lineHead, (*lineRow)(nil)
		for _, rows := range [][]lineRow{first, second} {
			if len(rows) > 0 {
				sum += 2 + 3*len(rows)
			}
			for i := range rows {
				r := &rows[i]
				sum += r.room()
				if !r.out && 2*r.pairs > outSize && (largest == nil || r.pairs > largest.pairs) {
					largest = r
				}
			}
		}
		if sum <= lineSize {
			break
		}
		if largest != nil {
			largest.out = true
			continue
		}
		if len(second) > len(first) {
			line[1], second = spilled, nil
		} else {
			line[0], first = spilled, nil
		}
	}
	at := lineHead
	for k, rows := range [][]lineRow{first, second} {
		if n := len(rows); n > 0 {
			line[k] = byte(at)
			at = t.fillBucket(line, at, rows)
		}
	}
}

func (t *Table) fillBucket(line []byte, at int, rows []lineRow) (end int) {
	n := len(rows)
	line[at] = byte(n)
	begins := at + 1 + 2*n
	to := begins + n + 1
	for k, r := range rows {
		binary.LittleEndian.PutUint16(line[at+1+2*k:], r.print)
		line[begins+k] = byte(to)
		switch {
		case r.out:
			line[begins+k] |= outside
			binary.LittleEndian.PutUint32(line[to:], uint32(r.at))
			line[to+4] = r.size
		case r.size == denseRow:
			p := to
			for c, w := range t.data[r.at : r.at+t.rowSize(denseRow)] {
				if w != 128 {
					line[p], line[p+1] = byte(c), w-128
					p += 2
				}
			}
		default:
			copy(line[to:], t.data[r.at:r.at+2*int(r.size)])
		}
		to += r.room()
	}
	line[begins+n] = byte(to)
	return to
}

// Fetch asks the processor for what AddAll will read of the features, without
// waiting for it. It changes nothing.
func (t *Table) Fetch(fs []uint64) {
	if t.wide.mem != nil {
		Fetch(t.wide.mem, fs, t.shift+t.wide.pair, 6)
	} else if t.lines.mem != nil {
		Fetch(t.lines.mem, fs, t.shift+t.lines.pair, 6)
	}
}

// addAll is AddAll by lines: all lines are touched before any is read, so that
// the waits for them overlap, and then all rows outside.
func (t *Table) addAll(s Scores, fs []uint64) {
	const batch = 32
	var rows [batch]found
	mem, shift, pair := t.lines.mem, t.shift&63, t.lines.pair&1
	for len(fs) > 0 {
		some := fs[:min(len(fs), batch)]
		fs = fs[len(some):]
		touched := byte(0)
		for _, f := range some {
			touched |= mem[f>>shift>>pair*lineSize]
		}
		k := 0
		for _, f := range some {
			b := int(f >> shift)
			line := mem[b>>pair*lineSize:][:lineSize+lineSlack]
			at := int(line[b&int(pair)])
			if at >= lineSize {
				if row, size, ok := t.row(f, t.load(t.look(f))); ok {
					rows[k&(batch-1)] = found{uint32(len(t.data) - len(row)), uint32(size)}
					k++
				}
				continue
			}
			if at == 0 {
				continue
			}
			n := int(line[at])
			i := n
			if m := match(binary.LittleEndian.Uint64(line[at+1:]), f); m != 0 {
				i = bits.TrailingZeros64(m) / 16
			}
			if i >= n {
				for i = lanes; i < n && binary.LittleEndian.Uint16(line[at+1+2*i:]) != uint16(f); i++ {
				}
				if i >= n {
					continue
				}
			}
			begins := line[at+1+2*n+i:]
			from, to := int(begins[0]), int(begins[1]&^outside)
			if from >= outside {
				x := line[from&^outside:]
				at := binary.LittleEndian.Uint32(x)
				rows[k&(batch-1)] = found{at, uint32(x[4])}
				k++
				touched |= t.data[at]
				continue
			}
			for row := line[from:to]; len(row) >= 2; row = row[2:] {
				s[row[0]>>2] += uint64(int64(int8(row[1]))) << (row[0] & 3 * 16)
			}
		}
		if k > batch { // never, but the compiler must not drop what is touched
			s[0] += uint64(touched)
		}
		for _, r := range rows[:k] {
			t.addRow(s, t.data[r.at:], int(r.size))
		}
	}
}
