package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// spots are the places that a unit's clause names as where, from where, to where or which way
// a deed is done, each with all nouns and names that tell of it: "at a lodge above Torvik, in
// Tyrol". What stands before the predicate describes whoever does it, unless the parse hangs
// it on the predicate.
func (b *builder) spots(u *unit) []filler {
	a, c := b.arts[u.art], u.clause
	var out []filler
	add := func(t news.Term, place string) {
		x := b.fillerOf(u, t, place)
		k := slices.IndexFunc(out, func(o filler) bool { return o.place == place })
		if k < 0 {
			out = append(out, x)
			return
		}
		out[k].also = append(out[k].also, x)
	}
	mention := -1
	for _, t := range c.Terms {
		if !u.at.Contains(t.At) || t.At == c.Pred.At || timeAt(a.Article, t.At) || numberAt(a.Article, t.At) || describes(a.Text, c.Terms, t) {
			continue
		}
		if m := mentionAt(a.Article, t.At); m >= 0 {
			if m == mention {
				continue // a name of two words
			}
			mention = m
		}
		place := ""
		for _, g := range c.Args {
			if g.Head.At == t.At {
				place = b.lists.scenePlaces[g.Role]
				if place == "" && slices.Contains(b.lists.bound, g.Role) && b.aTown(a, t) {
					place = placeTo // "bound for Torvik"
				}
				if way := b.wayVerb(u, g); way != "" {
					place = way
				}
			}
		}
		if place == "" && t.At.Start > c.Pred.At.Start && b.aPlace(a, t) {
			place = b.lists.scenePlaces[b.preposition(a.Text, c.Pred.At.End, t)]
		}
		if place != "" && whereabouts(place) {
			add(t, place)
		}
	}
	return out
}

// wayVerb is what of a way a unit's predicate tells by its object, where that names a place:
// "left Torvik" is "from Torvik"; "" for none.
func (b *builder) wayVerb(u *unit, g news.Arg) string {
	way := b.lists.ways[b.con.form(strings.ToLower(u.clause.Pred.Lemma))]
	if way == "" || g.Role != "object" {
		return ""
	}
	if a := b.arts[u.art]; b.entityAt(a, g.Head) == nil || !b.aPlace(a, g.Head) {
		return ""
	}
	return way
}

// entityAt is what a word names, nil for nothing.
func (b *builder) entityAt(a *article, t news.Term) *news.Entity {
	if m := mentionAt(a.Article, t.At); m >= 0 {
		return b.dir.byID[a.Mentions[m].Entity]
	}
	return nil
}

// aTown reports whether a word names a town, a capital among them.
func (b *builder) aTown(a *article, t news.Term) bool {
	e := b.entityAt(a, t)
	return e != nil && (settlement(e) || b.isCapital(a, t, e))
}

// isCapital reports whether a word is a capital's name that is taken for its state.
func (b *builder) isCapital(a *article, t news.Term, e *news.Entity) bool {
	return t.Name && e.Kind != news.Place && b.dir.state(e) != "" && b.lists.stateOf(t.At.Of(a.Text)) == ""
}

// describes reports whether a word only describes the one right behind it: "ship" of "a shipping
// container", "Dutch" of "a Dutch university".
func describes(text string, terms []news.Term, t news.Term) bool {
	return !t.Name && slices.ContainsFunc(terms, func(o news.Term) bool {
		return o.At.Start > t.At.End && o.At.Start <= t.At.End+1 && text[t.At.End] != ',' && !o.Name
	})
}

// aPlace reports whether a word names a place, or is a noun for one.
func (b *builder) aPlace(a *article, t news.Term) bool {
	if m := mentionAt(a.Article, t.At); m >= 0 {
		e := b.entityAt(a, t)
		return a.Mentions[m].Form != "adjective" && e != nil && (e.Kind == news.Place || e.Kind == news.Country)
	}
	return b.lists.levels[b.con.form(strings.ToLower(t.Lemma))] != ""
}

// describedBy is how many words before a noun its preposition is looked for.
const describedBy = 6

// preposition is the preposition before a noun and the words that describe it, behind from;
// "" for none.
func (b *builder) preposition(text string, from int, t news.Term) string {
	if t.At.Start <= from {
		return ""
	}
	ws := strings.Fields(text[from:t.At.Start])
	for n := 1; n <= min(describedBy, len(ws)); n++ {
		w := ws[len(ws)-n]
		if strings.ContainsAny(w, ",;:.()“”\"") {
			return ""
		}
		if w = strings.ToLower(w); b.lists.scenePlaces[w] != "" {
			return w
		}
	}
	return ""
}

