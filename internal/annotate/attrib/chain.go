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
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		rel := f.d.Tokens[k].Rel
		if rel != nlp.Obj && rel != nlp.Iobj && rel != nlp.Obl || c.source.has(k) || f.inContent(c, k) {
			continue
		}
		if (f.medium(k) || rel != nlp.Obl && f.addressedOutlet(k)) && (rel != nlp.Obl || f.introducedBy(k, relayPreps) >= 0) {
			c.relays = append(c.relays, step{k, f.phrase(k)})
			return
		}
		// "in an interview with the paper", "in a statement carried by the agency"
		if rel == nlp.Obl && f.lex.channels[f.lemma(k)] != "" {
			e := f.extent(k)
			for g := k + 1; g < min(e.last, k+20); g++ {
				if f.medium(g) && f.introducedBy(g, channelPreps) >= 0 {
					c.relays = append(c.relays, step{g, f.phrase(g)})
					return
				}
			}
		}
	}
}

// addressedOutlet reports whether who is told is a name that is no person,
// place or authority: an outlet that no list has.
func (f *finder) addressedOutlet(k int) bool {
	if f.d.Tokens[k].UPOS != nlp.PROPN || f.lex.govNouns[f.lower(k)] || f.lex.times[f.lemma(k)] {
		return false
	}
	n, ok := f.name(k)
	if !ok {
		return f.known(f.d.Word(k)) != news.Person
	}
	switch n.Kind {
	case news.Organisation, news.Company:
		return true
	case news.Person:
		return f.doubtful(n) && f.known(f.d.Word(k)) == ""
	}
	return false
}

var (
	relayPreps   = []string{"to", "with", "by", "through", "via"}
	channelPreps = []string{"with", "to", "by", "for", "on"}
)

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
	if f.d.Tokens[i].UPOS == nlp.PROPN && f.lex.mastheads[f.lower(i)] {
		return true
	}
	if l := f.lemma(i); f.lex.mediaNouns[l] && !f.lex.groupNouns[f.lower(i)] {
		return !f.lex.govNouns[l] || f.pressAgency(tokens{max(0, i-3), i + 1}, i)
	}
	// "Yonhap News Agency" where only a part was recognised.
	for k := f.t.First(i); k >= 0; k = f.t.Next(k) {
		if n, ok := f.name(k); ok && (n.Kind == news.Media || n.Kind == news.NewsAgency) {
			return true
		}
	}
	return false
}

// who is a source or relay with its name.
type who struct {
	link   news.Link
	kind   news.SourceType
	gender byte
	listed bool // the name is in a list, so that its kind is sure
}

// identify names the source or relay of a phrase; before are the candidates
// before it in the text.
func (f *finder) identify(r tokens, head int, before []*candidate) who {
	if !r.has(head) {
		r = tokens{head, head + 1}
	}
	w := who{kind: f.sourceType(r, head), link: news.Link{Span: f.span(r), Plural: f.plural(r, head)}}
	if n, ok := f.nameIn(r, head); ok && !f.describes(n, head) {
		w.link.Name, w.link.Named, w.listed = n.Of(f.d.Text), true, n.Key != ""
		if n.Kind == news.Person {
			w.link.Plural = false
		}
		if x, ok := f.referent(n.Span); ok {
			f.refer(&w, x)
		}
		return w
	}
	if f.d.Tokens[head].UPOS == nlp.PRON || f.pointsBack(r, head) {
		if b, ok := f.meant(r, head, before); ok {
			b.link.Span, b.link.Plural = w.link.Span, b.link.Plural || w.link.Plural
			return b
		}
	}
	w.link.Name = f.text(r)
	w.link.Named = f.d.Tokens[head].UPOS == nlp.PROPN
	return w
}

// describes reports whether a name only describes a phrase's unnamed head: "a
// Kremlin official".
func (f *finder) describes(n nlp.Name, head int) bool {
	if n.Kind == news.Person {
		return false
	}
	return f.lex.personNouns[f.lemma(head)] && f.d.Tokens[head].UPOS == nlp.NOUN || f.lex.crowds[f.lower(head)]
}

func (f *finder) referent(at news.Span) (Referent, bool) {
	if f.in.Resolve == nil {
		return Referent{}, false
	}
	x, ok := f.in.Resolve(at)
	return x, ok && x.Name != ""
}

// refer takes over what is known of a name: its full form, unless that is
// another word for it ("Moscow" keeps its name though it means the Kremlin).
func (f *finder) refer(w *who, x Referent) {
	w.link.Entity, w.gender = x.Entity, x.Gender
	if shareWord(w.link.Name, x.Name) || acronymOf(w.link.Name, x.Name) {
		w.link.Name = x.Name
	}
	switch {
	case x.Official:
		w.kind = news.SourceGov
	case x.Listed && !w.listed && w.kind != news.SourceMedia:
		w.kind = typeOfKind(x.Kind)
	case w.kind == news.SourceOrg && !w.listed && x.Kind != news.Person && x.Kind != "":
		w.kind = typeOfKind(x.Kind)
	}
}

