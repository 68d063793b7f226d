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

// wholeName is the body whose name fills a phrase by the article's chains of names, where a
// recogniser has seen two names or a part of one: "the National Search | and | Rescue Agency".
func (f *finder) wholeName(r tokens, head int) (who, bool) {
	p := f.withoutRelative(r, head)
	if p.len() > 1 && f.d.Tokens[p.first].UPOS == nlp.DET {
		p.first++
	}
	for i := head + 1; i < p.last; i++ {
		if f.comma(i) {
			p.last = i // "Kenya Skyways, | the country's biggest carrier"
		}
	}
	if p.len() < 2 || !f.upper(p.first) || !f.upper(p.last-1) || f.d.Tokens[head].XPOS == "NNPS" || f.d.Tokens[head].XPOS == "NNS" {
		return who{}, false
	}
	if n, ok := f.name(p.first); ok && n.First == p.first && n.Last == p.last {
		return who{}, false
	}
	x, ok := f.referent(f.span(p))
	if !ok || x.Description || x.Span != f.span(p) || x.Kind.Base() != news.Organisation {
		return who{}, false
	}
	w := who{kind: f.sourceType(p, head), link: news.Link{Name: x.Name, Entity: x.Entity, Named: true, Span: f.span(r)}, told: true}
	switch w.kind {
	case news.SourceGov, news.SourceMedia, news.SourceOrg:
	default:
		w.kind = typeOfKind(x.Kind)
	}
	if t := f.typeOfPair(x.Name); t != "" {
		w.kind = t
	}
	return w, true
}

// describes reports whether a name only describes a phrase's unnamed head: "a
// Kremlin official".
func (f *finder) describes(n nlp.Name, head int) bool {
	if n.Kind == news.Person && n.First > head && f.d.Tokens[head].UPOS == nlp.NOUN && f.lex.personNouns.has(f.base(head)) && f.is(head+1, "of", "to", "for") && f.behindTitles(head+2, n.First) {
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
