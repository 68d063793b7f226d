package nlp

import "hearsay/internal/news"

// Tree gives the dependencies of a document downwards: the children and the
// extent of every token. Build it once for an analysed document; its memory
// serves again for the next one. Token numbers are indices of Doc.Tokens; -1
// stands for no token.
type Tree struct {
	doc   *Doc
	first []int32 // leftmost child
	next  []int32 // next child of the same head
	lo    []int32 // leftmost and rightmost token of the subtree
	hi    []int32
	head  []int32 // the heads that are tokens
	open  []int32 // children whose subtrees are not known yet
	rels  []Rel   // the relations of the tokens, side by side
}

// Build takes the dependencies of d, which must not change while t is used. It
// takes linear time whatever the heads are; tokens on a cycle, which no parser
// of this program makes, have only themselves and what hangs below them.
func (t *Tree) Build(d *Doc) {
	n := len(d.Tokens)
	t.doc = d
	t.first, t.next = resize(t.first, n), resize(t.next, n)
	t.lo, t.hi = resize(t.lo, n), resize(t.hi, n)
	t.open, t.head = resize(t.open, n), resize(t.head, n)
	if cap(t.rels) < n {
		t.rels = make([]Rel, n, n+n/2)
	}
	t.rels = t.rels[:n]
	first, next, lo, hi, open, head := t.first[:n], t.next[:n], t.lo[:n], t.hi[:n], t.open[:n], t.head[:n]
	for i := range first {
		first[i], open[i], lo[i], hi[i] = -1, 0, int32(i), int32(i)
	}
	// From the right, so that every list of children begins with the leftmost.
	for i := n - 1; i >= 0; i-- {
		t.rels[i] = d.Tokens[i].Rel
		h := d.Tokens[i].Head
		if h < 0 || h >= n || h == i {
			next[i], head[i] = -1, -1
			continue
		}
		next[i], first[h], head[i] = first[h], int32(i), int32(h)
		open[h]++
	}
	// From each leaf upwards, as far as all other children are done with.
	for i := range first {
		if first[i] >= 0 {
			continue
		}
		for k, h := int32(i), head[i]; h >= 0; k, h = h, head[h] {
			lo[h], hi[h] = min(lo[h], lo[k]), max(hi[h], hi[k])
			if open[h]--; open[h] > 0 {
				break
			}
		}
	}
}

func resize(s []int32, n int) []int32 {
	if cap(s) < n {
		return make([]int32, n, n+n/2)
	}
	return s[:n]
}

// First is the leftmost child of token i, -1 when it has none. With Next it
// walks the children without allocating:
//
//	for c := t.First(i); c >= 0; c = t.Next(c) { … }
func (t *Tree) First(i int) int { return int(t.first[i]) }

// Next is the next child of i's head after i, -1 when i is the last.
func (t *Tree) Next(i int) int { return int(t.next[i]) }

// Children appends the children of token i to dst, from left to right.
func (t *Tree) Children(dst []int, i int) []int {
	for c := t.First(i); c >= 0; c = t.Next(c) {
		dst = append(dst, c)
	}
	return dst
}

// Child is the leftmost child of token i that has one of the relations, -1 when
// there is none.
func (t *Tree) Child(i int, rels ...Rel) int {
	var wanted uint64 // a bit for each relation
	for _, r := range rels {
		wanted |= 1 << (r & 63)
	}
	for c := t.First(i); c >= 0; c = t.Next(c) {
		if wanted>>(t.rels[c]&63)&1 != 0 {
			return c
		}
	}
	return -1
}

// Extent is the range of tokens [first, last) from the leftmost to the
// rightmost token of i's subtree.
func (t *Tree) Extent(i int) (first, last int) { return int(t.lo[i]), int(t.hi[i]) + 1 }

// Span is the text of i's extent.
func (t *Tree) Span(i int) news.Span {
	return news.Span{Start: t.doc.Tokens[t.lo[i]].Start, End: t.doc.Tokens[t.hi[i]].End}
}

// Under reports whether token i is token of or lies in its subtree.
func (t *Tree) Under(i, of int) bool {
	// The climb is bounded by the extent, and by the tokens in case of a cycle.
	for range len(t.doc.Tokens) {
		if i == of {
			return true
		}
		if i < 0 || i < int(t.lo[of]) || i > int(t.hi[of]) {
			return false
		}
		i = t.doc.Tokens[i].Head
	}
	return false
}

// RootOf is the root of the sentence, -1 when it has no tokens or was not
// parsed.
func (t *Tree) RootOf(s Sentence) int {
	for i := s.First; i < s.Last; i++ {
		if t.doc.Tokens[i].Head < 0 && t.doc.Tokens[i].Rel != NoRel {
			return i
		}
	}
	return -1
}
