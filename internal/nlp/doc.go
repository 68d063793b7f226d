// Package nlp is the language core: sentences, tokens, parts of speech,
// lemmas, dependencies and names, by small linear models that ship inside the
// binary. Everything keeps byte offsets into the text that was given.
//
// Tokens and relations follow Universal Dependencies, English part-of-speech
// tags the Penn Treebank's.
package nlp

import (
	"strings"

	"hearsay/internal/news"
)

// Doc is the analysis of one text. It can be reused for another text, which
// keeps its memory.
type Doc struct {
	// Text is what was analysed; all offsets count in it.
	Text string
	// Lang is the ISO 639-1 code of the bundle that analysed it.
	Lang string
	// Sentences are in order of the text and do not overlap.
	Sentences []Sentence
	// Tokens are all tokens in order of the text. A head is an index into it.
	Tokens []Token
	// Names are the names found, in order of the text, not nested.
	Names []Name
	// Missing names the layers that the language has no model for ("parse",
	// "names", …); nil for a complete language.
	Missing []string

	scratch any // buffers that the models keep between texts
}

// Sentence is a range of the text and of the tokens.
type Sentence struct {
	news.Span
	First, Last int // tokens [First, Last) of Doc.Tokens
}

// Token is one syntactic word.
type Token struct {
	Start, End int    // bytes of Doc.Text
	Lemma      string // lower case but for proper nouns; shared, never allocated for one token
	UPOS       UPOS
	XPOS       string // Penn Treebank tag in English, the treebank's own elsewhere, "" when there is none
	// Alt is the runner-up's XPOS when the tagger was in doubt, "" when it was sure.
	Alt string
	// Head is the index in Doc.Tokens of the token's head, -1 for a root.
	Head int
	Rel  Rel
}

// Span is the token's range in the text.
func (t Token) Span() news.Span { return news.Span{Start: t.Start, End: t.End} }

// Name is a name found in the text.
type Name struct {
	news.Span
	First, Last int // tokens [First, Last)
	Kind        news.EntityKind
	// Fine is the kind as closely as the lists and the name's form tell it
	// (company, party, armed_group …). Kind stays organisation for these, which is
	// what other corpora and tools call them; elsewhere the two are the same.
	Fine news.EntityKind
	// Key is the gazetteer's key for it ("country:KP"), "" when it is in no list
	// or in several.
	Key string
	// Score is the model's margin: higher is surer. It compares names of one
	// text only.
	Score float32
}

// Word is the token's form as it stands in the text.
func (d *Doc) Word(i int) string { t := &d.Tokens[i]; return d.Text[t.Start:t.End] }

// SentenceOf is the index of the sentence that holds token i.
func (d *Doc) SentenceOf(i int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		m := (lo + hi) / 2
		if d.Sentences[m].Last <= i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// TokenAt is the index of the first token that ends after the byte offset off;
// len(d.Tokens) when there is none.
func (d *Doc) TokenAt(off int) int {
	lo, hi := 0, len(d.Tokens)
	for lo < hi {
		m := (lo + hi) / 2
		if d.Tokens[m].End <= off {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// Repeats reports whether the word of token i stands before token t as well, in one
// clause with it: back to the nearest mark or conjunction of its sentence, whatever the
// case of either.
func (d *Doc) Repeats(i, t int) bool {
	least := d.Sentences[d.SentenceOf(t)].First
	for k := t - 1; k >= least; k-- {
		switch d.Tokens[k].UPOS {
		case PUNCT, CCONJ, SCONJ:
			return false
		}
		if strings.EqualFold(d.Word(k), d.Word(i)) {
			return true
		}
	}
	return false
}
