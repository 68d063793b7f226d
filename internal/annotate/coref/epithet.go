package coref

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// epithet reads a phrase at token i that tells of a person by his age, children or
// country alone: "the 57-year-old", "the mother of two", "the Dane".
func (l *linker) epithet(i int) (phrase, bool) {
	d := l.d
	p := phrase{first: i, noun: nominal{class: "person"}}
	if l.lower(i) != "the" || i+1 >= len(d.Tokens) {
		return p, false
	}
	k := i + 1
	for k < len(d.Tokens) && k-i < 4 && !capital(d.Word(k)) && (d.Tokens[k].UPOS == nlp.ADJ || d.Tokens[k].UPOS == nlp.VERB && d.Tokens[k].XPOS == "VBN") && !l.age(k) {
		k++ // "the shaken 57-year-old"
	}
	for _, k := range [...]int{i + 1, k} {
		if n, last := l.yearOld(k); n > 0 && l.endsPhrase(last) {
			p.age, p.last, p.end = n, last, last
			return p, true
		}
	}
	if w := l.lower(i + 1); l.g.kind[w].class == "person" && l.g.kind[w].gender != 0 && i+3 < len(d.Tokens) {
		// "the mother of two", "the father-of-three"
		k := i + 2
		hyphen := d.Word(k) == "-"
		if hyphen {
			k++
		}
		if k+1 < len(d.Tokens) && l.lower(k) == "of" {
			k++
			if k+1 < len(d.Tokens) && d.Word(k) == "-" {
				k++
			}
			if d.Tokens[k].UPOS == nlp.NUM && l.endsPhrase(k+1) {
				p.head, p.last, p.end, p.gender = w, k+1, k+1, l.g.kind[w].gender
				return p, true
			}
		}
	}
	if w := l.lower(min(i+2, len(d.Tokens)-1)); l.g.nounGender[w] != 0 && (l.lower(i+1) == "old" || l.lower(i+1) == "elderly") && l.endsPhrase(i+3) {
		p.head, p.last, p.end, p.gender, p.old = w, i+3, i+3, l.g.nounGender[w], true // "the old man"
		return p, true
	}
	if q, ok := l.partyMember(p, i+1); ok {
		return q, true
	}
	return l.demonymNoun(p, i+1)
}

// partyMember reads "the Democrat", "the Texas Republican" and "the Texan" at token i for one
// person: of whose party or region the text has told.
func (l *linker) partyMember(p phrase, i int) (phrase, bool) {
	d := l.d
	for k := i; k < min(i+3, len(d.Tokens)) && capital(d.Word(k)); k++ {
		w := l.folded(k, k+1)
		var of []string
		switch {
		case l.g.member[w]:
			of = []string{w}
		case k == i && l.g.adjective[w] == "":
			for _, place := range nameform.DemonymOf(w) {
				if l.g.place[place] {
					of = append(of, place)
				}
			}
		}
		if len(of) == 0 {
			continue
		}
		if k+1 >= len(d.Tokens) || d.Tokens[k].XPOS == "NNPS" || d.Tokens[k].XPOS == "NNS" || d.Word(k+1) == "-" {
			return p, false
		}
		switch d.Tokens[k+1].UPOS {
		case nlp.VERB, nlp.AUX, nlp.PUNCT:
			p.member, p.last, p.end = of, k+1, k+1
			if k > i {
				p.region = l.g.stateOf[l.folded(i, k)] // "the Kentucky Republican"
			}
			return p, true
		}
		return p, false
	}
	return p, false
}

// toldMember reports whether a text tells of the party or the region of a phrase where it
// names a person, before the name or behind its comma: "Ana Rao, a Republican from Texas,".
func (l *linker) toldMember(c *Chains, ch *Chain, p *phrase) bool {
	if ch.Kind.Base() != news.Person || ch.Name == "" {
		return false
	}
	d := l.d
	for _, m := range ch.Mentions {
		i := d.TokenAt(c.Mentions[m].End-1) + 1
		if letter, of := l.partyTag(i); letter != 0 && i < p.first {
			return slices.ContainsFunc(p.member, func(w string) bool { return w[0] == letter }) && (p.region == "" || p.region == of)
		}
	}
	is := func(w string) bool { return slices.Contains(p.member, w) }
	if slices.ContainsFunc(ch.roles, is) {
		return p.region == ""
	}
	if p.region != "" && l.rulesState(c, ch, p) {
		return true
	}
	for _, m := range ch.Mentions {
		i := d.TokenAt(c.Mentions[m].End-1) + 1
		if i >= p.first || d.Word(i) != "," || p.region != "" && !l.tellsRegion(i+1, p) {
			continue
		}
		for i++; i < p.first && !closes(d.Word(i)) && d.Tokens[i].UPOS != nlp.VERB; i++ {
			if is(l.folded(i, i+1)) {
				return true
			}
		}
	}
	return false
}

// rulesState reports whether a person's office, before his name, is of the state of a phrase:
// "Texas Gov. Per Lund" may be "the Texas Republican".
func (l *linker) rulesState(c *Chains, ch *Chain, p *phrase) bool {
	for _, m := range ch.Mentions {
		i := l.d.TokenAt(c.Mentions[m].Start) - 1
		for k := i; k > i-3 && k >= 0 && capital(l.d.Word(k)); k-- {
			if l.g.stateOf[l.folded(k, k+1)] == p.region || k > 0 && l.g.stateOf[l.folded(k-1, k+1)] == p.region {
				return true
			}
		}
	}
	return false
}

