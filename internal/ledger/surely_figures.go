package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// figureClash reports whether two units give different figures of one thing, or count
// something and have no number in common ("61 children", "84 kids"): whatever nouns they
// count by, they have not said the same for certain.
func (b *builder) figureClash(u, v *unit) bool {
	a, c := b.arts[u.art], b.arts[v.art]
	if slices.ContainsFunc(u.quants, func(i int) bool {
		return slices.ContainsFunc(v.quants, func(j int) bool {
			q, r := a.Quantities[i], c.Quantities[j]
			agree, _ := news.CompareQuantities(q, r)
			return q.Of != "" && q.Of == r.Of && q.Unit == r.Unit && agree == news.Conflict
		})
	}) {
		return true
	}
	x, y := b.countsOfUnit(u), b.countsOfUnit(v)
	if len(x) == 0 && len(y) == 0 {
		return false
	}
	if len(x) == 0 {
		x = b.singles(u, y)
	} else if len(y) == 0 {
		y = b.singles(v, x)
	}
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(q news.Quantity) bool {
		return slices.ContainsFunc(y, func(r news.Quantity) bool {
			r.Of = q.Of // by whatever noun
			agree, _ := news.CompareQuantities(q, r)
			return agree != news.Conflict
		})
	})
}

// countsOfUnit are the quantities of a unit that count something.
func (b *builder) countsOfUnit(u *unit) []news.Quantity {
	var out []news.Quantity
	a := b.arts[u.art]
	for _, k := range u.quants {
		if q := a.Quantities[k]; q.Unit == "" && q.Of != "" && q.Of != "age" && q.Of != "money" && !b.isName(a, q) {
			out = append(out, q)
		}
	}
	return out
}

// singles are the things of which a unit tells that it was one ("a man was arrested"), of
// those that some counts count.
func (b *builder) singles(u *unit, counts []news.Quantity) []news.Quantity {
	if u.clause == nil {
		return nil
	}
	var out []news.Quantity
	a := b.arts[u.art]
	for _, g := range u.clause.Args {
		if g.Role != "subject" && g.Role != "object" || g.Head.Name {
			continue
		}
		w := strings.Fields(lastWords(a.Text[:g.Head.At.Start], singleReach))
		if !slices.ContainsFunc(w, func(w string) bool { return slices.Contains(b.lists.claims[w], "single") }) {
			continue
		}
		noun := b.con.form(strings.ToLower(g.Head.Lemma))
		for _, q := range counts {
			_, printed, more := strings.Cut(q.Of, " ")
			if !more {
				printed = q.Of
			}
			if other := b.con.form(printed); other == noun || tolls[q.Of] && b.ofSomebody(noun) || slices.ContainsFunc(b.lists.counted[noun], func(k string) bool { return slices.Contains(b.lists.counted[other], k) }) {
				one := 1.0
				out = append(out, news.Quantity{Value: 1, Low: &one, High: &one, Of: q.Of})
			}
		}
	}
	return out
}

// singleReach is within how many words before a noun its article stands.
const singleReach = 2

// ofSomebody reports whether a noun is one for people, whom a toll counts.
func (b *builder) ofSomebody(noun string) bool {
	k := b.lists.sources[noun]
	return slices.Contains(k, "person") || slices.Contains(k, "collective")
}
