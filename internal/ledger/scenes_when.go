package ledger

import "slices"

// sceneDateClashes finds over the whole story where two outlets tell of one thing that one deed
// befell it on two days: what happens once to a thing happened then or then ("the money is to be
// paid by the end of June", "by the end of August").
func (b *builder) sceneDateClashes(at []int) []clash {
	by := map[string][]*occasion{}
	var keys []string
	for i := range b.units {
		u := &b.units[i]
		if len(u.times) == 0 || u.negative || u.remote || len(u.answers) > 0 || b.moodOf(u) != "" || !b.claims(u) || b.furtherFigure(u) || b.another(u) {
			continue
		}
		f := b.sceneOf(u)
		if f == nil || !f.once || !b.aThing(f) {
			continue
		}
		o := &occasion{unit: i, times: b.finest(u)}
		if len(o.times) != 1 {
			continue
		}
		for _, k := range f.deeds {
			if by[k] == nil {
				keys = append(keys, k)
			}
			if len(by[k]) < sceneUnits {
				by[k] = append(by[k], o)
			}
		}
	}
	slices.Sort(keys)
	var out []clash
	done := map[[2]int]bool{}
	for _, k := range keys {
		for x, o := range by[k] {
			for _, p := range by[k][:x] {
				u, v := &b.units[p.unit], &b.units[o.unit]
				pair := [2]int{p.unit, o.unit}
				if done[pair] || b.arts[u.art].newsroom == b.arts[v.art].newsroom {
					continue
				}
				if done[pair] = true; ahead(u) != ahead(v) || !b.ofOneThing(u, v) || b.ofTwoThings(u, v) || !b.asMany(u, v) || !b.onePlace(u, v) || b.inTwoPlaces(u, v) || b.planThen(u) != b.planThen(v) {
					continue
				}
				if c, ok := b.occasionClash(p, o, ""); ok {
					c.a, c.b, c.draft = p.unit, o.unit, at[p.unit]
					if c.draft < 0 {
						c.draft = at[o.unit]
					}
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// aThing reports whether a scene tells of one thing that is known, and is neither somebody nor
// a place, to whom and where much happens more than once.
func (b *builder) aThing(f *scene) bool {
	x := f.at(placeThing)
	return x != nil && x.entity == nil && x.definite && !x.plural && !b.personal(x.noun) && b.lists.levels[x.noun] == "" && x.word.root != ""
}
