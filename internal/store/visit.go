package store

import (
	"time"

	"hearsay/internal/news"
)

// Visit is one time that an address was looked at. The visits of an address, in
// order of time, say what stood there when: one whose capture differs from the
// one before brought new text.
type Visit struct {
	URL       string   // where the answer came from, after redirects
	Requested string   // the address that was asked for, "" when it is the same
	At        string   // RFC 3339 in UTC
	Status    int      // of the HTTP response: 304 when nothing had changed; 0 when it is unknown
	Header    []string // "Name: value" lines, nil when there were none
	// Capture is what stood there, "" when nothing was kept (a feed, say), and
	// Article the id that its article has or will have.
	Capture news.CaptureID
	Article news.ArticleID
}

// VisitQuery chooses visits. The zero value is all of them.
type VisitQuery struct {
	// URL is an address as it was asked for or as it answered.
	URL string
	// Capture is what a visit found.
	Capture news.CaptureID
}

// Instant brings a time to the form in which visits are kept and ordered:
// RFC 3339 in UTC. What is no such time is left as it is.
func Instant(at string) string {
	t, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return at
	}
	return t.UTC().Format(time.RFC3339)
}

// VisitOf is the visit that a capture with a URL stands for; at is its time when
// the capture has none.
func VisitOf(c *news.Capture, at string) Visit {
	v := Visit{URL: c.URL, At: Instant(at), Status: c.HTTPStatus, Header: c.Header, Capture: c.ID}
	if c.Captured != "" {
		v.At = Instant(c.Captured)
	}
	if c.Requested != c.URL {
		v.Requested = c.Requested
	}
	return v
}
