package ledger

import (
	"hearsay/internal/news"
	"slices"
	"strings"
)

// tollUnits bounds how many units with a count of one kind of victims are
// compared with each other.
const tollUnits = 300

// tollClashes compares all counts of one kind of victims in the story, whatever
// stands around them: they count the same people. It appends where they do not fit.
func (b *builder) tollClashes(out []clash, at []int) []clash {
	byKind := map[string][]int{}
	var kinds []string
	for i := range b.units {
		u := &b.units[i]
		if u.remote {
			continue
		}
		for _, k := range u.quants {
			of := b.arts[u.art].Quantities[k].Of
			if !tolls[of] || b.onlySeen(u) || b.ofFormer(u, of) || b.addend(u, &b.arts[u.art].Quantities[k]) || b.ofOthers(b.arts[u.art], &b.arts[u.art].Quantities[k]) {
				continue // "another three", "12 of those killed"
			}
			if byKind[of] == nil {
				kinds = append(kinds, of)
			}
			if l := byKind[of]; len(l) < tollUnits && (len(l) == 0 || l[len(l)-1] != i) {
				byKind[of] = append(l, i)
			}
		}
	}
	slices.Sort(kinds)
	for what, of := range kinds {
		l := byKind[of]
		for x, i := range l {
			for _, j := range l[:x] {
				u, v := &b.units[j], &b.units[i]
				if b.arts[u.art].newsroom == b.arts[v.art].newsroom && (u.art != v.art || u.attr == v.attr) {
					continue
				}
				b.fits(askedTolls+what, j, i, func() bool {
					c, ok := b.numberClash(u, v, b.arts[u.art], b.arts[v.art], of)
					if ok {
						c.a, c.b, c.draft = j, i, at[l[0]]
						out = appendClash(out, &c)
					}
					return ok
				})
			}
		}
	}
	return out
}

// numberClashes compares the quantities of two units that count or measure the
// same thing, and appends where they do not fit.
func (b *builder) numberClashes(out []clash, u, v *unit) []clash {
	if len(v.quants) == 0 {
		return out
	}
	ua, va := b.arts[u.art], b.arts[v.art]
	for n, i := range u.quants {
		q := &ua.Quantities[i]
		if q.Of == "" || q.Of == "age" || tolls[q.Of] || b.isName(ua, *q) || slices.ContainsFunc(u.quants[:n], func(k int) bool { return ua.Quantities[k].Of == q.Of }) {
			continue // counts of victims and ages are compared over the whole story
		}
		if c, ok := b.numberClash(u, v, ua, va, q.Of); ok {
			out = append(out, c)
		}
	}
	return out
}

// numberClash compares all that two units say of one measure. When any of it
// fits there is no clash: a price and a rise in one sentence are two figures.
func (b *builder) numberClash(u, v *unit, ua, va *article, of string) (clash, bool) {
	var c clash
	found := false
	if u.remote != v.remote || !tolls[of] && (b.furtherFigure(u) != b.furtherFigure(v) || u.negative != v.negative || b.stagesApart(u, v)) {
		return c, false
	}
	for _, i := range u.quants {
		q := ua.Quantities[i]
		for _, j := range v.quants {
			if q.Of != of && va.Quantities[j].Of != of || tolls[of] && (b.ofOthers(ua, &q) || b.ofOthers(va, &va.Quantities[j]) || b.addend(u, &q) || b.addend(v, &va.Quantities[j])) {
				continue // it could neither fit nor clash
			}
			r := va.Quantities[j]
			if b.isName(va, r) || b.partOnly(ua, va, i, j) {
				continue
			}
			agree, why := news.CompareQuantities(q, r)
			if x, y := voteAt(ua, i), voteAt(va, j); x != nil || y != nil {
				agree, why = compareVotes(x, y) // "four to three" is one figure
				if agree == news.Conflict && b.votesOnOthers(ua, va, i, j) {
					agree = news.Incomparable
				}
			}
			if agree == news.Same || agree == news.Compatible {
				if q.Of == of || r.Of == of {
					return clash{}, false
				}
				continue
			}
			if agree == news.Incomparable || q.Of != of || found || q.Unit != "" && (b.partOfThing(ua, &q) != b.partOfThing(va, &r) || b.dimensionsDiffer(ua, va, q.Span(), r.Span()) || !b.onePlace(u, v)) || !b.oneMeasure(u, v, ua, va, q, r) || q.Unit != "" && b.twoMeasures(u, v, i, j) {
				continue
			}
			found = true
			c = clash{kind: news.DiffNumber, ra: refOf(ua, q.Span(), u), rb: refOf(va, r.Span(), v), va: q.Span().Of(ua.Text), vb: r.Span().Of(va.Text), about: of, why: why}
			c.superseded, c.why = b.superseded(u, v, q, r, c.why)
		}
	}
	return c, found
}

