// Package export writes a story document in the forms that people and other
// programs read. Every word of evidence in them is a span of a capture; the
// program's own words are labels, counts and reasons.
package export

import (
	"fmt"
	"io"

	"hearsay/internal/news"
)

// Terminal is what the reader's terminal can show.
type Terminal struct {
	Width  int  // columns; at least 40 are used
	Colour bool // ANSI colours and weights
	// Footer is a line below each story that says where to look further; "ID" in
	// it stands for the story's id.
	Footer string
}

// Write writes the document in a format: terminal, json, markdown, html or csv.
// t matters to the first only.
func Write(w io.Writer, d *news.Document, format string, t Terminal) error {
	var err error
	switch format {
	case "terminal":
		err = Text(w, d, t)
	case "json":
		err = JSON(w, d)
	case "markdown":
		err = Markdown(w, d)
	case "html":
		err = HTML(w, d)
	case "csv":
		err = CSV(w, d)
	default:
		return fmt.Errorf("export: there is no format %q", format)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", format, err)
	}
	return nil
}
