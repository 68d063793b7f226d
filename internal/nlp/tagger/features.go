package tagger

import "hearsay/internal/nlp/linear"

// staticFeatures appends the features of a word by itself. Their weights are
// added up once for each form and kept.
func staticFeatures(fs []uint64, w *word) []uint64 {
	return append(fs,
		linear.Feature1(1, 0), linear.Feature1(2, w.form), linear.Feature1(3, w.lower),
		linear.Feature1(4, w.suffix[0]), linear.Feature1(5, w.suffix[1]), linear.Feature1(6, w.suffix[2]),
		linear.Feature1(7, w.suffix[3]), linear.Feature1(8, w.suffix[4]),
		linear.Feature1(9, w.prefix[0]), linear.Feature1(10, w.prefix[1]), linear.Feature1(11, w.prefix[2]), linear.Feature1(12, w.prefix[3]),
		linear.Feature1(13, w.shape), linear.Feature2(15, w.suffix[2], w.shape), linear.Feature1(40, w.tags),
	)
}

// beyond is the tag before a sentence's first word.
const beyond = 999

// contextFeatures appends the features of word i among its neighbours, with the
// tags chosen before it.
func contextFeatures(fs []uint64, ws []word, i int, tags []int) []uint64 {
	w, p1, p2, n1, n2 := &ws[i], &border, &border, &border, &border
	t1, t2, first := uint64(beyond), uint64(beyond), uint64(1)
	if i > 0 {
		p1, t1, first = &ws[i-1], uint64(tags[i-1]), 0
	}
	if i > 1 {
		p2, t2 = &ws[i-2], uint64(tags[i-2])
	}
	if i+1 < len(ws) {
		n1 = &ws[i+1]
	}
	if i+2 < len(ws) {
		n2 = &ws[i+2]
	}
	return append(fs,
		// The words around it.
		linear.Feature1(16, p1.lower), linear.Feature1(17, p2.lower), linear.Feature1(18, n1.lower), linear.Feature1(19, n2.lower),
		linear.Feature1(20, p1.suffix[2]), linear.Feature1(21, n1.suffix[2]), linear.Feature1(22, n2.suffix[2]),
		linear.Feature1(23, n1.shape), linear.Feature1(24, p1.shape), linear.Feature3(38, w.shape, n1.shape, p1.shape),
		linear.Feature2(29, p1.lower, w.lower), linear.Feature2(30, w.lower, n1.lower), linear.Feature2(37, p1.lower, n1.lower),
		linear.Feature2(34, w.suffix[2], n1.lower), linear.Feature2(51, w.lower, n1.suffix[2]),
		// The tags before it.
		linear.Feature1(25, t1), linear.Feature1(26, t2), linear.Feature2(27, t1, t2),
		linear.Feature2(28, t1, w.lower), linear.Feature3(35, t1, t2, w.lower), linear.Feature2(31, t1, n1.lower),
		linear.Feature2(32, t1, w.suffix[2]), linear.Feature2(33, t1, w.shape), linear.Feature2(52, t1, n1.suffix[2]),
		linear.Feature3(36, t1, w.suffix[1], n1.suffix[1]),
		// What the dictionary knows of it and of the words after it.
		linear.Feature1(41, n1.tags), linear.Feature1(42, n2.tags), linear.Feature2(46, n1.tags, n2.tags),
		linear.Feature2(43, t1, w.tags), linear.Feature2(44, w.tags, n1.tags), linear.Feature2(45, t1, n1.tags),
		linear.Feature2(47, w.lower, n1.tags), linear.Feature3(48, t1, t2, w.tags), linear.Feature3(49, t1, w.tags, n1.tags),
		linear.Feature3(50, w.tags, n1.tags, n2.tags),
		// Its capitals, against the sentence's and the document's.
		linear.Feature2(14, w.shape, first), linear.Feature3(53, w.shape, w.tags, first),
		linear.Feature3(54, w.letter, w.style, first), linear.Feature3(55, w.letter, w.style, w.tags),
		linear.Feature3(56, w.letter, w.style, p1.letter<<4|n1.letter), linear.Feature3(57, w.letter, w.style, w.suffix[1]),
		linear.Feature3(58, w.letter, w.seen, first), linear.Feature3(59, w.letter, w.seen, w.style), linear.Feature3(62, w.seen, w.tags, first),
		linear.Feature3(63, n1.seen, n1.letter, w.letter), linear.Feature3(64, w.seen, w.letter, w.suffix[1]),
	)
}
