package reuse

import (
	"cmp"
	"slices"

	"hearsay/internal/words"
)

// aligner finds the runs of words that two texts share, with small edits. It
// keeps its buffers from one pair to the next.
type aligner struct {
	runs  []run
	lcs   []uint8
	inA   []bool
	inB   []bool
	stack []chain
	done  []chain
	out   []chain
	bufs  [][]match // of the chains while they are linked
	used  int       // bufs that are taken
	full  []match   // of the chains when they are filled
}

// run is a stretch of equal words, as long as it can be.
type run struct{ a, b, n int }

// match is one pair of equal words.
type match struct{ a, b int32 }

// chain is a stretch that both texts share in the same order.
type chain struct {
	matches    []match
	endA, endB int // after the last match
	buf        int // which of the aligner's buffers holds the matches
}

const (
	// maxRepeats is how many places of b a trigram of a is tried at.
	maxRepeats = 8
	// maxRunWords bounds the words of all runs, for each word of both texts: a
	// text that repeats itself has runs without end.
	maxRunWords = 4
	// maxGap is the most words that one edit may put in or take out.
	maxGap = 24
	// minLower is how many words of content without a capital a passage must
	// match at least; in a short one they must be a third of the content.
	minLower = 3
)

// chains aligns a and b. The chains do not overlap in a or b, hold at least
// minWords matches each and are in order of a. They are good until the next call.
func (al *aligner) chains(a, b *prepared, minWords int) []chain {
	al.findRuns(a, b)
	open := al.link()
	al.full = al.full[:0]
	for i := range open {
		al.fill(&open[i], a.words, b.words)
	}
	// The longest first: what it takes, no other chain can have.
	slices.SortStableFunc(open, func(x, y chain) int { return cmp.Compare(len(y.matches), len(x.matches)) })
	al.inA, al.inB = cleared(al.inA, len(a.words)), cleared(al.inB, len(b.words))
	out := al.out[:0]
	for _, c := range open {
		kept := c.matches[:0]
		for _, m := range c.matches {
			if !al.inA[m.a] && !al.inB[m.b] {
				kept = append(kept, m)
			}
		}
		c.matches = kept
		if len(kept) < minWords || !tells(a.words, kept) {
			continue
		}
		for _, m := range kept {
			al.inA[m.a], al.inB[m.b] = true, true
		}
		out = append(out, c)
	}
	slices.SortFunc(out, func(x, y chain) int { return cmp.Compare(x.matches[0].a, y.matches[0].a) })
	al.out = out
	return out
}

// tells reports whether the matched words are more than names: two texts that
// share a long name share nothing.
func tells(ws []words.Word, ms []match) bool {
	lower, content := 0, 0
	for _, m := range ms {
		f := ws[m.a].Flags
		if f&words.Stop != 0 {
			continue
		}
		content++
		if f&(words.Capital|words.Number) == 0 {
			lower++
		}
	}
	return lower >= minLower && (len(ms) >= tellingChain || lower*3 >= content)
}

func cleared(b []bool, n int) []bool {
	if cap(b) < n {
		return make([]bool, n)
	}
	b = b[:n]
	clear(b)
	return b
}

// findRuns fills al.runs with the runs of at least three equal words, in order
// of a, by way of a hash table over the trigrams of b.
func (al *aligner) findRuns(pa, pb *prepared) {
	al.runs = al.runs[:0]
	a, b := pa.words, pb.words
	if len(a) < 3 || len(b) < 3 {
		return
	}
	places := pb.places()
	mask := uint32(len(places.head) - 1)
	grams := pa.trigrams()
	budget := maxRunWords * (len(a) + len(b))
	for i := 0; i+3 <= len(a) && budget > 0; i++ {
		tries := 0
		for j := places.head[grams[i]&mask]; j != 0 && tries < maxRepeats; j = places.next[j-1] {
			k := int(j - 1)
			if a[i].Form != b[k].Form || a[i+1].Form != b[k+1].Form || a[i+2].Form != b[k+2].Form {
				continue
			}
			tries++
			if i > 0 && k > 0 && a[i-1].Form == b[k-1].Form {
				continue // inside a run that began before
			}
			n, content := 0, false
			for i+n < len(a) && k+n < len(b) && a[i+n].Form == b[k+n].Form {
				content = content || a[i+n].Flags&words.Stop == 0
				n++
			}
			budget -= n
			if content {
				al.runs = append(al.runs, run{i, k, n})
			}
		}
	}
}

// places is a hash table over the trigrams of a text. The first with a hash is
// head[hash] - 1, the next after the i-th is next[i] - 1; 0 ends the list.
type places struct{ head, next []int32 }

