package ledger

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
)

// dateClash reports two dates for one event: both units tell it, by a shared
// predicate or event word and a shared party, and no date of one fits any of
// the other.
func (b *builder) dateClash(u, v *unit, p pair) (clash, bool) {
	if len(u.times) == 0 || len(v.times) == 0 || u.remote != v.remote || !b.sameEvent(u, v, p.sim) || p.sim < closelyWorded && !b.sameHappening(u, v) {
		return clash{}, false
	}
	ua, va := b.arts[u.art], b.arts[v.art]
	if ahead(u) || ahead(v) {
		b.beyond() // what is past hangs on the day of the article
	}
	if b.another(u) != b.another(v) || b.ofTwoThings(u, v) || b.inTwoPlaces(u, v) || b.planThen(u) != b.planThen(v) {
		return clash{}, false // "the second meeting with the mayor"
	}
	if b.furtherFigure(u) != b.furtherFigure(v) {
		return clash{}, false // "340 went out on Monday, a further 120 will on Friday"
	}
	var x, y *news.Time
	why := ""
	for _, i := range u.times {
		for _, j := range v.times {
			s, t := &ua.Times[i], &va.Times[j]
			if b.notThen(u, s) || b.notThen(v, t) {
				continue
			}
			if (b.since(ua, i) || b.since(va, j)) && !b.oneBound(u, v, s, t) || ahead(u) && past(va, t) || ahead(v) && past(ua, s) {
				continue
			}
			agree, how := b.compareClocks(ua, va, s, t)
			if agree == news.Same || agree == news.Compatible {
				return clash{}, false
			} else if agree == news.Incomparable || b.maybeOneDay(ua, va, s, t) || epochs(s, t) {
				continue
			}
			if x == nil {
				x, y, why = s, t, how
			}
		}
	}
	if x == nil || b.levelsOfTwoDays(u, v) || b.tellsBoth(u, y, v) || b.tellsBoth(v, x, u) || b.hoursOfTwo(u, v, x, y) {
		return clash{}, false
	}
	return clash{kind: news.DiffDate, ra: b.ref(u), rb: b.ref(v), va: b.when(ua, x), vb: b.when(va, y), why: why}, true
}

// notThen reports whether a unit says of a time that it is not then: "on Wednesday rather
// than on Monday", "has been moved from Monday to Wednesday".
func (b *builder) notThen(u *unit, t *news.Time) bool {
	text := b.arts[u.art].Text
	return b.refused(text, t.Start) || b.moves(u) && b.lists.scenePlaces[wordBefore(text, t.Start)] == placeFrom
}

// oneBound reports whether two times are the same end of one thing: "was adjourned until
// Friday", "was adjourned until Monday".
func (b *builder) oneBound(u, v *unit, s, t *news.Time) bool {
	w := wordBefore(b.arts[u.art].Text, s.Start)
	if w != wordBefore(b.arts[v.art].Text, t.Start) {
		return false
	}
	return oneDeed(b.sceneOf(u), b.sceneOf(v)) && b.ofOneThing(u, v)
}

// another reports whether a unit tells of another event of a kind: "a second
// meeting", "the next vote".
func (b *builder) another(u *unit) bool {
	return u.fact(factAnother, func() bool {
		text := b.arts[u.art].Text
		return slices.ContainsFunc(u.terms, func(t news.Term) bool {
			if t.Name || !b.anEvent(t.Lemma) {
				return false
			}
			ws := strings.Fields(wordsOf(text[min(max(u.at.Start, t.At.Start-40), t.At.Start):t.At.Start]))
			return slices.ContainsFunc(ws[max(0, len(ws)-3):], func(w string) bool { return b.lists.others[w] && !slices.Contains(b.lists.claims[w], "sole") })
		})
	})
}

// epochs reports whether two years, or a year and a day, lie so far apart that they
// are of two events of a kind: two runs for office.
func epochs(s, t *news.Time) bool {
	p, ok1 := firstDay(s.Value)
	q, ok2 := firstDay(t.Value)
	return ok1 && ok2 && min(len(s.Value), len(t.Value)) == len("2006") && abs(p.Year()-q.Year()) > epochYears
}

