package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

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

// voteReach is how far behind a vote, in bytes, what it is on is looked for.
const voteReach = 120

// votesOnOthers reports whether two votes are surely on two things: each says behind
// its numbers what was decided, and they share no word: "voted 7-2 to close the pool",
// "voted 9-0 to sack the manager".
func (b *builder) votesOnOthers(ua, va *article, i, j int) bool {
	x, y := b.votesOn(ua, i), b.votesOn(va, j)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) })
}

// votesOn are the words behind a vote up to the next mark, by their roots, but those
// that mean little.
func (b *builder) votesOn(a *article, k int) []string {
	if k+1 < len(a.Quantities) && a.Quantities[k+1].Of == "votes" && a.Quantities[k+1].Start-a.Quantities[k].End <= voteGap {
		k++
	}
	end := a.Quantities[k].End
	if s := a.SentenceAt(end - 1); s >= 0 {
		text := a.Text[end:max(end, min(a.Sentences[s].End, end+voteReach))]
		if !strings.HasPrefix(text, " ") {
			return nil
		}
		if m := strings.IndexAny(text, ",;:.()"); m >= 0 {
			text = text[:m]
		}
		var out []string
		for _, w := range strings.Fields(wordsOf(text)) {
			if f := b.con.form(w); len(w) > 2 && !b.con.light[w] && !b.con.light[f] {
				out = append(out, b.con.root(f))
			}
		}
		return out
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
