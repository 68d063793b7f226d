package ingest

import (
	"errors"
	"fmt"
	"strings"

	"hearsay/internal/jsonl"
	"hearsay/internal/news"
)

// Line is one capture of JSON Lines input.
type Line struct {
	ID        string  `json:"id"`
	URL       *string `json:"url"`
	MediaType string  `json:"media_type"`
	Content   string  `json:"content"`
	Captured  string  `json:"captured"`
}

// readLines reads JSON Lines of captures. A line's id is the capture's name.
func readLines(r *reader, s source) bool {
	name := s.capture.Name
	seen := make(map[string]int)
	for rec, err := range jsonl.Read[Line](s.in, 0) {
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
