package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// News seldom says a name twice running: the constable becomes "the officer", the
// striker "the forward", "the 24-year-old" or "the Dane". Such a phrase means the
// one person or body before it of which the text has said as much or what is
// narrower, or else the one of which nothing speaks against it. Where two are
// left, neither is taken.

// Fits of a description and a chain.
const (
	noFit    = iota
	mayFit       // nothing speaks against it
	nearFit      // the text has said what is broader
	saidSo       // the text has said so
	maxTopic = 3 // how many sentences back whom a text tells of is looked for
)

// nounKind is an entry of the list of kinds.
type nounKind struct {
	class   string // person, organisation
	broader []string
	any     bool // said also of one of whom nothing is known
	top     bool // who is so called leads a body
	also    bool // said also of one who is told to be something else, but holds no office
	gender  byte
}

// takenUp is the chain that a phrase describes by what the text has said of it,
// -1 when none stands out, and how well it fits.
func (l *linker) takenUp(c *Chains, known []news.Mention, p *phrase) (best, fit int) {
	if p.noun.place && !l.outletHere(p) {
		return -1, noFit // "on the station"
	}
	start := l.d.Tokens[p.first].Start
	here := l.d.SentenceOf(p.first)
	var found, lone []seen
	for _, m := range l.before(c, known, start) {
		k, ok := c.byID[m.Entity]
		if !ok || here-l.sentenceAt(m.Start) > maxBack {
			continue
		}
		f := l.describes(c, k, p)
		if f == noFit && l.loneName(&c.All[k], p) {
			lone = append(lone, l.sight(&m, k))
		}
		if f == noFit || f < fit || p.noun.class != "person" && l.hearer(&m) {
			continue
		}
		if f > fit {
			fit, found = f, found[:0]
		}
		found = append(found, l.sight(&m, k))
	}
	if fit < nearFit && p.noun.class == "person" && p.age == 0 && p.head != "" && !l.broughtUp(p.head, p.first) {
		if k := l.namedAhead(c, known, p); k >= 0 {
			return k, saidSo // "after the mediator gave up", and later "mediator Gunnar Holm"
		}
	}
	if fit == noFit && only(lone) >= 0 {
		fit, found = mayFit, lone
	}
	if fit == noFit || fit == mayFit && l.broughtUp(p.head, p.first) {
		return -1, noFit
	}
	if self := l.sight(&news.Mention{Start: start, End: l.d.Tokens[p.last-1].End}, -1); !self.subject {
		// "Northgate, who bought the 24-year-old": whoever acts is not acted on.
		found = slices.DeleteFunc(found, func(s seen) bool { return s.sentence == here && s.subject })
	}
	k := only(found)
	if k >= 0 && fit == mayFit && p.noun.class == "person" && here-found[len(found)-1].sentence <= maxTopic && !l.peopleBrought(p.first) {
		fit = nearFit // nobody else of the text may be meant
	}
	if k < 0 {
		k = l.topical(found, here)
	}
	if l.anyFirm(p) && (fit < saidSo || p.head == p.noun.class) && !l.toldOf(c, k, p) || fit == nearFit && p.noun.class != "person" && l.toldBefore(c, k, p) {
		fit = min(fit, mayFit)
	}
	return k, fit
}

// toldOf reports whether the text has told of a chain that it is of the country that a
// phrase names: "Swiss group Halden" before "the Swiss company".
func (l *linker) toldOf(c *Chains, k int, p *phrase) bool {
	return k >= 0 && p.country != "" && c.All[k].Country == p.country
}

// peopleBrought reports whether the last sentences before token i have brought in
// anybody without a name: "a nurse", "one of the men".
func (l *linker) peopleBrought(i int) bool {
	d := l.d
	here := d.SentenceOf(i)
	for k := i - 1; k >= 0 && here-d.SentenceOf(k) <= maxTopic+2; k-- {
		w := strings.ToLower(d.Word(k))
		if d.Tokens[k].UPOS == nlp.NOUN && (l.g.nominal[w].class == "person" || l.g.kind[w].class == "person" || l.g.title[w].class == "role" || w == "man" || w == "woman" || w == "boy" || w == "girl") && l.indefinite(k) && !l.apposedNoun(k) {
			return true
		}
	}
	return false
}

