package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// A clause may tell by its predicate only how things stand with a deed, which stands behind it:
// "lawmakers are due to vote on Friday", "the plant is expected to be closed in June". What is
// planned lies ahead, whatever the tense.

// leadsTo is how many words behind a predicate the verb to which it leads may stand.
const leadsTo = 5

// mainVerb is the verb that tells what a unit's clause is about: its predicate, or where that only
// says that a thing is planned the verb behind it. Passive is set where the thing befalls whoever
// the clause tells it of.
func (b *builder) mainVerb(u *unit) (t news.Term, passive bool) {
	t = u.clause.Pred
	if !b.plans(t) {
		return t, false
	}
	if v, passive, ok := b.ledTo(u); ok {
		return v, passive
	}
	return t, false
}

// ledTo is the verb of the infinitive right behind a unit's predicate; false for none.
func (b *builder) ledTo(u *unit) (v news.Term, passive, ok bool) {
	a, c := b.arts[u.art], u.clause
	at, end := c.Pred.At.End, min(len(a.Text), u.at.End)
	for n := 0; n < leadsTo && at < end; n++ {
		at += len(a.Text[at:end]) - len(strings.TrimLeft(a.Text[at:end], " \n"))
		word := a.Text[at:end]
		if k := strings.IndexAny(word, " \n"); k >= 0 {
			word = word[:k]
		}
		w := lowerWord(word)
		k := slices.IndexFunc(c.Terms, func(t news.Term) bool { return t.At.Start == at })
		class := b.lists.claims[w]
		switch {
		case n == 0 && !slices.Contains(class, "infinitive"):
			return v, false, false
		case n == 0:
		case slices.Contains(class, "is"):
			passive = true
		case k >= 0 && !strings.HasSuffix(w, "ly"):
			return c.Terms[k], passive, true
		}
		at += len(word)
	}
	return v, false, false
}

// plans reports whether a predicate says that a thing is planned or expected.
func (b *builder) plans(t news.Term) bool {
	return slices.Contains(b.lists.claims[strings.ToLower(t.Lemma)], "plans")
}

// planThen reports whether a unit tells in the outlet's own voice what had been planned, which is
// no longer the plan: "was due to arrive on Tuesday but was held up". In what somebody said the past
// tense may only follow that of saying.
func (b *builder) planThen(u *unit) bool {
	if u.clause == nil || !ahead(u) || u.attr >= 0 {
		return false
	}
	a := b.arts[u.art]
	before := a.Text[max(u.at.Start, min(u.clause.Pred.At.Start, u.clause.At.Start)):max(u.at.Start, u.clause.Pred.At.Start)]
	ws := strings.Fields(wordsOf(before))
	return slices.ContainsFunc(ws[max(0, len(ws)-leadsTo):], func(w string) bool { return slices.Contains(b.lists.claims[w], "then") })
}

// toCome reports whether a unit's predicate says that what it tells is planned: also where the
// plan was made before.
func (b *builder) toCome(u *unit) bool {
	return u.clause != nil && b.plans(u.clause.Pred)
}
