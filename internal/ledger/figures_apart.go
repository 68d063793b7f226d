package ledger

import (
	"iter"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// figuresApart reports whether what two units say shows that figures of theirs, whatever
// rule has set them against each other, answer two questions: what is asked or expected
// and what came of it, two stretches of time, how long a thing lasts and how long earlier
// ones did, two places, a whole and the part of it in one place, how many there were on each
// of two days, or two things that rise and fall each by itself.
func (b *builder) figuresApart(i, j int) bool {
	u, v := &b.units[i], &b.units[j]
	return b.onlyExpected(u, v) || b.onlyExpected(v, u) || b.stretchesApart(u, v) || b.lengthsApart(u, v) || b.placesApart(u, v) || b.subjectsApart(u, v) || b.levelsOfTwoDays(u, v) || b.partOfAll(u, v) || b.partOfAll(v, u)
}

// onlyExpected reports whether a unit tells what somebody expects or asks to be done, and
// another what is done: "expects the economy to grow by 2%", "it grew by 1%".
func (b *builder) onlyExpected(u, v *unit) bool {
	return b.expected(u) && !b.expected(v) && !ahead(v)
}

// expected reports whether a unit is asked for, or its predicate is a verb of expecting or
// asking, or an infinitive behind one in its sentence.
func (b *builder) expected(u *unit) bool {
	a := b.arts[u.art]
	expects := func(c *news.Clause) bool {
		return slices.Contains(b.lists.claims[b.con.form(strings.ToLower(c.Pred.Lemma))], "expects")
	}
	if x := a.attribution(u.attr); x != nil && (x.Stance == news.Expects || slices.ContainsFunc(a.Clauses, func(c news.Clause) bool { return inAny(x.Cue, c.Pred.At) && expects(&c) })) {
		return true
	}
	if u.clause == nil {
		return false
	}
	i := u.clause.Pred.At.Start
	k := a.SentenceAt(i)
	if k < 0 || a.Sentences[k].Start > i {
		return false
	}
	if expects(u.clause) {
		return true
	}
	if !slices.Contains(b.lists.claims[wordBefore(a.Text, i)], "infinitive") {
		return false
	}
	before := news.Span{Start: a.Sentences[k].Start, End: i}
	return slices.ContainsFunc(a.Clauses, func(c news.Clause) bool {
		return before.Contains(c.Pred.At) && expects(&c)
	})
}

// stretchesApart reports whether two units are of two stretches of time that are told by
// the day on which they are written: "this year" and "last year", a quarter and "the same
// quarter last year".
func (b *builder) stretchesApart(u, v *unit) bool {
	if b.sentenceHas(u, tellsYearBefore) != b.sentenceHas(v, tellsYearBefore) {
		return true
	}
	ua, va := b.arts[u.art], b.arts[v.art]
	words := func(a *article, t *news.Time) []string {
		w := strings.Fields(wordsOf(t.Span().Of(a.Text)))
		if len(w) != 2 || t.Value != "" || w[0] == b.lists.article {
			return nil // what has a value is compared by it
		}
		return w
	}
	for _, i := range u.times {
		for _, j := range v.times {
			p, q := words(ua, &ua.Times[i]), words(va, &va.Times[j])
			if p != nil && q != nil && p[1] == q[1] && p[0] != q[0] {
				return true
			}
		}
	}
	return false
}

// lengthsApart reports whether two units tell how long a thing lasts, and one of them that
// of an earlier one.
func (b *builder) lengthsApart(u, v *unit) bool {
	length := func(u *unit) bool {
		return slices.ContainsFunc(u.times, func(i int) bool { return b.arts[u.art].Times[i].Kind == "duration" })
	}
	return b.former(u) != b.former(v) && !u.remote && !v.remote && length(u) && length(v)
}

// former reports whether a unit tells of what was before that of which the story tells:
// "the last truce", "three earlier ceasefires".
func (b *builder) former(u *unit) bool {
	a := b.arts[u.art]
	return slices.ContainsFunc(u.terms, func(t news.Term) bool {
		if t.Name || timeAt(a.Article, t.At) {
			return false
		}
		w := wordBefore(a.Text, t.At.Start)
		return slices.Contains(b.lists.claims[w], "former")
	})
}

// placesApart reports whether two units name places, of which none is, or lies in, one
// of the other's: "reached 43 degrees in Almera", "reached 39 degrees in Torvik".
func (b *builder) placesApart(u, v *unit) bool {
	places := func(u *unit) []news.EntityID {
		var out []news.EntityID
		a := b.arts[u.art]
		for i := range a.Mentions {
			m := &a.Mentions[i]
			if m.Start >= u.at.End {
				break
			}
			if e := b.dir.byID[m.Entity]; m.Start >= u.at.Start && e != nil && e.Kind == news.Place {
				out = append(out, e.ID)
			}
		}
		return out
	}
	x, y := places(u), places(v)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(e news.EntityID) bool {
		return slices.Contains(y, e) || slices.ContainsFunc(y, func(o news.EntityID) bool { return b.belongs(e, o) || b.belongs(o, e) })
	})
}

