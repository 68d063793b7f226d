package coref

import (
	"maps"
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxBack bounds how many sentences back a nominal looks for what it takes up.
const maxBack = 14

// firmBack is how many sentences back "the company" may mean a name that no list
// knows for a company.
const firmBack = 3

// phrase is a definite noun phrase that may take up a name.
type phrase struct {
	first, last int // tokens
	head        string
	noun        nominal
	country     string // code of the country that it names, "" for none
}

// nominals adds the definite phrases that one chain stands out for.
func (l *linker) nominals(c *Chains) {
	d := l.d
	known := slices.Clone(c.Mentions) // in order; adjectives are at its end and of no use here
	known = slices.DeleteFunc(known, func(m news.Mention) bool { return m.Form == "adjective" })
	ni := 0
	for i := 0; i < len(d.Tokens); i++ {
		for ni < len(d.Names) && d.Names[ni].Last <= i {
			ni++
		}
		p, ok := l.phraseAt(i, ni)
		if !ok || l.common[i+1] || l.common[i+2] {
			continue
		}
		if k := l.antecedent(c, known, p); k >= 0 {
			ch := &c.All[k]
			kind := ch.Kind
			if kind == "" {
				kind = news.Organisation // what the noun says of it
			}
			c.Mentions = append(c.Mentions, news.Mention{Start: d.Tokens[p.first].Start, End: d.Tokens[p.last-1].End, Kind: kind, Entity: ch.ID, Form: "nominal", Key: ch.Key})
		}
		i = p.last - 1
	}
}

// phraseAt reads a definite phrase at token i. Names in it disqualify it, except
// those of countries: "the Norra news agency" is a name already.
func (l *linker) phraseAt(i, ni int) (phrase, bool) {
	d := l.d
	switch strings.ToLower(d.Word(i)) {
	case "the", "this", "that":
	default:
		return phrase{}, false
	}
	p := phrase{first: i, last: -1}
	for j := i + 1; j < len(d.Tokens) && j-i < 8; j++ {
		if code, n := l.countryAt(j, min(j+3, len(d.Tokens))); n > 0 && d.Word(j)[0] < 'a' {
			if p.country != "" {
				return phrase{}, false
			}
			p.country = code
			j += n - 1
			continue
		}
		if l.inName(j, ni) {
			return phrase{}, false
		}
		t := &d.Tokens[j]
		w := strings.ToLower(d.Word(j))
		switch t.UPOS {
		case nlp.ADJ, nlp.NUM:
			continue
		case nlp.NOUN, nlp.PROPN, nlp.VERB, nlp.NoPOS:
			n, ok := l.g.nominal[w]
			if t.UPOS == nlp.VERB && !ok {
				return phrase{}, false
			}
			if !ok {
				if t.UPOS == nlp.PROPN {
					return phrase{}, false // a name that was not recognised
				}
				continue
			}
			p.head, p.noun, p.last = w, n, j+1
			if k := j + 1; k < len(d.Tokens) {
				next := &d.Tokens[k]
				if next.UPOS == nlp.NOUN || next.UPOS == nlp.PROPN || l.inName(k, ni) || d.Word(k) == "-" {
					p.last = -1 // "the company president", "the leader Per Holm"
					continue
				}
				if w := strings.ToLower(d.Word(k)); w == "of" || w == "for" || w == "that" || w == "who" || w == "which" {
					return phrase{}, false // described, so perhaps another one
				}
			}
			return p, true
		case nlp.PUNCT:
			if d.Word(j) == "-" {
				continue
			}
		}
		return phrase{}, false
	}
	return phrase{}, false
}

func (l *linker) inName(i, ni int) bool {
	for ; ni < len(l.d.Names) && l.d.Names[ni].First <= i; ni++ {
		if l.d.Names[ni].Last > i {
			return true
		}
	}
	return false
}

// antecedent finds the chain that a phrase takes up, -1 when none stands out.
func (l *linker) antecedent(c *Chains, known []news.Mention, p phrase) int {
	start := l.d.Tokens[p.first].Start
	here := l.d.SentenceOf(p.first)
	best, score := -1, 0
	firms := make(map[int]int) // that fit by their kind alone, and how often each was named so far
	lookAt := func(m news.Mention, ahead bool) {
		k := c.byID[m.Entity]
		s := l.fits(c, k, p)
		if s == 0 {
			return
		}
		if s <= 2 && l.g.firm[p.noun.class] && !ahead {
			firms[k]++
		}
		if s == 1 && l.g.firm[p.noun.class] {
			if ahead || here-l.sentenceAt(m.Start) > firmBack {
				return
			}
		}
		// Nearer is better, but a better fit is better than nearness.
		s *= 1000
		if !ahead {
			back := here - l.sentenceAt(m.Start)
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
	if k := standsOut(firms); k >= 0 && (best < 0 || score < 3000) {
		best = k
	} else if firms[best] > 0 && len(firms) > 1 && score < 2000 {
		best = -1
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
	return best
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
		case slices.Contains(ch.roles, p.head):
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
	if p.country != "" && !l.ofCountry(ch, p.country) {
		return 0
	}
	if slices.Contains(ch.words, p.head) || slices.Contains(ch.roles, p.head) {
		return 3
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
	case (p.noun.class == "newspaper" || p.noun.class == "broadcaster" || p.noun.class == "magazine") && ch.Kind == news.Media,
		p.noun.class == "agency" && ch.Kind == news.NewsAgency:
		return 1
	}
	return 0
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
