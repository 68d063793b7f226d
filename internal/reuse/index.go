package reuse

import (
	"fmt"
	"slices"
)

// Index compares each document with those added before it. It is not safe for
// concurrent use.
type Index struct {
	opt     Options
	docs    []Doc
	size    []int32 // by document: its fingerprints
	lengths []length

	known *known // nil when nothing is known of comparisons, and none are to be kept

	table table

	seen    []seen // by document: seeds in common with the one at hand
	touched []int32
	held    []int32 // see holders
	prints  []fingerprint
	cache   cache
	align   aligner

	cells    []cell // of the pair at hand, as the next three
	inA, inB []int
	found    []Passage
	block    []Passage // where the passages of pairs are kept
}

// seen is what a document has in common with the one at hand.
type seen struct {
	all, rare int32 // seeds
	chosen    bool  // see choose
}

// rareUpTo is how many documents may hold a fingerprint that is to count as
// evidence by itself.
const rareUpTo = 16

// NewIndex makes an empty index.
func NewIndex(opt Options) *Index {
	return &Index{opt: opt.withDefaults(), cache: cache{max: cachedDocs}}
}

// Add compares d with the documents before it and gives the pairs that share
// text, B being the number of d. The index keeps d.Text. The error is that of a
// broken word list.
func (x *Index) Add(d Doc) ([]Pair, error) { return x.add(nil, d) }

// add appends the pairs of d to out.
func (x *Index) add(out []Pair, d Doc) ([]Pair, error) {
	n := len(x.docs)
	p, err := x.prepare(n, &d)
	if err != nil {
		return nil, err
	}
	x.docs = append(x.docs, d)
	x.prints = fingerprints(x.prints[:0], p.words)
	x.size = append(x.size, int32(len(x.prints)))
	x.lengths = append(x.lengths, length{len(p.words), p.prose})
	x.seen = append(x.seen, seen{})
	for _, f := range x.prints {
		x.lookUp(f.hash, int32(n))
	}
	x.choose(int32(n))
	// A candidate is tried in the order of its number, whatever the hashes.
	slices.Sort(x.touched)
	for _, o := range x.touched {
		s := x.seen[o]
		x.seen[o] = seen{}
		if !x.worth(s, int(o), n) {
			continue
		}
		found, err := x.shared(int(o), n, p)
		if err != nil {
			return nil, err
		}
		if pair, ok := x.pair(int(o), n, found); ok {
			if len(out) == cap(out) {
				out = slices.Grow(out, max(4, len(out))) // of copies there are very many pairs, and each growth copies them
			}
			out = append(out, pair)
		}
	}
	x.touched = x.touched[:0]
	return out, nil
}

// shared gives the passages that documents o and n share, p being n prepared:
// those that are known from an earlier comparison, or those of a new one.
func (x *Index) shared(o, n int, p *prepared) ([]Passage, error) {
	if x.known != nil {
		if found, ok := x.known.look(o, n, x.found[:0]); ok {
			x.found = found
			return found, nil
		}
	}
	q, err := x.prepared(o)
	if err != nil {
		return nil, err
	}
	found := x.compare(o, n, q, p)
	if x.known != nil {
		x.known.note(o, n, found)
	}
	return found, nil
}

// worth reports whether two documents with these seeds in common are worth
// aligning. In a large collection a single common phrase is not, nor are common
// phrases alone unless they make up much of a text.
func (x *Index) worth(s seen, a, b int) bool {
	if len(x.docs) <= smallCollection {
		return true
	}
	return s.rare >= 2 || s.all*4 >= min(x.size[a], x.size[b])
}

// smallCollection is a number of documents for which every candidate is tried.
const smallCollection = 2000

func (x *Index) prepared(i int) (*prepared, error) { return x.prepare(i, &x.docs[i]) }

// prepare is document i prepared, as it is kept or made now.
func (x *Index) prepare(i int, d *Doc) (*prepared, error) {
	if p := x.cache.get(i); p != nil {
		return p, nil
	}
	p, err := prepare(d)
	if err != nil {
		return nil, fmt.Errorf("compare document %q: %w", d.ID, err)
	}
	x.cache.put(i, p)
	return p, nil
}

// lookUp counts the documents that hold the fingerprint and adds doc to them.
func (x *Index) lookUp(hash uint64, doc int32) {
	e := x.table.entry(hash)
	if e.doc == 0 {
		e.doc = doc + 1
		return
	}
	n, youngest := int32(1), e.doc-1
	if e.more != 0 {
		t := x.table.tail(e.more)
		n, youngest = t.n, t.doc
	}
	if youngest == doc {
		return // the text repeats itself
	}
	rare := n <= rareUpTo
	for i := e.more; i != 0; {
		t := x.table.tail(i)
		x.see(t.doc, rare)
		i = t.next
	}
	x.see(e.doc-1, rare)
	if n >= int32(x.opt.MaxPostings) {
		x.table.tail(e.more).n++
		return
	}
	e.more = x.table.addTail(tail{doc: doc, next: e.more, n: n + 1})
}

func (x *Index) see(doc int32, rare bool) {
	s := &x.seen[doc]
	if s.all == 0 {
		x.touched = append(x.touched, doc)
	}
	s.all++
	if rare {
		s.rare++
	}
}
