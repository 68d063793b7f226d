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
