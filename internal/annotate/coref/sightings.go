package coref

import (
	"math"
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// What a text has said of whom before a phrase, and where.

// sighting is what the text before a phrase makes of a chain.
type sighting struct {
	first, last int // sentences
	subject     bool
	speaks      bool
	at          int // token of the last
}

// sightings are the chains of mentions, in the order in which they come up.
func (l *linker) sightings(c *Chains, past []news.Mention) (order []int, seen map[int]*sighting) {
	seen = make(map[int]*sighting)
	last := make(map[int]int)
	for i := range past {
		m := &past[i]
		k, ok := c.byID[m.Entity]
		if !ok {
			continue
		}
		x := l.candidate(*m, k, nil)
		s := seen[k]
		if s == nil {
			s = &sighting{first: x.sentence}
			seen[k] = s
			order = append(order, k)
		}
		if m.Start >= last[k] {
			last[k], s.last, s.subject, s.speaks, s.at = m.Start, x.sentence, x.subject, x.speaks, x.token
		}
	}
	return order, seen
}

// stands notes where an option stands, seen from a sentence.
func (l *linker) stands(o *option, s *sighting, here int) {
	back := here - s.last
	o.x[traitDistance] = math.Log1p(float64(min(back, maxBack)))
	o.first, o.speaks = s.first, s.speaks && !l.ofAnother(s.at)
	o.x[traitSubject] = is(s.subject && back <= maxTopic)
	o.x[traitLead] = is(s.first < leadEnd)
}

// ofAnother reports whether a name at token i is brought in as another's: "its rival Kestra".
func (l *linker) ofAnother(i int) bool {
	for k := i - 1; k >= 0 && i-k < 4; k-- {
		switch u := l.d.Tokens[k].UPOS; {
		case l.d.Tokens[k].XPOS == "PRP$":
			return true
		case u != nlp.NOUN && u != nlp.ADJ && u != nlp.PROPN:
			return false
		}
	}
	return false
}

// doesTo reports whether a phrase is what its clause's subject does something to or with: whom
// "the judge" heard is not the judge.
func (l *linker) doesTo(s *sighting, p *phrase) bool {
	d := l.d
	if !s.subject || s.last != d.SentenceOf(p.first) {
		return false
	}
	head := p.last - 1
	for n := 0; n < 4 && d.Tokens[head].Head >= p.first && d.Tokens[head].Head < p.last; n++ {
		head = d.Tokens[head].Head
	}
	switch d.Tokens[head].Rel {
	case nlp.Obj, nlp.Iobj, nlp.Obl:
	case nlp.Nmod:
		head = d.Tokens[head].Head // "raised the case with the judge"
		if head < 0 || d.Tokens[head].Rel != nlp.Obj {
			return false
		}
	default:
		return false
	}
	v := d.Tokens[head].Head
	for i, n := s.at, 0; i >= 0 && n < 4; i, n = d.Tokens[i].Head, n+1 {
		if r := d.Tokens[i].Rel; r == nlp.Nsubj || r == nlp.NsubjPass {
			return d.Tokens[i].Head == v
		}
	}
	return false
}

// maxSeen bounds the mentions that a phrase looks back on.
const maxSeen = 200

// before are the last names before an offset, and the phrases that were resolved.
func (l *linker) before(c *Chains, known []news.Mention, start int) []news.Mention {
	n, _ := slices.BinarySearchFunc(known, start, func(m news.Mention, at int) int { return m.Start - at })
	return append(slices.Clone(known[max(0, n-maxSeen):n]), c.Mentions[max(l.printed, len(c.Mentions)-maxSeen/4):]...)
}

// maxTold is how many tokens back the noun of a phrase is looked for.
const maxTold = 600