// apposedNoun reports whether the noun at token k stands in apposition or says what its
// subject is: "Ana Rao, a nurse", "Ana Rao is a nurse".
func (l *linker) apposedNoun(k int) bool {
	r := l.d.Tokens[k].Rel
	if r == nlp.Appos {
		return true
	}
	for j := k - 1; j >= 0 && k-j < 6; j-- {
		if l.isDeterminer(j) {
			return j > 0 && (l.d.Word(j-1) == "," || l.d.Tokens[j-1].UPOS == nlp.AUX || strings.EqualFold(l.d.Word(j-1), "as"))
		}
	}
	return false
}

// maxTold is how many tokens back the noun of a phrase is looked for.
const maxTold = 600

// toldBefore reports whether the text has described something by the noun of a
// phrase before, in more words: "the rescue agency" before "the agency".
func (l *linker) toldBefore(c *Chains, k int, p *phrase) bool {
	for i := p.first - 1; i > max(0, p.first-maxTold); i-- {
		if u := l.d.Tokens[i-1].UPOS; u != nlp.DET && u != nlp.PUNCT && u != nlp.ADP && strings.EqualFold(l.d.Word(i), p.head) && !l.resolvedAt(c, k, l.d.Tokens[i].Start) {
			return true
		}
	}
	return false
}

// resolvedAt reports whether a mention of a chain holds a place of the text.
func (l *linker) resolvedAt(c *Chains, k, at int) bool {
	for i := len(c.Mentions) - 1; k >= 0 && i >= 0; i-- {
		if m := &c.Mentions[i]; m.Entity == c.All[k].ID && m.Start <= at && at < m.End {
			return true
		}
	}
	return false
}

// anyFirm reports whether a phrase has no more to say than that somebody is a firm:
// "the company".
func (l *linker) anyFirm(p *phrase) bool {
	switch p.noun.class {
	case "company", "firm", "corporation", "group":
		return l.g.firm[p.noun.class]
	}
	return false
}

