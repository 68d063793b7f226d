package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// whoIs reads a clause that tells who or what somebody is as a scene ("the victim was a
// teacher", "the commander was Odo Lund"); nil for any other clause.
func (b *builder) whoIs(u *unit) *scene {
	c, a := u.clause, b.arts[u.art]
	k := slices.IndexFunc(c.Args, func(g news.Arg) bool { return g.Role == "subject" })
	if k < 0 || c.Args[k].Head.At.End > c.Pred.At.Start || slices.ContainsFunc(c.Args, func(g news.Arg) bool { return g.Role == "object" }) {
		return nil
	}
	between := strings.Fields(wordsOf(a.Text[c.Args[k].At.End:c.Pred.At.Start]))
	has := func(class string) bool {
		return slices.ContainsFunc(between, func(w string) bool { return slices.Contains(b.lists.claims[w], class) })
	}
	if !has("is") {
		return nil // of "the new coach of the club was Odo Lund" only the first noun is the subject
	}
	is := b.fillerOf(u, c.Pred, placeIs)
	if code := b.lists.stateOf(c.Pred.At.Of(a.Text)); code != "" {
		is.states, is.entity = []string{code}, nil // "a Norwegian"
	}
	if _, person := b.lists.people[is.noun]; !person && len(is.states) == 0 && (is.entity == nil || is.entity.Kind != news.Person) {
		return nil
	}
	who := b.fillerOf(u, c.Args[k].Head, placeThing)
	if !has("then") && is.definite && b.personal(is.noun) && who.entity != nil && (is.entity == nil || is.entity == who.entity) && who.entity.Kind == news.Person && len(is.states) == 0 {
		is, who = who, b.nameless(is) // "Odo Lund is the new coach"
		is.place, who.place = placeIs, placeThing
	}
	if _, person := b.lists.people[who.noun]; !person || who.plural && !(len(is.states) > 0 && len(b.plainCounts(u)) > 0) || !who.definite && len(b.plainCounts(u)) == 0 {
		return nil
	}
	return &scene{deeds: []string{"is"}, sole: true, fills: []filler{is, who}}
}

// whereIs reads a clause that tells where somebody or something is as a scene ("Lund was in a
// hotel in Torvik"); nil for any other clause.
func (b *builder) whereIs(u *unit) *scene {
	c, a := u.clause, b.arts[u.art]
	k := slices.IndexFunc(c.Args, func(g news.Arg) bool { return g.Role == "subject" })
	if k < 0 || c.Args[k].Head.At.End > c.Pred.At.Start || !u.at.Contains(c.Args[k].Head.At) || !b.aPlace(a, c.Pred) {
		return nil
	}
	between := strings.Fields(wordsOf(a.Text[c.Args[k].Head.At.End:c.Pred.At.Start]))
	is := slices.IndexFunc(between, func(w string) bool { return slices.Contains(b.lists.claims[w], "is") })
	if is < 0 || is+1 >= len(between) || b.lists.scenePlaces[between[is+1]] != placeWhere {
		return nil
	}
	who := b.fillerOf(u, c.Args[k].Head, placeThing)
	if !who.definite {
		return nil
	}
	return &scene{deeds: []string{"at"}, fills: []filler{b.fillerOf(u, c.Pred, placeWhere), who}}
}

// twoSorts reports whether what two fillers say somebody is are two sorts of people, or people
// of two states.
func (b *builder) twoSorts(x, y *filler) bool {
	if len(x.states) > 0 && len(y.states) > 0 {
		return statesDiffer(x, y)
	}
	return b.lists.trades[x.noun] && b.lists.trades[y.noun] && !strings.EqualFold(x.noun, y.noun) && b.twoPersons(x, y)
}
