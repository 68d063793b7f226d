package reuse

import "cmp"
import "slices"

// Find compares all documents and gives the pairs that share text, in order of
// A, then B.
func Find(docs []Doc, opt Options) ([]Pair, error) {
	x := NewIndex(opt)
	var out []Pair
	for _, d := range docs {
		pairs, err := x.Add(d)
		if err != nil {
			return nil, err
		}
		out = append(out, pairs...)
	}
	slices.SortFunc(out, func(p, q Pair) int { return cmp.Or(cmp.Compare(p.A, q.A), cmp.Compare(p.B, q.B)) })
	return out, nil
}
