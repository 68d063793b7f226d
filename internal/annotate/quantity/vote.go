package quantity

import (
	"hearsay/internal/annotate/scan"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// mostVotes bounds the sides of a vote that is told by its two numbers alone.
const mostVotes = 1000

// vote reads the two sides of a vote: "split four to three", "voted 7-2", "lost by
// three votes to four". The sentence must tell of a vote: a team wins by 3-1 too.
func (r *reader) vote(i, limit int) ([]news.Quantity, int, bool) {
	if i <= r.first || r.id(i-1) == r.v.word.from || r.id(i-1) == r.v.word.between {
		return nil, i, false
	}
	a, ok := r.v.Amount(r.toks[:r.end], i)
	if !ok || !side(&a) {
		return nil, i, false
	}
	j := a.Next
	named := r.word(j) && r.v.votes[r.id(j)] == "side"
	if named {
		j++
	}
	dash := r.mark(j, '-') && !named && a.Digits
	if r.id(j) != r.v.word.to && !dash {
		return nil, i, false
	}
	b, ok := r.v.Amount(r.toks[:r.end], j+1)
	if !ok || !side(&b) || a.Digits != b.Digits || r.toks[b.Next-1].End > limit || !dash && r.mark(b.Next, '-') {
		return nil, i, false
	}
	if !named && a.Value < b.Value && !r.tells(i-1) && (!dash || b.Next < r.end && r.timed(b.Next)) {
		return nil, i, false // "those 18 to 64" is a range, "4-5 times a year" as well
	}
	if !named && r.counts(b.Next) && r.v.votes[r.id(b.Next)] == "" || !named && !r.votes() {
		return nil, i, false
	}
	side := func(from, next int, v float64) news.Quantity {
		q := news.Quantity{Start: r.toks[from].Start, End: r.toks[next-1].End, Value: v, Of: "votes"}
		bound(&q, "")
		return q
	}
	return []news.Quantity{side(i, a.Next, a.Value), side(j+1, b.Next, b.Value)}, b.Next, true
}

// tells reports whether the word at token i tells of a vote that its numbers follow:
// "by three to four", "ruled 4 to 5".
func (r *reader) tells(i int) bool {
	return r.v.votes[r.id(i)] != "" || r.id(i) == r.v.word.by
}

// side reports whether a number can be one side of a vote.
func side(a *scan.Amount) bool {
	return !a.Ordinal && !a.Vague && a.Scale == 1 && a.Value >= 0 && a.Value < mostVotes && a.Value == float64(int(a.Value))
}

// votes reports whether the sentence tells of a vote: of the act, or of who votes or what
// is voted on, and what they decide.
func (r *reader) votes() bool {
	vote, body, decided := false, false, false
	for k := r.first; k < r.end; k++ {
		switch r.v.votes[r.id(k)] {
		case "play":
			return false // "voted best player after the 3-1 win"
		case "vote", "side":
			vote = true
		case "body", "matter":
			body = body || r.pos(k) != nlp.VERB
		case "decided":
			decided = true
		}
	}
	return vote || body && decided
}
