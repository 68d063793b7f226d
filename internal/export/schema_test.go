package export_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/demo"
	"hearsay/internal/export"
	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
)

// schema is as much of JSON Schema 2020-12 as docs/story.schema.json uses.
type schema struct {
	Ref        string             `json:"$ref"`
	Defs       map[string]*schema `json:"$defs"`
	Type       string             `json:"type"`
	Required   []string           `json:"required"`
	Properties map[string]*schema `json:"properties"`
	Additional *bool              `json:"additionalProperties"`
	Items      *schema            `json:"items"`
	MinItems   *int               `json:"minItems"`
	MaxItems   *int               `json:"maxItems"`
	Minimum    *float64           `json:"minimum"`
	Enum       []any              `json:"enum"`
	Pattern    string             `json:"pattern"`
	// Words for readers.
	Schema, ID, Title, Description string
}

func loadSchema(t testing.TB) *schema {
	t.Helper()
	b, err := os.ReadFile("../../docs/story.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	b = bytes.ReplaceAll(b, []byte(`"$schema"`), []byte(`"Schema"`))
	b = bytes.ReplaceAll(b, []byte(`"$id"`), []byte(`"ID"`))
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields() // a keyword that this test does not check would check nothing
	s := new(schema)
	if err := dec.Decode(s); err != nil {
		t.Fatal(err)
	}
	return s
}

// check gives what is wrong with a value, at most ten things.
func (root *schema) check(s *schema, at string, v any) []string {
	if s.Ref != "" {
		return root.check(root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")], at, v)
	}
	var bad []string
	fail := func(format string, args ...any) { bad = append(bad, at+": "+fmt.Sprintf(format, args...)) }
	if s.Enum != nil && !slices.Contains(s.Enum, v) {
		fail("%v is none of %v", v, s.Enum)
	}
	switch x := v.(type) {
	case map[string]any:
		if s.Type != "object" {
			fail("an object, want %s", s.Type)
		}
		for _, name := range s.Required {
			if _, ok := x[name]; !ok {
				fail("no %q", name)
			}
		}
		for name, value := range x {
			if p := s.Properties[name]; p != nil {
				bad = append(bad, root.check(p, at+"."+name, value)...)
			} else if s.Additional != nil && !*s.Additional {
				fail("the schema has no %q", name)
			}
		}
	case []any:
		if s.Type != "array" {
			fail("a list, want %s", s.Type)
			break
		}
		if s.MinItems != nil && len(x) < *s.MinItems || s.MaxItems != nil && len(x) > *s.MaxItems {
			fail("%d items", len(x))
		}
		for i, item := range x {
			bad = append(bad, root.check(s.Items, fmt.Sprintf("%s[%d]", at, i), item)...)
			if len(bad) > 10 {
				break
			}
		}
	case string:
		if s.Type != "string" {
			fail("the string %q, want %s", x, s.Type)
		}
		if s.Pattern != "" && !regexp.MustCompile(s.Pattern).MatchString(x) {
			fail("%q does not match %s", x, s.Pattern)
		}
	case float64:
		if s.Type != "number" && (s.Type != "integer" || x != math.Trunc(x)) {
			fail("%v, want %s", x, s.Type)
		}
		if s.Minimum != nil && x < *s.Minimum {
			fail("%v is below %v", x, *s.Minimum)
		}
	case bool:
		if s.Type != "boolean" {
			fail("%v, want %s", x, s.Type)
		}
	case nil:
		fail("null, want %s", s.Type)
	}
	return bad[:min(len(bad), 10)]
}

func document(t testing.TB, name string, explain bool) *news.Document {
	t.Helper()
	folder, err := fs.Sub(demo.Story(name), "captures")
	if err != nil {
		t.Fatal(err)
	}
	var captures []*news.Capture
	for c, err := range ingest.FS(folder, name) {
		if err != nil {
			t.Fatal(err)
		}
		captures = append(captures, c)
	}
	empty := &news.Capture{Name: "empty"}
	ingest.Fill(empty, nil)
	d, err := pipeline.Read(context.Background(), append(captures, empty), pipeline.Options{Explain: explain})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDocumentsFollowTheSchema(t *testing.T) {
	root := loadSchema(t)
	for i, name := range demo.Names() {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			if err := export.JSON(&b, document(t, name, i == 0)); err != nil {
				t.Fatal(err)
			}
			var v any
			if err := json.Unmarshal(b.Bytes(), &v); err != nil {
				t.Fatal(err)
			}
			for _, bad := range root.check(root, "document", v) {
				t.Error(bad)
			}
		})
	}
}

func TestTheSchemaRefusesWhatIsNoDocument(t *testing.T) {
	root := loadSchema(t)
	tests := []struct{ name, doc string }{
		{"no object", `[]`},
		{"nothing in it", `{}`},
		{"another format", `{"format":"hearsay/9","made_by":{"version":"1","language_data":"en"},"captures":[],"articles":[],"entities":[],"passages":[],"stories":[]}`},
		{"a list that is null", `{"format":"hearsay/1","made_by":{"version":"1","language_data":"en"},"captures":null,"articles":[],"entities":[],"passages":[],"stories":[]}`},
		{"an unknown field", `{"format":"hearsay/1","made_by":{"version":"1","language_data":"en","x":1},"captures":[],"articles":[],"entities":[],"passages":[],"stories":[]}`},
		{"a capture without a hash", `{"format":"hearsay/1","made_by":{"version":"1","language_data":"en"},"captures":[{"id":"a","name":"a","media_type":"text/plain","bytes":1,"status":"read"}],"articles":[],"entities":[],"passages":[],"stories":[]}`},
	}
	for _, tt := range tests {
		var v any
		if err := json.Unmarshal([]byte(tt.doc), &v); err != nil {
			t.Fatal(err)
		}
		if len(root.check(root, "document", v)) == 0 {
			t.Errorf("%s: passes", tt.name)
		}
	}
}

// TestTheSchemaHasEveryField compares the schema with the types: a field that is
// added to package news must be described.
func TestTheSchemaHasEveryField(t *testing.T) {
	root := loadSchema(t)
	seen := make(map[reflect.Type]bool)
	var walk func(typ reflect.Type, s *schema, at string)
	walk = func(typ reflect.Type, s *schema, at string) {
		if s == nil {
			t.Errorf("%s is not in the schema", at)
			return
		}
		for s.Ref != "" {
			s = root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")]
		}
		switch typ.Kind() {
		case reflect.Pointer:
			walk(typ.Elem(), s, at)
		case reflect.Slice:
			walk(typ.Elem(), s.Items, at+"[]")
		case reflect.Struct:
			if seen[typ] || s.Type != "object" { // Span has a form of its own
				return
			}
			seen[typ] = true
			names := make(map[string]bool)
			for i := range typ.NumField() {
				name, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
				if name == "-" || name == "" || typ == reflect.TypeFor[news.Article]() && name == "clauses" {
					continue // a document leaves clauses out: they can be made again from the text
				}
				names[name] = true
				walk(typ.Field(i).Type, s.Properties[name], at+"."+name)
			}
			for name := range s.Properties {
				if !names[name] {
					t.Errorf("the schema has %s.%s, %s has not", at, name, typ)
				}
			}
		}
	}
	walk(reflect.TypeFor[news.Document](), root, "document")
}
