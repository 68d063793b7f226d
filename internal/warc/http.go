package warc

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
)

// HTTP is the answer of a server, as a response record holds it.
type HTTP struct {
	Status int // 200; 0 when the line that should hold it does not
	Proto  string
	Reason string
	Header Header
	// Body is the body without transfer and content coding, as a browser would
	// give it to the page. Reading it is not bounded: read no more than wanted.
	Body io.Reader
}

// maxCodings is how many content codings may be wound around one another.
const maxCodings = 3

// ReadHTTP reads the answer of a server from a record's block. The error says
// that there is none, or that its coding is not known.
func ReadHTTP(block io.Reader) (*HTTP, error) {
	in := bufio.NewReaderSize(block, 32<<10)
	line, _, err := readLine(in)
	if err != nil {
		return nil, noEOF(err)
	}
	h := new(HTTP)
	if !h.statusLine(line) {
		return nil, fmt.Errorf("no HTTP response, but %q", clip(line))
	}
	h.Header, err = readHeader(func() (string, error) {
		l, _, err := readLine(in)
		return l, err
	})
	if err != nil {
		return nil, noEOF(err)
	}
	h.Body = in
	if strings.Contains(strings.ToLower(h.Header.Get("Transfer-Encoding")), "chunked") {
		h.Body = &dechunker{in: in}
	}
	err = h.contentCoding()
	return h, err
}

func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func (h *HTTP) statusLine(line string) bool {
	proto, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	if !strings.HasPrefix(proto, "HTTP/") && proto != "HTTP" && proto != "ICY" {
		return false
	}
	code, reason, _ := strings.Cut(strings.TrimSpace(rest), " ")
	n, _ := number(code)
	h.Proto, h.Status, h.Reason = proto, int(min(n, 9999)), reason
	return true
}

// contentCoding unwinds what Content-Encoding names, the last first. Some
// archives keep the header of a body that they have unpacked: what does not
// begin like gzip is no gzip.
func (h *HTTP) contentCoding() error {
	var codings []string
	for c := range strings.SplitSeq(h.Header.Get("Content-Encoding"), ",") {
		if c = strings.ToLower(strings.TrimSpace(c)); c != "" && c != "identity" && c != "none" && c != "utf-8" {
			codings = append(codings, c)
		}
	}
	if len(codings) > maxCodings {
		return fmt.Errorf("%d content codings around one another: not unpacked", len(codings))
	}
	for i := len(codings) - 1; i >= 0; i-- {
		in := bufio.NewReader(h.Body)
		head, err := in.Peek(2)
		if len(head) == 0 {
			if err == io.EOF {
				err = nil // nothing is nothing in any coding
			}
			h.Body = in
			return err
		}
		h.Body = in
		switch codings[i] {
		case "gzip", "x-gzip":
			if !isGzip(head) {
				continue
			}
			z, err := gzip.NewReader(in)
			if err != nil {
				return fmt.Errorf("unpack the body: %w", noEOF(err))
			}
			h.Body = z
		case "deflate", "x-deflate":
			h.Body = inflate(in, head)
		case "br":
			if looksLikeText(in) {
				continue
			}
			h.Body = brotli.NewReader(in)
		default:
			return fmt.Errorf("the content coding %q is not known", clip(codings[i]))
		}
	}
	return nil
}

// inflate unpacks "deflate", which is zlib by the standard and bare in many
// servers.
func inflate(in *bufio.Reader, head []byte) io.Reader {
	if len(head) == 2 && head[0]&0x0F == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
		if z, err := zlib.NewReader(in); err == nil {
			return z
		}
	}
	if looksLikeText(in) {
		return in
	}
	return flate.NewReader(in)
}

// looksLikeText reports whether a body that should be packed begins like a page
// or a feed.
func looksLikeText(in *bufio.Reader) bool {
	head, _ := in.Peek(64)
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n")
	return len(head) > 2 && head[0] == '<' && (head[1] == '!' || head[1] == '?' || head[1]|0x20 >= 'a' && head[1]|0x20 <= 'z')
}

// dechunker takes the chunks of a transfer coding apart. What was unpacked
// already, with the header left in place, is given as it is.
type dechunker struct {
	in      *bufio.Reader
	left    int64
	started bool
	plain   bool
	done    bool
}

// errChunk says that a body in chunks is damaged.
var errChunk = errors.New("the chunks of the body are damaged")

// Read implements io.Reader.
func (d *dechunker) Read(p []byte) (int, error) {
	for {
		switch {
		case d.done:
			return 0, io.EOF
		case d.plain:
			return d.in.Read(p)
		case d.left > 0:
			if int64(len(p)) > d.left {
				p = p[:d.left]
			}
			n, err := d.in.Read(p)
			d.left -= int64(n)
			return n, noEOF(err)
		}
		if err := d.chunk(); err != nil {
			return 0, err
		}
	}
}

// chunk reads the line before a chunk.
func (d *dechunker) chunk() error {
	if !d.started {
		d.started = true
		if head, _ := d.in.Peek(20); !chunkHead(head) {
			d.plain = true
			return nil
		}
	} else if line, _, err := readLine(d.in); err != nil || line != "" {
		return cutOr(err, errChunk)
	}
	line, _, err := readLine(d.in)
	if err != nil {
		return cutOr(err, errChunk)
	}
	size, _, _ := strings.Cut(line, ";")
	n, ok := hex(strings.TrimSpace(size))
	if !ok {
		return errChunk
	}
	d.left, d.done = n, n == 0 // trailers are of no use
	return nil
}

func cutOr(err, other error) error {
	if err != nil {
		return noEOF(err)
	}
	return other
}

// chunkHead reports whether a body begins with the size of a chunk.
func chunkHead(b []byte) bool {
	i := bytes.IndexAny(b, ";\r\n")
	if i <= 0 {
		return false
	}
	_, ok := hex(string(bytes.TrimSpace(b[:i])))
	return ok
}

func hex(s string) (n int64, ok bool) {
	if s == "" || len(s) > 12 {
		return 0, false
	}
	for _, c := range []byte(s) {
		switch {
		case c >= '0' && c <= '9':
			n = n<<4 | int64(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			n = n<<4 | int64(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	return n, true
}
