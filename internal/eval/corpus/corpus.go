// Package corpus holds the tools of the attribution corpus in
// corpus/attribution: it rebuilds the documents from the shared data, compiles
// what annotators write into standoff records (offsets, never text), measures
// how far two annotators agree, and scores the program against the result.
//
// The guideline is corpus/attribution/GUIDELINE.md; the closed vocabularies of
// both are the same, and Compile refuses what is outside them.
package corpus

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Span is a half-open range of bytes of a document's text.
type Span [2]int

// Link is one step of a chain: where its name stands in the document, or the
// name itself where the document does not print it in that form.
type Link struct {
	Span *Span  `json:"span,omitempty"`
	Name string `json:"name,omitempty"`
}

// In is the link's name, read from the text that the spans are of.
func (l Link) In(text string) string {
	if l.Span != nil {
		return text[l.Span[0]:l.Span[1]]
	}
	return l.Name
}

// Attribution is one annotated attribution, without text.
type Attribution struct {
	Doc     string `json:"doc"`
	Kind    string `json:"kind"`
	Content []Span `json:"content"`
	Cue     []Span `json:"cue"`
	Source  []Span `json:"source,omitempty"` // none when the text names nobody
	// SourceType and Chain are empty when the source is absent.
	SourceType string `json:"source_type,omitempty"`
	Stance     string `json:"stance"`
	Chain      []Link `json:"chain,omitempty"` // origin first
	Hedged     bool   `json:"hedged,omitempty"`
	Negated    bool   `json:"negated,omitempty"`
	Plural     bool   `json:"plural,omitempty"`
	Channel    string `json:"channel,omitempty"`
	Anonymity  []Span `json:"anonymity,omitempty"`
}

// Kinds, SourceTypes, Stances and Channels are the closed vocabularies.
var (
	Kinds       = []string{"direct", "indirect", "mixed"}
	SourceTypes = []string{"named_person", "unnamed_person", "organisation", "government", "media", "document", "collective"}
	Stances     = []string{"asserts", "confirms", "acknowledges", "announces", "denies", "retracts", "accuses", "criticises", "praises", "claims", "warns", "threatens", "demands", "asks", "promises", "expects", "hopes", "fears", "doubts", "suggests", "speculates", "witnessed", "declines"}
	Channels    = []string{"statement", "website", "interview", "briefing", "post", "document", "letter", "court filing", "witness", "speech"}
)

// Document is a line of the index.
type Document struct {
	ID     string `json:"id"`
	Split  string `json:"split"`  // train, dev or test
	Batch  string `json:"batch"`  // who annotated it: A to F
	Double bool   `json:"double"` // annotated twice, independently
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"` // of the text
	Status string `json:"status"` // "adjudicated", "reviewed", "single", or "" when not annotated
}

// readLines decodes one JSON value a line, strictly.
func readLines[T any](path string) ([]T, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []T
	for n, row := range bytes.Split(b, []byte("\n")) {
		if len(bytes.TrimSpace(row)) == 0 {
			continue
		}
		var v T
		d := json.NewDecoder(bytes.NewReader(row))
		d.DisallowUnknownFields()
		if err := d.Decode(&v); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n+1, err)
		}
		out = append(out, v)
	}
	return out, nil
}

// writeLines writes one JSON value a line.
func writeLines[T any](path string, vs []T) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for _, v := range vs {
		if err := e.Encode(v); err != nil {
			return fmt.Errorf("write %s: %w", path, err)
		}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

// ReadIndex reads the corpus's list of documents. Errors name the line.
func ReadIndex(path string) ([]Document, error) { return readLines[Document](path) }

// WriteIndex writes the list of documents.
func WriteIndex(path string, ds []Document) error { return writeLines(path, ds) }

// ReadAttributions reads a standoff file. Errors name the line.
func ReadAttributions(path string) ([]Attribution, error) { return readLines[Attribution](path) }

// WriteAttributions writes a standoff file, sorted by document and place, so
// that the same annotations always give the same bytes.
func WriteAttributions(path string, as []Attribution) error {
	as = slices.Clone(as)
	slices.SortStableFunc(as, func(a, b Attribution) int {
		if c := strings.Compare(a.Doc, b.Doc); c != 0 {
			return c
		}
		return slices.Compare(a.Content[0][:], b.Content[0][:])
	})
	return writeLines(path, as)
}

// Check says what is wrong with an attribution as a record over a text: spans
// outside it, values outside the vocabularies. nil when nothing is.
func (a *Attribution) Check(t *Text) error {
	if len(a.Content) == 0 || len(a.Cue) == 0 {
		return fmt.Errorf("no content or no cue")
	}
	for _, f := range []struct {
		name  string
		spans []Span
	}{{"content", a.Content}, {"cue", a.Cue}, {"source", a.Source}, {"anonymity", a.Anonymity}} {
		last := -1
		for _, s := range f.spans {
			if s[0] < 0 || s[1] <= s[0] || s[1] > len(t.Text) {
				return fmt.Errorf("%s %v lies outside the text of %d bytes", f.name, s, len(t.Text))
			}
			if strings.Contains(t.Text[s[0]:s[1]], "\n") {
				return fmt.Errorf("%s %v spans two paragraphs; give one piece a paragraph", f.name, s)
			}
			if f.name == "content" && s[0] < last {
				return fmt.Errorf("the pieces of the content overlap or are out of order")
			}
			last = s[1]
		}
	}
	for _, f := range []struct {
		name, value string
		among       []string
		optional    bool
	}{
		{"kind", a.Kind, Kinds, false}, {"stance", a.Stance, Stances, false},
		{"source type", a.SourceType, SourceTypes, len(a.Source) == 0}, {"channel", a.Channel, Channels, true},
	} {
		if f.value == "" && f.optional {
			continue
		}
		if !slices.Contains(f.among, f.value) {
			return fmt.Errorf("%s %q is none of %s", f.name, f.value, strings.Join(f.among, ", "))
		}
	}
	for _, l := range a.Chain {
		if l.Span != nil && (l.Span[0] < 0 || l.Span[1] <= l.Span[0] || l.Span[1] > len(t.Text)) {
			return fmt.Errorf("chain link %v lies outside the text", *l.Span)
		}
		if (l.Span == nil) == (l.Name == "") {
			return fmt.Errorf("a chain link needs a span or a name, and not both")
		}
	}
	if len(a.Source) > 0 && len(a.Chain) == 0 {
		return fmt.Errorf("a source without a chain")
	}
	return nil
}
