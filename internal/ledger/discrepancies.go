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
	b.inStatement = at
	var cs, found []clash
	for _, p := range b.answerPairs() {
		u, v := &b.units[p.a], &b.units[p.b]
		within := b.arts[u.art].newsroom == b.arts[v.art].newsroom
		found = found[:0]
		b.fits(askedValues, int(p.a), int(p.b), func() bool {
			found = b.clashes(found, u, v, p)
			return len(found) > 0
		})
		for i := range found {
			c := &found[i]
			if within && (c.kind != news.DiffOther || u.attr == v.attr) {
				continue // one outlet disagrees with itself only where it quotes two
			}
			c.a, c.b = int(p.a), int(p.b)
			c.draft = at[p.a]
			if c.draft < 0 {
				c.draft = at[p.b]
			}
			cs = appendClash(cs, c)
		}
	}
	cs = append(cs, b.wideDenials(at)...)
	cs = append(cs, b.thingDenials(at)...)
	cs = append(cs, b.butDenials(at)...)
	cs = append(cs, b.ownDenials(at)...)
	cs = append(cs, b.sinceDenials(at)...)
	cs = append(cs, b.toldDenials(at)...)
	cs = append(cs, b.contrastClashes(at)...)
	cs = append(cs, b.whichClashes(at)...)
	cs = append(cs, b.oppositeClashes(at)...)
	cs = append(cs, b.sceneClashes(at)...)
	cs = append(cs, b.identityClashes(at)...)
	cs = append(cs, b.movedClashes(at)...)
	cs = append(cs, b.contraryClashes(at)...)
	cs = append(cs, b.refrainClashes(at)...)
	cs = b.tollClashes(cs, at)
	cs = append(cs, b.slotClashes(at)...)
	cs = append(cs, b.ageClashes(at)...)
	cs = append(cs, b.endlessClashes(at)...)
	cs = append(cs, b.noneClashes(at)...)
	parted := func(c clash) bool { return b.parted(&c) }
	cs = slices.DeleteFunc(cs, func(c clash) bool {
		return c.kind == news.DiffNumber && c.a >= 0 && c.b >= 0 && b.figuresApart(c.a, c.b) || parted(c)
	})
	cs = append(cs, b.opposedFigures(at)...) // what a text itself sets against a figure, and no more likeness
	cs = append(cs, slices.DeleteFunc(b.occasionClashes(at), parted)...)
	cs = append(cs, slices.DeleteFunc(b.sceneDateClashes(at), parted)...)
	cs = append(cs, slices.DeleteFunc(b.besideClashes(at), func(c clash) bool { return c.kind == news.DiffDate && parted(c) })...)
	cs = append(cs, slices.DeleteFunc(b.valueClashes(at), parted)...)
	cs = slices.DeleteFunc(cs, func(c clash) bool {
		return c.va == said && c.vb == denied && c.a >= 0 && c.b >= 0 && !b.tellsDenied(b.claimAndDenial(&c))
	})
	cs = slices.DeleteFunc(cs, func(c clash) bool { // what may be is not set against what was
		return c.kind == news.DiffDate && c.a >= 0 && c.b >= 0 && b.moodOf(&b.units[c.a]) != b.moodOf(&b.units[c.b])
	})
	cs = append(cs, b.leftDenials(cs, at)...)
	cs = slices.DeleteFunc(cs, func(c clash) bool {
		if c.va != said || c.vb != denied || c.a < 0 || c.b < 0 {
			return false
		}
		yes, no := b.claimAndDenial(&c)
		return b.noAccounts(&c) || b.mootDenial(no, yes)
	})
	cs = onceOpposed(cs)
	joinNumbers(cs)
	cs = append(cs, b.sayingTimes(drafts)...)
	cs = append(cs, b.drift(drafts)...)
	return b.fold(cs, drafts, at)
}

