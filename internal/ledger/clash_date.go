package ledger

import (
	"hearsay/internal/news"
	"strings"
)

// dateClash reports two dates for one event: both units tell it, by a shared
// predicate or event word and a shared party, and no date of one fits any of
// the other.
func (b *builder) dateClash(u, v *unit, p pair) (clash, bool) {
	if len(u.times) == 0 || len(v.times) == 0 || !b.sameEvent(u, v, p.sim) {
		return clash{}, false
	}
	ua, va := b.arts[u.art], b.arts[v.art]
	var x, y *news.Time
	for _, i := range u.times {
		for _, j := range v.times {
			s, t := &ua.Times[i], &va.Times[j]
			if !calendar(*s) || !calendar(*t) {
				continue
			}
			if agree, _ := news.CompareTimes(*s, *t); agree == news.Same || agree == news.Compatible {
				return clash{}, false
			} else if agree == news.Incomparable {
				continue
			}
			if x == nil {
				x, y = s, t
			}
		}
	}
	if x == nil {
		return clash{}, false
	}
	_, why := news.CompareTimes(*x, *y)
	return clash{kind: news.DiffDate, ra: b.ref(u), rb: b.ref(v), va: x.Value, vb: y.Value, why: why}, true
}

// closelyAlike is how alike two units must be to tell of one event though they
// name nobody.
const closelyAlike = 0.6

// sameEvent reports whether two units tell of one event: they share a word or
// class of what happens, and somebody or somewhere that is not in every
// sentence of the story.
func (b *builder) sameEvent(u, v *unit, alike float64) bool {
	event, party := false, false
	for i, j := 0, 0; i < len(u.vec) && j < len(v.vec); {
		switch {
		case u.vec[i].id < v.vec[j].id:
			i++
		case u.vec[i].id > v.vec[j].id:
			j++
		default:
			id := u.vec[i].id
			switch name := b.con.names[id]; {
			case b.con.event(id), strings.HasPrefix(name, "r:"):
				event = true
			case strings.HasPrefix(name, "c:"):
				party = party || b.main == nil || !b.main.parties[id]
			case b.con.party(id):
				party = true
			}
			i++
			j++
		}
	}
	if x, y := b.subject(u), b.subject(v); x != "" && y != "" && x != y {
		return false // alike, but said of two
	}
	return event && (party || alike >= closelyAlike)
}

// subject is the entity that a unit's clause says something of, "" when it is
// not known.
func (b *builder) subject(u *unit) news.EntityID {
	if u.clause == nil {
		return ""
	}
	a := b.arts[u.art]
	for _, g := range u.clause.Args {
		if g.Role == "subject" {
			if m := mentionAt(a.Article, g.At); m >= 0 {
				return a.Mentions[m].Entity
			}
		}
	}
	return ""
}

// placeClash reports two places for one event: the same predicate, the same
// role, two different towns.
func (b *builder) placeClash(u, v *unit, p pair) (clash, bool) {
	if p.sim < same || u.clause == nil || v.clause == nil {
		return clash{}, false
	}
	here, there := b.towns(p.a), b.towns(p.b)
	if len(here) == 0 || len(there) == 0 || !b.con.onePredicate(u, v) || !b.sameEvent(u, v, p.sim) {
		return clash{}, false
	}
	for _, x := range here {
		for _, y := range there {
			if x.role == y.role && x.town.ID != y.town.ID {
				return clash{kind: news.DiffPlace, ra: b.ref(u), rb: b.ref(v), va: x.town.Name, vb: y.town.Name, why: "two places for one event"}, true
			}
		}
	}
	return clash{}, false
}

// town is the entity of a town or city at s, nil for anything wider.
func (b *builder) town(a *article, s news.Span) *news.Entity {
	m := mentionAt(a.Article, s)
	if m < 0 {
		return nil
	}
	e := b.dir.byID[a.Mentions[m].Entity]
	if e == nil || e.Kind != news.Place || !strings.HasPrefix(e.Key, "city:") {
		return nil
	}
	return e
}
