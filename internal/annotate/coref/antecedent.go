package coref

import (
	"maps"
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// maxBack bounds how many sentences back a nominal looks for what it takes up.
const maxBack = 14

// firmBack is how many sentences back "the company" may mean a name that no list
// knows for a company.
const firmBack = 3

// antecedent finds the chain that a phrase takes up, -1 when none stands out. sure
// says that the text has called it so.
func (l *linker) antecedent(c *Chains, known []news.Mention, p phrase) (best int, sure bool) {
	start := l.d.Tokens[p.first].Start
	if p.noun.place && !l.outletHere(&p) {
		return -1, false // "cleaned up the site"
	}
	here := l.d.SentenceOf(p.first)
	best, score := -1, 0
	alike, rivals := 0, []seen(nil) // those that fit best
	firm := l.g.firm[p.noun.class]
	firms := make(map[int]int)  // that fit by their kind alone, and how often each was named so far
	beside := make(map[int]int) // those of them that the paragraph names
	clause := make(map[int]int) // and those that its sentence names before it
	lookAt := func(m news.Mention, ahead bool) {
		k := c.byID[m.Entity]
		s := l.fits(c, k, p)
		if s == 0 {
			return
		}
		told := false
		if l.hearer(&m) {
			if s <= 2 && firm {
				return // the outlet that the firm told it
			}
			if p.noun.class != "person" {
				s, told = 1, true // "told Kestra Press … the agency said": rather another
			}
		}
		if f := s; !ahead && !told {
			if f > alike {
				alike, rivals = f, rivals[:0]
			}
			if f == alike && here-l.sentenceAt(m.Start) <= maxBack {
				rivals = append(rivals, l.sight(&m, k))
			}
		}
		if s == 1 && firm {
			if c.All[k].Kind == "" && !c.All[k].acts && (ahead || strings.Contains(l.d.Text[m.Start:start], "\n")) {
				return // perhaps a product
			}
		}
		back := here - l.sentenceAt(m.Start)
		same := !ahead && !strings.Contains(l.d.Text[m.Start:start], "\n")
		if s <= 2 && firm && !ahead {
			firms[k]++
			if same {
				beside[k]++
			}
			if back == 0 {
				clause[k]++
			}
		}
		if s == 1 && firm && (ahead || back > firmBack) {
			return
		}
		// Nearer is better, but a better fit is better than nearness, except in
		// the paragraph's own words.
		s *= 1000
		if same && s >= 2000 {
			s += 2000
		}
		if !ahead {
			if back > maxBack && p.country == "" {
				return
			}
			s += 900 - 10*min(back, 80)
		}
		if s >= score {
			best, score = k, s
		}
	}
	n, _ := slices.BinarySearchFunc(known, start, func(m news.Mention, at int) int { return m.Start - at })
	for i := max(0, n-200); i < n; i++ {
		lookAt(known[i], false)
	}
	if score >= 3000 && (score < 4000 || firms[best] == 0) {
		if one := only(rivals); one < 0 {
			if one = l.topical(rivals, here); one >= 0 {
				return one, true
			}
			if p.noun.class == "person" {
				return -1, false // which of two ministers?
			}
			return best, false
		}
		return best, l.sureOf(c, best, alike, &p)
	}
	if len(firms) > 1 || len(firms) == 1 && best < 0 {
		best = l.firmMeant(firms, beside, clause)
	}
	if best < 0 && p.country != "" {
		// "The Danish broadcaster added …": named only later.
		for i := n; i < len(known) && i < n+40; i++ {
			lookAt(known[i], true)
			if best >= 0 {
				break
			}
		}
	}
	return best, best >= 0 && l.sureOf(c, best, alike, &p) && only(rivals) == best
}

// sureOf reports whether a fit rests on what the text has called somebody, and not
// on a noun that may stand for another.
func (l *linker) sureOf(c *Chains, k, fit int, p *phrase) bool {
	return fit == 3 || fit == 2 && (p.noun.class == "person" || !l.toldBefore(c, k, p))
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
	return p.first > 0 && strings.EqualFold(d.Word(p.first-1), "to")
}

// hearer reports whether a mention is said to have been told or shown something:
// "in a letter seen by Tank & Tide, the operator said".
func (l *linker) hearer(m *news.Mention) bool {
	d := l.d
	i := d.TokenAt(m.Start) - 1
	if i >= 0 && strings.EqualFold(d.Word(i), "the") {
		i--
	}
	if i < 0 {
		return false
	}
	w := strings.ToLower(d.Word(i))
	return l.g.hears[w] || w == "by" && i > 0 && l.g.seenBy[strings.ToLower(d.Word(i-1))]
}

// firmMeant is the firm that "the company" is: the only one that its sentence names
// before it, the only one of its paragraph, else the one that stands out in the article so far; -1 for none.
func (l *linker) firmMeant(firms, beside, clause map[int]int) int {
	if len(clause) == 1 && len(beside) > 1 {
		for k := range clause {
			return k // "Kestra said that it was in no talks about a sale of the company"
		}
	}
	if len(beside) == 1 {
		for k := range beside {
			return k
		}
	}
	if k := standsOut(firms); k >= 0 {
		return k
	}
	return standsOut(beside)
}

// firmLead is how many times more often than any other a firm must have been
// named to be "the company" of the article.
const firmLead = 2

// standsOut is the firm that an article is about, by how often each has been
// named so far: one alone, or one named twice as often as the next. -1 for none.
func standsOut(firms map[int]int) int {
	best, next := -1, 0
	for _, k := range slices.Sorted(maps.Keys(firms)) {
		switch {
		case best < 0 || firms[k] > firms[best]:
			if best >= 0 {
				next = firms[best]
			}
			best = k
		case firms[k] > next:
			next = firms[k]
		}
	}
	if best < 0 || firms[best] < firmLead*next || firms[best] < 2 {
		return -1
	}
	return best
}

func (l *linker) sentenceAt(off int) int {
	return l.d.SentenceOf(l.d.TokenAt(off))
}

// fits says how well a chain is what the phrase describes: 0 not at all.
func (l *linker) fits(c *Chains, k int, p phrase) int {
	ch := &c.All[k]
	if p.noun.class == "person" {
		if ch.Kind.Base() != news.Person {
			return 0
		}
		if p.country != "" && ch.Country != p.country {
			return 0
		}
		switch {
		case !l.mayHold(ch, &p):
			return 0
		case l.calledSo(ch, p.head):
			return 3
		case p.noun.lead && ch.Leader:
			if p.country != "" {
				return 2
			}
			return 1
		case p.noun.lead && p.country != "" && ch.Country == p.country && ch.Role != "" && !l.otherOffice(ch):
			return 1 // "Norway's Haugen" and "the Norwegian leader"
		}
		return 0
	}
	if ch.Kind.Base() != news.Organisation && ch.Kind != "" {
		return 0
	}
	if id, ok := strings.CutPrefix(ch.Key, "media:"); ok {
		m, ok := l.g.media[id]
		if !ok {
			return 0
		}
		if p.country != "" && m.country != p.country {
			return 0
		}
		switch {
		case m.class == p.noun.class:
			return 3
		case p.noun.class == "media":
			return 2
		}
		return 0
	}
	if l.g.firm[p.noun.class] && l.centralBank(ch) {
		return 0
	}
	if p.country != "" && !l.ofCountry(ch, p.country) && !(l.g.firm[p.noun.class] && ch.Country == "" && ch.Key == "" && !l.g.saysCountry(ch.words)) {
		return 0
	}
	if len(p.owner) > 0 {
		return 0
	}
	if slices.Contains(ch.words, p.head) || slices.Contains(ch.roles, p.head) {
		return 3
	}
	if nameform.HasAny(ch.words, l.g.called[p.head]) || nameform.HasAny(ch.roles, l.g.called[p.head]) {
		return 2 // "the union" for a federation
	}
	switch {
	case l.g.firm[p.noun.class] && !l.noFirm(ch) && (ch.Kind == news.Organisation || ch.Kind == "") && ch.Key == "" && (!ch.common || ch.proper):
		return 1 // a firm that no list knows
	case p.noun.class == "company" || p.noun.class == "firm" || p.noun.class == "corporation":
		if ch.Kind == news.Company {
			return 2
		}
	case p.noun.class == "party" && ch.Kind == news.Party, p.noun.class == "group" && ch.Kind == news.ArmedGroup:
		return 2
	case l.otherMedium(ch, &p):
		return 0
	case (p.noun.class == "newspaper" || p.noun.class == "broadcaster" || p.noun.class == "magazine") && ch.Kind == news.Media,
		p.noun.class == "agency" && ch.Kind == news.NewsAgency:
		return 1
	case l.g.publicBody[p.head] && ch.Kind == news.Government && !strings.HasPrefix(ch.Key, "gov:") && !strings.HasPrefix(ch.Key, "seat:"):
		return 2 // "the agency" for an administration
	}
	return 0
}

// otherMedium reports whether the text has called an outlet something else than a phrase
// does: no broadcaster is "the daily".
func (l *linker) otherMedium(ch *Chain, p *phrase) bool {
	if !ofMedia(p.noun.class) {
		return false
	}
	other := false
	for _, w := range ch.roles {
		if c := l.g.nominal[w].class; ofMedia(c) {
			if c == p.noun.class {
				return false
			}
			other = true
		}
	}
	return other
}

func ofMedia(class string) bool {
	return class == "newspaper" || class == "broadcaster" || class == "magazine" || class == "agency"
}

// noFirm reports whether the name of a chain says that it is no company.
func (l *linker) noFirm(ch *Chain) bool {
	if len(ch.words) < 2 {
		return false
	}
	n, ok := l.g.nominal[ch.words[len(ch.words)-1]]
	return ok && !l.g.firm[n.class]
}

// otherOffice reports whether the chain's role names an office that is no leader's.
func (l *linker) otherOffice(ch *Chain) bool {
	for _, w := range ch.roles {
		if n, ok := l.g.nominal[w]; ok && !n.lead {
			return true
		}
		if t, ok := l.g.title[w]; ok && t.class != "honorific" && !ch.Leader {
			return true
		}
	}
	return false
}

// saysCountry reports whether one of the words names a country.
func (g *gazetteer) saysCountry(words []string) bool {
	for _, w := range words {
		if g.country[w] != "" || g.adjective[w] != "" {
			return true
		}
	}
	return false
}

// ofCountry reports whether the chain's name or role names the country.
func (l *linker) ofCountry(ch *Chain, code string) bool {
	if ch.Country == code || strings.HasSuffix(ch.Key, ":"+code) {
		return true
	}
	words := ch.words
	for i := range words {
		for j := i + 1; j <= len(words) && j-i <= 3; j++ {
			k := strings.Join(words[i:j], " ")
			if l.g.country[k] == code || l.g.adjective[k] == code {
				return true
			}
		}
	}
	return false
}
