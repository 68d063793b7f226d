package attrib

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// phrase is the full noun phrase of a source: with apposition and affiliation,
// without relative clauses and what follows them.
func (f *finder) phrase(h int) []int { return f.phraseFrom(h, -1) }

// phraseFrom is phrase, but begins at token from at the earliest.
func (f *finder) phraseFrom(h, from int) []int {
	toks := f.t.yield(nil, h, func(k int) bool {
		switch f.d.Tokens[k].Rel {
		case nlp.AclRelcl, nlp.Parataxis, nlp.Advcl, nlp.Ccomp, nlp.Cop, nlp.Nsubj, nlp.Mark, nlp.Discourse, nlp.Aux, nlp.Csubj:
			return true
		case nlp.Acl:
			return f.t.childWord(k, nlp.Mark, "that") >= 0
		case nlp.Case, nlp.Cc:
			return f.d.Tokens[k].Head == h && f.d.Tokens[k].Rel == nlp.Case
		case nlp.Obl, nlp.Advmod:
			return k > h+1 && f.d.Tokens[k].Head == h
		}
		return false
	})
	if from >= 0 {
		i, _ := slices.BinarySearch(toks, from)
		toks = toks[i:]
	}
	toks = f.together(toks, h)
	for len(toks) > 1 && f.d.Tokens[toks[len(toks)-1]].UPOS == nlp.PUNCT {
		toks = toks[:len(toks)-1]
	}
	for len(toks) > 1 && f.d.Tokens[toks[0]].UPOS == nlp.PUNCT {
		toks = toks[1:]
	}
	if len(toks) == 0 {
		return []int{h}
	}
	return toks
}

// phraseUntil is phrase, cut before token end.
func (f *finder) phraseUntil(h, end int) []int {
	toks := f.phrase(h)
	i, _ := slices.BinarySearch(toks, end)
	if i == 0 {
		return []int{h}
	}
	return toks[:i]
}

// together keeps the run of tokens around h, bridging punctuation: a source is
// printed in one piece.
func (f *finder) together(toks []int, h int) []int {
	at, ok := slices.BinarySearch(toks, h)
	if !ok {
		return toks
	}
	lo, hi := at, at
	for lo > 0 && toks[lo]-toks[lo-1] <= 2 {
		lo--
	}
	for hi+1 < len(toks) && toks[hi+1]-toks[hi] <= 2 {
		hi++
	}
	return toks[lo : hi+1]
}

// speakerLike reports whether a token can be who speaks: a name of a person or
// organisation, a personal pronoun, a noun for a source.
func (f *finder) speakerLike(i int) bool {
	if i < 0 {
		return false
	}
	t := &f.d.Tokens[i]
	if t.UPOS == nlp.PRON {
		switch f.t.lower(i) {
		case "he", "she", "they", "we", "i", "who":
			return true
		}
		return false
	}
	if n, ok := f.name(i); ok {
		return n.Kind != news.Event
	}
	l := f.t.lemma(i)
	if f.lex.personNouns[l] || f.lex.groupNouns[f.t.lower(i)] || f.lex.mediaNouns[l] || f.lex.docNouns[l] || f.lex.govNouns[l] {
		return true
	}
	// "spokesman John Oda": the name may hang on the noun, or the noun on the name.
	for _, k := range f.t.children(i) {
		if r := f.d.Tokens[k].Rel; (r == nlp.Appos || r == nlp.Flat || r == nlp.Compound) && f.inName[k] > 0 {
			return true
		}
	}
	return t.UPOS == nlp.PROPN
}

