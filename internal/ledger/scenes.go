package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
)

// Two clauses may agree in all but one place, and fill that place with two answers: "the
// fire started in the kitchen", "the fire started in the boiler room". They are alike as
// few are, and say two things. A scene is a clause read for this: the deed, and who, what
// and where fill its places.
type scene struct {
	deeds []string // classes of what it tells, and its root
	sole  bool     // it is done by one, see sole.txt
	once  bool     // it happens, and is no state that lasts
	whole bool     // its object is a part of the deed: "open fire"
	fills []filler
}

// The places of a scene. Whoever an intransitive clause tells of is its thing.
const (
	placeAgent   = "agent"
	placeThing   = "thing"
	placeWhere   = "where"
	placeFrom    = "from"
	placeTo      = "to"
	placeThrough = "through"
)

// filler is what fills a place of a scene.
type filler struct {
	place    string
	word     spoken // without a root for what says nothing
	lemma    string
	noun     string // its comparable form
	entity   *news.Entity
	capital  bool // it is a capital's name, and the entity its state
	definite bool
	plural   bool
	states   []string       // codes of states by which it is described: "Norwegian troops"
	within   []*news.Entity // the places in which it is said to lie: "at his home in Torvik"
	before   string         // the word before it, "boiler" of "the boiler room"
	from, to int            // where it is printed, with the words that describe it
}

// sceneOf reads the clause of a unit as a scene, once; nil for none.
func (b *builder) sceneOf(u *unit) *scene {
	u.fact(factScene, func() bool {
		u.told.scene = b.findScene(u)
		return true
	})
	return u.told.scene
}

func (b *builder) findScene(u *unit) *scene {
	if u.clause == nil {
		return nil
	}
	a := b.arts[u.art]
	f := &scene{}
	phrases := b.predicatePhrases(u)
	add := func(k string) {
		if !slices.Contains(f.deeds, k) {
			f.deeds = append(f.deeds, k)
		}
	}
	object, phrasal := "", false // a noun or word that is a part of the deed: "take place"
	for _, p := range phrases {
		if phrasal && p.behind == "" {
			break // "open fire" opens nothing
		}
		l, o := b.lists.happenings[p.words], b.lists.sole[p.words]
		if p.behind != "" && len(l)+len(o) > 0 {
			object, phrasal = p.behind, true
		}
		if p.behind != "" || !b.con.light[p.words] {
			for _, k := range l {
				add("h:" + k)
			}
			f.once = f.once || len(l) > 0
		}
		for _, k := range o {
			f.sole = true
			add("o:" + k)
		}
	}
	if pred := strings.ToLower(u.clause.Pred.Lemma); !phrasal && (!b.con.light[pred] || slices.ContainsFunc(u.clause.Args, b.wayOf)) {
		add("r:" + b.con.root(b.con.form(pred)))
		for _, k := range b.con.classes(pred) {
			add("s:" + k)
		}
	}
	if slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool { return g.Role == "object" && measured(a.Text, g.Head.At.Start) }) {
		f.once = false // "reached 39 degrees in Torvik"
	}
	var subject *filler
	for _, g := range u.clause.Args {
		if timeAt(a.Article, g.Head.At) || numberAt(a.Article, g.Head.At) || g.Head.At.End <= u.at.Start || g.Head.At.Start >= u.at.End {
			continue
		}
		lemma := strings.ToLower(g.Head.Lemma)
		if g.Role == "object" && object != "" && lemma == object {
			f.whole = true
			continue
		}
		p := b.lists.scenePlaces[g.Role]
		if p == "" {
			continue
		}
		x := b.fillerOf(a, u.clause, g.Head, p)
		if p == placeAgent {
			subject = &x
			continue
		}
		if slices.ContainsFunc(f.fills, func(o filler) bool { return o.place == p }) {
			return nil // two of a kind: which of them answers is not known
		}
		f.fills = append(f.fills, x)
	}
	if subject != nil {
		if !(f.whole && f.sole) && !slices.ContainsFunc(f.fills, func(o filler) bool { return o.place == placeThing }) {
			subject.place = placeThing
		}
		f.fills = append(f.fills, *subject)
	}
	if len(f.fills) == 0 {
		return nil
	}
	return f
}

// measured reports whether a figure stands right before an offset.
func measured(text string, off int) bool {
	text = strings.TrimRight(text[:off], " \u00a0")
	return text != "" && text[len(text)-1] >= '0' && text[len(text)-1] <= '9'
}

// wayOf reports whether an argument says from where, to where or which way: then a verb that
// says little by itself tells of a way ("was taken to Torvik").
func (b *builder) wayOf(g news.Arg) bool {
	p := b.lists.scenePlaces[g.Role]
	return p == placeFrom || p == placeTo || p == placeThrough
}

