package mail

import (
	"bytes"
	"io"
	"mime"
	"strings"
	"time"
	"unicode/utf8"

	netmail "net/mail"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
)

// Field is one field of a header, unfolded.
type Field struct{ Name, Value string }

// Header holds the fields of a message or part in order.
type Header []Field

// The bounds of a header.
const (
	maxFields = 2000
	maxValue  = 64 << 10 // bytes of one field; what is beyond is cut off
)

// Get gives the first field of a name, in any case; "" when there is none.
func (h Header) Get(name string) string {
	for _, f := range h {
		if strings.EqualFold(f.Name, name) {
			return f.Value
		}
	}
	return ""
}

// Text is a field for people: encoded words ("=?utf-8?q?…?=") decoded, white
// space folded.
func (h Header) Text(name string) string {
	v := h.Get(name)
	if strings.Contains(v, "=?") {
		d := mime.WordDecoder{CharsetReader: func(label string, in io.Reader) (io.Reader, error) {
			return charset.NewReaderLabel(label, in)
		}}
		if s, err := d.DecodeHeader(v); err == nil {
			v = s
		}
	}
	return strings.Join(strings.Fields(asUTF8(v)), " ")
}

// asUTF8 reads what should have been encoded as Windows-1252 unless it is UTF-8.
func asUTF8(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	if t, err := charmap.Windows1252.NewDecoder().String(s); err == nil {
		return t
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// Date is the message's date as RFC 3339, "" when it has none that can be read.
func (h Header) Date() string {
	t, err := netmail.ParseDate(h.Get("Date"))
	if err != nil {
		return ""
	}
	return t.Format(time.RFC3339)
}

// From is the name of the sender, or the address when there is no name.
func (h Header) From() string {
	v := h.Text("From")
	if i := strings.LastIndexByte(v, '<'); i > 0 {
		if name := strings.Trim(v[:i], " \"'"); name != "" {
			return name
		}
	}
	return strings.Trim(v, "<> ")
}

// media is the media type of a part, in lower case, and its parameters.
func (h Header) media() (string, map[string]string) {
	v := h.Get("Content-Type")
	if v == "" {
		return "text/plain", nil
	}
	t, params, err := mime.ParseMediaType(v)
	if err != nil && params == nil {
		t, params = loose(v)
	}
	return strings.ToLower(t), params
}

// loose reads a media type that is not well formed.
func loose(v string) (string, map[string]string) {
	parts := strings.Split(v, ";")
	params := make(map[string]string)
	for _, p := range parts[1:] {
		if k, x, ok := strings.Cut(p, "="); ok {
			params[strings.ToLower(strings.TrimSpace(k))] = strings.Trim(strings.TrimSpace(x), `"`)
		}
	}
	return strings.TrimSpace(parts[0]), params
}

// readHeader reads a header and gives what follows it. A line that is no field
// ends it, as in messages whose empty line is missing.
func readHeader(b []byte) (h Header, body []byte) {
	for len(b) > 0 {
		line, rest := cutLine(b)
		if len(line) == 0 {
			return h, rest
		}
		if (line[0] == ' ' || line[0] == '\t') && len(h) > 0 {
			if f := &h[len(h)-1]; len(f.Value)+len(line) < maxValue {
				f.Value += " " + string(bytes.TrimSpace(line))
			}
			b = rest
			continue
		}
		name, value, ok := bytes.Cut(line, []byte(":"))
		if name = bytes.TrimSpace(name); !ok || !isFieldName(name) || len(h) == maxFields {
			return h, b
		}
		value = bytes.TrimSpace(value)
		h = append(h, Field{string(name), string(value[:min(len(value), maxValue)])})
		b = rest
	}
	return h, nil
}

func isFieldName(b []byte) bool {
	if len(b) == 0 || len(b) > 100 {
		return false
	}
	for _, c := range b {
		if c <= ' ' || c >= 0x7F {
			return false
		}
	}
	return true
}

// cutLine parts the first line, without its end, from the rest.
func cutLine(b []byte) (line, rest []byte) {
	i := bytes.IndexByte(b, '\n')
	if i < 0 {
		return bytes.TrimSuffix(b, []byte("\r")), nil
	}
	return bytes.TrimSuffix(b[:i], []byte("\r")), b[i+1:]
}

// Sniff reports whether a file is a message, from its first bytes: it begins with
// fields, among them some that every message has and no text begins with.
func Sniff(head []byte) bool {
	h, _ := readHeader(skipEnvelope(head))
	if len(h) < 3 {
		return false
	}
	has := func(name string) bool { return h.Get(name) != "" }
	return has("MIME-Version") && has("Content-Type") ||
		has("From") && has("Date") && (has("Message-ID") || has("Received") || has("Return-Path"))
}

// skipEnvelope passes over what mailboxes put before a message.
func skipEnvelope(b []byte) []byte {
	b = bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\xEF\xBB\xBF")), "\r\n")
	if bytes.HasPrefix(b, []byte("From ")) || bytes.HasPrefix(b, []byte(">From ")) {
		_, b = cutLine(b)
	}
	return b
}