// partyTag reads what stands behind the name of a member of a parliament from token i on: the
// first letter of his party, small, and the key of the state that he is from. "Ana Rao (D-Calif.)",
// "Per Lund, R-Ky.,". The letter is 0 for none.
func (l *linker) partyTag(i int) (letter byte, state string) {
	d := l.d
	if i+3 >= len(d.Tokens) || d.Word(i) != "," && d.Word(i) != "(" || len(d.Word(i+1)) != 1 || d.Word(i+2) != "-" || !upper(d.Word(i+1)) {
		return 0, ""
	}
	if state = l.g.abbreviated[d.Word(i+3)]; state == "" {
		state = l.g.stateOf[l.folded(i+3, i+4)] // "R-Ohio"
	}
	if state == "" {
		return 0, ""
	}
	return l.lower(i + 1)[0], state
}

// tellsRegion reports whether the phrase behind a name's comma, from token i on, names the state
// of a phrase: "Ana Rao, a New York Democrat,", "Ana Rao, a Democrat from New York,".
func (l *linker) tellsRegion(i int, p *phrase) bool {
	d := l.d
	for ; i < p.first && !closes(d.Word(i)) && d.Tokens[i].UPOS != nlp.VERB; i++ {
		for n := 1; n <= 2 && i+n <= p.first; n++ {
			if l.g.stateOf[l.folded(i, i+n)] == p.region {
				return true
			}
		}
	}
	return false
}

// membersOf are the nouns for who belongs to a party, folded: "democrat" of "Democrats".
func membersOf(b *lang.Bundle) map[string]bool {
	out := map[string]bool{}
	for _, e := range b.List("parties").Entries {
		for _, n := range e.Values(2) {
			k := key(n)
			if one, ok := strings.CutSuffix(k, "ies"); ok {
				out[one+"y"] = true
			} else if one, ok := strings.CutSuffix(k, "s"); ok && !strings.Contains(k, " ") {
				out[one] = true
			}
		}
	}
	return out
}

// demonymNoun reads "the Dane" and "the Italian" for one person.
func (l *linker) demonymNoun(p phrase, i int) (phrase, bool) {
	code, n := l.countryAt(i, min(i+2, len(l.d.Tokens)))
	w := l.lower(i)
	if n != 1 || l.g.adjective[w] == "" || !capital(l.d.Word(i)) || l.d.Tokens[i].XPOS == "NNPS" || l.d.Tokens[i].XPOS == "NNS" || i+1 >= len(l.d.Tokens) {
		return p, false
	}
	switch l.d.Tokens[i+1].UPOS {
	case nlp.VERB, nlp.AUX, nlp.PUNCT:
	default:
		return p, false
	}
	if l.d.Word(i+1) == "-" {
		return p, false
	}
	p.country, p.last, p.end = code, i+1, i+1
	// "the Japanese" and "the Dutch" are rather all of them.
	p.one = l.d.Tokens[i].Rel == nlp.Nsubj && !strings.HasSuffix(w, "ese") && !strings.HasSuffix(w, "sh") && !strings.HasSuffix(w, "ch") && !strings.HasSuffix(w, "ss")
	return p, true
}

// yearOld reads an age that stands for or before a noun from token i on ("57-year-old"),
// and gives the token behind it.
func (l *linker) yearOld(i int) (age, last int) {
	d := l.d
	if i >= len(d.Tokens) {
		return 0, i // a text that breaks off behind "Ana Rao, a"
	}
	if i+5 <= len(d.Tokens) && l.age(i) && d.Word(i+1) == "-" && l.lower(i+2) == "year" && d.Word(i+3) == "-" && l.lower(i+4) == "old" {
		return atoi2(d.Word(i)), i + 5
	}
	if w := d.Word(i); len(w) > 9 && strings.EqualFold(w[2:], "-year-old") && w[0] >= '1' && w[0] <= '9' && w[1] >= '0' && w[1] <= '9' {
		return atoi2(w), i + 1
	}
	return 0, i
}

func atoi2(w string) int { return int(w[0]-'0')*10 + int(w[1]-'0') }

// ages notes the ages that a text prints with names: "Ana Rao, 57,", "Ana Rao (57)",
// "57-year-old fisherman Jan Holm", "Jan Holm, a 57-year-old fisherman".
func (l *linker) ages(c *Chains, named map[int]news.EntityID) {
	d := l.d
	for k := range l.occ {
		o := &l.occ[k]
		ch := c.Chain(named[o.span.Start])
		if ch == nil || ch.age > 0 || ch.Kind.Base() != news.Person {
			continue
		}
		i := l.lastToken(o) + 1
		switch {
		case i+1 >= len(d.Tokens):
		case (d.Word(i) == "," || d.Word(i) == "(") && l.age(i+1) && i+2 < len(d.Tokens) && closes(d.Word(i+2)):
			ch.age = atoi2(d.Word(i + 1))
		case d.Word(i) == "," && l.lower(i+1) == "aged" && i+2 < len(d.Tokens) && l.age(i+2):
			ch.age = atoi2(d.Word(i + 2))
		case d.Word(i) == "," && i+4 < len(d.Tokens) && l.lower(i+1) == "who" && l.lower(i+2) == "is" && l.age(i+3) && (closes(d.Word(i+4)) || l.lower(i+4) == "and"):
			ch.age = atoi2(d.Word(i + 3))
		case d.Word(i) == "," && l.isDeterminer(i+1):
			ch.age, _ = l.yearOld(i + 2)
		}
		least := 0
		if s := d.SentenceOf(o.token); s < len(d.Sentences) {
			least = d.Sentences[s].First
		}
		for j := o.token - 1; j >= max(least, o.token-8) && ch.age == 0; j-- {
			if n, _ := l.yearOld(j); n > 0 {
				ch.age = n
			}
			if u := d.Tokens[j].UPOS; u == nlp.VERB || u == nlp.PUNCT && d.Word(j) != "-" || u == nlp.ADP {
				break
			}
		}
	}
}
