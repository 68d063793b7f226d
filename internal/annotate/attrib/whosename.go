package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Whose a name in a source's phrase is: the source's own, or somebody's of whom the phrase
// only says what the source is.

// nameAt is the name of a person that the article's chains have where a recogniser has
// found none, and that opens a phrase or ends it: "Benegas, of the ruling party".
func (f *finder) nameAt(r tokens, head int) (Referent, bool) {
	if f.in.Resolve == nil || f.d.Tokens[head].UPOS != nlp.PROPN || f.nameOf[head] > 0 {
		return Referent{}, false
	}
	x, ok := f.referent(f.d.Tokens[head].Span())
	if !ok || x.Description || x.Kind != news.Person || x.Span == f.span(r) && x.Name == f.text(r) {
		return x, false
	}
	first, last := f.d.TokenAt(x.Span.Start), f.d.TokenAt(x.Span.End-1)+1
	return x, first == r.first && last < r.last && !f.upper(last) || last == r.last && first > r.first && !f.upper(first-1)
}

// describes reports whether a name only describes a phrase's unnamed head: "a
// Kremlin official".
func (f *finder) describes(n nlp.Name, head int) bool {
	if n.Kind == news.Person && n.First > head && f.d.Tokens[head].UPOS == nlp.NOUN && f.lex.personNouns.has(f.base(head)) && f.is(head+1, "of", "to") && f.behindTitles(head+2, n.First) {
		return true // "the niece of Mrs Holm"
	}
	if n.Kind == news.Person && n.First > head+2 && f.d.Tokens[head].UPOS == nlp.NOUN && f.lex.personNouns.has(f.base(head)) && f.d.Tokens[head+1].UPOS == nlp.ADJ && f.is(head+2, "to", "with") && f.behindTitles(head+3, n.First) {
		return true // "a minister close to President Holm"
	}
	if n.Kind == news.Person {
		return n.Last == head && f.d.Tokens[head].XPOS == "NN" && f.bodyNoun(f.base(head)) // "the Holm government"
	}
	if (n.Kind.Base() == news.Place || n.Kind == "" && f.d.Tokens[n.First].UPOS == nlp.ADJ) && n.Last <= head && f.lex.firms.has(f.base(head)) && f.d.Tokens[head].UPOS == nlp.NOUN {
		return true // "the Swiss group"
	}
	return f.lex.personNouns.has(f.base(head)) && f.d.Tokens[head].UPOS == nlp.NOUN || f.lex.crowds.has(f.form(head))
}

// behindTitles reports whether only titles stand from token i to a name at token first.
func (f *finder) behindTitles(i, first int) bool {
	for ; i < first; i++ {
		if !f.lex.honorifics.has(f.form(i)) && !f.office(i) && f.lowers[i] != "." {
			return false
		}
	}
	return true
}
