package annotate_test

import (
	"strings"
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/news"
)

// TestWhomASentenceBringsIn holds that the name behind a body is not that body's where the body is only
// what another does something to that the sentence brings in.
func TestWhomASentenceBringsIn(t *testing.T) {
	for _, c := range []struct {
		text, name, other string
	}{
		{"A militia fighting the Norwegian army, the Northern Lake Front (NLF), said it had sunk the barge. The army said nobody had been hurt.", "Lake Front", "The army"},
		{"A union that opposes the Velmora council, the Harbour League, said it had won. The council said it had not.", "Harbour League", "The council"},
	} {
		a := &news.Article{Text: c.text, Language: "en", Blocks: []news.Block{{Kind: news.Paragraph, End: len(c.text)}}}
		if _, err := annotate.Annotate(a, annotate.Options{}); err != nil {
			t.Fatal(err)
		}
		var named, other news.EntityID
		for _, m := range a.Mentions {
			w := m.Span().Of(c.text)
			if strings.Contains(w, c.name) {
				named = m.Entity
			}
			if w == c.other {
				other = m.Entity
			}
		}
		if named == "" || named == other {
			t.Errorf("%s: %q is %s, %q is %s, want two", c.text, c.name, named, c.other, other)
		}
	}
}
