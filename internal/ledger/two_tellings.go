package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// twoTellings reports whether two units that are alike tell two things, by what their
// clauses are: what is so and what is only asked, contraries, two answers to one question, two
// deeds by which two sums are told, or of one whom and when.
func (b *builder) twoTellings(u, v *unit) bool {
	return b.unheld(u, v) || b.contraryDeeds(u, v) || b.opposites(u, v) || b.twoAnswers(u, v) || b.twoObjects(u, v) || b.twoSums(u, v) || b.sameFrame(u, v)
}

// twoObjects reports whether one does one thing to two in two units: "he was holding a
// telephone", "he was holding a pistol".
func (b *builder) twoObjects(u, v *unit) bool {
	f, g := b.sceneOf(u), b.sceneOf(v)
	if !oneDeed(f, g) {
		return false
	}
	one, differ := false, false
	for two, how := range b.facing(f, g) {
		switch p, q := two[0], two[1]; p.place {
		case placeAgent:
			one = how == fillsSame
		case placeThing:
			differ = p.entity == nil && q.entity == nil && p.noun != q.noun && p.word.root != "" && q.word.root != "" && akin(&p.word, &q.word) == 0
		}
	}
	return one && differ
}

// sameFrame reports whether two units with two predicates have only in common of whom they
// tell and on which day: "Lund was elected on Sunday", "Lund was arrested on Sunday".
func (b *builder) sameFrame(u, v *unit) bool {
	if !b.twoDeeds(u, v) || b.oneFigure(u, v) {
		return false
	}
	x, y := b.beyondFrame(u), b.beyondFrame(v)
	return !b.names(u, x, v) && !b.names(v, y, u) && !slices.ContainsFunc(x, func(t news.Term) bool {
		p, ok := b.saidBy(b.arts[u.art], t)
		return slices.ContainsFunc(y, func(o news.Term) bool {
			q, said := b.saidBy(b.arts[v.art], o)
			return ok && said && akin(&p, &q) >= oneWord || strings.EqualFold(t.Lemma, o.Lemma)
		})
	})
}

// beyondFrame are the words of a unit beside its predicate, whom it tells of and when.
func (b *builder) beyondFrame(u *unit) []news.Term {
	a, c := b.arts[u.art], u.clause
	whom := -1 // who does it, or to whom it is done
	for i, g := range c.Args {
		if g.Role == "subject" || g.Role == "object" && whom < 0 {
			whom = i
		}
	}
	inWhom := func(s news.Span) bool {
		if whom < 0 {
			return false
		}
		m := mentionAt(a.Article, c.Args[whom].Head.At)
		return c.Args[whom].At.Contains(s) || m >= 0 && a.Mentions[m].Span().Contains(s)
	}
	var out []news.Term
	for _, t := range u.terms {
		if t.At != c.Pred.At && !inWhom(t.At) && !timeAt(a.Article, t.At) {
			out = append(out, t)
		}
	}
	return out
}

// names reports whether a unit names what words of another mean.
func (b *builder) names(u *unit, words []news.Term, v *unit) bool {
	return slices.ContainsFunc(words, func(t news.Term) bool {
		return b.con.heaviest(b.argument(nil, b.arts[u.art], news.Arg{Head: t}), v.vec) > 0
	})
}

// oneFigure reports whether two units give one figure, count things of one kind, or give one
// time of a day.
func (b *builder) oneFigure(u, v *unit) bool {
	a, c := b.arts[u.art], b.arts[v.art]
	for _, i := range u.quants {
		for _, k := range v.quants {
			if q, r := &a.Quantities[i], &c.Quantities[k]; q.Unit == r.Unit && (q.Value == r.Value || b.sameCount(q.Of, r.Of)) {
				return true
			}
		}
	}
	for _, i := range u.times {
		for _, k := range v.times {
			if s, t := &a.Times[i], &c.Times[k]; s.Value == t.Value && s.Value != "" && (!calendar(*s) || strings.Contains(s.Value, "T")) {
				return true
			}
		}
	}
	return false
}

// twoSums reports whether two units with two predicates give sums, shares or measures in one
// unit of which none fits: what was withdrawn and what was lost.
func (b *builder) twoSums(u, v *unit) bool {
	if len(u.quants) == 0 || len(v.quants) == 0 || !b.twoDeeds(u, v) {
		return false
	}
	a, c := b.arts[u.art], b.arts[v.art]
	clash := false
	for _, i := range u.quants {
		for _, j := range v.quants {
			q, r := a.Quantities[i], c.Quantities[j]
			if q.Unit == "" || q.Unit != r.Unit {
				continue
			}
			switch agree, _ := news.CompareQuantities(q, r); agree {
			case news.Same, news.Compatible:
				return false
			case news.Conflict:
				clash = true
			}
		}
	}
	return clash
}
