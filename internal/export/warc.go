package export

import (
	"fmt"
	"io"
	"iter"
	"mime"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"hearsay/internal/news"
	"hearsay/internal/warc"
)

// WARC writes captures as a web archive: WARC 1.1, each record a gzip member of
// its own. software names who writes ("hearsay/1.0"), now is the time, RFC 3339
// in UTC.
//
// A capture that came over HTTP is a response record with the header that its
// server sent, where the fields that describe the transfer have an
// "X-Archive-Orig-" before their names, since the body is kept unpacked. Any
// other is a resource record, under its address or, when it has none, under
// "file:///" and its name. One that follows the same bytes directly is a revisit
// of them. Captures without content cannot be written: they are passed over.
func WARC(w io.Writer, software, now string, captures iter.Seq2[*news.Capture, error]) error {
	out := &archive{w: warc.NewWriter(w, warc.Options{}), now: now}
	if _, err := out.w.Info(now, warc.Header{
		{Name: "software", Value: software},
		{Name: "format", Value: "WARC File Format 1.1"},
		{Name: "conformsTo", Value: "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"},
	}); err != nil {
		return err
	}
	for c, err := range captures {
		if err != nil {
			return err
		}
		if c.Content == nil {
			continue
		}
		if err := out.add(c); err != nil {
			return fmt.Errorf("export %s: %w", c.Name, err)
		}
	}
	return nil
}

// archive is a web archive while it is written.
type archive struct {
	w   *warc.Writer
	now string

	// The last record that holds a body.
	of        news.CaptureID
	id        string
	uri, date string
}

func (a *archive) add(c *news.Capture) (err error) {
	e := warc.Entry{URI: c.URL, Date: a.dateOf(c), Body: c.Content}
	if e.URI == "" {
		e.URI = (&url.URL{Scheme: "file", Path: "/" + strings.TrimLeft(c.Name, "/")}).String()
	}
	if c.Requested != "" && c.Requested != c.URL {
		e.More = warc.Header{{Name: "X-Requested-URI", Value: c.Requested}}
	}
	if c.HTTPStatus == 0 {
		if a.of == c.ID && a.uri == e.URI {
			return nil
		}
		e.MediaType = resourceType(c)
		for _, f := range warc.FieldsOf(c.Header) {
			if strings.HasPrefix(f.Name, news.DeclaredPrefix) {
				e.More = append(e.More, f)
			}
		}
		a.id, err = a.w.Resource(e)
		a.of, a.uri, a.date = c.ID, e.URI, e.Date
		return err
	}
	e.Status = strings.TrimSpace(fmt.Sprintf("HTTP/1.1 %d %s", c.HTTPStatus, http.StatusText(c.HTTPStatus)))
	e.Header = responseHeader(c)
	if a.of == c.ID {
		_, err = a.w.Revisit(e, a.id, a.uri, a.date)
		return err
	}
	a.id, err = a.w.Response(e)
	a.of, a.uri, a.date = c.ID, e.URI, e.Date
	return err
}

// responseHeader is the header of a response. When the server called it something
// else than what it turned out to be (a packed page, a page of no type), that is
// kept under another name.
func responseHeader(c *news.Capture) []string {
	lines := slices.Clone(c.Header)
	for i, l := range lines {
		name, value, _ := strings.Cut(l, ":")
		if !strings.EqualFold(name, "Content-Type") || c.MediaType == "" {
			continue
		}
		if declared, _, err := mime.ParseMediaType(value); err != nil || declared != c.MediaType {
			lines[i] = "X-Archive-Orig-" + l
			return append(lines, "Content-Type: "+resourceType(c))
		}
	}
	return lines
}

// resourceType is the media type of a capture with its encoding.
func resourceType(c *news.Capture) string {
	if c.MediaType == "" || c.Charset == "" {
		return c.MediaType
	}
	return c.MediaType + "; charset=" + c.Charset
}

// reDate matches the dates of WARC 1.1, which may be less exact than a second.
var reDate = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z)?)?)?$`)

// dateOf is when a capture was taken; that of writing when nobody knows.
func (a *archive) dateOf(c *news.Capture) string {
	if t, err := time.Parse(time.RFC3339, c.Captured); err == nil {
		return t.UTC().Format(time.RFC3339)
	}
	if reDate.MatchString(c.Captured) {
		return c.Captured
	}
	return a.now
}
