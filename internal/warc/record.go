package warc

import (
	"fmt"
	"io"
	"strings"
)

// Type is what a record holds.
type Type string

// The types of WARC 1.1.
const (
	Info         Type = "warcinfo"     // about the file
	Response     Type = "response"     // what a server answered, headers included
	Resource     Type = "resource"     // a file as it is
	Request      Type = "request"      // what a server was asked
	Metadata     Type = "metadata"     // about another record
	Revisit      Type = "revisit"      // fetched again, as it was before
	Conversion   Type = "conversion"   // another form of what another record holds
	Continuation Type = "continuation" // a further part of a record cut in parts
)

// The versions that are written. Others are read as far as they are alike.
const (
	Version10 = "WARC/1.0"
	Version11 = "WARC/1.1"
)

// Field is one named field of a header.
type Field struct{ Name, Value string }

// Header holds the named fields of a record, or of an HTTP message, in order.
type Header []Field

// Get gives the first field of a name, in any case; "" when there is none.
func (h Header) Get(name string) string {
	for _, f := range h {
		if strings.EqualFold(f.Name, name) {
			return f.Value
		}
	}
	return ""
}

// Lines are the fields as "Name: value".
func (h Header) Lines() []string {
	out := make([]string, len(h))
	for i, f := range h {
		out[i] = f.Name + ": " + f.Value
	}
	return out
}

// FieldsOf is the header that lines of "Name: value" make. A line without a
// colon is passed over.
func FieldsOf(lines []string) Header {
	var h Header
	for _, l := range lines {
		if name, value, ok := strings.Cut(l, ":"); ok && strings.TrimSpace(name) != "" {
			h = append(h, Field{strings.TrimSpace(name), strings.TrimSpace(value)})
		}
	}
	return h
}

// Record is one record of a file. Its block can be read until the next one is
// asked for.
type Record struct {
	Version string // as it stands in the file: "WARC/1.0"
	Header  Header
	// Offset is where the record begins in the file, in bytes; in a compressed
	// file, where its gzip member begins.
	Offset int64
	// Inner is how many bytes into the unpacked member the record begins: 0 for
	// the usual one record a member.
	Inner int64
	// Length is the size of the block in bytes, as the header says.
	Length int64
	// Block is the record's content. It gives io.ErrUnexpectedEOF when the file
	// ends before the block does.
	Block io.Reader
}

// Type is the record's WARC-Type in lower case.
func (r *Record) Type() Type { return Type(strings.ToLower(r.Header.Get("WARC-Type"))) }

// ID is the record's WARC-Record-ID without angle brackets.
func (r *Record) ID() string { return bare(r.Header.Get("WARC-Record-ID")) }

// TargetURI is the address that the record is about, "" when it names none.
func (r *Record) TargetURI() string { return bare(r.Header.Get("WARC-Target-URI")) }

// Date is the record's WARC-Date as it stands there.
func (r *Record) Date() string { return r.Header.Get("WARC-Date") }

// ContentType is the media type of the block, with its parameters.
func (r *Record) ContentType() string { return r.Header.Get("Content-Type") }

// Place names the record inside its file: its offset, and after a plus sign the
// offset inside its member when that is not 0. ParsePlace reads it.
func (r *Record) Place() string {
	if r.Inner == 0 {
		return fmt.Sprint(r.Offset)
	}
	return fmt.Sprintf("%d+%d", r.Offset, r.Inner)
}

// ParsePlace reads what Place wrote.
func ParsePlace(s string) (offset, inner int64, ok bool) {
	first, second, two := strings.Cut(s, "+")
	offset, ok = number(first)
	if ok && two {
		inner, ok = number(second)
	}
	return offset, inner, ok
}

// number reads a number of at most 18 decimal digits, which cannot overflow.
func number(s string) (n int64, ok bool) {
	if s == "" || len(s) > 18 {
		return 0, false
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int64(c-'0')
	}
	return n, true
}

// bare takes the angle brackets off: WARC 1.0 writes them around every address.
func bare(s string) string {
	if len(s) > 1 && s[0] == '<' && s[len(s)-1] == '>' {
		return s[1 : len(s)-1]
	}
	return s
}

// RecordError says what is wrong with one record. The others can be read.
type RecordError struct {
	Offset int64 // of the record, or of its member, in the file
	Err    error
}

// Error names the place.
func (e *RecordError) Error() string {
	return fmt.Sprintf("WARC record at byte %d: %v", e.Offset, e.Err)
}

// Unwrap gives the reason.
func (e *RecordError) Unwrap() error { return e.Err }
