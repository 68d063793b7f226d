package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// News does not like to say "she said" twice: of one who speaks on, the second
// sentence says what the first has not, that she is a seamstress or 38. Where a
// paragraph has let nobody else speak, who is so described is known, though nothing
// was said of it before.

// aloneBefore is the person who alone has been named and told of in the paragraph before
// a phrase, when the phrase speaks too; in the one before that where the paragraph has
// named nobody. It is -1 where there are several or none, and where a body has spoken since:
// but no body is "the 57-year-old".
func (l *linker) aloneBefore(c *Chains, past []news.Mention, p *phrase) int {
	d := l.d
	start := d.Tokens[p.first].Start
	if p.noun.class != "person" {
		return -1
	}
	if x := l.candidate(news.Mention{Start: start, End: d.Tokens[p.last-1].End, Kind: news.Person}, 0, nil); !x.speaks && (p.head != "" || !x.subject) {
		return -1
	}
	from := strings.LastIndexByte(d.Text[:start], '\n') + 1
	for range 2 {
		if start-from > longestAlone {
			return -1
		}
		k, told, body, last := -1, false, false, 0
		for i := range past {
			m := &past[i]
			at, ok := c.byID[m.Entity]
			if !ok || m.Start < from || m.Start >= start {
				continue
			}
			ch := &c.All[at]
			x := l.candidate(*m, at, nil)
			switch {
			case ch.Kind.Base() == news.Person:
				if k >= 0 && at != k || x.sentence == d.SentenceOf(p.first) {
					return -1
				}
				k, told = at, told || x.subject
				if x.subject {
					last = x.sentence
				}
			case ch.Kind == "" || x.subject || l.leads(x.token, m.End):
				body = true
			}
		}
		if body && k < 0 {
			return -1
		}
		if k >= 0 {
			if body && p.age == 0 && (d.SentenceOf(p.first)-last > 1 || l.g.voice[p.head] || l.toldBefore(c, k, p) || l.inOffice(&c.All[k])) {
				return -1 // who speaks for the body, perhaps
			}
			if !told || l.othersBroughtIn(from, start) {
				return -1
			}
			return k
		}
		if from == 0 {
			return -1
		}
		from = strings.LastIndexByte(d.Text[:from-1], '\n') + 1
	}
	return -1
}

// longestAlone is how many bytes of a text are looked at for others: who has spoken
// further back is not whom a paragraph is about.
const longestAlone = 4000

// othersBroughtIn reports whether somebody without a name is brought in between two
// offsets.
func (l *linker) othersBroughtIn(from, to int) bool {
	for i := l.d.TokenAt(from); i < len(l.d.Tokens) && l.d.Tokens[i].Start < to; i++ {
		if _, ok := l.broughtIn(i); ok {
			return true
		}
	}
	return false
}

// speaksOn is the option of who alone has spoken, where nothing is known of him that a
// phrase says: a spokesman may be a general, but no minister a president.
func (l *linker) speaksOn(c *Chains, k int, p *phrase) (o option, ok bool) {
	ch := &c.All[k]
	if p.noun.class != "person" || ch.Kind.Base() != news.Person || p.country != "" && ch.Country != "" && ch.Country != p.country || len(p.owner) > 0 || p.age > 0 || p.head == "" {
		return o, false
	}
	if l.disagrees(c, ch, p) || l.post(p.head) && l.g.title[p.head].class != "rank" {
		return o, false
	}
	if l.inOffice(ch) || l.g.bench[p.head] {
		return o, false
	}
	o = option{chain: k, fit: noFit, at: -1}
	o.x[traitOpenPerson] = 1
	o.x[traitActs] = is(ch.acts)
	return o, true
}

// inOffice reports whether somebody is told to hold an office, by which he is called then:
// a senator is no cameraman, but a spokesman may be a general.
func (l *linker) inOffice(ch *Chain) bool {
	return slices.ContainsFunc(ch.heads, func(h string) bool { return l.post(h) && !l.g.voice[h] && l.g.title[h].class != "rank" })
}
