package coref

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// "The group" may be said of any body, and is said of the one that the text is at: the subject of
// the sentence before, however often it has named another.

// maxItBack is how many sentences back a subject "it" is followed to what it takes up.
const maxItBack = 2

// ofPress are the classes of nouns for outlets, which no other body is.
var ofPress = map[string]bool{"newspaper": true, "broadcaster": true, "magazine": true}

// bodyBetween is whom a phrase that may be said of any body means, where the likeliest stands
// further back than the subject of the sentence before: that subject, -1 where it is a body that
// has no name, or the likeliest. ok is false where it is not settled so.
func (l *linker) bodyBetween(c *Chains, known []news.Mention, p *phrase, likeliest *option) (chain int, ok bool) {
	here := l.d.SentenceOf(p.first)
	if p.noun.class == "person" || ofPress[p.noun.class] || likeliest.at < 0 || likeliest.at >= here-1 && likeliest.x[traitSubject] > 0 || likeliest.at == here || !l.g.kind[p.head].any || len(p.mods) > 0 || p.country != "" || len(p.owner) > 0 || p.of {
		return 0, false
	}
	for s := here - 1; s >= 0 && here-s <= maxItBack && s > likeliest.at-1; s-- {
		i := l.subjectOf(s)
		if i < 0 {
			return 0, false
		}
		if x, pron := l.g.pronoun[l.lower(i)]; pron && (x.gender == 'n') {
			continue // "It recommended …"
		}
		if k := l.bodyAround(c, known, i); k >= 0 {
			if k == likeliest.chain {
				return 0, false
			}
			ch := &c.All[k]
			if ch.Name == "" || ch.Kind.Base() != news.Organisation || ch.Kind == news.Government || ch.Kind == news.Media || ch.Kind == news.NewsAgency || listedFirm(ch) || l.isCourt(ch) || l.membersName(ch) {
				return 0, false
			}
			return k, true
		}
		if l.d.Tokens[i].UPOS == nlp.NOUN && l.bodyNoun(l.lower(i)) && l.d.Tokens[i].XPOS != "NNS" {
			l.neitherHere(c, p, likeliest.chain)
			return -1, true
		}
		return 0, false
	}
	return 0, false
}

// subjectOf is the first subject of a sentence, -1 for none.
func (l *linker) subjectOf(s int) int {
	x := l.d.Sentences[s]
	for i := x.First; i < x.Last; i++ {
		if r := l.d.Tokens[i].Rel; r == nlp.Nsubj || r == nlp.NsubjPass {
			return i
		}
	}
	return -1
}

// bodyAround is the chain of the name or the resolved phrase in which token i stands, -1 for none.
func (l *linker) bodyAround(c *Chains, known []news.Mention, i int) int {
	at := l.d.Tokens[i].Start
	ms := l.before(c, known, at+1)
	if k := slices.IndexFunc(ms, func(m news.Mention) bool { return m.Start <= at && at < m.End && m.Form != "adjective" }); k >= 0 {
		if n, ok := c.byID[ms[k].Entity]; ok {
			return n
		}
	}
	return -1
}
