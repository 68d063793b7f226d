package export_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"hearsay/internal/export"
	"hearsay/internal/news"
)

// The document is written piece by piece, and comes out as an encoder writes it
// whole.
func TestJSONIsWhatAnEncoderWrites(t *testing.T) {
	docs := map[string]*news.Document{
		"nothing":     {},
		"empty lists": {Captures: []news.Capture{}, Articles: []news.Article{}, Stories: []news.Story{}},
		"harbour":     document(t, "harbour", false),
		"marks": {
			Format: "<a> & \u2028 é", MadeBy: news.MadeBy{Version: "\"1\"\n"},
			Captures: []news.Capture{{Name: "a\\b"}, {}},
			Passages: []news.Passage{{Similarity: 1}, {Similarity: 1e-7, Why: "<&>"}, {Similarity: 0.1234567890123}},
			Stories:  []news.Story{{}, {Statements: []news.Statement{{}}}},
		},
	}
	for name, d := range docs {
		var got, want bytes.Buffer
		if err := export.JSON(&got, d); err != nil {
			t.Fatal(err)
		}
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		if err := enc.Encode(d); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want.Bytes()) {
			t.Errorf("%s: it differs from what an encoder writes:\n%.400s\n\n%.400s", name, got.Bytes(), want.Bytes())
		}
	}
}
