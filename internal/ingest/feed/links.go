package feed

import (
	"errors"
	"strings"
)

// LinkKind is what a link leads to.
type LinkKind string

// The kinds of link.
const (
	ToPage    LinkKind = "page"
	ToFeed    LinkKind = "feed"
	ToSitemap LinkKind = "sitemap"
)

// Link is an address that a list names, with what the list says of it.
type Link struct {
	Number    int // its place in the list, from 1
	Kind      LinkKind
	URL       string
	Title     string
	Published string // RFC 3339, or as it stands; of a sitemap without news the last change
	Updated   string // when it was last changed, in the same form; "" when the list does not say
	Outlet    string // the publication that a news sitemap names
	Language  string
}

// maxLinks is how many addresses of one list are read: a sitemap may have
// 50,000.
const maxLinks = 200_000

// Links reads an OPML list or a sitemap.
func Links(content []byte, charset string) (links []Link, cut bool, err error) {
	kind := Sniff(content)
	b, err := utf8Text(content, charset)
	if err != nil {
		return nil, false, err
	}
	if err := checkEntities(b); err != nil {
		return nil, false, err
	}
	add := func(l Link) bool {
		if cut = len(links) == maxLinks; !cut {
			l.Number = len(links) + 1
			links = append(links, l)
		}
		return !cut
	}
	switch kind {
	case OPML:
		outlines(newScanner(withoutDoctype(b)), add)
	case Sitemap, SitemapIndex:
		locations(newScanner(withoutDoctype(b)), add)
	default:
		return nil, false, errors.New("no list of addresses")
	}
	return links, cut, nil
}

// outlines reads the feeds, and links to pages, of an OPML list. Folders are
// outlines without an address.
func outlines(s *scanner, add func(Link) bool) {
	for s.next() {
		if s.tt != start || s.name != "outline" {
			continue
		}
		a := s.attrs()
		l := Link{Kind: ToFeed, URL: a["xmlurl"], Title: a["title"], Language: language(a["language"])}
		if l.Title == "" {
			l.Title = a["text"]
		}
		if l.URL == "" {
			l.URL = a["url"]
			switch strings.ToLower(a["type"]) {
			case "rss", "atom", "feed", "include":
			default:
				l.Kind = ToPage
			}
		}
		if l.URL == "" && strings.EqualFold(a["type"], "link") {
			l.URL, l.Kind = a["htmlurl"], ToPage
		}
		l.Title = clip(l.Title)
		if isWeb(l.URL) && !add(l) {
			return
		}
	}
}

// locations reads the addresses of a sitemap or of an index of sitemaps.
func locations(s *scanner, add func(Link) bool) {
	entry := func(name string) bool { return name == "url" || name == "sitemap" }
	var l Link
	done := func() bool {
		if l.Kind == "" {
			l.Kind = ToPage // an address outside of any entry
		}
		ok := !isWeb(l.URL) || add(l)
		l = Link{}
		return ok
	}
	for s.next() {
		switch {
		case s.tt == end && entry(s.name):
			if !done() {
				return
			}
		case s.tt == start && entry(s.name):
			if !done() { // the one before was never closed
				return
			}
			if l.Kind = ToPage; s.name == "sitemap" {
				l.Kind = ToSitemap
			}
		case s.tt == start:
			l.location(s, entry)
		}
	}
	done()
}

// location takes in one field of an entry of a sitemap.
func (l *Link) location(s *scanner, entry func(string) bool) {
	switch s.name {
	case "loc", "lastmod", "news:publication_date", "news:title", "news:name", "news:language":
	default:
		return
	}
	name := s.name
	e := s.read(entry)
	switch v := clip(e.value()); name {
	case "loc":
		l.URL = v
	case "lastmod":
		if l.Updated = date(v); l.Published == "" {
			l.Published = l.Updated
		}
	case "news:publication_date":
		l.Published = date(v)
	case "news:title":
		l.Title = v
	case "news:name":
		l.Outlet = v
	case "news:language":
		l.Language = language(v)
	}
}
