package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// unseenName is the name of a person that a recogniser has not seen whole, behind a noun for
// what he is and between two commas: "The captain's wife, Bae Mi-ran, said".
func (f *finder) unseenName(r tokens, head int) (string, bool) {
	t := &f.d.Tokens[head]
	if t.UPOS != nlp.NOUN || t.XPOS != "NN" || !f.lex.personNouns.has(f.base(head)) || f.lex.either.has(f.base(head)) || !f.comma(head+1) {
		return "", false
	}
	a := tokens{head + 2, head + 2}
	words := 0
	for a.last < r.last && !f.comma(a.last) {
		i := a.last
		switch hyphen := f.d.Tokens[i].XPOS == "HYPH"; {
		case hyphen, i > a.first && f.d.Tokens[i-1].XPOS == "HYPH":
		case f.d.Tokens[i].UPOS == nlp.PROPN && f.upper(i):
			words++
		default:
			return "", false
		}
		if n, ok := f.name(i); ok && n.Kind != "" && n.Kind.Base() != news.Person && n.Key != "" {
			return "", false // "a teacher, North Dakota"
		}
		a.last++
	}
	name := f.text(a)
	last := strings.ToLower(endOf(name))
	return name, words > 1 && words < 5 && a.last < len(f.d.Tokens) && f.comma(a.last) && !f.lex.bodies.hasText(last) && !f.lex.firmEnds.hasText(last) && !f.lex.orgNouns.hasText(last)
}
