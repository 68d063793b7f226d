package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
)

// Beside what it counts a story measures things that it has one of: the fee, the
// loan, how long the outage lasted, how much water flowed. What a measure is of is
// said by a word of its clause, see measures.txt.

// measure is what kind of thing a measure can be of.
type measure struct{ class, kind string }

// measureFills are the measures of a unit that answer a question.
func (b *builder) measureFills(i int) []fill {
	u := &b.units[i]
	if u.remote || len(u.quants) == 0 && len(u.times) == 0 {
		return nil
	}
	a := b.arts[u.art]
	var out []fill
	for _, k := range u.quants {
		q := &a.Quantities[k]
		if q.Unit == "" && q.Of != "money" || q.Value <= 0 || b.partOfThing(a, q) || b.lists.others[wordBefore(a.Text, q.Start)] || u.negative && b.refused(a.Text, q.Start) {
			continue
		}
		f := fill{unit: i, q: k, time: -1, value: q.Value}
		if q.Of == concentration {
			f.value = q.SI // in whatever each printed it
		}
		rate := b.rate(a, q)
		f.nouns = b.measured(u, q.Of, q.Span(), rate)
		if q.Of != "age" && q.Unit != "%" {
			t := b.thingOf(u, q.Span())
			f.nouns = append(f.nouns, b.thingSlots(t, q.Of, rate)...)
			f.dimension = t.dimension
		}
		f.acts = f.nouns
		if len(f.nouns) > 0 {
			out = append(out, f)
		}
	}
	if k, ok := b.oneLength(u); ok && !u.negative && (b.goesOn(a, &a.Times[k]) || b.endsAfter(u, &a.Times[k])) {
		t := &a.Times[k]
		of := b.thingOf(u, t.Span())
		least, most, _ := news.DurationDays(t.Value)
		f := fill{unit: i, q: -1, time: k, value: (least + most) / 2}
		f.nouns = append(b.measured(u, "length", t.Span(), ""), b.thingSlots(of, "length", "")...)
		f.acts = f.nouns
		if len(f.nouns) > 0 && f.value > 0 {
			out = append(out, f)
		}
	}
	return out
}

