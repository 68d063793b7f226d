package tagger

import (
	"cmp"
	"slices"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// knownFrom is how often a word must occur to be in the dictionary. Rarer words
// would all be unambiguous in the training data and nowhere else.
const knownFrom = 3

// shareFrom is the share of a word's occurrences, in per cent, from which a tag
// counts as one of its tags.
const shareFrom = 5

// learnDictionary makes the dictionary of the words' possible tags. Words with
// the same tags have the same class; the 254 most frequent classes are kept.
func learnDictionary(d *nlp.Doc, gold []int) ([]byte, error) {
	type counts [256]int
	words := map[uint64]*counts{}
	for i := range d.Tokens {
		t := &d.Tokens[i]
		h := lowerHash(d.Text[t.Start:t.End])
		if words[h] == nil {
			words[h] = &counts{}
		}
		words[h][gold[i]]++
	}
	// A set of tags is the hash of its members, the most frequent one first.
	sets := map[uint64]uint64{}
	uses := map[uint64]int{}
	for h, c := range words {
		total, best := 0, 0
		for u, n := range c {
			total += n
			if n > c[best] {
				best = u
			}
		}
		if total < knownFrom {
			continue
		}
		set := linear.Feature1(1, uint64(best))
		for u, n := range c {
			if 100*n >= shareFrom*total && n > 0 {
				set = linear.Feature2(2, set, uint64(u))
			}
		}
		sets[h] = set
		uses[set]++
	}
	var order []uint64
	for set := range uses {
		order = append(order, set)
	}
	slices.SortFunc(order, func(a, b uint64) int { return cmp.Or(uses[b]-uses[a], cmp.Compare(a, b)) })
	number := map[uint64]int{}
	for i, set := range order[:min(len(order), 254)] {
		number[set] = i
	}
	entries := map[uint64]int{}
	for h, set := range sets {
		if n, ok := number[set]; ok {
			entries[h] = n
		}
	}
	return linear.Dictionary(255, entries)
}
