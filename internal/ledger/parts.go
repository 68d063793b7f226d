package ledger

import (
	"slices"

	"hearsay/internal/news"
)

// joinParts makes one draft of the clauses of a sentence that hang on one another, where one
// voice of one article says each of them and nobody else any: "three drones had been used"
// and "which were launched from the hills" are then one thing that is said. A clause that
// stands by itself, with a subject of its own, stays a draft of its own, and so does one that
// others carry.
func (b *builder) joinParts(drafts []*draft) []*draft {
	at, local := b.draftOf(drafts), make([]bool, len(drafts))
	for k, d := range drafts {
		local[k] = !d.umbrella && d.origin == "" && b.inOnePlace(d)
	}
	tied := untied(len(drafts))
	for i := range b.units {
		if k := at[i]; k >= 0 && local[k] && b.leans(&b.units[i]) {
			if h := b.leansOn(i, at, local); h >= 0 && at[h] >= 0 {
				tied.tie(k, at[h])
			}
		}
	}
	out := drafts[:0:0]
	for k, d := range drafts {
		r := tied.root(k)
		if r == k {
			out = append(out, d)
			continue
		}
		drafts[r].units = append(drafts[r].units, d.units...)
		drafts[r].folded = append(drafts[r].folded, d.folded...)
	}
	for _, d := range out {
		slices.Sort(d.units)
	}
	return out
}

// inOnePlace reports whether all units of a draft stand in one sentence and are given to one
// voice: they make one carrier.
func (b *builder) inOnePlace(d *draft) bool {
	u := &b.units[d.units[0]]
	return !slices.ContainsFunc(d.units, func(i int) bool { return !b.sameSaying(u, &b.units[i]) })
}

// sameSaying reports whether two units stand in one sentence and are given to one voice.
func (b *builder) sameSaying(u, v *unit) bool {
	a := b.arts[u.art]
	return u.art == v.art && u.attr == v.attr && u.block == v.block && a.SentenceAt(u.at.Start) == a.SentenceAt(v.at.Start)
}

// leans reports whether a unit is a clause that no reader would read alone: it hangs on
// another by its kind, and not only to be set against it, or has its subject there.
func (b *builder) leans(u *unit) bool {
	if u.clause == nil {
		return false
	}
	switch u.clause.Kind {
	case news.RelativeClause, news.ParticipleClause, news.AdverbialClause, news.ContentClause:
		return !b.lists.sets(b.arts[u.art].Text, u.at)
	case news.CoordClause:
		return !slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool {
			return (g.Role == "subject" || g.Role == "object") && g.At.Start < u.clause.Pred.At.Start && u.at.Contains(g.At)
		})
	}
	return false
}

// leansOn is the unit of the clause that unit i hangs on, at whatever remove, where both are
// one saying of nobody else, and so is what stands between them; -1 for none. at gives the
// units' drafts, local those that one voice of one sentence makes up.
func (b *builder) leansOn(i int, at []int, local []bool) int {
	u := &b.units[i]
	cs := b.arts[u.art].Clauses
	for p, steps := u.clause.Parent, 0; p >= 0 && steps < len(cs); p, steps = cs[p].Parent, steps+1 {
		for _, step := range []int{-1, 1} {
			for k := i + step; k >= 0 && k < len(b.units) && b.units[k].art == u.art && b.units[k].block == u.block; k += step {
				v := &b.units[k]
				if a := b.arts[u.art]; a.SentenceAt(v.at.Start) != a.SentenceAt(u.at.Start) || v.attr != u.attr || at[k] >= 0 && !local[at[k]] {
					break // what others say too, or somebody else's words, stand between
				}
				if v.clause == &cs[p] {
					return k
				}
			}
		}
	}
	return -1
}