// expression is a predicate with a word that makes one expression with it: "call off", "take
// place"; behind is "" for the predicate alone.
type expression struct{ words, behind string }

// predicatePhrases are the expressions that a unit's predicate may be part of, the
// predicate alone last.
func (b *builder) predicatePhrases(u *unit) []expression {
	a := b.arts[u.art]
	t := u.clause.Pred
	verb, _, _ := strings.Cut(strings.ToLower(t.Lemma), " ")
	form := b.con.form(verb)
	var out []expression
	add := func(w string) {
		if w != "" {
			out = append(out, expression{form + " " + w, w})
		}
	}
	end := u.clause.At.End
	if k := a.SentenceAt(t.At.Start); k >= 0 {
		end = a.Sentences[k].End
	}
	behind := func(at int) string {
		if at >= end {
			return "" // a sentence may end inside what the parse takes for one
		}
		return firstWord(a.Text[at:min(end, at+20)])
	}
	add(behind(t.At.End))
	for _, g := range u.clause.Args {
		if g.Role == "object" && g.Head.At.Start > t.At.Start {
			add(strings.ToLower(g.Head.Lemma))
			add(behind(g.Head.At.End)) // "turned the offer down"
		}
	}
	return append(out, expression{form, ""})
}

// fillerOf reads a noun of a clause as what fills a place.
func (b *builder) fillerOf(a *article, c *news.Clause, t news.Term, place string) filler {
	x := filler{place: place, lemma: strings.ToLower(t.Lemma)}
	x.noun = b.con.form(x.lemma)
	if w, ok := b.saidBy(a, t); ok {
		x.word = w
	}
	if m := mentionAt(a.Article, t.At); m >= 0 {
		x.entity = b.dir.byID[a.Mentions[m].Entity]
		x.capital = place != placeAgent && place != placeThing && x.entity != nil && x.entity.Kind != news.Place && t.Name && b.con.states[fold(t.At.Of(a.Text))] == "" && b.dir.state(x.entity) != ""
	}
	if x.entity == nil {
		x.entity = b.nameBehind(a, t)
	}
	printed := strings.ToLower(t.At.Of(a.Text))
	x.plural = x.entity == nil && (printed != x.lemma || strings.HasSuffix(printed, "s") && !strings.HasSuffix(x.noun, "s"))
	from := max(0, t.At.Start-modifiers)
	for i := -1; i < len(c.Args); i++ { // what stands before another word of the clause describes that one
		s := c.Pred.At
		if i >= 0 {
			s = c.Args[i].Head.At
		}
		if s.End <= t.At.Start {
			from = max(from, s.End)
		}
	}
	x.from, x.to = t.At.Start, t.At.End
	before := strings.Fields(a.Text[from:t.At.Start])
	for i := len(before) - 1; i >= 0 && i >= len(before)-3; i-- {
		if strings.ContainsAny(before[i], ",;:.()“”\"") {
			break
		}
		w := lowerWord(before[i])
		if slices.Contains(b.lists.definite, w) || b.lists.possessive[w] || strings.HasSuffix(before[i], "'s") || strings.HasSuffix(before[i], "’s") {
			x.definite = true
		}
		code := b.con.states[fold(w)]
		if code != "" {
			x.states = append(x.states, code)
		}
		if x.definite {
			break
		}
		if i == len(before)-1 {
			x.before = b.con.form(w)
		}
		if b.con.light[w] && code == "" {
			break
		}
		x.from = from + strings.LastIndex(a.Text[from:x.from], before[i])
	}
	x.definite = x.definite || x.entity != nil
	if x.place != placeAgent && x.place != placeThing {
		x.within = b.placesBehind(a, c, t)
	}
	return x
}

// nameBehind is the person whose name stands behind a noun for persons, between commas:
// "a headteacher, Ana Rao".
func (b *builder) nameBehind(a *article, t news.Term) *news.Entity {
	if _, person := b.lists.people[b.con.form(strings.ToLower(t.Lemma))]; !person || !strings.HasPrefix(a.Text[t.At.End:], ", ") {
		return nil
	}
	at := t.At.End + len(", ")
	m := mentionAt(a.Article, news.Span{Start: at, End: at + 1})
	if m < 0 || a.Mentions[m].Start != at || a.Mentions[m].Form != "name" && a.Mentions[m].Form != "" {
		return nil
	}
	if e := b.dir.byID[a.Mentions[m].Entity]; e != nil && e.Kind == news.Person {
		return e
	}
	return nil
}

