package ledger

import (
	"fmt"
	"slices"

	"hearsay/internal/news"
)

// The main event, a figure and a claim behind its noun ("rejected the charge that …") are
// told by some and denied by others. Whoever denies a thing is none of those on whose word
// it stands: he is kept apart from the origins, and counted for nothing. What nobody but its
// denier speaks of is a statement of his, that it is not so, and has him for its origin like
// any other.

// deniers says of each carrier of a draft whether it tells of what the draft says only to
// deny it; nil where no carrier says it otherwise.
func (b *builder) deniers(d *draft) []bool {
	out := make([]bool, len(d.carriers))
	says := false
	for i := range d.carriers {
		c := &d.carriers[i]
		out[i] = b.deniesAll(c) && !b.onlyRefused(c)
		says = says || !out[i] && slices.ContainsFunc(c.units, func(i int) bool { return !b.units[i].negative })
	}
	if !says || !slices.Contains(out, true) {
		return nil
	}
	return out
}

// deniedBy reports whether carrier i of a draft denies what others of it say.
func (d *draft) deniedBy(i int) bool { return d.denies != nil && d.denies[i] }

// deniesAll reports whether a carrier holds nothing but what its source denies, and no
// words of his own that deny something: "denied that he had left", not "“I never left,” he
// said".
func (b *builder) deniesAll(c *carrier) bool {
	a := b.arts[c.art]
	x := a.attribution(c.attr)
	if x == nil || len(x.Chain) == 0 || x.Stance != news.Denies || x.Negated || x.Kind == news.Direct {
		return false
	}
	return !slices.ContainsFunc(c.units, func(i int) bool {
		u := &b.units[i]
		return !u.negative && !b.claimWithin(u) || x.ContentDenies && !b.behindClaim(a, u)
	})
}

// sayOrDeny splits the voices of a draft into those who say what it says and those who deny it.
func sayOrDeny(voices []voice, denies []bool) (say, deny []voice) {
	if denies == nil {
		return voices, nil
	}
	for _, v := range voices {
		if denies[v.carrier] {
			deny = append(deny, v)
		} else {
			say = append(say, v)
		}
	}
	return say, deny
}

// setDeniers notes who denies a statement, and that they are not counted.
func (b *builder) setDeniers(st *news.Statement, deny []voice) {
	if len(deny) == 0 {
		return
	}
	st.Deniers, _ = b.dir.independence(deny, nil)
	in := &st.IndependentOrigins
	for _, o := range st.Deniers {
		in.Why = append(in.Why, fmt.Sprintf("%s denies it, and is no origin of it", o.Name))
	}
}
