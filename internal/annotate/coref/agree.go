package coref

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Whom a description or a pronoun means it must agree with: a woman is no "he", a river
// no "charity", and the Lao minister not the Danish one. What a text tells of somebody is
// asked here, by every way in which one is looked for, so that none can take whom the
// words rule out however near he stands.

// Agrees reports whether nothing that the text tells of a chain rules out that the
// description or pronoun in a span means it.
func (c *Chains) Agrees(span news.Span, id news.EntityID) bool {
	k, ok := c.byID[id]
	if !ok || c.agrees == nil {
		return true
	}
	if of, own := c.own[span.Start]; own {
		return of == k
	}
	return c.agrees(span, k) && !c.namesOther(span, id) && !slices.Contains(c.neither[span.Start], k)
}

// namesOther reports whether a span is or lies in what names another institution by common
// words: "the defence ministry in Kestra" is not the one in Halden.
func (c *Chains) namesOther(span news.Span, id news.EntityID) bool {
	i, _ := slices.BinarySearchFunc(c.Mentions, span.Start, func(m news.Mention, at int) int { return cmp.Compare(m.Start, at) })
	for i = max(0, i-2); i < len(c.Mentions) && c.Mentions[i].Start < span.End; i++ {
		if m := &c.Mentions[i]; m.Form == "nominal" && m.Kind == "" && m.Start <= span.End && span.End <= m.End {
			return m.Entity != id
		}
	}
	return false
}

// agreesAt reports whether the description or pronoun in a span may mean a chain.
func (l *linker) agreesAt(c *Chains, span news.Span, k int) bool {
	first := l.d.TokenAt(span.Start)
	if first >= len(l.d.Tokens) {
		return true
	}
	ch := &c.All[k]
	if p, ok := l.g.pronoun[l.lower(first)]; ok && span.End <= l.d.Tokens[first].End {
		if p.gender == 'n' {
			return !l.toldPerson(ch)
		}
		return !l.noPerson(ch) && !clash(ch.Gender, p.gender)
	}
	if p, ok := l.epithet(first); ok && p.age > 0 && ch.Kind.Base() == news.Person && l.describesPerson(ch, &p) == noFit {
		return false // of another age
	}
	p, ok := l.describing(first, span.End)
	return !ok || !l.disagrees(c, ch, &p) && !(p.noun.class == "person" && l.ofGovernment(ch) && !l.mayBe(ch, p.head))
}

// mayBe reports whether somebody who holds an office may be called by a noun: a minister is
// no watchman, but who he is otherwise a text may have said.
func (l *linker) mayBe(ch *Chain, noun string) bool {
	if x := l.g.kind[noun]; x.also || l.g.either[noun] || l.calledSo(ch, noun) {
		return true
	}
	for _, h := range ch.heads {
		x, _ := l.kindOf(h)
		if slices.Contains(x.broader, noun) || slices.Contains(l.g.kind[noun].broader, h) || l.g.kind[noun].top && x.top {
			return true
		}
	}
	return l.post(noun) || slices.Contains(ch.roles, noun) || ch.Leader && l.g.nominal[noun].lead
}

// describing reads the noun of a description from token i to an offset, with the country
// and the gender that it tells.
func (l *linker) describing(i, end int) (phrase, bool) {
	d := l.d
	p := phrase{first: i, last: -1}
	for k := i; k < len(d.Tokens) && d.Tokens[k].Start < end && k-i < 9; k++ {
		if code, n := l.countryAt(k, min(k+3, len(d.Tokens))); n > 0 && upper(d.Word(k)) {
			p.country = code
			k += n - 1
			continue
		}
		switch d.Tokens[k].UPOS {
		case nlp.DET, nlp.ADJ, nlp.NUM, nlp.PROPN, nlp.VERB:
			continue
		case nlp.NOUN:
			if p.head != "" {
				p.mods = append(p.mods, p.head)
			}
			p.head, p.last, p.end = l.lower(k), k+1, k+1
			continue
		case nlp.PART:
			if possessive(d.Word(k)) {
				p.holders = append(p.holders, p.head)
				p.head = "" // "the association's president"
				continue
			}
		case nlp.PUNCT:
			if d.Word(k) == "-" {
				continue
			}
		}
		break
	}
	n, ok := l.g.nominal[p.head]
	if !ok && l.personNoun(p.head) {
		n, ok = nominal{class: "person"}, true
	}
	p.noun = n
	p.body = len(p.mods) > 0 && l.bodyNoun(p.mods[len(p.mods)-1])
	if k := p.last; n.class == "person" && k > 0 && k < len(d.Tokens) && d.Tokens[k].Start < end && l.leadsOn(k) {
		for k++; k < len(d.Tokens) && (d.Tokens[k].UPOS == nlp.DET || d.Tokens[k].UPOS == nlp.ADJ); k++ {
		}
		if k < len(d.Tokens) && d.Tokens[k].UPOS == nlp.NOUN {
			p.field = append(p.field, l.lower(k)) // "the spokesman for the union"
		}
	}
	l.ofBodies(&p)
	return p, ok
}

