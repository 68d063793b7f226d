package feed

import (
	"errors"
	"strings"
)

// Feed is a feed with its items.
type Feed struct {
	Kind     Kind
	Title    string // the name that it gives itself
	URL      string // the page that it belongs to
	Language string
	Items    []Item // in the order of the file
	// Cut is set when the file has more items than are read.
	Cut bool
}

// Item is one article that a feed announces.
type Item struct {
	Number             int // its place in the feed, from 1
	Title, URL         string
	Published, Updated string // RFC 3339, or as they stand when they cannot be read
	Authors            []string
	Language           string
	// Content is the longest text that the item has, "" when it has none;
	// MediaType is "text/html" or "text/plain".
	Content   string
	MediaType string
	// Full is set when Content is the text of an article and not its beginning.
	Full bool
}

// The bounds of a feed.
const (
	maxItems   = 20_000
	maxAuthors = 50
)

// How long a text must be to be an article rather than a teaser, in words. What
// is meant for the content is believed sooner than a description.
const (
	fullContent     = 60
	fullDescription = 120
)

// Parse reads a feed. charset is the encoding declared outside of the file, ""
// when there is none.
func Parse(content []byte, charset string) (*Feed, error) {
	kind := Sniff(content)
	switch kind {
	case JSON:
		return parseJSON(content)
	case RSS, Atom:
	default:
		return nil, errors.New("no feed")
	}
	b, err := utf8Text(content, charset)
	if err != nil {
		return nil, err
	}
	if err := checkEntities(b); err != nil {
		return nil, err
	}
	f := &Feed{Kind: kind}
	f.scan(newScanner(withoutDoctype(b)))
	return f, nil
}

// isItem reports whether an element is an item of a feed.
func isItem(name string) bool { return name == "item" || name == "entry" || name == "atom:entry" }

func (f *Feed) scan(s *scanner) {
	for s.next() {
		if s.tt != start {
			continue
		}
		switch name := strings.TrimPrefix(s.name, "atom:"); {
		case isItem(s.name):
			if len(f.Items) == maxItems {
				f.Cut = true
				return
			}
			it := Item{Number: len(f.Items) + 1}
			it.scan(s)
			f.Items = append(f.Items, it)
		case name == "title" && f.Title == "":
			e := s.read(isItem)
			f.Title = clip(e.value())
		case name == "link" && f.URL == "":
			e := s.read(isItem)
			f.URL = e.link()
		case name == "language" || name == "dc:language":
			e := s.read(isItem)
			f.Language = language(e.value())
		case name == "feed":
			f.Language = language(s.attrs()["xml:lang"])
		case name == "image" || name == "textinput":
			s.read(isItem) // has a title and a link of its own
		}
	}
}

// stopFor tells which tags end an element that was never closed: those of items,
// and for a short field also those of the other fields.
func stopFor(name string) func(string) bool {
	switch name {
	case "title", "link", "guid", "pubdate":
		return func(n string) bool {
			return isItem(n) || n != name && (n == "title" || n == "link" || n == "guid" || n == "pubdate" || n == "description")
		}
	}
	return isItem
}

// itemParts are what an item's text is chosen from.
type itemParts struct {
	content, description, summary element
	guid                          string
}

// scan reads the item whose start tag was read last, up to its end tag or to
// the start of the next one.
func (it *Item) scan(s *scanner) {
	if s.empty {
		return
	}
	var p itemParts
	it.Language = language(s.attrs()["xml:lang"])
	for s.next() {
		if s.tt == end && isItem(s.name) {
			break
		}
		if s.tt != start {
			continue
		}
		if isItem(s.name) {
			s.again = true // this one was never closed
			break
		}
		name := strings.TrimPrefix(s.name, "atom:")
		it.field(name, s.read(stopFor(name)), &p)
	}
	it.finish(&p)
}

