package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// scrap is how many things two units may have in common by chance, and sayMore how many each
// must speak of for that to be little: "the curfew" is one thing of one.
const (
	scrap   = 1
	sayMore = 3
)

// byScrap reports whether all that two units have in common, but for a day, is one thing by
// the way: who died of a fever on Sunday, and how many fevers were counted by Sunday. Neither
// what is done nor by whom or to whom is the same, nor do both name somebody or somewhere, or
// give a figure, an hour or a length. What a relative clause is about stands outside of it, and
// one speaker says one thing in several words.
func (b *builder) byScrap(u, v *unit) bool {
	if relative(u) || relative(v) || u.speaker == v.speaker && u.speaker > 0 {
		return false
	}
	p, q := b.matter(u), b.matter(v)
	if min(len(p), len(q)) < sayMore || min(touching(p, q), touching(q, p)) > scrap {
		return false
	}
	for x := range both(u.vec, v.vec) {
		if name := b.con.names[x.id]; b.con.party(x.id) || strings.HasPrefix(name, "q:") || strings.HasPrefix(name, "t:") && len(name) != len("t:2006-01-02") {
			return false
		}
	}
	d, e := b.deed(u), b.deed(v)
	for i := range d.figures {
		if slices.ContainsFunc(e.figures, func(q news.Quantity) bool { return q.Value == d.figures[i].Value }) {
			return false
		}
	}
	return !meet(d.who, e.who) && !meet(d.whom, e.whom) && !meet(d.does, e.does) && b.con.heaviest(d.does, v.vec) == 0 && b.con.heaviest(e.does, u.vec) == 0
}

func relative(u *unit) bool { return u.clause != nil && u.clause.Kind == news.RelativeClause }

// matter is what each word of a unit means, in concepts of the story, without times, figures
// and words that say nothing.
func (b *builder) matter(u *unit) [][]int32 {
	u.fact(factMatter, func() bool {
		a, c := b.arts[u.art], b.con
		for _, t := range u.terms {
			if timeAt(a.Article, t.At) || numberAt(a.Article, t.At) || c.light[t.Lemma] {
				continue
			}
			var means []int32
			m := mentionAt(a.Article, t.At)
			if m >= 0 {
				means = b.mentionMeans(means, a, m)
			}
			if m < 0 || a.Mentions[m].Form != "name" && a.Mentions[m].Form != "" {
				means = c.meant(means, t.Lemma)
			}
			if len(means) > 0 && !slices.ContainsFunc(u.told.matter, func(l []int32) bool { return slices.Equal(l, means) }) {
				u.told.matter = append(u.told.matter, means)
			}
		}
		return true
	})
	return u.told.matter
}

// touching is how many of some things are among others.
func touching(some, others [][]int32) int {
	n := 0
	for _, x := range some {
		n += truth(slices.ContainsFunc(others, func(y []int32) bool { return meet(x, y) }))
	}
	return n
}