// appendClash appends a clash to a list that is made twice as long when it is full:
// of copies there are very many, and each growth copies them.
func appendClash(cs []clash, c *clash) []clash {
	if len(cs) == cap(cs) {
		cs = slices.Grow(cs, max(64, len(cs)))
	}
	return append(cs, *c)
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

// clashes compares the values of two units that are alike, and appends where they
// do not fit.
func (b *builder) clashes(out []clash, u, v *unit, p pair) []clash {
	if c, ok := b.denialClash(u, v, p); ok {
		out = append(out, c)
	}
	if valued := b.valued(u, v); valued {
		p.sim = max(p.sim, b.apart(u, v))
	}
	if p.sim < alikeEnough {
		return out
	}
	before := len(out)
	if c, ok := b.dateClash(u, v, p); ok {
		out = append(out, c)
	}
	if c, ok := b.spanClash(u, v, p); ok {
		out = append(out, c)
	}
	out = b.numberClashes(out, u, v)
	if c, ok := b.placeClash(u, v, p); ok {
		out = append(out, c)
	}
	if len(out) == before {
		if c, ok := b.frameClash(int(p.a), int(p.b)); ok {
			out = append(out, c)
		}
	}
	return out
}

// answerPairs are the pairs of units whose values are compared: those that are
// alike, and denials with just what they deny.
func (b *builder) answerPairs() []pair {
	paired := map[[2]int32]bool{}
	for i := range b.units {
		for _, k := range b.units[i].answers {
			paired[pairOf(i, k)] = false
		}
	}
	if len(paired) == 0 {
		return b.pairs
	}
	out := slices.Clone(b.pairs)
	for _, p := range out {
		if _, ok := paired[[2]int32{p.a, p.b}]; ok {
			paired[[2]int32{p.a, p.b}] = true
		}
	}
	for i := range b.units {
		for _, k := range b.units[i].answers {
			if p := pairOf(i, k); !paired[p] {
				paired[p] = true
				out = append(out, pair{a: p[0], b: p[1]})
			}
		}
	}
	return out
}

// pairOf is two units in their order.
func pairOf(i, k int) [2]int32 { return [2]int32{int32(min(i, k)), int32(max(i, k))} }

func (b *builder) ref(u *unit) news.Ref {
	return news.Ref{Article: b.arts[u.art].ID, Start: u.at.Start, End: u.at.End}
}

func refOf(a *article, s news.Span, u *unit) news.Ref {
	return news.Ref{Article: a.ID, Start: min(u.at.Start, s.Start), End: max(u.at.End, s.End)}
}

// fold joins clashes about one point into discrepancies: the same kind of value
// of the same statement, each value once with everyone who gives it.
func (b *builder) fold(cs []clash, drafts []*draft, at []int) []news.Discrepancy {
	b.concerned = map[string][]news.StatementID{}
	type key struct {
		kind  news.DiscrepancyKind
		draft int
		about string
		over  bool // superseded: apart from what still stands against each other
	}
	var order []key
	groups := map[key][]*clash{} // not copied: a story of copies has very many
	for i := range cs {
		c := &cs[i]
		k := key{c.kind, c.draft, c.about, c.superseded}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], c)
	}
	itself := func(r news.Ref) news.Ref { return r }
	order = joinDenials(order, groups, func(k key) bool { return k.kind == news.DiffOther }, itself)
	order = joinDenials(order, groups, func(k key) bool { return k.kind == news.DiffAttribution }, b.contentAt)
	for _, o := range slices.Clone(order) { // which of several things it was, told in two statements
		if strings.HasPrefix(o.about, aboutWhich) {
			order = joinDenials(order, groups, func(k key) bool { return k.kind == o.kind && k.about == o.about && k.over == o.over }, itself)
		}
	}
	slices.SortStableFunc(order, func(p, q key) int {
		return cmp.Or(cmp.Compare(p.draft, q.draft), cmp.Compare(p.kind, q.kind), cmp.Compare(p.about, q.about), truth(p.over)-truth(q.over))
	})
	figures := slices.DeleteFunc(slices.Clone(drafts), func(d *draft) bool { return !d.figure })
	out := []news.Discrepancy{}
	for _, k := range order {
		d := news.Discrepancy{ID: fmt.Sprintf("d%d", len(out)+1), Kind: k.kind, Superseded: k.over, Why: groups[k][0].why}
		for _, c := range groups[k] {
			addValue(&d, c.va, c.ra)
			addValue(&d, c.vb, c.rb)
			for k, i := range []int{c.a, c.b} {
				if i < 0 || at[i] < 0 {
					continue
				}
				b.concern(d.ID, drafts[at[i]])
				for _, f := range figuresOf(figures, i, []string{c.va, c.vb}[k]) {
					b.concern(d.ID, f)
				}
			}
		}
		if !parted(&d) {
			delete(b.concerned, d.ID)
			continue
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

// contentAt is the whole of what somebody says of which a place is a part, the place itself
// where nobody says it: of two halves of one content that change their owner alike it
// changes once.
func (b *builder) contentAt(r news.Ref) news.Ref {
	a := b.byID[r.Article]
	if a == nil {
		return r
	}
	k := attributionAt(a.Article, news.Span{Start: r.Start, End: r.Start + 1})
	if k < 0 {
		return r
	}
	h := hull(a.Attributions[k].Content)
	return news.Ref{Article: r.Article, Start: h.Start, End: h.End}
}

// concern notes that it is a draft's words that a discrepancy is about.
func (b *builder) concern(id string, d *draft) {
	if st := d.statement.ID; !slices.Contains(b.concerned[id], st) {
		b.concerned[id] = append(b.concerned[id], st)
	}
}

// figuresOf are the statements of a figure that unit i prints as value.
func figuresOf(figures []*draft, i int, value string) []*draft {
	var out []*draft
	for _, d := range figures {
		if _, in := slices.BinarySearch(d.units, i); in && slices.Contains(d.printed, value) {
			out = append(out, d)
		}
	}
	return out
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
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

// overtaken parts what contradicts from what time has overtaken; ids stay.
func overtaken(all []news.Discrepancy) (standing, superseded []news.Discrepancy) {
	standing = make([]news.Discrepancy, 0, len(all))
	for _, d := range all {
		if d.Superseded {
			superseded = append(superseded, d)
		} else {
			standing = append(standing, d)
		}
	}
	return standing, superseded
}
