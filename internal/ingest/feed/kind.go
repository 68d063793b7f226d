package feed

import (
	"bytes"
	"regexp"
)

// Kind is what a file is.
type Kind string

// The kinds of file. "" is none of them.
const (
	RSS          Kind = "RSS feed"
	Atom         Kind = "Atom feed"
	JSON         Kind = "JSON feed"
	OPML         Kind = "OPML list"
	Sitemap      Kind = "sitemap"
	SitemapIndex Kind = "sitemap index"
)

// roots are the elements that a file of each kind begins with.
var roots = map[string]Kind{
	"rss": RSS, "rdf:rdf": RSS, "feed": Atom, "atom:feed": Atom, "opml": OPML, "urlset": Sitemap, "sitemapindex": SitemapIndex,
}

// reJSONFeed matches the version that every JSON Feed opens with.
var reJSONFeed = regexp.MustCompile(`"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version`)

// Sniff tells the kind of a file from its first bytes, some hundred of them.
func Sniff(head []byte) Kind {
	if bytes.HasPrefix(head, []byte("\xFF\xFE")) || bytes.HasPrefix(head, []byte("\xFE\xFF")) {
		head = bytes.ReplaceAll(head[2:], []byte{0}, nil) // UTF-16
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n\f\x00")
	switch {
	case len(head) == 0:
		return ""
	case head[0] == '{':
		if reJSONFeed.Match(head) {
			return JSON
		}
		return ""
	case head[0] != '<':
		return ""
	}
	s := newScanner(head)
	for s.next() {
		switch s.tt {
		case text:
			if len(bytes.TrimSpace(s.raw)) > 0 {
				return ""
			}
		case start:
			return roots[s.name]
		case end:
			return ""
		case other:
			// A declaration names the root, and what it declares further may be long.
			if m := reDoctype.FindSubmatch(s.raw); m != nil {
				return roots[string(bytes.ToLower(m[1]))]
			}
		}
	}
	return ""
}

// reDoctype matches a document type declaration that declares more than a name.
var reDoctype = regexp.MustCompile(`(?i)^<!DOCTYPE\s+([a-z:]+)[^>\[]*\[`)

// withoutDoctype is a file after such a declaration.
func withoutDoctype(b []byte) []byte {
	head := b[:min(len(b), 4096)]
	i := bytes.IndexByte(head, '[')
	if i < 0 || !reDoctype.Match(head[max(bytes.LastIndexByte(head[:i], '<'), 0):]) {
		return b
	}
	if m := reSubsetEnd.FindIndex(b[i:]); m != nil {
		return b[i+m[1]:]
	}
	return b
}

var reSubsetEnd = regexp.MustCompile(`\]\s*>`)
