package parser

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"slices"

	"hearsay/internal/nlp"
)

// Two words' tags and their order often leave one label only: a determiner
// before its noun is "det". Such arcs are labelled from a small table, which
// saves asking the model about nearly every second word.

const (
	sureCount = 40  // arcs with the two tags seen in training, at least,
	sureShare = 998 // of a thousand of them with the one label
)

// arcKey stands for the tags of a head and its child, in their order.
func (s *state) arcKey(h, d int32) uint64 {
	k := fold(s.words[h].tag, s.words[d].tag)
	if h < d {
		return ^k
	}
	return k
}

// findSure counts the labels of the gold arcs by their tags.
func (t *training) findSure(d *nlp.Doc) {
	counts := map[uint64]*[maxLabels + 1]int{}
	for i, sent := range d.Sentences {
		s, g := &t.state, t.golds[i]
		s.words = appendWords(s.words[:0], d.Text, d.Tokens[sent.First:sent.Last], t.lexicon)
		for c, h := range g.head {
			if int(h) == len(g.head) {
				continue
			}
			k := s.arcKey(h, int32(c))
			if counts[k] == nil {
				counts[k] = new([maxLabels + 1]int)
			}
			counts[k][g.label[c]]++
		}
	}
	t.sure = map[uint64]uint8{}
	for k, n := range counts {
		sum, best := 0, 0
		for l, c := range n {
			sum += c
			if c > n[best] {
				best = l
			}
		}
		if sum >= sureCount && n[best]*1000 >= sum*sureShare {
			t.sure[k] = uint8(best)
		}
	}
}

func encodeSure(m map[uint64]uint8) []byte {
	keys := make([]uint64, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	var b []byte
	for _, k := range keys {
		b = append(binary.LittleEndian.AppendUint64(b, k), m[k])
	}
	return b
}

// sureTable finds the labels of the model file: open addressing, which takes a
// quarter of a map's time.
type sureTable struct {
	slots []sureSlot
}

type sureSlot struct {
	key   uint64
	label uint8 // plus 1, 0 for an empty slot
}

func openSure(b []byte, labels int) (t sureTable, err error) {
	if len(b)%9 != 0 {
		return t, fmt.Errorf("the table of sure labels is cut short; rebuild the models with cmd/train")
	}
	t.slots = make([]sureSlot, 1<<bits.Len(uint(2*len(b)/9)))
	for ; len(b) > 0; b = b[9:] {
		if int(b[8]) >= labels {
			return t, fmt.Errorf("a sure label has number %d of %d; rebuild the models with cmd/train", b[8], labels)
		}
		key := binary.LittleEndian.Uint64(b)
		i := t.start(key)
		for t.slots[i].label != 0 {
			i = (i + 1) % len(t.slots)
		}
		t.slots[i] = sureSlot{key, b[8] + 1}
	}
	return t, nil
}

func (t *sureTable) start(key uint64) int { return int(key & uint64(len(t.slots)-1)) }

// label is the label of an arc with that key, and whether there is one.
func (t *sureTable) label(key uint64) (uint8, bool) {
	mask := len(t.slots) - 1
	for i := t.start(key); t.slots[i].label != 0; i = (i + 1) & mask {
		if t.slots[i].key == key {
			return t.slots[i].label - 1, true
		}
	}
	return 0, false
}
