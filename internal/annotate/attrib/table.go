package attrib

// table is a word list and what the list tells of each of its words. Texts ask many
// tables about every word, and nearly every word is in none of them: the filter tells
// that at once, without the map.
type table[V any] struct {
	of     map[string]V
	filter wordFilter
}

// put enters a word.
func (t *table[V]) put(w string, v V) {
	if t.of == nil {
		t.of = map[string]V{}
	}
	t.of[w] = v
	if t.filter.fits(len(t.of)) {
		t.filter.mark(w)
		return
	}
	t.filter.grow()
	for w := range t.of {
		t.filter.mark(w)
	}
}

// has reports whether a word is in the list.
func (t *table[V]) has(w string) bool {
	if !t.filter.may(w) {
		return false
	}
	_, ok := t.of[w]
	return ok
}

// at is what the list tells of a word, nothing when it does not have it.
func (t *table[V]) at(w string) (v V) {
	if !t.filter.may(w) {
		return v
	}
	return t.of[w]
}

// get is what the list tells of a word, and whether it has it.
func (t *table[V]) get(w string) (v V, ok bool) {
	if !t.filter.may(w) {
		return v, false
	}
	v, ok = t.of[w]
	return v, ok
}

// wordFilter is bits for the length and three letters of each word of a list: a word
// without its bit is in no such list.
type wordFilter struct {
	bits []uint64 // a power of two of them, or none
}

// bitsPerWord is how many bits a filter has for each word, at least: about one word
// in as many is looked up for nothing.
const bitsPerWord = 16

// fits reports whether n words leave the filter sparse enough. It does not grow beyond
// the bits that wordHash has.
func (f *wordFilter) fits(n int) bool {
	return 64*len(f.bits) >= min(bitsPerWord*n, 1<<hashBits)
}

// grow doubles the filter and empties it.
func (f *wordFilter) grow() { f.bits = make([]uint64, max(1, 2*len(f.bits))) }

func (f *wordFilter) mark(w string) {
	h := wordHash(w)
	f.bits[h>>6&uint32(len(f.bits)-1)] |= 1 << (h & 63)
}

// may reports whether a word can be in the list; false is sure.
func (f *wordFilter) may(w string) bool {
	h := wordHash(w)
	k := h >> 6 & uint32(len(f.bits)-1)
	return k < uint32(len(f.bits)) && f.bits[k]>>(h&63)&1 != 0
}

const hashBits = 16

// wordHash is hashBits of a word.
func wordHash(w string) uint32 {
	n := len(w)
	if n < 2 {
		return uint32(n)
	}
	h := uint32(w[0])<<16 | uint32(w[1])<<8 | uint32(w[n-1])
	return (h*0x9E3779B1 + uint32(n)*0x85EBCA6B) >> (32 - hashBits)
}
