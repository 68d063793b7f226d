package extract

import (
	"fmt"
	"html"
	"strings"

	"hearsay/internal/news"
)

// Rereader reads runs of a capture's bytes again, to prove that an article's
// text stands in its capture. It decodes the capture once.
type Rereader struct {
	src    *source
	markup bool
}

// NewRereader prepares a capture for rereading. Its errors are those of Extract
// for captures that cannot be decoded.
func NewRereader(c *news.Capture) (*Rereader, error) {
	media := c.MediaType
	if media == "" {
		m, err := Sniff(c.Name, c.Content)
		if err != nil {
			return nil, fmt.Errorf("reread %s: %w", c.Name, err)
		}
		media = m
	}
	isHTML := isMarkup(media)
	src, err := decode(c.Content, c.Charset, isHTML)
	if err != nil {
		return nil, fmt.Errorf("reread %s: %w", c.Name, err)
	}
	return &Rereader{src, isHTML}, nil
}

// Run gives the text that the capture bytes of a run decode to:
//
//   - the bytes themselves, in UTF-8;
//   - of a character reference in HTML, its character;
//   - of white space, a line break or tags between two words, a single space;
//     of the border between two cells of a table, a tab;
//   - of a byte that is no character, U+FFFD.
//
// The error says that the run does not lie inside the capture.
func (r *Rereader) Run(n news.Run) (string, error) {
	if n[2] < 0 || n[3] < n[2] || n[3] > len(r.src.raw) {
		return "", fmt.Errorf("run %v lies outside the capture of %d bytes", n, len(r.src.raw))
	}
	b := r.src.text[r.src.toText(n[2]):r.src.toText(n[3])]
	s := strings.ToValidUTF8(string(b), "\uFFFD")
	switch {
	case strings.TrimFunc(s, isBlankRune) == "":
		return " ", nil
	case !r.markup:
		return s, nil
	case isTag(s):
		if t := strings.ToLower(s); strings.HasPrefix(t, "<td") || strings.HasPrefix(t, "<th") {
			return "\t", nil
		}
		return " ", nil
	case s[0] == '&':
		s = strings.ToValidUTF8(html.UnescapeString(s), "\uFFFD")
		if strings.TrimFunc(s, isBlankRune) == "" {
			return " ", nil
		}
	}
	return s, nil
}

// isTag reports whether s is a tag. Text of a page never looks like one: a "<"
// before a letter always opens a tag.
func isTag(s string) bool {
	return len(s) > 2 && s[0] == '<' && s[len(s)-1] == '>' && isAlnum(s[1]) && (s[1] < '0' || s[1] > '9')
}
