package ledger

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// A story tells of few events, and each can be asked the same few questions: how
// many lorries were taken, how long the strike lasted. A fill is one answer to
// such a question: a figure of a unit, with what it counts and what befell the
// counted. Two outlets that answer one question differently disagree, however
// little their sentences share otherwise.
type fill struct {
	unit  int
	q     int      // index into the article's quantities, -1 for a length of time
	time  int      // index into the article's times, -1 for a quantity
	value float64  // how many, how much, or about how many days
	nouns []string // kinds of things that the figure counts
	acts  []string // what the clause tells of them
	// dimension is along what a measure measures its thing, "" where nothing says.
	dimension string
}

// slotValues and slotFills bound how many values of one slot are compared, and
// how many fills of each value.
const (
	slotValues = 24
	slotFills  = 12
)

// slotClashes compares the figures that fill one slot over the whole story.
func (b *builder) slotClashes(at []int) []clash {
	type key struct{ noun, act string }
	slots := map[key][]fill{}
	var order []key
	for i := range b.units {
		fills := b.measureFills(i)
		for _, q := range b.units[i].quants {
			if f, ok := b.fillOf(i, q); ok {
				fills = append(fills, f)
			}
		}
		for _, f := range fills {
			for _, n := range f.nouns {
				for _, a := range f.acts {
					k := key{n, a}
					if slots[k] == nil {
						order = append(order, k)
					}
					slots[k] = append(slots[k], f)
				}
			}
		}
	}
	slices.SortFunc(order, func(p, q key) int { return cmp.Or(cmp.Compare(p.noun, q.noun), cmp.Compare(p.act, q.act)) })
	var out []clash
	type seen struct{ a, b, q, r, t int }
	done := map[seen]bool{}
	for _, k := range order {
		byValue := map[float64][]fill{}
		var values []float64
		for _, f := range slots[k] {
			v := f.value
			if byValue[v] == nil {
				if len(values) == slotValues {
					continue
				}
				values = append(values, v)
			}
			if len(byValue[v]) < slotFills {
				byValue[v] = append(byValue[v], f)
			}
		}
		for x := range values {
			for y := range x {
				for _, f := range byValue[values[y]] {
					for _, g := range byValue[values[x]] {
						if g.unit < f.unit {
							f, g = g, f
						}
						if s := (seen{f.unit, g.unit, f.q, g.q, f.time}); !done[s] {
							done[s] = true
							if c, ok := b.slotClash(&f, &g, at); ok {
								out = append(out, c)
							}
						}
					}
				}
			}
		}
	}
	return out
}

// fillOf reads a figure of a unit as the answer to a question.
func (b *builder) fillOf(i, qi int) (fill, bool) {
	u := &b.units[i]
	a := b.arts[u.art]
	q := &a.Quantities[qi]
	f := fill{unit: i, q: qi, time: -1, value: q.Value}
	base, _, _ := strings.Cut(q.Of, " ")
	if q.Of == "" || q.Unit != "" || q.Value < 2 && !tolls[base] || u.remote || b.ofOthers(a, q) || b.inSource(a, q) && !b.tellsOfSource(u, q) {
		return f, false
	}
	w := strings.Fields(q.Of)
	noun := b.con.form(w[len(w)-1])
	if tolls[base] { // counts of people are compared by themselves
		people := b.lists.counted[b.con.form(b.lists.somebody)]
		own := slices.DeleteFunc(slices.Clone(b.lists.counted[noun]), func(k string) bool { return slices.Contains(people, k) })
		if len(w) == 1 || b.lists.plainSource[noun] {
			return f, false
		}
		own = append(own, "="+noun)
		f.nouns, f.acts = own, append([]string{base}, b.lists.acts[base]...)
		return f, true
	}
	f.nouns = append(f.nouns, "="+noun)
	f.nouns = append(f.nouns, b.lists.counted[noun]...)
	if u.clause == nil {
		f.acts = b.namedActs(u)
		return f, len(f.acts) > 0
	}
	if t := b.ownNoun(u, q.Span()); t != nil && t.At.End < q.Start {
		if f.acts = slices.Clone(b.lists.acts[b.con.form(strings.ToLower(t.Lemma))]); len(f.acts) > 0 {
			return f, true // "after the escape of 76 prisoners"
		}
	}
	// What befell them: the predicate, or a noun for an act that it goes with.
	heads := []news.Term{u.clause.Pred}
	for _, g := range u.clause.Args {
		if g.Role == "subject" || g.Role == "object" || g.Role == "on" {
			heads = append(heads, g.Head)
		}
	}
	for _, from := range [][]news.Term{heads, u.clause.Terms} {
		for _, t := range from {
			for _, k := range b.lists.acts[b.con.form(strings.ToLower(t.Lemma))] {
				if !t.At.Overlaps(q.Span()) && !slices.Contains(f.acts, k) {
					f.acts = append(f.acts, k)
				}
			}
		}
		for _, p := range b.expressions(u) {
			for _, k := range b.lists.acts[p.words] {
				if p.behind != "" && !slices.Contains(f.acts, k) {
					f.acts = append(f.acts, k) // "took to the streets"
				}
			}
		}
		if len(f.acts) > 0 {
			break // "means to dismiss", "19 crew aboard": only where the predicate tells none
		}
	}
	if len(f.acts) == 0 && u.clause.Pred.Lemma == "be" {
		for _, w := range strings.Fields(wordsOf(u.at.Of(a.Text))) {
			f.acts = append(f.acts, b.lists.acts[w]...) // "there were 19 aboard"
		}
		for _, g := range u.clause.Args {
			if k := b.lists.counted[b.con.form(strings.ToLower(g.Head.Lemma))]; (g.Role == "on" || g.Role == "in") && slices.ContainsFunc(k, func(k string) bool { return b.carries(k) }) {
				f.acts = append(f.acts, b.lists.acts[b.con.form("aboard")]...) // "there were 19 on the boat"
			}
		}
	}
	if l := b.con.form(strings.ToLower(u.clause.Pred.Lemma)); !b.con.light[l] && !slices.Contains(f.nouns, "="+l) {
		f.acts = append(f.acts, "="+l)
	}
	if rate := b.rate(a, q); rate != "" {
		f.acts = append(f.acts, rate) // "300 lorries a day could cross", "it can take 200 a day"
	}
	return f, len(f.acts) > 0
}

