package export_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
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
		// A passage stands on one line; all else is as the encoder writes it.
		rest := *d
		rest.Passages = slices.Clone(d.Passages)
		if len(rest.Passages) > 0 {
			rest.Passages = rest.Passages[:0]
		}
		if err := enc.Encode(rest); err != nil {
			t.Fatal(err)
		}
		if n := len(d.Passages); n > 0 {
			lines := make([]string, n)
			for i := range d.Passages {
				var b bytes.Buffer
				one := json.NewEncoder(&b)
				one.SetEscapeHTML(false)
				if err := one.Encode(d.Passages[i]); err != nil {
					t.Fatal(err)
				}
				lines[i] = "  " + strings.TrimSuffix(b.String(), "\n")
			}
			all := strings.Replace(want.String(), "\n \"passages\": []", "\n \"passages\": [\n"+strings.Join(lines, ",\n")+"\n ]", 1)
			want.Reset()
			want.WriteString(all)
		}
		if !bytes.Equal(got.Bytes(), want.Bytes()) {
			t.Errorf("%s: it differs from what an encoder writes:\n%.400s\n\n%.400s", name, got.Bytes(), want.Bytes())
		}
	}
}
