package parser

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"unsafe"

	"hearsay/internal/nlp/linear"
)

// actionTable scores the three actions of a state. It holds for every feature
// the weights of the two arcs against that of the shift. Most of the parser's
// time is spent here, waiting for memory, so it has a layout of its own beside
// linear.Table: a feature is looked for in one bucket of sixteen bytes, without
// a branch, and its bucket is asked for a while before it is read, see lane.
//
// A bucket is four 16-bit fingerprints and four pairs of weights, biased by 128;
// a fingerprint of 0 is an empty place. An absent feature is taken for another
// about once in ten thousand times.
type actionTable struct {
	shift   uint
	buckets []byte
}

const (
	bucketSize   = 1 << bucketBits
	bucketBits   = 4
	bucketPlaces = 4
	actionMagic  = 0x31544341 // "ACT1"
	lanes        = 0x0001000100010001
	laneTops     = 0x8000800080008000
	laneBytes    = 0x00ff00ff00ff00ff
)

// fingerprint is never 0.
func fingerprint(f uint64) uint16 { return uint16(f) | 1 }

func openActions(b []byte) (*actionTable, error) {
	if len(b) < 8 || binary.LittleEndian.Uint32(b) != actionMagic {
		return nil, fmt.Errorf("%d bytes are no table of actions of this version; rebuild the models with cmd/train", len(b))
	}
	log := binary.LittleEndian.Uint32(b[4:])
	if log < 1 || log > 26 || len(b) != 8+bucketSize<<log {
		return nil, fmt.Errorf("the table of actions is cut short; rebuild the models with cmd/train")
	}
	t := &actionTable{shift: 64 - uint(log), buckets: aligned(b[8:])}
	return t, nil
}

// aligned gives the same bytes where no bucket lies across two lines of the
// processor's cache.
func aligned(b []byte) []byte {
	if uintptr(unsafe.Pointer(unsafe.SliceData(b)))%bucketSize == 0 {
		return b
	}
	return append(make([]byte, 0, len(b)), b...) // large memory begins at a page
}

// fetch asks for the buckets of the features, without waiting for them.
func (t *actionTable) fetch(fs []uint64) { linear.Fetch(t.buckets, fs, t.shift, bucketBits) }

// sum is the sum of the features' weights for the left and the right arc;
// the shift's is 0.
func (t *actionTable) sum(fs []uint64) (left, right int) {
	left, right, fs = t.sumWide(fs)
	if len(fs) == 0 {
		return left, right
	}
	l, r := t.sumPlain(fs)
	return left + l, right + r
}

// sumPlain is sum for every processor.
func (t *actionTable) sumPlain(fs []uint64) (left, right int) {
	buckets, shift := t.buckets, t.shift&63
	var ls, rs, hits uint64
	for _, f := range fs {
		b := buckets[f>>shift*bucketSize:]
		_ = b[15]
		x := binary.LittleEndian.Uint64(b) ^ uint64(fingerprint(f))*lanes
		// The top bit of each lane of hit is set where x's lane is nought.
		hit := ^((x&^laneTops + ^uint64(laneTops)) | x) & laneTops >> 15
		w := binary.LittleEndian.Uint64(b[8:]) & (hit * 0xffff)
		ls += w & laneBytes
		rs += w >> 8 & laneBytes
		hits += hit
	}
	base := sumLanes(hits) * 128
	return sumLanes(ls) - base, sumLanes(rs) - base
}

// sumLanes adds up the four 16-bit lanes. With at most maxFeatures features no
// lane overflows.
func sumLanes(x uint64) int {
	return int(x&0xffff + x>>16&0xffff + x>>32&0xffff + x>>48)
}

// actionRow is a feature with its averaged weights in fixed point.
type actionRow struct {
	feature     uint64
	left, right int64
}

// writeActions lays out the rows, which must be in order of importance: a row
// that finds its bucket full is left out. scale is the weight that becomes 127.
// It gives the table and how many rows it holds.
func writeActions(rows []actionRow, scale int64) ([]byte, int) {
	log := max(1, bits.Len(uint(len(rows)/3))) // buckets are three quarters full at most
	out := make([]byte, 8+bucketSize<<log)
	binary.LittleEndian.PutUint32(out, actionMagic)
	binary.LittleEndian.PutUint32(out[4:], uint32(log))
	body, kept := out[8:], 0
	for i := range rows {
		r := &rows[i]
		l, rt := quantise(r.left, scale), quantise(r.right, scale)
		if l == 0 && rt == 0 {
			continue
		}
		b := body[r.feature>>(64-log)*bucketSize:][:bucketSize]
		for k := range bucketPlaces {
			fp := binary.LittleEndian.Uint16(b[2*k:])
			if fp == fingerprint(r.feature) {
				break // the more important one of two that look alike
			}
			if fp == 0 {
				binary.LittleEndian.PutUint16(b[2*k:], fingerprint(r.feature))
				b[8+2*k], b[9+2*k] = byte(l+128), byte(rt+128)
				kept++
				break
			}
		}
	}
	return out, kept
}

// quantise rounds w/scale×127 half away from nought, within ±127.
func quantise(w, scale int64) int {
	q := (2*127*max(w, -w) + scale) / (2 * scale)
	q = min(q, 127)
	if w < 0 {
		q = -q
	}
	return int(q)
}
