package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxBack is how many attributions back a pronoun looks for its speaker.
const maxBack = 12

// maxAway is how many sentences back it does.
const maxAway = 6

// meant finds whom a pronoun or nominal source means: the nearest speaker
// before it that fits, for who has spoken speaks on; else the resolved mention
// at its place.
func (f *finder) meant(r tokens, head int, before []*candidate) (who, bool) {
	here := f.sentenceOf(head)
	early := !f.carrying && f.lex.govNouns.has(f.base(head))
	if early {
		if w, ok := f.describedBefore(r, head); ok {
			return w, true
		}
	}
	if l := f.base(head); !f.carrying && (f.lex.mediaNouns.has(l) && f.lex.govNouns.has(l) || f.lex.wide.has(l) && f.is(r.first, "the", "that") && r.last == head+1 && f.d.Tokens[head].XPOS != "NNS") {
		// "the agency": rather one that has spoken than one that was spoken to.
		for k := len(before) - 1; k >= max(0, len(before)-maxBack) && here-before[k].sent <= maxAway; k-- {
			if c := before[k]; c.head >= 0 && len(c.chain) > 0 && f.agencyLike(l, c) && f.describedSo(r, head, c) {
				return c.who, true
			}
		}
	}
	if w, ok := f.inItsClause(head); ok {
		return w, true
	}
	if w, ok := f.ofItsFirstClause(head); ok {
		return w, true
	}
	if f.is(head, "his", "her") {
		if w, ok := f.ownPerson(head); ok {
			return w, w.link.Named // "Ana Rao disputes it; by | her | reckoning …"
		}
	}
	if w, ok := f.accusedOf(head); ok {
		return w, true
	}
	if w, ok := f.reactsLast(head, before); ok {
		return w, true
	}
	if w, ok := f.newcomer(head, before); ok {
		return w, true
	}
	if w, ok := f.paperMeant(head); ok {
		return w, true
	}
	if w, ok := f.askedLast(head, before); ok {
		return w, true
	}
	if w, ok := f.lastSubject(head, before); ok {
		return w, true
	}
	if w, ok := f.personMeant(r, head, before); ok {
		return w, true
	}
	if w, ok := f.siteOwner(r, head); ok {
		return w, true
	}
	if w, ok := f.firmTaken(r, head); ok {
		return w, true
	}
	plural := f.lex.pronouns.at(f.form(head)) == "plural"
	if plural && f.whoeverIsThere(head) {
		return who{}, false
	}
	if w, ok := f.theyWithin(head); ok {
		return w, true
	}
	for k := len(before) - 1; plural && k >= max(0, len(before)-maxBack) && here-before[k].sent <= maxThey; k-- {
		// "they": rather several than one body of many.
		if c := before[k]; c.head >= 0 && len(c.chain) > 0 && (c.who.link.Plural || c.who.kind == news.Collective || f.someOf(c)) && c.who.kind != news.SourceDoc && !f.lex.docNouns.has(f.base(c.head)) {
			return c.who, true
		}
	}
	if w, ok := f.severalNamed(head); ok {
		return w, true
	}
	if w, ok := f.groupTold(head); ok {
		return w, true
	}
	if plural && f.d.Tokens[head].UPOS == nlp.PRON && !f.lex.own.has(f.form(head)) {
		if w, ok := f.takenUp(head, here-1); ok && w.link.Plural {
			return w, true
		}
	}
	they := plural && f.is(head, "they")
	single := f.d.Tokens[head].UPOS == nlp.PRON && !plural && !f.lex.own.has(f.form(head))
	thing := f.lex.pronouns.at(f.form(head)) == "thing"
	least := here - maxAway
	var relay who  // that fits, for a pronoun that no source before it fits
	var within who // that fits, and speaks in what another has said
	var taken who  // for a person, though nothing but its one word says so
	for k := len(before) - 1; k >= max(0, len(before)-maxBack) && here-before[k].sent <= maxAway; k-- {
		c := before[k]
		if c.head < 0 || len(c.chain) == 0 || f.quoted(c.head) && !f.quoted(head) {
			continue // who speaks in somebody's quotation is not "he" outside it
		}
		if single && c.sent == here && f.besidePronoun(c.head, head) {
			continue
		}
		if thing && c.who.link.Named && f.namedDocument(c) {
			w := c.who
			w.paper = true
			return w, true
		}
		if they && (here-c.sent > 1 || c.inside || !c.who.link.Named && !c.who.link.Plural) {
			continue // of others than several who spoke, one body at most that just has
		}
		w, ok := c.who, f.fits(head, c.head, c.who) && f.sameWords(r, head, c.who)
		if o := c.origin; o != nil && !ok {
			w = f.identifyAlone(o.phrase, o.head)
			ok = f.fits(head, o.head, w)
		}
		if ok && single && f.saidWithin(c, before) {
			if within.link.Name == "" {
				within = w // "Rao said that the minister had promised …. He …"
			}
			continue
		}
		if ok && single {
			if t, up := f.takenUp(head, c.sent+1); up {
				return t, true
			}
		}
		if ok {
			return w, true
		}
		if thing && taken.link.Name == "" && f.perhapsBody(c.who) {
			taken = c.who
		}
		for _, s := range c.relays {
			w := f.identifyAlone(s.phrase, s.head)
			if !f.fits(head, s.head, w) || single && !thing && w.gender == 0 && !w.told {
				continue // whom somebody has told it is an outlet, but for who is shown to be a person
			}
			if !thing {
				return w, true
			}
			if relay.link.Name == "" {
				relay = w
			}
		}
	}
	if within.link.Name != "" {
		return within, true
	}
	if single {
		if w, ok := f.takenUp(head, least); ok {
			return w, true
		}
	}
	if taken.link.Name != "" {
		taken.kind = news.SourceOrg
		return taken, true
	}
	if relay.link.Name != "" {
		return relay, true
	}
	if !early {
		if w, ok := f.describedBefore(r, head); ok {
			return w, true
		}
	}
	if w, ok := f.firmMeant(r, head, before); ok {
		return w, true
	}
	x, ok := f.referent(f.d.Tokens[head].Span())
	if !ok {
		if w, ok := f.ofHimself(head); ok {
			return w, true
		}
		if w, ok := f.onlyOne(head); ok {
			return w, true
		}
	}
	if ok && f.d.Tokens[head].XPOS == "NNS" && x.Kind.Base() == news.Person {
		return who{}, false // "the senators" are not one of them
	}
	if !ok || !f.sameWords(r, head, who{link: news.Link{Name: x.Name}}) && r.len() > 2 || f.lex.docNouns.has(f.base(head)) && !f.lex.mediaNouns.has(f.base(head)) {
		if w, ok := f.namesake(r, head); ok {
			return w, true
		}
		if w, ok := f.mainFirm(r, head); ok {
			return w, true
		}
		return f.firmOfParagraph(r, head)
	}
	w := who{link: news.Link{Name: x.Name, Entity: x.Entity, Named: true}, kind: typeOfKind(x.Kind), gender: x.Gender}
	if x.Official {
		w.kind = news.SourceGov
	}
	return w, true
}