// places is the table of the text, made when first asked for: one text is
// compared with many.
func (p *prepared) places() *places {
	if p.at != nil {
		return p.at
	}
	size := 16
	for size < 2*len(p.words) {
		size *= 2
	}
	grams := p.trigrams()
	t := &places{make([]int32, size), make([]int32, len(grams))}
	for j := len(grams) - 1; j >= 0; j-- {
		h := grams[j] & uint32(size-1)
		t.next[j] = t.head[h]
		t.head[h] = int32(j) + 1
	}
	p.at = t
	return t
}

// trigrams are the hashes of every three words in a row, made when first asked
// for.
func (p *prepared) trigrams() []uint32 {
	if p.grams == nil && len(p.words) >= 3 {
		p.grams = make([]uint32, len(p.words)-2)
		for i := range p.grams {
			w := p.words[i : i+3]
			p.grams[i] = uint32(mix(mix(w[0].Form, w[1].Form), w[2].Form))
		}
	}
	return p.grams
}

// maxOpen bounds the chains that a run is tried on.
const maxOpen = 32

// link joins runs that follow one another in both texts over a gap that their
// lengths bear out.
func (al *aligner) link() []chain {
	done := al.done[:0]
	open := al.stack[:0]
	al.used = 0
	for _, r := range al.runs {
		best, cost := -1, maxGap*2+1
		kept := open[:0]
		for _, c := range open {
			if r.a-c.endA > maxGap {
				done = append(done, c)
				continue
			}
			kept = append(kept, c)
			ga, gb := r.a-c.endA, r.b-c.endB
			// Runs may overlap by a word or two where an edit repeats one.
			over := max(0, -ga, -gb)
			if over > 2 || over >= r.n {
				continue
			}
			if may := min(maxGap, 2*min(len(c.matches), r.n)); ga <= may && gb <= may && max(ga, 0)+max(gb, 0) < cost {
				best, cost = len(kept)-1, max(ga, 0)+max(gb, 0)
			}
		}
		open = kept
		if best < 0 {
			if len(open) >= maxOpen {
				done = append(done, open[0])
				open = append(open[:0], open[1:]...)
			}
			open = append(open, al.chain())
			best = len(open) - 1
		}
		c := &open[best]
		skip := 0
		if len(c.matches) > 0 {
			skip = max(0, c.endA-r.a, c.endB-r.b)
		}
		for k := skip; k < r.n; k++ {
			c.matches = append(c.matches, match{int32(r.a + k), int32(r.b + k)})
		}
		c.endA, c.endB = r.a+r.n, r.b+r.n
	}
	done = append(done, open...)
	al.stack, al.done = open[:0], done
	for i := range done {
		al.bufs[done[i].buf] = done[i].matches // they may have grown
	}
	return done
}

// chain is an empty chain with a buffer for its matches.
func (al *aligner) chain() chain {
	if al.used == len(al.bufs) {
		al.bufs = append(al.bufs, make([]match, 0, 32))
	}
	al.used++
	return chain{matches: al.bufs[al.used-1][:0], buf: al.used - 1}
}

// fill matches the equal words inside the gaps of a chain (longest common
// subsequence), so that "will also visit" and "will visit" leave no hole.
func (al *aligner) fill(c *chain, a, b []words.Word) {
	start := len(al.full)
	out := al.full
	for i, m := range c.matches {
		if i > 0 {
			p := c.matches[i-1]
			if m.a-p.a > 1 && m.b-p.b > 1 {
				out = al.subsequence(out, a[p.a+1:m.a], b[p.b+1:m.b], p.a+1, p.b+1)
			}
		}
		out = append(out, m)
	}
	al.full = out
	c.matches = out[start:len(out):len(out)]
}

// subsequence appends the longest common subsequence of a and b, whose first
// words are the a0-th and b0-th of their texts.
func (al *aligner) subsequence(dst []match, a, b []words.Word, a0, b0 int32) []match {
	w := len(b) + 1
	size := (len(a) + 1) * w
	if cap(al.lcs) < size {
		al.lcs = make([]uint8, size)
	}
	t := al.lcs[:size]
	clear(t)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].Form == b[j].Form {
				t[i*w+j] = t[(i+1)*w+j+1] + 1
			} else {
				t[i*w+j] = max(t[(i+1)*w+j], t[i*w+j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].Form == b[j].Form:
			dst = append(dst, match{a0 + int32(i), b0 + int32(j)})
			i++
			j++
		case t[(i+1)*w+j] >= t[i*w+j+1]:
			i++
		default:
			j++
		}
	}
	return dst
}
