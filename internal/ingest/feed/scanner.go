package feed

import (
	"bytes"
	"html"
	"strings"

	nethtml "golang.org/x/net/html"
)

// token is the kind of what the scanner has read.
type token int

const (
	text  token = iota
	start       // also of an element without content
	end
	other // comments, declarations
)

// scanner reads a file token by token and knows where each stands.
type scanner struct {
	src      []byte
	z        *nethtml.Tokenizer
	tt       token
	name     string // of a tag, in lower case, with its prefix
	empty    bool   // a start tag that closes itself
	raw      []byte // the token as it stands
	from, to int    // where
	again    bool   // the token was put back
}

func newScanner(src []byte) *scanner {
	z := nethtml.NewTokenizer(bytes.NewReader(src))
	z.AllowCDATA(true)
	return &scanner{src: src, z: z}
}

// next reads the next token; it is false at the end.
func (s *scanner) next() bool {
	if s.again {
		s.again = false
		return true
	}
	tt := s.z.Next()
	s.raw = s.z.Raw()
	s.from, s.to = s.to, s.to+len(s.raw)
	s.name, s.empty = "", false
	switch tt {
	case nethtml.ErrorToken:
		return false
	case nethtml.TextToken:
		s.tt = text
	case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
		s.tt, s.empty = start, tt == nethtml.SelfClosingTagToken
		name, _ := s.z.TagName()
		s.name = string(name)
		// In XML no element holds raw text: a title may be empty, a script is text.
		s.z.NextIsNotRawText()
	case nethtml.EndTagToken:
		s.tt = end
		name, _ := s.z.TagName()
		s.name = string(name)
	default:
		s.tt = other
	}
	return true
}

// attrs are the attributes of the tag that was read last.
func (s *scanner) attrs() map[string]string {
	out := make(map[string]string)
	for {
		k, v, more := s.z.TagAttr()
		if len(k) > 0 {
			if _, twice := out[string(k)]; !twice {
				out[string(k)] = strings.TrimSpace(string(v))
			}
		}
		if !more || len(out) > 100 {
			return out
		}
	}
}

const (
	cdataOpen  = "<![CDATA["
	cdataClose = "]]>"
)

// plain is the text of a text token: what stands in CDATA as it is, character
// references resolved elsewhere.
func plain(raw []byte) string {
	if bytes.HasPrefix(raw, []byte(cdataOpen)) {
		return strings.TrimSuffix(string(raw[len(cdataOpen):]), cdataClose)
	}
	return html.UnescapeString(string(raw))
}
