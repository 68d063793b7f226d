package ledger

import (
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

// history lists what happened to a statement, by the times at which its carriers
// were published: when it appeared, got its second independent origin, was confirmed
// by a party to it or by whoever is printed as confirming what was said before, or
// taken back; when it was denied comes from the discrepancies. What an undated article
// adds comes last, with no time. See revisions for what edits add.
func (b *builder) history(d *draft, voices []voice, shared []sharedText) {
	order := make([]int, len(d.carriers))
	dates := make([]string, len(d.carriers))
	for i := range order {
		order[i], dates[i] = i, b.saidAt(&d.carriers[i])
	}
	slices.SortStableFunc(order, func(i, j int) int { return b.clock.Compare(dates[i], dates[j]) })
	note := func(i int, what string) *news.HistoryItem {
		c := &d.carriers[i]
		d.statement.History = append(d.statement.History, news.HistoryItem{When: dates[i], What: what, Article: c.Article, Start: c.Start, End: c.End})
		return &d.statement.History[len(d.statement.History)-1]
	}
	done := map[string]bool{}
	once := func(i int, what string) {
		if !done[what] {
			done[what] = true
			h := note(i, what)
			h.Unsure = what == appeared && b.mayBeEarlier(d, dates, i) || what == secondOrigin && h.When != "" && dates[order[len(order)-1]] == ""
		}
	}
	second := b.secondAt(d, order, voices, shared)
	for n, i := range order {
		once(i, appeared)
		if d.positions[i].confirms != "" || n > 0 && b.printedAsConfirming(d, i, order[:n]) {
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

// mayBeEarlier reports whether a carrier that gives no time, or only the day, may have
// come before the first of those that give more. Who passes on what that one's outlet
// reported came after it.
func (b *builder) mayBeEarlier(d *draft, dates []string, first int) bool {
	if dates[first] == "" {
		return false // then nothing is known anyway
	}
	outlet := fold(b.arts[d.carriers[first].art].Outlet)
	for i := range d.carriers {
		if i == first || d.carriers[i].art == d.carriers[first].art || !b.clock.Open(dates[i], dates[first]) {
			continue
		}
		if !slices.ContainsFunc(b.chain(&d.carriers[i]), func(l news.Link) bool { return outlet != "" && fold(l.Name) == outlet }) {
			return true
		}
	}
	return false
}

// printedAsConfirming reports whether a carrier prints somebody, by name or a body, as
// confirming what somebody else has said in one of the earlier ones.
func (b *builder) printedAsConfirming(d *draft, i int, earlier []int) bool {
	c := &d.carriers[i]
	chain := b.chain(c)
	if len(chain) == 0 {
		return false
	}
	x := b.arts[c.art].attribution(c.attr)
	if x.Stance != news.Confirms || x.Negated || x.Hedged || x.SourceType == news.SourceDoc || !chain[0].Named && x.SourceType != news.SourceOrg && x.SourceType != news.SourceGov {
		return false
	}
	return slices.ContainsFunc(earlier, func(k int) bool {
		o := b.chain(&d.carriers[k])
		return len(o) == 0 || fold(o[0].Name) != fold(chain[0].Name) && (o[0].Entity == "" || o[0].Entity != chain[0].Entity)
	})
}

// tell puts what happened to a statement in order, and says on whose word it is.
func (b *builder) tell(st *news.Statement) {
	for i := range st.History {
		h := &st.History[i]
		a := b.byID[h.Article]
		if a == nil || h.What == reworded {
			continue
		}
		at := news.Span{Start: h.Start, End: h.End}
		k := attributionAt(a.Article, at)
		for _, c := range st.Carriers {
			if c.Article == h.Article && c.Start == h.Start && c.End == h.End {
				k = slices.IndexFunc(a.Attributions, func(x news.Attribution) bool { return x.ID == c.Attribution && c.Attribution != "" })
			}
		}
		if k >= 0 && len(a.Attributions[k].Chain) > 0 {
			h.By = a.Attributions[k].Chain[0].Name
		}
	}
	slices.SortStableFunc(st.History, func(p, q news.HistoryItem) int { return b.clock.Compare(p.When, q.When) })
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
