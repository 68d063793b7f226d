package export

import (
	"io"

	"hearsay/internal/news"
	"hearsay/internal/view"
	"hearsay/internal/web/page"
)

// HTML writes the story page as one self-contained file: its style is inside,
// evidence leads to the articles' text further down, and it loads nothing. The
// stories of a document with several stand one after the other.
func HTML(w io.Writer, d *news.Document) error {
	return page.WriteFile(w, view.Stories(d))
}