// placesBehind are the places that are named right behind a noun, as where it lies: "a hotel
// bar in Torvik".
func (b *builder) placesBehind(a *article, c *news.Clause, t news.Term) []*news.Entity {
	var out []*news.Entity
	end := min(c.At.End, t.At.End+placeBehind)
	if end <= t.At.End {
		return nil
	}
	for m := mentionAt(a.Article, news.Span{Start: t.At.End, End: end}); m >= 0 && m < len(a.Mentions) && a.Mentions[m].End <= end; m++ {
		e := b.dir.byID[a.Mentions[m].Entity]
		if a.Mentions[m].Start < t.At.End || e == nil || e.Kind != news.Place {
			continue
		}
		if strings.ContainsAny(a.Text[t.At.End:a.Mentions[m].Start], ",;:.") {
			break
		}
		out = append(out, e)
	}
	return out
}

// placeBehind is how far behind a noun, in bytes, the place is named in which it lies.
const placeBehind = 40

// modifiers is how far before a noun, in bytes, the words stand that describe it.
const modifiers = 40

// How two fillers of one place compare.
const (
	fillsDiffer = iota - 1 // they are two
	fillsOpen              // nothing tells
	fillsSame              // they are one
)

// compareFillers tells whether two fillers of one place are one or two. One may be a
// wider word for the other, or a name for what the other describes: then nothing tells.
func (b *builder) compareFillers(x, y *filler) int {
	if len(x.within) > 0 && len(y.within) > 0 {
		return b.compareNamed(x.within[0], y.within[0])
	}
	if x.entity != nil && y.entity != nil {
		if x.capital || y.capital {
			return b.compareCapitals(x, y)
		}
		return b.compareNamed(x.entity, y.entity)
	}
	if x.entity != nil || y.entity != nil || x.word.root == "" || y.word.root == "" || x.word.name || y.word.name {
		if x.word.name && y.word.name && x.word.root == y.word.root {
			return fillsSame
		}
		return fillsOpen
	}
	if x.noun == y.noun {
		if m, n := b.lists.which[x.before]["member"], b.lists.which[y.before]["member"]; m != n && m != "" && n != "" {
			return fillsDiffer // "the first hearing", "the second hearing"
		}
		if len(x.states) > 0 && len(y.states) > 0 && !slices.ContainsFunc(x.states, func(s string) bool { return slices.Contains(y.states, s) }) {
			return fillsDiffer
		}
		if b.lists.levels[x.noun] == x.noun && x.before != "" && y.before != "" && x.before != y.before {
			return fillsDiffer // "the engine room", "the control room"
		}
		return fillsSame
	}
	if akin(&x.word, &y.word) >= 0.7 {
		return fillsSame
	}
	switch x.place {
	case placeAgent, placeThing:
		if b.twoPersons(x, y) {
			return fillsDiffer
		}
	default:
		if l := b.lists.levels[x.noun]; l != "" && l == b.lists.levels[y.noun] {
			return fillsDiffer
		}
	}
	return fillsOpen
}

// compareCapitals is compareFillers for two names of which one is that of a capital, which
// stands for its state as well.
func (b *builder) compareCapitals(x, y *filler) int {
	switch {
	case x.lemma == y.lemma:
		return fillsSame
	case x.capital && y.capital, x.capital && b.knownPlace(y.entity) == "city", y.capital && b.knownPlace(x.entity) == "city":
		return fillsDiffer
	}
	return fillsOpen
}

// compareNamed is compareFillers for two entities.
func (b *builder) compareNamed(x, y *news.Entity) int {
	if x.ID == y.ID {
		return fillsSame
	}
	if b.belongs(x.ID, y.ID) || b.belongs(y.ID, x.ID) {
		if s := b.dir.state(x); s != "" && s == b.dir.state(y) && x.Kind != news.Place && y.Kind != news.Place && x.Kind != news.Person && y.Kind != news.Person {
			return fillsSame // a country and its government
		}
		return fillsOpen
	}
	place := func(e *news.Entity) bool { return e.Kind == news.Place }
	switch {
	case place(x) && place(y):
		if b.knownPlace(x) != b.knownPlace(y) || b.nameBoth(x.ID, y.ID) {
			return fillsOpen // a square may lie in a city
		}
		return fillsDiffer
	case x.Kind == y.Kind && (b.dir.state(x) == "" || b.dir.state(x) != b.dir.state(y) || x.Kind == news.Person):
		return fillsDiffer
	}
	return fillsOpen
}

// nameBoth reports whether a sentence of the story names two places: one may be told to
// lie in the other.
func (b *builder) nameBoth(x, y news.EntityID) bool {
	if b.neighbouring == nil {
		b.neighbouring = map[[2]news.EntityID]bool{}
		for _, a := range b.arts {
			var at []news.EntityID
			sentence := -1
			for i := range a.Mentions {
				m := &a.Mentions[i]
				if e := b.dir.byID[m.Entity]; e == nil || e.Kind != news.Place {
					continue
				}
				if k := a.SentenceAt(m.Start); k != sentence {
					at, sentence = at[:0], k
				}
				for _, o := range at {
					b.neighbouring[[2]news.EntityID{min(o, m.Entity), max(o, m.Entity)}] = true
				}
				at = append(at, m.Entity)
			}
		}
	}
	return b.neighbouring[[2]news.EntityID{min(x, y), max(x, y)}]
}

