package parser

import (
	"testing"

	"hearsay/internal/nlp"
)

// "Talks could open at the fair, which began Sunday and ends today": what ends
// is the fair, wherever the parse has hung the last verb.
func TestMendRelatives(t *testing.T) {
	words := []struct {
		xpos string
		head int
		rel  nlp.Rel
	}{
		{"NNS", 2, nlp.Nsubj}, {"MD", 2, nlp.Aux}, {"VB", -1, nlp.Root}, {"IN", 5, nlp.Case}, {"DT", 5, nlp.Det}, {"NN", 2, nlp.Obl},
		{",", 8, nlp.Punct}, {"WDT", 8, nlp.Nsubj}, {"VBD", 5, nlp.AclRelcl}, {"NNP", 8, nlp.Obl}, {"CC", 11, nlp.Cc}, {"VBZ", 2, nlp.Conj}, {"NN", 11, nlp.Obl},
	}
	d := &nlp.Doc{}
	for _, w := range words {
		d.Tokens = append(d.Tokens, nlp.Token{XPOS: w.xpos, Head: w.head, Rel: w.rel})
	}
	s := nlp.Sentence{First: 0, Last: len(words)}
	mendRelatives(d, s)
	if h := d.Tokens[11].Head; h != 8 {
		t.Errorf("the last verb hangs on token %d, want 8", h)
	}
	d.Tokens[11].Head, d.Tokens[9].Head, d.Tokens[9].Rel = 2, 11, nlp.Nsubj
	mendRelatives(d, s)
	if h := d.Tokens[11].Head; h != 2 {
		t.Errorf("a verb with a subject of its own was moved to token %d", h)
	}
}
