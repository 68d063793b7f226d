package ingest

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/url"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/warc"
)

// maxNoted is how many pages seen before are named one by one for each archive.
const maxNoted = 20

// isWARC reports whether a file holds web archive records, packed or not.
func isWARC(head []byte) bool {
	if bytes.HasPrefix(head, []byte("\x1F\x8B")) {
		z, err := gzip.NewReader(bytes.NewReader(head))
		if err != nil {
			return false
		}
		b := make([]byte, 5)
		n, _ := io.ReadFull(z, b)
		head = b[:n]
	}
	return bytes.HasPrefix(head, []byte("WARC/"))
}

// archive is one web archive while it is read.
type archive struct {
	*reader
	src source
	w   *warc.Reader
	// what was passed over
	pages, again, redirects, other int
}

// readWARC reads the pages of a web archive: responses, resources, and texts
// that were converted from pages. A capture is the body without transfer and
// content coding, named by the place of its record.
func readWARC(r *reader, s source) bool {
	a := &archive{reader: r, src: s}
	name := s.capture.Name
	var in io.Reader = s.in
	base := int64(0)
	if offset, ok := a.wanted(); ok && s.at != nil && offset < s.at.Size() {
		in, base = io.NewSectionReader(s.at, offset, s.at.Size()-offset), offset
	}
	a.w = warc.NewReader(in, base)
	for {
		if r.ctx.Err() != nil {
			return false
		}
		rec, err := a.w.Next()
		var bad *warc.RecordError
		switch {
		case err == io.EOF:
			a.summary()
			return true
		case errors.As(err, &bad):
			if !r.fail(fmt.Sprintf("%s#%d", name, bad.Offset), "%w", bad.Err) {
				return false
			}
			continue
		case err != nil:
			return r.fail(name, "%w", err)
		}
		if !a.record(rec) {
			return false
		}
		if r.only != "" && r.only == name+"#"+rec.Place() {
			return true
		}
	}
}

// wanted is the offset of the one record that is asked for.
func (a *archive) wanted() (offset int64, ok bool) {
	place, ok := strings.CutPrefix(a.only, a.src.capture.Name+"#")
	if !ok {
		return 0, false
	}
	place, _, _ = strings.Cut(place, "#")
	offset, _, ok = warc.ParsePlace(place)
	return offset, ok
}

func (a *archive) summary() {
	var parts []string
	for _, c := range []struct {
		n         int
		one, many string
	}{
		{a.again, "page seen before", "pages seen before"},
		{a.redirects, "redirect", "redirects"},
		{a.other, "file that is no page", "files that are no pages"},
	} {
		switch {
		case c.n == 1:
			parts = append(parts, "1 "+c.one)
		case c.n > 1:
			parts = append(parts, fmt.Sprintf("%d %s", c.n, c.many))
		}
	}
	switch {
	case a.pages == 0 && a.only == "":
		a.fail(a.src.capture.Name, "no page in this archive%s", strings.TrimSuffix(": "+strings.Join(parts, ", "), ": "))
	case len(parts) > 0:
		a.note(a.src.capture.Name, fmt.Sprintf("%d pages; passed over: %s", a.pages, strings.Join(parts, ", ")))
	}
}

// record reads one record.
func (a *archive) record(rec *warc.Record) bool {
	c := &news.Capture{Name: a.src.capture.Name + "#" + rec.Place(), URL: rec.TargetURI(), Captured: rec.Date(), Requested: rec.Header.Get("X-Requested-URI")}
	if !a.wants(c.Name) {
		return true
	}
	switch rec.Type() {
	case warc.Response:
		return a.response(c, rec)
	case warc.Resource, warc.Conversion:
		c.MediaType, c.Charset = mediaType(rec.ContentType())
		u, err := url.Parse(c.URL)
		if err != nil || u.Scheme == "urn" || u.Scheme == "dns" || u.Scheme == "metadata" || u.Scheme == "screenshot" {
			a.other++
			return true
		}
		if u.Scheme == "file" {
			c.URL = "" // where it lay says nothing of where it was published
		}
		for _, f := range rec.Header {
			if strings.HasPrefix(f.Name, news.DeclaredPrefix) {
				c.Declare(f.Name, f.Value)
			}
		}
		return a.body(c, rec.Block)
	case warc.Revisit:
		if a.pages++; a.again < maxNoted {
			a.note(c.Name, seenBefore(rec))
		}
		a.pages, a.again = a.pages-1, a.again+1
	case warc.Continuation:
		a.pages++
		return a.fail(c.Name, "a further part of a record that was cut in parts: not read")
	}
	return true
}

