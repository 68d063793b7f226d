package reuse

import (
	"cmp"
	"slices"
)

// Find compares all documents and gives the pairs that share text, in order of
// A, then B. Unlike an Index it knows all documents when it tells standing text
// from news. The error is that of a broken word list.
func Find(docs []Doc, opt Options) ([]Pair, error) {
	return NewIndex(opt).find(docs)
}

// FindAgain is Find for documents most of which have been compared before. kept
// has for each document what an earlier call gave for it, nil for nothing; what
// cannot be used of it, for the document is another, the options are others or
// the bytes are damaged, is compared again. The pairs are those of Find. keep has
// for each document what to keep from now on, nil where kept may stay as it is;
// compared is the number of pairs of documents that had to be aligned.
func FindAgain(docs []Doc, opt Options, kept [][]byte) (pairs []Pair, keep [][]byte, compared int, err error) {
	x := NewIndex(opt)
	x.cache.max = cacheFor(docs)
	x.known, err = newKnown(docs, func(i int) (*prepared, error) { return x.prepare(i, &docs[i]) }, x.opt, kept)
	if err != nil {
		return nil, nil, 0, err
	}
	if pairs, err = x.find(docs); err != nil {
		return nil, nil, 0, err
	}
	return pairs, x.known.toKeep(), x.known.compared, nil
}

func (x *Index) find(docs []Doc) ([]Pair, error) {
	x.cache.max = cacheFor(docs)
	var out []Pair
	var err error
	if x.known != nil {
		out = make([]Pair, 0, x.known.sharing+x.known.sharing/8+2*len(docs)) // some are paraphrases alone
	}
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
	if out = x.markStanding(out); len(out) == 0 {
		return nil, nil
	}
	for i := range out {
		slices.SortFunc(out[i].Passages, func(p, q Passage) int {
			return cmp.Or(cmp.Compare(p.A.Start, q.A.Start), cmp.Compare(p.B.Start, q.B.Start))
		})
	}
	sortPairs(out, len(docs))
	return out, nil
}

// sortPairs puts the pairs of n documents in order of A, then B. They come mostly in
// order of B, and there may be very many: they are counted by A and each moved once.
func sortPairs(ps []Pair, n int) {
	from := make([]int32, n+1)
	for i := range ps {
		from[ps[i].A+1]++
	}
	for i := range n {
		from[i+1] += from[i]
	}
	next := slices.Clone(from)
	to := make([]int32, len(ps))
	for i := range ps {
		to[i] = next[ps[i].A]
		next[ps[i].A]++
	}
	for i := range ps {
		for k := to[i]; int(k) != i; k = to[i] {
			ps[i], ps[k] = ps[k], ps[i]
			to[i], to[k] = to[k], k
		}
	}
	byB := func(p, q Pair) int { return cmp.Compare(p.B, q.B) }
	for i := range n {
		if own := ps[from[i]:from[i+1]]; !slices.IsSortedFunc(own, byB) {
			slices.SortFunc(own, byB)
		}
	}
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
