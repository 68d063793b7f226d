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
	if r, ok := f.toldOutlet(v); ok {
		c.relays = append(c.relays, r)
		return
	}
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		rel := f.d.Tokens[k].Rel
		if rel != nlp.Obj && rel != nlp.Iobj && rel != nlp.Obl || c.source.has(k) || f.inContent(c, k) {
			continue
		}
		if (f.medium(k) || (rel != nlp.Obl || f.introducedBy(k, toWord) >= 0) && !f.moves(v) && (f.addressedOutlet(k) || f.strangerTold(c, v, k))) && (rel != nlp.Obl || f.introducedBy(k, relayPreps) >= 0 || f.introducedBy(k, airPreps) >= 0 && !f.lex.platforms.has(f.form(k)) && !f.bareProgramme(k)) {
			if r := f.withLabelled(f.phrase(k)); !f.ours(r) {
				c.relays = append(c.relays, step{k, r})
			}
			return
		}
		// "in an interview with the paper", "in a statement carried by the agency"
		if rel == nlp.Obl && f.lex.channels.at(f.base(k)) != "" {
			e := f.extent(k)
			for g := k + 1; g < min(e.last, k+20); g++ {
				if f.readAloud(k, g) {
					return // where it was read, by no outlet with a name
				}
				if f.medium(g) && f.introducedBy(g, channelPreps) >= 0 && f.lex.channels.at(f.base(g)) == "" && f.d.Tokens[f.phrase(g).first].XPOS != "PRP$" {
					c.relays = append(c.relays, step{g, f.phrase(g)})
					return
				}
			}
		}
	}
	if r, ok := f.spokenTo(c, v); ok && !f.ours(r.phrase) {
		c.relays = append(c.relays, r)
		return
	}
	if r, ok := f.citer(c); ok {
		c.relays = append(c.relays, r)
	}
}

// toldOutlet is the outlet right behind verb v that a noun for one labels, whatever the
// parse: "told | local paper the Evening Tide", "told | Polish channel TV Odra".
func (f *finder) toldOutlet(v int) (step, bool) {
	end := f.d.Sentences[f.sentenceOf(v)].Last
	if f.lemma(v) != "tell" || f.quoted(v) || f.is(v+1, "our", "this") {
		return step{}, false
	}
	if k := v + 2; k < end && f.is(k, "tv") && f.small(v+1) && (f.d.Tokens[v+1].UPOS == nlp.ADJ || f.d.Tokens[v+1].UPOS == nlp.NOUN) && (k+1 >= end || !f.opensNominal(k+1) || f.is(k+1, "that")) {
		return step{k, tokens{v + 1, k + 1}}, true // "told | local TV"
	}
	if r, ok := f.namedAgency(v+1, end); ok {
		return step{r.last - 1, r}, true
	}
	i := v + 1
	for ; i < min(end, v+maxAfter) && !f.labelsOutlet(i); i++ {
		if u := f.d.Tokens[i].UPOS; u != nlp.DET && u != nlp.ADJ && u != nlp.NOUN && u != nlp.PROPN || f.quoted(i) {
			return step{}, false
		}
	}
	if i >= min(end, v+maxAfter) {
		return step{}, false
	}
	if i++; i < end && f.is(i, "the") {
		i++
	}
	r := tokens{i, i}
	for r.last < end && f.upper(r.last) && f.d.Tokens[r.last].UPOS != nlp.PUNCT && (!f.lex.times.has(f.form(r.last)) || r.last+1 < end && f.upper(r.last+1)) {
		r.last++ // also "Evening Tide"
	}
	return step{r.last - 1, r}, !r.empty()
}

// moves reports whether verb v addresses whom it is to move or warn, not who reports it:
// "urged", "reminded".
func (f *finder) moves(v int) bool {
	return f.lemma(v) != "tell" && f.lex.verbs.at(f.base(v)).takes('t')
}

