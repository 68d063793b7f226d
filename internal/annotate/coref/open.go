package coref

import (
	"strings"

	"hearsay/internal/nlp"
)

// An article may say "the minister" of one whom it names without his office, or
// "the inspectorate" of what only the other articles name. Such phrases get chains
// without a name: the story may know whose they are, and if it does not they stay
// nobody's.

// open reports whether a bare phrase that the article does not explain may be
// left to the story: no other of its kind was brought up before it ("a minister"),
// and for an institution none of the article fits it at all.
func (l *linker) open(c *Chains, p *phrase) bool {
	if p.between || p.country != "" || len(p.owner) > 0 || len(p.mods) > 0 || p.last != p.first+2 && !p.of || l.lower(p.first) != "the" || l.broughtUp(p.head, p.first) {
		return false
	}
	if p.noun.class == "person" {
		return l.post(p.head)
	}
	if p.noun.place && !l.outletHere(p) {
		return false
	}
	if l.g.firm[p.noun.class] {
		return true // which of several names are firms' the story knows better
	}
	fits, known := l.taken[p.head]
	if !known {
		for k := range c.All {
			fits = fits || l.fits(c, k, *p) > 0 // of several none stands out
		}
		if l.taken == nil {
			l.taken = make(map[string]bool)
		}
		l.taken[p.head] = fits
	}
	return !fits
}

// toldElsewhere reports whether a phrase says of one person what the article has told of
// nobody, though another may ("the 57-year-old", "the producer"): no other of its kind was
// brought up before it, and it does not speak for somebody, of whom there are many.
func (l *linker) toldElsewhere(p *phrase) bool {
	d := l.d
	if p.noun.class != "person" || p.between || p.of || len(p.owner) > 0 || len(p.field) > 0 || l.lower(p.first) != "the" || l.keepsName(p.last) {
		return false
	}
	if p.age > 0 {
		return true
	}
	k := l.g.kind[p.head]
	return p.country == "" && k.class == "person" && !k.also && !l.g.voice[p.head] && d.Tokens[p.last-1].XPOS != "NNS" && !l.broughtUp(p.head, p.first)
}

// broughtUp reports whether a text has spoken of one of many ("a union leader",
// "another minister") before token i.
func (l *linker) broughtUp(head string, i int) bool {
	if l.brought == nil {
		l.brought = make(map[string]int)
		for k := range l.d.Tokens {
			w := l.lower(k)
			if one, ok := strings.CutSuffix(w, "s"); ok && l.d.Tokens[k].XPOS == "NNS" && l.post(one) {
				if _, ok := l.brought[one]; !ok {
					l.brought[one] = k // "the mayors of Ostra and Belm"
				}
				continue
			}
			if _, noun := l.g.nominal[w]; !noun {
				continue
			}
			if _, ok := l.brought[w]; !ok && l.indefinite(k) {
				l.brought[w] = k
			}
		}
	}
	at, ok := l.brought[head]
	return ok && at < i
}

// indefinite reports whether the noun at token k stands behind "a", "another" or
// the like.
func (l *linker) indefinite(k int) bool {
	d := l.d
	for j := k - 1; j >= 0 && k-j < 5; j-- {
		switch d.Tokens[j].UPOS {
		case nlp.DET, nlp.NUM:
			switch l.lower(j) {
			case "a", "an", "another", "one", "some":
				return true
			}
			return false
		case nlp.ADJ, nlp.NOUN, nlp.PROPN:
		default:
			return false
		}
	}
	return false
}
