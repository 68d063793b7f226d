package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"hearsay/internal/ingest/feed"
	"hearsay/internal/news"
)

// Link is an address that a file names without giving the text behind it.
type Link struct {
	In string // the file, and the place of the address in it: "list.opml#3"
	feed.Link
}

// The errors of addresses without text.
var (
	ErrOnlyLink  = errors.New("only a link, no text")
	ErrOnlyLinks = errors.New("only addresses, no article")
)

// readFeed reads a feed, an OPML list or a sitemap.
func readFeed(r *reader, s source) bool {
	name := s.capture.Name
	limit := r.opt.maxBytes()
	content, err := io.ReadAll(io.LimitReader(s.in, limit+1))
	switch {
	case err != nil:
		return r.fail(name, "%w", plainPathError(err))
	case int64(len(content)) > limit:
		return r.tooLarge(s.capture, content, s.in)
	}
	switch kind := feed.Sniff(content[:min(len(content), sniffed)]); kind {
	case feed.RSS, feed.Atom, feed.JSON:
		f, err := feed.Parse(content, s.capture.Charset)
		if err != nil {
			return r.fail(name, "%w", err)
		}
		return r.items(s, f)
	default:
		links, cut, err := feed.Links(content, s.capture.Charset)
		if err != nil {
			return r.fail(name, "%w", err)
		}
		return r.links(s, kind, links, cut)
	}
}

// items yields the items of a feed that have their text.
func (r *reader) items(s source, f *feed.Feed) bool {
	name := s.capture.Name
	if len(f.Items) == 0 {
		return r.fail(name, "a feed without items")
	}
	for i := range f.Items {
		if r.ctx.Err() != nil {
			return false
		}
		if !r.item(fmt.Sprintf("%s#%d", name, f.Items[i].Number), f, &f.Items[i]) {
			return false
		}
	}
	if f.Cut {
		return r.fail(name, "more than %d items: the others are not read", len(f.Items))
	}
	return true
}

// item yields one item. The capture is its text as the feed holds it, escapes
// resolved; what else the feed says of it stands in its header.
func (r *reader) item(name string, f *feed.Feed, it *feed.Item) bool {
	switch {
	case it.Full:
		c := &news.Capture{Name: name, URL: it.URL, MediaType: it.MediaType, Charset: "utf-8"}
		c.Declare(news.DeclaredBy, "feed")
		c.Declare(news.DeclaredTitle, it.Title)
		c.Declare(news.DeclaredPublished, it.Published)
		c.Declare(news.DeclaredUpdated, it.Updated)
		c.Declare(news.DeclaredOutlet, f.Title)
		c.Declare(news.DeclaredLanguage, it.Language)
		c.Declare(news.DeclaredLanguage, f.Language)
		for _, a := range it.Authors {
			c.Declare(news.DeclaredAuthor, a)
		}
		return r.capture(c, strings.NewReader(it.Content))
	case it.URL == "":
		return r.fail(name, "an item with neither text nor a link")
	case r.opt.Link != nil:
		if r.only == "" {
			r.opt.Link(Link{name, feed.Link{Number: it.Number, Kind: feed.ToPage, URL: it.URL, Title: it.Title, Published: it.Published, Updated: it.Updated, Outlet: f.Title, Language: f.Language}})
		}
		return true
	default:
		return r.fail(name, "%w: %s", ErrOnlyLink, it.URL)
	}
}

// links hands on the addresses of a list.
func (r *reader) links(s source, kind feed.Kind, links []feed.Link, cut bool) bool {
	name := s.capture.Name
	switch {
	case len(links) == 0:
		return r.fail(name, "%s without addresses", withArticle(kind))
	case r.opt.Link == nil:
		return r.fail(name, "%s of %d addresses: %w", withArticle(kind), len(links), ErrOnlyLinks)
	}
	for _, l := range links {
		if r.only == "" {
			r.opt.Link(Link{fmt.Sprintf("%s#%d", name, l.Number), l})
		}
	}
	if cut {
		return r.fail(name, "more than %d addresses: the others are not read", len(links))
	}
	return true
}

func withArticle(kind feed.Kind) string {
	if kind == feed.OPML {
		return "an " + string(kind)
	}
	return "a " + string(kind)
}

// readerOf is a reader of bytes.
func readerOf(b []byte) io.Reader { return bytes.NewReader(b) }
