package ledger

import (
	"strings"

	"hearsay/internal/news"
)

// shown keeps the words that the statements so far show, so that the next one
// shows others: parts of one sentence are several statements, and outlets that
// copy print one sentence many times.
type shown struct {
	text  func(news.Ref) string
	words map[string][]int // word → the gists that have it, each once
	sizes []int            // gist → its words, each once
}

func (b *builder) shownWords() *shown {
	at := make(map[news.ArticleID]*article, len(b.arts))
	for _, a := range b.arts {
		at[a.ID] = a
	}
	return &shown{
		text:  func(r news.Ref) string { return at[r.Article].Text[r.Start:r.End] },
		words: map[string][]int{},
	}
}

// distinct are the words of a stretch, folded, each once.
func (t *shown) distinct(r news.Ref) []string {
	seen := map[string]bool{}
	var out []string
	for _, w := range strings.Fields(fold(t.text(r))) {
		if !seen[w] {
			seen[w] = true
			out = append(out, w)
		}
	}
	return out
}

// has reports whether one gist so far and the stretch share three quarters of
// the words of the shorter: a reader would take them for the same.
func (t *shown) has(r news.Ref) bool {
	ws := t.distinct(r)
	common := map[int]int{}
	for _, w := range ws {
		for _, g := range t.words[w] {
			common[g]++
		}
	}
	for g, n := range common {
		if 4*n >= 3*min(len(ws), t.sizes[g]) {
			return true
		}
	}
	return false
}

// add takes a gist up among those shown.
func (t *shown) add(r news.Ref) {
	ws := t.distinct(r)
	for _, w := range ws {
		t.words[w] = append(t.words[w], len(t.sizes))
	}
	t.sizes = append(t.sizes, len(ws))
}
