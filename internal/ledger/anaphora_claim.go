package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// makesClaim reports whether "the allegations" may mean what a unit says: it is said to be
// so, and not supposed, announced, asked for, expected or admitted, and does not itself
// only suppose that they are true ("if these allegations are true, he will step aside").
func (b *builder) makesClaim(u *unit) bool {
	if u.clause != nil && u.clause.Mood == "conditional" {
		return false
	}
	a := b.arts[u.art]
	if x := a.attribution(u.attr); x != nil {
		switch x.Stance {
		case news.Announces, news.Demands, news.Expects, news.Acknowledges:
			return false
		}
	}
	supposed := false
	for _, w := range strings.Fields(wordsOf(b.contentOf(u))) {
		k := b.lists.claims[w]
		if supposed = supposed || slices.Contains(k, "suppose"); supposed && slices.Contains(k, "claim") {
			return false
		}
	}
	return true
}

// noClaim reports whether a unit is nothing that a "this" or "the claim" could take up to
// deny it: when something was, what somebody thinks, wants or has a right to, or what calls
// a claim false itself.
func (b *builder) noClaim(u *unit) bool {
	if b.onlyWhen(u) || b.ownThought(u) || b.supposed(u) || b.demands(u) {
		return true
	}
	return b.callsFalse(u.at.Of(b.arts[u.art].Text))
}

// demands reports whether the predicate of a unit only says what ought to be, or what
// somebody has a right to.
func (b *builder) demands(u *unit) bool {
	return u.clause != nil && slices.Contains(b.lists.claims[strings.ToLower(u.clause.Pred.Lemma)], "demand")
}

// callsFalse reports whether words call a claim false: "and that is categorically false",
// "the reports of a sale were wrong"; a wrong house or a false account is no such claim.
func (b *builder) callsFalse(text string) bool {
	if is, _ := b.verdict(text); is {
		return true
	}
	claim, is := false, false
	for _, w := range strings.Fields(wordsOf(text)) {
		k := b.lists.claims[w]
		switch {
		case is && b.lists.falses[w]:
			return true
		case claim && slices.Contains(k, "is"):
			is = true
		case slices.Contains(k, "claim"):
			claim = true
		}
	}
	return false
}

// sameNoun reports whether a unit only speaks of what a denial denies, by the same noun, and
// does not make it: "cannot believe a mere allegation", of "the allegations".
func (b *builder) sameNoun(x *news.Attribution, a *article, u *unit) bool {
	noun := b.claimNoun(x, a)
	ws := strings.Fields(wordsOf(u.at.Of(b.arts[u.art].Text)))
	k := slices.IndexFunc(ws, func(w string) bool { return b.con.form(w) == noun })
	return noun != "" && k >= 0 && (k+1 == len(ws) || !slices.Contains(b.lists.claims[ws[k+1]], "again"))
}

// onlyIdea reports whether what an attribution denies is called no more than an idea.
func (b *builder) onlyIdea(x *news.Attribution, a *article) bool {
	return b.contentHas(x, a, "plan too")
}

// contentHas reports whether what an attribution denies holds a word of a class.
func (b *builder) contentHas(x *news.Attribution, a *article, class string) bool {
	return slices.ContainsFunc(strings.Fields(wordsOf(x.Content[0].Of(a.Text))), func(w string) bool { return slices.Contains(b.lists.claims[w], class) })
}

// claimNoun is the noun for a claim in what an attribution denies, in one form.
func (b *builder) claimNoun(x *news.Attribution, a *article) string {
	return b.con.form(b.claimWord(x, a))
}

// claimWord is that noun as it is printed.
func (b *builder) claimWord(x *news.Attribution, a *article) string {
	for _, w := range strings.Fields(wordsOf(x.Content[0].Of(a.Text))) {
		if slices.Contains(b.lists.claims[w], "claim") {
			return w
		}
	}
	return ""
}

// contentOf is all that the attribution of a unit gives to its source, or the unit alone in
// an outlet's own voice.
func (b *builder) contentOf(u *unit) string {
	a := b.arts[u.art]
	x := a.attribution(u.attr)
	if x == nil {
		return u.at.Of(a.Text)
	}
	return hull(x.Content).Of(a.Text)
}
