package ingest

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"

	"hearsay/internal/jsonl"
	"hearsay/internal/news"
)

// A containerFunc reads a file that holds its captures in some wrapping. It
// reports false when reading is to stop altogether.
type containerFunc func(r *reader, name string, src io.Reader) bool

// containers is the table of wrappings, by the ending of the file's name. A
// longer ending stands before a shorter one that it ends in.
var containers = []struct {
	suffix string
	read   containerFunc
}{
	{".jsonl", readLines},
	{".ndjson", readLines},
	{".gz", readGzip},
}

// containerOf is how a file of this name is unwrapped, nil when it is a plain
// capture.
func containerOf(name string) containerFunc {
	name = strings.ToLower(name)
	for _, c := range containers {
		if strings.HasSuffix(name, c.suffix) {
			return c.read
		}
	}
	return nil
}

// readGzip reads a compressed capture. The capture is what is inside: the same
// page is the same capture whether it was compressed or not. What it unpacks to
// is bounded like any capture, so that a bomb is refused.
func readGzip(r *reader, name string, src io.Reader) bool {
	z, err := gzip.NewReader(src)
	if err != nil {
		return r.fail(name, "no gzip file: %w", err)
	}
	defer z.Close()
	return r.capture(&news.Capture{Name: name}, z)
}

// Line is one capture of JSON Lines input.
type Line struct {
	ID        string  `json:"id"`
	URL       *string `json:"url"`
	MediaType string  `json:"media_type"`
	Content   string  `json:"content"`
	Captured  string  `json:"captured"`
}

// readLines reads JSON Lines of captures. A line's id is the capture's name.
func readLines(r *reader, name string, src io.Reader) bool {
	seen := make(map[string]int)
	for rec, err := range jsonl.Read[Line](src, 0) {
		if r.ctx.Err() != nil {
			return false
		}
		if err == nil {
			err = checkLine(rec, seen)
		}
		if err != nil {
			if !r.fail(name, "%w", err) {
				return false
			}
			continue
		}
		v := rec.Value
		c := &news.Capture{Name: v.ID, MediaType: v.MediaType, Captured: v.Captured}
		if v.URL != nil {
			c.URL = *v.URL
		}
		if strings.HasPrefix(v.MediaType, "text/") {
			c.Charset = "utf-8" // a JSON string is UTF-8, whatever the page declares
		}
		if !r.capture(c, strings.NewReader(v.Content)) {
			return false
		}
	}
	return true
}

func checkLine(rec jsonl.Record[Line], seen map[string]int) error {
	id := rec.Value.ID
	if id == "" {
		return &jsonl.LineError{Line: rec.Line, Err: errors.New(`no "id"`)}
	}
	if first, again := seen[id]; again {
		return &jsonl.LineError{Line: rec.Line, Err: fmt.Errorf("the id %q stands in line %d already", id, first)}
	}
	seen[id] = rec.Line
	return nil
}
