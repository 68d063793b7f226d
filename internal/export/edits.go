package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/view"
)

// Edits writes for a terminal what outlets have changed in their articles: the
// sentences before and after, with the words marked that the other does not have.
func Edits(w io.Writer, edits []view.Edit, t Terminal) error {
	b := bufio.NewWriter(w)
	p := &printer{w: b, width: max(t.Width, 40), colour: t.Colour}
	for i := range edits {
		p.edit(&edits[i])
	}
	return b.Flush()
}

func (p *printer) edits(v *view.Story) {
	if len(v.Edits) == 0 {
		return
	}
	p.title("Edited after publication", "")
	for i := range v.Edits {
		if i == maxShown {
			p.line(p.paint(dim, fmt.Sprintf("    and %d more articles", len(v.Edits)-i)))
			break
		}
		p.edit(&v.Edits[i])
	}
}

func (p *printer) edit(e *view.Edit) {
	when := view.Clock(e.When)
	if when == "" {
		when = "time unknown"
	}
	p.wrap("", fmt.Sprintf("%-10s %s · %s · %s (%s)", "edited", e.From.Label, when, strings.Join(e.Counts(), ", "), e.Order()))
	for i, c := range e.Changes {
		if i == maxShown {
			p.line(p.paint(dim, fmt.Sprintf("       and %d more sentences", len(e.Changes)-i)))
			break
		}
		where := ""
		if c.Headline {
			where = "headline: "
		}
		if c.What != news.SentenceAdded {
			p.hang("     − ", where, view.Quoted(p.parts(c.Old)))
		}
		if c.What != news.SentenceRemoved {
			p.hang("     + ", where, view.Quoted(p.parts(c.New)))
		}
	}
}
