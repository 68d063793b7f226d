package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// "The ministry rejected the charge that its drones had struck the village": what stands
// behind a noun for a claim is the claim, and an outlet that tells that it is denied does
// not say so itself.

// claimsWithin gives each clause behind a noun for a claim in what somebody denies to him,
// in place of the noun.
func (b *builder) claimsWithin() {
	within := map[*news.Attribution]bool{}
	for i := range b.units {
		u := &b.units[i]
		a := b.arts[u.art]
		if u.clause == nil || u.attr >= 0 {
			continue
		}
		if k := b.deniedAround(a, u); k >= 0 {
			u.attr = k
			within[&a.Attributions[k]] = true
		}
	}
	if len(within) == 0 {
		return
	}
	b.units = slices.DeleteFunc(b.units, func(u unit) bool {
		return u.clause == nil && u.attr >= 0 && within[&b.arts[u.art].Attributions[u.attr]]
	})
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

// behindClaim reports whether a unit is the "that" clause of a noun for a claim.
func (b *builder) behindClaim(a *article, u *unit) bool {
	before := a.Text[:u.at.Start]
	if !slices.Contains(b.lists.claims[firstWord(u.at.Of(a.Text))], "again") {
		return false
	}
	return slices.Contains(b.lists.claims[wordBefore(before, len(before))], "claim")
}

// calledFalse reports whether an attribution goes on behind the unit, a claim, to call it
// false: "reports that two were hurt | are false".
func (b *builder) calledFalse(a *article, u *unit, x *news.Attribution) bool {
	not := false
	for _, w := range strings.Fields(wordsOf(a.Text[u.at.End:max(u.at.End, x.Content[len(x.Content)-1].End)])) {
		k := b.lists.claims[w]
		if b.lists.falses[w] || not && (slices.Contains(k, "true") || slices.Contains(k, "truth")) {
			return true
		}
		not = not || slices.Contains(k, "not")
	}
	return false
}
