package coref

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// A recogniser goes by the form of a name, and takes "Nordavia" and "Dremel Kemi" for people. Where
// a text goes on with "the carrier" and has named nobody else who could be one, such a name
// is a body's, unless the text tells of a person: by a title, a trade, an age, a given name
// or a "she".

// untoldBody is the one name before a phrase that may be the body's which it describes, -1
// for none.
func (l *linker) untoldBody(c *Chains, order []int, seen map[int]*sighting, p *phrase) int {
	if p.noun.class == "person" || p.noun.place || p.between || p.of || len(p.owner) > 0 || l.lower(p.first) != "the" || l.broughtUp(p.head, p.first) {
		return -1
	}
	if x := l.candidate(news.Mention{Start: l.d.Tokens[p.first].Start, End: l.d.Tokens[p.last-1].End}, 0, nil); !x.subject && !x.speaks {
		return -1
	}
	here := l.d.SentenceOf(p.first)
	found, at := -1, 0
	for _, k := range order {
		ch := &c.All[k]
		if here-seen[k].last > maxUntold || !l.nobodyTold(ch) || l.otherSort(c, ch, p) || l.namesSite(c, ch) {
			continue
		}
		if seen[k].last == here || !seen[k].subject && len(ch.words) == 1 || l.oneOfSeveral(seen[k].at) {
			continue // "the Bight of Moor", "Norvane and Pellico"
		}
		if found >= 0 {
			return -1
		}
		found, at = k, seen[k].first
	}
	if found < 0 || at >= len(l.d.Sentences) {
		return -1
	}
	for i := l.d.Sentences[at].First; i < p.first; i++ {
		if x, ok := l.g.pronoun[l.lower(i)]; ok && x.gender != 'n' && l.d.Tokens[i].UPOS == nlp.PRON {
			return -1
		}
	}
	return found
}

// oneOfSeveral reports whether the word at token i is one of several that "and" joins.
func (l *linker) oneOfSeveral(i int) bool {
	d := l.d
	if d.Tokens[i].Rel == nlp.Conj || d.Tokens[i].UPOS == nlp.PROPN && i > 0 && d.Tokens[i-1].UPOS == nlp.CCONJ {
		return true
	}
	for i++; i < len(d.Tokens) && d.Tokens[i].UPOS == nlp.PROPN; i++ { // "Dremel Kemi and Pellico"
	}
	return i < len(d.Tokens) && d.Tokens[i].UPOS == nlp.CCONJ
}

// maxUntold is how many sentences back a name of nothing that is told may be a body's.
const maxUntold = 2

// nobodyTold reports whether a name was taken for a person's by its form alone.
func (l *linker) nobodyTold(ch *Chain) bool {
	n := len(ch.words)
	if ch.Kind != news.Person || ch.Key != "" || n == 0 || n > 3 || l.toldPerson(ch) || ch.Leader || len(ch.roles) > 0 {
		return false
	}
	return !l.g.given[ch.words[0]] && l.g.givenGender[ch.words[0]] == 0 && !l.g.surname[ch.words[n-1]]
}

// isBody makes a body of a name that was taken for a person's, since the text calls it one.
func (l *linker) isBody(c *Chains, k int) {
	ch := &c.All[k]
	if ch.Kind != news.Person {
		return
	}
	ch.Kind = news.Organisation
	for i := range c.Mentions {
		if m := &c.Mentions[i]; m.Entity == ch.ID {
			m.Kind, m.Basis = news.Organisation, "context"
		}
	}
}
