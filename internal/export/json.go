package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"strings"

	"hearsay/internal/news"
)

// JSON writes the story document as docs/story.schema.json describes it: as an
// encoder with an indent of one space would, but one element of its lists at a
// time, since all of a large story at once takes several times its memory, and
// each passage on one line, since a story of copies has very many.
func JSON(w io.Writer, d *news.Document) error {
	out := bufio.NewWriterSize(w, 1<<16)
	v := reflect.ValueOf(d).Elem()
	var e element
	for i := range v.NumField() {
		sep := ",\n \""
		if i == 0 {
			sep = "{\n \""
		}
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		out.WriteString(sep + name + "\": ")
		_, e.lines = v.Field(i).Interface().([]news.Passage)
		if err := e.field(out, v.Field(i)); err != nil {
			return err
		}
	}
	out.WriteString("\n}\n")
	return out.Flush()
}

// element writes one value after another with the same memory.
type element struct {
	buf   bytes.Buffer
	lines bool // each value stands on one line
}

// field writes a field of the document.
func (e *element) field(out *bufio.Writer, v reflect.Value) error {
	if v.Kind() != reflect.Slice || v.Len() == 0 {
		return e.write(out, " ", v)
	}
	for i := range v.Len() {
		sep := ",\n  "
		if i == 0 {
			sep = "[\n  "
		}
		out.WriteString(sep)
		if err := e.write(out, "  ", v.Index(i)); err != nil {
			return err
		}
	}
	_, err := out.WriteString("\n ]")
	return err
}

func (e *element) write(out *bufio.Writer, prefix string, v reflect.Value) error {
	e.buf.Reset()
	enc := json.NewEncoder(&e.buf)
	enc.SetEscapeHTML(false)
	if !e.lines {
		enc.SetIndent(prefix, " ")
	}
	if v.CanAddr() {
		v = v.Addr()
	}
	if err := enc.Encode(v.Interface()); err != nil {
		return err
	}
	_, err := out.Write(bytes.TrimSuffix(e.buf.Bytes(), []byte("\n")))
	return err
}
