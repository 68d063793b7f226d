package mail

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// The bounds of a message.
const (
	maxDepth = 8    // multiparts inside one another, forwarded messages counted
	maxParts = 5000 // parts of one message
)

// ErrNoMessage says that a file does not begin like a message.
var ErrNoMessage = errors.New("no message: it does not begin with a header")

// Page is a part that may hold an article: the text of a message, a page that
// is attached, the text of a message that was forwarded.
type Page struct {
	// Path names the part as IMAP does: "1" is the first part, "2.1" the first one
	// of the second; "1" is also the body of a message without parts.
	Path string
	// Message is the header of the message that the part belongs to.
	Message Header
	Header  Header // the part's own
	// MediaType is "text/html" or "text/plain", or what an attachment says it is.
	MediaType string
	Charset   string // "" when none is declared
	Name      string // of an attached file
	Location  string // the address that a saved page came from
	Body      []byte // without transfer encoding
	Err       error  // why there is no body
}

// node is a part before its body is decoded.
type node struct {
	path     string
	message  Header
	header   Header
	media    string
	params   map[string]string
	raw      []byte
	children []*node
	err      error
}

type parser struct {
	parts int
}

// reEnvelope matches the line that opens a message in a mailbox, and the name of
// the first field after it.
var reEnvelope = regexp.MustCompile(`(?:\A|\r?\n\r?\n)From \S+ [^\r\n]{8,80}\d{4}[^\r\n]{0,20}\r?\n[A-Za-z-]{2,40}:`)

// Messages parts a mailbox (mbox) into its messages; a file that begins like no
// mailbox is one message.
func Messages(b []byte) [][]byte {
	if !bytes.HasPrefix(b, []byte("From ")) {
		return [][]byte{b}
	}
	var out [][]byte
	from := 0
	for _, m := range reEnvelope.FindAllIndex(b, maxParts+1) {
		at := m[0] + bytes.Index(b[m[0]:m[1]], []byte("From "))
		if at > from {
			out = append(out, b[from:at])
			from = at
		}
	}
	return append(out, b[from:])
}

// Pages takes a message apart and gives the parts that may be articles: of each
// message one body, as HTML when it has such, and the texts, pages and messages
// that are attached. The error is ErrNoMessage, or that there are too many
// parts.
func Pages(b []byte) ([]Page, error) {
	b = skipEnvelope(b)
	h, body := readHeader(b)
	if len(h) == 0 {
		return nil, ErrNoMessage
	}
	p := new(parser)
	root := p.parse(&node{path: "1", message: h, header: h, raw: body}, 0, true)
	if p.parts > maxParts {
		return nil, fmt.Errorf("more than %d parts: not read", maxParts)
	}
	var out []Page
	root.pages(&out)
	return out, nil
}

// parse finds the parts of a part. top is set for the body of a message, whose
// parts are numbered without its own number.
func (p *parser) parse(n *node, depth int, top bool) *node {
	n.media, n.params = n.header.media()
	if p.parts++; p.parts > maxParts {
		return n
	}
	container := strings.HasPrefix(n.media, "multipart/")
	if container || n.media == "message/rfc822" || n.media == "message/global" {
		if depth == maxDepth {
			n.err = fmt.Errorf("parts nested more than %d deep: not read", maxDepth)
			return n
		}
	}
	switch {
	case container && n.params["boundary"] != "":
		for i, raw := range split(n.raw, n.params["boundary"]) {
			path := fmt.Sprintf("%s.%d", n.path, i+1)
			if top {
				path = fmt.Sprint(i + 1)
				if n.path != "1" {
					path = fmt.Sprintf("%s.%d", strings.TrimSuffix(n.path, ".1"), i+1)
				}
			}
			h, body := readHeader(raw)
			n.children = append(n.children, p.parse(&node{path: path, message: n.message, header: h, raw: body}, depth+1, false))
			if p.parts > maxParts {
				break
			}
		}
	case n.media == "message/rfc822" || n.media == "message/global":
		raw, err := decode(n.raw, n.header.Get("Content-Transfer-Encoding"))
		if err != nil {
			n.err = err
			return n
		}
		h, body := readHeader(skipEnvelope(raw))
		n.children = []*node{p.parse(&node{path: n.path + ".1", message: h, header: h, raw: body}, depth+1, true)}
	}
	return n
}

