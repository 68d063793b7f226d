package extract

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/outlets"
)

// The reasons for which no article can be made of a capture. Extract's errors
// wrap them and name the capture.
var (
	ErrEmpty    = errors.New("the capture is empty")
	ErrBinary   = errors.New("the capture is no text; give HTML, plain text or Markdown")
	ErrTooLarge = errors.New("the capture is larger than a page can be; split it, or raise the limit")
	ErrNoText   = errors.New("no article text was found")
	ErrMedia    = errors.New("captures of this media type are not read here")
)

// MaxBytes is the size of the largest capture that is read when Options names
// no other, in bytes.
const MaxBytes = 32 << 20

// Options steer Extract. The zero value is the usual choice.
type Options struct {
	// MaxBytes bounds the size of a capture; 0 means MaxBytes, the constant.
	MaxBytes int
	// Explain fills Article.Dropped with every line and element that was left
	// out, and why.
	Explain bool
	// Outlets are the known outlets; nil means outlets.Default().
	Outlets *outlets.List
	// Lines, when not nil, is filled with the capture's lines, for Repetition.
	Lines *Lines
	// Repetition knows the lines that stand on several captures of one outlet;
	// nil when nothing is known of other captures.
	Repetition *Repetition
	// Outlet is the name under which the capture's outlet was given to
	// Repetition.Add; "" means the host of the capture's address.
	Outlet string

	outlet  string // Outlet with its default
	wrapped wrapping
}

// Extract finds the article in a capture. The capture's media type decides how
// it is read: "text/html" and "application/xhtml+xml" as a page,
// "text/markdown" and any other text as flattened text; "" is sniffed.
//
// The article's blocks stand in the order of the capture and cover its text,
// and the runs of each block map every byte of it to bytes of the capture:
// a Rereader gives them back. What is not known stays empty.
//
// Errors wrap ErrEmpty, ErrBinary, ErrTooLarge, ErrNoText or ErrMedia. With
// ErrNoText the article is not nil: it holds what is known besides the text.
func Extract(c *news.Capture, opt Options) (*news.Article, error) {
	a, err := extract(c, opt)
	if err != nil {
		return a, fmt.Errorf("extract %s: %w", c.Name, err)
	}
	return a, nil
}

func extract(c *news.Capture, opt Options) (*news.Article, error) {
	limit := opt.MaxBytes
	if limit <= 0 {
		limit = MaxBytes
	}
	if opt.Outlets == nil {
		opt.Outlets = outlets.Default()
	}
	opt.outlet = opt.Outlet
	if opt.outlet == "" {
		opt.outlet = host(c.URL)
	}
	opt.wrapped = wrappingOf(c)
	media := c.MediaType
	switch {
	case len(c.Content) > limit:
		return nil, fmt.Errorf("%w (%d bytes, limit %d)", ErrTooLarge, len(c.Content), limit)
	case len(bytes.TrimSpace(c.Content)) == 0:
		return nil, ErrEmpty
	case media == "":
		m, err := Sniff(c.Name, c.Content)
		if err != nil {
			return nil, err
		}
		media = m
	}
	markup := isMarkup(media)
	if !markup && !strings.HasPrefix(media, "text/") {
		return nil, fmt.Errorf("%w: %s", ErrMedia, media)
	}
	if looksBinary(c.Content) {
		return nil, ErrBinary
	}
	src, err := decode(c.Content, c.Charset, markup)
	if err != nil {
		return nil, err
	}
	a := &news.Article{Capture: c.ID, Name: c.Name, Bylines: []string{}, Credits: []news.Credit{}, Blocks: []news.Block{}}
	b := &builder{src: src}
	if markup {
		readPage(a, b, c, opt)
	} else {
		readFlat(a, b, c, opt)
	}
	a.Text, a.Blocks = b.text.String(), b.out
	if a.Blocks == nil {
		a.Blocks = []news.Block{}
	}
	if a.Language == "" {
		a.Language = detectLanguage(a)
	}
	opt.wrapped.fill(a, opt)
	for _, blk := range a.Blocks {
		if blk.Kind.IsBody() {
			return a, nil
		}
	}
	return a, ErrNoText
}

// isMarkup reports whether captures of the media type are read as pages.
func isMarkup(media string) bool {
	m, _, _ := strings.Cut(media, ";")
	switch strings.TrimSpace(strings.ToLower(m)) {
	case "text/html", "application/xhtml+xml":
		return true
	}
	return false
}

// Sniff tells the media type of a capture from its name and its first bytes:
// "text/html", "text/markdown" or "text/plain". The error is ErrEmpty or
// ErrBinary.
func Sniff(name string, content []byte) (string, error) {
	head := bytes.TrimSpace(bytes.TrimPrefix(content, []byte("\xEF\xBB\xBF")))
	if len(head) == 0 {
		return "", ErrEmpty
	}
	if looksBinary(content) {
		return "", ErrBinary
	}
	if len(head) > 4096 {
		head = head[:4096]
	}
	low := bytes.ToLower(head)
	if len(low) > 1 && (bytes.HasPrefix(content, []byte("\xFF\xFE")) || bytes.HasPrefix(content, []byte("\xFE\xFF"))) {
		low = bytes.ReplaceAll(low, []byte{0}, nil) // UTF-16
	}
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	for _, mark := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if bytes.Contains(low, []byte(mark)) {
			return "text/html", nil
		}
	}
	switch {
	case strings.HasSuffix(name, ".html"), strings.HasSuffix(name, ".htm"), strings.HasSuffix(name, ".xhtml"), strings.HasSuffix(name, ".shtml"):
		return "text/html", nil
	case strings.HasSuffix(name, ".md"), strings.HasSuffix(name, ".markdown"):
		return "text/markdown", nil
	}
	if low[0] == '<' && countTags(low) >= 3 {
		return "text/html", nil
	}
	return "text/plain", nil
}

// countTags counts end tags of the elements that pages are made of.
func countTags(b []byte) int {
	n := 0
	for _, t := range []string{"</p>", "</div>", "</a>", "</span>", "</li>", "</h1>", "</title>"} {
		n += bytes.Count(b, []byte(t))
	}
	return n
}

// looksBinary reports whether the bytes cannot be a text in any encoding: they
// hold control characters that no text has.
func looksBinary(b []byte) bool {
	if len(b) > 8192 {
		b = b[:8192]
	}
	if bytes.HasPrefix(b, []byte("\xFF\xFE")) || bytes.HasPrefix(b, []byte("\xFE\xFF")) {
		return false // UTF-16
	}
	for _, magic := range []string{"%PDF-", "PK\x03\x04", "\x1F\x8B", "\x89PNG", "GIF8", "\xFF\xD8\xFF", "\x7FELF"} {
		if bytes.HasPrefix(b, []byte(magic)) {
			return true
		}
	}
	bad := 0
	for _, c := range b {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B && c != '\v' {
			bad++
		}
	}
	return bad*50 > len(b) || (bad > 0 && !utf8.Valid(b[:max(0, len(b)-utf8.UTFMax)]) && bad*200 > len(b))
}
