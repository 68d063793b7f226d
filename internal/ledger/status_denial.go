package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// ownDoing reports whether a carrier is what its origin admits, or announces of
// itself: one can only admit what one has to do with, and "his resignation" is
// the speaker's.
func (b *builder) ownDoing(c *carrier, x *news.Attribution) bool {
	if x.Stance == news.Acknowledges {
		return true
	}
	if x.Stance != news.Announces && x.Stance != news.Confirms {
		return false
	}
	a := b.arts[c.art]
	for _, k := range c.units {
		u := &b.units[k]
		w := firstWord(u.at.Of(a.Text))
		if u.clause != nil {
			for _, g := range u.clause.Args {
				if g.Role == "subject" {
					w = strings.ToLower(g.At.Of(a.Text))
				}
			}
		}
		if slices.Contains(b.lists.claims[w], "own") {
			return true
		}
	}
	return false
}

// somebodySays reports whether what a carrier says is not so is said by others in
// the story: "there was no blasting" is a denial where villagers heard blasting;
// "I never cheated" is only somebody's word where nobody speaks of cheating.
func (b *builder) somebodySays(c *carrier) bool {
	for _, i := range c.units {
		u := &b.units[i]
		if !u.negative || b.demanded(u) || u.clause != nil && u.clause.Mood == "conditional" {
			continue // "should not", "would not": no word on what is so
		}
		for _, k := range b.thingsDenied(u) {
			if id, known := b.con.ids[k]; known && b.saidElsewhere(id, u) {
				return true
			}
		}
	}
	return false
}

// thingsDenied is what a unit says did not happen or is not there, as concepts:
// its happening, and what stands behind a "no".
func (b *builder) thingsDenied(u *unit) []string {
	out := b.whatHappens(u)
	if u.clause == nil {
		return out
	}
	text := b.arts[u.art].Text
	for _, g := range u.clause.Args {
		if (g.Role == "subject" || g.Role == "object") && slices.Contains(b.lists.claims[wordBefore(text, g.At.Start)], "not") {
			out = append(out, b.meanings(g.Head.Lemma)...)
		}
	}
	return out
}

// saidElsewhere reports whether somebody else than the speaker of u, or an
// outlet, speaks of a concept without a "not".
func (b *builder) saidElsewhere(id int, u *unit) bool {
	if b.sayers == nil {
		b.findSayers()
	}
	return slices.ContainsFunc(b.sayers[id], func(i int) bool {
		v := &b.units[i]
		return !oneVoice(v, u)
	})
}

// oneVoice reports whether two units are surely given to one: to one speaker, or, of
// those who have no name, by one attribution or one outlet's article.
func oneVoice(u, v *unit) bool {
	return u.speaker == v.speaker && (u.speaker != 0 || u.art == v.art && u.attr == v.attr)
}

// perSayer is how many units of different speakers, or of different attributions
// to nobody with a name, are kept for a concept: one of two is another's than any
// speaker's own.
const perSayer = 2

// findSayers finds who speaks of each concept without a "not": few of them, since
// it is only asked whether there is another.
func (b *builder) findSayers() {
	b.sayers = make([][]int, len(b.con.names))
	for i := range b.units {
		v := &b.units[i]
		if v.negative {
			continue
		}
		for _, x := range v.vec {
			known, kept := false, 0
			for _, k := range b.sayers[x.id] {
				w := &b.units[k]
				known = known || oneVoice(w, v)
				kept += truth((w.speaker == 0) == (v.speaker == 0))
			}
			if !known && kept < perSayer {
				b.sayers[x.id] = append(b.sayers[x.id], i)
			}
		}
	}
}

// places are the places of a value's carriers by their articles: of a story of copies
// a value has hundreds.
type places map[news.ArticleID][]news.Span

func placesOf(v news.DiscrepancyValue) places {
	at := make(places)
	for _, r := range v.Carriers {
		at[r.Article] = append(at[r.Article], r.Span())
	}
	return at
}

// hold reports whether one of the places overlaps a stretch of an article.
func (at places) hold(id news.ArticleID, s news.Span) bool {
	return slices.ContainsFunc(at[id], func(p news.Span) bool { return p.Overlaps(s) })
}
