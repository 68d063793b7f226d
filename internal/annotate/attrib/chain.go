package attrib

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// relayOf looks for who carried a verb's content: "told Yonhap", "said in an
// interview with the paper". Telling reporters is no relay.
func (f *finder) relayOf(c *candidate, v int) {
	for _, k := range f.t.children(v) {
		switch f.d.Tokens[k].Rel {
		case nlp.Obj, nlp.Iobj, nlp.Obl:
		default:
			continue
		}
		if f.inContent(c, k) || c.head >= 0 && f.t.under(c.head, k) {
			continue
		}
		if f.medium(k) && f.d.Tokens[k].Rel != nlp.Obl {
			c.relays = append(c.relays, step{k, f.phrase(k)})
			return
		}
		if f.d.Tokens[k].Rel == nlp.Obl {
			if f.medium(k) && f.caseOf(k, []string{"to", "with", "by", "through", "via"}) >= 0 {
				c.relays = append(c.relays, step{k, f.phrase(k)})
				return
			}
			// "in an interview with the paper", "in a statement carried by the agency"
			if ch := f.lex.channels[f.t.lemma(k)]; ch != "" {
				for _, g := range f.t.yield(nil, k, nil) {
					if g != k && f.medium(g) && f.caseOf(g, []string{"with", "to", "by", "for", "on"}) >= 0 {
						c.relays = append(c.relays, step{g, f.phrase(g)})
						return
					}
				}
			}
		}
	}
}

// medium reports whether a token heads the name of, or a noun for, a news
// outlet.
func (f *finder) medium(i int) bool {
	if n, ok := f.name(i); ok {
		if n.Kind == news.Media || n.Kind == news.NewsAgency {
			return true
		}
		if n.Kind == news.Person {
			return false
		}
	}
	l := f.t.lemma(i)
	if f.lex.mediaNouns[l] && f.t.lower(i) != "press" && f.t.lower(i) != "media" {
		return true
	}
	// "Yonhap News Agency" where only a part was recognised.
	for _, k := range f.t.children(i) {
		if n, ok := f.name(k); ok && (n.Kind == news.Media || n.Kind == news.NewsAgency) {
			return true
		}
	}
	return false
}

// resolve names each candidate's source, and whom a pronoun or nominal means.
func (f *finder) resolve() {
	var speakers []*candidate
	order := slices.Clone(f.cands)
	slices.SortStableFunc(order, func(a, b *candidate) int { return a.pos(f) - b.pos(f) })
	for _, c := range order {
		if c.head < 0 {
			continue
		}
		f.names[c] = []news.Link{f.link(c.source, c.head, speakers)}
		speakers = append(speakers, c)
	}
}

// pos is where a candidate's cue stands.
func (c *candidate) pos(f *finder) int {
	if c.cueHead >= 0 {
		return f.d.Tokens[c.cueHead].Start
	}
	return c.content[0].Start
}

// link makes the chain link of a phrase; speakers are the candidates before it.
func (f *finder) link(toks []int, head int, speakers []*candidate) news.Link {
	l := news.Link{Span: f.span(toks), Plural: f.plural(head)}
	if n, ok := f.nameIn(toks, head); ok {
		unnamed := f.lex.personNouns[f.t.lemma(head)] && f.d.Tokens[head].UPOS == nlp.NOUN && n.Kind != news.Person
		describes := f.inName[head] == 0 && n.Kind != news.Person
		if !unnamed && !describes {
			l.Name, l.Named = n.Of(f.d.Text), true
			if len(toks) > 0 && f.inName[head] > 0 && n.Kind == news.Person {
				l.Plural = false
			}
			return f.fuller(l, n.Span)
		}
	}
	if f.d.Tokens[head].UPOS == nlp.PRON || f.definiteNominal(toks, head) {
		if r, ok := f.antecedentSpeaker(toks, head, speakers); ok {
			r.Span, r.Plural = l.Span, r.Plural || l.Plural
			return r
		}
	}
	l.Name = f.text(toks)
	l.Named = f.d.Tokens[head].UPOS == nlp.PROPN
	return l
}

// fuller replaces a name by the representative name of its mention, if one is
// known.
func (f *finder) fuller(l news.Link, at news.Span) news.Link {
	if f.in.NameOf == nil {
		return l
	}
	for _, m := range f.in.Mentions {
		if m.Start >= at.End {
			break
		}
		if m.Span().Overlaps(at) {
			if n := f.in.NameOf(m); n != "" {
				l.Name = n
			}
			l.Entity = m.Entity
			return l
		}
	}
	return l
}

// definiteNominal reports whether a phrase is "the newspaper", "the ministry",
// "one of the sources": a noun that points back.
func (f *finder) definiteNominal(toks []int, head int) bool {
	if f.d.Tokens[head].UPOS != nlp.NOUN && f.d.Tokens[head].UPOS != nlp.NUM && f.d.Tokens[head].UPOS != nlp.PROPN {
		return false
	}
	if len(toks) == 0 || len(toks) > 5 {
		return false
	}
	first := f.t.lower(toks[0])
	return first == "the" || first == "that" || first == "this" || first == "one" && len(toks) > 2 || first == "another"
}

