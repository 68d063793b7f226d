package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// bodiesByIt makes bodies of the sources that pass for persons though they speak of
// themselves as "it": "Bluejay said it would sell the film". What one of them is, all
// of that name in the text are.
func (f *finder) bodiesByIt(order []*candidate) {
	var bodies []string
	for _, c := range order {
		if f.speaksAsIt(c) {
			bodies = append(bodies, c.who.link.Name)
		}
	}
	for _, name := range bodies {
		for _, c := range order {
			if c.head >= 0 && c.who.kind == news.NamedPerson && strings.EqualFold(c.who.link.Name, name) {
				c.who.kind = news.SourceOrg
			}
		}
	}
}

// speaksAsIt reports whether a source with a name that may be a person's or a body's
// opens what it says with an "it" that does something.
func (f *finder) speaksAsIt(c *candidate) bool {
	w := c.who
	if c.head < 0 || w.kind != news.NamedPerson || !w.link.Named || w.told || w.listed || w.link.Plural || w.gender != 0 || c.frame != clauseFrame {
		return false
	}
	first, last := w.link.Name, endOf(w.link.Name)
	if i := strings.IndexByte(first, ' '); i > 0 {
		first = first[:i]
	}
	if first != last && f.lex.given.hasText(first) || f.known(last) == news.Person && first == last || f.lex.honorifics.hasText(strings.ToLower(strings.TrimSuffix(first, "."))) {
		return false
	}
	if n, ok := f.name(c.head); !ok || n.Key != "" || n.First > 0 && (f.office(n.First-1) || f.lex.personNouns.has(f.base(n.First-1))) {
		return false
	}
	i, r := f.start(c), c.content[0]
	if !f.is(i, "it") || f.quoted(i) {
		return false
	}
	for i++; i < min(r.last, f.start(c)+5); i++ {
		switch f.d.Tokens[i].UPOS {
		case nlp.AUX, nlp.ADV, nlp.PART:
			if f.lemma(i) == "be" && f.xpos(i+1) != "VBG" && f.xpos(i+1) != "VBN" {
				return false // "it is wrong to sell"
			}
		case nlp.VERB:
			l := f.base(i)
			return !f.lex.seemers.has(l) && l.text != "take" && l.text != "rain" && l.text != "snow" && l.text != "make" && l.text != "depend" && l.text != "matter" && l.text != "come"
		default:
			return false
		}
	}
	return false
}
