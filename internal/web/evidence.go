package web

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/web/page"
)

// maxSpans is how many spans one address may mark.
const maxSpans = 100

// evidence is an article's text with the spans of the query's "at" marked
// (start-end, several with commas), or with "as=capture" the capture itself.
func (s *server) evidence(w http.ResponseWriter, r *http.Request) error {
	_, v, err := s.document(r)
	if err != nil {
		return err
	}
	a := v.Article(news.ArticleID(r.PathValue("article")))
	if a == nil {
		return errNoPage
	}
	at, err := spans(r.URL.Query().Get("at"), len(a.Text))
	if err != nil {
		return err
	}
	path := "/story/" + string(v.Story.ID) + "/article/" + string(a.ID)
	query, mark := "", ""
	if len(at) > 0 {
		query, mark = "at="+r.URL.Query().Get("at"), "#mark"
	}
	p := &page.Evidence{
		Frame: page.Frame{Title: a.Label + ": " + cmp.Or(a.Headline, string(a.ID))}, Story: v.Story.ID, Article: a, At: at,
		TextTab: path + "?" + query + mark, RawTab: path + "?as=capture&" + query + mark,
	}
	if r.URL.Query().Get("as") == "capture" {
		c, err := s.Store.Capture(r.Context(), a.Article.Capture)
		if err != nil {
			return err
		}
		if p.Raw, err = rawParts(c, a.Article, at); err != nil {
			return err
		}
	}
	return p.Write(w)
}

// spans reads "start-end,start-end": in order and not overlapping, inside a
// text of n bytes.
func spans(list string, n int) ([]news.Span, error) {
	if list == "" {
		return nil, nil
	}
	var all []news.Span
	for i, pair := range strings.Split(list, ",") {
		from, to, _ := strings.Cut(pair, "-")
		start, err1 := strconv.Atoi(from)
		end, err2 := strconv.Atoi(to)
		s := news.Span{Start: start, End: end}
		if err1 != nil || err2 != nil || !s.In(n) || s.Empty() || i == maxSpans {
			return nil, fmt.Errorf("spans %q: %w", list, errBadSpan)
		}
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b news.Span) int { return cmp.Compare(a.Start, b.Start) })
	return slices.CompactFunc(all, func(a, b news.Span) bool { return a.Overlaps(b) }), nil
}
