package page

import (
	"io"

	"hearsay/internal/store"
	"hearsay/internal/view"
)

var searchPage = parse("search")

// Search is what a search found.
type Search struct {
	Frame
	Hits []Hit
}

// Hit is an article that was found, with the first place of the words.
type Hit struct {
	store.Hit
	Snippet []view.Part
	Href    string
}

// Write renders the page.
func (s *Search) Write(w io.Writer) error { return render(w, searchPage, s) }
