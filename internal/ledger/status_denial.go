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
	for i := range b.units {
		v := &b.units[i]
		if v.negative || v == u || v.speaker == u.speaker && (u.speaker != 0 || v.attr == u.attr) {
			continue
		}
		if _, in := slices.BinarySearchFunc(v.vec, id, func(x concept, id int) int { return x.id - id }); in {
			return true
		}
	}
	return false
}
