package ledger

import (
	"fmt"

	"hearsay/internal/news"
)

// sameWords is how alike two units must be to be taken from one text, where a shared
// passage shows it.
const sameWords = 0.9

// wordForWord reports whether two units are one text.
func (b *builder) wordForWord(p pair) bool {
	u, v := &b.units[p.a], &b.units[p.b]
	if p.sim < sameWords || min(weighty(u.vec), weighty(v.vec)) < 5 {
		return false
	}
	q, ok := b.passage(u.art, v.art, u.at, v.at)
	return ok && q.Kind != news.Quotation && q.Kind != news.Paraphrase
}

// lost finds a claim that one outlet gives to somebody and another prints word for word
// as its own, with no source for it anywhere in its article.
func (b *builder) lost(p pair, at []int, seen map[[2]int]bool) (clash, bool) {
	u, v := &b.units[p.a], &b.units[p.b]
	if u.attr < 0 {
		u, v = v, u
	}
	if u.attr < 0 || v.attr >= 0 || b.quotes(u) || v.clause == nil || v.clause.Kind.Background() || !b.wordForWord(p) {
		return clash{}, false
	}
	x := b.voiceOf(u)
	if x == nil || x.newsroom == b.arts[v.art].newsroom || len(b.arts[u.art].Attributions[u.attr].Cue) == 0 {
		return clash{}, false
	}
	d := at[p.a]
	if k := [2]int{d, v.art}; seen[k] || d < 0 {
		return clash{}, false
	} else {
		seen[k] = true
	}
	lo, hi := b.unitsIn(v.art)
	for i := lo; i < hi; i++ {
		if w := &b.units[i]; w.attr >= 0 && (at[i] == d || b.con.similarity(w, u) >= wordedAlike) {
			return clash{}, false // it names a source for it elsewhere
		}
	}
	return clash{
		kind: news.DiffAttribution, a: -1, b: -1,
		ra: b.ref(u), rb: b.ref(v), va: owner(x), vb: noSource,
		about: "whose claim it is", why: fmt.Sprintf("worded alike, but given to %s and printed without a source", owner(x)),
	}, true
}

// noSource stands for whoever a claim is given to where it is given to nobody.
const noSource = "no source named"