// typeOfKind is the type of source that an entity of a kind is.
func typeOfKind(k news.EntityKind) news.SourceType {
	switch k {
	case news.Person:
		return news.NamedPerson
	case news.Government, news.Country, news.Place:
		return news.SourceGov
	case news.Media, news.NewsAgency:
		return news.SourceMedia
	}
	return news.SourceOrg
}

// pointsBack reports whether a phrase is "the newspaper", "the ministry", "one
// of the sources": a noun that means somebody named before.
func (f *finder) pointsBack(r tokens, head int) bool {
	switch f.d.Tokens[head].UPOS {
	case nlp.NOUN, nlp.NUM, nlp.PROPN, nlp.DET:
	default:
		return false
	}
	if r.len() > 5 {
		return false
	}
	return f.is(r.first, "the", "that", "this", "another", "its", "both", "these", "those") || f.is(r.first, "one") && r.len() > 2
}

// maxBack is how many attributions back a pronoun looks for its speaker.
const maxBack = 12

// maxAway is how many sentences back it does.
const maxAway = 6

// meant finds whom a pronoun or nominal source means: the nearest speaker
// before it that fits, for who has spoken speaks on; else the resolved mention
// at its place.
func (f *finder) meant(r tokens, head int, before []*candidate) (who, bool) {
	here := f.d.SentenceOf(head)
	for k := len(before) - 1; k >= max(0, len(before)-maxBack) && here-before[k].sent <= maxAway; k-- {
		c := before[k]
		if c.head < 0 || len(c.chain) == 0 {
			continue
		}
		if f.fits(head, c.head, c.who) && f.sameWords(r, head, c.who) {
			return c.who, true
		}
		if o := c.origin; o != nil {
			if w := f.identify(o.phrase, o.head, nil); f.fits(head, o.head, w) {
				return w, true
			}
		}
		for _, s := range c.relays {
			if w := f.identify(s.phrase, s.head, nil); f.fits(head, s.head, w) {
				return w, true
			}
		}
	}
	x, ok := f.referent(f.d.Tokens[head].Span())
	if !ok || !f.sameWords(r, head, who{link: news.Link{Name: x.Name}}) && r.len() > 2 || f.lex.docNouns[f.lemma(head)] && !f.lex.mediaNouns[f.lemma(head)] {
		return who{}, false
	}
	w := who{link: news.Link{Name: x.Name, Entity: x.Entity, Named: true}, kind: typeOfKind(x.Kind), gender: x.Gender}
	if x.Official {
		w.kind = news.SourceGov
	}
	return w, true
}

// sameWords reports whether what describes a nominal does not set it apart from
// a source: "the foreign ministry" is not the interior ministry that spoke.
func (f *finder) sameWords(r tokens, head int, w who) bool {
	for i := r.first; i < head; i++ {
		switch f.d.Tokens[i].UPOS {
		case nlp.ADJ, nlp.NOUN, nlp.PROPN:
			if !strings.Contains(strings.ToLower(w.link.Name), f.lower(i)) && !f.lex.mediaNouns[f.lemma(head)] {
				return false
			}
		}
	}
	return true
}

// fits reports whether a pronoun or nominal may mean a source with the head
// ant.
func (f *finder) fits(head, ant int, w who) bool {
	person := w.kind == news.NamedPerson || w.kind == news.UnnamedPerson
	switch f.lex.pronouns[f.lower(head)] {
	case "person":
		return person && !w.link.Plural && (w.gender == 0 || !f.is(head, "he", "she") || f.is(head, "he") == (w.gender == 'm'))
	case "thing":
		return !person && w.kind != news.Collective
	case "plural":
		return w.link.Plural || w.kind == news.SourceOrg || w.kind == news.SourceGov || w.kind == news.Collective
	}
	l := f.lemma(head)
	switch {
	case f.lex.mediaNouns[l]:
		return w.kind == news.SourceMedia && w.link.Named && !w.link.Plural
	case l == "one" || f.d.Tokens[head].UPOS == nlp.NUM:
		// "one of the sources": look at the noun behind.
		e := f.extent(head)
		for k := e.first; k < e.last; k++ {
			if k != head && f.lemma(k) == f.lemma(ant) {
				return true
			}
		}
		return false
	}
	return f.lemma(ant) == l
}

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
		c.who = f.identify(c.source, c.head, order[:i])
		if c.origin != nil {
			c.chain = append(c.chain, f.identify(c.origin.phrase, c.origin.head, order[:i]).link)
		}
		c.chain = append(c.chain, c.who.link)
		for _, r := range c.relays {
			c.chain = append(c.chain, f.identify(r.phrase, r.head, order[:i]).link)
		}
	}
	f.relayed(order)
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

