package ledger

import (
	"cmp"
	"slices"

	"hearsay/internal/news"
)

// draft is a statement in the making.
type draft struct {
	units      []int // in order
	folded     []int // fragments of its carriers' sentences, see foldFragments
	carriers   []carrier
	positions  []position // of the carriers, see judge
	denies     []bool     // which carriers deny it, nil for none, see deniers
	confidence float64
	umbrella   bool
	figure     bool     // a single figure, see figures
	printed    []string // as which the outlets print it
	origin     string   // the origin whose part of the umbrella this is, "" for none
	statement  news.Statement
}

// carrier is a place that carries a statement, with the units behind it.
type carrier struct {
	news.Carrier
	art   int
	attr  int
	units []int
	block int
}

// carriersOf folds units into carriers: the units of one attribution in one
// paragraph are one carrier, and so are those of one sentence in the outlet's
// own voice.
func (b *builder) carriersOf(units []int) []carrier {
	var out []carrier
	type place struct{ art, attr, block int }
	at := map[place][]int{}
	for _, i := range units {
		u := &b.units[i]
		a := b.arts[u.art]
		s := a.SentenceAt(u.at.Start)
		placed := false
		here := place{u.art, u.attr, u.block}
		for _, k := range at[here] {
			c := &out[k]
			if u.attr < 0 && a.SentenceAt(c.Start) != s {
				continue
			}
			c.Start, c.End = min(c.Start, u.at.Start), max(c.End, u.at.End)
			c.units = append(c.units, i)
			placed = true
			break
		}
		if placed {
			continue
		}
		c := carrier{art: u.art, attr: u.attr, block: u.block, units: []int{i}}
		c.Article, c.Start, c.End, c.CopyOf = a.ID, u.at.Start, u.at.End, -1
		if u.attr >= 0 {
			c.Attribution = a.Attributions[u.attr].ID
		}
		at[here] = append(at[here], len(out))
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(p, q carrier) int {
		return cmp.Or(cmp.Compare(p.art, q.art), cmp.Compare(p.Start, q.Start), cmp.Compare(p.End, q.End))
	})
	return out
}

// finish counts and words a draft.
func (b *builder) finish(d *draft) {
	st := &d.statement
	d.carriers = once(b.carriersOf(d.units))
	b.extend(d)
	shared := b.sharedBetween(d.carriers)
	var voices []voice
	for i := range d.carriers {
		c := &d.carriers[i]
		if v, ok := b.voice(i, c); ok {
			voices = append(voices, v)
		}
	}
	d.markCopies(shared)
	shared = slices.Concat(shared, b.besides(d.carriers))
	d.denies = b.deniers(d)
	voices, deny := sayOrDeny(voices, d.denies)
	st.Origins, st.IndependentOrigins = b.dir.independence(voices, shared)
	if st.Origins == nil {
		st.Origins = []news.OriginOf{}
	}
	if in := &st.IndependentOrigins; in.Min > 1 && d.origin == "" {
		if n := b.surelyAlike(d); n < in.Min {
			in.Min, in.Why = n, append(in.Why, "what the origins say is alike, but may not be the same")
		}
	}
	b.noteCounts(d)
	b.setDeniers(st, deny)
	rooms := map[string]bool{}
	own := map[string]bool{}
	fresh := map[string]bool{}
	for i := range d.carriers {
		c := &d.carriers[i]
		room := b.arts[c.art].newsroom
		rooms[room] = true
		if len(b.chain(c)) == 0 {
			own[room] = true
			if c.CopyOf < 0 {
				fresh[room] = true
			}
		}
		st.Carriers = append(st.Carriers, c.Carrier)
	}
	st.Outlets = len(rooms)
	st.OwnVoice = news.OwnVoice{Outlets: len(own), WithoutCopies: len(fresh)}
	b.dates(d)
	b.judge(d)
	b.history(d, voices, shared)
	st.Confidence = d.confidence
}

