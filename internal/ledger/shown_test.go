package ledger

import (
	"testing"

	"hearsay/internal/news"
)

func TestShownWords(t *testing.T) {
	texts := map[news.ArticleID]string{
		"a": "The mill will close in May after a fire, the owner said.",
		"b": "The mill will close in May, it was said.",
		"c": "Forty looms were lost in the fire.",
	}
	b := &builder{}
	for id, text := range texts {
		b.arts = append(b.arts, &article{Article: &news.Article{ID: id, Text: text}})
	}
	all := func(id news.ArticleID) news.Ref { return news.Ref{Article: id, End: len(texts[id])} }
	s := b.shownWords()
	if s.has(all("a")) {
		t.Error("nothing is shown yet")
	}
	s.add(all("a"))
	for _, c := range []struct {
		name string
		r    news.Ref
		want bool
	}{
		{"itself", all("a"), true},
		{"a half of it", news.Ref{Article: "a", End: 28}, true},
		{"another outlet's sentence in the same words", all("b"), true},
		{"another matter with a word in common", all("c"), false},
	} {
		if got := s.has(c.r); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
