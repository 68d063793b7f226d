package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
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
	bare     bool // it stands without a word before it at the head of its clause, and nothing tells more of it: "unemployment rose"
	plural   bool
	states   []string     // codes of states by which it is described: "Norwegian troops"
	within   *news.Entity // the place in which it is said to lie: "at his home in Torvik"
	doer     doer         // of which kind it is, see doers.txt
	before   string       // the word before it, "boiler" of "the boiler room"
	of       spoken       // what it is of, behind it: "the trial of | his brother"
	part     string       // the word before the place's name: "northern" of "in a valley of northern Tyrol"
	also     []filler     // what else tells of the same place
	at       news.Span    // where it is printed, with the words that describe it, from the beginning of its unit
}

// fillerOf reads a noun of a unit's clause as what fills a place.
func (b *builder) fillerOf(u *unit, t news.Term, place string) filler {
	a, c := b.arts[u.art], u.clause
	x := filler{place: place, lemma: strings.ToLower(t.Lemma)}
	x.noun = b.con.form(x.lemma)
	if w, ok := b.saidBy(a, t); ok {
		x.word = w
	}
	if x.entity = b.entityAt(a, t); x.entity == nil {
		x.entity = b.nameBehind(a, t)
	} else {
		x.capital = whereabouts(place) && b.isCapital(a, t, x.entity)
	}
	printed := strings.ToLower(t.At.Of(a.Text))
	x.plural = x.entity == nil && (printed != x.lemma || strings.HasSuffix(printed, "s") && !strings.HasSuffix(x.noun, "s"))
	from := max(0, t.At.Start-modifiers)
	if k := a.SentenceAt(t.At.Start); k >= 0 {
		from = max(from, min(a.Sentences[k].Start, t.At.Start))
	}
	for i := -1; i < len(c.Args); i++ { // what stands before another word of the clause describes that one
		s := c.Pred.At
		if i >= 0 {
			s = c.Args[i].Head.At
		}
		if s.End <= t.At.Start {
			from = max(from, s.End)
		}
	}
	first := t.At.Start
	before := strings.Fields(a.Text[from:t.At.Start])
	for i := len(before) - 1; i >= 0 && i >= len(before)-3; i-- {
		if strings.ContainsAny(before[i], ",;:.()“”\"") {
			break
		}
		w := lowerWord(before[i])
		if slices.Contains(b.lists.definite, w) || slices.Contains(b.lists.claims[w], "owner") || strings.HasSuffix(before[i], "'s") || strings.HasSuffix(before[i], "’s") {
			x.definite = true
		}
		code := b.lists.stateOf(strings.Trim(before[i], ",.;:!?()[]“”\"'‘’"))
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
			x.definite = i > 0 && slices.Contains(b.lists.definite, lowerWord(before[i-1])) // "the new director"
			break
		}
		first = from + strings.LastIndex(a.Text[from:first], before[i])
	}
	x.at = news.Span{Start: first - u.at.Start, End: t.At.End - u.at.Start}
	x.definite = x.definite || x.entity != nil
	x.bare = t.At.Start == u.at.Start && t.At.End < c.Pred.At.Start && !slices.ContainsFunc(strings.Fields(a.Text[t.At.End:c.Pred.At.Start]), func(w string) bool { return !b.con.light[lowerWord(w)] })
	x.doer = b.doerOf(a.Text, &x, t.At.End)
	if !whereabouts(place) && x.entity == nil {
		x.of = b.complement(a, c, t)
	}
	if whereabouts(place) {
		at := t.At.Start
		if x.entity == nil {
			if m := b.placeBehind(a, c, t); m >= 0 {
				x.within, at = b.dir.byID[a.Mentions[m].Entity], a.Mentions[m].Start
			}
		}
		if x.where() != nil {
			x.part = wordBefore(a.Text, at)
		}
	}
	return x
}

// complement is the noun or name right behind a noun that says of or for what it is, without a root
// for none: "the prize for | literature".
func (b *builder) complement(a *article, c *news.Clause, t news.Term) spoken {
	w := firstWord(a.Text[t.At.End:min(len(a.Text), t.At.End+liesWithin)])
	in := b.lists.scenePlaces[w] == placeWhere // "shares in Brandt Shipping"
	if !in && !slices.Contains(b.lists.claims[w], "of what") {
		return spoken{}
	}
	for _, o := range c.Terms {
		if o.At.Start <= t.At.End || o.At.Start > t.At.End+liesWithin {
			continue
		}
		if strings.ContainsAny(a.Text[t.At.End:o.At.Start], ",;:.") || describes(a.Text, c.Terms, o) {
			continue
		}
		if e := b.entityAt(a, o); in && (!o.Name || e != nil && (e.Kind == news.Place || e.Kind == news.Country)) {
			return spoken{}
		}
		w, _ := b.saidBy(a, o)
		return w
	}
	return spoken{}
}

// nameBehind is the person whose name stands behind a noun for him: right behind it ("the
// physicist Ana Rao", "his son Omar"), or between commas, behind his age as well, where the noun is
// one for persons ("a headteacher, 44-year-old Ana Rao").
func (b *builder) nameBehind(a *article, t news.Term) *news.Entity {
	at := t.At.End
	_, person := b.lists.people[b.con.form(strings.ToLower(t.Lemma))]
	switch rest := a.Text[at:]; {
	case strings.HasPrefix(rest, ", ") && person:
		at += len(", ")
		for i := range a.Quantities {
			if q := &a.Quantities[i]; q.Start == at && q.Of == "age" && strings.HasPrefix(a.Text[q.End:], " ") {
				at = q.End + len(" ")
			}
		}
	case strings.HasPrefix(rest, " ") && !t.Name:
		at += len(" ")
	default:
		return nil
	}
	m := mentionAt(a.Article, news.Span{Start: at, End: at + 1})
	if m < 0 || a.Mentions[m].Start != at || a.Mentions[m].Form != "name" && a.Mentions[m].Form != "" {
		return nil
	}
	if e := b.dir.byID[a.Mentions[m].Entity]; e != nil && e.Kind == news.Person {
		return e
	}
	return nil
}

// whereabouts reports whether a place of a scene tells where, from where or to where.
func whereabouts(place string) bool {
	return place != placeAgent && place != placeThing && place != placeIs
}

// placeBehind is the place that is named right behind a noun, as where it lies: "a hotel bar
// in Torvik". It is an index into the article's mentions, -1 for none.
func (b *builder) placeBehind(a *article, c *news.Clause, t news.Term) int {
	end := min(c.At.End, t.At.End+liesWithin)
	if end <= t.At.End {
		return -1
	}
	for m := mentionAt(a.Article, news.Span{Start: t.At.End, End: end}); m >= 0 && m < len(a.Mentions) && a.Mentions[m].End <= end; m++ {
		between := a.Text[t.At.End:max(t.At.End, a.Mentions[m].Start)]
		if strings.ContainsAny(between, ",;:.") || !slices.ContainsFunc(strings.Fields(between), func(w string) bool { return b.lists.scenePlaces[w] == placeWhere }) {
			return -1
		}
		if e := b.dir.byID[a.Mentions[m].Entity]; a.Mentions[m].Start >= t.At.End && e != nil && e.Kind == news.Place {
			return m
		}
	}
	return -1
}

// liesWithin is how far behind a noun, in bytes, the place is named in which it lies.
const liesWithin = 40

// modifiers is how far before a noun, in bytes, the words stand that describe it.
const modifiers = 40
