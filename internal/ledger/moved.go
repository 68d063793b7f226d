package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// What has been moved from one place to another is no longer held in the first: "the trial
// will be held in Lund", "the trial has been moved from Lund to Osk".

// moves reports whether a unit tells that something was moved.
func (b *builder) moves(u *unit) bool {
	return u.clause != nil && slices.Contains(b.lists.claims[b.con.form(strings.ToLower(u.clause.Pred.Lemma))], "moves")
}

// movedClashes finds over the whole story where one outlet says that a thing has been moved
// and another that it is still to be held where it was, or elsewhere.
func (b *builder) movedClashes(at []int) []clash {
	var out []clash
	for i := range b.units {
		u := &b.units[i]
		if u.remote || u.negative || mood(u) != "" || !b.moves(u) || !b.claims(u) {
			continue
		}
		for j := range b.units {
			v := &b.units[j]
			if v.remote || v.negative || v.clause == nil || !ahead(v) || b.moves(v) || !b.claims(v) || !b.twoVoices(u, v) {
				continue
			}
			if to, where, ok := b.heldElsewhere(u, v); ok {
				c := b.eitherClash(i, j, to, where, at)
				c.kind, c.about, c.why = news.DiffPlace, "where", "two places for one event"
				out = append(out, c)
			}
		}
	}
	return out
}

// heldElsewhere gives the place to which u says that a thing was moved, and the one where v
// says that it will be, as they are printed.
func (b *builder) heldElsewhere(u, v *unit) (moved, where string, ok bool) {
	f, g := b.sceneOf(u), b.sceneOf(v)
	if f == nil || g == nil {
		return "", "", false
	}
	y, there := f.at(placeThing), g.at(placeWhere)
	if y == nil || there == nil || there.entity == nil || y.entity != nil || b.datedBefore(u, y) {
		return "", "", false
	}
	held, is := b.saidBy(b.arts[v.art], v.clause.Pred)
	thing := g.at(placeThing)
	if !(is && akin(&y.word, &held) >= oneWord) && !(thing != nil && akin(&y.word, &thing.word) >= oneWord) {
		return "", "", false
	}
	to := f.at(placeTo)
	if to == nil || to.entity == nil || to.entity.ID == there.entity.ID {
		return "", "", false
	}
	from := f.at(placeFrom)
	return b.placePrinted(u, to), b.placePrinted(v, there), b.compareFillers(to, there) == fillsDiffer || from != nil && from.entity != nil && from.entity.ID == there.entity.ID
}

// datedBefore reports whether a time of which a filler is stands before it: "last year's
// match".
func (b *builder) datedBefore(u *unit, x *filler) bool {
	text := b.arts[u.art].Text[:u.at.Start+x.at.End]
	return slices.ContainsFunc(b.arts[u.art].Times, func(t news.Time) bool {
		if t.Start < u.at.Start || t.End >= len(text) {
			return false
		}
		w := strings.Fields(text[t.End:])
		return len(w) <= 2 && possessiveBehind(text[t.End:])
	})
}

// placePrinted is the name of a place, a capital's where it stands for its state.
func (b *builder) placePrinted(u *unit, x *filler) string {
	if x.capital {
		text := b.arts[u.art].Text
		return text[u.at.Start+x.at.Start : u.at.Start+x.at.End]
	}
	return b.printedFiller(u, x)
}
