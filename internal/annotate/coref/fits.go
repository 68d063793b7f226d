package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

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
	case l.g.firm[p.noun.class] && !l.noFirm(ch) && (ch.Kind == news.Organisation || ch.Kind == "" && (ch.acts || !l.withArticle(c, ch))) && ch.Key == "" && (!ch.common || ch.proper):
		return 1 // a firm that no list knows
	case p.noun.class == "company" || p.noun.class == "firm" || p.noun.class == "corporation":
		if listedFirm(ch) {
			return 2
		}
	case p.noun.class == "party" && ch.Kind == news.Party, p.noun.class == "group" && ch.Kind == news.ArmedGroup:
		return 2
	case l.otherMedium(ch, &p):
		return 0
	case (p.noun.class == "newspaper" || p.noun.class == "broadcaster" || p.noun.class == "magazine") && ch.Kind == news.Media,
		p.noun.class == "agency" && ch.Kind == news.NewsAgency:
		return 1
	case l.g.publicBody[p.head] && ch.Kind == news.Government && !l.isCourt(ch) && !l.isChamber(ch) && !strings.HasPrefix(ch.Key, "gov:") && !strings.HasPrefix(ch.Key, "seat:"):
		return 2 // "the agency" for an administration
	}
	return 0
}

// isCourt reports whether a name says that it is a court, which is nobody's agency.
func (l *linker) isCourt(ch *Chain) bool {
	return slices.Contains(ch.words, "court") || slices.Contains(ch.words, "tribunal")
}

// isChamber reports whether a name is that of a parliament or of a chamber, which is nobody's
// administration.
func (l *linker) isChamber(ch *Chain) bool {
	return len(ch.words) > 0 && l.g.chamber[ch.words[len(ch.words)-1]]
}

// withArticle reports whether a name of one word is printed behind "the" where it comes
// first, as that of a ship or a bay is and that of a firm hardly ever.
func (l *linker) withArticle(c *Chains, ch *Chain) bool {
	if len(ch.words) != 1 || len(ch.Mentions) == 0 || ch.Mentions[0] >= len(c.Mentions) {
		return false
	}
	i := l.d.TokenAt(c.Mentions[ch.Mentions[0]].Start)
	if l.measured(i) {
		return true
	}
	return i > 0 && l.lower(i-1) == "the" && l.endsPhrase(i+1)
}

// measured reports whether a length, a weight or the like stands before token i, as it does
// before the name of a ship or a tower: "the 23-metre Brenna".
func (l *linker) measured(i int) bool {
	return i > 2 && l.d.Word(i-2) == "-" && l.d.Tokens[i-3].UPOS == nlp.NUM && l.g.measure[l.lower(i-1)]
}

// listedFirm reports whether a chain is known for a company.
func listedFirm(ch *Chain) bool {
	return ch.Kind == news.Company || strings.HasPrefix(ch.Key, "company:")
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

// unlistedOutlet reports whether a chain is an outlet by its name alone, which a text that
// does not call it so does not mean by "the company": "Pump & Valve News reports".
func (l *linker) unlistedOutlet(ch *Chain, p *phrase) bool {
	return ch.Key == "" && (ch.Kind == news.Media || ch.Kind == news.NewsAgency) && !slices.Contains(ch.roles, p.head)
}

func ofMedia(class string) bool {
	return class == "newspaper" || class == "broadcaster" || class == "magazine" || class == "agency"
}

// noFirm reports whether the name of a chain, or what the text calls it, says that it is no
// company.
func (l *linker) noFirm(ch *Chain) bool {
	if len(ch.words) == 1 && numbered(ch.words[0]) {
		return true
	}
	if n := len(ch.words); n > 0 {
		for _, w := range [...]string{ch.words[n-1], l.bodyOfName(ch.words)} {
			if x, ok := l.g.nominal[w]; ok && !l.g.firm[x.class] && (n > 1 || x.class != "person") {
				return true
			}
		}
	}
	other := false
	for _, w := range ch.roles {
		x, ok := l.g.nominal[w]
		switch {
		case !ok || x.class == "person":
		case l.g.firm[x.class] || slices.Contains(l.g.kind[w].broader, "company"):
			return false
		case ofMedia(x.class), l.g.kind[w].any, w == "agency", w == "bank", w == "service", w == "body":
		default:
			other = true // "the regulator, the Harbour Authority"
		}
	}
	return other
}

// numbered reports whether a folded word is a number of Rome's of two figures or more, with or
// without a letter behind it, as phases and types are counted: "Phase IIb". It names no firm.
func numbered(w string) bool {
	figures := strings.TrimRight(w, "abc")
	return len(figures) > 1 && len(w)-len(figures) < 2 && strings.Trim(figures, "ivx") == ""
}

// bodyOfName is the noun that a name opens with before what it is of: "university" of
// "University of Kestra".
func (l *linker) bodyOfName(words []string) string {
	if len(words) > 2 && (words[1] == "of" || words[1] == "for") {
		return words[0]
	}
	return ""
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
