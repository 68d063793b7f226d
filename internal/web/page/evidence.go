package page

import (
	"io"

	"hearsay/internal/news"
	"hearsay/internal/view"
)

var evidencePage = parse("evidence")

// Evidence is an article's text, or its capture as it was saved, with exact
// spans marked.
type Evidence struct {
	Frame
	Story   news.StoryID
	Article *view.Article
	// At are the spans to mark, in order and not overlapping.
	At []news.Span
	// Raw is the capture as it was saved, nil to show the article's text.
	Raw []RawPart
	// RawTab and TextTab are the addresses of the two forms.
	TextTab, RawTab string
}

// RawPart is a stretch of a capture: page furniture, a part of the article that
// was read from it, or a part that is marked.
type RawPart struct {
	Text   string
	Read   bool
	Marked bool
	First  bool // the first of the marked parts, which the page scrolls to
}

// Write renders the page.
func (e *Evidence) Write(w io.Writer) error { return render(w, evidencePage, e) }

// Blocks is the article's text, cut where a marked span begins or ends.
func (e *Evidence) Blocks() []textBlock {
	first := true
	blocks := make([]textBlock, 0, len(e.Article.Blocks))
	for _, b := range e.Article.Blocks {
		parts := cut(e.Story, e.Article, b.Span(), e.At)
		for i := range parts {
			parts[i].Anchor = ""
			if parts[i].Marked && first {
				parts[i].Anchor, first = "mark", false
			}
		}
		blocks = append(blocks, textBlock{b.Kind, parts})
	}
	return blocks
}

// Marked are the words of the marked spans.
func (e *Evidence) Marked() []string {
	var all []string
	for _, s := range e.At {
		all = append(all, s.Of(e.Article.Text))
	}
	return all
}