// compareSpots is compareFillers for two places of which each may be told by several nouns
// and names. One name in common tells the same town, and then the nouns decide.
func (b *builder) compareSpots(x, y *filler) int {
	if p, q := b.territory(x), b.territory(y); p != "" && q != "" && p != q {
		return fillsDiffer
	}
	named := fillsOpen
	each(x, y, func(p, q *filler) {
		switch how := b.compareWhere(p, q); {
		case how == fillsSame || named == fillsSame:
			named = fillsSame
		case how == fillsDiffer:
			named = fillsDiffer
		}
	})
	if named == fillsDiffer {
		return fillsDiffer
	}
	sites, nearest := fillsOpen, b.compareSites(x, y)
	each(x, y, func(p, q *filler) {
		switch how := b.compareSites(p, q); {
		case how == fillsSame && p != x && q != y && nearest == fillsDiffer:
			// "in the kitchen of the hotel", "in the cellar of the hotel"
		case how == fillsSame || sites == fillsSame:
			sites = fillsSame
		case how < sites:
			sites = how
		}
	})
	if sites == fillsOpen && x.within == nil && y.within == nil {
		return named
	}
	return sites
}

// isWider reports whether one noun for a place may mean what another does: a home may be a flat,
// a room a kitchen, but not the boiler room.
func (b *builder) isWider(x, y *filler) bool {
	return slices.Contains(b.lists.mayBe[x.noun], y.noun) && (b.lists.levels[x.noun] != x.noun || x.before == "")
}

// each calls a function with each pair of what two fillers tell of one place.
func each(x, y *filler, f func(p, q *filler)) {
	for i := -1; i < len(x.also); i++ {
		p := x
		if i >= 0 {
			p = &x.also[i]
		}
		for k := -1; k < len(y.also); k++ {
			q := y
			if k >= 0 {
				q = &y.also[k]
			}
			f(p, q)
		}
	}
}

// compareWhere is compareFillers for where two things happened, by the names of the places.
func (b *builder) compareWhere(x, y *filler) int {
	p, q := x.where(), y.where()
	switch {
	case p == nil || q == nil:
		return fillsOpen
	case p.ID != q.ID && (b.wide(x, p) || b.wide(y, q) || b.beyondPlace(x) != b.beyondPlace(y)):
		return fillsOpen // "in Tyrol", "near Carinthia"
	case p.ID == q.ID && b.twoParts(x, y):
		return fillsDiffer // "in northern Tyrol", "in southern Tyrol"
	case x.within == nil && y.within == nil && (x.capital || y.capital):
		return b.compareCapitals(x, y)
	}
	return b.compareNamed(p, q)
}

// wide reports whether a place that no gazetteer has stands behind an article, as no town does: "in
// the Gulf".
func (b *builder) wide(x *filler, e *news.Entity) bool {
	return e.Key == "" && e.Kind == news.Place && slices.Contains(b.lists.definite, x.part)
}

// where is the place by whose name a filler tells where something is, nil for none.
func (x *filler) where() *news.Entity {
	if x.within != nil {
		return x.within
	}
	return x.entity
}

// named is the first place by whose name a filler, or what else tells of the same, tells where
// something is, nil for none.
func (x *filler) named() *news.Entity {
	if e := x.where(); e != nil {
		return e
	}
	for i := range x.also {
		if e := x.also[i].where(); e != nil {
			return e
		}
	}
	return nil
}

// compareSites is compareFillers for two places by the nouns for them.
func (b *builder) compareSites(x, y *filler) int {
	if x.entity != nil || y.entity != nil {
		return fillsOpen
	}
	p, q := b.lists.levels[x.noun], b.lists.levels[y.noun]
	switch {
	case x.noun == y.noun && x.noun != "":
		if b.twoOfAKind(x, y) {
			return fillsDiffer // "the first hall", "the second hall"
		}
		if p == x.noun && x.before != "" && y.before != "" && x.before != y.before {
			return fillsDiffer // "the engine room", "the control room"
		}
		return fillsSame
	case x.word.root != "" && y.word.root != "" && akin(&x.word, &y.word) >= oneWord:
		return fillsSame
	case p == "" || q == "":
		return fillsOpen
	case b.isWider(x, y), b.isWider(y, x):
		return fillsOpen // a flat may be a home
	case p == q:
		return fillsDiffer
	case slices.Contains(b.lists.liesIn[p], q), slices.Contains(b.lists.liesIn[q], p):
		return fillsOpen // a kitchen may be in a hotel
	}
	return fillsApart // "in the cellar", "in the garden"
}