// nestedChains makes the chain of a statement about a statement: what the
// ministry believes, as an official says, has the ministry as its origin and
// the official as its relay.
func (f *finder) nestedChains(order []*candidate) {
	for i, inner := range order {
		if !inner.inside || inner.head < 0 || len(inner.chain) == 0 {
			continue
		}
		switch inner.frame {
		case clauseFrame, insertFrame, accordFrame:
		default:
			continue
		}
		if !f.speakerLike(inner.head) {
			continue
		}
		for k := max(0, i-maxBack); k < min(len(order), i+maxBack); k++ {
			outer := order[k]
			if outer.inside || outer.head < 0 || len(outer.chain) == 0 || !f.cueInside(inner, outer) || !f.leads(inner, outer) {
				continue
			}
			if sameName(inner.chain[0], outer.chain[0]) || f.d.Tokens[inner.head].UPOS == nlp.PRON && !f.namedBeside(inner) {
				continue
			}
			outer.chain, outer.led = append(slices.Clone(inner.chain[:1]), outer.chain...), true
			break
		}
	}
}

// relayed turns "X said …, according to the agency" round: X is the source and
// the agency, or the statement that it stands in, only carries it.
func (f *finder) relayed(order []*candidate) {
	for i, outer := range order {
		if outer.frame != accordFrame || outer.inside || len(outer.chain) == 0 || outer.who.kind != news.SourceMedia && !f.medium(outer.head) && outer.who.kind != news.SourceDoc {
			continue
		}
		for k := max(0, i-maxBack); k < min(len(order), i+maxBack); k++ {
			inner := order[k]
			if !inner.inside || inner.head < 0 || inner.sent != outer.sent || !f.cueInside(inner, outer) || inner.source.empty() ||
				inner.source.first-outer.content[0].first > 2 || !f.speakerLike(inner.head) {
				continue
			}
			switch inner.frame {
			case clauseFrame, insertFrame, phraseFrame:
			default:
				continue
			}
			inner.inside, outer.inside = false, true
			if r := &inner.content[len(inner.content)-1]; r.has(outer.cueHead) && r.first < outer.cueHead {
				r.last = outer.cueHead
			}
			if outer.who.kind != news.SourceDoc {
				inner.chain = append(inner.chain, outer.chain...)
			} else if inner.channel == "" {
				inner.channel = f.lex.channels[f.lemma(outer.head)]
			}
			break
		}
	}
}

func (f *finder) namedBeside(c *candidate) bool { return len(c.chain) > 0 && c.chain[0].Named }

// leads reports whether the inner statement is what the outer content says
// first and mostly.
func (f *finder) leads(inner, outer *candidate) bool {
	total, in := 0, 0
	for _, x := range outer.content {
		total += x.len()
		for _, y := range inner.content {
			in += max(0, min(x.last, y.last)-max(x.first, y.first))
		}
	}
	return 2*in >= total && inner.score >= 0.5 && inner.at()-outer.content[0].first <= 8
}

// maxShare is how many sentences apart reports of one paper may share the
// origin that it cites.
const maxShare = 4

// sharedOrigins gives a paper's reports the origin that it cites beside one of
// them, when they stand near and have none of their own.
func (f *finder) sharedOrigins(order []*candidate) {
	for i, c := range order {
		if len(c.chain) < 2 || c.origin == nil {
			continue
		}
		origin, relay := c.chain[0], c.chain[1]
		for k := max(0, i-maxBack); k < min(len(order), i+maxBack); k++ {
			if d := order[k]; d != c && len(d.chain) == 1 && abs(d.sent-c.sent) <= maxShare && sameSpeaker(d.chain[0], relay) {
				d.chain = []news.Link{origin, d.chain[0]}
			}
		}
	}
}

// sharedRelays keeps the relay of a speaker's first statement for those that
// follow it: what an expert told the agency goes on over several paragraphs.
func (f *finder) sharedRelays(order []*candidate) {
	for i, c := range order {
		if len(c.relays) == 0 || len(c.chain) < 2 {
			continue
		}
		for _, d := range order[i+1 : min(len(order), i+1+maxBack)] {
			if len(d.chain) == 1 && len(d.relays) == 0 && sameSpeaker(d.chain[0], c.chain[0]) {
				d.chain = append(d.chain, c.chain[1:]...)
			}
		}
	}
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
	for _, x := range strings.Fields(a) {
		if len(x) < 4 {
			continue
		}
		for _, y := range strings.Fields(b) {
			if strings.EqualFold(x, y) {
				return true
			}
		}
	}
	return false
}

func acronymOf(short, long string) bool {
	short = strings.ReplaceAll(short, ".", "")
	if len(short) < 2 || strings.ToUpper(short) != short {
		return false
	}
	k := 0
	for _, w := range strings.Fields(long) {
		if r := w[0]; r >= 'A' && r <= 'Z' && w != "The" {
			if k >= len(short) || short[k] != r {
				return false
			}
			k++
		}
	}
	return k == len(short)
}
