package ledger

import (
	"cmp"
	"slices"
	"sort"

	"hearsay/internal/news"
)

// What can happen to a statement.
const (
	appeared     = "appeared"
	secondOrigin = "second origin"
	confirmed    = "confirmed"
	deniedByOne  = "denied"
	reworded     = "changed"
	withdrawn    = "withdrawn"
)

// Up to historyCarriers carriers the second origin is looked for with each of
// them; beyond, by halving, which is as good unless a later carrier shows that
// two earlier ones had one origin.
const historyCarriers = 60

// history lists what happened to a statement, by the publication times of its
// carriers: when it appeared, got its second independent origin, was confirmed by
// a party to it, or taken back by one; when it was denied comes from the
// discrepancies. What an undated article adds comes last, with no time. See
// revisions for what edits add.
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
	second := b.secondAt(d, order, voices, shared)
	for n, i := range order {
		once(i, appeared)
		p := &d.positions[i]
		if p.confirms != "" {
			once(i, confirmed)
		}
		if c := &d.carriers[i]; c.attr >= 0 && b.arts[c.art].Attributions[c.attr].Stance == news.Retracts {
			once(i, withdrawn)
		}
		if n == second {
			once(i, secondOrigin)
		}
	}
}

// secondAt is the place in order of the carrier with which a statement has two
// origins for certain, -1 when it has not.
func (b *builder) secondAt(d *draft, order []int, voices []voice, shared []sharedText) int {
	if d.statement.IndependentOrigins.Min < 2 {
		return -1
	}
	two := func(n int) bool { return b.countOf(order[:n+1], voices, shared) >= 2 }
	if len(order) > historyCarriers {
		return sort.Search(len(order)-1, two)
	}
	for n := range order {
		if two(n) {
			return n
		}
	}
	return -1
}

// countOf is the least number of independent origins behind some of a
// statement's carriers.
func (b *builder) countOf(carriers []int, voices []voice, shared []sharedText) int {
	in := make(map[int]bool, len(carriers))
	for _, i := range carriers {
		in[i] = true
	}
	var vs []voice
	for _, v := range voices {
		if in[v.carrier] {
			vs = append(vs, v)
		}
	}
	var ss []sharedText
	for _, s := range shared {
		if in[s.a] && in[s.b] {
			ss = append(ss, s)
		}
	}
	_, independent := b.dir.independence(vs, ss)
	return independent.Min
}
