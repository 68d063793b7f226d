package linear

import "unsafe"

//go:noescape
func fetch(mem *byte, fs *uint64, n int, shift, log uint64)

// Fetch asks the processor for the places of mem that features have, of 1<<log
// bytes each and numbered by a feature's bits from shift on, and does not wait
// for them: who reads them a little later finds them near. It changes nothing.
func Fetch(mem []byte, fs []uint64, shift, log uint) {
	fetch(unsafe.SliceData(mem), unsafe.SliceData(fs), len(fs), uint64(shift), uint64(log))
}

//go:noescape
func fetchRun(mem *byte, n int)

// Fetch asks the processor for the scores, as [Fetch] does.
func (s Scores) Fetch() {
	if len(s) > 0 {
		fetchRun((*byte)(unsafe.Pointer(unsafe.SliceData(s))), 8*len(s))
	}
}
