package ledger

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// drift finds claims that change their owner from outlet to outlet, or lose
// it: passages worded alike whose origins nothing makes one, at least one of
// them unnamed or a collective. Two named institutions that say the same are no
// drift: they are two origins.
func (b *builder) drift(drafts []*draft) []clash {
	var out []clash
	at := b.draftOf(drafts)
	seen := map[uint64]bool{}      // pairs of voices, by their numbers
	told := map[[2]string]retold{} // by owners, what tells most of what came through one relay
	lost := map[[2]int]bool{}      // statements that articles print without the source
	for _, p := range b.pairs {
		if p.sim < same {
			break
		}
		u, v := &b.units[p.a], &b.units[p.b]
		if b.arts[u.art].newsroom == b.arts[v.art].newsroom {
			continue
		}
		if c, ok := b.lost(p, at, lost); ok {
			c.draft = at[p.a]
			out = append(out, c)
		}
		if u.attr < 0 || v.attr < 0 {
			continue
		}
		x, y := b.voiceOf(u), b.voiceOf(v)
		if c, ok := b.relayed(u, v); ok {
			// Of all that he told the relay one claim is enough.
			k := [2]string{min(fold(c.va), fold(c.vb)), max(fold(c.va), fold(c.vb))}
			tells := b.wordings.told(u.own, v.own)
			if best, known := told[k]; !known || tells > best.tells {
				c.draft = at[p.a]
				told[k] = retold{c, tells}
			}
			continue
		}
		if x == nil || y == nil || !mayDrift(x, y) || b.ofNoKind(x) || b.ofNoKind(y) {
			continue
		}
		k := uint64(x.number)<<32 | uint64(y.number)
		if seen[k] || !b.driftWorthy(p) {
			continue
		}
		seen[k] = true
		if c, ok := b.driftBetween(u, v); ok {
			c.draft = at[p.a]
			out = append(out, c)
		}
	}
	for _, k := range slices.SortedFunc(maps.Keys(told), func(p, q [2]string) int { return slices.Compare(p[:], q[:]) }) {
		out = append(out, told[k].clash)
	}
	return out
}

// wordedAlike is how alike two units must be for a different owner to be a
// drift rather than a second origin, where no shared passage shows it.
const wordedAlike = 0.72

func (b *builder) driftWorthy(p pair) bool {
	u, v := &b.units[p.a], &b.units[p.b]
	if len(u.answers)+len(v.answers) > 0 {
		return false // "he denied it" is worded like nothing
	}
	if b.twoTellings(u, v) {
		return false // "started by protesters", "started by soldiers" are no one claim
	}
	if b.saysMain(int(p.a)) {
		return b.wordForWord(p) // the main event has many announcers; the umbrella's parts show them
	}
	if p.sim >= wordedAlike && min(weighty(u.vec), weighty(v.vec)) >= 6 {
		return true
	}
	q, ok := b.passage(u.art, v.art, b.sentenceOf(int(p.a)), b.sentenceOf(int(p.b)))
	return ok && q.Kind != news.Quotation
}

// weighty is the number of a vector's concepts without the words beside their
// classes.
func weighty(v vector) int {
	n := 0
	for _, x := range v {
		if x.w != lemmaShare {
			n++
		}
	}
	return n
}

func (b *builder) driftBetween(u, v *unit) (clash, bool) {
	x, y := b.voiceOf(u), b.voiceOf(v)
	if x == nil || y == nil || !mayDrift(x, y) || b.dir.sameOrigin(x, y) != "" {
		return clash{}, false
	}
	if x.who.folded == y.who.folded || b.dir.belongsTo(&x.who, &y.who) || b.dir.belongsTo(&y.who, &x.who) {
		return clash{}, false
	}
	if b.quotes(u) && b.quotes(v) && (samePerson(x, y) || samePerson(y, x)) {
		return clash{}, false
	}
	if b.dir.hasOffice(x, y) || b.dir.hasOffice(y, x) {
		return clash{}, false // "Governor Ana Rao", "the local governor"
	}
	if b.lists.wroteIt(x, y) || b.lists.wroteIt(y, x) {
		return clash{}, false
	}
	if b.namesToo(u.art, u.attr, y) || b.namesToo(v.art, v.attr, x) {
		return clash{}, false
	}
	return clash{
		kind: news.DiffAttribution, a: -1, b: -1,
		ra: b.ref(u), rb: b.ref(v), va: owner(x), vb: owner(y),
		about: "whose claim it is", why: fmt.Sprintf("worded alike, but given to %s and to %s", owner(x), owner(y)),
	}, true
}