// isName reports whether a number only names one of several: "gate No. 3".
func (b *builder) isName(a *article, q news.Quantity) bool {
	return q.Unit == "" && b.lists.which[wordBefore(a.Text, q.Start)]["number"] != ""
}

// far is how many times larger one amount may be than another before they can
// not be two reports of one thing, and beside how near a word must stand to a
// figure to say what it is of, in bytes.
const (
	far    = 3
	beside = 45
)

// oneMeasure reports whether two figures are of one thing: tolls are by their
// kind; other figures must be of like size and have a word beside them in
// common.
func (b *builder) oneMeasure(u, v *unit, ua, va *article, q, r news.Quantity) bool {
	if tolls[q.Of] {
		return true
	}
	// Two laboratories may find ten times as much of one thing in the other's litre.
	if q.Of != concentration && (q.Value > far*r.Value || r.Value > far*q.Value) || b.moodOf(u) != b.moodOf(v) {
		return false
	}
	near := func(u *unit, s news.Span) map[string]bool {
		m := map[string]bool{}
		for _, t := range u.terms {
			if t.At.Overlaps(s) || t.At.Start > s.End+beside || t.At.End < s.Start-beside {
				continue
			}
			l := strings.ToLower(t.Lemma)
			if b.con.light[l] {
				continue
			}
			direction := false
			for _, k := range b.con.classes(l) {
				direction = direction || k == "money.rise" || k == "money.fall"
			}
			if direction {
				continue // a rise at noon and a rise at the close are two figures
			}
			m[l] = true
			for _, k := range b.con.classes(l) {
				m["s:"+k] = true
			}
		}
		return m
	}
	x, y := near(u, q.Span()), near(v, r.Span())
	for k := range x {
		if y[k] {
			return true
		}
	}
	return false
}

// earlier reports whether the sentence of a unit says that its count is an older
// one: "up from 14", "had put the toll at 14".
func (b *builder) earlier(u *unit) bool { return b.sentenceHas(u, tellsEarlier) }

// What sentenceHas looks for.
const (
	tellsEarlier = iota
	tellsProgress
	tellsRise
	tellsYearBefore
	tellsFinal
	tellsAll
)

// sentenceAsked is one question about one sentence of an article.
type sentenceAsked struct{ art, sentence, what int }

// sentenceHas reports whether one of the words or phrases of a list stands in
// the sentence of a unit. A sentence is read once for each list: in a large
// story it is in hundreds of pairs.
func (b *builder) sentenceHas(u *unit, what int) bool {
	a := b.arts[u.art]
	i := a.SentenceAt(u.at.Start)
	if i < 0 {
		return false
	}
	key := sentenceAsked{u.art, i, what}
	has, known := b.told[key]
	if !known {
		phrases := b.lists.earlier
		switch what {
		case tellsProgress:
			phrases = b.lists.progress
		case tellsRise:
			phrases = b.lists.rises
		case tellsYearBefore:
			phrases = b.lists.yearBefore
		case tellsFinal:
			phrases = b.lists.final
		case tellsAll:
			phrases = b.lists.all
		}
		s := wordsOf(a.Sentences[i].Of(a.Text))
		has = slices.ContainsFunc(phrases, func(w string) bool {
			before, _, found := strings.Cut(s, " "+w+" ")
			return found && !(what == tellsProgress && slices.Contains(b.lists.claims[wordBefore(before, len(before))], "whole")) // "with all precincts counted"
		})
		if b.told == nil {
			b.told = make(map[sentenceAsked]bool)
		}
		b.told[key] = has
	}
	return has
}

// corrects reports whether a unit stands in a correction of its article.
func (b *builder) corrects(u *unit) bool {
	a := b.arts[u.art]
	return u.block >= 0 && u.block < len(a.Blocks) && a.Blocks[u.block].Kind == news.Correction
}
