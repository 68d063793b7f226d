package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
)

// The bounds of a header: no crawler comes near them.
const (
	maxLine   = 64 << 10 // bytes of one line
	maxHeader = 1 << 20  // bytes of all lines
	maxFields = 1000
)

// The ratio of unpacked to packed from which, beyond the first bytes of a gzip
// member, it is taken for a bomb: it would keep a reader busy for hours.
const (
	bombRatio = 200
	bombFrom  = 64 << 20
)

// ErrBomb says that a gzip member unpacks to far more than any record does.
var ErrBomb = errors.New("it unpacks to more than 200 times its size, as only a bomb does: refused")

// ErrNoWARC is the error of a file that does not begin with a WARC record.
var ErrNoWARC = errors.New("no WARC file: it does not begin with a record")

// Reader reads the records of a file one after another.
type Reader struct {
	raw    *counter
	packed bool
	z      *gzip.Reader
	in     *bufio.Reader // what the current member, or the plain file, holds
	member int64         // where the current member begins in the file
	inner  int64         // how much of in has been read
	open   bool          // in can be read on
	block  *block        // of the last record
	found  bool          // some record was found
	lost   bool          // the place is not known: look for the next record
}

// NewReader reads the file from src. base is the offset of src's first byte in
// the file: 0, unless reading begins in the middle. Whether the file is
// compressed is seen from its first bytes.
func NewReader(src io.Reader, base int64) *Reader {
	r := &Reader{raw: &counter{r: bufio.NewReaderSize(src, 64<<10), n: base}}
	head, _ := r.raw.r.Peek(2)
	if r.packed = isGzip(head); !r.packed {
		r.in, r.open, r.member = r.raw.r, true, base
	}
	return r
}

func isGzip(b []byte) bool { return len(b) >= 2 && b[0] == 0x1F && b[1] == 0x8B }

// Next gives the next record; what is left of the block before it is passed
// over. The error is io.EOF after the last record, a *RecordError for a record
// that cannot be read, after which Next goes on, ErrNoWARC, or that of the
// source.
func (r *Reader) Next() (*Record, error) {
	if err := r.finish(); err != nil {
		return nil, err
	}
	for {
		if !r.open {
			if err := r.nextMember(); err != nil {
				return nil, err
			}
		}
		lost := r.lost
		rec, err := r.record()
		switch {
		case err != nil && lost && r.packed && isRecordError(err):
			r.open = false // a chance likeness in what is damaged: reported already
			continue
		case err == io.EOF && r.packed:
			r.open = false // this member is read
			continue
		case err == io.EOF && !r.found:
			return nil, ErrNoWARC
		case err != nil:
			return nil, err
		}
		r.found = true
		return rec, nil
	}
}

// finish passes over the rest of the last record. In a compressed file this is
// where a damaged member shows.
func (r *Reader) finish() error {
	b := r.block
	if r.block = nil; b == nil {
		return nil
	}
	told := b.failed
	if _, err := io.Copy(io.Discard, b); err != nil {
		err = r.damaged(b.offset, err)
		if !told {
			return err
		}
	}
	return nil
}

// Check reads the rest of the record, and of its gzip member as far as it holds
// nothing else, and tells whether they were whole. The reader can go on after an
// error.
func (r *Reader) Check() error {
	b := r.block
	if err := r.finish(); err != nil {
		return err
	}
	if b == nil || !r.packed {
		return nil
	}
	if err := r.blankLines(); err != nil && err != io.EOF {
		return r.damaged(b.offset, err)
	}
	return nil
}

// damaged reports a record and makes the reader look for the next one.
func (r *Reader) damaged(offset int64, err error) error {
	r.lost = true
	if r.packed {
		r.open = false
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = fmt.Errorf("cut short: %w", io.ErrUnexpectedEOF)
	}
	return &RecordError{offset, err}
}

// nextMember opens the next gzip member.
func (r *Reader) nextMember() error {
	for {
		if r.lost {
			if err := r.seekMember(); err != nil {
				return err
			}
		}
		head, err := r.raw.r.Peek(2)
		if len(head) == 0 {
			if err == io.EOF && !r.found {
				return ErrNoWARC
			}
			return err
		}
		r.member, r.inner = r.raw.n, 0
		if !isGzip(head) {
			r.lost = true
			return &RecordError{r.member, errors.New("no gzip member where one should begin")}
		}
		if r.z == nil {
			r.z, err = gzip.NewReader(r.raw)
		} else {
			err = r.z.Reset(r.raw)
		}
		if err != nil {
			if r.lost {
				continue // a chance likeness in what is damaged
			}
			return r.damaged(r.member, err)
		}
		r.z.Multistream(false)
		if r.in == nil {
			r.in = bufio.NewReaderSize(r.z, 32<<10)
		} else {
			r.in.Reset(r.z)
		}
		r.open = true
		return nil
	}
}

