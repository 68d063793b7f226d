package ledger

import (
	"cmp"
	"fmt"
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp/quotes"
)

// builder holds what the steps of one ledger share.
type builder struct {
	in      Input
	dir     *directory
	lists   *lists
	arts    []*article // canonical order: by date, then capture
	units   []unit
	cued    map[int]*unit // by unit, see asTold
	inWords [][]frameWord // by unit, as they are asked for
	con     *concepts
	main    *mainEvent
	first   string // the story's first day, "" when no article is dated
	gone    []gone // what edits took out
	clock   news.Clock
	edits   *rewrites
	byID    map[news.ArticleID]*article
	sayers  [][]int  // by concept, see findSayers
	opened  []vector // by article, what its head is about
	pairs   []pair   // units that are at least possibly the same, the most alike first

	sides      [][]side  // article → its sides of passages, by place
	byOther    [][]int32 // article → its sides by the article of the other side
	carried    [][]int32 // memory of sharedBetween, as the next
	shared     []sharedText
	voiceCount int32
	voices     [][]knownVoice         // article → the voices of its attributions, see voiceAt
	asks       []asked                // by unit: what is asked of it for many pairs
	told       map[sentenceAsked]bool // see sentenceHas
	wordings   *wordings              // of the units' sentences
	twins      twins
	firstUnit  []int32          // by article, see unitsIn
	spokenKeys map[string]int32 // see numbered
	// neighbouring are the pairs of places that one sentence names, see nameBoth.
	neighbouring map[[2]news.EntityID]bool

	inStatement []int                         // by unit: the place of the statement that it carries, -1 for none
	concerned   map[string][]news.StatementID // discrepancy → the statements whose words it is about
}

// Build makes the ledger of one story. The same articles give the same ledger
// whatever their order. The error is that of a broken word list.
func Build(in Input) (news.Story, error) {
	b, err := begin(in)
	if err != nil {
		return news.Story{ID: in.Story}, err
	}
	return b.ledger(), nil
}

// ledger makes the ledger of what has been read.
func (b *builder) ledger() news.Story {
	in := b.in
	b.findReadings()
	s := news.Story{ID: in.Story}
	for _, a := range b.arts {
		s.Articles = append(s.Articles, a.ID)
		if in.Why != nil {
			s.Why = append(s.Why, a.why)
		}
		if day := a.Date(); day != "" {
			b.stretch(&s.First, &s.Last, day)
		}
	}
	s.Headline = b.headline()
	drafts := b.drafts()
	for _, d := range drafts {
		b.finish(d)
	}
	drafts = b.joinPlaces(drafts)
	b.revisions(drafts)
	b.number(in.Story, drafts)
	s.QuoteVariants = b.variants(drafts)
	s.Discrepancies = b.discrepancies(drafts)
	b.dispute(drafts, s.Discrepancies)
	b.renumber(in.Story, drafts, s.Discrepancies)
	for _, d := range drafts {
		b.tell(&d.statement)
	}
	b.show(drafts)
	b.offer(drafts)
	s.Statements = make([]news.Statement, 0, len(drafts))
	for _, d := range drafts {
		s.Statements = append(s.Statements, d.statement)
	}
	b.standBeside(drafts, s.Discrepancies)
	s.Discrepancies, s.Superseded = overtaken(s.Discrepancies)
	s.Timeline = b.timeline(drafts)
	s.Versions = b.in.Versions
	if len(s.Statements) == 0 {
		s.Note = b.whyEmpty()
	}
	return s
}

// begin reads the articles of a story: their units, and who speaks in them.
func begin(in Input) (*builder, error) { return start(in, false) }

// start is begin; each is set to find everything out for each unit and each pair by
// itself.
func start(in Input, each bool) (*builder, error) {
	ls, err := listsFor(in.Articles)
	if err != nil {
		return nil, err
	}
	b := &builder{in: in, dir: newDirectory(in.Entities, ls), lists: ls}
	b.twins.off, b.dir.shapes.off = each, each
	b.order()
	b.dir.ownStates(b.arts)
	b.dir.bodies(b.arts)
	b.dir.roles(b.arts)
	b.dir.printedWith(b.arts)
	b.dir.spokesmen(b.arts)
	b.dir.heads(b.arts)
	b.dir.stateRunMedia(b.arts)
	b.dir.owners(b.arts)
	b.releases()
	b.rooms()
	b.settleMoney()
	b.read()
	return b, nil
}

