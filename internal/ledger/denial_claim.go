package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// "The ministry rejected the charge that its drones had struck the village": what stands
// behind a noun for a claim is the claim, and an outlet that tells that it is denied does
// not say so itself.

// claimsWithin gives each clause behind a noun for a claim in what somebody denies to him.
func (b *builder) claimsWithin() {
	for i := range b.units {
		u := &b.units[i]
		if u.clause == nil || u.attr >= 0 {
			continue
		}
		if k := b.deniedAround(b.arts[u.art], u); k >= 0 {
			u.attr = k
		}
	}
}

// claimWithin reports whether a unit is the claim behind the noun of what somebody denies:
// it says the same as whoever makes the claim, by who denies it.
func (b *builder) claimWithin(u *unit) bool {
	a := b.arts[u.art]
	x := a.attribution(u.attr)
	return x != nil && u.clause != nil && x.Stance == news.Denies && !x.ContentDenies && u.clause.Kind.Background() && !opens(x, u.clause.At) && !a.quoted(u.clause.Pred.At) && b.behindClaim(a, u)
}

// deniedAround is the attribution that denies the claim which a unit in an outlet's own
// voice is, -1 for none.
func (b *builder) deniedAround(a *article, u *unit) int {
	if !b.behindClaim(a, u) {
		return -1
	}
	return slices.IndexFunc(a.Attributions, func(x news.Attribution) bool {
		return x.Stance == news.Denies && !x.Negated && slices.ContainsFunc(x.Content, func(s news.Span) bool { return s.Contains(u.at) }) &&
			(!x.ContentDenies || b.calledFalse(a, u, &x))
	})
}

// nounBytes is how much of a text before a clause holds a noun for a claim and a "that".
const nounBytes = 40

// behindClaim reports whether a unit is the "that" clause of a noun for a claim.
func (b *builder) behindClaim(a *article, u *unit) bool {
	ws := strings.Fields(wordsOf(a.Text[max(0, u.at.Start-nounBytes):u.at.Start]))
	if n := len(ws); n > 0 && slices.Contains(b.lists.claims[ws[n-1]], "pointed") {
		ws = ws[:n-1] // the "that" before the clause
	} else if !slices.Contains(b.lists.claims[firstWord(u.at.Of(a.Text))], "again") {
		return false
	}
	return len(ws) > 0 && slices.Contains(b.lists.claims[ws[len(ws)-1]], "claim")
}

// calledFalse reports whether an attribution calls the unit, a claim, false: "reports that
// two were hurt | are false", "no truth in reports | that two were hurt".
func (b *builder) calledFalse(a *article, u *unit, x *news.Attribution) bool {
	not := false
	all := hull(x.Content)
	around := a.Text[min(all.Start, u.at.Start):u.at.Start] + " " + a.Text[u.at.End:max(u.at.End, all.End)]
	for _, w := range strings.Fields(wordsOf(around)) {
		k := b.lists.claims[w]
		if b.lists.falses[w] || not && (slices.Contains(k, "true") || slices.Contains(k, "truth")) {
			return true
		}
		not = not || slices.Contains(k, "not")
	}
	return false
}