// epochYears is how many years apart two years may be that are told of one event.
const epochYears = 4

// furtherFigure reports whether a unit counts others than were counted before.
func (b *builder) furtherFigure(u *unit) bool {
	return u.fact(factFurther, func() bool {
		a := b.arts[u.art]
		return slices.ContainsFunc(u.quants, func(k int) bool { return b.lists.others[wordBefore(a.Text, a.Quantities[k].Start)] })
	})
}

// spanClash reports two lengths of one thing: "the ban can last two years" and
// "he may be banned for four".
func (b *builder) spanClash(u, v *unit, p pair) (clash, bool) {
	x, ok1 := b.oneLength(u)
	y, ok2 := b.oneLength(v)
	if !ok1 || !ok2 || u.remote != v.remote || mood(u) != mood(v) || b.furtherFigure(u) != b.furtherFigure(v) || !b.sameEvent(u, v, p.sim) {
		return clash{}, false
	}
	ua, va := b.arts[u.art], b.arts[v.art]
	s, t := ua.Times[x], va.Times[y]
	if b.offset(ua, &s) || b.offset(va, &t) {
		return clash{}, false
	}
	for _, side := range []struct {
		t    *news.Time
		text string
	}{{&s, ua.Text[:s.Start]}, {&t, va.Text[:t.Start]}} {
		if side.t.Mod == "" && slices.Contains(b.lists.upTo, lastWords(side.text, 2)) {
			side.t.Mod = "less_than"
		}
	}
	agree, why := news.CompareTimes(s, t)
	if agree != news.Conflict || b.datesApart(u, v) || b.lists.others[wordBefore(ua.Text, s.Start)] != b.lists.others[wordBefore(va.Text, t.Start)] {
		return clash{}, false
	}
	return clash{kind: news.DiffNumber, ra: refOf(ua, s.Span(), u), rb: refOf(va, t.Span(), v), va: s.Span().Of(ua.Text), vb: t.Span().Of(va.Text), about: "length", why: why}, true
}

// lastWords are the last n words of a text in lower case, of its last 40 bytes.
func lastWords(text string, n int) string {
	f := strings.Fields(strings.ToLower(text[max(0, len(text)-40):]))
	return strings.Join(f[max(0, len(f)-n):], " ")
}

// oneLength is the length of time that a unit gives, an index into its article's
// times; false when it gives none or several.
func (b *builder) oneLength(u *unit) (int, bool) {
	if len(u.times) == 0 {
		return 0, false
	}
	ok := u.fact(factLength, func() bool {
		n := 0
		for i, k := range u.times {
			if t := &b.arts[u.art].Times[k]; t.Kind == "duration" && strings.HasPrefix(t.Value, "P") {
				u.told.length = int32(i)
				n++
			}
		}
		return n == 1
	})
	return u.times[u.told.length], ok
}

// since reports whether time i of an article only says since when something is or
// is not so: "the first since 2022".
func (b *builder) since(a *article, i int) bool {
	if a.since == nil {
		a.since = make([]int8, len(a.Times))
	}
	if a.since[i] == 0 {
		a.since[i] = 1
		if b.saysSince(a, &a.Times[i]) {
			a.since[i] = 2
		}
	}
	return a.since[i] == 2
}

func (b *builder) saysSince(a *article, t *news.Time) bool {
	return slices.Contains(b.lists.claims[firstWord(t.Span().Of(a.Text))], "since") || slices.Contains(b.lists.claims[wordBefore(a.Text, t.Start)], "since")
}

// wordBefore is the word that ends right before off, "" for none.
func wordBefore(text string, off int) string {
	s := strings.TrimRightFunc(text[max(0, off-40):off], unicode.IsSpace)
	if i := strings.LastIndexFunc(s, unicode.IsSpace); i >= 0 {
		_, n := utf8.DecodeRuneInString(s[i:])
		s = s[i+n:]
	}
	return strings.ToLower(strings.Trim(s, ".,;:’'\"”“"))
}

// past reports whether a time lies before the article's own day: what is still to
// come did not happen then.
func past(a *article, t *news.Time) bool {
	v, ok1 := firstDay(t.Value)
	day, ok2 := firstDay(a.Date())
	return ok1 && ok2 && v.Before(day)
}

