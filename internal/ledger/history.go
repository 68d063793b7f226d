package ledger

import (
	"cmp"
	"slices"

	"hearsay/internal/news"
)

// historyCarriers bounds the carriers for which the second origin is dated:
// beyond it a statement's history says only when it appeared, was confirmed,
// denied or withdrawn.
const historyCarriers = 60

// history lists what happened to a statement, by the publication times of its
// carriers: when it appeared, got its second independent origin, was confirmed
// or denied by a party to it, or withdrawn. What an undated article adds comes
// last, with no time.
func (b *builder) history(d *draft, voices []voice, shared []sharedText) {
	order := make([]int, len(d.carriers))
	for i := range order {
		order[i] = i
	}
	when := func(i int) string { return b.arts[d.carriers[i].art].Date() }
	slices.SortStableFunc(order, func(i, j int) int {
		if x, y := when(i), when(j); (x == "") != (y == "") {
			return cmp.Compare(y, x) // dated first
		}
		return cmp.Compare(when(i), when(j))
	})
	note := func(i int, what string) {
		c := &d.carriers[i]
		d.statement.History = append(d.statement.History, news.HistoryItem{When: when(i), What: what, Article: c.Article, Start: c.Start, End: c.End})
	}
	done := map[string]bool{}
	once := func(i int, what string) {
		if !done[what] {
			done[what] = true
			note(i, what)
		}
	}
	for n, i := range order {
		once(i, "appeared")
		p := b.position(&d.carriers[i])
		if p.confirms != "" {
			once(i, "confirmed")
		}
		if p.denies != "" {
			once(i, "denied")
		}
		if c := &d.carriers[i]; c.attr >= 0 && b.arts[c.art].Attributions[c.attr].Stance == news.Retracts {
			once(i, "withdrawn")
		}
		if d.statement.IndependentOrigins.Min >= 2 && !done["second origin"] && len(order) <= historyCarriers {
			if b.countOf(order[:n+1], voices, shared) >= 2 {
				once(i, "second origin")
			}
		}
	}
}

// countOf is the least number of independent origins behind some of a
// statement's carriers.
func (b *builder) countOf(carriers []int, voices []voice, shared []sharedText) int {
	var vs []voice
	for _, v := range voices {
		if slices.Contains(carriers, v.carrier) {
			vs = append(vs, v)
		}
	}
	var ss []sharedText
	for _, s := range shared {
		if slices.Contains(carriers, s.a) && slices.Contains(carriers, s.b) {
			ss = append(ss, s)
		}
	}
	_, in := b.dir.independence(vs, ss)
	return in.Min
}
