package parser

import (
	"unsafe"

	"hearsay/internal/nlp/linear"
)

// wide reports whether the processor can look for four features at once.
var wide = linear.Wide()

//go:noescape
func sumFours(buckets *byte, fs *uint64, fours int, shift uint64) (left, right int)

// sumWide is sum for as many features of fs as go by fours, where the processor
// can, and gives the others.
func (t *actionTable) sumWide(fs []uint64) (left, right int, rest []uint64) {
	n := len(fs) / 4
	if !wide || n == 0 {
		return 0, 0, fs
	}
	left, right = sumFours(unsafe.SliceData(t.buckets), unsafe.SliceData(fs), n, uint64(t.shift))
	return left, right, fs[4*n:]
}
