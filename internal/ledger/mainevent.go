package ledger

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// The main event is what the openings of a story's articles agree on: headline
// and first sentences. It has a statement of its own, the umbrella: everything
// that says it, whoever says it, since "will visit", "is to travel" and "the
// trip" differ too much in their words to be found by likeness alone.
type mainEvent struct {
	events  map[int]bool    // concepts of what happens (classes of verbs and nouns)
	topics  map[int]float64 // concepts of who, where and what, with the share of openings that hold them
	parties map[int]bool    // those of the topics that are somebody or somewhere
	things  map[int]bool    // those of the topics that nearly all openings name: the ship, the bridge
	weight  float64         // of all topics
}

// agreed is the share of openings that must hold a concept for it to be
// central, covered the share of the topics' weight that a unit must hold,
// toThePoint the share of the unit's own concepts that must be central, and
// opening the number of sentences that count as an article's opening beside its
// headline.
const (
	agreed     = 0.5
	covered    = 0.55
	toThePoint = 0.42
	opening    = 2
)

// leastTold is the share of the topics' weight that one unit at least must hold for the
// main event to be one.
const leastTold = 0.3

// everywhere is the share of openings that must name a thing for "the ship" to
// mean the story's.
const everywhere = 0.75

// findMainEvent reads the main event off the openings' vectors: nil when they
// agree on nothing that happens.
func findMainEvent(c *concepts, openings []vector) *mainEvent {
	if openings = apart(openings); len(openings) < 2 {
		return nil
	}
	count := map[int]int{}
	for _, v := range openings {
		for _, x := range v {
			if x.w != lemmaShare { // a word beside its class is no topic of its own
				count[x.id]++
			}
		}
	}
	need := max(2, int(agreed*float64(len(openings))+0.999))
	m := &mainEvent{events: map[int]bool{}, topics: map[int]float64{}, parties: map[int]bool{}, things: map[int]bool{}}
	for id := range c.names { // in order of the numbers: sums must not depend on a map's
		n := count[id]
		if n < need {
			continue
		}
		if c.event(id) {
			m.events[id] = true
			continue
		}
		if !c.topic(id) {
			continue
		}
		share := float64(n) / float64(len(openings))
		if c.party(id) {
			m.parties[id] = true
		} else {
			m.things[id] = share >= everywhere
			share /= 2 // a thing says less than a name
		}
		m.topics[id] = share
		m.weight += share
	}
	if len(m.events) == 0 || len(m.topics) == 0 {
		return nil
	}
	return m
}

// apart leaves out openings that repeat another to the word: copies of one text
// agree on all that it says, and tell nothing of what the story is about.
func apart(openings []vector) []vector {
	seen := make(map[string]bool, len(openings))
	out := openings[:0:0]
	for _, v := range openings {
		if key := fmt.Sprint(v); !seen[key] {
			seen[key] = true
			out = append(out, v)
		}
	}
	return out
}

// says reports whether a unit says that the main event happens, and how fully
// (0 to 1): it tells of such an event and names most of what it is about, or
// two of the parties to it.
func (m *mainEvent) says(u *unit) (float64, bool) {
	event := false
	var got float64
	parties, central, all, thing := 0, 0, 0, false
	for _, x := range u.vec {
		if x.w == lemmaShare {
			continue // a word beside its class
		}
		all++
		if m.events[x.id] {
			event = true
		}
		if m.events[x.id] || m.topics[x.id] > 0 {
			central++
		}
		got += m.topics[x.id]
		thing = thing || m.things[x.id]
		if m.parties[x.id] {
			parties++
		}
	}
	if !event || u.clause != nil && u.clause.Negated || !u.tells {
		return 0, false
	}
	if float64(central) < toThePoint*float64(all) {
		return 0, false
	}
	share := got / m.weight
	if u.definite && u.clause != nil && len(u.vec) <= 6 {
		return max(share, covered), true
	}
	return share, share >= covered || parties >= 2 || thing && 2*central >= all
}

// remote is how far from the story's days a date may lie before what happened
// then is another event of the same kind, in days.
const remote = 180