// strangerTold reports whether whom somebody without a name tells something has a name that only
// by its form is a person's: no given name, no title, and nobody of the text is called by the
// last word of it. "A resident told Norra Vesti".
func (f *finder) strangerTold(c *candidate, v, k int) bool {
	n, ok := f.name(k)
	if !ok || c.head < 0 || f.lemma(v) != "tell" || n.Kind != news.Person || n.Key != "" || n.Last-n.First < 2 || n.First != v+1 && !(n.First == v+2 && f.is(v+1, "the")) {
		return false
	}
	if w := c.source.first; f.d.Tokens[c.head].UPOS != nlp.NOUN || !f.is(w, "a", "an", "one", "another") && f.d.Tokens[w].UPOS != nlp.NUM && f.d.Tokens[c.head].XPOS != "NNS" {
		return false
	}
	for i := n.First; i < n.Last; i++ {
		if f.lex.given.hasText(f.d.Word(i)) || f.office(i) || f.lex.honorifics.has(f.form(i)) || f.particle(i) || !f.upper(i) {
			return false
		}
	}
	for _, x := range f.d.Names {
		if x.First != n.First && x.Last-x.First == 1 && f.d.Word(x.First) == f.d.Word(n.Last-1) {
			return false
		}
	}
	x, ok := f.referent(n.Span)
	return !ok || x.Gender == 0 && !x.Told && !x.Listed
}

var (
	relayPreps   = []string{"to", "with", "by", "through", "via"}
	airPreps     = []string{"on", "over"} // "said on state television"
	toWord       = []string{"to"}
	channelPreps = []string{"with", "to", "by", "for", "on", "in"}
)

// chains names the steps of every candidate and puts them in order, filling in
// what stands elsewhere: the origin that a paper cites once for several
// reports, and the relay to which a speaker first spoke.
func (f *finder) chains() {
	order := slices.Clone(f.cands)
	slices.SortStableFunc(order, func(a, b *candidate) int { return a.at() - b.at() })
	for i, c := range order {
		if c.head < 0 {
			continue
		}
		c.source, c.head = f.bareSource(c.source, c.head)
		if air, ok := f.onAirBefore(c); ok && len(c.relays) == 0 {
			c.relays = append(c.relays, air)
		}
		named := c.source
		if r, outlet, ok := f.seenBy(c); ok {
			named = r
			if f.lex.quoters.has(f.base(r.last+1)) || f.lowers[r.last] == "," && f.askedOf(r.last+1) {
				c.source = r // "Ana Rao, | quoted by the agency"
			}
			c.relays = append(c.relays, outlet)
		}
		f.naming = c
		c.who = f.identify(named, c.head, order[:i])
		f.naming = nil
		if o := f.answerer(c); o >= 0 {
			w := f.identify(f.phrase(o), o, order[:i])
			w.link.Span = c.who.link.Span
			c.who = w
		}
		if w, ok := f.namedBehind(c, order[i+1:]); ok {
			w.link.Span, w.link.Plural = c.who.link.Span, false
			c.who = w
		}
		if r := f.withOthers(named, c); r != named {
			if w, ok := f.together(r, c.head, order[:i], c.who); ok {
				c.source, c.who = r, w
				c.who.link.Span = f.span(r)
			}
		} else if w, ok := f.together(named, c.head, order[:i], c.who); ok {
			c.who = w
		}
		steps := 1 + len(c.relays)
		if c.origin != nil {
			steps++
		}
		c.chain = f.chained(steps)
		if c.origin != nil {
			c.chain = append(c.chain, f.identify(c.origin.phrase, c.origin.head, order[:i]).link)
		}
		c.chain = append(c.chain, c.who.link)
		f.carrying = true
		for _, r := range c.relays {
			if l := f.identify(r.phrase, r.head, order[:i]).link; !f.itself(l) && !f.printedItself(r.phrase) {
				c.chain = append(c.chain, l)
			}
		}
		f.carrying = false
	}
	f.bodiesByIt(order)
	f.relayed(order)
	f.outletLater(order)
	f.nestedChains(order)
	f.sharedOrigins(order)
	f.sharedRelays(order)
	for _, c := range order {
		c.chain = slices.CompactFunc(c.chain, sameName)
		for i := range c.chain {
			c.chain[i].Role = news.Relay
		}
		if len(c.chain) > 0 {
			c.chain[0].Role = news.Origin
		}
	}
}

