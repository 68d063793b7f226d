package ingest

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"iter"

	"hearsay/internal/ingest/feed"
	"hearsay/internal/news"
)

// IsList reports whether a capture is a feed, an OPML list or a sitemap, by its
// first bytes.
func IsList(c *news.Capture) bool { return feed.Sniff(c.Content[:min(len(c.Content), sniffed)]) != "" }

// Unwrap yields what a capture holds, as Read does for a file: the items of a
// feed, the pages of an archive. Any other capture is yielded as it is, and so
// is one that says that it is a page, whatever its name ends in. What a capture
// holds is named after it and was captured when it was.
func Unwrap(ctx context.Context, c *news.Capture, opt Options) iter.Seq2[*news.Capture, error] {
	return func(yield func(*news.Capture, error) bool) {
		if isPage := c.MediaType == "text/html" || c.MediaType == "application/xhtml+xml"; isPage && !IsList(c) {
			yield(c, nil)
			return
		}
		r := &reader{ctx: ctx, opt: opt, yield: func(inner *news.Capture, err error) bool {
			if inner != nil && inner.Captured == "" {
				inner.Captured = c.Captured
			}
			return yield(inner, err)
		}}
		content, whole := bytes.NewReader(c.Content), *c
		if bytes.HasPrefix(c.Content, []byte("\x1F\x8B")) {
			whole.MediaType = "" // that of the wrapping, where it was declared
		}
		r.open(source{capture: &whole, in: bufio.NewReaderSize(content, sniffed), at: io.NewSectionReader(content, 0, content.Size())})
	}
}