// disagrees reports whether what the text tells of a chain rules out that a phrase means
// it: its kind, its gender, its country.
func (l *linker) disagrees(c *Chains, ch *Chain, p *phrase) bool {
	if p.noun.class == "person" && l.otherHolder(c, ch, p) {
		return true
	}
	if p.old && ch.age < oldAge {
		return true
	}
	if p.noun.class == "person" {
		return l.noPerson(ch) && !l.g.either[p.head] || clash(ch.Gender, l.phraseGender(p)) || p.country != "" && ch.Country != p.country && (ch.Country != "" || l.countryman(c, p) != nil)
	}
	if l.g.either[p.head] {
		return false
	}
	if l.toldPerson(ch) || ch.Kind == news.Event {
		return true
	}
	if l.otherSort(c, ch, p) || l.otherTrade(ch, p) || l.g.firm[p.noun.class] && l.namesSite(c, ch) {
		return true
	}
	return ch.Kind.Base() == news.Place && ch.Key != "" && !p.noun.place && ch.Kind != news.Country
}

// phraseGender is the gender that a description tells, 0 for none.
func (l *linker) phraseGender(p *phrase) byte {
	g := cmpGender(p.gender, cmpGender(l.g.kind[p.head].gender, l.g.nounGender[p.head]))
	if g == 0 && strings.HasSuffix(p.head, "woman") {
		g = 'f'
	}
	return g
}

// countryman is the only person of the country that a phrase tells, of whom it may be
// said; nil when there are none or several.
func (l *linker) countryman(c *Chains, p *phrase) *Chain {
	var only *Chain
	for k := range c.All {
		ch := &c.All[k]
		if ch.Kind.Base() != news.Person || ch.Name == "" || ch.Country != p.country || clash(ch.Gender, l.phraseGender(p)) {
			continue
		}
		if only != nil {
			return nil
		}
		only = ch
	}
	return only
}

// noPerson reports whether more than the form of its name tells that a chain is no person:
// a list has it, or a word of its name or of what the text says of it is one for bodies.
func (l *linker) noPerson(ch *Chain) bool {
	if ch.Kind == "" || ch.Kind.Base() == news.Person || ch.Gender != 0 || ch.age > 0 || ch.Name == "" {
		return ch.Kind == news.Event
	}
	if ch.Key != "" || ch.common {
		return true
	}
	body := false
	for i, w := range ch.words {
		n, ok := l.g.nominal[w]
		if i+2 < len(ch.words) && (n.class == "person" || l.g.title[w].class != "") {
			return false // "Prime Minister Ana Rao", which a recogniser took for a name
		}
		body = body || len(ch.words) > 1 && (ok && n.class != "person" || l.g.headKind[w] == news.Organisation)
	}
	for _, w := range ch.roles {
		n, ok := l.g.nominal[w]
		body = body || ok && n.class != "person" && l.g.kind[w].class == "organisation"
	}
	return body
}

// Body reports whether more than the form of its name tells that a chain is no person.
func (c *Chains) Body(id news.EntityID) bool {
	k, ok := c.byID[id]
	return ok && c.body != nil && c.body(k)
}

// toldPerson reports whether more than the form of its name tells that a chain is a person.
func (l *linker) toldPerson(ch *Chain) bool {
	if ch.Kind.Base() != news.Person {
		return false
	}
	if ch.Gender != 0 || ch.age > 0 || ch.As.End > 0 || len(ch.words) > 1 && l.g.given[ch.words[0]] {
		return true
	}
	for _, h := range ch.heads {
		if l.personNoun(h) || l.g.nominal[h].class == "person" || l.g.title[h].class != "" {
			return true
		}
	}
	return false
}

// ofGovernment reports whether somebody is told to hold an office of state: the president of
// a club may be a farmer.
func (l *linker) ofGovernment(ch *Chain) bool {
	if !l.inOffice(ch) {
		return false
	}
	return ch.Leader && ch.Country != "" || slices.ContainsFunc(ch.roles, func(w string) bool {
		return l.g.officeWord[w] && l.g.institution[w] == "adjective" || l.g.ofState[w]
	})
}
