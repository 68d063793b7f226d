package coref

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// What stands behind the noun of a definite phrase: whose an office is, or of what.

// complement reads what stands behind the head: "of Velmora" tells whose an
// office is; anything else that describes the phrase makes another of it.
func (l *linker) complement(p *phrase, at map[int]int) bool {
	d := l.d
	k := p.last
	if k >= len(d.Tokens) {
		return true
	}
	switch w := l.lower(k); w {
	case "who", "which":
		return false
	case "and":
		// "the president and warden of the guild": of what only the second noun tells
		return k+2 >= len(d.Tokens) || l.lower(k+2) != "of" || p.noun.class != "person" || l.g.nominal[l.lower(k+1)].class != "person"
	case "that":
		return d.Tokens[k].Rel == nlp.Mark // "told the paper that he knew"
	case "of", "for":
		if !l.attached(k, p.last-1) && !l.ofBody(k+1, p.head, at) {
			return true // "accused the council of fraud"
		}
		if l.g.firm[p.noun.class] && p.noun.class != "company" && p.country != "" {
			return true // "the Danish maker of pumps"
		}
		n := k + 1
		if n < len(d.Tokens) && l.lower(n) == "the" {
			n++
		}
		if n < len(d.Tokens) && p.head == "head" && (l.lower(n) == "state" || l.lower(n) == "government") {
			p.head, p.last, p.end, p.noun = "leader", n+1, n+1, nominal{class: "person", lead: true}
			return true
		}
		if end := l.fieldEnd(n, at); end > n && p.noun.class == "person" && len(p.owner) == 0 && (l.post(p.head) || l.g.kind[p.head].top) {
			for ; n < end; n++ {
				p.field = append(p.field, l.lower(n))
			}
			p.last, p.end = end, end
			return true // "the chief of police"
		}
		o, ok := at[n]
		if !ok || p.noun.class != "person" || p.country != "" || len(p.owner) > 0 || l.forms[l.occ[o].form].person() {
			return false
		}
		l.ownedBy(p, &l.occ[o])
		p.last = l.lastToken(&l.occ[o]) + 1
		// "the president of Velmora's parliament"
		return p.last >= len(d.Tokens) || !possessive(d.Word(p.last))
	}
	return true
}

// fieldEnd is the token behind a common noun or two from token i on that end a phrase,
// in capitals or not, i when there is none.
func (l *linker) fieldEnd(i int, at map[int]int) int {
	d := l.d
	k := i
	for k < len(d.Tokens) && k-i < 3 && l.sameSentence(i, k) {
		u := d.Tokens[k].UPOS
		_, named := at[k]
		if named || u != nlp.NOUN && !(capital(d.Word(k)) && (u == nlp.PROPN || u == nlp.ADJ) && l.g.common(l.folded(k, k+1))) || capital(d.Word(k)) && !l.g.common(l.folded(k, k+1)) {
			break
		}
		k++
	}
	if k < len(d.Tokens) && !l.endsPhrase(k) || k+1 < len(d.Tokens) && l.lower(k) == "of" && l.attached(k, k-1) {
		return i
	}
	return k
}

// ofBody reports whether an organisation is named from token i on, whose officer a
// noun for an office before "of" is, however the sentence was parsed.
func (l *linker) ofBody(i int, head string, at map[int]int) bool {
	if i < len(l.d.Tokens) && l.lower(i) == "the" {
		i++
	}
	o, ok := at[i]
	return ok && l.post(head) && l.forms[l.occ[o].form].kind.Base() == news.Organisation
}

// attached reports whether the preposition at token k belongs to the noun at
// token head, which it does unless the parse says otherwise.
func (l *linker) attached(k, head int) bool {
	h := l.d.Tokens[k].Head
	if l.d.Tokens[k].Rel == nlp.NoRel || h < 0 || h >= len(l.d.Tokens) {
		return true
	}
	up := l.d.Tokens[h].Head
	return up == head || up < 0 || up >= len(l.d.Tokens) || l.d.Tokens[up].UPOS != nlp.VERB
}