// knownPlace is what kind of place the gazetteer has an entity for, "" for none.
func (b *builder) knownPlace(e *news.Entity) string {
	kind, _, _ := strings.Cut(e.Key, ":")
	return kind
}

// twoPersons reports whether two nouns mean two: persons of two trades or offices, each
// told as the one of whom the story speaks ("the mayor", "the caretaker"), of which
// neither is a wider word for the other, and one of them may not be said of anybody.
func (b *builder) twoPersons(x, y *filler) bool {
	p, known := b.lists.people[x.noun]
	q, also := b.lists.people[y.noun]
	if !known || !also || !x.definite || !y.definite {
		return false
	}
	of := func(wide []string, noun string) bool {
		return slices.Contains(wide, noun) || slices.Contains(wide, "also")
	}
	return !of(p, y.noun) && !of(q, x.noun)
}

// oneDeed reports whether two scenes tell one deed.
func oneDeed(f, g *scene) bool {
	return slices.ContainsFunc(f.deeds, func(k string) bool { return slices.Contains(g.deeds, k) })
}

// rivals is the place in which two units that tell one deed give two answers, with the
// fillers; false where there is none.
func (b *builder) rivals(u, v *unit) (x, y *filler, ok bool) {
	f, g := b.sceneOf(u), b.sceneOf(v)
	if f == nil || g == nil || !oneDeed(f, g) {
		return nil, nil, false
	}
	for i := range f.fills {
		for j := range g.fills {
			if p, q := &f.fills[i], &g.fills[j]; p.place == q.place && b.compareFillers(p, q) == fillsDiffer {
				if ok {
					return nil, nil, false // two things differ: they tell two deeds
				}
				x, y, ok = p, q, true
			}
		}
	}
	return x, y, ok
}

// twoAnswers reports whether two units tell one deed and fill a place of it with two
// answers, or tell two deeds of that kind.
func (b *builder) twoAnswers(u, v *unit) bool {
	f, g := b.sceneOf(u), b.sceneOf(v)
	if f == nil || g == nil || !oneDeed(f, g) {
		return false
	}
	return slices.ContainsFunc(f.fills, func(p filler) bool {
		return slices.ContainsFunc(g.fills, func(q filler) bool { return p.place == q.place && b.compareFillers(&p, &q) == fillsDiffer })
	})
}

// ofTwoThings reports whether two units tell their deeds of two things.
func (b *builder) ofTwoThings(u, v *unit) bool {
	f, g := b.sceneOf(u), b.sceneOf(v)
	return f != nil && g != nil && slices.ContainsFunc(f.fills, func(p filler) bool {
		return slices.ContainsFunc(g.fills, func(q filler) bool {
			return p.place == placeThing && q.place == placeThing && b.compareFillers(&p, &q) == fillsDiffer
		})
	})
}

// readScenes reads the lists by which scenes are read.
func (l *lists) readScenes(b *lang.Bundle) {
	l.sole, l.levels, l.people, l.scenePlaces = map[string][]string{}, map[string]string{}, map[string][]string{}, map[string]string{"subject": placeAgent, "object": placeThing}
	if b.Has("sole") {
		for _, e := range b.List("sole").Entries {
			for _, w := range e.Values(1) {
				verb, behind, two := strings.Cut(w, " ")
				form := l.form(verb)
				if two {
					form += " " + behind
				}
				l.sole[form] = append(l.sole[form], e.Col(0))
			}
		}
	}
	if b.Has("place_levels") {
		for _, e := range b.List("place_levels").Entries {
			for _, w := range e.Values(1) {
				l.levels[l.form(w)] = e.Col(0)
			}
		}
	}
	if b.Has("kinds_of") {
		for _, e := range b.List("kinds_of").Entries {
			if e.Col(1) == "person" && !strings.HasPrefix(e.Col(0), "-") {
				l.people[l.form(e.Col(0))] = e.Values(2)
			}
		}
	}
	for noun, kinds := range l.sources { // in any order: each fills its own
		noun = l.form(noun)
		if _, known := l.people[noun]; !known && !strings.Contains(noun, " ") && (slices.Contains(kinds, "person") || slices.Contains(kinds, "collective")) {
			l.people[noun] = nil
		}
	}
	if b.Has("scene_places") {
		for _, e := range b.List("scene_places").Entries {
			for _, w := range e.Values(1) {
				l.scenePlaces[w] = e.Col(0)
			}
		}
	}
}
