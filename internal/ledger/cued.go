package ledger

import (
	"slices"

	"hearsay/internal/news"
)

// asTold is a unit as what it tells of a deed: where only a noun phrase is given to somebody by a
// verb that says what he does with it ("Parliament rejected | the pension bill"), what the verb
// tells in the outlet's own voice.
func (b *builder) asTold(i int) *unit {
	u := &b.units[i]
	if u.clause != nil || u.attr < 0 {
		return u
	}
	if b.cued == nil {
		b.cued = map[int]*unit{}
	}
	if b.cued[i] == nil {
		b.cued[i] = b.throughCue(u)
	}
	return b.cued[i]
}

func (b *builder) throughCue(u *unit) *unit {
	a := b.arts[u.art]
	x := &a.Attributions[u.attr]
	for i := range a.Clauses {
		c := &a.Clauses[i]
		if !inAny(x.Cue, c.Pred.At) || !slices.ContainsFunc(c.Args, func(g news.Arg) bool { return g.Role == "object" && u.at.Contains(g.Head.At) }) {
			continue
		}
		w := *u
		w.clause, w.attr, w.negative, w.told = c, -1, c.Negated, new(facts)
		w.at = hull([]news.Span{u.at, c.At})
		w.times = nil
		for k := range a.Times {
			if w.at.Contains(a.Times[k].Span()) {
				w.times = append(w.times, k)
			}
		}
		w.planned, w.remote = b.toCome(&w), b.elsewhen(&w)
		return &w
	}
	return u
}
