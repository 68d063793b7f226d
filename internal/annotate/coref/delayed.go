package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// A report may open with what somebody is ("An Austrian nurse freed after a year said
// on Saturday …") and name him only in the next paragraph, with no word on who that
// is: "Ana Kesh told reporters at the airport". Whoever is named so, first and in
// full, is the one.

const (
	// leadSentences is how many sentences open a report, its headline among them.
	leadSentences = 6
	// delayedBy is how many sentences later the name stands at most.
	delayedBy = 4
)

// delayed resolves those whom a report brings in without a name and names later.
func (l *linker) delayed(c *Chains, known []news.Mention) {
	d := l.d
	opened := -1 // the sentence that has brought in somebody: who tells of him there is another
	for i := 0; i+1 < len(d.Tokens) && d.SentenceOf(i) < leadSentences; i++ {
		if w := l.lower(i); w != "a" && w != "an" {
			continue
		}
		p, ok := l.indefinitePerson(i)
		if !ok || d.SentenceOf(i) == opened || l.namelessAsked(i) || !l.subjectSpeaks(i, p.last-1) || slices.Contains(p.mods, "fellow") || l.personBefore(c, known, i) {
			continue
		}
		k := l.namedNext(c, known, &p)
		if k < 0 {
			continue
		}
		ch := &c.All[k]
		m := news.Mention{Start: d.Tokens[p.first].Start, End: d.Tokens[p.end-1].End, Kind: ch.Kind, Entity: ch.ID, Form: "nominal", Key: ch.Key}
		ch.addRole(strings.Join(append(slices.Clone(p.mods), p.head), " "))
		ch.heads = append(ch.heads, strings.Fields(p.head)...)
		if ch.Country == "" {
			ch.Country = p.country
		}
		c.Mentions = append(c.Mentions, m)
		c.sure[m.Start] = true
		opened = d.SentenceOf(i)
		i = p.last - 1
	}
}

// personBefore reports whether the sentence of token i has named a person before it: who is
// brought in behind him is another, whom a report need not name.
func (l *linker) personBefore(c *Chains, known []news.Mention, i int) bool {
	first := l.d.Tokens[l.d.Sentences[l.d.SentenceOf(i)].First].Start
	for k := range known {
		m := &known[k]
		if m.Start >= l.d.Tokens[i].Start {
			return false
		}
		if ch := c.Chain(m.Entity); m.Start >= first && ch != nil && ch.Kind.Base() == news.Person {
			return true
		}
	}
	return false
}

// indefinitePerson reads "an Austrian nurse" at token i.
func (l *linker) indefinitePerson(i int) (phrase, bool) {
	d := l.d
	p := phrase{first: i, noun: nominal{class: "person"}}
	for k := i + 1; k < len(d.Tokens) && k-i < 8 && l.sameSentence(i, k); k++ {
		if code, n := l.countryAt(k, min(k+3, len(d.Tokens))); n > 0 && upper(d.Word(k)) {
			p.country = code
			k += n - 1
			continue
		}
		w := l.lower(k)
		switch d.Tokens[k].UPOS {
		case nlp.ADJ, nlp.PROPN, nlp.NUM:
			p.mods = append(p.mods, w)
			continue
		case nlp.PUNCT:
			if d.Word(k) == "-" {
				continue
			}
		case nlp.NOUN:
			if k+1 < len(d.Tokens) && (d.Tokens[k+1].UPOS == nlp.NOUN || d.Tokens[k+1].UPOS == nlp.PROPN || d.Word(k+1) == "-") {
				p.mods = append(p.mods, w)
				continue
			}
			n, ok := l.g.nominal[w]
			if !(ok && n.class == "person") && l.g.kind[w].class != "person" && l.g.title[w].class != "role" || l.g.voice[w] || w == "official" || w == "person" {
				return p, false
			}
			p.head, p.last, p.end = w, k+1, k+1
			return p, true
		}
		return p, false
	}
	return p, false
}

// namelessAsked reports whether the sentence of token i says that somebody is not to be
// named.
func (l *linker) namelessAsked(i int) bool {
	s := l.d.Sentences[l.d.SentenceOf(i)]
	for k := s.First; k < s.Last; k++ {
		switch l.lower(k) {
		case "anonymity", "anonymous", "named", "identified", "name", "unnamed", "unidentified", "anonymously":
			return true
		}
	}
	return false
}

// subjectSpeaks reports whether the phrase from token first to its noun is the subject of
// a verb of speech, or opens a sentence that has one: a long subject is seldom parsed
// right.
func (l *linker) subjectSpeaks(first, noun int) bool {
	d := l.d
	t := &d.Tokens[noun]
	if t.Rel == nlp.Nsubj && t.Head >= 0 && t.Head < len(d.Tokens) && l.g.human[l.lower(t.Head)] {
		return true
	}
	if !l.opensSentence(first) && !dash(d.Word(first-1)) && d.Word(first-1) != ":" {
		return false
	}
	s := d.Sentences[d.SentenceOf(first)]
	for k := noun + 1; k < s.Last; k++ {
		if x := d.Tokens[k].XPOS; (x == "VBD" || x == "VBZ") && l.g.human[l.lower(k)] {
			return true
		}
	}
	return false
}

// namedNext is the person whom the next sentences are the first to name, in full and
// without a word on who that is, and who speaks there; -1 for none.
func (l *linker) namedNext(c *Chains, known []news.Mention, p *phrase) int {
	here := l.d.SentenceOf(p.first)
	gender := l.g.kind[p.head].gender
	seen := map[news.EntityID]bool{}
	for i := range known {
		m := &known[i]
		k, ok := c.byID[m.Entity]
		if !ok || c.All[k].Kind.Base() != news.Person || m.Form != "name" {
			continue
		}
		if m.Start < l.d.Tokens[p.first].Start || seen[m.Entity] {
			seen[m.Entity] = true
			continue
		}
		ch := &c.All[k]
		s := l.sentenceAt(m.Start)
		if s == here {
			seen[m.Entity] = true
			continue // "a nurse said that Ana Kesh had been there"
		}
		if s-here > delayedBy || l.lower(l.d.Sentences[s].First) == "but" || l.besideHim(s, p.head) {
			return -1
		}
		x := l.candidate(*m, k, nil)
		switch {
		case len(ch.words) < 2 || clash(ch.Gender, gender):
			return -1
		case p.country != "" && ch.Country != "" && ch.Country != p.country:
			return -1
		case m.Role != "" && !l.sameRole(ch, p):
			return -1
		case l.d.Tokens[x.token].Rel == nlp.Appos, x.token > 1 && l.d.Word(x.token-1) == "," && l.personNoun(l.lower(x.token-2)):
			return -1 // "a Halden spokesman, Per Holm": a word on who that is
		case !x.subject || !x.speaks && ch.age == 0:
			return -1
		}
		return k
	}
	return -1
}

// besideHim reports whether a sentence speaks of "the captain" itself: whom it names
// beside him is another.
func (l *linker) besideHim(s int, head string) bool {
	x := l.d.Sentences[s]
	for i := x.First + 1; i < x.Last; i++ {
		if strings.EqualFold(l.d.Word(i), head) && l.lower(i-1) == "the" {
			return true
		}
	}
	return false
}

// sameRole reports whether what a text says of somebody where it names him first is
// what it said before it did.
func (l *linker) sameRole(ch *Chain, p *phrase) bool {
	for _, h := range ch.heads {
		if h == p.head || slices.Contains(l.g.kind[h].broader, p.head) || slices.Contains(l.g.kind[p.head].broader, h) {
			return true
		}
	}
	return false
}
