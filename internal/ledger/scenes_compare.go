package ledger

import (
	"iter"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// How two fillers of one place compare.
const (
	fillsDiffer = iota - 2 // they are two
	fillsApart             // they say two things, though one may be both: no one statement, and no dispute
	fillsOpen              // nothing tells
	fillsSame              // they are one
)

// oneWord is how nearly two nouns must say the same to mean one thing, see akin.
const oneWord = 0.7

// compareFillers tells whether two fillers of one place are one or two. One may be a
// wider word for the other, or a name for what the other describes: then nothing tells.
func (b *builder) compareFillers(x, y *filler) int {
	if x.place == placeIs && x.entity == nil && y.entity == nil && b.twoSorts(x, y) {
		return fillsDiffer
	}
	if x.place == placeAgent {
		if how := b.compareDoers(x, y); how != fillsOpen {
			return how
		}
	}
	if whereabouts(x.place) {
		return b.compareSpots(x, y)
	}
	if x.entity != nil && y.entity != nil {
		return b.compareNamed(x.entity, y.entity)
	}
	if x.entity != nil || y.entity != nil || x.word.root == "" || y.word.root == "" || x.word.name || y.word.name {
		if x.word.name && y.word.name && x.word.root == y.word.root {
			return fillsSame
		}
		return fillsOpen
	}
	if x.noun == y.noun {
		if b.twoOfAKind(x, y) {
			return fillsDiffer // "the first hearing", "the second hearing"
		}
		if b.lists.others[x.before] != b.lists.others[y.before] {
			return fillsOpen // "the players", "the other players"
		}
		if statesDiffer(x, y) {
			return fillsDiffer
		}
		if x.of.root != "" && y.of.root != "" && akin(&x.of, &y.of) < oneWord {
			return fillsOpen // "the trial of the baker", "the trial of the mayor"
		}
		return fillsSame
	}
	if akin(&x.word, &y.word) >= oneWord || x.place == placeThing && x.definite && y.definite && !x.plural && !y.plural && (b.isWider(x, y) || b.isWider(y, x)) {
		return fillsSame // "the ship", "the freighter"
	}
	switch {
	case !b.twoPersons(x, y):
		return fillsOpen
	case x.definite && y.definite:
		return fillsDiffer
	case !b.lists.trades[x.noun] || !b.lists.trades[y.noun]:
		return fillsOpen // a neighbour may be a nurse
	case x.place == placeAgent && !x.plural && !y.plural:
		return fillsDiffer // "by a nurse", "by the caretaker"
	}
	return fillsApart
}

// twoOfAKind reports whether the words before one noun tell two of its kind: "the front door",
// "the back door".
func (b *builder) twoOfAKind(x, y *filler) bool {
	for axis, m := range b.lists.which[x.before] {
		if n := b.lists.which[y.before][axis]; n != "" && n != m {
			return true
		}
	}
	return false
}

// twoParts reports whether the words before one name tell two parts of the place.
func (b *builder) twoParts(x, y *filler) bool {
	return b.twoOfAKind(&filler{before: b.con.form(x.part)}, &filler{before: b.con.form(y.part)})
}

// statesDiffer reports whether two fillers are described by different states.
func statesDiffer(x, y *filler) bool {
	return len(x.states) > 0 && len(y.states) > 0 && !slices.ContainsFunc(x.states, func(s string) bool { return slices.Contains(y.states, s) })
}

// compareCapitals is compareFillers for two names of which one is that of a capital, which
// stands for its state as well.
func (b *builder) compareCapitals(x, y *filler) int {
	switch {
	case x.lemma == y.lemma:
		return fillsSame
	case x.capital && y.capital, x.capital && knownAs(y.entity) == "city", y.capital && knownAs(x.entity) == "city":
		return fillsDiffer
	}
	return fillsOpen
}

// compareNamed is compareFillers for two entities.
func (b *builder) compareNamed(x, y *news.Entity) int {
	if x.ID == y.ID {
		return fillsSame
	}
	if b.belongs(x.ID, y.ID) || b.belongs(y.ID, x.ID) {
		if s := b.dir.state(x); s != "" && s == b.dir.state(y) && x.Kind != news.Place && y.Kind != news.Place && x.Kind != news.Person && y.Kind != news.Person {
			return fillsSame // a country and its government
		}
		return fillsOpen
	}
	place := func(e *news.Entity) bool { return e.Kind == news.Place }
	switch {
	case place(x) && place(y):
		if settlement(x) != settlement(y) || !settlement(x) && knownAs(x) != knownAs(y) || b.nameBoth(x.ID, y.ID) {
			return fillsOpen // a square may lie in a city
		}
		return fillsDiffer
	case x.Kind == y.Kind && (b.dir.state(x) == "" || b.dir.state(x) != b.dir.state(y) || x.Kind == news.Person):
		return fillsDiffer
	}
	return fillsOpen
}

// settlement reports whether an entity is a town: what no gazetteer has is taken for a small one.
func settlement(e *news.Entity) bool {
	return e.Kind == news.Place && (knownAs(e) == "city" || e.Key == "")
}

// nameBoth reports whether a sentence of the story names two places: one may be told to
// lie in the other.
func (b *builder) nameBoth(x, y news.EntityID) bool {
	if b.neighbouring == nil {
		b.neighbouring = map[[2]news.EntityID]bool{}
		for _, a := range b.arts {
			var at []news.EntityID
			sentence := -1
			for i := range a.Mentions {
				m := &a.Mentions[i]
				if e := b.dir.byID[m.Entity]; e == nil || e.Kind != news.Place {
					continue
				}
				if k := a.SentenceAt(m.Start); k != sentence {
					at, sentence = at[:0], k
				}
				for _, o := range at {
					b.neighbouring[[2]news.EntityID{min(o, m.Entity), max(o, m.Entity)}] = true
				}
				at = append(at, m.Entity)
			}
		}
	}
	return b.neighbouring[[2]news.EntityID{min(x, y), max(x, y)}]
}

// knownAs is as what the gazetteer has an entity ("city", "group"), "" for nothing.
func knownAs(e *news.Entity) string {
	kind, _, _ := strings.Cut(e.Key, ":")
	return kind
}

// twoPersons reports whether two nouns are of persons of two trades or offices ("mayor",
// "caretaker"), of which neither is a wider word for the other, and neither may be said of
// anybody.
func (b *builder) twoPersons(x, y *filler) bool {
	p, known := b.lists.people[x.noun]
	q, also := b.lists.people[y.noun]
	if !known || !also {
		return false
	}
	of := func(wide []string, noun string) bool {
		return slices.Contains(wide, noun) || slices.Contains(wide, "also")
	}
	return !of(p, y.noun) && !of(q, x.noun)
}

// oneDeed reports whether two scenes tell one deed.
func oneDeed(f, g *scene) bool {
	return f != nil && g != nil && slices.ContainsFunc(f.deeds, func(k string) bool { return slices.Contains(g.deeds, k) })
}

// facing gives the fillers of one place in two scenes, and how they compare.
func (b *builder) facing(f, g *scene) iter.Seq2[[2]*filler, int] {
	return func(yield func([2]*filler, int) bool) {
		if f == nil || g == nil {
			return
		}
		for i := range f.fills {
			for j := range g.fills {
				if p, q := &f.fills[i], &g.fills[j]; p.place == q.place && !yield([2]*filler{p, q}, b.compareFillers(p, q)) {
					return
				}
			}
		}
	}
}

// rivals is the place in which two units that tell one deed give two answers, with the
// fillers; false where there is none, or where more differs: then they tell two deeds.
func (b *builder) rivals(u, v *unit) (x, y *filler, ok bool) {
	f, g := b.sceneOf(u), b.sceneOf(v)
	if !oneDeed(f, g) {
		return nil, nil, false
	}
	for two, how := range b.facing(f, g) {
		if how != fillsDiffer {
			continue
		}
		if ok {
			return nil, nil, false
		}
		x, y, ok = two[0], two[1], true
	}
	return x, y, ok
}

// twoAnswers reports whether two units tell one deed and fill a place of it with two
// answers, or tell two deeds of that kind.
func (b *builder) twoAnswers(u, v *unit) bool {
	f, g := b.sceneOf(u), b.sceneOf(v)
	if !oneDeed(f, g) {
		return false
	}
	for _, how := range b.facing(f, g) {
		if how <= fillsApart {
			return true
		}
	}
	return false
}

// inTwoPlaces reports whether two units tell one deed in, from or to two places: then they tell it
// twice.
func (b *builder) inTwoPlaces(u, v *unit) bool {
	f, g := b.sceneOf(u), b.sceneOf(v)
	if !oneDeed(f, g) {
		return false
	}
	for two, how := range b.facing(f, g) {
		if how == fillsDiffer && whereabouts(two[0].place) {
			return true
		}
	}
	return false
}

// ofTwoThings reports whether two units tell their deeds of two things.
func (b *builder) ofTwoThings(u, v *unit) bool {
	for two, how := range b.facing(b.sceneOf(u), b.sceneOf(v)) {
		if how == fillsDiffer && two[0].place == placeThing {
			return true
		}
	}
	return false
}
