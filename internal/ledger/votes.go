package ledger

import "hearsay/internal/news"

// voteGap is how many bytes lie between the two sides of a vote at most: "three
// votes to four".
const voteGap = 10

// voteAt is the vote of which a quantity is one side, the larger side first, nil
// where it is none.
func voteAt(a *article, k int) *[2]float64 {
	q := &a.Quantities[k]
	if q.Of != "votes" {
		return nil
	}
	for _, i := range []int{k - 1, k + 1} {
		if i < 0 || i >= len(a.Quantities) || a.Quantities[i].Of != "votes" {
			continue
		}
		r := &a.Quantities[i]
		if max(q.Start, r.Start)-min(q.End, r.End) <= voteGap {
			return &[2]float64{max(q.Value, r.Value), min(q.Value, r.Value)}
		}
	}
	return nil
}

// compareVotes compares two votes by both their sides; a vote and a number of votes
// do not compare.
func compareVotes(x, y *[2]float64) (news.Agreement, string) {
	switch {
	case x == nil || y == nil:
		return news.Incomparable, ""
	case *x == *y:
		return news.Same, "equal"
	}
	return news.Conflict, "the votes differ"
}
