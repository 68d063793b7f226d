package news

import (
	"slices"
	"strings"
)

// CaptureID is "sha256:" and the hexadecimal digest of the capture's bytes: the
// same bytes are the same capture wherever they were found.
type CaptureID string

// CaptureStatus says whether a capture could be read.
type CaptureStatus string

// The states of a capture.
const (
	CaptureRead     CaptureStatus = "read"     // it gave an article
	CaptureRejected CaptureStatus = "rejected" // kept, but no article could be made; Reason says why
)

// Capture is what somebody saved: raw bytes and what is known of their origin.
type Capture struct {
	ID        CaptureID `json:"id"`
	Name      string    `json:"name"`          // path or id as given by the user, or "archive.warc.gz#N" for a member of one: see package ingest
	URL       string    `json:"url,omitempty"` // where the bytes came from, "" when unknown
	MediaType string    `json:"media_type"`    // "text/html", "text/plain", "text/markdown", …
	Bytes     int64     `json:"bytes"`
	Captured  string    `json:"captured,omitempty"` // RFC 3339 time of the capture, "" when unknown
	// Charset is the encoding declared outside the bytes (an HTTP header), ""
	// when none was.
	Charset string        `json:"charset,omitempty"`
	Status  CaptureStatus `json:"status"`
	Reason  string        `json:"reason,omitempty"` // why a rejected capture could not be read, or what is wrong with a read one

	// Content is the capture's bytes. It is kept apart from the JSON form.
	Content []byte `json:"-"`
	// Header holds the response headers of a fetched capture as "Name: value"
	// lines; nil when there were none. They describe what was sent; Content is
	// what that decodes to.
	Header []string `json:"-"`
	// Requested is the address that was asked for when a fetched capture's URL is
	// where redirects led; "" when it is the same, or unknown.
	Requested string `json:"-"`
	// HTTPStatus is the status of the response, 0 for captures that did not come
	// over HTTP.
	HTTPStatus int `json:"-"`
}

// What something that wraps a capture says of it: the item of a feed, the header
// of a message. It stands in Header among the server's own lines, under names
// that no server sends.
const (
	DeclaredPrefix    = "Item-" // of all of them
	DeclaredTitle     = "Item-Title"
	DeclaredPublished = "Item-Published"
	DeclaredUpdated   = "Item-Updated"
	DeclaredAuthor    = "Item-Author"
	DeclaredOutlet    = "Item-Outlet"
	DeclaredLanguage  = "Item-Language"
	// DeclaredBy is who says so: "feed", "mail header". It is the basis of the
	// dates that are taken from it.
	DeclaredBy = "Item-By"
)

// Declare notes what the capture's wrapping says of it; an empty value is no
// word at all.
func (c *Capture) Declare(name, value string) {
	if value = strings.Join(strings.Fields(value), " "); value != "" {
		c.Header = append(c.Header, name+": "+value)
	}
}

// ServerLines are the header lines of a server's answer without those under the
// names that Declare uses: a server has no say in what wraps its page.
func ServerLines(lines []string) []string {
	return slices.DeleteFunc(slices.Clone(lines), func(l string) bool {
		return len(l) >= len(DeclaredPrefix) && strings.EqualFold(l[:len(DeclaredPrefix)], DeclaredPrefix)
	})
}

// Declared gives what was noted under a name, in order.
func (c *Capture) Declared(name string) []string {
	var all []string
	for _, l := range c.Header {
		if v, ok := strings.CutPrefix(l, name+": "); ok {
			all = append(all, v)
		}
	}
	return all
}
