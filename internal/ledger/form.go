package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// form is a lemma in the form in which two outlets' words compare: irregular
// forms that the tagger left alone, house spellings and inflections are undone.
func (l *lists) form(lemma string) string {
	w := strings.TrimSuffix(strings.ToLower(lemma), ".")
	if base := l.irregular[w]; base != "" {
		w = base
	}
	if l.words == nil {
		return w
	}
	return l.words.StemOf(w)
}

// classes are the classes of a lemma, as it is or in its comparable form.
func (l *lists) classes(lemma string) []string {
	lemma = strings.TrimSuffix(strings.ToLower(lemma), ".")
	if k := l.senses[lemma]; k != nil {
		return k
	}
	return l.senses[l.form(lemma)]
}

// lemmaIn is the lemma of a term of a text, with the particle behind it where the two are known
// as one word: what is struck out is not struck.
func (l *lists) lemmaIn(text string, t news.Term) string {
	if with := t.Lemma + " " + firstWord(text[t.At.End:min(len(text), t.At.End+openingBytes)]); l.senses[with] != nil {
		return with
	}
	return t.Lemma
}

// withParticles are the terms of a text with their lemmas as lemmaIn has them.
func (l *lists) withParticles(text string, terms []news.Term) []news.Term {
	out, own := terms, false
	for i, t := range terms {
		if lemma := l.lemmaIn(text, t); lemma != t.Lemma {
			if !own {
				out, own = slices.Clone(terms), true
			}
			out[i].Lemma = lemma
		}
	}
	return out
}

// spelt is what is known of a lemma.
type spelt struct {
	form    string
	classes []string
}

// spelt gives form and classes of a lemma, found out once for the story.
func (c *concepts) spelt(lemma string) *spelt {
	s := c.spellings[lemma]
	if s == nil {
		s = &spelt{c.lists.form(lemma), c.lists.classes(lemma)}
		c.spellings[lemma] = s
	}
	return s
}

// form is that of lists, found out once for the story, and so are classes.
func (c *concepts) form(lemma string) string      { return c.spelt(lemma).form }
func (c *concepts) classes(lemma string) []string { return c.spelt(lemma).classes }

// shortestRoot is the length, in bytes, below which a root says too little of
// which word it is the root of.
const shortestRoot = 5

// root is the word that a derived one is made from, as far as cutting endings
// finds it: who employs, is employed, and employment are one matter. A word of
// no known ending is its own root.
func (l *lists) root(form string) string {
	for _, e := range l.endings {
		if r, ok := strings.CutSuffix(form, e); ok && len(r) >= shortestRoot {
			return r
		}
	}
	return form
}

// distinct is the strings without repetition, in order.
func distinct(in ...string) []string {
	out := in[:0]
	for i, s := range in {
		if i == 0 || s != in[0] {
			out = append(out, s)
		}
	}
	return out
}
