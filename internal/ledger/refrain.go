package ledger

import (
	"slices"
	"strings"
)

// Who refused or failed to do a thing has not done it: "the president refused to sign the law",
// "the president has signed the law".

// refrainUnits bounds how many units that tell one deed are compared with who refrained from it.
const refrainUnits = 24

// refrains reports whether a unit's predicate says of what stands behind it that it was not done.
func (b *builder) refrains(u *unit) bool {
	return u.clause != nil && slices.Contains(b.lists.claims[strings.ToLower(u.clause.Pred.Lemma)], "refrains")
}

// refrainClashes finds over the whole story where one outlet tells that somebody did what another
// says that he refused or failed to do.
func (b *builder) refrainClashes(at []int) []clash {
	done := map[string][]int{}
	type refrained struct {
		unit int
		deed string
	}
	var not []refrained
	for i := range b.units {
		u := &b.units[i]
		if u.clause == nil || u.remote || u.negative || len(u.answers) > 0 || mood(u) != "" || ahead(u) || !b.claims(u) {
			continue
		}
		verb := b.con.form(strings.ToLower(u.clause.Pred.Lemma))
		if b.refrains(u) {
			if t, _, ok := b.ledTo(u); ok {
				not = append(not, refrained{i, b.con.root(b.con.form(strings.ToLower(t.Lemma)))})
			}
			continue
		}
		if k := b.con.root(verb); !b.con.light[verb] && len(done[k]) < refrainUnits {
			done[k] = append(done[k], i)
		}
	}
	var out []clash
	for _, n := range not {
		for _, i := range done[n.deed] {
			u, v := &b.units[n.unit], &b.units[i]
			if !b.twoVoices(u, v) || b.datesApart(u, v) || !b.ofOneThing(u, v) {
				continue
			}
			t, _, _ := b.ledTo(u)
			c := b.eitherClash(n.unit, i, b.arts[u.art].Text[u.clause.Pred.At.Start:t.At.End], b.predicateText(v), at)
			c.about, c.why = aboutWhich+": "+c.va+" or "+c.vb, "it can be only one of the two"
			b.mayHaveTurned(&c)
			out = append(out, c)
		}
	}
	return out
}
