package ledger

import "hearsay/internal/news"

// twoTellings reports whether two units that are alike tell two things, by what their
// clauses are: what is so and what is only asked, contraries, two answers to one question, or two deeds by which two sums are
// told.
func (b *builder) twoTellings(u, v *unit) bool {
	return b.unheld(u, v) || b.contraryDeeds(u, v) || b.twoAnswers(u, v) || b.twoObjects(u, v) || b.twoSums(u, v)
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