// mayDrift reports whether a claim that changes from one voice to the other may be
// one that changes its owner, by what is seen at once.
func mayDrift(x, y *voice) bool {
	switch {
	case institutions(x, y), x.newsroom == y.newsroom:
		return false
	case x.who.key != "" && y.who.key != "" && x.kind != news.SourceMedia && y.kind != news.SourceMedia:
		return false // two who are named
	}
	// One unnamed source, described more or less fully, is one.
	// A crowd ("experts", "residents") is another one than a single person.
	return x.chain[0].Named || y.chain[0].Named || x.who.collective != y.who.collective || (x.kind == news.Collective) != (y.kind == news.Collective) || !compatible(x.chain[0], y.chain[0], &x.who, &y.who)
}

// ofNoKind reports whether a voice is that of a crowd of which nothing is said: what "many"
// or "some" believe may be what anybody else does.
func (b *builder) ofNoKind(x *voice) bool {
	return x.kind == news.Collective && len(x.chain) == 1 && slices.Contains(b.lists.claims[strings.ToLower(x.chain[0].Name)], "crowd")
}

// institutions reports whether two voices are of two institutions: they are two
// origins.
func institutions(x, y *voice) bool {
	return x.who.described && y.who.described || x.who.described && y.who.key != "" || y.who.described && x.who.key != ""
}

// quotes reports whether a unit's words are given as somebody's very words.
func (b *builder) quotes(u *unit) bool {
	return u.attr >= 0 && b.arts[u.art].Attributions[u.attr].Kind == news.Direct
}

// samePerson reports whether one voice is a person's by name and the other a single
// person's who is only described: quoted with the same words they are one, whom
// one outlet calls "her lawyer".
func samePerson(named, described *voice) bool {
	return named.who.key != "" && named.kind == news.NamedPerson && named.who.person &&
		described.who.key == "" && described.kind == news.UnnamedPerson && !described.who.collective && !described.who.joint && !described.chain[0].Plural
}

// hasOffice reports whether one voice is only called by an office that the story gives the
// other, whom it names.
func (d *directory) hasOffice(named, described *voice) bool {
	return samePerson(named, described) && !d.lists.ofSomeBody(described.who.name) &&
		slices.Contains(d.printed[named.who.entity], d.lists.headOf(described.who.name))
}

// wroteIt reports whether one voice is only called by what it is to a paper, and the other is
// that paper or several who have no name: "the authors", "the study", "the Skerry scholars".
func (l *lists) wroteIt(x, y *voice) bool {
	if x.chain[0].Named || y.chain[0].Named || !l.wrote[l.headOf(x.chain[0].Name)] {
		return false
	}
	return y.kind == news.SourceDoc || y.chain[0].Plural && (y.kind == news.UnnamedPerson || y.kind == news.Collective)
}

// owner names a chain: its origin, and through whom.
func owner(v *voice) string {
	s := v.chain[0].Name
	for _, l := range v.chain[1:] {
		s += " via " + l.Name
	}
	return s
}

// maxTimed bounds how many timed reports of one statement are compared.
const maxTimed = 200

