package coref

import (
	"strings"

	"hearsay/internal/news"
)

// ending is how the family names of men or of women end in a language that has two
// forms of them: "Ivanov" and "Ivanova".
type ending struct {
	text   string
	gender byte
}

// surnameGender is the gender that the last word of a full name tells, 0 for none. A
// word of its own ("kyzy", "oglu") tells it too.
func (g *gazetteer) surnameGender(words []string) byte {
	last := words[len(words)-1]
	best, gender := 0, byte(0)
	for _, e := range g.endings {
		if len(e.text) > best && len(last) >= len(e.text)+3 && strings.HasSuffix(last, e.text) || last == e.text {
			best, gender = len(e.text), e.gender
		}
	}
	if gender == 'n' {
		return 0 // "Villanueva" is anybody's
	}
	return gender
}

// toldGenders gives persons the gender that what they are tells: "the actress Robin Holm".
func (l *linker) toldGenders(c *Chains) {
	for k := range c.All {
		ch := &c.All[k]
		if ch.Gender != 0 || ch.Kind.Base() != news.Person {
			continue
		}
		if ch.Gender = l.kinGender(c, ch); ch.Gender != 0 {
			continue
		}
		for _, h := range ch.heads {
			if !l.personNoun(h) || l.g.title[h].class == "honorific" {
				continue // "Ms" is perhaps another's
			}
			g := cmpGender(l.g.nounGender[h], l.g.kind[h].gender)
			if g == 0 && strings.HasSuffix(h, "woman") {
				g = 'f'
			}
			if g != 0 {
				ch.Gender = g
				break
			}
		}
	}
}

// kinGender is the gender that a noun for somebody's kin tells before the name that stands
// in apposition to it: "Rao's sister, Kim,". 0 for none.
func (l *linker) kinGender(c *Chains, ch *Chain) byte {
	d := l.d
	for _, m := range ch.Mentions {
		i := d.TokenAt(c.Mentions[m].Start)
		if i > 0 && d.Word(i-1) == "," {
			i--
		}
		if i < 2 || !l.sameSentence(i-2, i) || !possessive(d.Word(i-2)) && d.Tokens[i-2].XPOS != "PRP$" {
			continue
		}
		w := l.lower(i - 1)
		if g := cmpGender(l.g.nounGender[w], l.g.kind[w].gender); g != 0 && l.personNoun(w) {
			return g
		}
	}
	return 0
}