// markCopies says of each carrier which earlier one it copies. Of carriers that
// share text with one another, or each with a third, all but the first are
// copies: of a text that hundreds print, only some of the pairs are looked for.
func (d *draft) markCopies(shared []sharedText) {
	tied := untied(len(d.carriers))
	for _, s := range shared {
		if !s.sure || s.quoted {
			continue
		}
		if d.carriers[s.b].CopyOf < 0 {
			d.carriers[s.b].CopyOf = s.a
		}
		tied.tie(s.a, s.b)
	}
	for i := range d.carriers {
		if r := tied.root(i); r != i && d.carriers[i].CopyOf < 0 {
			d.carriers[i].CopyOf = r
		}
	}
}

// agreeOnValue reports whether two units give one figure of one thing, or one
// day or a nearer time.
func (b *builder) agreeOnValue(u, v *unit) bool {
	ua, va := b.arts[u.art], b.arts[v.art]
	for _, i := range u.quants {
		for _, j := range v.quants {
			q, r := ua.Quantities[i], va.Quantities[j]
			if q.Of == "" || q.Of != r.Of {
				continue
			}
			if agree, _ := news.CompareQuantities(q, r); agree == news.Same {
				return true
			}
		}
	}
	for _, i := range u.times {
		for _, j := range v.times {
			s, t := &ua.Times[i], &va.Times[j]
			if calendar(*s) && s.Value == t.Value && len(s.Value) >= len("2006-01-02") {
				return true
			}
		}
	}
	return false
}

// chain is the chain of a carrier's attribution, nil for the outlet's own voice
// and for a source that the article does not name.
func (b *builder) chain(c *carrier) []news.Link {
	x := b.arts[c.art].attribution(c.attr)
	if x == nil || len(x.Chain) == 0 {
		return nil
	}
	if l := x.Chain[0]; len(x.Chain) == 1 && x.Stance != news.Witnessed && b.arts[c.art].itself(l, b.dir.byID[l.Entity]) && x != b.arts[c.art].release {
		return nil // the outlet speaks of itself in the third person
	}
	return x.Chain
}

// voice makes carrier i's chain ready for counting; false when it has none.
func (b *builder) voice(i int, c *carrier) (voice, bool) {
	known := b.voiceAt(c.art, c.attr)
	if known == nil {
		return voice{}, false
	}
	v := *known
	v.carrier = i
	return v, true
}

// newVoice is voice without the carrier.
func (b *builder) newVoice(c *carrier) (voice, bool) {
	chain := b.chain(c)
	if len(chain) == 0 {
		return voice{}, false
	}
	x := b.arts[c.art].attribution(c.attr)
	v := voice{newsroom: b.arts[c.art].newsroom, chain: slices.Clone(chain), kind: x.SourceType}
	for k, l := range chain {
		kind := x.SourceType
		if k > 0 {
			kind = ""
		}
		if l.Entity == "" {
			l.Entity = b.mentioned(c.art, l.Span)
		}
		if l.Entity == "" && l.For == "" && !l.Named {
			l.For = cmp.Or(b.dir.ownerOfLink(b.arts[c.art], l.Span), b.dir.headOfLink(b.arts[c.art], l.Span))
			v.chain[k].For = l.For
		}
		v.links = append(v.links, b.dir.speaker(l, kind))
	}
	v.who = v.links[0]
	v.shape, v.named = b.dir.shapes.of(&v), !slices.ContainsFunc(v.chain, func(l news.Link) bool { return !l.Named })
	v.signature()
	return v, true
}

// mentioned is the entity of the mention that makes up most of a span, "" when
// there is none: "the North's state news agency" is linked as a mention, though
// the chain prints it as a description.
func (b *builder) mentioned(art int, s news.Span) news.EntityID {
	a := b.arts[art]
	if s.Empty() {
		return ""
	}
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if m.Start >= s.End {
			break
		}
		if s.Contains(m.Span()) && 10*m.Span().Len() >= 7*s.Len() {
			return m.Entity
		}
	}
	return ""
}

// name is how reasons name an article: its outlet, or its capture.
func (a *article) name() string {
	switch {
	case a.Outlet != "":
		return a.Outlet
	case a.Name != "":
		return a.Name
	}
	return string(a.ID)
}
