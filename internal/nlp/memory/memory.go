// Package memory remembers what is known of a word form, for the layers that
// meet the same words again and again. It saves time and changes no result.
package memory

import "hearsay/internal/nlp/linear"

// Forms remembers a T for every form met, by the form's hash: a table of places
// beside blocks of entries, which never move, so that a sentence can point at
// its words. It is forgotten as a whole between two sentences, see Trim. The
// zero value is ready; it is not safe for concurrent use.
type Forms[T any] struct {
	slots  []slot
	blocks [][]T
	used   int
}

type slot struct {
	hash uint64
	at   int32 // number of the entry plus 1, 0 for an empty slot
}

const (
	// MaxForms is how many forms are remembered before all are forgotten.
	MaxForms  = 16384
	blockBits = 6 // entries of a block
)

// Fetch asks the processor for the place of the form with that hash, so that
// Place finds it near a little later. It changes nothing.
func (f *Forms[T]) Fetch(hash uint64) {
	if len(f.slots) > 0 {
		linear.FetchItem(&f.slots[hash&uint64(len(f.slots)-1)])
	}
}

// Place gives the entry of the form with that hash, and whether it was there.
// An entry that was not there may hold what it held for another form.
func (f *Forms[T]) Place(hash uint64) (entry *T, met bool) {
	if 2*f.used >= len(f.slots) {
		f.grow()
	}
	mask := uint64(len(f.slots) - 1)
	i := hash & mask
	for ; f.slots[i].at != 0; i = (i + 1) & mask {
		if f.slots[i].hash == hash {
			return f.entry(f.slots[i].at - 1), true
		}
	}
	if f.used>>blockBits == len(f.blocks) {
		f.blocks = append(f.blocks, make([]T, 1<<blockBits))
	}
	f.slots[i] = slot{hash, int32(f.used) + 1}
	f.used++
	return f.entry(f.slots[i].at - 1), false
}

func (f *Forms[T]) entry(i int32) *T { return &f.blocks[i>>blockBits][i&(1<<blockBits-1)] }

func (f *Forms[T]) grow() {
	old := f.slots
	f.slots = make([]slot, max(1024, 2*len(old)))
	mask := uint64(len(f.slots) - 1)
	for _, s := range old {
		if s.at != 0 {
			i := s.hash & mask
			for f.slots[i].at != 0 {
				i = (i + 1) & mask
			}
			f.slots[i] = s
		}
	}
}

// Full reports whether Trim would forget the forms.
func (f *Forms[T]) Full() bool { return f.used >= MaxForms }

// Trim forgets the forms when they are too many, and lets go of the memory of a
// sentence that had very many. No entry may be in use.
func (f *Forms[T]) Trim() {
	if !f.Full() {
		return
	}
	f.used = 0
	if len(f.blocks) > 2*MaxForms>>blockBits {
		f.blocks, f.slots = nil, nil
		return
	}
	clear(f.slots)
}
