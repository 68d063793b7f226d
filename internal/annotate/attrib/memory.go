package attrib

import "hearsay/internal/news"

// The memory of a finder, which one text leaves to the next, and what is asked of a
// text once.

// keptTokens bounds the texts, in tokens, whose memory is kept: what one giant
// needed is no use to articles.
const keptTokens = 1 << 16

// release gives the finder's memory to the next text. Nothing of it may be asked
// after.
func (f *finder) release() {
	if len(f.lowers) > keptTokens {
		return
	}
	clear(f.lowers)
	clear(f.lemmas)
	clear(f.alones)
	clear(f.slab)
	clear(f.cands)
	clear(f.parts[:cap(f.parts)])
	*f = finder{
		t: f.t, quoteOf: f.quoteOf, nameOf: f.nameOf, sent: f.sent, block: f.block, lowers: f.lowers, lemmas: f.lemmas,
		formIn: f.formIn, baseIn: f.baseIn, marks: f.marks, uppers: f.uppers,
		quotes: f.quotes[:0], line: f.line[:0], opening: f.opening[:0], ofSent: f.ofSent[:0], alones: f.alones,
		spare: f.spare, links: f.links, parts: f.parts[:0], ranges: f.ranges[:0], topics: f.topics, asked: f.asked, tags: f.tags, needs: f.needs, closings: f.closings, tails: f.tails, slab: f.slab[:0], cands: f.cands[:0], sameBefore: f.sameBefore[:0], lastOf: f.lastOf,
	}
	finders.Put(f)
}

// keep gives a candidate its place. Places are made many at a time, and those of one
// text serve the next.
func (f *finder) keep(c candidate) *candidate {
	if len(f.slab) == cap(f.slab) {
		f.slab = make([]candidate, 0, max(32, 2*cap(f.slab)))
	}
	f.slab = append(f.slab, c)
	return &f.slab[len(f.slab)-1]
}

// zeroed is a slice of n zeros, in the memory of s where that is enough.
func zeroed[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// single is a list of one range, in memory that one text leaves to the next.
func (f *finder) single(r tokens) []tokens {
	if len(f.ranges) == cap(f.ranges) {
		f.ranges = make([]tokens, 0, max(64, 2*cap(f.ranges)))
	}
	f.ranges = append(f.ranges, r)
	n := len(f.ranges)
	return f.ranges[n-1 : n : n]
}

// place is memory for n spans, of which many are made at a time: an attribution has
// three lists of them. What a text was given stays its own.
func (f *finder) place(n int) []news.Span { return carve(&f.spare, n, 256) }

// chained is memory for a chain of n links, as place is for spans.
func (f *finder) chained(n int) []news.Link { return carve(&f.links, n, 64) }

// carve cuts an empty list with room for n off spare memory, of which there is made as
// much as a block at a time.
func carve[T any](spare *[]T, n, block int) []T {
	if n > len(*spare) {
		*spare = make([]T, max(n, block))
	}
	out := (*spare)[:0:n]
	*spare = (*spare)[n:]
	return out
}

// What is asked of one token again and again, and answered once.
const (
	askSpeaker = 1 << (2 * iota)
	askMedium
	askTensed
	askCueForm

	askedAll = askSpeaker | askMedium | askTensed | askCueForm
)

// once is what ask tells of token i; question is the bit that is set once it was
// asked, the next one is its answer.
func (f *finder) once(i int, question uint8, ask func(*finder, int) bool) bool {
	if f.asked[i]&question == 0 {
		f.asked[i] |= question
		if ask(f, i) {
			f.asked[i] |= question << 1
		}
	}
	return f.asked[i]&(question<<1) != 0
}
