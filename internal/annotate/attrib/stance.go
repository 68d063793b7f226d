package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// stance refines a cue's stance by its verb's complement and negation.
func (f *finder) stance(c *candidate) news.Stance {
	if c.cueHead < 0 {
		return news.Asserts
	}
	l := f.t.lemma(c.cueHead)
	switch {
	case l == "decline" || l == "refuse":
		return news.Declines
	case c.negated && (l == "comment" || l == "respond" || l == "reply" || l == "answer"):
		return news.Declines
	}
	if c.stance != "" && c.stance != news.Asserts {
		return c.stance
	}
	// "said it expects": the stance is that of the thought, if it is the speaker's.
	if inner := f.mainVerb(c); inner >= 0 {
		if x, ok := f.lex.verbs[f.t.lemma(inner)]; ok && f.mental(x.stance) && f.opens(c, inner) {
			return x.stance
		}
		if m := f.t.childWord(inner, nlp.Aux, "could", "may", "might"); m >= 0 && speculative(l) {
			return news.Speculates
		}
	}
	if c.stance == "" {
		return news.Asserts
	}
	return c.stance
}

// mental reports whether a stance is a state of mind.
func (f *finder) mental(s news.Stance) bool {
	switch s {
	case news.Expects, news.Hopes, news.Fears, news.Doubts:
		return true
	}
	return false
}

func speculative(lemma string) bool {
	return lemma == "think" || lemma == "believe" || lemma == "suggest"
}

// mainVerb is the head of a candidate's content, -1 when it has none.
func (f *finder) mainVerb(c *candidate) int {
	for i := f.d.TokenAt(c.content[0].Start); i < len(f.d.Tokens) && f.d.Tokens[i].Start < c.content[0].End; i++ {
		h := f.d.Tokens[i].Head
		if f.d.Tokens[i].UPOS == nlp.VERB && (h < 0 || !c.content[0].Contains(f.d.Tokens[h].Span())) {
			return i
		}
	}
	return -1
}

// opens reports whether a verb stands among the first words of the content.
func (f *finder) opens(c *candidate, v int) bool {
	return v-f.d.TokenAt(c.content[0].Start) <= 6
}

// hedgeWords make an attribution's own claim less than certain.
var hedgeWords = map[string]bool{"likely": true, "possibly": true, "probably": true, "perhaps": true, "reportedly": true, "allegedly": true, "apparently": true, "may": true, "might": true, "could": true, "believed": true, "presumed": true, "seemingly": true, "purportedly": true, "suggest": true, "suggests": true, "suggested": true, "appears": true, "appeared": true, "seems": true}

// hedged reports whether an indirect content, or its cue, is hedged by the
// outlet's words.
func (f *finder) hedged(c *candidate) bool {
	if c.frame == "adverb" {
		return true
	}
	for _, k := range c.cue {
		if hedgeWords[f.t.lower(k)] {
			return true
		}
	}
	for _, x := range c.content {
		for i := f.d.TokenAt(x.Start); i < len(f.d.Tokens) && f.d.Tokens[i].Start < x.End; i++ {
			if hedgeWords[f.t.lower(i)] && !f.inQuote(i) && f.near2(c, i) {
				return true
			}
		}
	}
	return false
}

// near2 reports whether a word hangs on the content's main verb.
func (f *finder) near2(c *candidate, i int) bool {
	v := f.mainVerb(c)
	return v >= 0 && (f.d.Tokens[i].Head == v || i == v)
}

func (f *finder) inQuote(i int) bool {
	s := f.d.Tokens[i].Span()
	for _, q := range f.quotes {
		if q.Inner.Start > s.Start {
			return false
		}
		if q.Inner.Contains(s) {
			return true
		}
	}
	return false
}

// kind says how much of a content stands in quotation marks.
func (f *finder) kind(c *candidate) news.QuoteKind {
	words, inside, long := 0, 0, false
	for _, x := range c.content {
		for i := f.d.TokenAt(x.Start); i < len(f.d.Tokens) && f.d.Tokens[i].Start < x.End; i++ {
			if f.d.Tokens[i].UPOS == nlp.PUNCT {
				continue
			}
			words++
			if f.inQuote(i) {
				inside++
			}
		}
		for _, q := range f.quotesIn(x) {
			long = long || x.Overlaps(q.Inner)
		}
	}
	switch {
	case inside == 0 || !long:
		return news.Indirect
	case inside >= words-1 && f.ownWords(c) == 0:
		return news.Direct
	case inside == words:
		return news.Direct
	}
	return news.Mixed
}

// ownWords counts the content words of a content outside the marks.
func (f *finder) ownWords(c *candidate) int {
	n := 0
	for _, x := range c.content {
		for i := f.d.TokenAt(x.Start); i < len(f.d.Tokens) && f.d.Tokens[i].Start < x.End; i++ {
			switch f.d.Tokens[i].UPOS {
			case nlp.NOUN, nlp.VERB, nlp.PROPN, nlp.ADJ, nlp.NUM, nlp.PRON, nlp.AUX:
				if !f.inQuote(i) {
					n++
				}
			}
		}
	}
	return n
}

// channel is how a candidate's source said it, by the words of its clause.
func (f *finder) channel(c *candidate) string {
	if c.cueHead < 0 {
		return ""
	}
	if c.stance == news.Witnessed {
		return "witness"
	}
	for _, k := range f.t.children(c.cueHead) {
		r := f.d.Tokens[k].Rel
		if r != nlp.Obl && r != nlp.Obj && r != nlp.Iobj {
			continue
		}
		if ch := f.lex.channels[f.t.lemma(k)]; ch != "" && !f.inContent(c, k) {
			return ch
		}
		if f.t.lower(k) == "reporters" || f.t.lower(k) == "journalists" {
			return "briefing"
		}
	}
	for _, k := range c.source {
		if ch := f.lex.channels[strings.ToLower(f.t.lemma(k))]; ch != "" {
			return ch
		}
	}
	return ""
}

func (f *finder) inContent(c *candidate, i int) bool {
	for _, x := range c.content {
		if x.Contains(f.d.Tokens[i].Span()) {
			return true
		}
	}
	return false
}
