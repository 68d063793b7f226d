package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// severalNamed is whom "they" means where the sentence before tells of several by name, and of
// nobody else: "Ana Rao, Ivo Lund and Per Holm met. They said …".
func (f *finder) severalNamed(head int) (who, bool) {
	s := f.sentenceOf(head) - 1
	if s < 0 || !f.is(head, "they") || f.quoted(head) || f.kindOf(s) == news.Headline || f.block[s] != f.block[s+1] {
		return who{}, false
	}
	var of []nlp.Name
	for i := f.opening[s]; i < f.d.Sentences[s].Last; i++ {
		n, ok := f.name(i)
		if !ok || n.First != i || !f.oneOfTwo(n, persons) {
			continue
		}
		if k := len(of); k > 0 && !f.sideBySide(of[k-1], n) {
			return who{}, false // he is not one of them
		}
		of = append(of, n)
	}
	if len(of) < 2 || !f.joined(of[len(of)-2], of[len(of)-1]) || !f.oneIsSubject(of) {
		return who{}, false
	}
	w := who{kind: news.NamedPerson, link: news.Link{Named: true, Plural: true}}
	var names []string
	for _, n := range of {
		names = append(names, f.identifyAlone(tokens{n.First, n.Last}, f.headOf(tokens{n.First, n.Last})).link.Name)
	}
	last := len(names) - 1
	w.link.Name = strings.Join(names[:last], ", ") + " and " + names[last]
	return w, true
}

// sideBySide reports whether nothing but a comma or an "and" stands between two names, and
// what the second is to the first: "Ana Rao and her husband, Ivo".
func (f *finder) sideBySide(a, b nlp.Name) bool {
	owned := false
	for i := a.Last; i < b.First; i++ {
		switch own := f.d.Tokens[i].XPOS == "PRP$"; {
		case f.lowers[i] == ",", f.d.Tokens[i].UPOS == nlp.CCONJ, own, owned && f.lex.personNouns.has(f.base(i)):
			owned = owned || own
		default:
			return false
		}
	}
	return a.Last < b.First
}

// oneIsSubject reports whether one of some names is the subject of its clause.
func (f *finder) oneIsSubject(of []nlp.Name) bool {
	for _, n := range of {
		for i := n.First; i < n.Last; i++ {
			if r := f.d.Tokens[i].Rel; r == nlp.Nsubj || r == nlp.NsubjPass {
				return true
			}
		}
	}
	return false
}
