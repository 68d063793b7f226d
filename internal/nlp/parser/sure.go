package parser

import (
	"encoding/binary"
	"fmt"
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

func openSure(b []byte, labels int) (map[uint64]uint8, error) {
	if len(b)%9 != 0 {
		return nil, fmt.Errorf("the table of sure labels is cut short; rebuild the models with cmd/train")
	}
	m := make(map[uint64]uint8, len(b)/9)
	for ; len(b) > 0; b = b[9:] {
		if int(b[8]) >= labels {
			return nil, fmt.Errorf("a sure label has number %d of %d; rebuild the models with cmd/train", b[8], labels)
		}
		m[binary.LittleEndian.Uint64(b)] = b[8]
	}
	return m, nil
}
