package ingest

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"strings"

	"hearsay/internal/ingest/feed"
	"hearsay/internal/ingest/mail"
	"hearsay/internal/news"
)

// sniffed is how many of a file's first bytes tell what it is.
const sniffed = 4096

// maxNesting is how many wrappings may stand inside one another: a message in a
// zip in a gzip file is three.
const maxNesting = 4

// source is a file, or a member of one, before it is known what it holds.
type source struct {
	capture *news.Capture // what is known of it; its name at least
	in      *bufio.Reader
	at      *io.SectionReader // the same bytes in any order, nil when there is no such way
	depth   int               // wrappings around it
	label   string            // its name in lower case, without the endings of what was unwrapped
}

// inside is the source of a member.
func (s source) inside(member string, c *news.Capture, in io.Reader, at *io.SectionReader) source {
	c.Name = s.capture.Name
	if member != "" {
		c.Name += "#" + member
	}
	return source{capture: c, in: bufio.NewReaderSize(in, sniffed), at: at, depth: s.depth + 1, label: strings.ToLower(c.Name)}
}

// formats are the ways to unwrap a file, by its name in lower case and its first
// bytes. The first that fits is taken; a file that none fits is a capture itself.
var formats []struct {
	is   func(name string, head []byte) bool
	read func(*reader, source) bool
}

func init() { // the readers call one another through the table
	add := func(read func(*reader, source) bool, is func(name string, head []byte) bool) {
		formats = append(formats, struct {
			is   func(string, []byte) bool
			read func(*reader, source) bool
		}{is, read})
	}
	magic := func(marks ...string) func(string, []byte) bool {
		return func(_ string, head []byte) bool {
			for _, m := range marks {
				if bytes.HasPrefix(head, []byte(m)) {
					return true
				}
			}
			return false
		}
	}
	ending := func(endings ...string) func(string, []byte) bool {
		return func(name string, _ []byte) bool {
			for _, e := range endings {
				if strings.HasSuffix(name, e) {
					return true
				}
			}
			return false
		}
	}
	add(readWARC, func(_ string, head []byte) bool { return isWARC(head) })
	add(readGzip, magic("\x1F\x8B"))
	add(readZip, magic("PK\x03\x04", "PK\x05\x06"))
	add(readPDF, magic("%PDF-"))
	add(readLines, ending(".jsonl", ".ndjson"))
	add(readGzip, ending(".gz")) // to say that it is none
	add(readWARC, ending(".warc"))
	add(readZip, ending(".wacz"))
	add(readFeed, func(_ string, head []byte) bool { return feed.Sniff(head) != "" })
	add(readMail, ending(".eml", ".mbox", ".mht", ".mhtml"))
	add(readMail, func(_ string, head []byte) bool { return mail.Sniff(head) })
}

// open reads a source as what it is.
func (r *reader) open(s source) bool {
	name := s.capture.Name
	if r.ctx.Err() != nil {
		return false
	}
	if !r.wants(name) {
		return true
	}
	read, err := s.format()
	switch {
	case err != nil:
		return r.fail(name, "%w", plainPathError(err))
	case read == nil:
		return r.capture(s.capture, s.in)
	case s.depth >= maxNesting:
		return r.fail(name, "wrapped more than %d times (gzip, zip, messages inside one another): not read", maxNesting)
	}
	return read(r, s)
}

// format is the way to unwrap a source, nil when it is a capture itself. The
// error is that of reading its first bytes.
func (s source) format() (func(*reader, source) bool, error) {
	head, err := s.in.Peek(sniffed)
	if len(head) == 0 {
		if err == io.EOF {
			err = nil
		}
		return nil, err
	}
	for _, f := range formats {
		if f.is(s.label, head) {
			return f.read, nil
		}
	}
	return nil, nil
}

// wants reports whether a source is to be read: always, but when one capture
// alone is asked for.
func (r *reader) wants(name string) bool {
	return r.only == "" || r.only == name || strings.HasPrefix(r.only, name+"#")
}

// note tells of something that is no fault.
func (r *reader) note(name, text string) {
	if r.opt.Note != nil && r.only == "" {
		r.opt.Note(name, text)
	}
}

// counted tells of the bytes that are read from a file.
type counted struct {
	f       *os.File
	advance func(int64)
}

// Read implements io.Reader.
func (c *counted) Read(p []byte) (int, error) {
	n, err := c.f.Read(p)
	if c.advance != nil {
		c.advance(int64(n))
	}
	return n, err
}

// ReadAt implements io.ReaderAt.
func (c *counted) ReadAt(p []byte, off int64) (int, error) {
	n, err := c.f.ReadAt(p, off)
	if c.advance != nil {
		c.advance(int64(n))
	}
	return n, err
}
