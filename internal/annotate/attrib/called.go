package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxCalled is how many tokens may stand between the verb by which a phrase gives
// somebody a name and the name: "who gave his name only as".
const maxCalled = 5

// called is the name that a phrase gives whom it brings in by a noun: "a group calling
// itself Free Valley", "a man named Per Lund", "a hacker who goes by the name of
// Orlok".
func (f *finder) called(r tokens, head int) (nlp.Name, bool) {
	if u := f.upos(head); u != nlp.NOUN || f.d.Tokens[head].XPOS == "NNS" {
		return nlp.Name{}, false
	}
	end := f.d.Sentences[f.sentenceOf(head)].Last
	k := head + 1
	if k+2 < end && f.comma(k) {
		k++
	}
	relative := k+2 < end && f.d.Tokens[k].Rel != nlp.Det && f.is(k, "who", "that", "which")
	if relative {
		k++
	}
	if k+1 >= end || k >= r.last && !relative {
		return nlp.Name{}, false
	}
	how := f.lex.namers.atText(f.d.Tokens[k].Lemma)
	if how == "" {
		return nlp.Name{}, false
	}
	byName := how == "name" // "goes by the name", "gave her name"
	needs := byName
	for k++; k < end && !f.nameWord(k); k++ {
		l := f.form(k)
		needs = needs && !f.lex.nameNouns.has(l)
		if !f.lex.nameNouns.has(l) && !f.lex.nameLinks.has(l) && !f.quoted(k) && !(f.comma(k) && f.lex.nameNouns.has(f.form(k-1))) || !byName && f.is(k, "by") {
			return nlp.Name{}, false // "named by Rao" tells who gave it
		}
		if k-head > maxCalled+3 {
			return nlp.Name{}, false
		}
	}
	if needs || k >= end || f.lex.times.has(f.form(k)) {
		return nlp.Name{}, false
	}
	n := nlp.Name{First: k, Last: k + 1}
	if x, ok := f.name(k); ok && x.First == k {
		n = x
	} else {
		for n.Last < end && n.Last-n.First < maxCalled && f.nameWord(n.Last) {
			n.Last++
		}
		n.Span = f.span(tokens{n.First, n.Last})
	}
	if n.Last < end && (f.d.Tokens[n.Last].XPOS == "POS" || f.d.Tokens[n.Last].UPOS == nlp.DET) {
		return nlp.Name{}, false // "a man named Rao's successor", "a lawyer called Rao a liar"
	}
	return n, true
}

// nameWord reports whether a token is a word of a name by its capital.
func (f *finder) nameWord(i int) bool {
	u := f.d.Tokens[i].UPOS
	return u != nlp.PUNCT && u != nlp.DET && f.upper(i)
}

// onlyNames reports whether verb v does no more than give a name: to its own subject
// ("calls itself Free Valley"), or to the noun before it ("a man identified as Per
// Lund").
func (f *finder) onlyNames(v int) bool {
	if v+1 >= len(f.d.Tokens) || f.lex.namers.atText(f.d.Tokens[v].Lemma) == "" {
		return false
	}
	if f.lex.selves.has(f.form(v + 1)) {
		return true
	}
	if v == 0 || f.d.Tokens[v].XPOS != "VBN" || f.t.Child(v, nlp.Aux, nlp.AuxPass) >= 0 || f.d.Tokens[v-1].UPOS != nlp.NOUN {
		return false
	}
	_, ok := f.called(tokens{v - 1, v + 2}, v-1)
	return ok
}

// calledType is the type of a source with the name that it is called by, kind that of
// its noun alone.
func calledType(kind news.SourceType) news.SourceType {
	switch kind {
	case news.UnnamedPerson, news.Collective:
		return news.NamedPerson
	}
	return kind
}
