package news

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
	Name      string    `json:"name"`          // path or id as given by the user, or "archive.warc.gz!N" for a record inside one
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