// measured are the kinds of things that a measure of a unit can be of.
func (b *builder) measured(u *unit, kind string, at news.Span, rate string) []string {
	terms := u.terms
	if u.clause != nil {
		terms = u.clause.Terms
	}
	adjective := kind == "length" && strings.Contains(at.Of(b.arts[u.art].Text), "-") // of the noun after it: "a five-year deal"
	var out []string
	for _, t := range terms {
		if t.Name || t.At.Overlaps(at) && kind != concentration || adjective && (t.At.Start < at.End || t.At.Start > at.End+nextNoun) {
			continue
		}
		l := strings.ToLower(t.Lemma)
		for _, m := range append(slices.Clip(b.lists.measures[l]), b.lists.measures[b.con.form(l)]...) {
			if k := "m:" + m.class + rate; m.kind == kind && !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// concentration is the kind of measures whose words hold what they are of: "14 micrograms
// of lead per litre".
const concentration = "concentration"

// nextNoun is how far behind "five-year", in bytes, its noun may begin.
const nextNoun = 12

// rate is the words behind a figure that make it one of each day, head or barrel,
// "" for none.
func (b *builder) rate(a *article, q *news.Quantity) string {
	w := strings.Fields(wordsOf(a.Text[q.End:min(len(a.Text), q.End+40)]))
	for n := 0; n < min(2, len(w)); n++ { // "300 trucks a day"
		if b.lists.isRate(w[n]) {
			return ratePrefix + w[n]
		}
		if n+1 < len(w) && b.lists.isRate(w[n]+" "+w[n+1]) {
			return ratePrefix + w[n+1]
		}
	}
	return ""
}

func (l *lists) isRate(words string) bool {
	return slices.ContainsFunc(l.measures[words], func(m measure) bool { return m.kind == "rate" })
}

// goesOn reports whether a length of time is how long something goes on, and not
// how long ago or how much later something is.
func (b *builder) goesOn(a *article, t *news.Time) bool {
	if strings.Contains(t.Span().Of(a.Text), "-") {
		return true // "a five-year deal"
	}
	isLead := func(m measure) bool { return m.kind == "lead" }
	lead := slices.ContainsFunc(b.lists.measures[wordBefore(a.Text, t.Start)], isLead) || slices.ContainsFunc(b.lists.measures[firstWord(t.Span().Of(a.Text))], isLead) // "is to last 90 days"
	next := firstWord(a.Text[t.End:min(len(a.Text), t.End+20)])
	return lead && !slices.ContainsFunc(b.lists.measures[next], func(m measure) bool { return m.kind == "apart" })
}

// endsAfter reports whether a length of time is after how long something ended:
// "she came out of surgery after three hours".
func (b *builder) endsAfter(u *unit, t *news.Time) bool {
	if u.clause == nil || !slices.ContainsFunc(b.lists.measures[wordBefore(b.arts[u.art].Text, t.Start)], func(m measure) bool { return m.kind == "until" }) {
		return false
	}
	return slices.ContainsFunc(b.lists.measures[b.con.form(strings.ToLower(u.clause.Pred.Lemma))], func(m measure) bool { return m.kind == "ends" })
}

// partOfThing reports whether a measure is of a part of what stands behind it: "1.4
// million of the grant".
func (b *builder) partOfThing(a *article, q *news.Quantity) bool {
	w := strings.Fields(wordsOf(a.Text[q.End:min(len(a.Text), q.End+24)]))
	if len(w) < 2 || !slices.ContainsFunc(b.lists.measures[w[0]], func(m measure) bool { return m.kind == "part" }) {
		return false
	}
	return slices.Contains(b.lists.definite, w[1]) || slices.Contains(b.lists.claims[w[1]], "this") || b.lists.possessive[w[1]]
}

// notFar is by how much two lengths of time must differ at least: they are
// estimated, and rounded to what a watch or a calendar shows.
const notFar = 1.25

// compareFills compares what two fills of one slot give, and says why they differ.
func (b *builder) compareFills(f, g *fill) (news.Agreement, string) {
	ua, va := b.arts[b.units[f.unit].art], b.arts[b.units[g.unit].art]
	if f.time < 0 && g.time < 0 {
		x, y := ua.Quantities[f.q], va.Quantities[g.q]
		if p, q := voteAt(ua, f.q), voteAt(va, g.q); p != nil || q != nil {
			if b.votesOnOthers(ua, va, f.q, g.q) {
				return news.Incomparable, ""
			}
			return compareVotes(p, q)
		}
		y.Of = x.Of
		if len(f.acts) > 0 && strings.HasPrefix(f.acts[len(f.acts)-1], ratePrefix) && mood(&b.units[f.unit]) == "possible" {
			atMost(&x)
			atMost(&y)
		}
		return news.CompareQuantities(x, y)
	}
	if f.time < 0 || g.time < 0 {
		return news.Incomparable, ""
	}
	if max(f.value, g.value) < notFar*min(f.value, g.value) {
		return news.Compatible, ""
	}
	return news.CompareTimes(ua.Times[f.time], va.Times[g.time])
}

// sideBySide reports whether one article gives two lengths of time right after each
// other, to two sources.
func (b *builder) sideBySide(f, g *fill) bool {
	u, v := &b.units[f.unit], &b.units[g.unit]
	return u.art == v.art && f.time >= 0 && u.attr != v.attr && abs(v.at.Start-u.at.Start) < figureGap && !b.oneOrigin(u, v)
}

// twoMeasures reports whether the quantities i of unit u and k of unit v are of two
// things: of each day and of each year, or one outlet knows both; or whether one is
// what it was not.
func (b *builder) twoMeasures(u, v *unit, i, k int) bool {
	b.beyond()
	ua, va := b.arts[u.art], b.arts[v.art]
	q, r := &ua.Quantities[i], &va.Quantities[k]
	if b.rate(ua, q) != b.rate(va, r) || b.refused(ua.Text, q.Start) || b.refused(va.Text, r.Start) {
		return true
	}
	f, g := fill{q: i, time: -1}, fill{q: k, time: -1}
	return u.art != v.art && (b.measuresAlso(u.art, &f, &g, va, u) || b.measuresAlso(v.art, &g, &f, ua, v))
}

// atMost makes of "as many as 300 a day", said of what can be, the capacity that it
// is: "it can take 200 a day" is another.
func atMost(q *news.Quantity) {
	if q.Low == nil {
		q.Low = q.High
	}
}

// ratePrefix begins what a figure is one of each of.
const ratePrefix = " /"

// measuresAlso reports whether an article gives the measure that another sets against
// one of its fills: whoever knows both, whoever said them, speaks of two things.
// The other's fill is of article o. Of a unit, if one is given, only what is in the
// outlet's own voice counts, and what the same speaker says.
func (b *builder) measuresAlso(art int, f, g *fill, o *article, of *unit) bool {
	a := b.arts[art]
	lo, hi := b.unitsIn(art)
	for k := lo; k < hi; k++ {
		w := &b.units[k]
		if of != nil && w.attr != of.attr && w.attr >= 0 && of.attr >= 0 && !b.oneSpeaker(a, w.attr, of.attr) {
			continue
		}
		if g.time >= 0 {
			if b.sideBySide(f, &fill{unit: k, time: g.time}) {
				continue // it knows of the disagreement
			}
			for _, i := range w.times {
				if agree, _ := news.CompareTimes(a.Times[i], o.Times[g.time]); i != f.time && a.Times[i].Kind == "duration" && (agree == news.Same || agree == news.Compatible) {
					return true
				}
			}
			continue
		}
		for _, i := range w.quants {
			if agree, _ := news.CompareQuantities(a.Quantities[i], o.Quantities[g.q]); i != f.q && (agree == news.Same || agree == news.Compatible) {
				return true
			}
		}
	}
	return false
}

// readMeasures reads the list measures.
func (l *lists) readMeasures(b *lang.Bundle) {
	if !b.Has("measures") {
		return
	}
	for _, e := range b.List("measures").Entries {
		for _, w := range e.Values(2) {
			if e.Col(1) == "endless" {
				l.endless = append(l.endless, w)
				continue
			}
			forms := []string{w}
			if !slices.Contains([]string{"lead", "apart", "rate", "until", "part"}, e.Col(1)) {
				forms = distinct(w, l.form(w))
			}
			for _, form := range forms {
				l.measures[form] = append(l.measures[form], measure{e.Col(0), e.Col(1)})
			}
		}
	}
}
