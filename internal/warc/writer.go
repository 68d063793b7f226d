package warc

import (
	"bytes"
	"compress/gzip"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Options say how a file is written. The zero value writes WARC/1.1, each record
// a gzip member of its own.
type Options struct {
	Plain   bool   // no compression
	Version string // Version10 or Version11; "" is Version11
}

// Writer writes records. It keeps nothing: each is written at once.
type Writer struct {
	dst io.Writer
	opt Options
	z   *gzip.Writer
}

// NewWriter writes a file to dst.
func NewWriter(dst io.Writer, opt Options) *Writer {
	if opt.Version == "" {
		opt.Version = Version11
	}
	return &Writer{dst: dst, opt: opt}
}

// Entry is what is to be written about one address.
type Entry struct {
	URI  string // the address
	Date string // RFC 3339, in UTC: when it was fetched
	// Status is the server's status line ("HTTP/1.1 200 OK"); "" is that one. It
	// may stand as the first of Header instead.
	Status string
	// Header are the server's header lines, "Name: value".
	Header []string
	// MediaType is that of a resource; a response has it in its header.
	MediaType string
	// Body is the body without transfer and content coding. Header fields that do
	// not hold for it are written with "X-Archive-Orig-" before their names.
	Body []byte
	// IP is the server's address, "" when it is not known.
	IP string
	// More are further fields for the record.
	More Header
}

// Info writes the record that opens a file: fields about who wrote it and how.
func (w *Writer) Info(date string, about Header) (id string, err error) {
	var b bytes.Buffer
	for _, f := range about {
		fmt.Fprintf(&b, "%s: %s\r\n", oneLine(f.Name), oneLine(f.Value))
	}
	return w.write(Info, "application/warc-fields", Entry{Date: date}, nil, b.Bytes(), "")
}

// Response writes what a server answered.
func (w *Writer) Response(e Entry) (id string, err error) {
	head := e.head()
	return w.write(Response, "application/http;msgtype=response", e, head, e.Body, digest(e.Body))
}

// Resource writes a file as it is.
func (w *Writer) Resource(e Entry) (id string, err error) {
	media := e.MediaType
	if media == "" {
		media = "application/octet-stream"
	}
	return w.write(Resource, media, e, nil, e.Body, digest(e.Body))
}

// Revisit writes that the address gave the same body again that the record of
// the given id, address and date holds. Body is not written, only its digest.
func (w *Writer) Revisit(e Entry, id, uri, date string) (string, error) {
	d := digest(e.Body)
	e.More = append(Header{
		{"WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"},
		{"WARC-Refers-To", "<" + id + ">"},
		{"WARC-Refers-To-Target-URI", w.uri(uri)},
		{"WARC-Refers-To-Date", date},
	}, e.More...)
	return w.write(Revisit, "application/http;msgtype=response", e, e.head(), nil, d)
}

// head is the HTTP header of a response as it is written.
func (e *Entry) head() []byte {
	lines := e.Header
	status := e.Status
	if len(lines) > 0 && strings.HasPrefix(lines[0], "HTTP/") {
		status, lines = lines[0], lines[1:]
	}
	if status == "" {
		status = "HTTP/1.1 200 OK"
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\r\n", oneLine(status))
	for _, f := range FieldsOf(lines) {
		name := oneLine(f.Name)
		switch strings.ToLower(name) {
		case "content-encoding", "transfer-encoding", "content-length":
			name = "X-Archive-Orig-" + name
		}
		fmt.Fprintf(&b, "%s: %s\r\n", name, oneLine(f.Value))
	}
	fmt.Fprintf(&b, "Content-Length: %d\r\n\r\n", len(e.Body))
	return b.Bytes()
}

// write writes one record whose block is head and body.
func (w *Writer) write(t Type, media string, e Entry, head, body []byte, payload string) (id string, err error) {
	if e.Date == "" {
		return "", fmt.Errorf("write WARC record of %s: no date", e.URI)
	}
	id = recordID(t, e, head, body)
	h := Header{{"WARC-Type", string(t)}, {"WARC-Record-ID", "<" + id + ">"}, {"WARC-Date", e.Date}}
	if e.URI != "" {
		h = append(h, Field{"WARC-Target-URI", w.uri(e.URI)})
	}
	if e.IP != "" {
		h = append(h, Field{"WARC-IP-Address", e.IP})
	}
	h = append(h, e.More...)
	if payload != "" {
		h = append(h, Field{"WARC-Payload-Digest", payload})
	}
	h = append(h, Field{"WARC-Block-Digest", digest(head, body)}, Field{"Content-Type", media})
	return id, w.Record(h, int64(len(head)+len(body)), io.MultiReader(bytes.NewReader(head), bytes.NewReader(body)))
}

// uri is an address as this version of the format writes it.
func (w *Writer) uri(s string) string {
	if w.opt.Version == Version10 {
		return "<" + s + ">"
	}
	return s
}

// Record writes any record: the fields of h, but for Content-Length, and a block
// of exactly length bytes.
func (w *Writer) Record(h Header, length int64, block io.Reader) error {
	out := w.dst
	if !w.opt.Plain {
		if w.z == nil {
			w.z = gzip.NewWriter(w.dst)
		} else {
			w.z.Reset(w.dst)
		}
		out = w.z
	}
	var b strings.Builder
	b.WriteString(w.opt.Version + "\r\n")
	for _, f := range h {
		if !strings.EqualFold(f.Name, "Content-Length") {
			fmt.Fprintf(&b, "%s: %s\r\n", oneLine(f.Name), oneLine(f.Value))
		}
	}
	fmt.Fprintf(&b, "Content-Length: %d\r\n\r\n", length)
	if _, err := io.WriteString(out, b.String()); err != nil {
		return fmt.Errorf("write WARC record: %w", err)
	}
	n, err := io.CopyN(out, block, length)
	if errors.Is(err, io.EOF) {
		err = fmt.Errorf("the block has %d bytes of %d", n, length)
	}
	if err == nil {
		_, err = io.WriteString(out, "\r\n\r\n")
	}
	if err == nil && !w.opt.Plain {
		err = w.z.Close()
	}
	if err != nil {
		return fmt.Errorf("write WARC record: %w", err)
	}
	return nil
}

// recordID is a UUID (version 8, free to choose) made from what a record holds.
func recordID(t Type, e Entry, head, body []byte) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n%s\n%s\n%d\n", t, e.URI, e.Date, len(head))
	h.Write(head)
	h.Write(body)
	u := h.Sum(nil)[:16]
	u[6], u[8] = u[6]&0x0F|0x80, u[8]&0x3F|0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:])
}

// digest is the form that all tools know: SHA-1 in base 32. It tells damage, not
// forgery.
func digest(parts ...[]byte) string {
	h := sha1.New()
	for _, p := range parts {
		h.Write(p)
	}
	return "sha1:" + base32.StdEncoding.EncodeToString(h.Sum(nil))
}

// oneLine keeps a value from ending its line and adding fields of its own.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\r' || r == '\n' || r == 0 {
			return ' '
		}
		return r
	}, s)
}