// inItsClause is the body that is the subject of what "it said" is put behind, or of
// the clause that it explains: "The agency has tested thousands, it said", "The
// service disagrees: it says".
func (f *finder) inItsClause(head int) (who, bool) {
	here := f.sentenceOf(head)
	first := f.opening[here]
	if !f.is(head, "it") || head <= first || !f.comma(head-1) && !f.is(head-1, ":", ";", "—") || f.quoted(first) {
		return who{}, false
	}
	h := f.nounAfter(first, head)
	if h < 0 || h > head-3 || f.d.Tokens[h].UPOS == nlp.PRON || !f.speakerLike(h) {
		return who{}, false
	}
	if r := f.d.Tokens[h].Rel; r != nlp.Nsubj && r != nlp.NsubjPass {
		return who{}, false
	}
	for i := f.phrase(h).first; i < h; i++ {
		if f.is(i, "its") {
			return who{}, false // "Three of its mills were shut, it said"
		}
	}
	for i := h + 1; i < head; i++ {
		if v := f.d.Tokens[h].Head; f.is(i, "it") && i == v+1 && (f.nominal(i+1) || f.is(i+1, "more", "less") || f.d.Tokens[i+1].UPOS == nlp.SYM) {
			return who{}, false // "Lund owes it a million, it said"
		}
	}
	w := f.identifyAlone(f.phrase(h), h)
	return w, f.fits(head, h, w)
}

// namedDocument reports whether a source is a document whose word is that of who has written it:
// "A report by Ana Rao states …. It adds …".
func (f *finder) namedDocument(c *candidate) bool {
	t := &f.d.Tokens[c.head]
	return t.UPOS == nlp.NOUN && t.XPOS == "NN" && f.lex.docNouns.has(f.base(c.head)) && f.isSubject(c.head)
}

