package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// A text that says that two accounts differ often sets several points of them
// against each other: what a thing cost and whether it was insured. These are the
// points beside the two contents that share most.

// pointApart reports whether two units that a text sets against each other, v before
// u, differ in a value: in a measure of one kind, or in that one says of what happens
// that it is not so.
func (b *builder) pointApart(v, u *unit) bool {
	if _, ok := b.measureClash(v, u); ok {
		return true
	}
	if u.negative == v.negative || !b.claims(u) || !b.claims(v) || u.clause == nil || v.clause == nil || ahead(u) != ahead(v) {
		return false
	}
	l := b.con.form(strings.ToLower(u.clause.Pred.Lemma))
	return !b.con.light[l] && l == b.con.form(strings.ToLower(v.clause.Pred.Lemma))
}

// measureClash is the clash of two measures of one kind that two units of an article
// give, where a text says that they are contrary.
func (b *builder) measureClash(u, v *unit) (clash, bool) {
	a, o := b.arts[u.art], b.arts[v.art]
	for _, i := range u.quants {
		for _, k := range v.quants {
			q, r := a.Quantities[i], o.Quantities[k]
			if q.Unit == "" || q.Of != r.Of || q.Of == "age" || q.Value > slotFar*r.Value || r.Value > slotFar*q.Value || b.rate(a, &q) != b.rate(o, &r) || b.lists.others[wordBefore(a.Text, q.Start)] || b.lists.others[wordBefore(o.Text, r.Start)] {
				continue
			}
			if agree, _ := news.CompareQuantities(q, r); agree == news.Conflict {
				return clash{kind: news.DiffNumber, ra: refOf(a, q.Span(), u), rb: refOf(o, r.Span(), v), va: q.Span().Of(a.Text), vb: r.Span().Of(o.Text), about: q.Of, why: oneArticle}, true
			}
		}
	}
	return clash{}, false
}

// ledUpTo finds the accounts that a text leads up to by saying that they differ: "who
// fired first is disputed", "there are two accounts of it". They are the first two of
// the sentences after it that are given to two.
func (b *builder) ledUpTo() [][2]int {
	if len(b.lists.leads)+len(b.lists.asked) == 0 {
		return nil
	}
	var out [][2]int
	for ai, a := range b.arts {
		for si, s := range a.Sentences {
			if words := s.Of(a.Text); !asks(&b.lists.told.leading, words, func() bool { return b.holdsLead(wordsOf(words)) }) || !b.holdsLead(b.ownWords(a, s)) {
				continue
			}
			if p, ok := b.firstTwo(ai, si); ok && !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}

// holdsLead reports whether words as wordsOf gives them say that two accounts that are
// still to come differ.
func (b *builder) holdsLead(words string) bool {
	holds := func(w string) bool { return strings.Contains(words, w) }
	return slices.ContainsFunc(b.lists.leads, holds) || slices.ContainsFunc(b.lists.asked, holds) &&
		slices.ContainsFunc(strings.Fields(words), func(w string) bool { return slices.Contains(b.lists.claims[w], "asks") })
}

// ledSentences is how many sentences behind one that leads up to two accounts give
// them.
const ledSentences = 3

// firstTwo are the first two units after a sentence that are given to two and are
// accounts of something.
func (b *builder) firstTwo(art, si int) ([2]int, bool) {
	a := b.arts[art]
	first := -1
	for n := si + 1; n < len(a.Sentences) && n <= si+ledSentences && a.Sentences[n].Start-a.Sentences[si].End < takenUp; n++ {
		for _, k := range b.givenIn(art, a.Sentences[n]) {
			u := &b.units[k]
			if !b.claims(u) || u.clause == nil || u.clause.Kind.Background() || u.clause.Mood == "possible" || !b.account(u) {
				continue
			}
			if first < 0 {
				first = k
				continue
			}
			if v := &b.units[first]; v.attr != u.attr && !b.oneSpeaker(a, v.attr, u.attr) && !b.oneOrigin(v, u) {
				return [2]int{first, k}, true
			}
		}
	}
	return [2]int{}, false
}
