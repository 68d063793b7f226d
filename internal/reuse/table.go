package reuse

// table maps fingerprints to the documents that hold them. It is split into
// shards that grow each by itself, so that growing never needs twice the memory,
// and holds no pointers, so that the garbage collector passes over it. Forty
// bits of the hash tell fingerprints apart; the few that fall together cost an
// alignment, never a wrong result.
type table struct {
	shards [256]shard
	tails  [][]tail // in blocks
	n      uint32   // tails in use
}

type shard struct {
	entries []entry
	used    int
}

// entry is one fingerprint and the first document that holds it; most are held
// by one alone.
type entry struct {
	key  uint32
	doc  int32  // number + 1, 0 for a free entry
	more uint32 // number of the youngest tail, 0 for none
}

// tail is a further document that holds a fingerprint.
type tail struct {
	doc  int32
	next uint32 // number of the next older tail, 0 for none
	n    int32  // documents with the fingerprint up to this one; the youngest counts those beyond the cap too
}

const tailBlock = 1 << 15

func (t *table) tail(i uint32) *tail { return &t.tails[(i-1)/tailBlock][(i-1)%tailBlock] }

func (t *table) addTail(v tail) uint32 {
	if t.n%tailBlock == 0 {
		t.tails = append(t.tails, make([]tail, tailBlock))
	}
	t.n++
	*t.tail(t.n) = v
	return t.n
}

// entry is the fingerprint's entry; its doc is 0 when it is new.
func (t *table) entry(hash uint64) *entry {
	s := &t.shards[hash>>56]
	if s.used*5 >= len(s.entries)*4 {
		s.grow()
	}
	e := s.find(uint32(hash >> 24))
	if e.doc == 0 {
		s.used++ // the caller fills it
	}
	return e
}

// find is the entry with that key, or the free one where it belongs.
func (s *shard) find(key uint32) *entry {
	for i := uint64(key) * uint64(len(s.entries)) >> 32; ; i++ {
		if i == uint64(len(s.entries)) {
			i = 0
		}
		if e := &s.entries[i]; e.doc == 0 || e.key == key {
			e.key = key
			return e
		}
	}
}

func (s *shard) grow() {
	old := s.entries
	s.entries = make([]entry, max(16, len(old)+len(old)/2))
	for _, e := range old {
		if e.doc != 0 {
			*s.find(e.key) = e
		}
	}
}
