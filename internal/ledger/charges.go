package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// "Rejected the accusation" denies what somebody else says of whoever rejects it. So the
// accusation names him or his side, or tells of a harm that somebody does, and it is not
// that somebody waited, or reserves a right. It need not stand in the article of the
// denial: where one outlet prints only that it is denied, another may print what.

// accused is whoever denies something.
type accused struct {
	ids   []news.EntityID
	state string // whose side he is, "" for none
	name  string
}

// accusedIn is whoever denies something in an attribution.
func (b *builder) accusedIn(a *article, x *news.Attribution) accused {
	w := accused{ids: b.denier(a, x), name: hull(x.Source).Of(a.Text)}
	if len(x.Chain) > 0 {
		if s := b.dir.speaker(x.Chain[0], x.SourceType); s.official || s.voiceOf || s.person {
			w.state = s.government
		}
	}
	return w
}

// tellsAgainst reports whether a unit names somebody who is accused, or his side: "Beland denied
// it", of Belander soldiers.
func (b *builder) tellsAgainst(u *unit, w accused) bool {
	if b.speaksOf(u, w.ids) || b.sharesName(w.name, u.at.Of(b.arts[u.art].Text)) {
		return true
	}
	return w.state != "" && slices.ContainsFunc(b.arts[u.art].Mentions, func(m news.Mention) bool {
		return u.at.Contains(m.Span()) && b.ofState(m.Entity, w.state)
	})
}

// ofState reports whether an entity is a state or belongs to it.
func (b *builder) ofState(id news.EntityID, state string) bool {
	e := b.dir.byID[id]
	return e != nil && b.dir.stateCode(e) == state
}

// tellsHarm reports whether a unit tells of what one may be accused of.
func (b *builder) tellsHarm(u *unit) bool {
	return slices.ContainsFunc(strings.Fields(wordsOf(u.at.Of(b.arts[u.art].Text))), func(w string) bool {
		return slices.Contains(b.lists.claims[b.con.form(w)], "harm")
	})
}

// accuses reports whether a unit is given to somebody as an accusation.
func (b *builder) accuses(u *unit) bool {
	x := b.arts[u.art].attribution(u.attr)
	return x != nil && x.Stance == news.Accuses
}

// ofHimself reports whether a unit is what its speaker tells of himself: "he had waited for
// this day".
func (b *builder) ofHimself(u *unit) bool {
	text := b.arts[u.art].Text
	return u.attr >= 0 && u.clause != nil && slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool {
		return g.Role == "subject" && slices.Contains(b.lists.claims[strings.ToLower(g.At.Of(text))], "own")
	})
}

// charges reports whether a unit accuses, or tells of somebody who is accused or of a harm.
func (b *builder) charges(u *unit, w accused) bool {
	return b.accuses(u) || b.tellsAgainst(u, w) || b.tellsHarm(u)
}

// accusedElsewhere is what somebody of another side says in another article against
// whoever denies it in an article that does not print it, -1 for nothing.
func (b *builder) accusedElsewhere(i int, x *news.Attribution) int {
	no := &b.units[i]
	a := b.arts[no.art]
	if b.contentHas(x, a, "numeral") || b.contentHas(x, a, "pointed") || b.onlyIdea(x, a) {
		return -1 // "that number", "the notion": of what its own article told
	}
	w := b.accusedIn(a, x)
	best, top := -1, 0
	for k := range b.units {
		u := &b.units[k]
		if u.art == no.art || u.attr < 0 || u.clause == nil && !b.accuses(u) || u.negative || ahead(u) || len(u.answers) > 0 || weighty(u.vec) == 0 || !b.tellsAgainst(u, w) {
			continue
		}
		if b.notSaid(u) || !b.makesClaim(u) || b.noClaim(u) || !b.claims(u) || b.oneOrigin(no, u) {
			continue
		}
		if v := b.voiceOf(u); v == nil || w.state != "" && (v.who.government == w.state || b.dir.stateOf(v.who.proper) == w.state) {
			continue
		}
		if score := truth(b.accuses(u)) + truth(b.tellsHarm(u)); score > top {
			best, top = k, score
		}
	}
	return best
}
