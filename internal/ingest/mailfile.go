package ingest

import (
	"fmt"
	"io"
	"strings"

	"hearsay/internal/ingest/mail"
	"hearsay/internal/news"
)

// readMail reads a message: a newsletter, or a page that a browser saved as one.
// A capture is a part without its transfer encoding.
func readMail(r *reader, s source) bool {
	name := s.capture.Name
	limit := r.opt.maxBytes()
	content, err := io.ReadAll(io.LimitReader(s.in, limit+1))
	switch {
	case err != nil:
		return r.fail(name, "%w", plainPathError(err))
	case int64(len(content)) > limit:
		return r.tooLarge(s.capture, content, s.in)
	}
	messages := mail.Messages(content)
	for i, m := range messages {
		number := ""
		if len(messages) > 1 {
			number = fmt.Sprintf("%d.", i+1)
		}
		if !r.message(s, number, m) {
			return false
		}
	}
	return true
}

// message reads one message; number is its place in a mailbox and a full stop,
// "" for one that is a file of its own.
func (r *reader) message(s source, number string, content []byte) bool {
	name := s.capture.Name
	if number != "" {
		name += "#" + strings.TrimSuffix(number, ".")
	}
	pages, err := mail.Pages(content)
	if err != nil {
		return r.fail(name, "%w", err)
	}
	if len(pages) == 0 {
		return r.fail(name, "a message without text")
	}
	for i := range pages {
		if r.ctx.Err() != nil {
			return false
		}
		pages[i].Path = number + pages[i].Path
		if !r.mailPage(s, &pages[i]) {
			return false
		}
	}
	return true
}

func (r *reader) mailPage(s source, p *mail.Page) bool {
	c := &news.Capture{Name: s.capture.Name + "#" + p.Path, MediaType: p.MediaType, Charset: p.Charset, Captured: p.Message.Date()}
	if !r.wants(c.Name) {
		return true
	}
	switch {
	case p.Err != nil:
		return r.fail(c.Name, "%w", p.Err)
	case p.MediaType == "application/pdf":
		return r.refuse(c, readerOf(p.Body), ErrPDF)
	}
	from := p.Message.From()
	saved := p.Message.Get("Snapshot-Content-Location") != "" || strings.HasPrefix(from, "Saved by ") || isAddress(p.Location)
	if c.URL = p.Location; !isAddress(c.URL) {
		c.URL = strings.Trim(p.Message.Get("Archived-At"), "<> ")
	}
	if !isAddress(c.URL) {
		c.URL = ""
	}
	c.Declare(news.DeclaredBy, "mail header")
	if p.Name == "" {
		c.Declare(news.DeclaredTitle, p.Message.Text("Subject"))
	}
	if !saved && p.Name == "" {
		c.Declare(news.DeclaredOutlet, from)
		c.Declare(news.DeclaredPublished, p.Message.Date())
	}
	return r.capture(c, readerOf(p.Body))
}

func isAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}
