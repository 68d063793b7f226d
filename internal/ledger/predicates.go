package ledger

import "slices"

// predicate is what tells whether two predicates are one: the root of the word
// and its classes, as numbers.
type predicate struct {
	light   bool
	root    int32
	classes []int32
}

// predicates numbers the predicates of the units' clauses, so that each is
// looked up once in a story and not once for each pair of units.
func (c *concepts) predicates(units []unit, gone []gone) {
	c.preds = nil
	numbers, roots, classes := map[string]int32{}, map[string]int32{}, map[string]int32{}
	in := func(m map[string]int32, key string) int32 {
		n, ok := m[key]
		if !ok {
			n = int32(len(m))
			m[key] = n
		}
		return n
	}
	number := func(u *unit) {
		u.pred = -1
		if u.clause == nil {
			return
		}
		lemma := u.clause.Pred.Lemma
		if u.pred = in(numbers, lemma); int(u.pred) < len(c.preds) {
			return
		}
		p := predicate{light: c.light[lemma], root: in(roots, c.root(c.form(lemma)))}
		for _, k := range c.classes(lemma) {
			p.classes = append(p.classes, in(classes, k))
		}
		c.preds = append(c.preds, p)
	}
	for i := range units {
		number(&units[i])
	}
	for i := range gone {
		number(&gone[i].unit)
	}
}

// onePredicate reports whether the predicates of two units with clauses are one
// word or of one class.
func (c *concepts) onePredicate(a, b *unit) bool {
	p, q := &c.preds[a.pred], &c.preds[b.pred]
	if p.light || q.light {
		return false
	}
	if p.root == q.root {
		return true
	}
	for _, k := range p.classes {
		if slices.Contains(q.classes, k) {
			return true
		}
	}
	return false
}
