package attrib

// wordFilter tells at once of most words that they are not in a list, without the
// list's map: one bit for the length and the first, second and last byte of each of
// its words. Nearly every word of a text is in no list that is asked about it.
type wordFilter struct{ bits [1 << 10]uint64 }

func (f *wordFilter) add(w string) {
	h := wordHash(w)
	f.bits[h>>6] |= 1 << (h & 63)
}

// may reports whether a word can be in the list; false is sure.
func (f *wordFilter) may(w string) bool {
	h := wordHash(w)
	return f.bits[h>>6]>>(h&63)&1 != 0
}

// wordHash is 16 bits of a word.
func wordHash(w string) uint32 {
	n := len(w)
	if n < 2 {
		return uint32(n)
	}
	h := uint32(w[0])<<16 | uint32(w[1])<<8 | uint32(w[n-1])
	return (h*0x9E3779B1 + uint32(n)*0x85EBCA6B) >> 16
}
