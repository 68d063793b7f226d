package coref

import (
	"slices"
	"strings"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// Some outlets print offices in capitals ("the Sports Minister"), or by their initials
// alone ("the SP" for the superintendent of police): a recogniser takes them for names.

// beforeOffice reports whether token k is a word of an office in capitals, of which the
// noun follows: "Sports" in "the Sports Minister said".
func (l *linker) beforeOffice(k int, at map[int]int) bool {
	d := l.d
	for i := k; i < len(d.Tokens) && i-k < 4 && upper(d.Word(i)); i++ {
		if _, named := at[i]; named {
			return false
		}
		w := l.lower(i)
		if n, ok := l.g.nominal[w]; ok && i > k && n.class == "person" && l.post(w) && l.endsPhrase(i+1) {
			return true
		}
	}
	return false
}

// officeInitials reads "the SP" at token i, which speaks: the initials of an office.
func (l *linker) officeInitials(i int, at map[int]int) (phrase, bool) {
	d := l.d
	p := phrase{first: i, noun: nominal{class: "person"}}
	if l.lower(i) != "the" || i+2 >= len(d.Tokens) {
		return p, false
	}
	w := d.Word(i + 1)
	if _, named := at[i+1]; named || len(w) < 2 || len(w) > 4 || !allUpper(w) || l.named(i+1) || !l.speaker(i+1) || !l.sentenceCase(i) {
		return p, false
	}
	p.head, p.last, p.end = strings.ToLower(w), i+2, i+2
	return p, true
}

// holderOf is the one person whose office has those initials, -1 for none or several.
func (l *linker) holderOf(c *Chains, p *phrase) int {
	return l.onlyPerson(c, func(o *occurrence) bool {
		words := nameform.Fold(o.role)
		return len(words) > 1 && slices.Contains(nameform.Initials(words, l.g.small), p.head)
	})
}

// onlyPerson is the one person of whom a name is such as is meant, -1 for none or
// several.
func (l *linker) onlyPerson(c *Chains, such func(o *occurrence) bool) int {
	best := -1
	for i := range l.occ {
		o := &l.occ[i]
		if !l.forms[o.form].person() || !such(o) {
			continue
		}
		if k := l.chainAt(c, o.span.Start); k >= 0 && k != best {
			if best >= 0 {
				return -1
			}
			best = k
		}
	}
	return best
}

// chainAt is the chain of the name that begins at an offset, -1 for none.
func (l *linker) chainAt(c *Chains, start int) int {
	for i := range c.Mentions[:l.printed] {
		if c.Mentions[i].Start == start && c.Mentions[i].Form == "name" {
			if k, ok := c.byID[c.Mentions[i].Entity]; ok {
				return k
			}
		}
	}
	return -1
}

// kin reads "her son" and "his partner" at token i: a noun behind a possessive pronoun.
func (l *linker) kin(i int) (phrase, bool) {
	d := l.d
	p := phrase{first: i, noun: nominal{class: "person"}}
	if w := l.lower(i); w != "his" && w != "her" || d.Tokens[i].XPOS != "PRP$" {
		return p, false
	}
	k := i + 1
	for k < len(d.Tokens) && k-i < 4 && d.Tokens[k].UPOS == nlp.ADJ {
		k++
	}
	if k >= len(d.Tokens) || d.Tokens[k].UPOS != nlp.NOUN || d.Tokens[k].XPOS == "NNS" || !l.endsPhrase(k+1) {
		return p, false
	}
	p.head, p.last, p.end = l.lower(k), k+1, k+1
	return p, true
}

// kinMeant is the one person whom the text has brought in behind a possessive with the
// noun of a phrase: "her son Per Holm", "Kesh's business partner, Ana Rao".
func (l *linker) kinMeant(c *Chains, p *phrase) int {
	return l.onlyPerson(c, func(o *occurrence) bool { return o.token < p.first && l.behindOwner(o.token, p.head) })
}

// alikeNouns reports whether two nouns are one or one takes the other up: a counsel is a lawyer.
func (l *linker) alikeNouns(a, b string) bool {
	return a == b || slices.Contains(l.g.kind[a].broader, b) || slices.Contains(l.g.kind[b].broader, a)
}

// behindOwner reports whether a noun stands right before token i, with or without a comma,
// and a possessive before the noun.
func (l *linker) behindOwner(i int, noun string) bool {
	d := l.d
	at := i - 1
	if at > 0 && d.Word(at) == "," {
		at--
	}
	if at < 1 || !l.alikeNouns(l.lower(at), noun) || !l.sameSentence(at, i) {
		return false
	}
	for k := at - 1; k >= 0 && at-k < 4; k-- {
		if d.Tokens[k].XPOS == "PRP$" || possessive(d.Word(k)) {
			return true
		}
		if u := d.Tokens[k].UPOS; u != nlp.NOUN && u != nlp.ADJ && u != nlp.PUNCT {
			return false
		}
	}
	return false
}
