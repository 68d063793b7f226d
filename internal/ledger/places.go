package ledger

import (
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/news"
)

// joinPlaces makes one statement of those that the same places carry, word of the same voices,
// of one status: the two halves of a sentence that every outlet prints whole ("the quay is
// closed and the crane is down"), or the sentences of a quotation of which nobody prints one
// without the others. A reader sees those words once. What only some of the places carry, what
// another outlet tells too and a single figure stay statements of their own.
func (b *builder) joinPlaces(drafts []*draft) []*draft {
	first := make(map[string]*draft, len(drafts))
	var joined []*draft
	out := drafts[:0:0]
	for _, d := range drafts {
		if d.umbrella || d.figure || d.origin != "" || slices.Contains(d.denies, true) {
			out = append(out, d)
			continue
		}
		key := b.placesOf(d)
		h, known := first[key]
		if !known {
			first[key] = d
			out = append(out, d)
			continue
		}
		h.units, h.folded = slices.Concat(h.units, d.units), slices.Concat(h.folded, d.folded)
		h.confidence = min(h.confidence, d.confidence)
		if !slices.Contains(joined, h) {
			joined = append(joined, h)
		}
	}
	for _, h := range joined {
		slices.Sort(h.units)
		h.statement = news.Statement{}
		b.finish(h)
	}
	return out
}

// placesOf tells the places that carry a finished draft, in whose word, and its status, as a key.
func (b *builder) placesOf(d *draft) string {
	var key strings.Builder
	key.WriteString(string(d.statement.Status))
	for i := range d.carriers {
		c := &d.carriers[i]
		sentence := -1 // whatever stands in one attribution is said in one go
		if c.attr < 0 {
			sentence = b.arts[c.art].SentenceAt(c.Start)
		}
		for _, n := range [...]int{c.art, c.attr, c.block, sentence} {
			key.WriteByte(' ')
			key.WriteString(strconv.Itoa(n))
		}
	}
	return key.String()
}
