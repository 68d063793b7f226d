package reuse

import (
	"cmp"
	"slices"
)

// Find compares all documents and gives the pairs that share text, in order of
// A, then B. Unlike an Index it knows all documents when it tells standing text
// from news. The error is that of a broken word list.
func Find(docs []Doc, opt Options) ([]Pair, error) {
	x := NewIndex(opt)
	x.cache.max = cacheFor(docs)
	var out []Pair
	var err error
	for _, d := range docs {
		if out, err = x.add(out, d); err != nil {
			return nil, err
		}
	}
	if len(docs) <= x.opt.ParaphraseUpTo {
		if out, err = x.paraphrases(out); err != nil {
			return nil, err
		}
	}
	// Last, for standing text may look like anything else.
	if out, err = x.markStanding(out); err != nil {
		return nil, err
	}
	for i := range out {
		slices.SortFunc(out[i].Passages, func(p, q Passage) int {
			return cmp.Or(cmp.Compare(p.A.Start, q.A.Start), cmp.Compare(p.B.Start, q.B.Start))
		})
	}
	slices.SortFunc(out, func(p, q Pair) int { return cmp.Or(cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B)) })
	return out, nil
}

// cachedText is how many bytes of text are kept prepared when all documents are
// at hand; prepared they take several times as much memory.
const cachedText = 16 << 20

// cacheFor is how many documents a Find keeps prepared: all of them, up to
// cachedText. Copies refer back to the first documents however many come
// between, so a ring that is a little too short prepares every one again and
// again.
func cacheFor(docs []Doc) int {
	size, n := 0, 0
	for ; n < len(docs) && size < cachedText; n++ {
		size += len(docs[n].Text)
	}
	return max(n, cachedDocs)
}
