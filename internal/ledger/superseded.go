package ledger

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay/internal/news"
)

// tolls are the counts of victims, which change while an event goes on.
var tolls = map[string]bool{"killed": true, "injured": true, "missing": true, "arrested": true, "displaced": true, "evacuated": true, "rescued": true, "infected": true, "homeless": true, "hospitalised": true}

// growing are the tolls that only rise while an event goes on.
var growing = map[string]bool{"killed": true, "injured": true, "arrested": true, "infected": true}

// Days after which a toll is not expected to grow any more: anybody's, and one that
// another source gives with the day as well.
const (
	settled      = 14
	settledOfTwo = 3
)

// superseded reports whether two counts of victims differ because time passed,
// and why. A later toll takes the place of an earlier one, but for what two who are
// not one count at one time, what is counted up to one day by the words of both, a count that falls or was final, one of those
// arrested, one by a side of a struggle, and one of what lies long behind: those
// contradict each other like any two figures, unless one source gives both. So do
// counts that one article gives side by side to different sources.
func (b *builder) superseded(u, v *unit, q, r news.Quantity, why string) (bool, string) {
	if b.corrects(u) || b.corrects(v) {
		return true, "a correction says so"
	}
	toll, _, _ := strings.Cut(q.Of, " ") // "killed soldiers"
	if !tolls[toll] {
		if x, y := b.sentenceHas(u, tellsProgress), b.sentenceHas(v, tellsProgress); x && y || (x || y) && u.art != v.art {
			return true, "the count goes on: the figures are of different moments"
		}
		return false, why
	}
	if b.earlier(u) || b.earlier(v) {
		return true, "one of them is said to be the earlier count"
	}
	ua, va := b.arts[u.art], b.arts[v.art]
	x, y := published(ua, u), published(va, v)
	if u.art == v.art && x == y {
		return false, "one article gives both, to different sources"
	}
	if b.oneMoment(u, v) {
		return false, "two counts for one moment"
	}
	early, late, was, is := q.Value, r.Value, u, v
	if y.before(x) {
		early, late, was, is = late, early, v, u
	}
	ordered := x.before(y) || y.before(x)
	one, two := b.whoCounts(u, v)
	switch {
	case ordered && b.sentenceHas(was, tellsFinal):
		return false, "the earlier count is called final"
	case ordered && late > early && b.sentenceHas(is, tellsRise):
		return true, "a later count is higher: it replaces the earlier one"
	case one && !ordered:
		return true, "one source counts again; the times of publication do not tell which is later"
	case one && growing[toll] && late < early:
		return true, "a later count is lower: it corrects the earlier one"
	case one:
		return true, "a later count replaces the earlier one"
	case x.from.IsZero() || y.from.IsZero() || !ordered && !two:
		return true, "counts of victims change; the times of publication do not tell which is later"
	case b.apart(u, v) < alikeEnough: // they may be of two things
	case two && (b.takesSides(u) != b.takesSides(v) || min(b.daysAgo(u), b.daysAgo(v)) >= settledOfTwo), min(b.daysAgo(u), b.daysAgo(v)) >= settled:
		return false, why
	case b.soFar(u) || b.soFar(v): // and the count goes on
	case toll == "arrested", two && growing[toll] && late < early, !ordered && (growing[toll] || x == y):
		return false, why
	}
	switch {
	case !growing[toll]:
		return true, "such counts change from hour to hour"
	case late > early:
		return true, "a later count is higher: it replaces the earlier one"
	}
	return true, "a later count is lower: it corrects the earlier one"
}