// compareTimes compares two days, or two times of day.
func compareTimes(s, t *news.Time) (news.Agreement, string) {
	if (s.Open != "" || t.Open != "") && placed(s) && placed(t) {
		return news.CompareTimes(*s, *t)
	}
	guessed := dayGuessed(s) || dayGuessed(t)
	if calendar(*s) && calendar(*t) && !(guessed && dated(s) && dated(t)) {
		agree, why := news.CompareTimes(*s, *t)
		if guessed && agree == news.Conflict {
			agree, why = news.Incomparable, "" // "at 4 a.m.", of a day that is not printed
		}
		return agree, why
	}
	if guessed || dated(s) != dated(t) || s.Open != "" || t.Open != "" {
		// "at 8 p.m." of the day that the other names.
		p, q := *s, *t
		p.Value, q.Value = clockOf(p.When()), clockOf(q.When())
		s, t = &p, &q
	}
	if x, y, ok := clocks(s, t); ok {
		if d := abs(x - y); min(d, 24*60-d) > slack(s, x)+slack(t, y) {
			return news.Conflict, "different times of day"
		}
		return news.Compatible, "one time of day, more or less closely"
	}
	return news.Incomparable, ""
}

// compareClocks is compareTimes for the times of two articles: an hour on the clock of a city
// whose zone is known ("3 p.m. Tokyo time") is that of its zone, and hours on the clocks of two
// places of which nothing tells how far they are apart are compared by their days alone.
func (b *builder) compareClocks(ua, va *article, s, t *news.Time) (news.Agreement, string) {
	x, y := b.clockOfPlace(ua, s), b.clockOfPlace(va, t)
	if x == y {
		return compareTimes(s, t)
	}
	p, q := b.inZone(s, x), b.inZone(t, y)
	if x != "" && p == s || y != "" && q == t || x == "" && !zoned(s) || y == "" && !zoned(t) {
		p, q = onlyDay(s), onlyDay(t)
	}
	return compareTimes(p, q)
}

// when is a time as a disagreement shows it: with its zone, where it is given by the clock of a
// city whose zone is known.
func (b *builder) when(a *article, t *news.Time) string {
	return b.inZone(t, b.clockOfPlace(a, t)).When()
}

// inZone is a time by the clock of a place with the place's offset from UTC on its day, the
// time itself where the day or the place's zone is not known.
func (b *builder) inZone(t *news.Time, place string) *news.Time {
	z, ok := b.lists.cityClocks[place]
	day, _, found := strings.Cut(t.Value, "T")
	d, err := time.Parse(time.DateOnly, day)
	if !ok || !found || err != nil {
		return t
	}
	out := *t
	out.Value += news.ZoneText(z.On(d))
	return &out
}

// knowsClock reports whether the offset of a city from UTC is known.
func (l *lists) knowsClock(city string) bool {
	_, ok := l.cityClocks[city]
	return ok
}

// zoned reports whether a time of day has a zone, or is only a day.
func zoned(t *news.Time) bool {
	_, zone, ok := clock(clockOf(t.When()))
	return !ok || zone != ""
}

// onlyDay is a time without its hour.
func onlyDay(t *news.Time) *news.Time {
	out := *t
	out.Value, _, _ = strings.Cut(out.Value, "T")
	out.Open, _, _ = strings.Cut(out.Open, "T")
	return &out
}

// clockOfPlace is the place by whose clock a time of day is given, where its zone is not
// known: "moscow" of "at 6 a.m. Moscow time", a city of two words by both where the list of
// clocks has it.
func (b *builder) clockOfPlace(a *article, t *news.Time) string {
	if zoned(t) {
		return ""
	}
	w := strings.Fields(t.Span().Of(a.Text))
	for k := 1; k < len(w); k++ {
		if r, _ := utf8.DecodeRuneInString(w[k-1]); unicode.IsUpper(r) && slices.Contains(b.lists.claims[fold(w[k])], "clock") {
			if k > 1 {
				if both := fold(w[k-2] + " " + w[k-1]); b.lists.knowsClock(both) {
					return both
				}
			}
			return fold(w[k-1])
		}
	}
	return ""
}

