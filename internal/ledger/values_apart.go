package ledger

import (
	"math"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// ofTwo reports whether two values are surely of two things, whatever the words around
// them have in common.
func (b *builder) ofTwo(p *valuePair) bool {
	x, y := p.x, p.y
	u, v := &b.units[x.unit], &b.units[y.unit]
	ua, va := b.arts[u.art], b.arts[v.art]
	if b.actorsDiffer(u, v) || b.membersDiffer(x.unit, y.unit) {
		return true
	}
	if x.kind == valueDay {
		s, t := &ua.Times[x.t], &va.Times[y.t]
		return u.art == v.art || b.actsApart(x, y) || !b.claims(u) || !b.claims(v) || epochsApart(s, t) ||
			(ahead(u) || b.toDo(u)) && past(va, t) || (ahead(v) || b.toDo(v)) && past(ua, s) || b.tellsBoth(u, t, v) || b.tellsBoth(v, s, u)
	}
	if b.valueStagesApart(x, y) || b.figuresApart(x.unit, y.unit) {
		return true
	}
	if mood(u) != mood(v) || b.nounsDiffer(x, y) {
		return true
	}
	switch x.kind {
	case valueLength:
		return false
	case valueVote:
		return b.votesOnOthers(ua, va, x.q, y.q)
	case valueAge:
		return x.alone > 1 || y.alone > 1 || math.Abs(x.size-y.size) <= 1 || b.anotherOne(ua, x) || b.anotherOne(va, y) || wordBefore(ua.Text, x.at.Start) == b.lists.article && wordBefore(va.Text, y.at.Start) == b.lists.article
	case valueCount:
		return u.negative != v.negative && u.pred != v.pred // "the sums do not add up in 2,100", "a recount of 1,830"
	}
	if p, q := b.measuresBeside(ua, x), b.measuresBeside(va, y); len(p) > 0 && len(q) > 0 && !slices.ContainsFunc(p, func(k string) bool { return slices.Contains(q, k) }) {
		return true // a fee and a wage
	}
	return (x.pace == "") != (y.pace == "") || b.dimensionsDiffer(ua, va, x.at, y.at)
}

// epochsApart reports whether two days lie so far apart that they are of two events.
func epochsApart(s, t *news.Time) bool {
	p, ok1 := firstDay(s.Value)
	q, ok2 := firstDay(t.Value)
	return ok1 && ok2 && abs(int(p.Sub(q).Hours())) > epochYears*366*24
}

// toDo reports whether what a unit tells is asked for or promised, or an infinitive, so
// that it is meant to be done: "asked the owners to return on 10 May".
func (b *builder) toDo(u *unit) bool {
	a := b.arts[u.art]
	if x := a.attribution(u.attr); x != nil && (x.Stance == news.Demands || x.Stance == news.Asks || x.Stance == news.Promises) {
		return true
	}
	if u.clause == nil {
		return false
	}
	i := u.clause.Pred.At.Start
	return slices.Contains(b.lists.claims[wordBefore(a.Text, i)], "infinitive")
}

// anotherOne reports whether the words before a figure say that it is of another than
// was spoken of.
func (b *builder) anotherOne(a *article, v *value) bool {
	w := strings.Fields(wordsOf(a.Text[max(0, v.at.Start-30):v.at.Start]))
	return slices.ContainsFunc(w, func(w string) bool { return b.lists.others[w] || b.lists.roles[w] == roleAnother })
}

// measuresBeside are the kinds of things that the words beside a sum or measure say that
// it is of, see measures.txt.
func (b *builder) measuresBeside(a *article, x *value) []string {
	var out []string
	for i := range x.near {
		for _, m := range b.lists.measures[x.near[i].form] {
			if m.kind == a.Quantities[x.q].Of {
				out = append(out, m.class)
			}
		}
	}
	return out
}

// actsApart reports whether the predicates of two values' clauses say two things, and
// nothing else in one clause says what the other's predicate does: "was locked on
// Monday", "stood open on Friday".
func (b *builder) actsApart(x, y *value) bool {
	u, v := &b.units[x.unit], &b.units[y.unit]
	if u.clause == nil || v.clause == nil {
		return false
	}
	return x.pred.key != 0 && y.pred.key != 0 && akin(&x.pred, &y.pred) == 0 && common([]spoken{x.pred}, y.clause) == 0 && common([]spoken{y.pred}, x.clause) == 0
}

// nounsDiffer reports whether two measures are told by one predicate of two things: "the
// failure lasted 47 minutes", "the hearing lasted three hours".
func (b *builder) nounsDiffer(x, y *value) bool {
	u, v := &b.units[x.unit], &b.units[y.unit]
	return len(x.noun) > 0 && len(y.noun) > 0 && common(x.noun, y.noun) == 0 && u.clause != nil && v.clause != nil && b.con.onePredicate(u, v)
}

// actorsDiffer reports whether what two units say happens befalls or is done by two who
// have names, of whom neither belongs to the other.
func (b *builder) actorsDiffer(u, v *unit) bool {
	differ := func(p, q news.EntityID) bool {
		return p != "" && q != "" && p != q && !b.belongs(p, q) && !b.belongs(q, p)
	}
	x, y := b.befallen(u).entity, b.befallen(v).entity
	return differ(x, y) && !b.speaksOf(u, []news.EntityID{y}) && !b.speaksOf(v, []news.EntityID{x})
}

// membersDiffer reports whether two units name two of several like things: the first
// unit of a plant and the second.
func (b *builder) membersDiffer(i, j int) bool {
	p, q := b.whichOf(i), b.whichOf(j)
	return slices.ContainsFunc(p, func(m which) bool {
		return slices.ContainsFunc(q, func(o which) bool { return m.noun == o.noun && m.kind == o.kind && m.member != o.member })
	})
}
