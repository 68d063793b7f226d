package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
)

// How old somebody is stands beside his name in one outlet, in "the 31-year-old" in
// another, in a sentence of its own in a third. Ages are compared by whom they are
// of, whatever else the sentences say.

// ageOf is one age: a unit that gives it, or stands beside it, and the quantity.
type ageOf struct{ unit, q int }

// ageClashes compares the ages of each person in the whole story.
func (b *builder) ageClashes(at []int) []clash {
	byWho := map[string][]ageOf{} // by entity, or by what somebody is in the story: "=suspect"
	var order []string
	for ai, a := range b.arts {
		for k := range a.Quantities {
			if a.Quantities[k].Of != "age" || b.shareAges(a, k) {
				continue
			}
			i := b.unitBeside(ai, k)
			if i < 0 {
				continue
			}
			for _, who := range b.whoseAge(a, &b.units[i], k) {
				if byWho[who] == nil {
					order = append(order, who)
				}
				byWho[who] = append(byWho[who], ageOf{i, k})
			}
		}
	}
	slices.Sort(order)
	var out []clash
	for _, who := range order {
		l := byWho[who]
		if b.several(l) {
			continue
		}
		for x := range l {
			for _, y := range l[:x] {
				if c, ok := b.ageClash(y, l[x], at); ok {
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// shareAges reports whether an age is one of a list of them, "aged 16 and 13
// respectively": whose each is stands elsewhere.
func (b *builder) shareAges(a *article, k int) bool {
	q := a.Quantities[k].Span()
	before := strings.Fields(a.Text[max(0, q.Start-shortLink):q.Start])
	after := strings.Fields(a.Text[q.End:min(len(a.Text), q.End+shortLink)])
	return len(after) > 1 && after[0] == b.lists.and && digits(after[1]) || len(before) > 1 && before[len(before)-1] == b.lists.and && digits(before[len(before)-2])
}

// shortLink is how many bytes about a figure hold the one that it is listed with.
const shortLink = 9

// digits reports whether a word begins with a digit.
func digits(w string) bool { return w[0] >= '0' && w[0] <= '9' }

// yearOlder is by how many years two ages of one person may differ: somebody has a
// birthday, or is taken for a year older by the year of his birth.
const yearOlder = 1

// ageClash compares two ages of one person.
func (b *builder) ageClash(p, q ageOf, at []int) (clash, bool) {
	u, v := &b.units[p.unit], &b.units[q.unit]
	ua, va := b.arts[u.art], b.arts[v.art]
	if ua.newsroom == va.newsroom && (u.art != v.art || u.attr == v.attr) {
		return clash{}, false
	}
	x, y := ua.Quantities[p.q], va.Quantities[q.q]
	agree, why := news.CompareQuantities(x, y)
	if agree != news.Conflict || gapOf(x, y) <= yearOlder {
		return clash{}, false
	}
	c := clash{kind: news.DiffNumber, a: p.unit, b: q.unit, ra: b.figureRef(p.unit, p.q), rb: b.figureRef(q.unit, q.q), va: x.Span().Of(ua.Text), vb: y.Span().Of(va.Text), about: "age", why: why, draft: at[p.unit]}
	if b.corrects(u) || b.corrects(v) {
		c.superseded, c.why = true, "a correction says so"
	}
	return c, true
}

// gapOf is how far apart two quantities are at least.
func gapOf(x, y news.Quantity) float64 {
	low := func(q news.Quantity) float64 {
		if q.Low != nil {
			return *q.Low
		}
		return q.Value
	}
	high := func(q news.Quantity) float64 {
		if q.High != nil {
			return *q.High
		}
		return q.Value
	}
	return max(low(x)-high(y), low(y)-high(x))
}

// several reports whether ages that are told by what somebody is are of several
// people: one outlet, or one speaker, gives more than one.
func (b *builder) several(l []ageOf) bool {
	for x := range l {
		for _, y := range l[:x] {
			u, v := &b.units[l[x].unit], &b.units[y.unit]
			if u.art != v.art || u.attr >= 0 && v.attr >= 0 && u.attr != v.attr && !b.oneOrigin(u, v) {
				continue
			}
			if p, q := b.arts[u.art].Quantities[l[x].q], b.arts[v.art].Quantities[y.q]; gapOf(p, q) > yearOlder && !b.refused(b.arts[u.art].Text, p.Start) && !b.refused(b.arts[v.art].Text, q.Start) {
				return true
			}
		}
	}
	return false
}

// ageReach is how far, in bytes, the noun or name that an age is of may stand from it.
const ageReach = 60

// whoseAge tells whose age a quantity is: the person's entity where a mention of him
// stands beside it, else the noun for what he is in the story. Who is named there as
// that somebody is both.
func (b *builder) whoseAge(a *article, u *unit, k int) []string {
	q := a.Quantities[k].Span()
	m := b.agedMention(a, u, q)
	if m < 0 || a.Mentions[m].Form == "nominal" && !a.Mentions[m].Span().Overlaps(q) {
		if role := b.agedRole(a, q, q); role != "" {
			return []string{role} // "the suspect is 19"
		}
		if m < 0 {
			return nil
		}
	}
	e := b.dir.byID[a.Mentions[m].Entity]
	if e == nil && a.Mentions[m].Form == "nominal" {
		if role := b.agedRole(a, q, q); role != "" {
			return []string{role} // "the 34-year-old driver", who is never named
		}
	}
	if e == nil || e.Kind != news.Person {
		return nil
	}
	who := []string{string(e.ID)}
	if s := a.SentenceAt(a.Mentions[m].Start); s >= 0 && strings.Contains(a.Sentences[s].Of(a.Text), a.Mentions[m].Span().Of(a.Text)) {
		words := strings.Fields(wordsOf(a.Sentences[s].Of(a.Text)))
		if slices.ContainsFunc(words, func(w string) bool { return slices.Contains(b.lists.named, w) }) {
			if role := b.agedRole(a, a.Mentions[m].Span(), q); role != "" {
				who = append(who, role) // "the captured youth was identified as Emil Rask"
			}
		}
	}
	return who
}

// unitBeside is the unit of an article that gives a quantity, or else one of its
// sentence: who is told by "the 31-year-old Lindqvist said" is in no unit.
func (b *builder) unitBeside(art, k int) int {
	if i := b.unitOf(art, k); i >= 0 {
		return i
	}
	a := b.arts[art]
	s := a.SentenceAt(a.Quantities[k].Start)
	if s < 0 {
		return -1
	}
	lo, hi := b.unitsIn(art)
	for i := lo; i < hi; i++ {
		if b.units[i].at.Overlaps(a.Sentences[s]) {
			return i
		}
	}
	return -1
}

// agedMention is the mention that an age stands with: before it ("Tove Lindqvist,
// 29"), behind it ("the 31-year-old Lindqvist"), around it ("the 31-year-old"), or
// as its subject ("he is 31"); -1 for none.
func (b *builder) agedMention(a *article, u *unit, q news.Span) int {
	s := a.SentenceAt(q.Start)
	if s < 0 {
		return -1
	}
	sentence := a.Sentences[s]
	before, behind := -1, -1
	for m := range a.Mentions {
		x := &a.Mentions[m]
		if x.End <= sentence.Start || x.Start >= sentence.End || x.Kind != news.Person {
			continue
		}
		if x.Span().Overlaps(q) {
			return m
		}
		if x.End <= q.Start {
			before = m
		} else if behind < 0 {
			behind = m
		}
	}
	if before >= 0 {
		if x := &a.Mentions[before]; b.agedBy(a.Text[x.End:q.Start]) {
			return before
		}
	}
	if behind >= 0 && strings.Contains(q.Of(a.Text), "-") {
		if x := &a.Mentions[behind]; x.Form == "name" && x.Start-q.End < ageReach && !strings.ContainsAny(a.Text[q.End:x.Start], ",;:.()") && !strings.Contains(wordsOf(a.Text[q.End:x.Start]), " of ") {
			return behind
		}
	}
	if u.clause != nil && (u.clause.Pred.Lemma == "be" || u.clause.Pred.At.Overlaps(q)) {
		for _, g := range u.clause.Args {
			if g.Role != "subject" {
				continue
			}
			for m := range a.Mentions {
				if x := &a.Mentions[m]; x.Kind == news.Person && x.Span().Overlaps(g.Head.At) {
					return m
				}
			}
			if slices.Contains(b.lists.he, strings.ToLower(g.Head.At.Of(a.Text))) {
				return b.onlyPerson(a, s-1)
			}
		}
	}
	return -1
}

// onlyPerson is a mention of the one person whom sentence s of an article names, -1
// where it names none or several.
func (b *builder) onlyPerson(a *article, s int) int {
	if s < 0 {
		return -1
	}
	one := -1
	for m := range a.Mentions {
		if x := &a.Mentions[m]; x.Kind == news.Person && a.Sentences[s].Contains(x.Span()) && x.Entity != "" {
			if one >= 0 && a.Mentions[one].Entity != x.Entity {
				return -1
			}
			one = m
		}
	}
	return one
}

// agedBy reports whether the words between a person and a figure make it his age.
func (b *builder) agedBy(between string) bool {
	w := strings.TrimSpace(strings.Trim(strings.TrimSpace(between), ",("))
	if w == "" {
		return between != " "
	}
	return slices.Contains(b.lists.aged, w)
}

// ageLists are the words that tell whose age a figure is.
type ageLists struct {
	aged   []string          // between somebody and the figure
	roles  map[string]string // nouns for what somebody is in a story → one for all of like meaning
	named  []string          // verbs by which somebody is given a name
	he     []string          // pronouns for a person
	notOne map[string]bool   // nouns for what a story often has several of, one of whom only "the" tells
	ageOf  map[string]bool   // before a noun, says that another's is spoken of: "the father of the suspect"
	and    string            // between the ages of a list
}

// readAges reads the list ages.
func (l *lists) readAges(b *lang.Bundle) {
	l.roles, l.notOne, l.ageOf = map[string]string{}, map[string]bool{}, map[string]bool{}
	if !b.Has("ages") {
		return
	}
	for _, e := range b.List("ages").Entries {
		switch e.Col(0) {
		case "between":
			l.aged = append(l.aged, e.Values(1)...)
		case "he":
			l.he = e.Values(1)
		case "and":
			l.and = e.Values(1)[0]
		case "many":
			for _, w := range e.Values(1) {
				l.notOne[w] = true
			}
		case "of":
			for _, w := range e.Values(1) {
				l.ageOf[w] = true
			}
		case "named":
			l.named = e.Values(1)
		case "another":
			for _, w := range e.Values(1) {
				l.roles[w] = roleAnother
			}
		default:
			for _, w := range e.Values(1) {
				l.roles[w] = "=" + e.Col(0)
			}
		}
	}
}
