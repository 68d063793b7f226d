package web

import (
	"fmt"
	"net/http"
	"strings"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/store"
	"hearsay/internal/view"
	"hearsay/internal/web/page"
)

// The bounds of a search.
const (
	hitsOnPage   = 50
	maxQuery     = 400
	snippetBytes = 240
)

func (s *server) search(w http.ResponseWriter, r *http.Request) error {
	words := strings.TrimSpace(r.URL.Query().Get("q"))
	if len(words) > maxQuery {
		words = head(words, maxQuery)
	}
	hits, err := s.Store.Search(r.Context(), words, hitsOnPage)
	if err != nil {
		return err
	}
	title := "Search"
	if words != "" {
		title = "Search: " + words
	}
	p := &page.Search{Frame: page.Frame{Title: title, Query: words}}
	for _, h := range hits {
		articles, err := s.Store.Articles(r.Context(), []news.ArticleID{h.Article})
		if err != nil {
			return err
		}
		hit := page.Hit{Hit: h}
		at, ok := firstPlace(articles[0].Text, store.Phrases(words))
		if ok {
			hit.Snippet = snippet(articles[0].Text, at)
		}
		if len(h.Stories) > 0 {
			hit.Href = "/story/" + string(h.Stories[0]) + "/article/" + string(h.Article)
			if ok {
				hit.Href += fmt.Sprintf("?at=%d-%d#mark", at.Start, at.End)
			}
		}
		p.Hits = append(p.Hits, hit)
	}
	return p.Write(w)
}

// firstPlace is the first place in text where one of the phrases stands, by
// plain comparison without case; the store's own matching knows more (accents),
// so there may be none.
func firstPlace(text string, phrases [][]string) (news.Span, bool) {
	low := strings.ToLower(text)
	if len(low) != len(text) { // lower case of another length: offsets would not hold
		low = text
	}
	best := news.Span{Start: -1}
	for _, phrase := range phrases {
		want := strings.ToLower(strings.Join(phrase, " "))
		if i := strings.Index(low, want); i >= 0 && (best.Start < 0 || i < best.Start) {
			best = news.Span{Start: i, End: i + len(want)}
		}
	}
	return best, best.Start >= 0 && utf8.ValidString(best.Of(text))
}

// snippet is the words around a place, with the place itself marked.
func snippet(text string, at news.Span) []view.Part {
	before, after := text[:at.Start], text[at.End:]
	if len(before) > snippetBytes/2 {
		before = "… " + tail(before, snippetBytes/2)
	}
	if len(after) > snippetBytes {
		after = head(after, snippetBytes) + " …"
	}
	return []view.Part{{Text: before}, {Text: at.Of(text), Differs: true}, {Text: after}}
}
