package clause_test

import (
	"strings"
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/news"
)

// TestCleft: a cleft sentence tells what the clause behind its noun does, of that noun.
func TestCleft(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"It was the mayor who ordered the march.", "order subject=mayor object=march"},
		{"It was Brightwater that made the first approach.", "make subject=Brightwater object=approach"},
		{"It was the letter that was leaked by a clerk.", "leak object=letter subject=clerk"},
		{"It was a long day.", "day subject=It"},
		{"He was the mayor who ordered the march.", "mayor subject=He"},
	} {
		a := &news.Article{Text: c.text, Language: "en", Blocks: []news.Block{{Kind: news.Paragraph, End: len(c.text)}}}
		if _, err := annotate.Annotate(a, annotate.Options{}); err != nil {
			t.Fatal(err)
		}
		got := []string{a.Clauses[0].Pred.Lemma}
		for _, g := range a.Clauses[0].Args {
			got = append(got, g.Role+"="+g.Head.At.Of(c.text))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.text, s, c.want)
		}
	}
}