// tellsBoth reports whether the article of u knows of the time that v gives: it
// tells of something like v at that time too. Whoever knows both tells of two
// events.
func (b *builder) tellsBoth(u *unit, at *news.Time, v *unit) bool {
	lo, hi := b.unitsIn(u.art)
	for k := lo; k < hi; k++ {
		w := &b.units[k]
		if w == u || w.attr != u.attr && w.attr >= 0 && u.attr >= 0 && !b.oneSpeaker(b.arts[u.art], w.attr, u.attr) && !b.oneOrigin(w, u) {
			continue
		}
		like := b.apart(w, v) >= alikeEnough || w.clause != nil && v.clause != nil && b.con.onePredicate(w, v)
		if like && b.sentenceAt(w, at) {
			return true
		}
	}
	return false
}

// sentenceAt reports whether the sentence of a unit gives a time that fits one.
func (b *builder) sentenceAt(w *unit, at *news.Time) bool {
	a := b.arts[w.art]
	s := a.SentenceAt(w.at.Start)
	if s < 0 {
		return false
	}
	for i := range a.Times {
		if !a.Sentences[s].Contains(a.Times[i].Span()) || b.refused(a.Text, a.Times[i].Start) {
			continue
		}
		if agree, _ := compareTimes(&a.Times[i], at); agree == news.Same || agree == news.Compatible {
			return true
		}
	}
	return false
}

// closelyAlike is how alike two units must be to tell of one event though they
// name nobody.
const closelyAlike = 0.6

// sameEvent reports whether two units tell of one event: they share a word or
// class of what happens, and somebody or somewhere that is not in every
// sentence of the story.
func (b *builder) sameEvent(u, v *unit, alike float64) bool {
	event, party := false, false
	for i, j := 0, 0; i < len(u.vec) && j < len(v.vec); {
		switch {
		case u.vec[i].id < v.vec[j].id:
			i++
		case u.vec[i].id > v.vec[j].id:
			j++
		default:
			switch id := u.vec[i].id; b.con.trait(id) {
			case traitHappens:
				event = true
			case traitCountry:
				party = party || b.main == nil || !b.main.parties[id]
			case traitParty:
				party = true
			}
			i++
			j++
		}
	}
	if !event || !party && alike < closelyAlike {
		return false
	}
	x, y := b.subject(u), b.subject(v)
	return x == "" || y == "" || x == y // else they are alike, but said of two
}

// subject is the entity that a unit's clause says something of, "" when it is
// not known.
func (b *builder) subject(u *unit) news.EntityID {
	if u.clause == nil {
		return ""
	}
	u.fact(factSubject, func() bool {
		a := b.arts[u.art]
		for _, g := range u.clause.Args {
			if g.Role == "subject" {
				if m := mentionAt(a.Article, g.At); m >= 0 {
					u.told.subject = a.Mentions[m].Entity
					return true
				}
			}
		}
		return false
	})
	return u.told.subject
}

// placeClash reports two places for one event: the same predicate, the same
// role, two different towns.
func (b *builder) placeClash(u, v *unit, p pair) (clash, bool) {
	if p.sim < same || u.clause == nil || v.clause == nil {
		return clash{}, false
	}
	here, there := b.towns(int(p.a)), b.towns(int(p.b))
	if len(here) == 0 || len(there) == 0 || !b.con.onePredicate(u, v) || !b.sameEvent(u, v, p.sim) {
		return clash{}, false
	}
	for _, x := range here {
		for _, y := range there {
			if x.role == y.role && x.town.ID != y.town.ID {
				return clash{kind: news.DiffPlace, ra: b.ref(u), rb: b.ref(v), va: x.town.Name, vb: y.town.Name, about: "where", why: "two places for one event"}, true
			}
		}
	}
	return clash{}, false
}

// town is the entity of a town or city at s, nil for anything wider.
func (b *builder) town(a *article, s news.Span) *news.Entity {
	m := mentionAt(a.Article, s)
	if m < 0 {
		return nil
	}
	e := b.dir.byID[a.Mentions[m].Entity]
	if e == nil || e.Kind != news.Place || !strings.HasPrefix(e.Key, "city:") {
		return nil
	}
	return e
}
