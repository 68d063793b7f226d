package ledger

import (
	"slices"
	"time"
)

// contraryUnits bounds how many units of each side of a pair of contraries are compared.
const contraryUnits = 24

// contraryTold is a unit that tells one of two contraries.
type contraryTold struct {
	unit               int
	told               *unit // the unit, or what its cue tells, see asTold
	ahead, doer, turns bool
}

// contraryClashes finds over the whole story where one tells of a thing what is the
// contrary of what another tells of it: the offer was accepted, it was turned down; the
// hearing goes ahead, it has been called off.
func (b *builder) contraryClashes(at []int) []clash {
	sides := map[int]*[2][]contraryTold{}
	var pairs []int
	for i := range b.units {
		u := b.asTold(i)
		if u.clause == nil || u.remote || u.negative || len(u.answers) > 0 || b.moodOf(u) != "" || !b.claims(u) {
			continue
		}
		for _, w := range b.deedKeys(u) {
			for _, s := range b.lists.contraries[w] {
				if !s.fact {
					continue
				}
				if sides[s.of] == nil {
					sides[s.of] = &[2][]contraryTold{}
					pairs = append(pairs, s.of)
				}
				if l := &sides[s.of][truth(s.other)]; len(*l) < contraryUnits {
					*l = append(*l, contraryTold{i, u, s.ahead, s.doer, s.turns})
				}
			}
		}
	}
	slices.Sort(pairs)
	var out []clash
	for _, k := range pairs {
		for _, p := range sides[k][0] {
			for _, q := range sides[k][1] {
				u, v := p.told, q.told
				if p.unit == q.unit || b.tellsContrary(u, sides[k][1]) || b.tellsContrary(v, sides[k][0]) || !b.twoVoices(u, v) || !p.ahead && ahead(u) != ahead(v) || b.datesApart(u, v) || !b.ofOneThing(u, v) && !(p.doer && b.ofWhoDid(u, v)) {
					continue
				}
				c := b.eitherClash(p.unit, q.unit, b.predicateText(u), b.predicateText(v), at)
				c.about, c.why = aboutWhich+": "+c.va+" or "+c.vb, "it can be only one of the two"
				if p.turns {
					b.mayHaveTurned(&c)
				}
				out = append(out, c)
			}
		}
	}
	return out
}

// tellsContrary reports whether whoever tells one of two contraries of a thing tells the other of
// it as well, or his outlet does in its own voice: then it was first the one and then the other,
// or there are two things.
func (b *builder) tellsContrary(u *unit, others []contraryTold) bool {
	return slices.ContainsFunc(others, func(o contraryTold) bool {
		v := o.told
		return v.art == u.art && (v.attr < 0 || v.attr == u.attr || u.attr >= 0 && b.oneSpeaker(b.arts[u.art], u.attr, v.attr)) && (b.ofOneThing(u, v) || b.ofWhoDid(u, v) || b.ofWhoDid(v, u))
	})
}

// turnsAfter is how far apart two may tell of what may change and still be taken to tell of
// one state of it.
const turnsAfter = 36 * time.Hour

// mayHaveTurned marks a disagreement on what may change as one that time may have settled,
// where the one account was published long after the other.
func (b *builder) mayHaveTurned(c *clash) {
	u, v := &b.units[c.a], &b.units[c.b]
	x, y := published(b.arts[u.art], u), published(b.arts[v.art], v)
	if y.before(x) {
		x, y = y, x
	}
	if x.before(y) && y.from.Sub(x.to) >= turnsAfter {
		c.superseded, c.why = true, "a later report may tell of a change"
	}
}

// ofOneThing reports whether two units tell something of one thing, and where both say who
// did it, of one: a bill is passed by one and vetoed by another.
func (b *builder) ofOneThing(u, v *unit) bool {
	one := false
	for two, how := range b.facing(b.sceneOf(u), b.sceneOf(v)) {
		p, q := two[0], two[1]
		switch {
		case how == fillsDiffer, p.place == placeAgent && (how == fillsOpen || (p.of.root == "") != (q.of.root == "")): // "voters of the capital"
			return false
		case how == fillsSame && p.place == placeThing:
			one = p.entity != nil || p.definite || q.definite || p.of.name && q.of.name && p.of.root == q.of.root || p.bare && q.bare && !p.plural && !q.plural && b.onePlace(u, v) || b.oneDay(u, v)
		}
	}
	return one
}

// oneDay reports whether two units give one day.
func (b *builder) oneDay(u, v *unit) bool {
	return slices.ContainsFunc(u.times, func(i int) bool {
		return slices.ContainsFunc(v.times, func(k int) bool {
			s, t := &b.arts[u.art].Times[i], &b.arts[v.art].Times[k]
			return calendar(*s) && calendar(*t) && s.Value == t.Value
		})
	})
}

// ofWhoDid reports whether what a unit tells somebody to have done another tells the
// contrary of: "the driver survived the crash", "the driver was killed".
func (b *builder) ofWhoDid(did, befell *unit) bool {
	f, g := b.sceneOf(did), b.sceneOf(befell)
	if f == nil || g == nil {
		return false
	}
	doer, whom := f.at(placeAgent), g.at(placeThing)
	return doer != nil && whom != nil && (doer.entity != nil || doer.definite) && b.compareFillers(doer, whom) == fillsSame
}

// predicateText is a unit's predicate as it is printed, with the words that make one
// expression with it.
func (b *builder) predicateText(u *unit) string {
	a := b.arts[u.art]
	at := u.clause.Pred.At
	for _, p := range b.expressions(u) {
		if p.behind != "" && len(b.lists.contraries[p.words]) > 0 {
			return at.Of(a.Text) + " " + p.behind
		}
	}
	return at.Of(a.Text)
}
