package export_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"testing"

	"hearsay/internal/export"
	"hearsay/internal/news"
	"hearsay/internal/verify"
)

// FuzzDocument gives every form, and verify, a document from outside: whatever
// it says, they end without a panic.
func FuzzDocument(f *testing.F) {
	b, err := json.Marshal(small())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte(`{"format":"hearsay/1","stories":[{"id":"s1","headline":{"article":"a1","start":0,"end":9},"articles":["a1"]}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		d := new(news.Document)
		if json.Unmarshal(b, d) != nil {
			return
		}
		for _, format := range []string{"terminal", "markdown", "html", "csv", "json"} {
			if err := export.Write(new(bytes.Buffer), d, format, export.Terminal{Width: 60}); err != nil {
				t.Errorf("%s: %v", format, err)
			}
		}
		_ = verify.Document(context.Background(), d, func(*news.Capture) ([]byte, error) { return nil, errors.New("nowhere") })
	})
}
