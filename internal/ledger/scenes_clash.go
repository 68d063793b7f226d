package ledger

import (
	"slices"

	"hearsay/internal/news"
)

// sceneUnits bounds how many units that tell one deed are compared with each other.
const sceneUnits = 48

// sceneClashes finds over the whole story where two outlets fill one place of one deed
// with two answers: who did what is done by one, and where a thing happened that happens
// once.
func (b *builder) sceneClashes(at []int) []clash {
	by := map[string][]int{}
	var keys []string
	for i := range b.units {
		u := b.asTold(i)
		if u.remote || u.negative || b.moodOf(u) != "" || !b.claims(u) {
			continue
		}
		f := b.sceneOf(u)
		if f == nil || !f.sole && !f.alone && !f.once {
			continue
		}
		for _, k := range f.deeds {
			if by[k] == nil {
				keys = append(keys, k)
			}
			if len(by[k]) < sceneUnits {
				by[k] = append(by[k], i)
			}
		}
	}
	slices.Sort(keys)
	done := map[[2]int32]bool{}
	var out []clash
	for _, k := range keys {
		for n, i := range by[k] {
			for _, j := range by[k][:n] {
				p := pairOf(i, j)
				if done[p] {
					continue
				}
				done[p] = true
				if c, ok := b.sceneClash(int(p[0]), int(p[1]), at); ok {
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// sceneClash compares two units that tell one deed.
func (b *builder) sceneClash(i, j int, at []int) (clash, bool) {
	u, v := b.asTold(i), b.asTold(j)
	if !b.twoVoices(u, v) || ahead(u) != ahead(v) || b.datesApart(u, v) {
		return clash{}, false
	}
	x, y, ok := b.rivals(u, v)
	if !ok || !b.onlyOne(u, v, x, y) {
		return clash{}, false
	}
	said, other := b.printedFiller(u, x), b.printedFiller(v, y)
	if p, q := x.named(), y.named(); whereabouts(x.place) && p != nil && q != nil && p.ID != q.ID {
		said, other = p.Name, q.Name
	} else if p != nil && q != nil && b.twoParts(x, y) {
		said, other = x.part+" "+p.Name, y.part+" "+q.Name
	}
	c := b.eitherClash(i, j, said, other, at)
	switch x.place {
	case placeAgent:
		c.kind, c.about, c.why = news.DiffPerson, "who", "what one did is given to two"
	case placeIs:
		c.kind, c.about, c.why = news.DiffPerson, "who somebody is", "one is told to be two"
	default:
		c.kind, c.about, c.why = news.DiffPlace, "where", "two places for one event"
	}
	return c, true
}

// twoVoices reports whether two units are of two newsrooms, or of two speakers whom one
// article quotes.
func (b *builder) twoVoices(u, v *unit) bool {
	return b.arts[u.art].newsroom != b.arts[v.art].newsroom || u.art == v.art && u.attr != v.attr && u.attr >= 0 && v.attr >= 0
}

// onlyOne reports whether of two answers only one can be right: it is one thing that both
// tell of, and one did it to it, or it befell it once.
func (b *builder) onlyOne(u, v *unit, x, y *filler) bool {
	f, g := b.sceneOf(u), b.sceneOf(v)
	agent := x.place == placeAgent || x.place == placeIs
	switch {
	case x.place == placeThing:
		return false // two may have been arrested
	case agent && !(f.sole && g.sole) && !(b.byOne(f) && b.byOne(g) && surelyTwo(x, y)), !agent && !(f.once && g.once):
		return false
	case agent && f.whole && g.whole:
		return true // "opened fire first"
	}
	if agent && b.oneNumber(u, v) {
		return true // "ten villagers"
	}
	for two, how := range b.facing(f, g) {
		if p, q := two[0], two[1]; how == fillsSame && p.place == placeThing {
			return p.entity != nil || p.definite && q.definite && (agent || p.plural == q.plural) || !p.plural && !q.plural && (p.definite || q.definite || b.oneDay(u, v) && b.oneTown(u, v))
		}
	}
	return false
}

// oneTown reports whether two units name one town where what they tell happened.
func (b *builder) oneTown(u, v *unit) bool {
	f, g := b.sceneOf(u), b.sceneOf(v)
	x, y := f.at(placeWhere), g.at(placeWhere)
	if x == nil || y == nil {
		return false
	}
	one := false
	each(x, y, func(p, q *filler) { one = one || p.where() != nil && b.compareWhere(p, q) == fillsSame })
	return one
}

// byOne reports whether one alone does what a scene tells.
func (b *builder) byOne(f *scene) bool { return f.sole || f.alone }

// surelyTwo reports whether two fillers are one person, body or thing each.
func surelyTwo(x, y *filler) bool {
	return !x.plural && !y.plural && (x.entity != nil || x.definite) && (y.entity != nil || y.definite)
}

// oneNumber reports whether two units give one number of the same.
func (b *builder) oneNumber(u, v *unit) bool {
	for _, i := range u.quants {
		for _, j := range v.quants {
			if q, r := &b.arts[u.art].Quantities[i], &b.arts[v.art].Quantities[j]; q.Of != "" && q.Of == r.Of && q.Value == r.Value && q.Unit == r.Unit {
				return true
			}
		}
	}
	return false
}

// printedFiller is what fills a place as it is printed, from the word that describes it.
func (b *builder) printedFiller(u *unit, x *filler) string {
	if x.entity != nil {
		return x.entity.Name
	}
	text := b.arts[u.art].Text
	return text[u.at.Start+x.at.Start : u.at.Start+x.at.End]
}