// nameIn is the name that a phrase is about: that of its head, else a person's
// name in apposition to it.
func (f *finder) nameIn(toks []int, head int) (nlp.Name, bool) {
	if n, ok := f.name(head); ok && n.Kind.Base() == news.Person {
		return n, true
	}
	for _, k := range toks {
		n, ok := f.name(k)
		if !ok || n.Kind.Base() != news.Person || k != n.First {
			continue
		}
		h := f.headOf(n.First, n.Last)
		switch f.d.Tokens[h].Rel {
		case nlp.Appos, nlp.Flat, nlp.Compound:
			if f.d.Tokens[h].Head == head || f.t.under(h, head) {
				return n, true
			}
		}
		if h == head {
			return n, true
		}
	}
	return f.name(head)
}

// sourceType is the type of source that a phrase describes.
func (f *finder) sourceType(toks []int, head int, text string) news.SourceType {
	l := f.t.lemma(head)
	plural := f.plural(head)
	n, named := f.nameIn(toks, head)
	speakerNoun := f.lex.personNouns[l] && f.d.Tokens[head].UPOS == nlp.NOUN
	switch {
	case named && n.Kind == news.Person:
		return news.NamedPerson
	case speakerNoun && f.lex.groupNouns[f.t.lower(head)] && f.bare(toks, head) && !f.lex.personNouns[f.t.lower(head)] && collectiveOnly(f.t.lower(head), plural):
		return news.Collective
	case speakerNoun:
		return news.UnnamedPerson
	case named && f.inName[head] > 0:
		switch n.Kind {
		case news.Government, news.Country, news.Place, news.ArmedGroup:
			if n.Kind == news.ArmedGroup {
				return news.SourceOrg
			}
			return news.SourceGov
		case news.Media, news.NewsAgency:
			return news.SourceMedia
		}
		if f.anyOf(toks, f.lex.govNouns) {
			return news.SourceGov
		}
		return news.SourceOrg
	case f.lex.mediaNouns[l] || f.lex.mediaNouns[f.t.lower(head)]:
		return news.SourceMedia
	case f.lex.docNouns[l]:
		return news.SourceDoc
	case f.lex.govNouns[l]:
		return news.SourceGov
	case f.lex.groupNouns[f.t.lower(head)]:
		return news.Collective
	case f.d.Tokens[head].UPOS == nlp.PROPN:
		return news.NamedPerson
	case plural:
		return news.Collective
	case f.d.Tokens[head].UPOS == nlp.PRON:
		return news.UnnamedPerson
	}
	_ = text
	return news.SourceOrg
}

// collectiveOnly reports whether a plural noun names a crowd rather than some
// persons: officials and sources are persons, however many.
func collectiveOnly(w string, plural bool) bool {
	if !plural {
		return false
	}
	switch w {
	case "officials", "sources", "diplomats", "lawmakers", "insiders", "lawyers", "doctors", "traders":
		return false
	}
	return true
}

// bare reports whether a phrase has no number or name that makes persons of it.
func (f *finder) bare(toks []int, head int) bool {
	for _, k := range toks {
		if k != head && (f.d.Tokens[k].UPOS == nlp.NUM || f.inName[k] > 0) {
			return false
		}
	}
	return true
}

func (f *finder) anyOf(toks []int, set map[string]bool) bool {
	for _, k := range toks {
		if set[f.t.lower(k)] {
			return true
		}
	}
	return false
}

// plural reports whether a token is printed in the plural.
func (f *finder) plural(i int) bool {
	switch f.d.Tokens[i].XPOS {
	case "NNS", "NNPS":
		return true
	}
	switch f.t.lower(i) {
	case "they", "we", "many", "some", "several", "others":
		return true
	}
	return f.t.child(i, nlp.Conj) >= 0
}

// text is the words of tokens in order, as printed, from first to last.
func (f *finder) text(toks []int) string {
	if len(toks) == 0 {
		return ""
	}
	s := f.d.Text[f.d.Tokens[toks[0]].Start:f.d.Tokens[toks[len(toks)-1]].End]
	return strings.Join(strings.Fields(s), " ")
}

func (f *finder) span(toks []int) news.Span {
	return news.Span{Start: f.d.Tokens[toks[0]].Start, End: f.d.Tokens[toks[len(toks)-1]].End}
}
