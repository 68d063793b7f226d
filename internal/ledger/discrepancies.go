package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// alikeEnough is how alike two units must be before their values are compared:
// lower than for merging, since a date and its month already make two sentences
// of one event differ.
const alikeEnough = 0.45

// clash is two units whose values do not fit together.
type clash struct {
	kind       news.DiscrepancyKind
	a, b       int // units, -1 when the clash is of attributions
	ra, rb     news.Ref
	va, vb     string
	about      string
	superseded bool
	why        string
	draft      int
}

// discrepancies finds where carriers disagree: dates and numbers of one event,
// places, when a thing was said, and whose claim it is.
func (b *builder) discrepancies(drafts []*draft) []news.Discrepancy {
	at := b.draftOf(drafts)
	var cs []clash
	for _, p := range b.pairs {
		if p.sim < alikeEnough {
			break
		}
		u, v := &b.units[p.a], &b.units[p.b]
		within := b.arts[u.art].newsroom == b.arts[v.art].newsroom
		for _, c := range b.clashes(u, v, p) {
			if within && (c.kind != news.DiffOther || u.attr == v.attr) {
				continue // one outlet disagrees with itself only where it quotes two
			}
			c.a, c.b = p.a, p.b
			c.draft = at[p.a]
			if c.draft < 0 {
				c.draft = at[p.b]
			}
			cs = append(cs, c)
		}
	}
	cs = append(cs, b.tollClashes(at)...)
	cs = append(cs, b.sayingTimes(drafts)...)
	cs = append(cs, b.drift(drafts)...)
	return b.fold(cs, drafts)
}

// tollUnits bounds how many units with a count of one kind of victims are
// compared with each other.
const tollUnits = 300

