package web

import (
	"fmt"
	"net/http"
	"strconv"

	"hearsay/internal/store"
	"hearsay/internal/web/page"
)

// storiesOnPage is how many stories one page of the list shows.
const storiesOnPage = 50

func (s *server) list(w http.ResponseWriter, r *http.Request) error {
	n, _ := strconv.Atoi(r.URL.Query().Get("page")) // anything else is the first page
	n = min(max(n, 0), 1_000_000)
	stories, err := s.Store.Stories(r.Context(), store.StoryQuery{Limit: storiesOnPage + 1, Offset: n * storiesOnPage})
	if err != nil {
		return err
	}
	p := &page.List{Frame: page.Frame{Title: "Stories"}, Stories: stories}
	if len(stories) > storiesOnPage {
		p.Stories, p.Older = stories[:storiesOnPage], fmt.Sprintf("/?page=%d", n+1)
	}
	if n > 0 {
		p.Newer = fmt.Sprintf("/?page=%d", n-1)
	}
	return p.Write(w)
}
