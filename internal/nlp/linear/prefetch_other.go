//go:build !amd64

package linear

// Fetch asks the processor for the places of mem that features have, of 1<<log
// bytes each and numbered by a feature's bits from shift on, and does not wait
// for them where the processor can be asked so. It changes nothing.
func Fetch(mem []byte, fs []uint64, shift, log uint) {
	touched := byte(0)
	for _, f := range fs {
		touched |= mem[f>>(shift&63)<<(log&63)]
	}
	sink(touched)
}

// sink keeps the compiler from dropping what is read.
//
//go:noinline
func sink(byte) {}

// Fetch asks the processor for the scores, where it can be asked.
func (s Scores) Fetch() {}

// FetchItem asks the processor for what p points at, where it can be asked.
func FetchItem[T any](p *T) {}