// someOf reports whether a source is one of a group that a text keeps unnamed, who
// may be "they" for that reason: "one of the people said".
func (f *finder) someOf(c *candidate) bool {
	return !c.who.link.Named && f.lex.parts.has(f.form(c.source.first)) && f.is(c.source.first+1, "of")
}

// maxThey is how many sentences back "they" looks for several who spoke.
const maxThey = 2

// apposedTo is the name that a phrase stands in apposition to: "NPD Group, a
// research firm".
func (f *finder) apposedTo(p tokens) (nlp.Name, bool) {
	if p.first < 2 || f.lowers[p.first-1] != "," || !f.is(p.first, "a", "an", "the") && f.d.Tokens[p.first].XPOS != "PRP$" && !f.lex.personNouns.has(f.form(p.first)) {
		return nlp.Name{}, false
	}
	n, ok := f.name(p.first - 2)
	return n, ok && n.Last == p.first-1 && n.Kind.Base() != news.Place && (p.last >= len(f.d.Tokens) || f.comma(p.last) || f.closes(p.last) || f.is(p.last, "that", "which", "who"))
}

// wordsOf reports whether all that describes a nominal stands in another phrase.
func (f *finder) wordsOf(r tokens, head int, p tokens) bool {
	for i := r.first; i < min(r.last, head+maxComplement); i++ {
		if i == head || f.lex.pointers.has(f.form(i)) {
			continue // "the same ministry"
		}
		if i > head && f.d.Tokens[head+1].UPOS != nlp.ADP {
			break
		}
		switch f.d.Tokens[i].UPOS {
		case nlp.ADJ, nlp.NOUN, nlp.PROPN, nlp.NUM:
			found := false
			for k := p.first; k < p.last && !found; k++ {
				found = f.lower(k) == f.lower(i)
			}
			if !found {
				return false
			}
		}
	}
	return true
}

// maxComplement is how many tokens from its head on what a nominal is of tells it apart.
const maxComplement = 5

// agencyLike reports whether a source is what the noun l names: by the same noun
// in its phrase, or a body of government whose name ends in a noun for one.
func (f *finder) agencyLike(l word, c *candidate) bool {
	for i := c.source.first; i < c.source.last; i++ {
		if (f.lemma(i) == l.text || strings.EqualFold(f.d.Word(i), l.text)) && !f.besidePerson(i, c.source) {
			return true
		}
	}
	if c.who.link.Plural || !f.lex.wide.has(l) {
		return false
	}
	last := c.who.link.Name[strings.LastIndexByte(c.who.link.Name, ' ')+1:]
	switch c.who.kind {
	case news.SourceMedia:
		return f.lex.mediaNouns.has(l) && c.who.link.Named
	case news.SourceGov:
		return !f.lex.narrow.hasText(strings.ToLower(last))
	case news.SourceOrg:
		// A body that is no firm: by its initials or by several words.
		return c.who.link.Named && (noLower(last) && len(last) > 2 || last != c.who.link.Name && !f.lex.firmEnds.hasText(strings.ToLower(last)) && !f.lex.firms.hasText(strings.ToLower(last)))
	}
	return false
}

// describedSo reports whether every word that describes a nominal stands in the
// phrase or name of a source.
func (f *finder) describedSo(r tokens, head int, c *candidate) bool {
	name := strings.ToLower(c.who.link.Name + " " + f.text(c.source))
	for i := r.first; i < head; i++ {
		switch f.d.Tokens[i].UPOS {
		case nlp.ADJ, nlp.NOUN, nlp.PROPN:
			if !strings.Contains(name, f.lower(i)) {
				return false
			}
		}
	}
	return true
}

// sameWords reports whether what describes a nominal does not set it apart from
// a source: "the foreign ministry" is not the interior ministry that spoke.
func (f *finder) sameWords(r tokens, head int, w who) bool {
	for i := r.first; i < head; i++ {
		if f.lex.pointers.has(f.form(i)) {
			continue
		}
		switch f.d.Tokens[i].UPOS {
		case nlp.ADJ, nlp.NOUN, nlp.PROPN:
			if !strings.Contains(strings.ToLower(w.link.Name), f.lower(i)) && !f.lex.mediaNouns.has(f.base(head)) {
				return false
			}
		}
	}
	return true
}
