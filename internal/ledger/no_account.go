package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// noAccounts reports whether of a claim and its denial one is no account of what is so:
// the claim stands in doubt, or the denial tells only what its speaker does not think,
// want or say.
func (b *builder) noAccounts(c *clash) bool {
	yes, no := b.claimAndDenial(c)
	if yes.clause != nil && no.clause != nil && yes.clause.Negated && no.clause.Negated && !b.cueDenies(yes) && !b.cueDenies(no) {
		return true // both say that it is not so
	}
	if b.oneAndSeveral(yes, no) || b.lacksIt(yes, no) {
		return true
	}
	return b.untilThen(no) || b.doubted(yes) || !b.denies(no) && b.thinks(no) && (b.ownThought(no) || !b.oneSubject(yes, no) && !b.oneNoun(yes, no)) || !b.anAccount(yes)
}

// oneAndSeveral reports whether what somebody denies of himself somebody else tells of
// himself or of several: "he denied that he had read it", "we read it at home".
func (b *builder) oneAndSeveral(yes, no *unit) bool {
	if yes.attr < 0 || no.attr < 0 || len(no.answers) > 0 || yes.clause == nil || no.clause == nil {
		return false
	}
	subject := func(u *unit) []string {
		for _, g := range u.clause.Args {
			if g.Role == "subject" {
				return b.lists.claims[strings.ToLower(g.At.Of(b.arts[u.art].Text))]
			}
		}
		return nil
	}
	of, own := subject(yes), subject(no)
	return slices.Contains(own, "one person") && (slices.Contains(of, "speaker") || slices.Contains(of, "own") && slices.Contains(of, "several"))
}

// lacksIt reports whether a claim says by its predicate that there was none of what nobody did
// as the other says: "the gate was unguarded", "nobody guarded the gate".
func (b *builder) lacksIt(yes, no *unit) bool {
	if yes.clause == nil || no.clause == nil || !b.noneDoes(no) {
		return false
	}
	text := b.arts[yes.art].Text
	end := yes.clause.Pred.At.End
	said := strings.Fields(wordsOf(no.at.Of(b.arts[no.art].Text)))
	return slices.ContainsFunc([]string{strings.ToLower(yes.clause.Pred.At.Of(text)), firstWord(text[end:min(len(text), end+openingBytes)])}, func(w string) bool {
		return slices.Contains(b.lists.claims[w], "lacks") && !slices.Contains(said, w)
	})
}

// claimAndDenial are the claim and the denial of a clash.
func (b *builder) claimAndDenial(c *clash) (yes, no *unit) {
	yes, no = &b.units[c.a], &b.units[c.b]
	if c.ra != b.ref(yes) {
		yes, no = no, yes
	}
	return yes, no
}

// cueDenies reports whether a unit is given to somebody by a word for denying.
func (b *builder) cueDenies(u *unit) bool {
	a := b.arts[u.art]
	x := a.attribution(u.attr)
	return x != nil && x.Stance == news.Denies && b.saysDenial(a, x)
}

// anAccount reports whether a unit says that something is so: it is not what somebody hopes
// or promises, nor what its speaker thinks himself, nor when or while what else was, nor
// what only reports that somebody denies it ("suspended over a video disputing that masks
// help"), nor a mere name in an outlet's own voice.
func (b *builder) anAccount(u *unit) bool {
	switch {
	case b.onlyWhen(u) || b.notSaid(u) || b.ownThought(u) || b.reportsDenial(u):
		return false
	case u.attr >= 0:
		return true
	}
	return u.clause != nil && !(u.clause.Kind == news.AdverbialClause && slices.Contains(b.lists.claims[firstWord(u.at.Of(b.arts[u.art].Text))], "called")) // "as he spoke"
}

// doubted reports whether a unit stands under a negation or question that it does not
// hold itself, as its "ever" before a verb tells: "nothing shows that his views | ever
// affected his work".
func (b *builder) doubted(u *unit) bool {
	if u.clause == nil || u.negative {
		return false
	}
	text := b.arts[u.art].Text
	ws := strings.Fields(strings.ToLower(text[u.at.Start:u.clause.Pred.At.End]))
	n := len(ws)
	return n > 1 && slices.ContainsFunc(ws[max(0, n-4):n-1], func(w string) bool { return slices.Contains(b.lists.claims[w], "doubts") })
}

// condition reports whether a unit is the condition of another clause, which nobody says
// is so: "if the claims are true | he should go".
func (b *builder) condition(a *article, u *unit) bool {
	return u.clause != nil && u.clause.Kind == news.AdverbialClause && slices.Contains(b.lists.claims[firstWord(u.clause.At.Of(a.Text))], "suppose")
}

// oneNoun reports whether the subjects of two units are one common noun, told as the one of
// whom the story speaks: "the minister".
func (b *builder) oneNoun(u, v *unit) bool {
	return u.clause != nil && v.clause != nil && slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool {
		return g.Role == "subject" && !g.Head.Name && slices.ContainsFunc(v.clause.Args, func(h news.Arg) bool {
			return h.Role == "subject" && strings.EqualFold(g.Head.Lemma, h.Head.Lemma)
		})
	})
}