// oneMoment reports whether two units say that they count up to one day: "by Wednesday
// night", "as of Wednesday evening".
func (b *builder) oneMoment(u, v *unit) bool {
	ua, va := b.arts[u.art], b.arts[v.art]
	upTo := func(a *article, t *news.Time) bool {
		return calendar(*t) && len(t.When()) >= len(time.DateOnly) && (slices.Contains(b.lists.claims[wordBefore(a.Text, t.Start)], "counted by") || slices.Contains(b.lists.claims[lastWords(a.Text[:t.Start], 2)], "counted by"))
	}
	return slices.ContainsFunc(u.times, func(i int) bool {
		s := &ua.Times[i]
		return upTo(ua, s) && slices.ContainsFunc(v.times, func(k int) bool {
			t := &va.Times[k]
			if !upTo(va, t) {
				return false
			}
			agree, _ := compareTimes(s, t)
			return agree == news.Same || agree == news.Compatible
		})
	})
}

// whoCounts reports whether two units are given to sources that are or may be one, and
// whether they are given to two; neither where an outlet says it without a source.
func (b *builder) whoCounts(u, v *unit) (one, two bool) {
	b.beyond()
	x, y := b.voiceOf(u), b.voiceOf(v)
	if x == nil || y == nil {
		return false, false
	}
	one = b.dir.sameOrigin(x, y) != "" || b.dir.mayBeOne(x, y) != ""
	return one, !one
}

// soFar reports whether a unit tells what has come about up to now: "have been arrested".
func (b *builder) soFar(u *unit) bool {
	if u.clause == nil {
		return b.sentenceHas(u, tellsProgress)
	}
	a := b.arts[u.art]
	return b.sentenceHas(u, tellsProgress) || slices.ContainsFunc(strings.Fields(lastWords(a.Text[:u.clause.Pred.At.Start], 3)), func(w string) bool {
		return slices.Contains(b.lists.claims[w], "perfect")
	})
}

// takesSides reports whether a unit is given to somebody who takes part in a struggle and
// is no authority, so that he counts for himself: "the rebels", "the union".
func (b *builder) takesSides(u *unit) bool {
	v := b.voiceOf(u)
	if v == nil {
		return false
	}
	if e := b.dir.byID[v.who.entity]; e != nil && strings.HasPrefix(e.Key, "group:") {
		return true
	}
	return slices.ContainsFunc(strings.Fields(v.who.folded), func(w string) bool {
		return slices.Contains(b.lists.claims[b.con.form(w)], "partisan")
	})
}

// daysAgo is how many days before its article a unit says that it happened, 0 where it
// gives no day.
func (b *builder) daysAgo(u *unit) int {
	b.beyond()
	a := b.arts[u.art]
	day, ok := firstDay(a.Date())
	most := 0
	for _, i := range u.times {
		t := &a.Times[i]
		if d, is := firstDay(t.When()); ok && is && len(t.When()) >= len(time.DateOnly) {
			most = max(most, int(day.Sub(d).Hours())/24)
		}
	}
	return most
}

// noteCounts says so where the origins of a draft count differently: who says that 14
// died is no origin of eleven dead.
func (b *builder) noteCounts(d *draft) {
	st := &d.statement
	for i := range st.Origins {
		for k := range i {
			p, q := &st.Origins[k], &st.Origins[i]
			for _, x := range p.Carriers {
				if slices.ContainsFunc(q.Carriers, func(y int) bool { return b.countsClash(&d.carriers[x], &d.carriers[y]) }) {
					st.IndependentOrigins.Why = append(st.IndependentOrigins.Why, fmt.Sprintf("%s and %s do not give one count", p.Name, q.Name))
					return
				}
			}
		}
	}
}

// countsClash reports whether two carriers count the victims of one kind, and not as many.
func (b *builder) countsClash(c, e *carrier) bool {
	found := false
	for _, i := range c.units {
		for _, k := range e.units {
			u, v := &b.units[i], &b.units[k]
			for _, m := range u.quants {
				for _, n := range v.quants {
					q, r := b.arts[u.art].Quantities[m], b.arts[v.art].Quantities[n]
					if q.Of != r.Of || !tolls[q.Of] {
						continue
					}
					agree, _ := news.CompareQuantities(q, r)
					if agree != news.Conflict {
						return false
					}
					found = true
				}
			}
		}
	}
	return found
}
