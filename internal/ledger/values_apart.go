package ledger

import (
	"math"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// otherThings reports whether two nouns count things of kinds that the lists know, and of
// no kind in common: "14 lorries", "nine drivers".
func (b *builder) otherThings(p, q string) bool {
	p, _, _ = strings.Cut(p, " ")
	q, _, _ = strings.Cut(q, " ")
	x, y := b.lists.counted[b.con.form(p)], b.lists.counted[b.con.form(q)]
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(k string) bool { return slices.Contains(y, k) })
}

// ofTwo reports whether two values are surely of two things, whatever the words around
// them have in common.
func (b *builder) ofTwo(p *valuePair) bool {
	x, y := p.x, p.y
	u, v := &b.units[x.unit], &b.units[y.unit]
	ua, va := b.arts[u.art], b.arts[v.art]
	if b.actorsDiffer(u, v) {
		return true
	}
	if x.kind == valueDay {
		s, t := &ua.Times[x.t], &va.Times[y.t]
		return u.art == v.art || epochsApart(s, t) || b.ofTwoThings(u, v) || b.another(u) != b.another(v) || b.furtherFigure(u) != b.furtherFigure(v) ||
			b.levelsOfTwoDays(u, v) || !b.claims(u) || !b.claims(v) || maybe(u) != maybe(v) || b.noneSince(u, s, t) || b.noneSince(v, t, s) ||
			(ahead(u) || b.toDo(u)) && past(va, t) || (ahead(v) || b.toDo(v)) && past(ua, s) || b.tellsBoth(u, t, v) || b.tellsBoth(v, s, u)
	}
	if mood(u) != mood(v) && (x.kind != valueCount || b.moodOf(u) != b.moodOf(v)) || b.valueStagesApart(x, y) || b.figuresApart(x.unit, y.unit) {
		return true
	}
	switch x.kind {
	case valueLength:
		return b.alsoLasts(u, &va.Times[y.t]) || b.alsoLasts(v, &ua.Times[x.t])
	case valueVote:
		return b.votesOnOthers(ua, va, x.q, y.q)
	case valueAge:
		return x.alone > 1 || y.alone > 1 || math.Abs(x.size-y.size) <= 1 || !b.sameHappening(u, v) && b.broughtIn(ua, x.q) && b.broughtIn(va, y.q)
	case valueCount:
		if b.theOnly(ua, x.q) != b.theOnly(va, y.q) || b.partOnly(ua, va, x.q, y.q) || b.hasThem(u) != b.hasThem(v) {
			return true // "three people", "the only two who"; "seized 14 lorries", "owns 30"
		}
		return u.negative != v.negative && u.pred != v.pred || // "the sums do not add up in 2,100", "a recount of 1,830"
			b.otherThings(ua.Quantities[x.q].Of, va.Quantities[y.q].Of)
	}
	return (x.pace == "") != (y.pace == "")
}

// partOnly reports whether only one of two numbers counts some of those that its text has told of:
// "treated | 11 | of them", "14 people were treated".
func (b *builder) partOnly(ua, va *article, q, r int) bool {
	x, them := b.partAt(ua, q)
	y, those := b.partAt(va, r)
	return them && !y || those && !x
}

// partAt reports whether a number is of a part of something, and whether a pronoun says of what.
func (b *builder) partAt(a *article, q int) (part, pronoun bool) {
	after := strings.Fields(a.Text[a.Quantities[q].End:min(len(a.Text), a.Quantities[q].End+openingBytes)])
	if len(after) < 2 || b.lists.description[after[0]] != "after" {
		return false, false
	}
	k := b.lists.claims[strings.ToLower(strings.Trim(after[1], ".,;:"))]
	return true, slices.Contains(k, "other's") || slices.Contains(k, "relative")
}

// theOnly reports whether a number counts those alone of whom a clause behind it is true: "the
// only two who".
func (b *builder) theOnly(a *article, q int) bool {
	w := strings.Fields(strings.ToLower(lastWords(a.Text[:a.Quantities[q].Start], 2)))
	return len(w) == 2 && slices.Contains(b.lists.claims[w[0]], "this") && slices.Contains(b.lists.claims[w[1]], "sole")
}

