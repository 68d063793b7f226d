package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
)

// stage is one of the stages of a matter, see stages.txt.
type stage struct{ matter, stage string }

// readStages reads the list stages.
func (l *lists) readStages(b *lang.Bundle) {
	l.stages = map[string][]stage{}
	l.readHappenings(b)
	if !b.Has("stages") {
		return
	}
	for _, e := range b.List("stages").Entries {
		for _, w := range e.Values(2) {
			form := l.form(w)
			l.stages[form] = append(l.stages[form], stage{e.Col(0), e.Col(1)})
		}
	}
}

// stagesOf tells whether the words of two values' clauses are of two stages of one
// matter, and whether they are of one.
func stagesOf(x, y *value) (two, one float64) {
	return compareStages(x.stages, y.stages)
}

// valueStagesApart reports whether two values are of two stages of one matter by the
// words of their clauses, or by those of their sentences where a clause has been cut
// from its subject: "the salary | would have been 20 million".
func (b *builder) valueStagesApart(x, y *value) bool {
	words := func(v *value) []spoken {
		u := &b.units[v.unit]
		if u.clause != nil && !slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool { return g.Role == "subject" && u.at.Contains(g.At) }) {
			return v.whole
		}
		return v.clause
	}
	two, _ := b.stagesIn(formsOf(words(x)), formsOf(words(y)))
	return two > 0
}

// stagesApart reports whether the words of two units are of two stages of one matter.
func (b *builder) stagesApart(u, v *unit) bool {
	forms := func(u *unit) []string {
		var out []string
		for _, t := range u.terms {
			out = append(out, b.con.form(strings.ToLower(t.Lemma)))
		}
		return out
	}
	two, _ := b.stagesIn(forms(u), forms(v))
	return two > 0
}

// formsOf are the forms of some words.
func formsOf(l []spoken) []string {
	var out []string
	for i := range l {
		out = append(out, l[i].form)
	}
	return out
}

// stagesIn tells whether two lists of forms have words for two stages of one matter, and
// whether they have words for one stage.
func (b *builder) stagesIn(x, y []string) (two, one float64) {
	return compareStages(b.stagesNamed(x), b.stagesNamed(y))
}

// stagesNamed are the stages for which a list of forms has words, by matter; nil for
// most lists.
func (b *builder) stagesNamed(forms []string) map[string][]string {
	var m map[string][]string
	for _, w := range forms {
		for _, s := range b.lists.stages[w] {
			if m == nil {
				m = map[string][]string{}
			}
			if !slices.Contains(m[s.matter], s.stage) {
				m[s.matter] = append(m[s.matter], s.stage)
			}
		}
	}
	return m
}

// compareStages tells whether two lists of stages have two of one matter, and whether
// they have one in common.
func compareStages(p, q map[string][]string) (two, one float64) {
	for matter, s := range p {
		t := q[matter]
		switch {
		case len(t) == 0:
		case slices.ContainsFunc(s, func(k string) bool { return slices.Contains(t, k) }):
			one = 1
		default:
			two = 1
		}
	}
	return two, one
}

// paceOf is of each of what a figure is, by the words beside it: "day" for "300 a day"
// and for "a daily wage of 300", "" for none.
func (b *builder) paceOf(a *article, v *value) string {
	if v.q < 0 {
		return ""
	}
	if r := b.rate(a, &a.Quantities[v.q]); r != "" {
		return strings.TrimPrefix(r, ratePrefix)
	}
	for _, w := range v.near {
		for _, m := range b.lists.measures[w.form] {
			if m.kind == "pace" && w.at < v.at.Start+besideValue {
				return m.class
			}
		}
	}
	return ""
}

// attached reports whether a time is an argument of the predicate of its unit.
func (b *builder) attached(v *value) bool {
	u := &b.units[v.unit]
	if u.clause == nil {
		return false
	}
	for _, g := range u.clause.Args {
		if g.Role != "subject" && g.Role != "object" && g.Head.At.Overlaps(v.at) {
			return true
		}
	}
	return false
}

// oneOfTwoTimes reports whether another time of its unit stands with a value: "from
// May to June", "between Thursday and Saturday".
func (b *builder) oneOfTwoTimes(v *value) bool {
	u := &b.units[v.unit]
	a := b.arts[u.art]
	return slices.ContainsFunc(u.times, func(k int) bool {
		s := a.Times[k].Span()
		return s != v.at && max(s.Start-v.at.End, v.at.Start-s.End) < 12 && placed(&a.Times[k])
	})
}
