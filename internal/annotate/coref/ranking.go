package coref

import (
	"math"
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// News seldom says a name twice running: the constable becomes "the officer", the
// striker "the forward", "the 24-year-old" or "the Dane". Whoever has been named in
// the sentences before and may be so described is an option, and so is nobody: an
// article describes many whom it never names, and a phrase that is left alone is
// better than a wrong name. What speaks for an option is weighed, and the likeliest
// is taken when it is likely enough. The weights are learned (meant.txt).

// Margin is how likely the likeliest must be to be taken: as little as leaves nine in
// ten of the sources that a text describes right, in stories not learned from. A little
// more loses as much as it wins, much more what is worth taking.
const Margin = 0.43

// asLikely is how little, as a logarithm of odds, two may differ between whom nothing tells.
const asLikely = 0.05

const (
	// maxBack is how many sentences back a description looks for what it means.
	maxBack = 28
	// maxAhead is how many names further on it looks for what is named only then.
	maxAhead = 40
	// maxTopic is how many sentences back a subject still stands out.
	maxTopic = 3
	// leadEnd is how many sentences open an article.
	leadEnd = 3
)

// traits is what speaks for an option and against it, see traitNames.
type traits [len(traitNames)]float64

const (
	traitSaid = iota
	traitNear
	traitOpenPerson
	traitOpenBody
	traitOpenFirm
	traitAgreed
	traitListed
	traitUnnamed
	traitActs
	traitFormer
	traitElsewhere
	traitDistance
	traitSubject
	traitLead
	traitAhead
	traitBest
	traitAlike
	traitNobody
	traitNobodyFirm
	traitNobodyAged
	traitBrought
	traitAlonePerson
)

// traitNames name the traits, as the file of their weights does.
var traitNames = [...]string{
	"said",          // the text calls it so, or by a narrower noun
	"near",          // it calls it by a broader one, or its kind is right
	"open, person",  // nothing is known of a person
	"open, body",    // nor of a body
	"open, firm",    // nor of a body that may be the firm
	"agreed",        // its name or kind tells the same as the nouns said of it
	"listed",        // a body that the lists know
	"unnamed",       // the text only describes it
	"acts",          // it is said to speak or decide
	"former",        // it once was what the phrase says
	"elsewhere",     // the text has called another thing so, in more words
	"distance",      // how far back it stands, as a number of sentences that few reach
	"subject",       // it was the subject of one of the last sentences
	"lead",          // the article opens with it
	"ahead",         // it is named only further on: by its country, or in the same sentence
	"best",          // nobody else fits as well
	"alike",         // so many others do who are named in the last two sentences
	"nobody",        // nobody whom the text names is meant
	"nobody, firm",  // the same for a firm
	"nobody, aged",  // the same for somebody of an age ("the 77-year-old")
	"brought in",    // the same where the text has brought in one of many ("a minister")
	"alone, person", // who speaks is described, and nobody else of its paragraph has spoken
}

// option is somebody whom a description may mean.
type option struct {
	chain  int // -1 for nobody
	fit    int
	at     int // sentence of its last mention, -1 when it is named further on
	x      traits
	first  int  // sentence of its first mention
	speaks bool // where it was named last, and not as another's
}

// meant is the chain that a phrase describes, -1 when none is likely enough, and
// whether it rests on what the text has said of it.
func (l *linker) meant(c *Chains, known []news.Mention, p *phrase) (chain int, sure bool) {
	options := l.options(c, known, p)
	l.tap(c, p, options)
	best, top, sum := -1, math.Inf(-1), 0.0
	scores := make([]float64, len(options))
	for i := range options {
		for k, w := range l.weights {
			scores[i] += w * options[i].x[k]
		}
		if scores[i] > top {
			best, top = i, scores[i]
		}
	}
	for _, s := range scores {
		sum += math.Exp(s - top)
	}
	if best <= 0 || 1/sum < Margin || l.evenly(options, scores, best) {
		return l.soleOfSort(c, p, options), true
	}
	if best = l.goneOn(c, known, p, options, l.mainFirm(c, p, options, best)); best == 0 {
		return -1, false
	}
	o := &options[best]
	if k, ok := l.bodyBetween(c, known, p, o); ok {
		return k, false
	}
	return o.chain, (o.fit > mayFit || o.x[traitAlonePerson] > 0) && (!l.anyFirm(p) || l.knownAs(&c.All[o.chain], p)) && o.x[traitElsewhere] == 0
}

// evenly reports whether another, named last in the same sentence as the likeliest, is as likely.
func (l *linker) evenly(options []option, scores []float64, best int) bool {
	for i := range options {
		if i != best && options[i].at == options[best].at && scores[best]-scores[i] < asLikely {
			return true
		}
	}
	return false
}

// options are those whom a phrase may describe, nobody first; none when the phrase
// is none for persons or bodies here.
func (l *linker) options(c *Chains, known []news.Mention, p *phrase) []option {
	if p.noun.place && !l.outletHere(p) {
		return nil // "cleaned up the site"
	}
	here := l.d.SentenceOf(p.first)
	start := l.d.Tokens[p.first].Start
	past := l.before(c, known, start)
	order, seen := l.sightings(c, past)
	nobody := option{chain: -1, at: -1}
	firm := l.g.firm[p.noun.class]
	nobody.x[traitNobody], nobody.x[traitNobodyFirm] = 1, is(firm)
	nobody.x[traitNobodyAged] = is(p.age > 0)
	nobody.x[traitBrought] = is(l.broughtUp(p.head, p.first))
	out := []option{nobody}
	alone := l.aloneBefore(c, past, p)
	others := l.sideBySide(c, past, seen, p)
	p.between = others != nil
	brought := p.noun.class == "person" && (l.spokeBefore(c, p) || l.onceSpoke(p))
	spoke := l.spokeLast(p)
	reports := l.closesReport(p)
	for _, k := range order {
		back := here - seen[k].last
		if reports && back == 0 && !l.calledSo(&c.All[k], p.head) {
			continue
		}
		if back > maxBack && p.country == "" || l.doesTo(seen[k], p) || l.besideInList(c, k, p) {
			continue
		}
		o, ok := l.option(c, k, p)
		if ok && (o.fit < saidSo && others[k] || (brought || spoke < here && seen[k].last <= spoke) && !l.calledSo(&c.All[k], p.head) || l.speaksOf(c, past, seen[k], k, p)) {
			continue
		}
		if !ok && k == alone && !brought {
			o, ok = l.speaksOn(c, k, p)
		}
		if !ok {
			continue
		}
		o.at = seen[k].last
		l.stands(&o, seen[k], here)
		if k == alone && (o.fit == saidSo || !l.inOffice(&c.All[k])) {
			o.x[traitAlonePerson] = 1
		}
		out = append(out, o)
	}
	n, _ := slices.BinarySearchFunc(known, start, func(m news.Mention, at int) int { return m.Start - at })
	for i := n; i < min(len(known), n+maxAhead); i++ {
		k := c.byID[known[i].Entity]
		if seen[k] != nil {
			continue
		}
		seen[k] = &sighting{}
		// "The Danish broadcaster added …", "after the mediator gave up, Gunnar Holm"
		if o, ok := l.option(c, k, p); ok && (o.fit == saidSo && l.sentenceAt(known[i].Start) == here || p.country != "" && o.fit > noFit) {
			o.x[traitAhead] = 1
			out = append(out, o)
		}
	}
	if len(out) == 1 {
		if k := l.untoldBody(c, order, seen, p); k >= 0 {
			o := option{chain: k, fit: mayFit, at: seen[k].last}
			o.x[traitOpenFirm], o.x[traitOpenBody] = is(firm), is(!firm)
			l.stands(&o, seen[k], here)
			out = append(out, o)
		}
	}
	if p.there {
		out = l.soleHolder(c, p, out)
	}
	if p.country == "" && len(p.owner) == 0 && l.post(p.head) {
		out = slices.DeleteFunc(out, func(o option) bool {
			return slices.ContainsFunc(out, func(x option) bool { return l.abroad(c, p, &o, &x) })
		})
	}
	out = l.toldApart(c, p, out)
	for i := range out[1:] {
		o := &out[i+1]
		best, alike := true, 0
		for j := range out[1:] {
			if x := &out[j+1]; x != o && x.fit >= o.fit {
				best = false
				if x.at >= 0 && here-x.at <= 2 {
					alike++
				}
			}
		}
		o.x[traitBest], o.x[traitAlike] = is(best), math.Log1p(float64(alike))
	}
	return out
}

// abroad reports whether a text tells of which country a person is president or the like, and
// not of which another is: "the president" is rather the one at home.
func (l *linker) abroad(c *Chains, p *phrase, o, x *option) bool {
	if o.chain < 0 || x.chain < 0 || o.fit != saidSo || x.fit != saidSo || x.at < 0 {
		return false
	}
	a, b := &c.All[o.chain], &c.All[x.chain]
	return a.Kind.Base() == news.Person && a.Country != "" && b.Country == "" && b.Name != "" && slices.Contains(a.heads, p.head) && slices.Contains(b.heads, p.head)
}

// soleHolder leaves out those of whom a text does not say where they hold the office of a
// phrase that says it, where there are several.
func (l *linker) soleHolder(c *Chains, p *phrase, options []option) []option {
	open := func(o option) bool { return o.chain >= 0 && l.ownerless(&c.All[o.chain], p) }
	n := 0
	for _, o := range options {
		n += int(is(open(o)))
	}
	if n < 2 {
		return options
	}
	return slices.DeleteFunc(options, open)
}

// option says how well a phrase describes a chain; ok is false when something
// speaks against it.
func (l *linker) option(c *Chains, k int, p *phrase) (o option, ok bool) {
	ch := &c.All[k]
	person := p.noun.class == "person"
	if l.pastBeside(c, ch) || l.chamberPanel(ch, p) || l.leadsLess(ch, p) || l.leadsElsewhere(ch, p) || !person && len(ch.words) > 1 && ch.Key == "" && l.membersName(ch) && p.noun.class != "party" {
		return o, false
	}
	if l.othersArmy(ch, p) || l.disagrees(c, ch, p) || l.anyFirm(p) && l.unlistedOutlet(ch, p) {
		return o, false
	}
	f, g := l.fits(c, k, *p), l.describes(c, k, p)
	o = option{chain: k, fit: g, at: -1}
	switch {
	case f == 3:
		o.fit = saidSo
	case f > 0:
		o.fit = max(o.fit, min(f, nearFit))
	}
	if o.fit == noFit && l.loneName(ch, p) {
		o.fit = mayFit
	}
	switch {
	case o.fit == saidSo:
		o.x[traitSaid] = 1
	case o.fit == nearFit:
		o.x[traitNear] = 1
	case o.fit == mayFit:
	case !l.openTo(ch, p) || l.isOffice(p) && len(p.mods) > 0 && !l.subjectPhrase(p):
		return o, false // "wrote to the home secretary": whoever holds that office
	case person:
		o.x[traitOpenPerson] = 1
	case l.g.firm[p.noun.class]:
		o.x[traitOpenFirm] = 1
	default:
		o.x[traitOpenBody] = 1
	}
	o.x[traitAgreed] = is(f > 0 && g > noFit)
	o.x[traitListed] = is(ch.Key != "" && !person)
	o.x[traitElsewhere] = is(!person && o.fit < saidSo && l.toldBefore(c, k, p))
	o.x[traitUnnamed] = is(ch.Name == "")
	o.x[traitActs] = is(ch.acts)
	o.x[traitFormer] = is(person && slices.Contains(ch.roles, "former") && !slices.Contains(p.mods, "former"))
	return o, true
}

// subjectPhrase reports whether a phrase is the subject of its clause, or speaks.
func (l *linker) subjectPhrase(p *phrase) bool {
	x := l.candidate(news.Mention{Start: l.d.Tokens[p.first].Start, End: l.d.Tokens[p.last-1].End, Kind: news.Person}, 0, nil)
	return x.subject || x.speaks
}

// openTo reports whether nothing tells that a chain is or is not what a phrase says.
func (l *linker) openTo(ch *Chain, p *phrase) bool {
	if p.country != "" && ch.Country != "" && ch.Country != p.country || len(p.owner) > 0 || p.age > 0 || p.head == "" {
		return false
	}
	if p.noun.class == "person" {
		return ch.Kind.Base() == news.Person && !clash(ch.Gender, cmpGender(l.g.kind[p.head].gender, p.gender)) && len(ch.heads) == 0
	}
	return ch.Kind.Base() == news.Organisation && ch.Key == "" && !ch.common && !l.noFirm(ch)
}

func is(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// toldBefore reports whether the text has described something but a chain by the noun
// of a phrase before, in more words: "the rescue agency" before "the agency".
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
	for i := len(c.Mentions) - 1; i >= 0; i-- {
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

// outletHere reports whether a phrase that may be a place is an outlet where it
// stands: it speaks, is told, or something is said by or on it.
func (l *linker) outletHere(p *phrase) bool {
	d := l.d
	m := news.Mention{Start: d.Tokens[p.first].Start, End: d.Tokens[p.last-1].End}
	if l.candidate(m, 0, nil).speaks || l.hearer(&m) {
		return true
	}
	if p.last < len(d.Tokens) && possessive(d.Word(p.last)) {
		return true // "the station's reporter"
	}
	return p.first > 0 && l.lower(p.first-1) == "to"
}

// hearer reports whether a mention is said to have been told or shown something:
// "in a letter seen by Tank & Tide, the operator said".
func (l *linker) hearer(m *news.Mention) bool {
	d := l.d
	i := d.TokenAt(m.Start) - 1
	if i >= 0 && l.lower(i) == "the" {
		i--
	}
	if i < 0 {
		return false
	}
	w := l.lower(i)
	return l.g.hears[w] || w == "by" && i > 0 && l.g.seenBy[l.lower(i-1)]
}

func (l *linker) sentenceAt(off int) int {
	return l.d.SentenceOf(l.d.TokenAt(off))
}