// elsewhen reports whether all dates of a unit lie far from the story's first
// and last day: "they last met in 2019".
func (b *builder) elsewhen(u *unit) bool {
	a := b.arts[u.art]
	day, ok := firstDay(a.Anchor)
	if !ok {
		if day, ok = firstDay(b.first); !ok {
			return false
		}
	}
	times := u.times
	if len(times) == 0 {
		// "The last time they met was in 2019, when he hosted him": the sentence's, where
		// the unit hangs on the clause that gives it.
		if s := a.SentenceAt(u.at.Start); s >= 0 {
			for i := range a.Times {
				if at := a.Times[i].Span(); a.Sentences[s].Contains(at) && b.framed(u, at) {
					times = append(times, i)
				}
			}
		}
	}
	far := b.yearsBefore(u)
	for _, i := range times {
		t := a.Times[i]
		if !calendar(t) {
			continue
		}
		when, ok := firstDay(t.Value)
		if !ok {
			continue
		}
		until := when
		if !strings.ContainsAny(t.Span().Of(a.Text), "0123456789") {
			until, _ = lastDay(t.Value) // "by the end of the year" is not the year's first day, "for 2026" is a year apart
		}
		if when.After(day) && ahead(u) {
			return false // what is announced for 2030 is of the day on which it is
		}
		if when.Sub(day).Hours()/24 > remote || until.Sub(day).Hours()/24 < -remote {
			far = true
			continue
		}
		return false
	}
	return far
}

// yearsBefore reports whether a unit is what something is told to come years after: "13 years
// after | a fire killed 301".
func (b *builder) yearsBefore(u *unit) bool {
	a := b.arts[u.art]
	k := a.SentenceAt(u.at.Start)
	if k < 0 || u.clause == nil {
		return false
	}
	pred := u.clause.Pred.At.Start
	return slices.ContainsFunc(a.Times, func(t news.Time) bool {
		if t.Kind != "duration" || !a.Sentences[k].Contains(t.Span()) || t.End > pred {
			return false
		}
		days, _, ok := news.DurationDays(t.Value)
		if !ok || days <= remote || !slices.Contains(b.lists.claims[firstWord(a.Text[t.End:pred])], "since") && b.lists.lengthWays[firstWord(a.Text[t.End:pred])] != "after" {
			return false
		}
		return !slices.ContainsFunc(a.Clauses, func(c news.Clause) bool { return c.Pred.At.Start > t.End && c.Pred.At.Start < pred })
	})
}

// framed reports whether a time is the unit's though none of its terms holds it: it
// stands in the unit's words and in no other clause's, or in a clause that the
// unit's hangs on, or in what tells which time is meant ("the last time they met was
// in 2019"). A year in what hangs on the unit, or in what somebody else says
// in the sentence, is not the unit's.
func (b *builder) framed(u *unit, at news.Span) bool {
	a := b.arts[u.art]
	if u.clause == nil {
		return attributionAt(a.Article, at) == u.attr
	}
	gives := func(c *news.Clause) bool {
		return slices.ContainsFunc(c.Terms, func(t news.Term) bool { return t.At.Overlaps(at) })
	}
	for p, n := u.clause.Parent, 0; p >= 0 && n < maxParents; p, n = a.Clauses[p].Parent, n+1 {
		if gives(&a.Clauses[p]) {
			return true
		}
	}
	if at.End < u.at.Start && slices.Contains(b.lists.claims[firstWord(u.at.Of(a.Text))], "circumstance") && strings.Trim(a.Text[at.End:u.at.Start], ", ") == "" {
		return true // "the worst fire was in 2014, | when nine people died"
	}
	return u.at.Contains(at) && !slices.ContainsFunc(a.Clauses, func(c news.Clause) bool {
		return gives(&c) && !slices.Contains(b.lists.claims[wordBefore(a.Text, c.At.Start)], "time")
	})
}

// maxParents bounds how many clauses up a time is looked for.
const maxParents = 4

