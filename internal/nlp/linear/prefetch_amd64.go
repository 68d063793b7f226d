package linear

import "unsafe"

//go:noescape
func fetch(mem *byte, fs *uint64, n int, shift uint64)

// Fetch asks the processor for the places of mem that features have, of 1<<log
// bytes each and numbered by a feature's bits from shift on, and does not wait
// for them: who reads them a little later finds them near. It changes nothing.
func Fetch(mem []byte, fs []uint64, shift, log uint) {
	// Any byte of a place will do, so its number need not be cut to a whole one.
	fetch(unsafe.SliceData(mem), unsafe.SliceData(fs), len(fs), uint64(shift-log))
}

//go:noescape
func fetchRun(mem *byte, n int)

// Fetch asks the processor for the scores, as [Fetch] does.
func (s Scores) Fetch() {
	if len(s) > 0 {
		fetchRun((*byte)(unsafe.Pointer(unsafe.SliceData(s))), 8*len(s))
	}
}

// FetchItem asks the processor for what p points at, as [Fetch] does.
func FetchItem[T any](p *T) {
	fetchRun((*byte)(unsafe.Pointer(p)), int(unsafe.Sizeof(*p)))
}
