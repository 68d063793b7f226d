package attrib

import (
	"math/bits"
	"slices"
)

// table is a word list and what the list tells of each of its words. Texts ask many
// tables about every word, and nearly every word is in none of them: what is asked of a
// word of the text is told by its bits, see word.
type table[V any] struct {
	number uint8 // its bit among a word's lists, from 1; 0 as long as it is empty
	index  wordIndex
	values []V // of the words of the index, in its order
}

// put enters a word of a vocabulary. What an earlier entry told of it is forgotten.
func (t *table[V]) put(all *vocabulary, w string, v V) {
	if i := t.index.find(w); i >= 0 {
		t.values[i] = v
		return
	}
	if t.number == 0 {
		t.number = all.table()
	}
	t.index.add(w)
	t.values = append(t.values, v)
	all.enter(w, t.number)
}

// words are the words of the list, in the order in which they were entered.
func (t *table[V]) words() []string { return t.index.words }

// has reports whether a word is in the list.
func (t *table[V]) has(w word) bool { return w.in.has(t.number) }

// at is what the list tells of a word, nothing when it does not have it.
func (t *table[V]) at(w word) (v V) {
	if !t.has(w) {
		return v
	}
	return t.atText(w.text)
}

// get is what the list tells of a word, and whether it has it.
func (t *table[V]) get(w word) (v V, ok bool) {
	if !t.has(w) {
		return v, false
	}
	return t.atText(w.text), true
}

// hasText is has for what is no word of the text: a capital, two words, a name's last.
func (t *table[V]) hasText(w string) bool { return t.index.find(w) >= 0 }

// atText is at for what is no word of the text.
func (t *table[V]) atText(w string) (v V) {
	if i := t.index.find(w); i >= 0 {
		return t.values[i]
	}
	return v
}

// getText is get for what is no word of the text.
func (t *table[V]) getText(w string) (v V, ok bool) {
	if i := t.index.find(w); i >= 0 {
		return t.values[i], true
	}
	return v, false
}

// wordIndex gives the words of a list their places: a hash table with open addresses
// (Knuth, The Art of Computer Programming 3, 6.4) that is so sparse that most words
// of no list are told by one look, for which few of their letters are read.
type wordIndex struct {
	words []string
	slots []uint32 // places + 1, 0 for none; a power of two of them, or none
}

// slotsPerWord is how many slots an index has for each word, at least.
const slotsPerWord = 4

// find is the place of a word, -1 when the list does not have it.
func (x *wordIndex) find(w string) int {
	if len(x.slots) == 0 {
		return -1
	}
	for h := int(wordHash(w)); ; h++ {
		k := x.slots[h&(len(x.slots)-1)]
		if k == 0 || x.words[k-1] == w {
			return int(k) - 1
		}
	}
}

// add enters a word that the list does not have.
func (x *wordIndex) add(w string) {
	x.words = append(x.words, w)
	if len(x.slots) >= slotsPerWord*len(x.words) {
		x.file(len(x.words) - 1)
		return
	}
	x.room(2 * len(x.words))
}

// room makes room for n words.
func (x *wordIndex) room(n int) {
	x.words = slices.Grow(x.words, n-len(x.words))
	x.slots = make([]uint32, 1<<bits.Len(uint(slotsPerWord*n-1)))
	for i := range x.words {
		x.file(i)
	}
}

// file puts the word of a place in the first free slot of its hash.
func (x *wordIndex) file(place int) {
	h := int(wordHash(x.words[place]))
	for x.slots[h&(len(x.slots)-1)] != 0 {
		h++
	}
	x.slots[h&(len(x.slots)-1)] = uint32(place + 1)
}

// wordHash is a hash of a word's length and of its first, second, middle and last
// byte.
func wordHash(w string) uint32 {
	n := len(w)
	if n < 2 {
		return uint32(n)
	}
	h := uint32(w[0]) | uint32(w[1])<<8 | uint32(w[n>>1])<<16 | uint32(w[n-1])<<24
	return ((h + uint32(n)*0x85EBCA6B) * 0x9E3779B1) >> 12
}
