package coref

import (
	"strings"

	"hearsay/internal/news"
)

// namedAfter takes the key of an outlet from a name of one word that a text which names
// somebody so in full uses for him: the news agency of Per Harrow, which the lists call
// "Harrow" for short, is not who says so in a report on its founder.
func (l *linker) namedAfter() {
	for i := range l.forms {
		f := &l.forms[i]
		if len(f.words) != 1 || !strings.HasPrefix(f.gaz, "media:") || f.upper || l.g.masthead[f.words[0]] {
			continue
		}
		for j := range l.forms {
			if g := &l.forms[j]; l.surelyPerson(g) && len(g.words) > 1 && g.words[len(g.words)-1] == f.words[0] {
				f.gaz, f.kind = "", news.Person
				break
			}
		}
	}
}

// givenBehind is the form of the given name by which a text tells apart who bears a surname
// with a title: "Mrs Holm — Ada, who runs the kitchen — was there" is another than Per Holm.
func (l *linker) givenBehind(i int) (form int, ok bool) {
	d := l.d
	for k := 0; k+1 < len(l.occ); k++ {
		a, b := &l.occ[k], &l.occ[k+1]
		if a.form != i {
			continue
		}
		last, end := l.lastToken(a)+1, l.lastToken(b)+1
		if last+1 != b.token || end >= len(d.Tokens) || b.form == i {
			continue
		}
		if g := &l.forms[b.form]; g.person() && len(g.words) == 1 && !clash(l.forms[i].gender, g.gender) && (dash(d.Word(last)) || d.Word(last) == "(") && closes(d.Word(end)) {
			return b.form, true
		}
	}
	return 0, false
}

// clashesIn reports whether a full name tells another gender than one that has been found to
// name whom another form does: "Ada Garza Rivas" and "Emil Garza Rivas" are two, though the
// text calls a firm or either of them "Garza Rivas".
func (l *linker) clashesIn(i, j int) bool {
	i, j = l.find(i), l.find(j)
	var genders [2]byte
	for k := range l.forms {
		f := &l.forms[k]
		if !f.person() || len(f.words) < 2 || f.gender == 0 {
			continue
		}
		switch l.find(k) {
		case i:
			genders[0] = f.gender
		case j:
			genders[1] = f.gender
		}
	}
	return clash(genders[0], genders[1])
}