// at is the token where a candidate's cue stands.
func (c *candidate) at() int {
	if c.cueHead >= 0 {
		return c.cueHead
	}
	return c.content[0].first
}

func sameName(a, b news.Link) bool { return strings.EqualFold(a.Name, b.Name) }

// relayed turns "X said …, according to the agency" round: X is the source and
// the agency, or the statement that it stands in, only carries it.
func (f *finder) relayed(order []*candidate) {
	for i, outer := range order {
		if outer.frame != accordFrame && !(outer.frame == insertFrame && f.byOutlet(outer)) || outer.inside || len(outer.chain) == 0 || !f.passesOn(outer) {
			continue
		}
		for k := max(0, i-maxBack); k < min(len(order), i+maxBack); k++ {
			inner := order[k]
			if !inner.inside || inner.head < 0 || inner.sent != outer.sent || !f.cueInside(inner, outer) || inner.source.empty() ||
				inner.source.first-f.behindOpening(outer.content[0]) > 2 && !f.quotedFirst(inner, outer) && !f.insertedFirst(inner, outer) || !f.speakerLike(inner.head) {
				continue
			}
			switch inner.frame {
			case clauseFrame, insertFrame, phraseFrame, prepFrame:
			default:
				continue
			}
			if f.quoted(inner.cueHead) && f.quoted(inner.head) && f.quoteOf[inner.head] == f.quoteOf[inner.cueHead] && !f.quoted(outer.cueHead) {
				continue // "According to the Tide, “Lund admitted it”": the paper's words
			}
			if f.lex.senses.has(f.base(inner.cueHead)) {
				continue // what somebody saw is said by whoever tells of it
			}
			if f.unnamedPersons(outer) && !f.lex.verbs.at(f.base(inner.cueHead)).takes('t') && !f.inMarks(inner) {
				continue // persons may pass on what was told to others, and tell the rest themselves
			}
			inner.inside, outer.inside = false, true
			if r := &inner.content[len(inner.content)-1]; r.has(outer.cueHead) && r.first < outer.cueHead {
				r.last = outer.cueHead
			}
			if r := &inner.content[len(inner.content)-1]; outer.source.first > r.first+1 && r.last > outer.source.first && outer.source.first < outer.cueHead {
				r.last = outer.source.first
				if f.lowers[r.last-1] == "," {
					r.last--
				}
			}
			if !f.lex.docNouns.has(f.base(outer.head)) || f.byOutlet(outer) {
				inner.chain = append(inner.chain, outer.chain...)
			} else if inner.channel == "" {
				inner.channel = f.lex.channels.at(f.base(outer.head))
			}
			break
		}
	}
}

// byOutlet reports whether a candidate's source is an outlet, also one of a state, or a
// paper that has written, which no list tells from a study.
func (f *finder) byOutlet(c *candidate) bool {
	switch {
	case c.head < 0:
		return false
	case c.who.kind == news.SourceMedia:
		return true
	case f.lex.docNouns.has(f.base(c.head)):
		return f.lex.mediaNouns.has(f.base(c.head)) && c.cueHead >= 0 && f.lemma(c.cueHead) == "write"
	}
	return f.medium(c.head) || c.cueHead >= 0 && f.lemma(c.cueHead) == "report" && f.passiveVerb(c.cueHead) && f.addressedOutlet(c.head)
}

func (f *finder) namedBeside(c *candidate) bool { return len(c.chain) > 0 && c.chain[0].Named }

// leads reports whether the inner statement is what the outer content says
// first and mostly.
func (f *finder) leads(inner, outer *candidate) bool {
	total, in := 0, 0
	for _, x := range outer.content {
		total += x.len()
		for _, y := range inner.content {
			if inner.frame != clauseFrame && inner.source.has(inner.head) && inner.cueHead < y.first {
				y.first = min(inner.source.first, y.first) // what is rejected is short, and the act is told
			}
			in += max(0, min(x.last, y.last)-max(x.first, y.first))
		}
	}
	return inner.score >= 0.5 && (2*in >= total && inner.at()-outer.content[0].first <= 8 || f.fills(inner, outer))
}

// maxShare is how many sentences apart reports of one paper may share the
// origin that it cites.
const maxShare = 4

