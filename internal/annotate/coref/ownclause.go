package coref

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// What somebody publishes he says things of in the same breath: "the army released a video
// which it said showed the raid". Whoever spoke in the sentence before is not "it" there.

// ownClause is the chain of the subject of the sentence in whose relative clause the "it" at
// token i speaks, -1 where the subject has none; ok is false where no such clause is, or the
// subject is a person.
func (l *linker) ownClause(c *Chains, recent []candidate, i int) (chain int, ok bool) {
	d := l.d
	if i < 2 || i+2 >= len(d.Tokens) || !l.g.speech[d.Tokens[i+1].Lemma] || !l.sameSentence(i-1, i+2) || !l.relativeBefore(i) {
		return 0, false
	}
	first := d.Sentences[d.SentenceOf(i)].First
	subject := -1
	for k := first; k < i-1; k++ {
		if r := d.Tokens[k].Rel; r == nlp.Nsubj && d.Tokens[k].UPOS != nlp.PRON && d.Tokens[k].Head > k && d.Tokens[k].Head < i {
			subject = k
		}
	}
	if at := l.opening(first); subject < 0 && at < i-2 {
		subject = at // which a parse has not found
	}
	if subject < 0 || d.Tokens[subject].XPOS == "NNS" || l.personNoun(l.lower(subject)) {
		return 0, false
	}
	for n := len(recent) - 1; n >= 0 && recent[n].token >= first; n-- {
		r := &recent[n]
		if r.token > subject || d.Tokens[subject].Start >= r.last {
			continue
		}
		switch ch := &c.All[r.chain]; {
		case ch.Kind.Base() == news.Person && l.toldPerson(ch), ch.Kind.Base() == news.Place && ch.Kind != news.Country, ch.Kind == news.Event:
			return 0, false
		}
		return r.chain, true
	}
	return -1, true
}

// opening is the noun or name that a sentence from token first on opens with, behind every
// token for none.
func (l *linker) opening(first int) int {
	for k := first; k < len(l.d.Tokens) && k-first < 4; k++ {
		switch l.d.Tokens[k].UPOS {
		case nlp.NOUN, nlp.PROPN:
			return k
		case nlp.DET, nlp.ADJ:
			continue
		}
		break
	}
	return len(l.d.Tokens)
}

// relativeBefore reports whether token i is the subject of a relative clause, with a pronoun
// before it or none, in which another verb follows: "a list which it said …", "a video it said
// showed …".
func (l *linker) relativeBefore(i int) bool {
	d := l.d
	switch l.lower(i - 1) {
	case "which":
		return d.Tokens[i-2].UPOS != nlp.ADP
	case "that":
	default:
		if d.Tokens[i-1].UPOS != nlp.NOUN && d.Tokens[i-1].UPOS != nlp.PROPN {
			return false
		}
	}
	u := d.Tokens[i+2].UPOS
	return u == nlp.VERB || u == nlp.AUX
}
