package jsonl_test

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"hearsay/internal/jsonl"
)

type row struct {
	ID string `json:"id"`
}

func TestReadNamesBadLinesAndGoesOn(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"nothing", "", nil},
		{"one without a line break", `{"id":"a"}`, []string{"1 a"}},
		{"blank lines count but say nothing", "\n{\"id\":\"a\"}\n\n  \n{\"id\":\"b\"}\n", []string{"2 a", "5 b"}},
		{"a byte order mark", "\ufeff{\"id\":\"a\"}\n", []string{"1 a"}},
		{"carriage returns", "{\"id\":\"a\"}\r\n{\"id\":\"b\"}\r\n", []string{"1 a", "2 b"}},
		{"no JSON in the middle", "{\"id\":\"a\"}\nhello\n{\"id\":\"b\"}\n", []string{"1 a", "2 bad", "3 b"}},
		{"an array for an object", "[1]\n{\"id\":\"b\"}\n", []string{"1 bad", "2 b"}},
		{"too long in the middle", "{\"id\":\"a\"}\n{\"id\":\"" + strings.Repeat("x", 200) + "\"}\n{\"id\":\"b\"}\n", []string{"1 a", "2 long", "3 b"}},
		{"too long at the end", "{\"id\":\"a\"}\n" + strings.Repeat("x", 200), []string{"1 a", "2 long"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for rec, err := range jsonl.Read[row](strings.NewReader(tt.in), 100) {
				var bad *jsonl.LineError
				switch {
				case errors.Is(err, jsonl.ErrTooLong):
					got = append(got, fmt.Sprint(rec.Line, " long"))
				case errors.As(err, &bad):
					if bad.Line != rec.Line {
						t.Errorf("record of line %d with an error of line %d", rec.Line, bad.Line)
					}
					got = append(got, fmt.Sprint(rec.Line, " bad"))
				case err != nil:
					t.Fatal(err)
				default:
					got = append(got, fmt.Sprint(rec.Line, " ", rec.Value.ID))
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestReadReportsTheReadersErrorLast(t *testing.T) {
	broken := io.MultiReader(strings.NewReader("{\"id\":\"a\"}\n"), iotest.ErrReader(io.ErrUnexpectedEOF))
	n := 0
	var last error
	for _, err := range jsonl.Read[row](broken, 0) {
		n++
		last = err
	}
	if n != 2 || !errors.Is(last, io.ErrUnexpectedEOF) {
		t.Errorf("got %d results, the last %v; want 2, the last %v", n, last, io.ErrUnexpectedEOF)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("{\"id\":\"a\"}\n\nx\n", 10)
	f.Fuzz(func(t *testing.T, in string, max int) {
		lines := 0
		for rec, err := range jsonl.Read[row](strings.NewReader(in), max%1000) {
			if rec.Line <= lines {
				t.Fatalf("line %d after line %d", rec.Line, lines)
			}
			lines = rec.Line
			var bad *jsonl.LineError
			if err != nil && !errors.As(err, &bad) {
				t.Fatal(err)
			}
		}
		if n := strings.Count(in, "\n") + 1; lines > n {
			t.Fatalf("line %d of %d", lines, n)
		}
	})
}
