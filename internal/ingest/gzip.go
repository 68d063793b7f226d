package ingest

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"

	"hearsay/internal/news"
)

// The ratio of unpacked to packed from which, beyond the first bytes, something
// is taken for a bomb. Pages pack to a tenth, the most repetitive tables to a
// fiftieth.
const (
	bombRatio = 200
	bombFrom  = 4 << 20
)

// ErrBomb says that something unpacks to far more than any page does.
var ErrBomb = errors.New("it unpacks to more than 200 times its size, as only a bomb does: refused")

// readGzip reads a compressed file. The capture is what is inside: the same page
// is the same capture whether it was compressed or not.
func readGzip(r *reader, s source) bool {
	z, err := newGunzip(s.in)
	if err != nil {
		return r.fail(s.capture.Name, "no gzip file: %w", err)
	}
	c := *s.capture
	inside := s.inside("", &c, z, nil)
	inside.label = strings.TrimSuffix(s.label, ".gz")
	return r.open(inside)
}

// gunzip unpacks and watches the ratio.
type gunzip struct {
	z       *gzip.Reader
	in      *byteCounter
	out     int64
	refused bool
}

func newGunzip(src io.Reader) (*gunzip, error) {
	in := &byteCounter{r: bufio.NewReader(src)}
	z, err := gzip.NewReader(in)
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return nil, err
	}
	return &gunzip{z: z, in: in}, nil
}

// Read implements io.Reader.
func (g *gunzip) Read(p []byte) (int, error) {
	if g.refused {
		return 0, ErrBomb
	}
	n, err := g.z.Read(p)
	if g.out += int64(n); g.out > bombFrom && g.out > bombRatio*g.in.n {
		g.refused = true
		return n, ErrBomb
	}
	return n, err
}

// byteCounter counts what is read through it.
type byteCounter struct {
	r *bufio.Reader
	n int64
}

// Read implements io.Reader.
func (c *byteCounter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// ReadByte implements io.ByteReader.
func (c *byteCounter) ReadByte() (byte, error) {
	b, err := c.r.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}

// readPDF refuses a PDF file.
func readPDF(r *reader, s source) bool {
	c := *s.capture
	c.MediaType = "application/pdf"
	return r.refuse(&c, s.in, ErrPDF)
}

// ErrPDF says why PDF files are not read; docs/design.md says it at length.
var ErrPDF = errors.New("PDF is not read: save the page as HTML or text")

// refuse reports a capture that is not read, with its identity as far as its
// size allows.
func (r *reader) refuse(c *news.Capture, src io.Reader, reason error) bool {
	if r.only != "" && r.only != c.Name {
		return true
	}
	content, err := io.ReadAll(io.LimitReader(src, r.opt.maxBytes()+1))
	if err != nil || int64(len(content)) > r.opt.maxBytes() {
		return r.fail(c.Name, "%w", reason)
	}
	Fill(c, content)
	c.Content, c.Status, c.Reason = nil, news.CaptureRejected, fmt.Sprint(reason)
	return r.yield(c, &InputError{c.Name, reason})
}
