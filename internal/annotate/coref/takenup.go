package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// A report opens with what somebody is ("The tax official who first told of the lists denied …")
// and takes the same noun up again beside his name: "the official, Ana Kesh, …". Then he is the one.

// takenUp resolves those whom a report opens with, and whose noun it goes on with beside a name.
func (l *linker) takenUp(c *Chains, known []news.Mention, named map[int]news.EntityID, at, ends map[int]int) {
	d := l.d
	for i := 0; i+1 < len(d.Tokens) && d.SentenceOf(i) < leadSentences; i++ {
		switch l.lower(i) {
		case "the", "a", "an":
		default:
			continue
		}
		p, ok := l.leadPerson(i)
		if !ok || l.namelessAsked(i) || slices.ContainsFunc(c.Mentions[l.printed:], func(m news.Mention) bool { return m.Start == d.Tokens[i].Start }) {
			continue
		}
		r := d.Tokens[p.last-1].Rel
		if !l.opensSentence(i) && !dash(d.Word(i-1)) && r != nlp.Nsubj && r != nlp.NsubjPass || l.personBefore(c, known, i) {
			continue
		}
		o := l.namedAs(&p, at, ends)
		if o == nil {
			continue
		}
		k, ok := c.byID[named[o.span.Start]]
		if !ok || l.namedBefore(c, known, k, d.Tokens[i].Start) {
			continue
		}
		ch := &c.All[k]
		if len(ch.words) < 2 || clash(ch.Gender, cmpGender(l.g.kind[p.head].gender, l.g.nounGender[p.head])) {
			continue
		}
		m := news.Mention{Start: d.Tokens[i].Start, End: d.Tokens[p.last-1].End, Kind: ch.Kind, Entity: ch.ID, Form: "nominal", Key: ch.Key}
		ch.addRole(strings.Join(append(slices.Clone(p.mods), p.head), " "))
		if len(ch.heads) < maxRoles {
			ch.heads = append(ch.heads, strings.Fields(p.head)...)
		}
		c.Mentions, c.sure[m.Start] = append(c.Mentions, m), true
		note(&c.OpenedWith, m.Start, ch.ID)
		i = p.last - 1
	}
}

// leadPerson reads one person without a name at token i: "the tax official who", "a
// union-backed professor".
func (l *linker) leadPerson(i int) (phrase, bool) {
	d := l.d
	p := phrase{first: i, noun: nominal{class: "person"}}
	for k := i + 1; k < len(d.Tokens) && k-i < 9 && l.sameSentence(i, k); k++ {
		t := &d.Tokens[k]
		w := l.lower(k)
		switch {
		case d.Word(k) == "-" || t.UPOS == nlp.VERB && t.Rel == nlp.Amod:
			continue
		case w == "other" || w == "second" || w == "third" || w == "same":
			return p, false
		case t.UPOS == nlp.ADJ && l.personNoun(w) && l.relativeAt(k+1):
			p.head, p.last, p.end = w, k+1, k+1 // "the tax official who", whatever a tagger takes it for
			return p, true
		case t.UPOS == nlp.ADJ || t.UPOS == nlp.PROPN || t.UPOS == nlp.NUM:
			p.mods = append(p.mods, w)
			continue
		case t.UPOS == nlp.NOUN:
			if k+1 < len(d.Tokens) && (d.Tokens[k+1].UPOS == nlp.NOUN || d.Tokens[k+1].UPOS == nlp.PROPN || d.Word(k+1) == "-" || possessive(d.Word(k+1))) {
				p.mods = append(p.mods, w)
				continue
			}
			if !l.personNoun(w) && l.g.nominal[w].class != "person" || l.g.voice[w] || t.XPOS == "NNS" || k+1 < len(d.Tokens) && (d.Word(k+1) == "," && !l.relativeAt(k+2) || l.lower(k+1) == "of") {
				return p, false // "the official, Ana Kesh," is named at once
			}
			p.head, p.last, p.end = w, k+1, k+1
			return p, true
		}
		return p, false
	}
	return p, false
}

// relativeAt reports whether a relative clause of a person begins at token i.
func (l *linker) relativeAt(i int) bool {
	return i < len(l.d.Tokens) && (l.lower(i) == "who" || l.lower(i) == "whose" || l.lower(i) == "whom")
}

// namedAs is the name that the next sentences put beside "the" and the noun of a phrase, nil for
// none, or where they speak of another of the sort before.
func (l *linker) namedAs(p *phrase, at, ends map[int]int) *occurrence {
	d := l.d
	here := d.SentenceOf(p.first)
	for k := p.last; k < len(d.Tokens) && d.SentenceOf(k)-here <= delayedBy; k++ {
		w := l.lower(k)
		if one, ok := strings.CutSuffix(w, "s"); ok && one == p.head {
			return nil // "officials"
		}
		if w != p.head || !l.endsPhrase(k+1) {
			continue
		}
		det := -1
		for j := k - 1; j >= 0 && k-j < 5; j-- {
			u := d.Tokens[j].UPOS
			if u == nlp.DET || d.Tokens[j].XPOS == "PRP$" {
				det = j
				break
			}
			if u != nlp.ADJ && u != nlp.NOUN && u != nlp.PROPN && u != nlp.NUM && d.Word(j) != "-" {
				break
			}
		}
		if det < 0 || l.lower(det) != "the" || l.lower(det+1) == "other" || l.lower(det+1) == "second" {
			return nil // another of the sort
		}
		if d.SentenceOf(k) == here {
			continue
		}
		q := phrase{first: det, last: k + 1, end: k + 1, head: p.head, noun: nominal{class: "person"}}
		if o, ok := l.nameBehind(q, at); ok && l.pastField(q.last) == q.last {
			return o
		}
		if o, ok := l.nameBefore(q, ends); ok {
			return o
		}
	}
	return nil
}

// namedBefore reports whether a chain is named before an offset.
func (l *linker) namedBefore(c *Chains, known []news.Mention, k, start int) bool {
	for i := range known {
		m := &known[i]
		if m.Start >= start {
			return false
		}
		if l.sentenceCase(l.d.TokenAt(m.Start)) && m.Entity == c.All[k].ID {
			return true
		}
	}
	return false
}