// seenBefore says which page a revisit record points at.
func seenBefore(rec *warc.Record) string {
	what := rec.TargetURI() + " was as it was before"
	if u := strings.Trim(rec.Header.Get("WARC-Refers-To-Target-URI"), "<>"); u != "" && u != rec.TargetURI() {
		what = rec.TargetURI() + " was as " + u
	}
	if d := rec.Header.Get("WARC-Refers-To-Date"); d != "" {
		what += " on " + d
	}
	return what + ": no second article"
}

// response reads the answer of a server.
func (a *archive) response(c *news.Capture, rec *warc.Record) bool {
	if scheme, _, _ := strings.Cut(c.URL, ":"); scheme != "http" && scheme != "https" {
		a.other++ // the answer of a name server
		return true
	}
	h, err := warc.ReadHTTP(rec.Block)
	if err != nil {
		a.pages++
		return a.fail(c.Name, "%w", err)
	}
	c.MediaType, c.Charset = mediaType(h.Header.Get("Content-Type"))
	c.Header, c.HTTPStatus = news.ServerLines(h.Header.Lines()), h.Status
	switch {
	case h.Status >= 300 && h.Status < 400:
		a.redirects++
		return true
	case h.Status == 200 || h.Status == 203 || h.Status == 0:
	case c.MediaType != "text/html":
		a.other++
		return true
	default:
		a.pages++
		return a.fail(c.Name, "the server answered %d %s", h.Status, h.Reason)
	}
	return a.body(c, h.Body)
}

// body yields a capture, when its bytes are a page.
func (a *archive) body(c *news.Capture, src io.Reader) bool {
	in := bufio.NewReaderSize(src, sniffed)
	switch c.MediaType {
	case "text/html", "application/xhtml+xml", "text/plain", "text/markdown":
		if strings.HasSuffix(c.URL, "/robots.txt") {
			a.other++
			return true
		}
	case "", "application/octet-stream", "application/http", "unknown/unknown":
		head, _ := in.Peek(512)
		if c.MediaType = ""; !looksLikePage(head) {
			a.other++
			return true
		}
	case "application/pdf":
		a.pages++
		return a.fail(c.Name, "%w", ErrPDF)
	default:
		a.other++
		return true
	}
	a.pages++
	content, err := io.ReadAll(io.LimitReader(in, a.opt.maxBytes()+1))
	if err == nil && int64(len(content)) > a.opt.maxBytes() {
		return a.fail(c.Name, "too large: over the limit of %s for one capture", size(a.opt.maxBytes()))
	}
	if err == nil {
		err = a.w.Check()
	}
	var bad *warc.RecordError
	if errors.As(err, &bad) {
		err = bad.Err
	}
	if err != nil {
		return a.fail(c.Name, "%w", err)
	}
	return a.capture(c, bytes.NewReader(content))
}

// looksLikePage tells a page of unknown type from pictures and scripts.
func looksLikePage(head []byte) bool {
	low := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n"))
	for _, mark := range []string{"<!doctype html", "<html", "<head", "<body", "<!--"} {
		if bytes.HasPrefix(low, []byte(mark)) {
			return true
		}
	}
	return bytes.Contains(low, []byte("<html"))
}

// mediaType takes a Content-Type apart, in lower case.
func mediaType(s string) (media, charset string) {
	media, params, err := mime.ParseMediaType(s)
	if err != nil {
		media, _, _ = strings.Cut(s, ";")
		if _, after, ok := strings.Cut(strings.ToLower(s), "charset="); ok {
			charset = strings.Trim(after, `"' ;`)
		}
		return strings.ToLower(strings.TrimSpace(media)), charset
	}
	return media, params["charset"]
}
