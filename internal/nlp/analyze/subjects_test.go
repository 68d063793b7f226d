package analyze

import (
	"testing"

	"hearsay/internal/nlp"
)

// A second subject of a verb is that of the predicate behind it, which has none; a pronoun counts
// for no first one.
func TestASubjectGoesToItsPredicate(t *testing.T) {
	for _, c := range []struct {
		first string // the word before the verb
		pos   nlp.UPOS
		head  int // of the second noun
	}{
		{"mayor", nlp.NOUN, 3},
		{"he", nlp.PRON, 1},
	} {
		words := []string{c.first, "said", "Rao", "left", "early"}
		d := &nlp.Doc{}
		for _, w := range words {
			d.Tokens = append(d.Tokens, nlp.Token{})
			d.Tokens[len(d.Tokens)-1].Start = len(d.Text)
			d.Text += w
			d.Tokens[len(d.Tokens)-1].End = len(d.Text)
			d.Text += " "
		}
		set := func(i int, upos nlp.UPOS, xpos string, head int, rel nlp.Rel) {
			t := &d.Tokens[i]
			t.UPOS, t.XPOS, t.Head, t.Rel = upos, xpos, head, rel
		}
		set(0, c.pos, "NN", 1, nlp.Nsubj)
		set(1, nlp.VERB, "VBD", -1, nlp.Root)
		set(2, nlp.PROPN, "NNP", 1, nlp.Nsubj)
		set(3, nlp.VERB, "VBD", 1, nlp.Ccomp)
		set(4, nlp.ADV, "RB", 3, nlp.Advmod)
		d.Sentences = []nlp.Sentence{{First: 0, Last: len(words)}}
		subjects{}.Run(d)
		if got := d.Tokens[2].Head; got != c.head {
			t.Errorf("%s: Rao hangs on token %d, want %d", c.first, got, c.head)
		}
	}
}
