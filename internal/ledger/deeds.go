package ledger

import (
	"math"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// deed is who does what to whom in a unit, and what it gives as figures and days,
// in concepts of the story: two outlets tell one deed with two verbs of a class, in
// a noun, or the one in the active and the other in the passive.
type deed struct {
	does, who, whom []int32 // what its predicate, subject and object mean
	days            []int32
	figures         []news.Quantity
}

// deedFeatures are the features of two units' deeds, in the order of featureNames.
type deedFeatures [11]float64

// deed reads the deed of a unit, once.
func (b *builder) deed(u *unit) *deed {
	u.fact(factDeed, func() bool {
		u.told.deed = b.deedOf(u)
		return true
	})
	return u.told.deed
}

func (b *builder) deedOf(u *unit) *deed {
	a, c := b.arts[u.art], b.con
	d := &deed{}
	for _, x := range u.vec {
		if strings.HasPrefix(c.names[x.id], "t:") {
			d.days = append(d.days, int32(x.id))
		}
	}
	for _, k := range u.quants {
		d.figures = append(d.figures, a.Quantities[k])
	}
	if u.clause == nil {
		return d
	}
	if lemma := strings.ToLower(b.lists.lemmaIn(a.Text, u.clause.Pred)); !c.light[lemma] {
		d.does = c.meant(d.does, lemma)
	}
	for _, g := range u.clause.Args {
		switch g.Role {
		case "subject":
			d.who = b.argument(d.who, a, g)
		case "object":
			d.whom = b.argument(d.whom, a, g)
		}
	}
	return d
}

// meant appends what a lemma means: its classes, or its root where it has none.
func (c *concepts) meant(dst []int32, lemma string) []int32 {
	lemma = strings.TrimSuffix(strings.ToLower(lemma), ".")
	classes := c.classes(lemma)
	for _, k := range classes {
		if id, ok := c.ids["s:"+k]; ok {
			dst = append(dst, int32(id))
		}
	}
	if len(classes) == 0 {
		if id, ok := c.ids["r:"+c.root(c.form(lemma))]; ok {
			dst = append(dst, int32(id))
		}
	}
	return dst
}

// argument appends whom or what an argument means.
func (b *builder) argument(dst []int32, a *article, g news.Arg) []int32 {
	m := mentionAt(a.Article, g.Head.At)
	if m < 0 {
		return b.con.meant(dst, g.Head.Lemma)
	}
	return b.mentionMeans(dst, a, m)
}

// mentionMeans appends whom mention m means.
func (b *builder) mentionMeans(dst []int32, a *article, m int) []int32 {
	b.con.mention(func(name string, _ float64) {
		if id, ok := b.con.ids[name]; ok {
			dst = append(dst, int32(id))
		}
	}, b.dir, a, m)
	return dst
}

// deedFeatures finds out about the deeds of two units.
func (b *builder) deedFeatures(x, y *unit) deedFeatures {
	d, e := b.deed(x), b.deed(y)
	c, w := b.con, b.wordings
	verb := meet(d.does, e.does)
	told := max(c.heaviest(d.does, y.vec), c.heaviest(e.does, x.vec))
	value, digits := 0.0, 0.0
	for i := range d.figures {
		for j := range e.figures {
			if p, q := &d.figures[i], &e.figures[j]; p.Value == q.Value && p.Unit == q.Unit {
				value, digits = 1, max(digits, math.Log10(math.Abs(p.Value)+1))
			}
		}
	}
	return deedFeatures{
		float64(truth(verb)),
		float64(truth(!verb && told > 0)),
		told / w.scale,
		float64(truth(meet(d.who, e.who))),
		float64(truth(meet(d.whom, e.whom))),
		value,
		digits,
		float64(truth(meet(d.days, e.days))),
		float64(truth(mood(x) == mood(y))),
		c.rarest(x.vec, y.vec) / w.scale,
		float64(truth(x.remote == y.remote)),
	}
}

// twoDeeds reports whether two units have predicates that mean nothing in common, and
// neither is told by another word of the other.
func (b *builder) twoDeeds(x, y *unit) bool {
	d, e := b.deed(x), b.deed(y)
	return len(d.does) > 0 && len(e.does) > 0 && !meet(d.does, e.does) && b.con.heaviest(d.does, y.vec) == 0 && b.con.heaviest(e.does, x.vec) == 0
}

// aroundFeatures is how many features tell of the sentences around two units: the
// last of featureNames.
const aroundFeatures = 2

// around finds out about the sentences beside those of two units: whoever tells a
// thing in other words often tells what goes with it in the same ones.
func (b *builder) around(f *features, x, y *unit) {
	w := b.wordings
	p, q := b.neighbours(x), b.neighbours(y)
	f[len(f)-2] = max(w.inside(p[0], q[0]), w.inside(p[1], q[1]))
	f[len(f)-1] = max(w.inside(x.sent, q[0]), w.inside(x.sent, q[1]), w.inside(p[0], y.sent), w.inside(p[1], y.sent))
}

// neighbours are the wordings of the sentences before and after a unit's, -1 for
// none.
func (b *builder) neighbours(u *unit) [2]int32 {
	if u.beside == nil {
		u.beside = &[2]int32{-1, -1}
		a := b.arts[u.art]
		if k := a.SentenceAt(u.at.Start); k >= 0 {
			if k > 0 {
				u.beside[0] = b.wordings.of(a.Sentences[k-1].Of(a.Text))
			}
			if k+1 < len(a.Sentences) {
				u.beside[1] = b.wordings.of(a.Sentences[k+1].Of(a.Text))
			}
		}
	}
	return *u.beside
}

// meet reports whether two short lists share something.
func meet(a, b []int32) bool {
	return slices.ContainsFunc(a, func(id int32) bool { return slices.Contains(b, id) })
}

// heaviest is the weight of the heaviest of some concepts that a vector holds.
func (c *concepts) heaviest(ids []int32, v vector) float64 {
	var most float64
	for _, id := range ids {
		if has(v, int(id)) {
			most = max(most, c.weight[id])
		}
	}
	return most
}

// rarest is the weight of the heaviest concept that two vectors share.
func (c *concepts) rarest(a, b vector) float64 {
	var most float64
	for x := range both(a, b) {
		most = max(most, x.w*c.weight[x.id])
	}
	return most
}

// inside is the share of the shorter of two wordings that the other holds, nothing
// where there is none.
func (w *wordings) inside(i, j int32) float64 {
	if i < 0 || j < 0 {
		return 0
	}
	both, _ := w.common(i, j)
	return shareOf(both, min(w.all[i].words, w.all[j].words))
}
