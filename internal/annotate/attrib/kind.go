package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// sourceType is the type of source that a phrase describes.
func (f *finder) sourceType(r tokens, head int) news.SourceType {
	l, w := f.lemma(head), f.lower(head)
	n, named := f.nameIn(r, head)
	common := f.d.Tokens[head].UPOS != nlp.PROPN || f.nameOf[head] == 0
	switch {
	case named && n.Kind == news.Person:
		return news.NamedPerson
	case common && f.lex.personNouns[l]:
		if f.lex.crowds[w] && !f.counted(r, head) {
			return news.Collective
		}
		return news.UnnamedPerson
	case named && f.nameOf[head] > 0:
		return f.typeOfName(n, r)
	case f.lex.mediaNouns[l] || f.lex.mediaNouns[w]:
		return news.SourceMedia
	case f.lex.docNouns[l]:
		return news.SourceDoc
	case f.lex.govNouns[l] || f.lex.govNouns[w]:
		return news.SourceGov
	case f.lex.groupNouns[w]:
		return news.Collective
	case f.d.Tokens[head].UPOS == nlp.PROPN && f.plural(head):
		return news.Collective
	case f.d.Tokens[head].UPOS == nlp.PROPN:
		return news.NamedPerson
	case f.plural(head):
		return news.Collective
	case f.d.Tokens[head].UPOS == nlp.PRON || f.d.Tokens[head].UPOS == nlp.NUM:
		return news.UnnamedPerson
	}
	return news.SourceOrg
}

// typeOfName is the type of source that a name stands for in a phrase.
func (f *finder) typeOfName(n nlp.Name, r tokens) news.SourceType {
	switch n.Kind {
	case news.Government, news.Country, news.Place:
		return news.SourceGov
	case news.Media, news.NewsAgency:
		return news.SourceMedia
	case news.ArmedGroup, news.Party, news.Company:
		return news.SourceOrg
	}
	for i := r.first; i < r.last; i++ {
		if f.lex.govNouns[f.lower(i)] {
			return news.SourceGov
		}
	}
	return news.SourceOrg
}

// counted reports whether a phrase has a number or a name that makes persons of
// a plural noun.
func (f *finder) counted(r tokens, head int) bool {
	for k := r.first; k < r.last; k++ {
		if k != head && f.d.Tokens[k].UPOS == nlp.NUM {
			return true
		}
	}
	return false
}

// scare reports whether a quotation is one word that stands before others of
// its phrase: the outlet's distance from the word, no speech.
func (f *finder) scare(q, r tokens) bool {
	if f.words(q) > 1 || q.last >= r.last {
		return false
	}
	switch f.d.Tokens[q.last].UPOS {
	case nlp.NOUN, nlp.PROPN, nlp.ADJ:
		return true
	}
	return false
}

// kind says how much of a content stands in quotation marks.
func (f *finder) kind(c *candidate) news.QuoteKind {
	out, in := 0, 0
	for _, r := range c.content {
		for i := r.first; i < r.last; i++ {
			if q := f.quoteOf[i]; q > 0 && f.scare(f.quotes[q-1].outer, r) {
				continue
			}
			switch u := f.d.Tokens[i].UPOS; {
			case u == nlp.PUNCT:
			case f.quoted(i):
				in++
			case u == nlp.SCONJ || u == nlp.CCONJ || u == nlp.DET || u == nlp.ADP:
				// "that", "and": words that only join the quoted ones.
			default:
				out++
			}
		}
	}
	switch {
	case in == 0:
		return news.Indirect
	case out == 0:
		return news.Direct
	}
	return news.Mixed
}
