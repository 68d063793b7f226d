package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// scare reports whether a quotation is one word that stands before others of
// its phrase: the outlet's distance from the word, no speech.
func (f *finder) scare(q, r tokens) bool {
	if q.last >= r.last || f.words(q) > 1 {
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
	case out == 0 && !f.partOfSentence(c):
		return news.Direct
	}
	return news.Mixed
}

// partOfSentence reports whether a content in quotation marks is a part of the
// outlet's own sentence: words without a finite verb that begin small and
// neither open the sentence nor stand apart from it ("spoke of “calm and cold
// water”").
func (f *finder) partOfSentence(c *candidate) bool {
	r := c.content[0]
	if len(c.content) > 1 {
		return false
	}
	first := -1
	for i := r.first; i < r.last; i++ {
		if first < 0 && f.upos(i) != nlp.PUNCT && f.quoted(i) {
			first = i
		}
		switch f.d.Tokens[i].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			return false
		}
	}
	if first < 0 || capital(f.d.Word(first)) {
		return false
	}
	if r.first <= f.opening[f.sentenceOf(r.first)] {
		return false // also where the cue stands in a later sentence
	}
	return f.upos(r.first-1) != nlp.PUNCT
}
