package tagger

import "hearsay/internal/nlp/linear"

// The templates of features. Their numbers are part of the model's format. Those
// that look at one word, or at little more, have functions of their own: what
// they score together is remembered, see buffer.go, and it settles most words.

// selfFeatures appends the features of a word by itself.
func selfFeatures(fs []uint64, w *word) []uint64 {
	return append(fs,
		linear.Feature1(1, 0), linear.Feature1(2, w.form), linear.Feature1(3, w.lower),
		linear.Feature1(4, w.suffix[0]), linear.Feature1(5, w.suffix[1]), linear.Feature1(6, w.suffix[2]),
		linear.Feature1(7, w.suffix[3]), linear.Feature1(8, w.suffix[4]),
		linear.Feature1(9, w.prefix[0]), linear.Feature1(10, w.prefix[1]), linear.Feature1(11, w.prefix[2]), linear.Feature1(12, w.prefix[3]),
		linear.Feature1(13, w.shape), linear.Feature2(15, w.suffix[2], w.shape), linear.Feature1(40, w.tags),
	)
}

// The distances at which a word has features of its own: from the second word
// before to the second after.
const (
	before2 = iota
	before1
	after1
	after2
	numDistances
	// What else the scores of a form are remembered of, see known.
	inCasing = numDistances     // itself, with the casing it had last
	itself   = numDistances + 1 // alone
	numParts = numDistances + 2
)

// neighbourFeatures appends the features of a word near the one to be tagged.
func neighbourFeatures(fs []uint64, distance int, w *word) []uint64 {
	switch distance {
	case before2:
		return append(fs, linear.Feature1(17, w.lower))
	case before1:
		return append(fs, linear.Feature1(16, w.lower), linear.Feature1(20, w.suffix[2]), linear.Feature1(24, w.shape))
	case after1:
		return append(fs, linear.Feature1(18, w.lower), linear.Feature1(21, w.suffix[2]), linear.Feature1(23, w.shape), linear.Feature1(41, w.tags))
	}
	return append(fs, linear.Feature1(19, w.lower), linear.Feature1(22, w.suffix[2]), linear.Feature1(42, w.tags))
}

// tagFeatures appends the features of the two tags before.
func tagFeatures(fs []uint64, t1, t2 uint64) []uint64 {
	return append(fs, linear.Feature1(25, t1), linear.Feature1(26, t2), linear.Feature2(27, t1, t2))
}

// tagWordFeatures appends the features of a word after a tag.
func tagWordFeatures(fs []uint64, t1 uint64, w *word) []uint64 {
	return append(fs,
		linear.Feature2(28, t1, w.lower), linear.Feature2(32, t1, w.suffix[2]),
		linear.Feature2(33, t1, w.shape), linear.Feature2(43, t1, w.tags))
}

// casingFeatures appends the features of a word's capitals, against the
// sentence's and the document's.
func casingFeatures(fs []uint64, w *word, c casing) []uint64 {
	style, seen, first := uint64(c.style), uint64(c.seen), uint64(c.first)
	return append(fs,
		linear.Feature2(14, w.shape, first), linear.Feature3(53, w.shape, w.tags, first),
		linear.Feature3(54, w.letter, style, first), linear.Feature3(55, w.letter, style, w.tags),
		linear.Feature3(57, w.letter, style, w.suffix[1]),
		linear.Feature3(58, w.letter, seen, first), linear.Feature3(59, w.letter, seen, style),
		linear.Feature3(62, seen, w.tags, first), linear.Feature3(64, seen, w.letter, w.suffix[1]),
	)
}

// near is a word among its neighbours: two before, itself, two after, with the
// two tags before and how the document writes the word after.
type near struct {
	p1, w, n1, n2 *word
	t1, t2        uint64
	style, seen1  uint64
}

// jointFeatures appends the features of several words, or words and tags,
// together.
func jointFeatures(fs []uint64, n *near) []uint64 {
	p1, w, n1, n2, t1, t2 := n.p1, n.w, n.n1, n.n2, n.t1, n.t2
	return append(fs,
		linear.Feature3(38, w.shape, n1.shape, p1.shape),
		linear.Feature2(29, p1.lower, w.lower), linear.Feature2(30, w.lower, n1.lower), linear.Feature2(37, p1.lower, n1.lower),
		linear.Feature2(34, w.suffix[2], n1.lower), linear.Feature2(51, w.lower, n1.suffix[2]),
		linear.Feature3(35, t1, t2, w.lower), linear.Feature2(31, t1, n1.lower),
		linear.Feature2(52, t1, n1.suffix[2]), linear.Feature3(36, t1, w.suffix[1], n1.suffix[1]),
		// What the dictionary knows.
		linear.Feature2(46, n1.tags, n2.tags), linear.Feature2(44, w.tags, n1.tags), linear.Feature2(45, t1, n1.tags),
		linear.Feature2(47, w.lower, n1.tags), linear.Feature3(48, t1, t2, w.tags), linear.Feature3(49, t1, w.tags, n1.tags),
		linear.Feature3(50, w.tags, n1.tags, n2.tags),
		// Capitals.
		linear.Feature3(56, w.letter, n.style, p1.letter<<4|n1.letter),
		linear.Feature3(63, n.seen1, n1.letter, w.letter),
	)
}

// beyond is the tag before a sentence's first word.
const beyond = 999

// allFeatures appends all features of word i of a sentence; tags are those
// chosen before it. Training uses it.
func allFeatures(fs []uint64, ws []place, i int, style uint8, tags []int) []uint64 {
	at := func(k int) *word {
		if k < 0 || k >= len(ws) {
			return &border
		}
		return &ws[k].word
	}
	n := near{p1: at(i - 1), w: at(i), n1: at(i + 1), n2: at(i + 2), t1: beyond, t2: beyond, style: uint64(style)}
	if i+1 < len(ws) {
		n.seen1 = uint64(ws[i+1].seen)
	}
	c := casing{style: style, seen: ws[i].seen, first: 1}
	if i > 0 {
		n.t1, c.first = uint64(tags[i-1]), 0
	}
	if i > 1 {
		n.t2 = uint64(tags[i-2])
	}
	fs = selfFeatures(fs, n.w)
	fs = neighbourFeatures(fs, before2, at(i-2))
	fs = neighbourFeatures(fs, before1, n.p1)
	fs = neighbourFeatures(fs, after1, n.n1)
	fs = neighbourFeatures(fs, after2, n.n2)
	fs = tagFeatures(fs, n.t1, n.t2)
	fs = tagWordFeatures(fs, n.t1, n.w)
	fs = casingFeatures(fs, n.w, c)
	return jointFeatures(fs, &n)
}