// order puts the articles in canonical order: by date, then by capture, so that
// nothing depends on the order of arrival.
func (b *builder) order() {
	for i, a := range b.in.Articles {
		x := &article{Article: a, quotes: quotes.Find(a.Text, blockSpans(a))}
		if b.in.Newsroom != nil {
			x.newsroom = b.in.Newsroom(a)
		}
		if x.newsroom == "" {
			x.newsroom = "outlet:" + fold(a.Outlet)
			if a.Outlet == "" {
				x.newsroom = "capture:" + string(a.Capture) // an unknown outlet is its own
			}
		}
		if i < len(b.in.Why) {
			x.why = b.in.Why[i]
		}
		b.arts = append(b.arts, x)
	}
	dates := make([]string, len(b.arts))
	for i, a := range b.arts {
		dates[i] = a.Date()
	}
	b.clock = news.NewClock(dates)
	b.edits = newRewrites(b.in.Versions, b.textOf)
	slices.SortStableFunc(b.arts, func(p, q *article) int {
		return cmp.Or(b.clock.Compare(p.Date(), q.Date()), cmp.Compare(p.Capture, q.Capture), cmp.Compare(p.ID, q.ID))
	})
	b.byID = make(map[news.ArticleID]*article, len(b.arts))
	at := map[news.ArticleID]int{}
	for i, a := range b.arts {
		at[a.ID], b.byID[a.ID] = i, a
	}
	if len(b.arts) > 0 {
		b.first = b.arts[0].Date()
	}
	b.indexPassages(at)
}

func blockSpans(a *news.Article) []news.Span {
	out := make([]news.Span, len(a.Blocks))
	for i, b := range a.Blocks {
		out[i] = b.Span()
	}
	return out
}

// read cuts the articles into units and gives each its vector.
func (b *builder) read() {
	b.con = newConcepts(b.lists)
	n := 0
	for _, a := range b.arts {
		n += len(a.Clauses) + len(a.Attributions)
	}
	b.units = make([]unit, 0, n) // at most: of a large story there are very many
	for i, a := range b.arts {
		for _, u := range unitsOf(a, i, b.lists) {
			if !b.condition(a, &u) {
				b.units = append(b.units, u)
			}
		}
	}
	b.claimsWithin()
	b.holds()
	b.readAlike()
	for i := range b.units {
		u := &b.units[i]
		u.planned = b.toCome(u)
		u.negative, u.remote = b.negative(u), b.elsewhen(u)
	}
	b.readGone()
	openings := b.openings()
	b.speakers()
	b.con.weigh(b.units, b.gone)
	b.answers()
	b.main = findMainEvent(b.con, openings)
}

// speakers numbers who the units are given to: equal numbers are one speaker, 0
// is an outlet's own voice or somebody without a name.
func (b *builder) speakers() {
	of := map[string]int32{}
	number := func(key string) int32 {
		n, known := of[key]
		if !known {
			n = int32(len(of) + 1)
			of[key] = n
		}
		return n
	}
	for i := range b.units {
		u := &b.units[i]
		v := b.voiceOf(u)
		if v == nil {
			continue
		}
		if v.who.key != "" {
			u.speaker = number(v.who.key)
		}
		if x := b.arts[u.art].attribution(u.attr); x.Stance == news.Declines && !x.Negated {
			if u.declined = u.speaker; u.declined == 0 { // somebody of this article's
				u.declined = number(fmt.Sprintf("?%d %s", u.art, v.who.folded))
			}
		}
	}
}

// absorbed is the share of a group's units that must say the main event for
// the rest to be taken to say it too: they are alike.
const absorbed = 0.66

// drafts groups the units into statements: the umbrella of the main event and
// its parts by origin, and the groups that likeness finds.
func (b *builder) drafts() []*draft {
	b.findWordings()
	pairs, mergers, near := b.alike()
	b.pairs = pairs
	b.takeForGranted()
	of := sizes(b.units)
	groups := b.con.cluster(b.units, append(b.copied(), b.printedTwice(near)...), mergers, func(p pair) bool {
		x, y := &b.units[p.a], &b.units[p.b]
		return b.likelier(x, y, p.alike, chanceOf(x, y, of))
	})
	groups = b.joinAlone(groups, near)
	var out []*draft
	if b.main != nil {
		out, groups = b.umbrella(groups)
	}
	for _, g := range groups {
		d := &draft{units: g, confidence: 1}
		if len(g) > 1 {
			d.confidence = round(b.con.average(b.units, g[:1], g[1:]))
		}
		out = append(out, d)
	}
	out = b.joinParts(b.foldFragments(out))
	for _, d := range slices.Concat(b.figures(out), b.counts(out), b.moments(out)) {
		// Of what clauses tell, one statement is enough, whichever figure of theirs they share.
		if !slices.ContainsFunc(out, func(o *draft) bool { return slices.Equal(o.units, d.units) }) {
			out = append(out, d)
		}
	}
	return out
}