// field takes in one element of an item.
func (it *Item) field(name string, e element, p *itemParts) {
	first := func(to *string, v string) {
		if *to == "" {
			*to = v
		}
	}
	switch name {
	case "title":
		first(&it.Title, clip(e.value()))
	case "link":
		if u := e.link(); u != "" && (it.URL == "" || e.attrs["rel"] == "alternate") {
			it.URL = u
		}
	case "guid", "id":
		if e.attrs["ispermalink"] != "false" {
			first(&p.guid, e.value())
		}
	case "content:encoded", "content", "xhtml:body", "body":
		if len(e.text) > len(p.content.text) || p.content.name == "" {
			p.content = e
		}
	case "description", "fulltext", "yandex:full-text":
		if len(e.text) > len(p.description.text) {
			p.description = e
		}
	case "summary":
		p.summary = e
	case "pubdate", "published", "dc:date", "issued", "dcterms:issued", "created":
		first(&it.Published, date(e.value()))
	case "updated", "modified", "dcterms:modified":
		first(&it.Updated, date(e.value()))
	case "author", "dc:creator":
		it.author(e)
	}
}

// finish chooses the item's text and address.
func (it *Item) finish(p *itemParts) {
	if it.URL == "" && isWeb(p.guid) {
		it.URL = clip(p.guid)
	}
	if it.Published == "" {
		it.Published, it.Updated = it.Updated, ""
	}
	it.MediaType = "text/html"
	least := fullContent
	if it.Content = p.content.text; p.content.attrs["src"] != "" {
		it.Content = "" // it is elsewhere
	}
	if t := p.content.attrs["type"]; t == "text" || t == "text/plain" {
		it.MediaType = "text/plain"
	}
	for _, e := range []element{p.description, p.summary} {
		if words(e.text) > words(it.Content) {
			it.Content, least, it.MediaType = e.text, fullDescription, "text/html"
		}
	}
	it.Content = strings.TrimSpace(it.Content)
	it.Full = isFull(it.Content, least, it.URL)
}

// isFull reports whether a text is an article's: long enough, and not broken off.
// A text without an address is all that there is.
func isFull(content string, least int, url string) bool {
	if url == "" {
		return content != ""
	}
	t := strings.TrimSpace(bareText(content))
	if len(strings.Fields(t)) < least {
		return false
	}
	for _, mark := range []string{"…", "...", "[…]", "[...]", "[&hellip;]", "(…)"} {
		if strings.HasSuffix(t, mark) {
			return false
		}
	}
	return true
}

// author adds the names of an author: an element of its own in Atom, "address
// (name)" in RSS.
func (it *Item) author(e element) {
	v := e.text
	if e.markup {
		s := newScanner([]byte(e.text))
		for s.next() {
			if s.tt == start && strings.TrimPrefix(s.name, "atom:") == "name" {
				n := s.read(func(string) bool { return false })
				v = n.text
				break
			}
		}
	}
	v = strings.Join(strings.Fields(bareText(v)), " ")
	if _, in, ok := strings.Cut(v, "("); ok && strings.Contains(v, "@") {
		v = strings.TrimSuffix(strings.TrimSpace(in), ")")
	}
	if v = strings.TrimSpace(clip(v)); v == "" || strings.Contains(v, "@") || len(it.Authors) >= maxAuthors {
		return
	}
	it.Authors = append(it.Authors, v)
}

// link is the address in a link element, "" for one that leads elsewhere.
func (e *element) link() string {
	u := e.attrs["href"]
	if u == "" {
		u = e.value()
	}
	if rel := e.attrs["rel"]; rel != "" && rel != "alternate" || !isWeb(u) {
		return ""
	}
	return clip(u)
}

// isWeb reports whether s is an address of the web.
func isWeb(s string) bool {
	low := strings.ToLower(s[:min(len(s), 8)])
	return (strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "https://")) && !strings.ContainsAny(s, " \t\r\n<>\"") && len(s) <= maxValue
}

func clip(s string) string {
	if len(s) > maxValue {
		return strings.ToValidUTF8(s[:maxValue], "")
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// language is the language of "en-GB" as ISO 639-1.
func language(s string) string {
	s, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(s, "_", "-")), "-")
	if len(s) != 2 {
		return ""
	}
	return s
}
