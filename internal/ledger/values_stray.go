package ledger

import (
	"slices"

	"hearsay/internal/news"
)

// strayTimes gives the times of a sentence that are of none of its units: a clause that
// was cut short loses what stands at its end ("the ban | will last | until May"). Each is
// compared as of the unit before it in its sentence.
func (b *builder) strayTimes(add func(unit, k int)) {
	for i, a := range b.arts {
		lo, hi := b.unitsIn(i)
		own := make([]bool, len(a.Times))
		for u := lo; u < hi; u++ {
			for _, k := range b.units[u].times {
				own[k] = true
			}
		}
		for k := range a.Times {
			at := a.Times[k].Span()
			if own[k] || ofSaying(a.Article, at) || behindCue(a.Article, at) {
				continue
			}
			if u := b.unitBefore(a, lo, hi, at); u >= 0 {
				add(u, k)
			}
		}
	}
}

// besideUnit is how far behind the unit that it was cut from a time may stand, in bytes.
const besideUnit = 40

// unitBefore is the unit of a sentence that a place in it stands in or right behind, -1
// for none.
func (b *builder) unitBefore(a *article, lo, hi int, at news.Span) int {
	s := a.SentenceAt(at.Start)
	if s < 0 {
		return -1
	}
	cued := func(end int) bool { // "the mayor told the council on Friday" is of the telling
		return slices.ContainsFunc(a.Attributions, func(x news.Attribution) bool {
			return !inAny(x.Content, at) && slices.ContainsFunc(x.Cue, func(c news.Span) bool { return c.Start >= end && c.End <= at.Start })
		})
	}
	best := -1
	for u := lo; u < hi; u++ {
		x := b.units[u].at
		if x.Start <= at.Start && at.Start-x.End < besideUnit && !cued(x.End) && a.Sentences[s].Start <= x.Start && (best < 0 || x.Start >= b.units[best].at.Start) {
			best = u
		}
	}
	return best
}