// maxBack is how many attributions back a pronoun looks for its speaker.
const maxBack = 12

// antecedentSpeaker finds whom a pronoun or nominal source means: the nearest
// resolved mention at its place, else the nearest speaker before it that fits.
func (f *finder) antecedentSpeaker(toks []int, head int, speakers []*candidate) (news.Link, bool) {
	at := f.span(toks)
	if f.in.NameOf != nil {
		for _, m := range f.in.Mentions {
			if m.Start >= at.End {
				break
			}
			if at.Contains(m.Span()) && m.End >= f.d.Tokens[head].End {
				if n := f.in.NameOf(m); n != "" {
					return news.Link{Name: n, Entity: m.Entity, Named: m.Kind != "", Span: at}, true
				}
			}
		}
	}
	for k := len(speakers) - 1; k >= max(0, len(speakers)-maxBack); k-- {
		s := speakers[k]
		if f.fits(head, s) {
			// "one of the sources told Interfax": the description that they had first.
			return f.names[s][0], true
		}
		if o := s.origin; o != nil && f.fitsToken(head, o.head, o.toks) {
			return f.link(o.toks, o.head, nil), true
		}
		for _, r := range s.relays {
			if f.fitsToken(head, r.head, r.toks) {
				return f.link(r.toks, r.head, nil), true
			}
		}
	}
	return news.Link{}, false
}

// fits reports whether a pronoun or nominal at head may mean a speaker.
func (f *finder) fits(head int, s *candidate) bool {
	return f.fitsToken(head, s.head, s.source)
}

func (f *finder) fitsToken(head, ant int, toks []int) bool {
	if f.d.Tokens[ant].UPOS == nlp.PRON {
		return f.t.lower(head) == f.t.lower(ant)
	}
	n, named := f.nameIn(toks, ant)
	person := named && n.Kind == news.Person || !named && f.lex.personNouns[f.t.lemma(ant)] || f.lex.personNouns[f.t.lemma(ant)] && f.d.Tokens[ant].UPOS == nlp.NOUN
	switch w := f.t.lower(head); w {
	case "he", "she", "i", "him", "her":
		return person && !f.plural(ant)
	case "it":
		return !person
	case "they", "we":
		return f.plural(ant) || !person
	}
	l := f.t.lemma(head)
	switch {
	case f.lex.mediaNouns[l]:
		return named && (n.Kind == news.Media || n.Kind == news.NewsAgency) || f.lex.mediaNouns[f.t.lemma(ant)]
	case l == "one" || f.d.Tokens[head].UPOS == nlp.NUM:
		// "one of the sources": look at the noun behind.
		for _, k := range f.t.yield(nil, head, nil) {
			if k != head && f.t.lemma(k) == f.t.lemma(ant) {
				return true
			}
		}
		return false
	}
	return f.t.lemma(ant) == l && !named
}

// inheritRelay is how many attributions a speaker keeps the relay that the
// first of them named.
const inheritRelay = 8

// chains puts the steps of each candidate in order and fills in what stands
// elsewhere: the origin that a paper cites once for several reports, and the
// relay to which a speaker first spoke.
func (f *finder) chains() {
	order := slices.Clone(f.cands)
	slices.SortStableFunc(order, func(a, b *candidate) int { return a.pos(f) - b.pos(f) })
	for _, c := range order {
		if c.head < 0 {
			continue
		}
		own := f.names[c][0]
		chain := []news.Link{}
		if c.origin != nil {
			chain = append(chain, f.link(c.origin.toks, c.origin.head, order[:0]))
			own.Role = news.Relay
		}
		chain = append(chain, own)
		for _, r := range c.relays {
			chain = append(chain, f.link(r.toks, r.head, order))
		}
		f.names[c] = chain
	}
	f.nestedChains(order)
	f.sharedOrigins(order)
	f.sharedRelays(order)
	for _, c := range order {
		chain := f.names[c]
		chain = slices.CompactFunc(chain, func(a, b news.Link) bool { return sameName(a, b) })
		for i := range chain {
			chain[i].Role = news.Relay
		}
		if len(chain) > 0 {
			chain[0].Role = news.Origin
		}
		f.names[c] = chain
	}
}

func sameName(a, b news.Link) bool { return strings.EqualFold(a.Name, b.Name) }