// sayingTimes compares when one source is said to have spoken: the times beside
// the cues of attributions of one origin or relay, within one statement, or on
// the main event.
func (b *builder) sayingTimes(drafts []*draft) []clash {
	var out []clash
	seen := map[[5]int]bool{}
	compare := func(cs []carrier, draft int, main bool) {
		var timed []*carrier
		for i := range cs {
			if c := &cs[i]; c.attr >= 0 && len(timed) < maxTimed && b.sayingTime(c) != nil {
				timed = append(timed, c)
			}
		}
		for i, q := range timed {
			for _, p := range timed[:i] {
				key := [5]int{p.art, p.attr, q.art, q.attr, truth(main)}
				if b.arts[p.art].newsroom == b.arts[q.art].newsroom || seen[key] {
					continue
				}
				seen[key] = true
				if c, ok := b.sayingClash(p, q, main); ok {
					c.draft = draft
					out = append(out, c)
				}
			}
		}
	}
	main := -1
	for k, d := range drafts {
		if d.umbrella {
			main = k
			continue // its parts by origin say it better
		}
		compare(d.carriers, k, false)
	}
	if b.main != nil {
		compare(b.mainReports(), main, true)
	}
	return out
}

// mainReports are the attributions whose sentences touch the main event: such
// an event, and one of the parties to it.
func (b *builder) mainReports() []carrier {
	type sentence struct{ art, s int }
	event, party := map[sentence]bool{}, map[sentence]bool{}
	for i := range b.units {
		u := &b.units[i]
		k := sentence{u.art, b.arts[u.art].SentenceAt(u.at.Start)}
		if slices.ContainsFunc(u.vec, func(x concept) bool { return b.main.events[x.id] }) {
			event[k] = true
		}
		if slices.ContainsFunc(u.vec, func(x concept) bool { return b.main.parties[x.id] }) {
			party[k] = true
		}
	}
	var out []carrier
	for ai, a := range b.arts {
		for i := range a.Attributions {
			x := &a.Attributions[i]
			if len(x.Cue) == 0 || x.SourceType != news.SourceMedia && len(x.Chain) < 2 {
				continue // a report about a report: who speaks in person is in the statements
			}
			if k := (sentence{ai, a.SentenceAt(x.Cue[0].Start)}); event[k] && party[k] {
				c := carrier{art: ai, attr: i}
				c.Article, c.Start, c.End = a.ID, x.Cue[0].Start, x.Cue[0].End
				out = append(out, c)
			}
		}
	}
	return out
}

// oneSaying reports whether two carriers have words so alike that one occasion is
// meant: whoever says twice what is one statement says it on two days.
func (b *builder) oneSaying(p, q *carrier) bool {
	lo, hi := b.unitsIn(p.art)
	from, to := b.unitsIn(q.art)
	for i := lo; i < hi; i++ {
		if b.units[i].attr != p.attr {
			continue
		}
		for k := from; k < to; k++ {
			if b.units[k].attr == q.attr && b.con.similarity(&b.units[i], &b.units[k]) >= closelyWorded {
				return true
			}
		}
	}
	return false
}

// closelyWorded is how alike two contents of one source must be to have been said
// once.
const closelyWorded = 0.8

// sayingClash compares when two carriers' common source spoke. main is set for
// reports about the main event, which are about one report however they are worded.
func (b *builder) sayingClash(p, q *carrier, main bool) (clash, bool) {
	x, ok1 := b.voice(0, p)
	y, ok2 := b.voice(1, q)
	if !ok1 || !ok2 || !shareSpeaker(x, y) {
		return clash{}, false
	}
	s, t := b.sayingTime(p), b.sayingTime(q)
	if s == nil || t == nil || b.otherFigures(p, q) || !main && !b.oneSaying(p, q) {
		return clash{}, false
	}
	agree, why := news.CompareTimes(*s, *t)
	switch {
	case agree == news.Conflict:
	case !looselyDifferent(s.Value, t.Value):
		return clash{}, false
	default:
		why = "one says the weekend, the other the week that it ends: they may mean the same days"
	}
	a, c := b.arts[p.art], b.arts[q.art]
	return clash{
		kind: news.DiffDate, a: -1, b: -1, va: s.Value, vb: t.Value, why: why,
		ra: b.sentenceRef(a, s.Span()), rb: b.sentenceRef(c, t.Span()),
		about: "when " + x.common(y) + " said or reported it",
	}, true
}