// takeForGranted gives what a clause inside what somebody says only takes for granted ("were
// discussed when the minister visited Arrel") to the outlet, where another outlet tells it in
// its own voice: then it is known. What nobody else tells so is the speaker's.
func (b *builder) takeForGranted() {
	var known []int32
	for _, p := range b.pairs {
		for _, s := range [2][2]int32{{p.a, p.b}, {p.b, p.a}} {
			u, v := &b.units[s[0]], &b.units[s[1]]
			if u.granted && v.attr < 0 && p.sim >= same && b.arts[u.art].newsroom != b.arts[v.art].newsroom {
				known = append(known, s[0])
			}
		}
	}
	for _, i := range known {
		b.units[i].attr, b.units[i].speaker = -1, 0
	}
}

// alike gives the pairs of units that may say the same by what they say, and
// those that may be merged if they are likely to, where who says it counts too; the
// most alike first. Near are those of two articles that may be merged if they are very
// likely to.
func (b *builder) alike() (pairs, mergers, near []pair) {
	all := inOrder(b.con.candidates(b.units, possibly), len(b.units))
	n := 0
	for i := range all {
		n += truth(all[i].alike >= same)
	}
	mergers = make([]pair, 0, n)
	pairs = all[:0]
	for _, p := range all {
		x, y := &b.units[p.a], &b.units[p.b]
		if b.frames(x) || b.frames(y) {
			continue
		}
		if p.alike >= same {
			mergers = append(mergers, p)
		}
		if x.art != y.art {
			near = append(near, p)
		}
		if p.sim >= possibly {
			pairs = append(pairs, p)
		}
	}
	return mostAlike(pairs, func(p *pair) float64 { return p.sim }), mostAlike(mergers, func(p *pair) float64 { return p.alike }), near
}

// umbrella takes the units that say the main event out of the groups that
// likeness found. A group that mostly says it belongs to it whole; one of which
// a part says it stands beside it.
func (b *builder) umbrella(groups [][]int) ([]*draft, [][]int) {
	in := map[int]bool{}
	for _, i := range b.mainMembers() {
		in[i] = true
	}
	var rest [][]int
	for _, g := range groups {
		n := 0
		for _, i := range g {
			if in[i] {
				n++
			}
		}
		switch {
		case n == 0 || float64(n) < absorbed*float64(len(g)):
			rest = append(rest, g)
		default:
			var left []int
			for _, i := range g {
				if u := &b.units[i]; in[i] || u.tells && !u.remote && !u.negative && b.stands(u) {
					in[i] = true
				} else {
					left = append(left, i)
				}
			}
			if len(left) > 0 {
				rest = append(rest, left)
			}
		}
	}
	if len(in) < 2 {
		return nil, groups
	}
	members := make([]int, 0, len(in))
	for i := range b.units {
		if in[i] {
			members = append(members, i)
		}
	}
	out := []*draft{{units: members, umbrella: true, confidence: 0.7}}
	out = append(out, b.partsByOrigin(members)...)
	return append(out, b.reports()...), rest
}

// reports are what unnamed sources of one outlet are said to have told it of the
// main event: other outlets carry pieces of such a report, and no two the same,
// but it is one report.
func (b *builder) reports() []*draft {
	cs := b.mainReports()
	var voices []voice
	for i := range cs {
		v, ok := b.voice(i, &cs[i])
		if ok && len(v.links) > 1 && v.links[0].key == "" && v.links[len(v.links)-1].key != "" {
			voices = append(voices, v)
		}
	}
	if len(voices) < 2 {
		return nil
	}
	origins, _ := b.dir.independence(voices, nil)
	var out []*draft
	for _, o := range origins {
		if len(o.Carriers) < 2 {
			continue
		}
		d := &draft{origin: o.Name, confidence: 0.6}
		rooms := map[string]bool{}
		for _, k := range o.Carriers {
			for i := range b.units {
				if u := &b.units[i]; u.art == cs[k].art && u.attr == cs[k].attr {
					d.units = append(d.units, i)
					rooms[b.arts[u.art].newsroom] = true
				}
			}
		}
		slices.Sort(d.units)
		if d.units = slices.Compact(d.units); len(rooms) > 1 {
			out = append(out, d)
		}
	}
	return out
}

// partsByOrigin splits the umbrella by who says it: what the palace announced
// and what the agency announced are details of one event.
func (b *builder) partsByOrigin(members []int) []*draft {
	cs := b.carriersOf(members)
	var voices []voice
	for i := range cs {
		if v, ok := b.voice(i, &cs[i]); ok {
			voices = append(voices, v)
		}
	}
	if len(voices) == 0 {
		return nil
	}
	origins, in := b.dir.independence(voices, b.sharedBetween(cs))
	if in.Max < 2 {
		return nil
	}
	var out []*draft
	for _, o := range origins {
		if len(o.Carriers) < 2 {
			continue
		}
		d := &draft{origin: o.Name, confidence: 0.8}
		for _, c := range o.Carriers {
			d.units = append(d.units, cs[c].units...)
		}
		slices.Sort(d.units)
		out = append(out, d)
	}
	return out
}

func round(f float64) float64 { return float64(int(f*100+0.5)) / 100 }
