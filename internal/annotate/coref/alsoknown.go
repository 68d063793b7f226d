package coref

import (
	"slices"
	"strings"
	"unicode"

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
		of, ok := l.g.also[l.between(p.span.End, o.core.Start)]
		switch {
		case !ok:
		case of == "" && f.person() != g.person() && (l.says(f) || l.says(g)):
			// "Per Holm, alias Kestra Oil": one of them was misread
		case of == "body" && (l.surelyPerson(f) || l.surelyPerson(g)):
			// "Per Holm (formerly Kestra Rovers) signed": where he was
		case of == "person" && (!l.surelyPerson(f) || g.gaz != "" || l.says(g)):
			// "Ana Holm, born Lisbon 1972"
		default:
			l.union(p.form, o.form)
		}
	}
}

// says reports whether a name tells by itself of a place or a body, however a recogniser
// took it: a nickname may be taken for anything.
func (l *linker) says(f *form) bool {
	if f.gaz != "" || f.kind.Base() == news.Place || f.kind == news.Country || f.kind == news.Event {
		return !f.person()
	}
	return !f.person() && len(f.words) > 1 && l.g.headKind[f.words[len(f.words)-1]] != ""
}

// surelyPerson reports whether a name was taken for a person's and does not look like
// a firm's.
func (l *linker) surelyPerson(f *form) bool {
	return f.person() && (f.gender != 0 || len(f.words) > 1 && l.g.given[f.words[0]])
}

// longestAlso is how many bytes may stand between two names of one.
const longestAlso = 40

// between are the words between two offsets where names end and begin, without marks,
// and without the articles and titles that stand before the second.
func (l *linker) between(from, to int) string {
	ws := strings.FieldsFunc(strings.ToLower(l.d.Text[from:to]), func(r rune) bool {
		return !unicode.IsLetter(r) && r != '.' && r != '-'
	})
	for n := len(ws); n > 1 && (ws[n-1] == "the" || nameform.Article(ws[n-1]) || ws[n-1] == "o" || l.g.title[strings.TrimSuffix(ws[n-1], ".")].class != ""); n-- {
		ws = ws[:n-1]
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
