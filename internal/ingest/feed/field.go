package feed

import (
	"bytes"
	"strings"
)

// element is one element's content.
type element struct {
	name  string
	attrs map[string]string
	// text is its text, escapes resolved; for one that holds tags (XHTML, or
	// HTML that somebody forgot to escape) the markup as it stands.
	text   string
	markup bool
}

// value is the element's text as one line without markup.
func (e *element) value() string {
	t := e.text
	if strings.ContainsAny(t, "<&") {
		t = bareText(t)
	}
	return strings.Join(strings.Fields(t), " ")
}

// maxValue bounds a title, an address and other short fields, in bytes.
const maxValue = 8 << 10

// read takes the rest of the element whose start tag was read last. It ends at
// its end tag, or before a tag that can only come after it.
func (s *scanner) read(stop func(name string) bool) element {
	e := element{name: s.name, attrs: s.attrs()}
	if s.empty {
		return e
	}
	name, from := s.name, s.to
	var b strings.Builder
	depth := 0
	to := s.to
	for {
		if !s.next() {
			to = len(s.src)
			break
		}
		if to = s.from; s.tt == text {
			b.WriteString(plain(s.raw))
			continue
		}
		if s.tt == start && !s.empty && s.name == name {
			depth++
		}
		if s.tt == end && s.name == name {
			if depth == 0 {
				break
			}
			depth--
		}
		if (s.tt == start || s.tt == end) && stop(s.name) {
			s.again = true // never closed: the tag is the caller's
			break
		}
		e.markup = e.markup || s.tt == start
	}
	if e.text = b.String(); e.markup {
		e.text = string(bytes.TrimSpace(withoutCDATA(s.src[from:to])))
	}
	return e
}

// withoutCDATA is markup without the marks of CDATA.
func withoutCDATA(b []byte) []byte {
	if !bytes.Contains(b, []byte(cdataOpen)) {
		return b
	}
	b = bytes.ReplaceAll(b, []byte(cdataOpen), nil)
	return bytes.ReplaceAll(b, []byte(cdataClose), nil)
}

// bareText is the text of a piece of HTML.
func bareText(s string) string {
	t := newScanner([]byte(s))
	var b strings.Builder
	hidden := ""
	for t.next() {
		switch {
		case hidden != "":
			if t.tt == end && t.name == hidden {
				hidden = ""
			}
		case t.tt == text:
			b.WriteString(plain(t.raw))
		case t.tt == start && !t.empty && (t.name == "script" || t.name == "style"):
			hidden = t.name
		case t.tt == start || t.tt == end:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// words counts the words of a piece of HTML.
func words(s string) int { return len(strings.Fields(bareText(s))) }
