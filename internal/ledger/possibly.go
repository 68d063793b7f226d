package ledger

import (
	"cmp"
	"slices"
)

// offered bounds how many statements are offered as possibly the same as one, and
// perhaps how likely two of their clauses must be to say the same: of less likely ones
// readers found one in ten to (TestHowLikely in package eval).
const (
	offered = 3
	perhaps = 0.2
)

// offer ties the statements that may be the same but were not merged: two of
// their units are alike enough and not unlikely to say the same, and on average they are
// nearly so. The umbrella and its parts hold units of many kinds and are left out, and so
// is a claim beside its denial.
func (b *builder) offer(drafts []*draft) {
	at := b.draftOf(drafts)
	type tie struct {
		p, q int
		by   pair
	}
	best := map[[2]int]pair{}
	for _, x := range b.pairs {
		p, q := at[x.a], at[x.b]
		if p < 0 || q < 0 || p == q || !mergeable(&b.units[x.a], &b.units[x.b]) {
			continue
		}
		if d, e := drafts[p], drafts[q]; d.umbrella || e.umbrella || d.origin != "" || e.origin != "" {
			continue
		}
		k := [2]int{min(p, q), max(p, q)}
		if y, ok := best[k]; !ok || x.sim > y.sim {
			best[k] = x
		}
	}
	ties := make([]tie, 0, len(best))
	for k, by := range best {
		ties = append(ties, tie{k[0], k[1], by})
	}
	slices.SortFunc(ties, func(x, y tie) int {
		return cmp.Or(cmp.Compare(y.by.sim, x.by.sim), cmp.Compare(x.p, y.p), cmp.Compare(x.q, y.q))
	})
	add := func(d, e *draft) {
		if l := d.statement.Possibly; len(l) < offered {
			d.statement.Possibly = append(l, e.statement.ID)
		}
	}
	full := func(d *draft) bool { return len(d.statement.Possibly) == offered }
	for _, t := range ties {
		d, e := drafts[t.p], drafts[t.q]
		if full(d) && full(e) || b.con.average(b.units, d.units, e.units) < cohesion || !b.maybe(&b.units[t.by.a], &b.units[t.by.b], t.by.alike) {
			continue
		}
		add(d, e)
		add(e, d)
	}
}

// maybe reports whether two units that are alike by so much may say the same.
func (b *builder) maybe(x, y *unit, alike float64) bool {
	f := b.featuresOf(x, y, alike)
	return !b.unheld(x, y) && b.reaches(x, y, &f, perhaps)
}
