package coref

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Who speaks of "the mayor" is not the mayor, unless a text says that he is one: "Rao said
// that the mayor was a thief. The mayor said that he would sue."

// speaksOf reports whether a sentence that names a chain tells of somebody else by the noun
// of a phrase: the phrase's own, of which it is the subject, or one before.
func (l *linker) speaksOf(c *Chains, past []news.Mention, s *sighting, k int, p *phrase) bool {
	d := l.d
	if p.noun.class != "person" || p.head == "" || p.country != "" || len(p.member) > 0 || l.calledSo(&c.All[k], p.head) {
		return false
	}
	here := d.SentenceOf(p.first)
	if s.last == here && (s.subject || s.speaks) && l.inContent(p.last-1) {
		return true
	}
	words := l.folded(p.first+1, p.last)
	for i := p.first - 1; i > max(0, p.first-maxTold); i-- {
		if !strings.EqualFold(d.Word(i), p.head) || d.Tokens[i].Rel == nlp.Appos || !l.definiteAt(i, words) || l.resolvedAt(c, k, d.Tokens[i].Start) {
			continue
		}
		at := d.SentenceOf(i)
		for n := len(past) - 1; n >= 0; n-- {
			if m := &past[n]; m.Entity == c.All[k].ID && l.sentenceAt(m.Start) == at {
				return true
			}
		}
	}
	return false
}

// definiteAt reports whether the noun at token i stands behind "the" or a possessive, with
// the same words between as in a phrase.
func (l *linker) definiteAt(i int, words string) bool {
	d := l.d
	k := i - 1 - strings.Count(words, " ")
	if k < 0 || l.folded(k+1, i+1) != words {
		return false
	}
	return l.lower(k) == "the" || d.Tokens[k].XPOS == "PRP$" || possessive(d.Word(k))
}