// hasThem reports whether a unit tells in so many words how many somebody has, whatever happens
// to any: "owns 30 lorries", "employs 400".
func (b *builder) hasThem(u *unit) bool {
	return u.clause != nil && slices.Contains(b.lists.claims[strings.ToLower(u.clause.Pred.Lemma)], "has")
}

// broughtIn reports whether a figure describes somebody whom the text brings in: "a
// 24-year-old victim".
func (b *builder) broughtIn(a *article, q int) bool {
	return slices.Contains(b.lists.claims[wordBefore(a.Text, a.Quantities[q].Start)], "indefinite")
}

// alsoLasts reports whether the sentence of a unit gives, by the same voice, a length of time
// that fits another: who "spoke for an hour and waited forty minutes" has spoken for an hour.
func (b *builder) alsoLasts(u *unit, t *news.Time) bool {
	a := b.arts[u.art]
	k := a.SentenceAt(u.at.Start)
	return k >= 0 && slices.ContainsFunc(a.Times, func(s news.Time) bool {
		if s.Kind != "duration" || !a.Sentences[k].Contains(s.Span()) || attributionAt(a.Article, s.Span()) != u.attr || b.refused(a.Text, s.Start) {
			return false
		}
		agree, _ := news.CompareTimes(s, *t)
		return agree == news.Same || agree == news.Compatible
	})
}

// maybe reports whether a unit tells what may be or might have been: not what "could not"
// be.
func maybe(u *unit) bool { return mood(u) == "possible" && !u.negative }

// hoursOfTwo reports whether two times are hours of two clauses that name their subjects
// and nothing in common as subject or object: the gates open at noon, the band opens the
// evening at seven.
func (b *builder) hoursOfTwo(u, v *unit, s, t *news.Time) bool {
	if !strings.Contains(s.When(), "T") || !strings.Contains(t.When(), "T") {
		return false
	}
	x, xs := b.subjectAndObject(u)
	y, ys := b.subjectAndObject(v)
	return xs && ys && common(x, y) == 0
}

// subjectAndObject is what the heads of a clause's subject and object say, and whether its
// subject says something.
func (b *builder) subjectAndObject(u *unit) (out []spoken, subject bool) {
	if u.clause == nil {
		return nil, false
	}
	for _, g := range u.clause.Args {
		if g.Role != "subject" && g.Role != "object" {
			continue
		}
		if w, ok := b.saidBy(b.arts[u.art], g.Head); ok {
			out, subject = append(out, w), subject || g.Role == "subject"
		}
	}
	return out, subject
}

// noneSince reports whether a unit says that there was none since a day and another time
// lies before it: "no meeting since April", and one in March.
func (b *builder) noneSince(u *unit, s, t *news.Time) bool {
	p, ok1 := firstDay(s.When())
	q, ok2 := firstDay(t.When())
	return u.negative && ok1 && ok2 && q.Before(p) && b.saysSince(b.arts[u.art], s)
}

// epochsApart reports whether two days lie so far apart that they are of two events.
func epochsApart(s, t *news.Time) bool {
	p, ok1 := firstDay(s.When())
	q, ok2 := firstDay(t.When())
	return ok1 && ok2 && abs(int(p.Sub(q).Hours())) > epochYears*366*24
}

// toDo reports whether what a unit tells is asked for or promised, or an infinitive, so
// that it is meant to be done: "asked the owners to return on 10 May".
func (b *builder) toDo(u *unit) bool {
	a := b.arts[u.art]
	if x := a.attribution(u.attr); x != nil && (x.Stance == news.Demands || x.Stance == news.Asks || x.Stance == news.Promises) {
		return true
	}
	if u.clause == nil {
		return false
	}
	i := u.clause.Pred.At.Start
	return slices.Contains(b.lists.claims[wordBefore(a.Text, i)], "infinitive")
}

// actorsDiffer reports whether what two units say happens befalls or is done by two who
// have names, of whom neither belongs to the other.
func (b *builder) actorsDiffer(u, v *unit) bool {
	differ := func(p, q news.EntityID) bool {
		return p != "" && q != "" && p != q && !b.belongs(p, q) && !b.belongs(q, p)
	}
	x, y := b.befallen(u).entity, b.befallen(v).entity
	return differ(x, y) && !b.speaksOf(u, []news.EntityID{y}) && !b.speaksOf(v, []news.EntityID{x})
}
