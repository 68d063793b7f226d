package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// A text says what else somebody is called: "Per Holm, alias “the Otter”", "the Otter,
// whose real name is Per Holm", "Kestra (formerly Norra)". However little the two names
// share, they are one.

// alsoKnown joins names that stand side by side with nothing between them but such words.
func (l *linker) alsoKnown() {
	for i := 1; i < len(l.occ); i++ {
		p, o := &l.occ[i-1], &l.occ[i]
		f, g := &l.forms[p.form], &l.forms[o.form]
		if o.core.Start < p.span.End || o.core.Start-p.span.End > longestAlso || f.gaz != "" && g.gaz != "" || l.common[p.token] || l.common[o.token] {
			continue
		}
		if f.person() != g.person() && f.kind != "" && g.kind != "" && f.kind.Base() != news.Organisation && g.kind.Base() != news.Organisation {
			continue // "Per Holm, known in Oslo": whoever has no name of one known kind may be misread
		}
		if l.g.also[between(l.d.Text[p.span.End:o.core.Start])] {
			l.union(p.form, o.form)
		}
	}
}

// longestAlso is how many bytes may stand between two names of one.
const longestAlso = 40

// between are the words between two names, without marks and articles.
func between(s string) string {
	ws := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r == '.' || r == '-')
	})
	for len(ws) > 1 && (ws[len(ws)-1] == "the" || ws[len(ws)-1] == "el" || ws[len(ws)-1] == "o") {
		ws = ws[:len(ws)-1]
	}
	return strings.Join(ws, " ")
}

// unlisted takes the key of an outlet or a country from initials that the text itself
// spells out as something else: "the Salt Producers' Alliance (SPA)" is no news agency.
func (l *linker) unlisted() {
	for i := range l.forms {
		f := &l.forms[i]
		if !f.upper || len(f.words) != 1 || !strings.HasPrefix(f.gaz, "media:") && !strings.HasPrefix(f.gaz, "country:") {
			continue
		}
		for j := range l.forms {
			g := &l.forms[j]
			if g.gaz == "" && !g.person() && len(g.words) > 1 && l.find(i) == l.find(j) && slices.Contains(nameform.Initials(g.words, l.g.small), f.words[0]) {
				f.gaz, f.kind = "", g.kind
				break
			}
		}
	}
}
