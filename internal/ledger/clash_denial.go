package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// The values of a claim and its denial.
const (
	said   = "said"
	denied = "denied"
)

// manyShared is how many concepts, words beside their classes apart, a claim and
// its denial must share when nobody in them is known.
const manyShared = 3

// inDenial is the share of the shorter of a claim and its denial that must be in
// the other where they are less alike than alikeEnough: denials are short.
const inDenial = 0.5

// denialClash reports that one unit says what the other denies: alike but for a
// "not", or given to somebody who denies it.
func (b *builder) denialClash(u, v *unit, p pair) (clash, bool) {
	if u.negative == v.negative {
		return clash{}, false
	}
	if u.remote == v.remote && (b.answered(u, v) || b.answered(v, u)) {
		return b.denialOf(u, v), true
	}
	if b.oneOrigin(u, v) {
		return clash{}, false // nobody contradicts himself in two reports of his words
	}
	if !b.denies(u) && !b.denies(v) && (b.arts[u.art].attribution(u.attr) == nil || b.arts[v.art].attribution(v.attr) == nil) {
		return clash{}, false // what nobody denies is no denial, only another thing not so
	}
	if m, _, _ := b.con.overlap(u.vec, v.vec); p.sim < alikeEnough && m < inDenial*min(u.mass, v.mass) {
		return clash{}, false
	}
	if u.remote != v.remote || u.art == v.art && (u.attr < 0 || v.attr < 0) {
		return clash{}, false // another event of the kind; or one article's own train of thought
	}
	if u.attr < 0 && v.attr < 0 || b.hypothetical(u) || b.hypothetical(v) || ahead(u) != ahead(v) || !b.sameEvent(u, v, p.sim) && sharedWeighty(u.vec, v.vec) < manyShared {
		return clash{}, false
	}
	if !b.sharedEvent(u, v) && (u.clause == nil || v.clause == nil || !b.con.onePredicate(u, v)) {
		return clash{}, false
	}
	return b.denialOf(u, v), true
}

// denies reports whether a unit is given to somebody who denies it.
func (b *builder) denies(u *unit) bool {
	return u.attr >= 0 && b.arts[u.art].Attributions[u.attr].Stance == news.Denies
}

// oneOrigin reports whether two units are surely given to one origin.
func (b *builder) oneOrigin(u, v *unit) bool {
	x, y := b.voiceOf(u), b.voiceOf(v)
	return x != nil && y != nil && b.dir.sameOrigin(x, y) != ""
}

// denialOf is the clash of a claim and its denial.
func (b *builder) denialOf(u, v *unit) clash {
	yes, no := u, v
	if u.negative {
		yes, no = v, u
	}
	return clash{kind: news.DiffOther, ra: b.ref(yes), rb: b.ref(no), va: said, vb: denied, why: "one says it, the other that it is not so"}
}

// sharedWeighty is the number of concepts that two vectors share, without the
// words beside their classes.
func sharedWeighty(a, b vector) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].id < b[j].id:
			i++
		case a[i].id > b[j].id:
			j++
		default:
			if a[i].w != lemmaShare && b[j].w != lemmaShare {
				n++
			}
			i++
			j++
		}
	}
	return n
}

// answered reports whether u is a denial of just what v says, or of what says
// the same.
func (b *builder) answered(u, v *unit) bool {
	if len(v.answers) > 0 {
		return false
	}
	for _, k := range u.answers {
		w := &b.units[k]
		if w == v || mergeable(w, v) && b.con.similarity(w, v) >= same {
			return true
		}
	}
	return false
}

// hypothetical reports whether a unit only supposes: "if it supplies weapons".
func (b *builder) hypothetical(u *unit) bool {
	if u.clause == nil || u.clause.Kind != news.AdverbialClause {
		return false
	}
	return slices.Contains(b.lists.claims[firstWord(u.at.Of(b.arts[u.art].Text))], "suppose")
}

// ahead reports whether a unit speaks of what is to come: that somebody has not
// travelled does not deny that he will.
func ahead(u *unit) bool {
	return u.clause != nil && (u.clause.Mood == "future" || u.clause.Mood == "conditional")
}

// sharedEvent reports whether two units share a class of what happens.
func (b *builder) sharedEvent(u, v *unit) bool {
	for i, j := 0, 0; i < len(u.vec) && j < len(v.vec); {
		switch {
		case u.vec[i].id < v.vec[j].id:
			i++
		case u.vec[i].id > v.vec[j].id:
			j++
		default:
			if b.con.event(u.vec[i].id) {
				return true
			}
			i++
			j++
		}
	}
	return false
}

// negative reports whether a unit says that something is not so.
func (b *builder) negative(u *unit) bool {
	neg := u.clause != nil && u.clause.Negated
	if u.clause == nil {
		words := strings.Fields(strings.ToLower(strings.TrimLeft(u.at.Of(b.arts[u.art].Text), "“‘\"'")))
		neg = len(words) > 1 && slices.Contains(b.lists.claims[words[0]], "no")
	} else if !neg {
		neg = b.noneDoes(u)
	}
	if u.attr >= 0 {
		x := &b.arts[u.art].Attributions[u.attr]
		if x.Stance == news.Denies && !x.Negated {
			neg = !neg
		}
	}
	return neg
}

// noneDoes reports whether nobody or nothing is who does or suffers what a
// clause says.
func (b *builder) noneDoes(u *unit) bool {
	text := b.arts[u.art].Text
	for _, g := range u.clause.Args {
		if g.Role != "subject" && g.Role != "object" {
			continue
		}
		if slices.Contains(b.lists.claims[firstWord(g.At.Of(text))], "none") {
			return true
		}
		if g.At.Start <= u.at.Start {
			continue
		}
		// "neither side": the word before it.
		head := strings.Fields(strings.ToLower(text[u.at.Start:g.At.Start]))
		if n := len(head); n > 0 && slices.Contains(b.lists.claims[head[n-1]], "none") {
			return true
		}
	}
	return false
}

func firstWord(s string) string {
	f := strings.Fields(strings.ToLower(strings.TrimLeft(s, "“‘\"'")))
	if len(f) == 0 {
		return ""
	}
	return strings.Trim(f[0], ".,;:’'\"”")
}

// joinDenials joins the groups for which denial says true and that name a place
// in common: one claim is denied once, however many statements carry it.
func joinDenials[K comparable](order []K, groups map[K][]clash, denial func(K) bool) []K {
	at := map[news.Ref]K{}
	var out []K
	for _, k := range order {
		if !denial(k) {
			out = append(out, k)
			continue
		}
		into, found := k, false
		for _, c := range groups[k] {
			for _, r := range []news.Ref{c.ra, c.rb} {
				if g, ok := at[r]; ok && !found {
					into, found = g, true
				}
			}
		}
		if found && into != k {
			groups[into] = append(groups[into], groups[k]...)
			delete(groups, k)
		} else {
			out = append(out, k)
		}
		for _, c := range groups[into] {
			at[c.ra], at[c.rb] = into, into
		}
	}
	return out
}