// split cuts a multipart at its boundary lines. What stands before the first one
// and after the last is no part.
func split(b []byte, boundary string) [][]byte {
	mark := []byte("--" + boundary)
	var parts [][]byte
	start := -1
	for at := 0; at < len(b); {
		line, rest := cutLine(b[at:])
		next := len(b) - len(rest)
		if bytes.HasPrefix(line, mark) {
			tail := bytes.TrimRight(line[len(mark):], " \t")
			last := string(tail) == "--"
			if last || len(tail) == 0 {
				if start >= 0 {
					parts = append(parts, trimBreak(b[start:at]))
				}
				start = next
				if last {
					return parts
				}
			}
		}
		at = next
		if len(parts) > maxParts {
			return parts
		}
	}
	if start >= 0 && start < len(b) {
		parts = append(parts, b[start:]) // the last boundary is missing
	}
	return parts
}

// trimBreak takes off the line break that belongs to the boundary after it.
func trimBreak(b []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
}

// attached reports whether a part is a file beside the message's text.
func (n *node) attached() bool {
	d, _, _ := strings.Cut(strings.ToLower(n.header.Get("Content-Disposition")), ";")
	return strings.TrimSpace(d) == "attachment" || strings.HasPrefix(n.media, "message/")
}

// text reports whether a part can be an article by its media type.
func (n *node) text() bool {
	switch n.media {
	case "text/html", "application/xhtml+xml", "text/plain", "text":
		return true
	}
	return false
}

// pages appends what may be articles below a part: its body first.
func (n *node) pages(out *[]Page) {
	body := n.body()
	if body != nil {
		*out = append(*out, body.page())
	}
	n.attachments(out, body)
}

// body is the part that is a message's text, nil when it has none.
func (n *node) body() *node {
	switch {
	case n.attached():
		return nil
	case n.err != nil:
		return n
	case n.media == "multipart/alternative":
		// The last that is HTML: the forms of one text stand in rising order.
		var best *node
		for _, c := range n.children {
			if b := c.body(); b != nil && (best == nil || b.media == "text/html" || best.media != "text/html") {
				best = b
			}
		}
		return best
	case n.media == "multipart/related":
		start := n.params["start"]
		for _, c := range n.children {
			if start != "" && c.header.Get("Content-ID") == start {
				if b := c.body(); b != nil {
					return b
				}
			}
		}
		fallthrough
	case len(n.children) > 0:
		var plain *node
		for _, c := range n.children {
			b := c.body()
			if b == nil {
				continue
			}
			if b.media == "text/html" || b.media == "application/xhtml+xml" {
				return b
			}
			if plain == nil {
				plain = b
			}
		}
		return plain
	case n.text() && !strings.HasPrefix(n.media, "multipart/"):
		return n
	}
	return nil
}

// attachments appends the attached files that may be articles, and the messages
// inside.
func (n *node) attachments(out *[]Page, body *node) {
	for _, c := range n.children {
		switch {
		case c == body:
		case strings.HasPrefix(c.media, "message/") && len(c.children) > 0:
			c.children[0].pages(out)
		case c.attached() && (c.text() || c.media == "application/pdf" || c.err != nil):
			*out = append(*out, c.page())
		default:
			c.attachments(out, body)
		}
	}
}

// page decodes a part.
func (n *node) page() Page {
	p := Page{
		Path: n.path, Message: n.message, Header: n.header, MediaType: n.media, Charset: n.params["charset"], Err: n.err,
		Location: n.header.Get("Content-Location"),
	}
	if n.media == "text" {
		p.MediaType = "text/plain"
	}
	if p.Location == "" || strings.HasPrefix(p.Location, "cid:") {
		p.Location = n.message.Get("Snapshot-Content-Location")
	}
	if n.attached() {
		if _, params := (Header{{"Content-Type", n.header.Get("Content-Disposition")}}).media(); params != nil {
			p.Name = params["filename"]
		}
		if p.Name == "" {
			p.Name = n.params["name"]
		}
	}
	if p.Err == nil {
		p.Body, p.Err = decode(n.raw, n.header.Get("Content-Transfer-Encoding"))
	}
	return p
}
