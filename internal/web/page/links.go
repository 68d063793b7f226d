package page

import (
	"fmt"
	"net/url"

	"hearsay/internal/news"
	"hearsay/internal/view"
)

// links makes the addresses of evidence: pages of the server, or places further
// down in a self-contained file.
type links struct {
	inline bool
	story  news.StoryID
}

// Evidence is the address of a quote in its capture's text.
func (l links) Evidence(q view.Quote) string {
	if q.From == nil {
		return ""
	}
	if l.inline {
		return "#" + anchor(l.story, q.From.ID, q.Ref.Start)
	}
	return fmt.Sprintf("%s?at=%d-%d#mark", l.Article(q.From.ID), q.Ref.Start, q.Ref.End)
}

// Article is the address of an article.
func (l links) Article(id news.ArticleID) string {
	if l.inline {
		return "#" + string(l.story) + "-" + string(id)
	}
	return "/story/" + url.PathEscape(string(l.story)) + "/article/" + url.PathEscape(string(id))
}

// anchor is the name of a place in an article's text on a self-contained page.
func anchor(story news.StoryID, id news.ArticleID, offset int) string {
	return fmt.Sprintf("%s-%s-%d", story, id, offset)
}