// levelsOfTwoDays reports whether the sentences of two units tell how many there were on each
// of two days, as one tells what changes: "stood at 37 on Tuesday", "had risen to 61 by
// Thursday".
func (b *builder) levelsOfTwoDays(u, v *unit) bool {
	if !b.level(u) && !b.level(v) {
		return false
	}
	ua, va := b.arts[u.art], b.arts[v.art]
	apart := false
	for s := range b.daysBeside(u) {
		for t := range b.daysBeside(v) {
			agree, _ := b.compareClocks(ua, va, s, t)
			if agree == news.Same || agree == news.Compatible || s.Span().Of(ua.Text) == t.Span().Of(va.Text) {
				return false // "on Friday" of two articles may be one
			}
			apart = apart || agree == news.Conflict
		}
	}
	return apart
}

// daysBeside are the days in the sentence of a unit, but for those on which somebody says so.
func (b *builder) daysBeside(u *unit) iter.Seq[*news.Time] {
	a := b.arts[u.art]
	k := a.SentenceAt(u.at.Start)
	return func(yield func(*news.Time) bool) {
		for i := range a.Times {
			if t := &a.Times[i]; k >= 0 && a.Sentences[k].Contains(t.Span()) && placed(t) && !ofSaying(a.Article, t.Span()) && !behindCue(a.Article, t.Span()) && !yield(t) {
				return
			}
		}
	}
}

// level reports whether a unit tells how many there are at a time: its predicate is a verb
// for that or the number itself ("was 37"), or its sentence says that the count has grown
// or goes on.
func (b *builder) level(u *unit) bool {
	a := b.arts[u.art]
	if k := a.SentenceAt(u.at.Start); u.clause == nil || k < 0 || !slices.ContainsFunc(a.Quantities, func(q news.Quantity) bool { return a.Sentences[k].Contains(q.Span()) }) {
		return false
	}
	return slices.Contains(b.lists.claims[strings.ToLower(u.clause.Pred.Lemma)], "level") || numberAt(a.Article, u.clause.Pred.At) ||
		b.sentenceHas(u, tellsRise) || b.sentenceHas(u, tellsProgress)
}

// partOfAll reports whether a unit counts those of a place, and another all there are: "19 in
// Poland", "68 in all".
func (b *builder) partOfAll(part, all *unit) bool {
	if len(part.quants) == 0 || len(all.quants) == 0 || b.sentenceHas(part, tellsAll) || !b.sentenceHas(all, tellsAll) {
		return false
	}
	x := b.parties(all)
	return slices.ContainsFunc(b.parties(part), func(id int) bool { return !slices.Contains(x, id) })
}

// subjectsApart reports whether two things that are no people and have no names are said
// to do one thing that has no object: "rents rose by 8%", "house prices rose by 3%".
func (b *builder) subjectsApart(u, v *unit) bool {
	if u.clause == nil || v.clause == nil || u.clause.Pred.Lemma != v.clause.Pred.Lemma || b.con.light[u.clause.Pred.Lemma] {
		return false
	}
	subject := func(u *unit) (spoken, bool) {
		var w spoken
		ok := false
		a := b.arts[u.art]
		for _, g := range u.clause.Args {
			switch l := strings.ToLower(g.Head.Lemma); {
			case g.Role == "object" && !numberAt(a.Article, g.Head.At):
				return w, false
			case g.Role == "subject" && !g.Head.Name && len(b.lists.sources[l]) == 0 && len(b.lists.counted[b.con.form(l)]) == 0:
				w, ok = b.saidBy(a, g.Head)
			}
		}
		return w, ok && !w.entity
	}
	x, ok1 := subject(u)
	y, ok2 := subject(v)
	return ok1 && ok2 && akin(&x, &y) == 0
}
