package annotate

import (
	"testing"

	"hearsay/internal/news"
)

// A dateline is no part of the sentence behind it, and nobody in it did what that tells.
func TestDatelineIsNoSentence(t *testing.T) {
	const line, prose = "LISSE, Nov 4 (AFP) - ", "The mayor was wounded by a gunman on Tuesday."
	a := &news.Article{ID: "t", Language: "en", Text: line + prose,
		Dateline: news.Dateline{Place: "Lisse", Date: "Nov 4", Agency: "AFP", End: len(line)},
		Blocks:   []news.Block{{Kind: news.Paragraph, Start: 0, End: len(line + prose)}}}
	if _, err := Annotate(a, Options{}); err != nil {
		t.Fatal(err)
	}
	if n := len(a.Sentences); n == 0 || a.Sentences[n-1].Of(a.Text) != prose {
		t.Errorf("the sentences are %v", a.Sentences)
	}
	for _, c := range a.Clauses {
		for _, g := range c.Args {
			if g.At.Start < len(line) {
				t.Errorf("%q is the %s of %q", g.At.Of(a.Text), g.Role, c.Pred.At.Of(a.Text))
			}
		}
	}
}
