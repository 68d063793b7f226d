package attrib

import (
	"strings"

	"hearsay/internal/nlp"
)

// Persons told of by whose they are, at the start of a sentence: "Aides | to Ms Rao declined",
// "Prosecutors and lawyers | for both Rao and Lund said". Taggers take the plural for a verb or
// adverb, and parsers give the cue to the name.

// personsOpen reports whether token i opens its sentence as the plural of a noun for persons with
// whose they are behind it, and has another tag than a noun's.
func (f *finder) personsOpen(i int) bool {
	if i != f.opening[f.sentenceOf(i)] || f.d.Tokens[i].UPOS == nlp.NOUN || f.nameOf[i] > 0 || !f.is(i+1, "to", "of", "for", "with", "close") {
		return false
	}
	return f.pluralPersons(i)
}

// pluralPersons reports whether a word is by its form the plural of a noun for persons.
func (f *finder) pluralPersons(i int) bool {
	w := f.form(i)
	one, plural := strings.CutSuffix(w.text, "s")
	return plural && (f.lex.crowds.has(w) || f.lex.groupNouns.has(w) || f.lex.personNouns.hasText(one))
}

// withPersonsOpening is the source that such persons open, where a parse has made a name behind
// their preposition the subject of the cue at token g.
func (f *finder) withPersonsOpening(r tokens, head, g int) (tokens, int) {
	first := f.opening[f.sentenceOf(g)]
	if head < first || head >= g || r.last > g || f.quoted(first) != f.quoted(g) {
		return r, head
	}
	p := first
	for p < head && !f.is(p, "to", "of", "for") {
		if !f.opensNominal(p) && f.d.Tokens[p].UPOS != nlp.CCONJ && !(p == first && f.personsOpen(p)) {
			return r, head
		}
		p++
	}
	if p == first || p >= head || r.first <= first && head < p || !f.pluralPersons(p-1) {
		return r, head
	}
	for k := p; k < g; k++ {
		if k <= head && (f.tensed(k) || f.closes(k)) || f.quoteOf[k] != f.quoteOf[g] || relative(f.d.Tokens[k].XPOS) {
			return r, head
		}
	}
	return tokens{first, max(r.last, head+1)}, p - 1
}
