package page

import (
	"fmt"
	"io"

	"hearsay/internal/view"
)

var filePage = parse("story", "file")

// File is one self-contained page of one or more stories.
type File struct {
	Frame
	Stories []*Story
}

// WriteFile renders stories as one self-contained page.
func WriteFile(w io.Writer, stories []*view.Story) error {
	f := &File{Frame: Frame{Title: fmt.Sprintf("%d stories", len(stories)), Inline: true}}
	for _, v := range stories {
		f.Stories = append(f.Stories, NewStory(v, true))
	}
	if len(f.Stories) == 1 {
		return f.Stories[0].Write(w)
	}
	return render(w, filePage, f)
}
