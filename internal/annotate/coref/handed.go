package coref

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// "When the draft was sent to Petrov, he dismissed it": to whom a clause in front brings what is
// then dealt with, he deals with it, whoever the sentence before told of. "As he prepares to
// speak, Holm is asked again" may tell of one or of two.

// handedTo reports whether a candidate stands at the end of a clause in front of the pronoun at
// token i that tells what was given, shown or sent to him.
func (l *linker) handedTo(r *candidate, i int) bool {
	d := l.d
	if !r.printed || r.sentence != d.SentenceOf(i) || r.token >= i {
		return false
	}
	first := l.frontedFrom(r.sentence)
	if first < 0 {
		return false
	}
	end := d.TokenAt(r.last-1) + 1
	if end+1 >= len(d.Tokens) || d.Word(end) != "," || end+1 != i {
		return false
	}
	to := r.token - 1
	for to > first && r.token-to < 5 && (d.Tokens[to].UPOS == nlp.PROPN || d.Word(to) == "." || l.g.title[l.folded(to, to+1)].class != "") {
		to--
	}
	if l.lower(to) != "to" || d.Tokens[to].UPOS != nlp.ADP {
		return false
	}
	for k := first + 1; k < to; k++ {
		if d.Tokens[k].Rel == nlp.NsubjPass {
			return !l.personNoun(l.lower(k)) && !l.named(k) && (d.Tokens[k].UPOS == nlp.NOUN || l.g.pronoun[l.lower(k)].gender == 'n' || l.lower(k) == "this")
		}
	}
	return false
}

// frontedFrom is the conjunction of the clause with which a sentence opens, -1 for none.
func (l *linker) frontedFrom(s int) int {
	d := l.d
	i := d.Sentences[s].First
	for i+1 < d.Sentences[s].Last && (d.Tokens[i].UPOS == nlp.CCONJ || d.Word(i) == "," || d.Word(i) == "“" || d.Word(i) == `"`) {
		i++
	}
	switch d.Tokens[i].UPOS {
	case nlp.SCONJ, nlp.ADV, nlp.ADP:
		switch l.lower(i) {
		case "when", "after", "once", "as", "before", "while", "until", "because", "although", "though", "since", "if":
			return i
		}
	}
	return -1
}

// namedBehind reports whether the pronoun at token i stands in a clause in front that begins with a
// pronoun and names nobody, and the subject behind its comma is the name of another than a chain,
// whom it may mean as well.
func (l *linker) namedBehind(c *Chains, chain, i int, gender byte) bool {
	d := l.d
	s := d.SentenceOf(i)
	first := l.frontedFrom(s)
	if first < 0 || i <= first || first+2 >= len(d.Tokens) {
		return false
	}
	if p, ok := l.g.pronoun[l.lower(first+1)]; !ok || p.gender != gender || d.Tokens[first+2].XPOS != "VBZ" {
		return false // "As he spoke, Holm nodded": rather who spoke before
	}
	for k := i + 1; k+1 < d.Sentences[s].Last; k++ {
		if d.Word(k) != "," {
			continue
		}
		ms := c.Mentions
		n := firstFrom(ms, d.Tokens[k].End)
		if before := firstFrom(ms, d.Tokens[first].Start); before < n && slices.ContainsFunc(ms[before:n], func(m news.Mention) bool { return m.Kind.Base() == news.Person }) {
			return false
		}
		if n >= len(ms) || d.TokenAt(ms[n].Start)-k > 3 || ms[n].Form != "name" || ms[n].Kind.Base() != news.Person {
			return false
		}
		t := d.TokenAt(ms[n].End - 1)
		subject := t+1 < len(d.Tokens) && (d.Tokens[t+1].UPOS == nlp.VERB || d.Tokens[t+1].UPOS == nlp.AUX)
		for j := d.TokenAt(ms[n].Start); j <= t; j++ {
			subject = subject || d.Tokens[j].Rel == nlp.Nsubj || d.Tokens[j].Rel == nlp.NsubjPass
		}
		m, ok := c.byID[ms[n].Entity]
		return ok && subject && m != chain && !clash(c.All[m].Gender, gender)
	}
	return false
}