// tollClashes compares all counts of one kind of victims in the story: whatever
// stands around them, they count the same people.
func (b *builder) tollClashes(at []int) []clash {
	byKind := map[string][]int{}
	var kinds []string
	for i := range b.units {
		u := &b.units[i]
		if u.remote {
			continue
		}
		for _, k := range u.quants {
			of := b.arts[u.art].Quantities[k].Of
			if !tolls[of] {
				continue
			}
			if byKind[of] == nil {
				kinds = append(kinds, of)
			}
			if l := byKind[of]; len(l) < tollUnits && (len(l) == 0 || l[len(l)-1] != i) {
				byKind[of] = append(l, i)
			}
		}
	}
	slices.Sort(kinds)
	var out []clash
	for _, of := range kinds {
		l := byKind[of]
		for x, i := range l {
			for _, j := range l[:x] {
				u, v := &b.units[j], &b.units[i]
				if b.arts[u.art].newsroom == b.arts[v.art].newsroom && (u.art != v.art || u.attr == v.attr) {
					continue
				}
				if c, ok := b.numberClash(u, v, b.arts[u.art], b.arts[v.art], of); ok {
					c.a, c.b, c.draft = j, i, at[l[0]]
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// draftOf gives each unit the draft that a discrepancy about it names: the one
// found by likeness before the umbrella and its parts.
func (b *builder) draftOf(drafts []*draft) []int {
	at := make([]int, len(b.units))
	for i := range at {
		at[i] = -1
	}
	for k, d := range drafts {
		for _, i := range d.units {
			if at[i] < 0 || drafts[at[i]].umbrella || drafts[at[i]].origin != "" {
				at[i] = k
			}
		}
	}
	return at
}

// clashes compares the values of two units that are alike.
func (b *builder) clashes(u, v *unit, p pair) []clash {
	var out []clash
	if c, ok := b.dateClash(u, v, p); ok {
		out = append(out, c)
	}
	out = append(out, b.numberClashes(u, v, p)...)
	if c, ok := b.placeClash(u, v, p); ok {
		out = append(out, c)
	}
	if c, ok := b.denialClash(u, v, p); ok {
		out = append(out, c)
	}
	return out
}

// The values of a claim and its denial.
const (
	said   = "said"
	denied = "denied"
)

// manyShared is how many concepts a claim and its denial must share when
// nobody in them is known.
const manyShared = 4

// denialClash reports that one unit says what the other denies: alike but for a
// "not", or given to somebody who denies it.
func (b *builder) denialClash(u, v *unit, p pair) (clash, bool) {
	if u.negative == v.negative || u.attr < 0 && v.attr < 0 || b.hypothetical(u) || b.hypothetical(v) || !b.sameEvent(u, v, p.sim) && shared(u.vec, v.vec) < manyShared {
		return clash{}, false
	}
	if !b.sharedEvent(u, v) && (u.clause == nil || v.clause == nil || !samePredicate(b.con, u, v)) {
		return clash{}, false
	}
	yes, no := u, v
	if u.negative {
		yes, no = v, u
	}
	return clash{kind: news.DiffOther, ra: b.ref(yes), rb: b.ref(no), va: said, vb: denied, why: "one says it, the other that it is not so"}, true
}

// hypothetical reports whether a unit only supposes: "if it supplies weapons".
func (b *builder) hypothetical(u *unit) bool {
	if u.clause == nil || u.clause.Kind != news.AdverbialClause {
		return false
	}
	head := strings.ToLower(b.arts[u.art].Text[u.at.Start:min(u.at.Start+7, u.at.End)])
	return strings.HasPrefix(head, "if ") || strings.HasPrefix(head, "unless") || strings.HasPrefix(head, "whether")
}

// sharedEvent reports whether two units share a class of what happens.
func (b *builder) sharedEvent(u, v *unit) bool {
	for i, j := 0, 0; i < len(u.vec) && j < len(v.vec); {
		switch {
		case u.vec[i].id < v.vec[j].id:
			i++
		case u.vec[i].id > v.vec[j].id:
			j++
		default:
			if b.con.event(u.vec[i].id) {
				return true
			}
			i++
			j++
		}
	}
	return false
}

// negative reports whether a unit says that something is not so.
func (b *builder) negative(u *unit) bool {
	neg := u.clause != nil && u.clause.Negated
	if u.attr >= 0 {
		x := &b.arts[u.art].Attributions[u.attr]
		if x.Stance == news.Denies || x.Negated && (x.Stance == news.Asserts || x.Stance == news.Confirms) {
			neg = !neg
		}
	}
	return neg
}

// dateClash reports two dates for one event: both units tell it, by a shared
// predicate or event word and a shared party, and no date of one fits any of
// the other.
func (b *builder) dateClash(u, v *unit, p pair) (clash, bool) {
	if len(u.times) == 0 || len(v.times) == 0 || !b.sameEvent(u, v, p.sim) {
		return clash{}, false
	}
	ua, va := b.arts[u.art], b.arts[v.art]
	var x, y *news.Time
	for _, i := range u.times {
		for _, j := range v.times {
			s, t := &ua.Times[i], &va.Times[j]
			if !calendar(*s) || !calendar(*t) {
				continue
			}
			if agree, _ := news.CompareTimes(*s, *t); agree == news.Same || agree == news.Compatible {
				return clash{}, false
			} else if agree == news.Incomparable {
				continue
			}
			if x == nil {
				x, y = s, t
			}
		}
	}
	if x == nil {
		return clash{}, false
	}
	_, why := news.CompareTimes(*x, *y)
	return clash{kind: news.DiffDate, ra: b.ref(u), rb: b.ref(v), va: x.Value, vb: y.Value, why: why}, true
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
			id := u.vec[i].id
			switch name := b.con.names[id]; {
			case b.con.event(id), strings.HasPrefix(name, "w:") && u.vec[i].w != lemmaShare:
				event = true
			case strings.HasPrefix(name, "c:"):
				party = party || b.main == nil || !b.main.parties[id]
			case b.con.party(id):
				party = true
			}
			i++
			j++
		}
	}
	if x, y := b.subject(u), b.subject(v); x != "" && y != "" && x != y {
		return false // alike, but said of two
	}
	return event && (party || alike >= closelyAlike)
}

// subject is the entity that a unit's clause says something of, "" when it is
// not known.
func (b *builder) subject(u *unit) news.EntityID {
	if u.clause == nil {
		return ""
	}
	a := b.arts[u.art]
	for _, g := range u.clause.Args {
		if g.Role == "subject" {
			if m := mentionAt(a.Article, g.At); m >= 0 {
				return a.Mentions[m].Entity
			}
		}
	}
	return ""
}

// numberClashes compares the quantities of two units that count or measure the
// same thing.
func (b *builder) numberClashes(u, v *unit, p pair) []clash {
	var out []clash
	ua, va := b.arts[u.art], b.arts[v.art]
	done := map[string]bool{}
	for _, i := range u.quants {
		q := ua.Quantities[i]
		if q.Of == "" || done[q.Of] || tolls[q.Of] {
			continue // counts of victims are compared over the whole story
		}
		done[q.Of] = true
		if c, ok := b.numberClash(u, v, ua, va, q.Of); ok {
			out = append(out, c)
		}
	}
	return out
}

// numberClash compares all that two units say of one measure. When any of it
// fits there is no clash: a price and a rise in one sentence are two figures.
func (b *builder) numberClash(u, v *unit, ua, va *article, of string) (clash, bool) {
	var c clash
	found := false
	if u.remote != v.remote {
		return c, false
	}
	for _, i := range u.quants {
		q := ua.Quantities[i]
		for _, j := range v.quants {
			r := va.Quantities[j]
			agree, why := news.CompareQuantities(q, r)
			if agree == news.Same || agree == news.Compatible {
				if q.Of == of || r.Of == of {
					return clash{}, false
				}
				continue
			}
			if agree == news.Incomparable || q.Of != of || found || !b.oneMeasure(u, v, ua, va, q, r) {
				continue
			}
			found = true
			c = clash{kind: news.DiffNumber, ra: refOf(ua, q.Span(), u), rb: refOf(va, r.Span(), v), va: q.Span().Of(ua.Text), vb: r.Span().Of(va.Text), about: of, why: why}
			c.superseded, c.why = b.superseded(u, v, q, r, c.why)
		}
	}
	return c, found
}

// far is how many times larger one amount may be than another before they can
// not be two reports of one thing, and beside how near a word must stand to a
// figure to say what it is of, in bytes.
const (
	far    = 3
	beside = 45
)

// oneMeasure reports whether two figures are of one thing: tolls are by their
// kind; other figures must be of like size and have a word beside them in
// common.
func (b *builder) oneMeasure(u, v *unit, ua, va *article, q, r news.Quantity) bool {
	if tolls[q.Of] {
		return true
	}
	if q.Value > far*r.Value || r.Value > far*q.Value {
		return false
	}
	near := func(u *unit, s news.Span) map[string]bool {
		m := map[string]bool{}
		for _, t := range u.terms {
			if t.At.Overlaps(s) || t.At.Start > s.End+beside || t.At.End < s.Start-beside {
				continue
			}
			l := strings.ToLower(t.Lemma)
			if b.con.light[l] {
				continue
			}
			direction := false
			for _, k := range b.con.senses[l] {
				direction = direction || k == "money.rise" || k == "money.fall"
			}
			if direction {
				continue // a rise at noon and a rise at the close are two figures
			}
			m[l] = true
			for _, k := range b.con.senses[l] {
				m["s:"+k] = true
			}
		}
		return m
	}
	x, y := near(u, q.Span()), near(v, r.Span())
	for k := range x {
		if y[k] {
			return true
		}
	}
	return false
}

// superseded reports whether two counts of victims differ because time passed,
// and why. Counts that one article gives side by side to different sources do
// not; a lower count that is known to be the later one does not either. When
// nothing tells which is later, the higher is taken for it.
func (b *builder) superseded(u, v *unit, q, r news.Quantity, why string) (bool, string) {
	if !tolls[q.Of] {
		return false, why
	}
	if u.art == v.art {
		return false, "one article gives both, to different sources"
	}
	if !growing[q.Of] {
		return true, "such counts change from hour to hour"
	}
	ua, va := b.arts[u.art], b.arts[v.art]
	early, late := q.Value, r.Value
	switch x, y := published(ua, u), published(va, v); {
	case x.before(y):
	case y.before(x):
		early, late = late, early
	default:
		return true, "counts of victims grow; the times of publication do not tell which is later"
	}
	if late > early {
		return true, "a later count is higher: it replaces the earlier one"
	}
	return false, "the later count is lower"
}

// growing are the tolls that only rise while an event goes on.
var growing = map[string]bool{"killed": true, "injured": true, "arrested": true, "infected": true}

// tolls are the counts of victims, which change while an event goes on.
var tolls = map[string]bool{"killed": true, "injured": true, "missing": true, "arrested": true, "displaced": true, "evacuated": true, "rescued": true, "infected": true, "homeless": true}

// placeClash reports two places for one event: the same predicate, the same
// role, two different towns.
func (b *builder) placeClash(u, v *unit, p pair) (clash, bool) {
	if p.sim < same || u.clause == nil || v.clause == nil || !samePredicate(b.con, u, v) || !b.sameEvent(u, v, p.sim) {
		return clash{}, false
	}
	ua, va := b.arts[u.art], b.arts[v.art]
	for _, g := range u.clause.Args {
		for _, h := range v.clause.Args {
			if g.Role != h.Role || g.Role != "in" && g.Role != "at" && g.Role != "to" && g.Role != "from" {
				continue
			}
			x, y := b.town(ua, g.At), b.town(va, h.At)
			if x == nil || y == nil || x.ID == y.ID {
				continue
			}
			return clash{kind: news.DiffPlace, ra: b.ref(u), rb: b.ref(v), va: x.Name, vb: y.Name, why: "two places for one event"}, true
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

func (b *builder) ref(u *unit) news.Ref {
	return news.Ref{Article: b.arts[u.art].ID, Start: u.at.Start, End: u.at.End}
}

func refOf(a *article, s news.Span, u *unit) news.Ref {
	return news.Ref{Article: a.ID, Start: min(u.at.Start, s.Start), End: max(u.at.End, s.End)}
}

// fold joins clashes about one point into discrepancies: the same kind of value
// of the same statement, each value once with everyone who gives it.
func (b *builder) fold(cs []clash, drafts []*draft) []news.Discrepancy {
	type key struct {
		kind  news.DiscrepancyKind
		draft int
		about string
		over  bool // superseded: apart from what still stands against each other
	}
	var order []key
	groups := map[key][]clash{}
	for _, c := range cs {
		k := key{c.kind, c.draft, c.about, c.superseded}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], c)
	}
	order = joinDenials(order, groups, func(k key) bool { return k.kind == news.DiffOther })
	slices.SortStableFunc(order, func(p, q key) int {
		return cmp.Or(cmp.Compare(p.draft, q.draft), cmp.Compare(p.kind, q.kind), cmp.Compare(p.about, q.about), truth(p.over)-truth(q.over))
	})
	out := []news.Discrepancy{}
	for _, k := range order {
		d := news.Discrepancy{ID: fmt.Sprintf("d%d", len(out)+1), Kind: k.kind, Superseded: k.over, Why: groups[k][0].why}
		for _, c := range groups[k] {
			addValue(&d, c.va, c.ra)
			addValue(&d, c.vb, c.rb)
		}
		if k.draft >= 0 {
			d.Statement = drafts[k.draft].statement.ID
		}
		slices.SortStableFunc(d.Values, func(p, q news.DiscrepancyValue) int { return cmp.Compare(sortKey(p.Value), sortKey(q.Value)) })
		d.About = b.about(groups[k][0])
		out = append(out, d)
	}
	return out
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// joinDenials joins the groups for which denial says true and that name a place
// in common: one claim is denied once, however many statements carry it.
func joinDenials[K comparable](order []K, groups map[K][]clash, denial func(K) bool) []K {
	at := map[news.Ref]K{}
	var out []K
	for _, k := range order {
		if !denial(k) {
			out = append(out, k)
			continue
		}
		into, found := k, false
		for _, c := range groups[k] {
			for _, r := range []news.Ref{c.ra, c.rb} {
				if g, ok := at[r]; ok && !found {
					into, found = g, true
				}
			}
		}
		if found && into != k {
			groups[into] = append(groups[into], groups[k]...)
			delete(groups, k)
		} else {
			out = append(out, k)
		}
		for _, c := range groups[into] {
			at[c.ra], at[c.rb] = into, into
		}
	}
	return out
}

func addValue(d *news.Discrepancy, value string, at news.Ref) {
	for i := range d.Values {
		if d.Values[i].Value == value {
			if !slices.Contains(d.Values[i].Carriers, at) {
				d.Values[i].Carriers = append(d.Values[i].Carriers, at)
			}
			return
		}
	}
	d.Values = append(d.Values, news.DiscrepancyValue{Value: value, Carriers: []news.Ref{at}})
}

// about labels a discrepancy with a question word and words of the captures.
func (b *builder) about(c clash) string {
	words := ""
	if c.a >= 0 {
		words = b.label(&b.units[c.a], c.b)
	}
	switch c.kind {
	case news.DiffDate:
		if c.about != "" {
			return c.about
		}
		return strings.TrimSpace("when: " + words)
	case news.DiffNumber:
		return strings.TrimSpace("how many or how much (" + c.about + "): " + words)
	case news.DiffPlace:
		return strings.TrimSpace("where: " + words)
	case news.DiffOther:
		return strings.TrimSpace("whether: " + words)
	case news.DiffAttribution:
		return c.about
	}
	return words
}

// labelWords bounds a label.
const labelWords = 5

// label gives the words that two units share, in the order and form of the
// first.
func (b *builder) label(u *unit, other int) string {
	a := b.arts[u.art]
	v := &b.units[other]
	lemmas := map[string]bool{}
	for _, t := range v.terms {
		lemmas[strings.ToLower(t.Lemma)] = true
		for _, k := range b.con.senses[strings.ToLower(t.Lemma)] {
			lemmas["s:"+k] = true
		}
	}
	terms := slices.Clone(u.terms)
	slices.SortFunc(terms, func(p, q news.Term) int { return cmp.Compare(p.At.Start, q.At.Start) })
	var out []string
	for _, t := range terms {
		l := strings.ToLower(t.Lemma)
		hit := lemmas[l]
		for _, k := range b.con.senses[l] {
			hit = hit || lemmas["s:"+k]
		}
		if hit && !b.con.light[l] && len(out) < labelWords {
			out = append(out, t.At.Of(a.Text))
		}
	}
	return strings.Join(out, " ")
}