// namedAhead is the one person whom the text, further on, calls as a phrase does
// before it has named him; -1 for none or several.
func (l *linker) namedAhead(c *Chains, known []news.Mention, p *phrase) int {
	if len(p.mods) > 0 || len(p.owner) > 0 || p.last != p.first+2 {
		return -1
	}
	found := -1
	for k := range c.All {
		ch := &c.All[k]
		if ch.Name == "" || ch.Kind.Base() != news.Person || !slices.Contains(ch.heads, p.head) || l.describesPerson(ch, p) < saidSo {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// loneName reports whether a name of one word, which a recogniser took for no firm,
// may be one: nothing tells of a person, and the text speaks of a firm.
func (l *linker) loneName(ch *Chain, p *phrase) bool {
	if !l.g.firm[p.noun.class] || len(p.owner) > 0 || len(ch.words) == 0 || len(ch.words) > 3 || ch.Key != "" || ch.Kind != "" && ch.Kind.Base() != news.Organisation && ch.Kind != news.Person {
		return false
	}
	if ch.Kind == news.Person && (len(ch.words) == 1 && len(ch.Mentions) < 2 || ch.Gender != 0 || len(ch.heads) > 0 || ch.age > 0) {
		return false // a surname
	}
	w := ch.words[0]
	return ch.acts && !l.g.given[w] && !l.g.common(w) && !l.noFirm(ch)
}

// maxSeen bounds the mentions that a phrase looks back on.
const maxSeen = 200

// before are the last names before an offset, and the phrases that were resolved.
func (l *linker) before(c *Chains, known []news.Mention, start int) []news.Mention {
	n, _ := slices.BinarySearchFunc(known, start, func(m news.Mention, at int) int { return m.Start - at })
	return append(slices.Clone(known[max(0, n-maxSeen):n]), c.Mentions[max(l.printed, len(c.Mentions)-maxSeen/4):]...)
}

// seen is one place where a chain is named.
type seen struct {
	chain, sentence int
	subject         bool
}

func (l *linker) sight(m *news.Mention, k int) seen {
	x := l.candidate(*m, k, nil)
	return seen{k, x.sentence, x.subject}
}

// only is the one chain of a list, -1 for none and for several.
func only(found []seen) int {
	k := -1
	for _, s := range found {
		if k >= 0 && s.chain != k {
			return -1
		}
		k = s.chain
	}
	return k
}

// topical is the one of several that the last sentences tell of: the only subject,
// or the only one named, of the nearest sentence that names any. -1 when that
// names two alike, and when the last two sentences name another of them as well.
func (l *linker) topical(found []seen, here int) int {
	near := -1
	for _, x := range found {
		if here-x.sentence > 2 {
			continue
		}
		if near >= 0 && near != x.chain {
			return -1 // of two founders just named neither is "the founder"
		}
		near = x.chain
	}
	for s := here; s >= max(0, here-maxTopic); s-- {
		subject, any := -1, -1
		for _, x := range found {
			if x.sentence != s {
				continue
			}
			switch {
			case any < 0:
				any = x.chain
			case any != x.chain:
				any = len(found) + x.chain + 1<<20 // several
			}
			if !x.subject {
				continue
			}
			if subject >= 0 && subject != x.chain {
				return -1
			}
			subject = x.chain
		}
		switch {
		case subject >= 0:
			return subject
		case any >= 1<<20:
			return -1
		case any >= 0:
			return any
		}
	}
	return -1
}

// describes says how well a phrase describes a chain.
func (l *linker) describes(c *Chains, k int, p *phrase) int {
	ch := &c.All[k]
	if p.noun.class == "person" {
		return l.describesPerson(ch, p)
	}
	return l.describesBody(ch, p)
}

func (l *linker) describesPerson(ch *Chain, p *phrase) int {
	kind := l.g.kind[p.head]
	switch {
	case ch.Kind.Base() != news.Person || ch.Name == "" && len(ch.heads) == 0:
		return noFit
	case clash(ch.Gender, cmpGender(kind.gender, p.gender)):
		return noFit
	case p.country != "" && ch.Country != "" && ch.Country != p.country, !l.mayHold(ch, p) && !(kind.top && p.body) && !l.heldOnce(ch, p):
		return noFit
	case p.age > 0:
		switch ch.age {
		case p.age:
			return saidSo
		case 0:
			for _, h := range ch.heads {
				if p.age < 30 && (l.post(h) || l.g.kind[h].top) {
					return noFit // a president of 24?
				}
			}
			return mayFit
		}
		return noFit
	case p.head == "": // "the Dane"
		switch {
		case ch.Country == p.country:
			return saidSo
		case p.one && ch.Country == "" && ch.Name != "" && ch.Key == "":
			return mayFit
		}
		return noFit
	}
	told := false
	for i := 1; i < len(ch.heads); i++ {
		if x, ok := l.g.kind[ch.heads[i-1]+" "+ch.heads[i]]; ok && slices.Contains(x.broader, p.head) {
			return saidSo // "the premier" for the prime minister
		}
	}
	office := false
	for _, h := range ch.heads {
		x, ok := l.kindOf(h)
		ok = ok && x.class == "person" || l.post(h)
		told = told || ok
		office = office || l.post(h)
		if h == p.head || slices.Contains(x.broader, p.head) {
			return saidSo
		}
	}
	if l.calledSo(ch, p.head) {
		return saidSo
	}
	for _, h := range ch.heads {
		if p.body && kind.top && !ch.Leader && l.g.kind[h].top {
			return nearFit // "the union leader" for its general secretary
		}
	}
	for _, h := range ch.heads {
		if slices.Contains(kind.broader, h) {
			return nearFit
		}
	}
	if (!told && kind.any || !office && kind.also) && ch.Name != "" {
		return mayFit
	}
	return noFit
}

// kindOf is what the lists say of a noun, or of the nouns that its ending makes one of:
// a volcanologist is a scientist.
func (l *linker) kindOf(noun string) (nounKind, bool) {
	x, ok := l.g.kind[noun]
	if !ok && len(noun) > 8 && strings.HasSuffix(noun, "ologist") {
		x, ok = l.g.kind["-ologist"]
	}
	return x, ok
}

// heldOnce reports whether somebody may be "the ex-congressman" whom a text has given
// a like office ("Rep. Holm"), but never that one.
func (l *linker) heldOnce(ch *Chain, p *phrase) bool {
	i := slices.Index(p.mods, "former")
	if i < 0 || slices.Contains(ch.heads, p.head) {
		return false
	}
	q := *p
	q.mods = slices.Delete(slices.Clone(p.mods), i, i+1)
	return l.mayHold(ch, &q)
}

// calledSo reports whether all words of a noun ("inspector general") say what
// somebody is.
func (l *linker) calledSo(ch *Chain, noun string) bool {
	for w := range strings.FieldsSeq(noun) {
		if !slices.Contains(ch.heads, w) {
			return false
		}
	}
	return noun != ""
}

func cmpGender(a, b byte) byte {
	if a != 0 {
		return a
	}
	return b
}

func (l *linker) describesBody(ch *Chain, p *phrase) int {
	other := ch.Kind.Base() != news.Organisation && ch.Kind != "" // by its form alone
	if ch.Name == "" || len(p.owner) > 0 || other && (ch.Key != "" || ch.Gender != 0 || len(ch.heads) > 0 || ch.age > 0 || ch.Kind == news.Event || ch.Kind == news.Country) {
		return noFit
	}
	if p.country != "" && !l.ofCountry(ch, p.country) && (ch.Country != "" || ch.Key != "" || l.g.saysCountry(ch.words)) {
		return noFit
	}
	if l.otherMedium(ch, p) {
		return noFit
	}
	if l.g.kind["bank"].class != "" && l.centralBank(ch) && p.head != "bank" && (l.g.firm[p.noun.class] || p.noun.class == "company") {
		return noFit
	}
	kind := l.g.kind[p.head]
	told := ch.Key != ""
	best := noFit
	see := func(w string) {
		x, ok := l.g.kind[w]
		if x.class == "person" {
			x = nounKind{}
		}
		_, n := l.g.nominal[w]
		told = told || ok && x.class == "organisation" || n && l.g.nominal[w].class != "person"
		switch {
		case w == p.head || slices.Contains(x.broader, p.head):
			best = saidSo
		case best < mayFit && x.any && !kind.any && slices.Contains(kind.broader, w) && !l.namedFirm(ch):
			best = mayFit // a "group" may be anything
		case best < nearFit && slices.Contains(kind.broader, w) && !(x.any && !kind.any):
			best = nearFit
		}
	}
	for i, w := range ch.words {
		if see(w); i > 0 && i < len(ch.words)-1 {
			best = min(best, nearFit) // "Press Ombudsman's Office"
		}
	}
	for _, w := range ch.roles {
		see(w)
	}
	for _, w := range l.g.called[p.head] {
		if best < nearFit && (slices.Contains(ch.words, w) || slices.Contains(ch.roles, w)) {
			best = nearFit
		}
	}
	media := ch.Kind == news.Media || ch.Kind == news.NewsAgency
	if media && (p.head == "newspaper" || p.head == "paper") && best == noFit && !l.onAir(ch) {
		best = nearFit
		if l.g.masthead[ch.words[len(ch.words)-1]] {
			best = saidSo
		}
	}
	switch {
	case other || l.anyFirm(p) && p.head == p.noun.class:
		best = min(best, nearFit)
	}
	switch {
	case other:
		return best
	case best != noFit:
		return best
	case ch.Kind == news.Company && (slices.Contains(kind.broader, "company") || l.g.firm[p.noun.class]):
		return nearFit
	case l.anyFirm(p) && (ch.Kind == news.Organisation || ch.Kind == news.Company || ch.Kind == "" && p.country != "" && ch.Country == p.country) && !l.noFirm(ch) && ch.Key == "" && !ch.common:
		return nearFit
	case ch.Kind == news.Organisation && kind.any && !told && !ch.common && !l.g.firm[p.noun.class]:
		return mayFit
	}
	return noFit
}

// namedFirm reports whether the name of a chain says that it is a firm, or its country is
// told, as that of a firm is: no "Swiss group Halden Foods" is "the union".
func (l *linker) namedFirm(ch *Chain) bool {
	return ch.Country != "" || slices.ContainsFunc(ch.words, func(w string) bool { return slices.Contains(l.g.kind[w].broader, "company") })
}

// centralBank reports whether a name is that of a central bank, which lends to none.
func (l *linker) centralBank(ch *Chain) bool {
	for i, w := range ch.words {
		if w == "bank" && (i > 0 && l.g.officeWord[ch.words[i-1]] && l.g.institution[ch.words[i-1]] == "adjective" || i > 0 && ch.words[i-1] == "reserve") {
			return true
		}
	}
	return false
}

// onAir reports whether the name of an outlet says that it broadcasts.
func (l *linker) onAir(ch *Chain) bool {
	for _, w := range ch.words {
		if w == "broadcaster" || slices.Contains(l.g.kind[w].broader, "broadcaster") {
			return true
		}
	}
	return len(ch.words) == 0
}