// sharedOrigins gives a paper's reports the origin that it cites beside one of
// them, when they stand near and have none of their own. A ministry or a person who cites
// another goes on for himself.
func (f *finder) sharedOrigins(order []*candidate) {
	for i, c := range order {
		if len(c.chain) < 2 || c.origin == nil || c.who.kind == news.SourceGov || c.who.kind == news.NamedPerson {
			continue
		}
		origin, relay := c.chain[0], c.chain[1]
		for k := max(0, i-maxBack); k < min(len(order), i+maxBack); k++ {
			if d := order[k]; d != c && len(d.chain) == 1 && !ownWord(d.stance) && abs(d.sent-c.sent) <= maxShare && sameSpeaker(d.chain[0], relay) {
				d.chain = []news.Link{origin, d.chain[0]}
			}
		}
	}
}

// ownWord reports whether a stance is taken by whoever has it, and passes nobody's
// words on: a newspaper that stands by its story, or does not comment.
func ownWord(s news.Stance) bool {
	return s == news.Confirms || s == news.Denies || s == news.Declines
}

// itself reports whether a link is the outlet whose text it is.
func (f *finder) itself(l news.Link) bool {
	outlet, name := bareName(f.in.Outlet), bareName(l.Name)
	if outlet == "" || name == "" {
		return false
	}
	return strings.EqualFold(outlet, name) || acronymOf(outlet, name) || acronymOf(name, outlet) || wordsIn(outlet, name) || wordsIn(name, outlet)
}

// printedItself reports whether a phrase is the outlet's own name, or words of it, as it
// is printed: a list may know another of that name ("told the Mirror").
func (f *finder) printedItself(r tokens) bool {
	name := bareName(f.text(r))
	return f.in.Outlet != "" && name != "" && upperCase(name) && wordsIn(bareName(f.in.Outlet), name)
}

// relayAway is how many sentences behind a statement its relay is kept.
const relayAway = 2

// sharedRelays keeps the relay of a speaker's first statement for those that
// follow it: what an expert told the agency goes on over several paragraphs.
func (f *finder) sharedRelays(order []*candidate) {
	for i, c := range order {
		if len(c.relays) == 0 || len(c.chain) < 2 {
			continue
		}
		for _, d := range order[i+1 : min(len(order), i+1+maxBack)] {
			if d.sent-c.sent > relayAway {
				break
			}
			if len(d.chain) == 1 && len(d.relays) == 0 && sameSpeaker(d.chain[0], c.chain[0]) && !f.anotherDay(c, d) {
				d.chain = append(d.chain, c.chain[1:]...)
			}
		}
	}
}

// anotherDay reports whether the cue of d says on which day it was said and the
// sentence of c names no such day: "in a letter to the paper, Rao said …. She said
// on Tuesday that …".
func (f *finder) anotherDay(c, d *candidate) bool {
	if d.cueHead < 0 {
		return false
	}
	i := d.cueHead + 1
	if f.is(i, "on") {
		i++
	}
	if i >= len(f.d.Tokens) || !f.lex.times.has(f.form(i)) || f.d.Tokens[i].UPOS != nlp.PROPN {
		return false
	}
	r := f.sentenceTokens(c.sent)
	for k := r.first; k < r.last; k++ {
		if f.lower(k) == f.lower(i) {
			return false
		}
	}
	return true
}

// sameSpeaker reports whether two links name one speaker: by entity, by name,
// by its last word or by an acronym.
func sameSpeaker(a, b news.Link) bool {
	if a.Entity != "" && a.Entity == b.Entity || sameName(a, b) {
		return true
	}
	return acronymOf(a.Name, b.Name) || acronymOf(b.Name, a.Name) || lastWord(a, b) || lastWord(b, a)
}

func lastWord(short, long news.Link) bool {
	return short.Named && long.Named && strings.HasSuffix(long.Name, " "+short.Name)
}

// shareWord reports whether two names have a word of four letters or more in
// common.
func shareWord(a, b string) bool {
	for x := range strings.FieldsSeq(a) {
		if len(x) < 4 {
			continue
		}
		for y := range strings.FieldsSeq(b) {
			if strings.EqualFold(x, y) {
				return true
			}
		}
	}
	return false
}
