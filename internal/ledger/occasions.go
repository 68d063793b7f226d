package ledger

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"hearsay/internal/news"
)

// An occasion is a thing that happens once to whom or what it befalls, as one
// clause dates it: an arrest, a collapse, the first day of a trial. Outlets tell it
// with other verbs and little else in common ("was arrested on Tuesday", "has been
// in custody since Monday"), so that occasions are compared over the whole story.
type occasion struct {
	unit  int
	acts  []string // classes of what happens
	times []int    // indices into the article's times
}

// occasionUnits bounds how many occasions of one kind are compared with each
// other.
const occasionUnits = 60

// Daily bounds: how far apart two days of one occasion may lie, and two months.
const (
	daysApart   = 45
	monthsApart = 200 // in days
)

// occasionClashes compares when a thing happened over the whole story.
func (b *builder) occasionClashes(at []int) []clash {
	byAct := map[string][]*occasion{}
	var acts []string
	for i := range b.units {
		o, ok := b.occasionOf(i)
		if !ok {
			continue
		}
		for _, k := range o.acts {
			if byAct[k] == nil {
				acts = append(acts, k)
			}
			if len(byAct[k]) < occasionUnits {
				byAct[k] = append(byAct[k], o)
			}
		}
	}
	slices.Sort(acts)
	var out []clash
	done := map[[2]int]bool{}
	for _, k := range acts {
		for x, o := range byAct[k] {
			for _, p := range byAct[k][:x] {
				u, v := &b.units[p.unit], &b.units[o.unit]
				pair := [2]int{p.unit, o.unit}
				if done[pair] || b.arts[u.art].newsroom == b.arts[v.art].newsroom {
					continue
				}
				if done[pair] = true; !b.oneOccasion(u, v, k) {
					continue
				}
				if c, ok := b.occasionClash(p, o, k); ok {
					c.a, c.b, c.draft = p.unit, o.unit, at[p.unit]
					if c.draft < 0 {
						c.draft = at[o.unit]
					}
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// occasionOf reads a unit as what dates something that happens once.
func (b *builder) occasionOf(i int) (*occasion, bool) {
	u := &b.units[i]
	if len(u.times) == 0 || u.negative || !b.claims(u) || b.moodOf(u) == "conditional" || b.furtherFigure(u) {
		return nil, false
	}
	o := &occasion{unit: i, acts: b.occasionActs(u), times: b.finest(u)}
	return o, len(o.acts) > 0 && len(o.times) > 0
}

// occasionActs are the classes of what a unit says happens: by its predicate, or
// where that only says that it begins or takes place, by what does. Of words without a
// clause, of all that a story has one of.
func (b *builder) occasionActs(u *unit) []string {
	var out []string
	add := func(word string, only bool) {
		for _, k := range b.lists.occasions[word] {
			if !slices.Contains(out, k) && b.lists.occasionKinds[k] != "verb" && (!only || b.lists.occasionKinds[k] == "one" || b.lists.occasionKinds[k] == "event") {
				out = append(out, k)
			}
		}
	}
	if u.clause == nil {
		for _, t := range u.terms {
			add(b.con.form(strings.ToLower(t.Lemma)), true)
		}
		return out
	}
	verb, _ := b.mainVerb(u)
	pred := strings.ToLower(verb.Lemma)
	form := b.con.form(pred)
	add(form, false)
	for _, p := range b.expressions(u) {
		if p.behind != "" && !p.object {
			add(pred+" "+p.behind, false) // "passed away"
		}
	}
	light := b.con.light[pred] || slices.Contains(b.lists.claims[pred], "performs") || slices.Contains(b.lists.occasions[form], "begins")
	for _, g := range u.clause.Args {
		h := strings.ToLower(g.Head.Lemma)
		add(pred+" "+h, false)
		if light && (g.Role == "subject" || g.Role == "object" || g.Role == "in" || g.Role == "on") {
			add(b.con.form(h), g.Role != "in" && !b.con.light[pred])
		}
	}
	return out
}

// finest are the times of a unit that say when, without those that another of them
// says more closely: "on 17 September last year" is one day.
func (b *builder) finest(u *unit) []int {
	a := b.arts[u.art]
	var out []int
	for _, i := range u.times {
		t := &a.Times[i]
		if _, _, clocked := clock(t.Value); !placed(t) && !clocked && !dated(t) {
			continue
		}
		coarse := slices.ContainsFunc(u.times, func(k int) bool {
			v := a.Times[k].When()
			return k != i && len(v) > len(t.When()) && strings.HasPrefix(v, t.When())
		})
		if !coarse {
			out = append(out, i)
		}
	}
	return out
}

// dated reports whether a time is an hour of a known day.
func dated(t *news.Time) bool {
	day, hour, is := strings.Cut(t.Value, "T")
	return is && day != "" && hour != "" && t.Kind == "time"
}

// dayGuessed reports whether a time is an hour of which no day is printed: its day
// was read off the text around it.
func dayGuessed(t *news.Time) bool { return dated(t) && t.Basis == "text" }

// oneOccasion reports whether two units that tell one kind of thing tell it of one
// and the same: what it befalls is nobody else, and they have somebody, somewhere
// or something in common, or it is what a story has one of.
func (b *builder) oneOccasion(u, v *unit, act string) bool {
	x, y := b.befallen(u), b.befallen(v)
	if x.entity != "" && y.entity != "" && x.entity != y.entity && !b.belongs(x.entity, y.entity) && !b.belongs(y.entity, x.entity) {
		return false
	}
	one := b.lists.occasionKinds[act] == "one"
	thing := len(x.kinds) > 0 && slices.ContainsFunc(x.kinds, func(k string) bool { return slices.Contains(y.kinds, k) })
	if !one && len(x.kinds) > 0 && len(y.kinds) > 0 && !thing && (x.entity == "" || x.entity != y.entity) {
		return false
	}
	if !b.asMany(u, v) || b.ofTwoThings(u, v) || b.inTwoPlaces(u, v) || b.planThen(u) != b.planThen(v) {
		return false
	}
	p, q := b.parties(u), b.parties(v)
	common := slices.ContainsFunc(p, func(id int) bool {
		return slices.Contains(q, id) && !(b.main != nil && b.main.parties[id] && b.con.trait(id) == traitCountry)
	})
	switch {
	case common:
		return true
	case len(p) > 0 && len(q) > 0:
		return false
	}
	return thing || one
}

// asMany reports whether two units may tell of as many: two workers who died and a
// fourth who did died on two days.
func (b *builder) asMany(u, v *unit) bool {
	x, y := b.plainCounts(u), b.plainCounts(v)
	switch {
	case len(x) > 0 && len(y) > 0:
		return x[0] == y[0] // of more than one the first is what it tells of
	case len(x) > 0:
		return slices.Max(x) < 2 || !b.ofOne(v)
	case len(y) > 0:
		return slices.Max(y) < 2 || !b.ofOne(u)
	}
	return true
}

// plainCounts are the counts that a unit gives.
func (b *builder) plainCounts(u *unit) []float64 {
	a := b.arts[u.art]
	var out []float64
	for _, k := range u.quants {
		if q := &a.Quantities[k]; q.Unit == "" && q.Of != "" && q.Of != "age" {
			out = append(out, q.Value)
		}
	}
	return out
}

// ofOne reports whether what a unit's happening befalls is a single one: "a fourth
// person".
func (b *builder) ofOne(u *unit) bool {
	if u.clause == nil {
		return false
	}
	text := b.arts[u.art].Text
	return slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool {
		if g.Role != "object" && g.Role != "subject" || g.Head.At.Start < u.at.Start {
			return false
		}
		ws := strings.Fields(wordsOf(text[u.at.Start:g.Head.At.Start]))
		return slices.ContainsFunc(ws[max(0, len(ws)-3):], func(w string) bool { return slices.Contains(b.lists.claims[w], "single") })
	})
}

// befallen is whom or what a unit's happening befalls.
type befallen struct {
	entity news.EntityID
	kinds  []string // meanings of a common noun for it, none for a name, pronoun or number
}

// befallen reads it off the object of a unit's clause, or its subject where it has
// none.
func (b *builder) befallen(u *unit) befallen {
	var out befallen
	if u.clause == nil {
		return out
	}
	a := b.arts[u.art]
	pred := strings.ToLower(u.clause.Pred.Lemma)
	for _, role := range []string{"object", "subject"} {
		for _, g := range u.clause.Args {
			if g.Role != role || timeAt(a.Article, g.Head.At) || b.lists.occasions[pred+" "+strings.ToLower(g.Head.Lemma)] != nil {
				continue // "gave way": of the verb
			}
			if m := mentionAt(a.Article, g.Head.At); m >= 0 && a.Mentions[m].Entity != "" {
				out.entity = a.Mentions[m].Entity
			}
			l := strings.ToLower(g.Head.Lemma)
			if g.Head.Name || b.con.light[l] || numberAt(a.Article, g.Head.At) || slices.Contains(b.lists.claims[l], "pair") || slices.Contains(b.lists.claims[l], "own") || slices.Contains(b.lists.claims[l], "other's") {
				return out
			}
			out.kinds = b.meanings(l)
			for _, k := range b.lists.counted[b.con.form(l)] {
				out.kinds = append(out.kinds, "k:"+k)
			}
			return out
		}
	}
	return out
}

// occasionClash compares the times of two tellings of one occasion.
func (b *builder) occasionClash(p, o *occasion, act string) (clash, bool) {
	u, v := &b.units[p.unit], &b.units[o.unit]
	ua, va := b.arts[u.art], b.arts[v.art]
	var x, y *news.Time
	why := ""
	state := b.lists.occasionKinds[act] == "begins"
	for _, i := range p.times {
		for _, j := range o.times {
			s, t := &ua.Times[i], &va.Times[j]
			if !state && (b.since(ua, i) || b.since(va, j)) || ahead(u) && past(va, t) || ahead(v) && past(ua, s) {
				continue
			}
			agree, how := b.compareClocks(ua, va, s, t)
			switch {
			case agree == news.Same || agree == news.Compatible:
				return clash{}, false
			case agree == news.Incomparable || !nearEnough(s, t) || b.maybeOneDay(ua, va, s, t):
				continue
			}
			if x == nil {
				x, y, why = s, t, how
			}
		}
	}
	if x == nil || b.tellsBoth(u, y, v) || b.tellsBoth(v, x, u) {
		return clash{}, false
	}
	return clash{kind: news.DiffDate, ra: b.ref(u), rb: b.ref(v), va: b.when(ua, x), vb: b.when(va, y), why: cmp.Or(why, "no day in common")}, true
}

// nearEnough reports whether two times may be of one occasion: what lies years
// apart happened twice.
func nearEnough(s, t *news.Time) bool {
	p, ok1 := firstDay(s.When())
	q, ok2 := firstDay(t.When())
	if !ok1 || !ok2 {
		return true // hours of no day
	}
	d := abs(int(p.Sub(q).Hours())) / 24
	if min(len(s.When()), len(t.When())) < len("2006-01-02") {
		return d <= monthsApart && min(len(s.When()), len(t.When())) >= len("2006-01")
	}
	return d <= daysApart
}

// maybeOneDay reports whether two times that do not meet by the calendar may mean
// one day all the same.
func (b *builder) maybeOneDay(ua, va *article, s, t *news.Time) bool {
	return sameWordsOn(ua, va, s, t) || oneWeekday(ua, va, s, t) || eveOf(s.Value, t.Value) || eveOf(t.Value, s.Value) || b.oneNight(ua, s, t) || b.oneNight(va, t, s)
}

// oneNight reports whether a time is a night and another the day after it: "on the
// night of 9 May" is early on the tenth as well.
func (b *builder) oneNight(a *article, night, day *news.Time) bool {
	p, ok1 := firstDay(night.When())
	q, ok2 := firstDay(day.When())
	h := q.Sub(p).Hours()
	if !ok1 || !ok2 || h < -24 || h > 36 {
		return false
	}
	class := "night"
	if h < 0 {
		class = "ended night" // "overnight", and "late on Tuesday"
	}
	return slices.ContainsFunc(strings.Fields(wordsOf(a.Text[max(0, night.Start-nightOf):night.End])), func(w string) bool {
		if h > 0 && slices.Contains(b.lists.claims[w], "midnight") { // of which day is not always said
			m, _, clocked := clock(clockOf(day.When()))
			return !clocked || m <= dawn
		}
		return slices.Contains(b.lists.claims[w], class)
	})
}

// dawn is until when a night lasts, in minutes of the day.
const dawn = 6 * 60

// nightOf is how far before a day, in bytes, "the night of" may begin.
const nightOf = 14

// oneWeekday reports whether two days a week apart are both given by one name of a
// weekday: which Friday an outlet means hangs on when it wrote, and that is known
// less surely than the name.
func oneWeekday(ua, va *article, s, t *news.Time) bool {
	p, ok1 := firstDay(s.When())
	q, ok2 := firstDay(t.When())
	return ok1 && ok2 && abs(int(p.Sub(q).Hours())) == 7*24 && !strings.ContainsAny(s.Span().Of(ua.Text)+t.Span().Of(va.Text), "0123456789")
}

// eveOf reports whether a day is the Friday before a weekend: its night is the
// weekend's.
func eveOf(day, weekend string) bool {
	d, ok1 := firstDay(day)
	w, ok2 := firstDay(weekend)
	return ok1 && ok2 && len(day) >= len("2006-01-02") && w.Weekday() == time.Saturday && strings.Contains(weekend, "/") && w.Sub(d) == 24*time.Hour
}

// sameWordsOn reports whether two times one day apart both stand in quotations:
// "tonight" is the speaker's night, and the article is dated later.
func sameWordsOn(ua, va *article, s, t *news.Time) bool {
	p, ok1 := firstDay(s.When())
	q, ok2 := firstDay(t.When())
	return ok1 && ok2 && ua.quoted(s.Span()) && va.quoted(t.Span()) && abs(int(p.Sub(q).Hours())) <= 24
}
