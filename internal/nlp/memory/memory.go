// Package memory remembers what is known of a word form, for the layers that
// meet the same words again and again. It saves time and changes no result.
package memory

import "hearsay/internal/nlp/linear"

// Forms remembers a T for every form met, by the form's hash: a table of places
// beside blocks of entries, which never move, so that a sentence can point at
// its words. Those that came back least are forgotten between two sentences, see
// Trim. The zero value is ready; it is not safe for concurrent use.
type Forms[T any] struct {
	slots  []slot
	blocks [][]T
	made   int     // entries that there are
	free   []int32 // numbers of those that no form has
	kept   []slot  // room for Trim
}

type slot struct {
	hash uint64
	at   int32  // number of the entry plus 1, 0 for an empty slot
	back uint32 // how often the form came back
}

const (
	// MaxForms is how many forms are remembered before most are forgotten.
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
	if 2*f.used() >= len(f.slots) {
		f.grow()
	}
	mask := uint64(len(f.slots) - 1)
	i := hash & mask
	for ; f.slots[i].at != 0; i = (i + 1) & mask {
		if f.slots[i].hash == hash {
			f.slots[i].back++
			return f.entry(f.slots[i].at - 1), true
		}
	}
	at := int32(f.made)
	if n := len(f.free); n > 0 {
		at, f.free = f.free[n-1], f.free[:n-1]
	} else {
		if f.made>>blockBits == len(f.blocks) {
			f.blocks = append(f.blocks, make([]T, 1<<blockBits))
		}
		f.made++
	}
	f.slots[i] = slot{hash: hash, at: at + 1}
	return f.entry(at), false
}

// used is how many forms are remembered.
func (f *Forms[T]) used() int { return f.made - len(f.free) }

func (f *Forms[T]) entry(i int32) *T { return &f.blocks[i>>blockBits][i&(1<<blockBits-1)] }

func (f *Forms[T]) grow() {
	old := f.slots
	f.slots = make([]slot, max(1024, 2*len(old)))
	for _, s := range old {
		if s.at != 0 {
			f.insert(s)
		}
	}
}

// insert puts a slot in its place.
func (f *Forms[T]) insert(s slot) {
	mask := uint64(len(f.slots) - 1)
	i := s.hash & mask
	for f.slots[i].at != 0 {
		i = (i + 1) & mask
	}
	f.slots[i] = s
}

// Full reports whether Trim would forget the forms.
func (f *Forms[T]) Full() bool { return f.used() >= MaxForms }

// Trim forgets forms when they are too many: it keeps those that came back most,
// at most half of MaxForms, whose entries stay what they are. It lets go of the
// memory of a sentence that had very many. No entry may be in use.
func (f *Forms[T]) Trim() {
	if !f.Full() {
		return
	}
	if len(f.blocks) > 2*MaxForms>>blockBits {
		*f = Forms[T]{}
		return
	}
	const often = 63         // and more is the same
	var count [often + 1]int // of forms, by how often they came back
	for _, s := range f.slots {
		if s.at != 0 {
			count[min(s.back, often)]++
		}
	}
	least, n := uint32(often+1), 0
	for least > 1 && n+count[least-1] <= MaxForms/2 {
		least--
		n += count[least]
	}
	f.kept = f.kept[:0]
	for _, s := range f.slots {
		switch {
		case s.at == 0:
		case min(s.back, often) >= least:
			s.back /= 2 // what comes back no more is forgotten in time
			f.kept = append(f.kept, s)
		default:
			f.free = append(f.free, s.at-1)
		}
	}
	clear(f.slots)
	for _, s := range f.kept {
		f.insert(s)
	}
}