// tells reports whether such an event is what the unit's clause is about: its
// predicate, subject or object, and not a circumstance ("ahead of the visit").
func (m *mainEvent) tells(c *concepts, u *unit) bool {
	if u.clause == nil {
		return true
	}
	if m.isEvent(c, u.clause.Pred.Lemma) {
		return true
	}
	if occurs(c, u.clause.Pred.Lemma) {
		for _, g := range u.clause.Args {
			if (g.Role == "subject" || g.Role == "object") && m.isEvent(c, g.Head.Lemma) {
				return true
			}
		}
	}
	// "plans to visit", "is due to meet": what completes the predicate.
	for _, t := range u.terms {
		if t.At.Start > u.clause.Pred.At.Start && t.At.Start < u.clause.Pred.At.End+30 && m.isEvent(c, t.Lemma) && !u.circumstance(t) {
			return true
		}
	}
	return false
}

// occurs reports whether a predicate says no more of an event than that it
// happens, is planned, is announced or confirmed.
func occurs(c *concepts, lemma string) bool {
	lemma = strings.ToLower(lemma)
	if c.lightVerbs[lemma] {
		return true
	}
	for _, k := range c.classes(lemma) {
		switch k {
		case "time.happen", "time.begin", "time.continue", "say.plan", "say.confirm", "say.statement", "think.likely", "think.believe":
			return true
		}
	}
	return false
}

// circumstance reports whether a term heads an argument with a preposition.
func (u *unit) circumstance(t news.Term) bool {
	for _, g := range u.clause.Args {
		if g.Head.At == t.At && g.Role != "subject" && g.Role != "object" {
			return true
		}
	}
	return false
}

func (m *mainEvent) isEvent(c *concepts, lemma string) bool {
	for _, k := range c.classes(lemma) {
		if id, ok := c.ids["s:"+k]; ok && m.events[id] {
			return true
		}
	}
	return false
}

// stands reports whether whoever a unit is given to stands behind it: to expect,
// hope for or judge the event is not to say that it happens.
func (b *builder) stands(u *unit) bool {
	if u.attr < 0 {
		return true
	}
	switch b.arts[u.art].Attributions[u.attr].Stance {
	case news.Expects, news.Hopes, news.Fears, news.Doubts, news.Speculates, news.Suggests, news.Criticises, news.Praises, news.Demands, news.Asks, news.Declines:
		return false
	}
	return true
}

// longestDefinite bounds how far before a noun its article begins, in bytes.
const longestDefinite = 8

// definiteEvent reports whether the subject of the unit's clause is "the" and a
// noun of one of the events: the visit, the deal.
func (m *mainEvent) definiteEvent(c *concepts, a *article, u *unit) bool {
	if u.clause == nil {
		return false
	}
	for _, g := range u.clause.Args {
		if g.Role != "subject" && g.Role != "object" {
			continue
		}
		before := strings.ToLower(strings.TrimSpace(a.Text[max(0, g.At.Start-longestDefinite):g.At.Start]))
		if !slices.ContainsFunc(c.definite, func(w string) bool { return strings.HasSuffix(before, w) }) {
			continue
		}
		if m.isEvent(c, g.Head.Lemma) {
			return true
		}
	}
	return false
}

// mainMembers are the units that say the main event; none where the openings agree
// on so much that no unit tells a good part of it: long articles about one affair
// share their parties and words, and not one event.
func (b *builder) mainMembers() []int {
	var out []int
	most := 0.0
	for i := range b.units {
		u := &b.units[i]
		u.definite = b.main.definiteEvent(b.con, b.arts[u.art], u)
		u.tells = b.main.tells(b.con, u)
		if share, ok := b.main.says(u); ok && !u.remote && b.stands(u) && !b.circumstantial(u) {
			out = append(out, i)
			most = max(most, share)
		}
	}
	if most < leastTold {
		return nil
	}
	return out
}

// circumstantial reports whether a unit only names the main event as an aim, a
// condition or the time of something else: "to block the nomination", "before he
// met the leaders"; or as what is open or asked for: "urged the mayor to resign".
func (b *builder) circumstantial(u *unit) bool {
	return u.hold == heldOpen || b.supposed(u) || b.aim(u) || b.wished(u) && b.infinitive(u) && u.clause.Kind.Background() ||
		u.attr < 0 && slices.Contains(b.lists.claims[firstWord(u.at.Of(b.arts[u.art].Text))], "circumstance")
}