// seekMember goes to the next bytes that unpack to the beginning of a record.
func (r *Reader) seekMember() error {
	for {
		b, err := r.raw.r.Peek(4)
		if len(b) < 4 {
			if err == nil || err == io.EOF {
				return io.EOF
			}
			return err
		}
		if isGzip(b) && r.opensRecord() {
			return nil
		}
		skip := 1
		if more, _ := r.raw.r.Peek(r.raw.r.Buffered()); len(more) > 4 {
			if skip = bytes.IndexByte(more[1:], 0x1F) + 1; skip == 0 {
				skip = len(more)
			}
		}
		if _, err := r.raw.discard(skip); err != nil {
			return err
		}
	}
}

// opensRecord reports whether what comes next unpacks to "WARC/".
func (r *Reader) opensRecord() bool {
	head, _ := r.raw.r.Peek(4 << 10)
	z, err := gzip.NewReader(bytes.NewReader(head))
	if err != nil {
		return false
	}
	var b [5]byte
	_, err = io.ReadFull(z, b[:])
	return err == nil && string(b[:]) == "WARC/"
}

// record reads the header of the record that comes next. io.EOF says that there
// is none.
func (r *Reader) record() (*Record, error) {
	if err := r.blankLines(); err != nil {
		if err == io.EOF {
			return nil, err
		}
		return nil, r.unless(err)
	}
	rec := &Record{Offset: r.member, Inner: r.inner}
	if !r.packed {
		rec.Offset, rec.Inner = r.member+r.inner, 0
	}
	for {
		line, err := r.line()
		rec.Version = strings.TrimSpace(line)
		switch {
		case err == io.EOF:
			return nil, err
		case err == nil && isVersion(rec.Version):
		case r.lost && r.packed:
			r.open = false
			return nil, io.EOF // this member held no record: the next one
		case r.lost && err == errLongLine, r.lost && err == nil:
			if err := r.blankLines(); err != nil {
				return nil, err
			}
			rec.Offset = r.member + r.inner
			continue
		case err != nil:
			return nil, r.bad(rec, err)
		case !r.found:
			return nil, ErrNoWARC
		default:
			return nil, r.bad(rec, fmt.Errorf("no record begins here, but %q", clip(line)))
		}
		break
	}
	r.lost = false
	var err error
	if rec.Header, err = readHeader(r.line); err != nil {
		return nil, r.bad(rec, err)
	}
	n, ok := number(rec.Header.Get("Content-Length"))
	switch {
	case !ok:
		return nil, r.bad(rec, fmt.Errorf("the Content-Length %q is no number", clip(rec.Header.Get("Content-Length"))))
	case rec.Type() == "":
		return nil, r.bad(rec, errors.New("no WARC-Type"))
	}
	rec.Length = n
	r.block = &block{r: r, left: n, offset: rec.Offset}
	rec.Block = r.block
	return rec, nil
}

// bad reports a record whose header cannot be read.
func (r *Reader) bad(rec *Record, err error) error {
	return r.damaged(rec.Offset, err)
}

// unless gives a fault of decompression as one of the record, any other as it
// is.
func (r *Reader) unless(err error) error {
	if r.packed {
		return r.damaged(r.member, err)
	}
	return err
}

// blankLines passes over the line breaks that stand between records.
func (r *Reader) blankLines() error {
	for {
		b, err := r.in.Peek(1)
		if err != nil {
			return err
		}
		if b[0] != '\r' && b[0] != '\n' {
			return nil
		}
		r.in.Discard(1)
		r.inner++
	}
}

// line reads one line without its end.
func (r *Reader) line() (string, error) {
	b, n, err := readLine(r.in)
	r.inner += int64(n)
	return b, err
}

func isRecordError(err error) bool {
	var bad *RecordError
	return errors.As(err, &bad)
}

func isVersion(s string) bool { return strings.HasPrefix(s, "WARC/") && len(s) < 20 }

// clip shortens what is quoted in an error.
func clip(s string) string {
	if len(s) > 60 {
		return strings.ToValidUTF8(s[:60], "") + "…"
	}
	return s
}

// block is the content of the current record.
type block struct {
	r      *Reader
	left   int64
	offset int64
	failed bool // it gave an error
}

// Read implements io.Reader.
func (b *block) Read(p []byte) (int, error) {
	if b.left == 0 {
		return 0, io.EOF
	}
	if int64(len(p)) > b.left {
		p = p[:b.left]
	}
	n, err := b.r.in.Read(p)
	b.left -= int64(n)
	b.r.inner += int64(n)
	if err == io.EOF && b.left > 0 {
		err = io.ErrUnexpectedEOF
	}
	if r := b.r; r.packed && r.inner > bombFrom && r.inner > bombRatio*(r.raw.n-r.member) {
		err = ErrBomb
	}
	if err == io.EOF {
		err = nil
	}
	b.failed = b.failed || err != nil
	return n, err
}

// counter counts what is read of the file. It reads byte by byte for gzip, which
// then takes no byte beyond the end of a member.
type counter struct {
	r *bufio.Reader
	n int64
}

// Read implements io.Reader.
func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// ReadByte implements io.ByteReader.
func (c *counter) ReadByte() (byte, error) {
	b, err := c.r.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}

func (c *counter) discard(n int) (int, error) {
	n, err := c.r.Discard(n)
	c.n += int64(n)
	return n, err
}
