package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// figureGap is how far one figure may stand behind another, in bytes, to be set
// against it.
const figureGap = 240

// opposedFigures finds the figures that an article itself sets against each
// other: "four, the ministry said, while the union put the number at six", "ten
// lorries, not twelve". Everybody in the story who gives one of the two figures
// for the same thing stands on its side.
func (b *builder) opposedFigures(at []int) []clash {
	var out []clash
	byValue := b.figuresByValue()
	for ai, a := range b.arts {
		for k := 1; k < len(a.Quantities); k++ {
			q, r := &a.Quantities[k-1], &a.Quantities[k]
			refused := b.refused(a.Text, r.Start)
			if r.Start-q.End > figureGap || q.Of == "" || q.Unit != r.Unit || !b.countAlike(a, ai, k-1, k) && (q.Unit == "" || !refused && !b.putAnew(a, q, r) || q.Of != r.Of) {
				continue
			}
			if refused {
				i := b.unitOf(ai, k-1)
				for _, g := range b.alsoGive(byValue, r, b.likeCount) {
					if v := &b.units[g.unit]; i >= 0 && (b.arts[v.art].newsroom != a.newsroom || v.art == ai && v.attr >= 0 && v.attr != b.units[i].attr && !b.oneOrigin(&b.units[i], v)) {
						out = append(out, b.figuresClash(i, g.unit, k-1, g.q, at, "one says that it is not the other's figure"))
					}
				}
				continue
			}
			i, j := b.unitOf(ai, k-1), b.unitOf(ai, k)
			if i < 0 || j < 0 || i == j || b.units[i].remote != b.units[j].remote {
				continue
			}
			u, v := &b.units[i], &b.units[j]
			toll, _, _ := strings.Cut(q.Of, " ")
			if u.attr == v.attr || (u.attr < 0 || v.attr < 0) && tolls[toll] || u.attr >= 0 && v.attr >= 0 && (b.oneSpeaker(a, u.attr, v.attr) || b.oneOrigin(u, v)) || b.ofOthers(a, r) {
				continue
			}
			x := *r
			x.Of = q.Of
			if agree, _ := news.CompareQuantities(*q, x); agree != news.Conflict {
				continue
			}
			out = append(out, b.figuresClash(i, j, k-1, k, at, "one article gives both, to different sources"))
			for _, s := range [2][2]int{{i, k - 1}, {j, k}} {
				w := a.Quantities[s[1]]
				for _, g := range b.alsoGive(byValue, &w, b.sameCount) {
					if v := &b.units[g.unit]; v.art == ai || v.remote || tolls[toll] && a.Date() < b.arts[v.art].Date() && b.sentenceHas(v, tellsRise) {
						continue // it came to as many by another death
					}
					c := b.figuresClash(i, j, k-1, k, at, "one article gives both, to different sources")
					if s[0] == i {
						c.a, c.ra, c.va = g.unit, b.figureRef(g.unit, g.q), b.figureText(g.unit, g.q)
					} else {
						c.b, c.rb, c.vb = g.unit, b.figureRef(g.unit, g.q), b.figureText(g.unit, g.q)
					}
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// figure is a value of one unit, or of a count.
type figure struct {
	unit  string
	value float64
}

// figuresByValue are the figures of the story's units by how many they are.
func (b *builder) figuresByValue() map[figure][]fill {
	out := map[figure][]fill{}
	for i := range b.units {
		u := &b.units[i]
		a := b.arts[u.art]
		for _, k := range u.quants {
			q := &a.Quantities[k]
			if q.Of == "" {
				continue
			}
			f := figure{q.Unit, q.Value}
			if len(out[f]) < slotFills {
				out[f] = append(out[f], fill{unit: i, q: k})
			}
		}
	}
	return out
}

// alsoGive are the figures of the story that give a quantity's value for a like
// thing, as alike tells of what two figures count.
func (b *builder) alsoGive(byValue map[figure][]fill, q *news.Quantity, alike func(p, q string) bool) []fill {
	var out []fill
	for _, g := range byValue[figure{q.Unit, q.Value}] {
		a := b.arts[b.units[g.unit].art]
		if alike(q.Of, a.Quantities[g.q].Of) {
			out = append(out, g)
		}
	}
	return out
}

// refused reports whether the words before a figure refuse it: "not twelve",
// "contrary to the six".
func (b *builder) refused(text string, off int) bool {
	w := strings.Fields(strings.ToLower(text[max(0, off-40):off]))
	for n := 1; n <= min(len(w), 3); n++ {
		if slices.Contains(b.lists.claims[strings.Join(w[len(w)-n:], " ")], "not") {
			return true
		}
	}
	return false
}

// putAnew reports whether measure r is put upon what measure q was of: "the contractor
// puts it at 60,000", "engineers put the bill at 30 million" behind what the repairs
// cost, not "the mayor puts the town's debt at 90 million".
func (b *builder) putAnew(a *article, q, r *news.Quantity) bool {
	w := strings.Fields(wordsOf(a.Text[max(0, r.Start-putReach):r.Start]))
	for i, x := range w {
		if len(w)-i > 7 || i == 0 || !slices.Contains(b.lists.claims[x], "puts") {
			continue // the first may be cut
		}
		rest := w[i+1:]
		at := slices.Index(rest, b.lists.atWord)
		switch {
		case at < 1:
		case slices.Contains(b.lists.claims[rest[0]], "again"):
			return true
		case slices.Contains(b.lists.claims[rest[0]], "this") && b.alsoMeasures(a, q, rest[at-1]):
			return true
		}
	}
	return false
}

// alsoMeasures reports whether a noun is for what a measure is of: its sentence has the
// noun, or another word for as much.
func (b *builder) alsoMeasures(a *article, q *news.Quantity, noun string) bool {
	k := a.SentenceAt(q.Start)
	if k < 0 {
		return false
	}
	classes := func(w string) []string {
		var out []string
		for _, m := range append(slices.Clip(b.lists.measures[w]), b.lists.measures[b.con.form(w)]...) {
			if m.kind == q.Of {
				out = append(out, m.class)
			}
		}
		return out
	}
	form, own := b.con.form(noun), classes(noun)
	return slices.ContainsFunc(strings.Fields(wordsOf(a.Sentences[k].Of(a.Text))), func(w string) bool {
		return b.con.form(w) == form || b.con.root(b.con.form(w)) == b.con.root(form) || slices.ContainsFunc(classes(w), func(c string) bool { return slices.Contains(own, c) })
	})
}

// putReach is how many bytes before a figure the verb that puts it may stand.
const putReach = 48

// countAlike reports whether two figures of an article that stand near each other
// count one thing: by their nouns where the second leaves its own out, or because
// those whom a hospital treats are those hurt.
func (b *builder) countAlike(a *article, ai, k, l int) bool {
	q, r := &a.Quantities[k], &a.Quantities[l]
	if b.sameCount(q.Of, r.Of) && bare(a, r) {
		return true
	}
	x, y := b.hurt(ai, k), b.hurt(ai, l)
	return x && y && q.Of != r.Of
}

// hurt reports whether a figure is of people hurt, or treated or taken in by a
// hospital.
func (b *builder) hurt(art, k int) bool {
	a := b.arts[art]
	q := &a.Quantities[k]
	base, _, _ := strings.Cut(q.Of, " ")
	if base == "injured" || base == "hospitalised" {
		return true
	}
	if q.Unit != "" || tolls[base] || !slices.Contains(b.lists.counted[b.con.form(base)], "patient") {
		return false
	}
	i := b.unitOf(art, k)
	return i >= 0 && b.units[i].clause != nil && slices.Contains(b.lists.acts[b.con.form(strings.ToLower(b.units[i].clause.Pred.Lemma))], "treat")
}

// sameCount reports whether two quantities count things of one kind.
func (b *builder) sameCount(p, q string) bool {
	if p == "" || q == "" {
		return false
	}
	x, y := strings.Fields(p), strings.Fields(q)
	if tolls[x[0]] || tolls[y[0]] {
		return x[0] == y[0]
	}
	m, n := b.con.form(x[len(x)-1]), b.con.form(y[len(y)-1])
	return m == n || slices.ContainsFunc(b.lists.counted[m], func(c string) bool { return slices.Contains(b.lists.counted[n], c) })
}

// likeCount reports whether two quantities count things of one kind, whatever
// befell them: where a text refuses another's figure, it is that figure.
func (b *builder) likeCount(p, q string) bool {
	for _, of := range []*string{&p, &q} {
		if base, noun, more := strings.Cut(*of, " "); tolls[base] {
			if *of = b.lists.somebody; more {
				*of = noun
			}
		}
	}
	return b.sameCount(p, q)
}

// bare reports whether a figure leaves out what it counts.
func bare(a *article, q *news.Quantity) bool {
	if q.Unit != "" {
		return false
	}
	w := strings.Fields(q.Of)
	after := strings.ToLower(a.Text[q.Start:min(len(a.Text), q.End+beside)])
	return !strings.Contains(after, w[len(w)-1])
}

// unitOf is the unit of an article that gives a quantity, -1 for none.
func (b *builder) unitOf(art, q int) int {
	lo, hi := b.unitsIn(art)
	best := -1
	s := b.arts[art].Quantities[q].Span()
	for k := lo; k < hi; k++ {
		u := &b.units[k]
		if slices.Contains(u.quants, q) {
			return k
		}
		if u.at.Contains(s) && (best < 0 || u.at.Len() < b.units[best].at.Len()) {
			best = k
		}
	}
	return best
}

func (b *builder) figureText(unit, q int) string {
	a := b.arts[b.units[unit].art]
	return a.Quantities[q].Span().Of(a.Text)
}

func (b *builder) figureRef(unit, q int) news.Ref {
	u := &b.units[unit]
	a := b.arts[u.art]
	return refOf(a, a.Quantities[q].Span(), u)
}

func (b *builder) figuresClash(i, j, q, r int, at []int, why string) clash {
	c := clash{kind: news.DiffNumber, a: i, b: j, ra: b.figureRef(i, q), rb: b.figureRef(j, r), va: b.figureText(i, q), vb: b.figureText(j, r), why: why}
	a := b.arts[b.units[i].art]
	c.about = a.Quantities[q].Of
	if c.draft = at[i]; c.draft < 0 {
		c.draft = at[j]
	}
	return c
}

// joinNumbers gives clashes of figures that share a figure of one unit one
// label and one statement: they are one disagreement.
func joinNumbers(cs []clash) {
	type place struct {
		unit  int
		value string
	}
	tied := untied(len(cs))
	first := map[place]int{}
	for i := range cs {
		c := &cs[i]
		if c.kind != news.DiffNumber || c.superseded || c.a < 0 {
			continue
		}
		for _, p := range []place{{c.a, c.va}, {c.b, c.vb}} {
			if k, ok := first[p]; !ok {
				first[p] = i
			} else {
				tied.tie(k, i)
			}
		}
	}
	for i := range cs {
		if r := tied.root(i); r != i {
			cs[i].draft, cs[i].about = cs[r].draft, cs[r].about
		}
	}
}