// nestedChains joins a statement about a statement: what the ministry believes,
// as an official says, has the ministry as its origin and the official as its
// relay.
func (f *finder) nestedChains(order []*candidate) {
	for _, outer := range order {
		if outer.head < 0 {
			continue
		}
		for _, inner := range order {
			if inner == outer || inner.head < 0 || !f.cueInside(inner, outer) || inner.frame == "adverb" || inner.frame == "fragment" || inner.frame == "noun" {
				continue
			}
			ic, oc := f.names[inner], f.names[outer]
			if len(ic) == 0 || len(oc) == 0 || sameName(ic[0], oc[0]) || f.d.Tokens[inner.head].UPOS == nlp.PRON && !ic[0].Named {
				continue
			}
			if !sameName(ic[len(ic)-1], oc[len(oc)-1]) {
				f.names[inner] = append(slices.Clone(ic), oc...)
			}
			// The content is wholly the inner statement: its origin is the outer's too.
			if f.leads(inner, outer) {
				f.names[outer] = append(slices.Clone(ic[:1]), oc...)
			}
		}
	}
}

// leads reports whether the inner statement is what the outer content says
// first and mostly.
func (f *finder) leads(inner, outer *candidate) bool {
	total, in := 0, 0
	for _, x := range outer.content {
		total += x.Len()
		for _, y := range inner.content {
			if o := min(x.End, y.End) - max(x.Start, y.Start); o > 0 {
				in += o
			}
		}
	}
	return total > 0 && float64(in) >= 0.5*float64(total) && inner.score >= 0.5
}

// sharedOrigins gives a paper's reports the origin that it cites beside one of
// them, when they stand near and have none of their own.
func (f *finder) sharedOrigins(order []*candidate) {
	for _, c := range order {
		chain := f.names[c]
		if len(chain) < 2 || c.origin == nil {
			continue
		}
		relay := chain[1]
		for _, d := range order {
			e := f.names[d]
			if d == c || len(e) != 1 || !f.sameSpeaker(e[0], relay) || abs(d.sent-c.sent) > 4 {
				continue
			}
			f.names[d] = append(slices.Clone(chain[:1]), e...)
		}
	}
}

// sameSpeaker reports whether two links name one outlet: by entity, by name, or
// by an acronym.
func (f *finder) sameSpeaker(a, b news.Link) bool {
	if a.Entity != "" && a.Entity == b.Entity {
		return true
	}
	return sameName(a, b) || acronymOf(a.Name, b.Name) || acronymOf(b.Name, a.Name)
}

func acronymOf(short, long string) bool {
	if len(short) < 2 || strings.ToUpper(short) != short {
		return false
	}
	var initials strings.Builder
	for _, w := range strings.Fields(long) {
		if r := w[0]; r >= 'A' && r <= 'Z' && w != "The" {
			initials.WriteByte(r)
		}
	}
	return initials.String() == short
}

// sharedRelays keeps the relay of a speaker's first statement for those that
// follow it: what an expert told the agency goes on over several paragraphs.
func (f *finder) sharedRelays(order []*candidate) {
	for i, c := range order {
		chain := f.names[c]
		if len(c.relays) == 0 || len(chain) < 2 {
			continue
		}
		for _, d := range order[i+1 : min(len(order), i+1+inheritRelay)] {
			e := f.names[d]
			if len(e) == 1 && f.sameSpeaker(e[0], chain[0]) || len(e) == 1 && lastNameOf(e[0], chain[0]) {
				f.names[d] = append(e, chain[1:]...)
			}
		}
	}
}

// lastNameOf reports whether one name is the last word of the other.
func lastNameOf(short, long news.Link) bool {
	if !short.Named || !long.Named {
		return false
	}
	return strings.HasSuffix(long.Name, " "+short.Name)
}

// attributions turns the candidates into attributions.
func (f *finder) attributions() []news.Attribution {
	var out []news.Attribution
	for _, c := range f.cands {
		a := news.Attribution{
			Kind: f.kind(c), Content: c.content, Stance: f.stance(c), Hedged: f.hedged(c), Negated: c.negated,
			Channel: f.channel(c), Chain: f.names[c], Confidence: min(c.score, 1),
		}
		if len(c.cue) > 0 {
			a.Cue = f.runs(c.cue)
		}
		if c.head >= 0 {
			a.Source = f.runs(c.source)
			a.SourceType = f.sourceType(c.source, c.head, "")
			a.Plural = f.plural(c.head)
			if ch := f.names[c]; f.d.Tokens[c.head].UPOS == nlp.PRON && len(ch) > 0 && ch[0].Named {
				a.SourceType = news.NamedPerson
			}
		}
		if a.Chain == nil {
			a.Chain = []news.Link{}
		}
		out = append(out, a)
	}
	return out
}

// runs turns tokens into spans, one for each run of neighbours.
func (f *finder) runs(toks []int) []news.Span {
	var out []news.Span
	for i := 0; i < len(toks); {
		j := i
		for j+1 < len(toks) && toks[j+1] <= toks[j]+2 {
			j++
		}
		out = append(out, news.Span{Start: f.d.Tokens[toks[i]].Start, End: f.d.Tokens[toks[j]].End})
		i = j + 1
	}
	return out
}
