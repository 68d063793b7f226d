package ledger

import (
	"hearsay/internal/news"
	"strings"
)

// The values of a claim and its denial.
const (
	said   = "said"
	denied = "denied"
)

// manyShared is how many concepts a claim and its denial must share when
// nobody in them is known.
const manyShared = 4

// denialClash reports that one unit says what the other denies: alike but for a
// "not", or given to somebody who denies it.
func (b *builder) denialClash(u, v *unit, p pair) (clash, bool) {
	if u.remote != v.remote || u.art == v.art && (u.attr < 0 || v.attr < 0) {
		return clash{}, false // another event of the kind; or one article's own train of thought
	}
	if u.negative == v.negative || u.attr < 0 && v.attr < 0 || b.hypothetical(u) || b.hypothetical(v) || ahead(u) != ahead(v) || !b.sameEvent(u, v, p.sim) && shared(u.vec, v.vec) < manyShared {
		return clash{}, false
	}
	if !b.sharedEvent(u, v) && (u.clause == nil || v.clause == nil || !b.con.onePredicate(u, v)) {
		return clash{}, false
	}
	yes, no := u, v
	if u.negative {
		yes, no = v, u
	}
	return clash{kind: news.DiffOther, ra: b.ref(yes), rb: b.ref(no), va: said, vb: denied, why: "one says it, the other that it is not so"}, true
}

// hypothetical reports whether a unit only supposes: "if it supplies weapons".
func (b *builder) hypothetical(u *unit) bool {
	if u.clause == nil || u.clause.Kind != news.AdverbialClause {
		return false
	}
	head := strings.ToLower(b.arts[u.art].Text[u.at.Start:min(u.at.Start+7, u.at.End)])
	return strings.HasPrefix(head, "if ") || strings.HasPrefix(head, "unless") || strings.HasPrefix(head, "whether")
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
		neg = len(words) > 1 && (words[0] == "not" || words[0] == "no" || words[0] == "never")
	}
	if u.attr >= 0 {
		x := &b.arts[u.art].Attributions[u.attr]
		if x.Stance == news.Denies || x.Negated && (x.Stance == news.Asserts || x.Stance == news.Confirms) {
			neg = !neg
		}
	}
	return neg
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