// carries reports whether a kind of things is one that carries people.
func (b *builder) carries(kind string) bool {
	switch kind {
	case "vessel", "aircraft", "bus", "train", "car":
		return true
	}
	return false
}

// inSource reports whether a figure counts whoever something is given to: "according to
// three people".
func (b *builder) inSource(a *article, q *news.Quantity) bool {
	return slices.ContainsFunc(a.Attributions, func(x news.Attribution) bool { return inAny(x.Source, q.Span()) })
}

// tellsOfSource reports whether a unit tells what those did whom a figure counts, though what they
// did it against or for is given to them: "5,000 people protested against | the law".
func (b *builder) tellsOfSource(u *unit, q *news.Quantity) bool {
	return slices.ContainsFunc(b.arts[u.art].Attributions, func(x news.Attribution) bool {
		return inAny(x.Source, q.Span()) && slices.ContainsFunc(x.Cue, u.at.Contains)
	})
}

// namedActs are the acts that what a content without a clause is given by tells, or it
// tells itself: "the manifest listed | 162 passengers", "put | the number aboard at 250".
func (b *builder) namedActs(u *unit) []string {
	x := b.arts[u.art].attribution(u.attr)
	if x == nil {
		return nil
	}
	a := b.arts[u.art]
	at := u.at
	if k := a.SentenceAt(at.Start); k >= 0 {
		for _, s := range append(slices.Clip(x.Cue), x.Source...) {
			if a.Sentences[k].Contains(s) {
				at = hull([]news.Span{at, s})
			}
		}
	}
	var out []string
	for _, w := range strings.Fields(wordsOf(at.Of(a.Text))) {
		for _, k := range b.lists.acts[b.con.form(w)] {
			if !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// ofOthers reports whether a figure is of some only, or of others than those
// counted before: "a further 120", "30 others", "12 of the 40".
func (b *builder) ofOthers(a *article, q *news.Quantity) bool {
	if w := lastWords(a.Text[:q.Start], 2); b.lists.others[wordBefore(a.Text, q.Start)] && !b.merely(w) {
		return true
	}
	after := strings.Fields(a.Text[q.End:min(len(a.Text), q.End+40)])
	if b.othersBeside(a, q, after) {
		return true
	}
	for i, raw := range after {
		w := strings.ToLower(strings.Trim(raw, ".,;:’'\"”“"))
		if i < 3 && (i == 0 && w == "of" || b.lists.others[w]) {
			return true
		}
		if strings.HasSuffix(raw, ",") {
			break // "three people, among them the cook"
		}
	}
	return false
}

// othersBeside reports whether people of another kind are counted beside those of a figure, so
// that neither count is all of them: "arrested five men and a woman".
func (b *builder) othersBeside(a *article, q *news.Quantity, after []string) bool {
	if len(after) < 3 || !slices.Contains(b.lists.claims[strings.TrimRight(after[0], ",")], "one sex") {
		return false
	}
	i := 1
	if slices.Contains(b.lists.claims[after[1]], "joins") {
		i = 2
	} else if !strings.HasSuffix(after[0], ",") {
		return false
	}
	if slices.Contains(b.lists.claims[after[i]], "indefinite") {
		return i == 2 // "two men, a plumber and his mate" are two
	}
	at := q.End + strings.Index(a.Text[q.End:], after[i-1]) + len(after[i-1])
	return slices.ContainsFunc(a.Quantities, func(o news.Quantity) bool {
		return o.Start > at && o.Start <= at+2 && o.Unit == "" && o.Of != "age"
	})
}

// merely reports whether the two words before a figure say that it is no more than
// that: "holding only two", and not "the only two".
func (b *builder) merely(before string) bool {
	w := strings.Fields(before)
	return len(w) == 2 && slices.Contains(b.lists.claims[w[1]], "merely") && !slices.Contains(b.lists.claims[w[0]], "this")
}

// slotClash compares two fills of one slot.
func (b *builder) slotClash(f, g *fill, at []int) (clash, bool) {
	u, v := &b.units[f.unit], &b.units[g.unit]
	ua, va := b.arts[u.art], b.arts[v.art]
	if ua.newsroom == va.newsroom && (u.art != v.art || u.attr == v.attr) {
		return clash{}, false
	}
	agree, why := b.compareFills(f, g)
	if agree != news.Conflict || otherDimension(f, g) || b.moodOf(u) != b.moodOf(v) || f.value > b.farOf(f)*g.value || g.value > b.farOf(f)*f.value || !b.onePlace(u, v) || b.datesApart(u, v) || b.stagesApart(u, v) {
		return clash{}, false
	}
	if strings.HasPrefix(f.nouns[0], "m:") {
		if !b.sideBySide(f, g) && (ua.newsroom == va.newsroom || b.measuresAlso(u.art, f, g, va, nil) || b.measuresAlso(v.art, g, f, ua, nil)) {
			return clash{}, false
		}
		if f.time >= 0 {
			s, t := ua.Times[f.time].Span(), va.Times[g.time].Span()
			return clash{kind: news.DiffNumber, a: f.unit, b: g.unit, ra: refOf(ua, s, u), rb: refOf(va, t, v), va: s.Of(ua.Text), vb: t.Of(va.Text), about: "length", why: why, draft: at[f.unit]}, true
		}
	}
	q, r := ua.Quantities[f.q], va.Quantities[g.q]
	if q.Unit == "" && (b.nearer(va, v, f, q, r) || b.nearer(ua, u, g, r, q) || b.countsAlso(u.art, f, r) || b.countsAlso(v.art, g, q)) {
		return clash{}, false
	}
	c := clash{kind: news.DiffNumber, a: f.unit, b: g.unit, ra: refOf(ua, q.Span(), u), rb: refOf(va, r.Span(), v), va: q.Span().Of(ua.Text), vb: r.Span().Of(va.Text), about: q.Of, why: why}
	c.draft = at[f.unit]
	for _, x := range []*news.Quantity{&q, &r} {
		if base, noun, more := strings.Cut(x.Of, " "); more && !growing[base] {
			x.Of = noun // how many prisoners fled does not change as a toll does
		}
	}
	c.superseded, c.why = b.superseded(u, v, q, r, c.why)
	return c, true
}

// slotFar is how many times larger one count, or length of time, may be than another,
// measureFar one sum or measure, and diluteFar how much of a thing two laboratories find
// in as much water: what differs by more is of two things.
const (
	slotFar    = 8
	measureFar = 4
	diluteFar  = 20
)

// farOf is how many times larger a figure may be than one that it is compared with.
func (b *builder) farOf(f *fill) float64 {
	if f.time < 0 && strings.HasPrefix(f.nouns[0], "m:") {
		if b.arts[b.units[f.unit].art].Quantities[f.q].Of == concentration {
			return diluteFar
		}
		return measureFar
	}
	return slotFar
}

// mood is how a unit's clause puts what it says: what could be is not compared
// with what is.
func mood(u *unit) string {
	if u.clause == nil || u.clause.Mood == "future" {
		return ""
	}
	return u.clause.Mood
}

// moodOf is mood, but that what somebody said "would" be is to come, where nothing in its
// sentence supposes it and no "have" says that it never was.
func (b *builder) moodOf(u *unit) string {
	m := mood(u)
	if m != "conditional" {
		return m
	}
	a, p := b.arts[u.art], u.clause.Pred.At.Start
	k := a.SentenceAt(p)
	if k < 0 || slices.Contains(b.lists.claims[wordBefore(a.Text, p)], "perfect") {
		return m
	}
	if slices.ContainsFunc(strings.Fields(wordsOf(a.Sentences[k].Of(a.Text))), func(w string) bool { return slices.Contains(b.lists.claims[w], "suppose") }) {
		return m
	}
	return ""
}

// nearer reports whether a unit gives another figure of what f counts, nearer to
// q than r is: "74,000 at home and 160,000 abroad" answers two questions.
func (b *builder) nearer(a *article, v *unit, f *fill, q, r news.Quantity) bool {
	for _, i := range v.quants {
		o := a.Quantities[i]
		if o.Start != r.Start && o.Unit == q.Unit && o.Of != "" && abs(int(o.Value-q.Value)) <= abs(int(r.Value-q.Value)) && b.countsOf(f.nouns, o.Of) {
			return true
		}
	}
	return false
}

// countsOf reports whether what a quantity counts is of one of some kinds.
func (b *builder) countsOf(nouns []string, of string) bool {
	w := strings.Fields(of)
	n := b.con.form(w[len(w)-1])
	return slices.Contains(nouns, "="+n) || slices.ContainsFunc(b.lists.counted[n], func(c string) bool { return slices.Contains(nouns, c) })
}

// onePlace reports whether two units name no two different somebodies or
// somewheres: what one says of Leeds and the other of York is no disagreement.
func (b *builder) onePlace(u, v *unit) bool {
	x, y := b.parties(u), b.parties(v)
	if len(x) == 0 || len(y) == 0 {
		return true
	}
	return slices.ContainsFunc(x, func(id int) bool { return slices.Contains(y, id) })
}

// parties are the concepts of who and where a unit speaks of, without whoever it is
// given to: "no ransom was paid, according to the ministry" says nothing of the
// ministry.
func (b *builder) parties(u *unit) []int {
	u.fact(factParties, func() bool {
		a := b.arts[u.art]
		put := func(name string, _ float64) {
			if id, known := b.con.ids[name]; known && b.con.party(id) && has(u.vec, id) && !slices.Contains(u.told.parties, id) {
				u.told.parties = append(u.told.parties, id)
			}
		}
		of := func(s news.Span) {
			if u.attr >= 0 && inAny(a.Attributions[u.attr].Source, s) {
				return
			}
			if m := mentionAt(a.Article, s); m >= 0 {
				b.con.mention(put, b.dir, a, m)
			} else if code := b.lists.stateOf(s.Of(a.Text)); code != "" {
				put("c:"+code, countryShare)
			}
		}
		for _, t := range u.terms {
			of(t.At)
		}
		if u.clause != nil {
			for _, g := range u.clause.Args {
				of(g.At)
			}
		}
		return true
	})
	return u.told.parties
}

// datesApart reports whether two units give days that do not meet: then they may
// count at two times.
func (b *builder) datesApart(u, v *unit) bool {
	ua, va := b.arts[u.art], b.arts[v.art]
	for _, i := range u.times {
		for _, j := range v.times {
			x, y := ua.Times[i], va.Times[j]
			if !calendar(x) || !calendar(y) {
				continue
			}
			if agree, _ := news.CompareTimes(x, y); agree == news.Conflict {
				p, ok1 := firstDay(x.Value)
				q, ok2 := firstDay(y.Value)
				if !ok1 || !ok2 || abs(int(p.Sub(q).Hours())) > 36 {
					return true
				}
			}
		}
	}
	return false
}

// countsAlso reports whether an article gives, in its own voice or by the same
// speaker, the figure that another sets against one of its fills: whoever knows
// both speaks of two things.
func (b *builder) countsAlso(art int, f *fill, r news.Quantity) bool {
	a := b.arts[art]
	u := &b.units[f.unit]
	lo, hi := b.unitsIn(art)
	for k := lo; k < hi; k++ {
		w := &b.units[k]
		if w.attr != u.attr && w.attr >= 0 && u.attr >= 0 && !b.oneSpeaker(a, w.attr, u.attr) {
			continue
		}
		for _, i := range w.quants {
			q := a.Quantities[i]
			if i == f.q || q.Unit != "" || q.Of == "" {
				continue
			}
			if !b.countsOf(f.nouns, q.Of) {
				continue
			}
			q.Of = r.Of
			if agree, _ := news.CompareQuantities(q, r); agree == news.Same || agree == news.Compatible {
				return true
			}
		}
	}
	return false
}