// otherFigures reports whether two contents give different figures for what both
// count or measure: then the source spoke twice, of a count that went on, and two
// times are no contradiction.
func (b *builder) otherFigures(p, q *carrier) bool {
	differ := false
	ua, va := b.arts[p.art], b.arts[q.art]
	for _, x := range b.figuresIn(p) {
		for _, y := range b.figuresIn(q) {
			r, s := ua.Quantities[x], va.Quantities[y]
			if r.Of == "" || r.Of != s.Of {
				continue
			}
			switch agree, _ := news.CompareQuantities(r, s); agree {
			case news.Same, news.Compatible:
				return false
			case news.Conflict:
				differ = true
			}
		}
	}
	return differ
}

// figuresIn are the quantities inside the content of a carrier's attribution.
func (b *builder) figuresIn(c *carrier) []int {
	a := b.arts[c.art]
	var out []int
	for i := range a.Quantities {
		for _, s := range a.Attributions[c.attr].Content {
			if s.Contains(a.Quantities[i].Span()) {
				out = append(out, i)
				break
			}
		}
	}
	return out
}

// shareSpeaker reports whether two chains have a named link in common.
func shareSpeaker(x, y voice) bool { return x.common(y) != "" }

// common is the name of the first named link that two chains share, "" for none.
func (v voice) common(w voice) string {
	for i, l := range v.links {
		for _, m := range w.links {
			if l.key != "" && l.key == m.key {
				return v.chain[i].Name
			}
		}
	}
	return ""
}

// sayingTime is the time that an attribution's sentence gives for the saying:
// next to the cue and outside the content. Nil when there is none.
func (b *builder) sayingTime(c *carrier) *news.Time {
	a := b.arts[c.art]
	x := &a.Attributions[c.attr]
	if len(x.Cue) == 0 {
		return nil
	}
	s := a.SentenceAt(x.Cue[0].Start)
	if s < 0 {
		return nil
	}
	for i := range a.Times {
		t := &a.Times[i]
		if !a.Sentences[s].Contains(t.Span()) || !calendar(*t) || after(t.Value, a.Anchor) {
			continue // nobody was told anything after the day of writing
		}
		said := false
		for k := range a.Attributions {
			said = said || inAny(a.Attributions[k].Content, t.Span()) && !closes(a.Article, &a.Attributions[k], t.Span())
		}
		if !said && b.ofCue(a, x, t.Span()) {
			return t
		}
	}
	return nil
}

// ofCue reports whether a time hangs on what an attribution's cue says, and not on
// something else that its sentence tells: "told the paper after the report was
// released on Sunday" does not date the telling.
func (b *builder) ofCue(a *article, x *news.Attribution, t news.Span) bool {
	inner, cue := -1, -1
	for i := range a.Clauses {
		c := &a.Clauses[i]
		if c.At.Contains(t) && (inner < 0 || c.At.End-c.At.Start < a.Clauses[inner].At.End-a.Clauses[inner].At.Start) {
			inner = i
		}
		if inAny(x.Cue, c.Pred.At) {
			cue = i
		}
	}
	// "reported on the meeting last week, saying …" dates the saying too.
	for inner >= 0 && cue >= 0 && cue != inner {
		cue = a.Clauses[cue].Parent
		if cue < 0 {
			return false
		}
	}
	return true
}

// closes reports whether a time only closes a content that is a bare phrase:
// "reported on the meeting last week" dates the report.
func closes(a *news.Article, x *news.Attribution, s news.Span) bool {
	for i := range a.Clauses {
		if inAny(x.Content, a.Clauses[i].Pred.At) && x.Kind != news.Direct {
			return false
		}
	}
	return x.Kind == news.Indirect && x.Content[len(x.Content)-1].End == s.End
}

func (b *builder) sentenceRef(a *article, s news.Span) news.Ref {
	if i := a.SentenceAt(s.Start); i >= 0 {
		s = a.Sentences[i]
	}
	return news.Ref{Article: a.ID, Start: s.Start, End: s.End}
}
