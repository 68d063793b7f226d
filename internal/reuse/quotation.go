package reuse

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/words"
)

const (
	// shortQuote is the least words of a quotation that is compared by itself:
	// what is said is often shorter than any passage that alignment takes for
	// shared text, but inside quotation marks a few words tell.
	shortQuote = 5
	// sameQuote is the least share of the shorter quotation's words that both
	// print, in one order, and of the words between the first and the last of
	// them.
	sameQuote = 0.75
	// quoteContent is how many of them must be words of content.
	quoteContent = 2
	// longQuote bounds the words of a quotation that are compared here: alignment
	// has found what long ones share.
	longQuote = 60
)

// said is a stretch of quoted words in one sentence.
type said struct {
	doc         int
	first, last int // words [first, last)
}

// quotations compares the short quotations of all documents, and adds to found
// those that no passage of the pair covers.
func (x *Index) quotations(have ordered, found map[[2]int][]Passage) error {
	var all []said
	byStem := make(map[uint64][]int32)
	var hits []int32 // by quotation: how many words of content of the one at hand it holds
	var stems []uint64
	var near []int32
	for n := range x.docs {
		p, err := x.prepared(n)
		if err != nil {
			return err
		}
		for _, q := range saidIn(n, p) {
			k := int32(len(all))
			all, hits = append(all, q), append(hits, 0)
			stems, near = stems[:0], near[:0]
			for _, w := range p.words[q.first:q.last] {
				if w.Flags&words.Stop == 0 {
					stems = append(stems, w.Stem)
				}
			}
			slices.Sort(stems)
			stems = slices.Compact(stems)
			for _, h := range stems {
				if len(byStem[h]) < maxSentences {
					for _, o := range byStem[h] {
						if hits[o]++; hits[o] == quoteContent && all[o].doc != n {
							near = append(near, o)
						}
					}
				}
			}
			for _, h := range stems {
				if len(byStem[h]) < maxSentences {
					for _, o := range byStem[h] {
						hits[o] = 0
					}
					byStem[h] = append(byStem[h], k)
				}
			}
			slices.Sort(near)
			for _, o := range near[:min(len(near), maxNear)] {
				if err := x.sameSaid(all[o], q, have, found); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// saidIn gives the stretches of quoted words that are worth comparing.
func saidIn(n int, p *prepared) []said {
	var out []said
	for i := 0; i < len(p.words); i++ {
		if !p.quote[i] {
			continue
		}
		j := i + 1
		for j < len(p.words) && p.quote[j] && p.sent[j] == p.sent[i] {
			j++
		}
		if j-i >= shortQuote && j-i <= longQuote {
			out = append(out, said{n, i, j})
		}
		i = j - 1
	}
	return out
}

// sameSaid adds the two quotations as a passage if they are one utterance.
func (x *Index) sameSaid(q, r said, have ordered, found map[[2]int][]Passage) error {
	a, err := x.prepared(q.doc)
	if err != nil {
		return err
	}
	b, err := x.prepared(r.doc)
	if err != nil {
		return err
	}
	ms := x.align.subsequence(nil, a.words[q.first:q.last], b.words[r.first:r.last], int32(q.first), int32(r.first))
	content := 0
	for _, m := range ms {
		if a.words[m.a].Flags&words.Stop == 0 {
			content++
		}
	}
	if len(ms) < shortQuote || content < quoteContent || float64(len(ms)) < sameQuote*float64(min(q.last-q.first, r.last-r.first)) {
		return nil
	}
	first, last := ms[0], ms[len(ms)-1]
	pass := Passage{
		A:          news.Span{Start: a.words[first.a].Start, End: a.words[last.a].End},
		B:          news.Span{Start: b.words[first.b].Start, End: b.words[last.b].End},
		Kind:       news.Quotation,
		Words:      len(ms),
		Similarity: 2 * float64(len(ms)) / float64(last.a-first.a+last.b-first.b+2),
	}
	if pass.Similarity < sameQuote {
		return nil // the words are there, but strewn
	}
	key := [2]int{q.doc, r.doc}
	if !covered(have.of(key), pass) {
		found[key] = append(found[key], pass)
	}
	return nil
}
