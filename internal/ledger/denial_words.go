package ledger

import (
	"slices"
	"strings"
)

// What somebody denies he denies in his own words: that officers were sent to the wrong
// house is not denied by whoever says that they were sent, and "having seen the memo" not
// by whoever speaks of the memo. So a claim must tell what was done, and the words that
// make it a wrong or one of several.

// toldHow is how nearly a word of a claim says what one of a denial does.
const toldHow = 0.6

// tellsDenied reports whether a claim tells what a denial with words of its own denies.
func (b *builder) tellsDenied(yes, no *unit) bool {
	return b.onlyPoints(no) || b.tellsDeed(yes, no) && b.tellsHow(yes, no)
}

// onlyPoints reports whether a denial has no words of its own: "the minister denied it".
func (b *builder) onlyPoints(u *unit) bool {
	x := b.arts[u.art].attribution(u.attr)
	return len(u.answers) > 0 && u.clause == nil && x != nil && len(x.Cue) > 0 && u.at.Overlaps(x.Cue[0])
}

// tellsDeed reports whether a claim tells what a denial says was done, where that is no
// more than a verb of little weight: "denied having seen the memo".
func (b *builder) tellsDeed(yes, no *unit) bool {
	deed := b.slightDeed(no)
	if deed == "" || b.inCommon(yes, no) > 1 {
		return true
	}
	exists := slices.Contains(b.lists.claims[deed], "exists")
	return slices.ContainsFunc(strings.Fields(wordsOf(yes.at.Of(b.arts[yes.art].Text))), func(w string) bool {
		f := b.con.form(w)
		return b.con.root(f) == b.con.root(deed) || exists && slices.Contains(b.lists.claims[f], "exists") // "got the letter", "it was received"
	})
}

// gerund is the verb that what somebody denies opens with, in one form, where it has no
// clause: "having signed the letter", "" for none.
func (b *builder) gerund(u *unit) string {
	if !b.denies(u) {
		return ""
	}
	ws := strings.Fields(wordsOf(u.at.Of(b.arts[u.art].Text)))
	for i, w := range ws {
		switch {
		case slices.Contains(b.lists.claims[w], "auxiliary"):
			continue
		case i == 0 && !strings.HasSuffix(w, "ing"):
			return ""
		}
		return b.con.form(w)
	}
	return ""
}

// slightDeed is the predicate of what somebody denies, in one form, where it is a verb of
// little weight that does not only say that its object was done; "" for none.
func (b *builder) slightDeed(u *unit) string {
	if u.clause == nil || !b.denies(u) || len(b.whatHappens(u)) > 0 {
		return ""
	}
	l := b.con.form(strings.ToLower(u.clause.Pred.Lemma))
	if k := b.lists.claims[l]; slices.Contains(k, "performs") || slices.Contains(k, "is") || l == "be" || len(b.nothingOf(u)) > 0 {
		return ""
	}
	return l
}

// tellsHow reports whether the sentence of a claim holds what a denial denies beside what
// was done: a word by which it was amiss ("wrong", "secretly"), and what tells one of
// several ("a second letter", "any live rounds").
func (b *builder) tellsHow(yes, no *unit) bool {
	a, c := b.arts[no.art], b.arts[yes.art]
	at := yes.at
	if k := c.SentenceAt(yes.at.Start); k >= 0 {
		at = c.Sentences[k]
	}
	told := strings.Fields(wordsOf(at.Of(c.Text)))
	amiss := func(w string) bool { return slices.Contains(b.lists.claims[w], "amiss") }
	denied := no.at
	if no.hold == heldNot && no.clause != nil {
		denied.Start = min(b.clauseOpens(no), denied.End) // "it is false | that he left"
	}
	if slices.ContainsFunc(strings.Fields(wordsOf(denied.Of(a.Text))), amiss) && !slices.ContainsFunc(told, amiss) {
		return false
	}
	if no.clause == nil {
		return true
	}
	var said []spoken
	for _, g := range no.clause.Args {
		ws := strings.Fields(wordsOf(g.At.Of(a.Text)))
		head := slices.Index(ws, strings.ToLower(g.Head.At.Of(a.Text)))
		if head < 2 || g.Head.Name || !slices.Contains(b.lists.claims[ws[0]], "indefinite") {
			continue
		}
		if slices.ContainsFunc(ws[1:head], func(w string) bool {
			return slices.Contains(b.lists.claims[w], "joins") || slices.Contains(b.lists.claims[w], "indefinite") || slices.Contains(b.lists.claims[w], "goes on")
		}) {
			continue // "no exchange and no ransom", "any part of the sum"
		}
		for _, t := range no.terms {
			if !g.At.Contains(t.At) || t.At.End >= g.Head.At.Start || t.Name || mentionAt(a.Article, t.At) >= 0 || slices.Contains(b.lists.claims[strings.ToLower(t.Lemma)], "this") {
				continue
			}
			w, ok := b.saidBy(a, t)
			if !ok || slices.ContainsFunc(told, func(o string) bool { return b.con.root(b.con.form(o)) == w.root }) {
				continue
			}
			if said == nil {
				said = b.saidIn(c, at)
			}
			if nearest(&w, said) < toldHow {
				return false
			}
		}
	}
	return true
}

// inCommon is how many words and names two units share, without the words beside their
// classes: a word of several senses is one word.
func (b *builder) inCommon(u, v *unit) int {
	var left []int
	for x, y := range both(u.vec, v.vec) {
		if x.w != lemmaShare && y.w != lemmaShare {
			left = append(left, x.id)
		}
	}
	n := 0
	for _, t := range u.terms {
		if len(left) < 2 {
			break
		}
		all := len(left)
		for _, k := range b.meanings(t.Lemma) {
			if id, known := b.con.ids[k]; known {
				left = slices.DeleteFunc(left, func(x int) bool { return x == id })
			}
		}
		n += truth(len(left) < all)
	}
	return n + len(left)
}

// toldAlike is inCommon, but a verb that is the predicate of both counts with each of its
// senses: two who fired tell more of one thing than who fired and what caught fire.
func (b *builder) toldAlike(u, v *unit) int {
	n := b.inCommon(u, v)
	if u.clause != nil && v.clause != nil && b.con.onePredicate(u, v) {
		n = max(n, sharedWeighty(u.vec, v.vec))
	}
	return n
}

// phrasal is the particle right behind a unit's predicate that makes another verb of it:
// "called out", "" for none.
func (b *builder) phrasal(u *unit) string {
	if u.clause == nil {
		return ""
	}
	a := b.arts[u.art]
	end := u.clause.Pred.At.End
	if w := firstWord(a.Text[end:min(len(a.Text), end+openingBytes)]); slices.Contains(b.lists.claims[w], "particle") {
		return w
	}
	return ""
}
