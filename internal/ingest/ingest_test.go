package ingest_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/ingest"
	"hearsay/internal/news"
)

// collect reads inputs and writes each result as "name size" or "name! reason",
// with the folder dir taken off the names.
func collect(t *testing.T, dir string, opt ingest.Options, inputs ...string) []string {
	t.Helper()
	var got []string
	for c, err := range ingest.Read(context.Background(), inputs, opt) {
		var bad *ingest.InputError
		switch {
		case errors.As(err, &bad):
			got = append(got, short(dir, bad.Name)+"! "+strings.ReplaceAll(bad.Err.Error(), dir, ""))
		case err != nil:
			t.Fatal(err)
		default:
			got = append(got, fmt.Sprintf("%s %d", short(dir, c.Name), c.Bytes))
		}
	}
	return got
}

func short(dir, name string) string { return strings.TrimPrefix(name, dir+"/") }

func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func link(t *testing.T, target, name string) {
	t.Helper()
	if err := os.Symlink(target, name); err != nil {
		t.Fatal(err)
	}
}

func TestReadFoldersFilesAndPatterns(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{
		"b.txt": "bb", "a.txt": "a", "deep/er/c.md": "ccc", ".hidden": "x",
		"page.html": "<p>", "page_files/ad.js": "x", "page2_files/e.txt": "eeeee", "d[1].txt": "dddd",
	})
	if err := os.Mkdir(filepath.Join(dir, "empty"), 0o755); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		inputs []string
		want   []string
	}{
		{"a folder, by path", []string{dir}, []string{"a.txt 1", "b.txt 2", "d[1].txt 4", "deep/er/c.md 3", "page.html 3", "page2_files/e.txt 5"}},
		{"files in the order given", []string{dir + "/b.txt", dir + "/a.txt"}, []string{"b.txt 2", "a.txt 1"}},
		{"a pattern", []string{dir + "/?.txt"}, []string{"a.txt 1", "b.txt 2"}},
		{"a name that looks like a pattern", []string{dir + "/d[1].txt"}, []string{"d[1].txt 4"}},
		{"a pattern without a match", []string{dir + "/*.pdf"}, []string{"*.pdf! no file matches this pattern"}},
		{"a missing path stops nothing", []string{dir + "/none", dir + "/a.txt"}, []string{"none! no such file or directory", "a.txt 1"}},
		{"an empty folder", []string{dir + "/empty"}, []string{"empty! no readable file in this folder"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := collect(t, dir, ingest.Options{}, tt.inputs...); !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestLinksAreFollowedButNotInCircles(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"one/a.txt": "a", "two/b.txt": "bb"})
	link(t, "..", filepath.Join(dir, "one", "up"))
	link(t, filepath.Join(dir, "two"), filepath.Join(dir, "one", "aside"))
	link(t, filepath.Join(dir, "gone"), filepath.Join(dir, "one", "broken"))
	got := collect(t, dir, ingest.Options{}, dir+"/one")
	want := []string{
		"one/a.txt 1",
		"one/aside/b.txt 2",
		`one/broken! a link to "/gone" that leads nowhere: no such file or directory`,
		"one/up/one! a link that leads back to a folder above it: not followed",
		"one/up/two/b.txt 2",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestTooLargeIsListedButNotKept(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"big.txt": strings.Repeat("x", 1000)})
	for c, err := range ingest.Read(context.Background(), []string{dir + "/big.txt"}, ingest.Options{MaxBytes: 999}) {
		if err == nil || !strings.Contains(err.Error(), "too large") {
			t.Fatalf("error %v", err)
		}
		whole := news.Capture{}
		ingest.Fill(&whole, bytes.Repeat([]byte("x"), 1000))
		if c.ID != whole.ID || c.Bytes != 1000 || c.Content != nil || c.Status != news.CaptureRejected {
			t.Errorf("capture %+v, want id %s", c, whole.ID)
		}
	}
}

func TestGzipIsTheCaptureInside(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"a.html": "<p>word</p>", "no.html.gz": "plain", "bomb.gz": zipped(strings.Repeat("0", 5000)), "a.html.gz": zipped("<p>word</p>"), "cut.gz": zipped("some text, cut short")[:20]})
	var ids []news.CaptureID
	for c, err := range ingest.Read(context.Background(), []string{dir + "/a.html", dir + "/a.html.gz"}, ingest.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, c.ID)
	}
	if ids[0] != ids[1] {
		t.Errorf("compressed and plain are two captures: %s", ids)
	}
	got := collect(t, dir, ingest.Options{MaxBytes: 4000}, dir+"/no.html.gz", dir+"/bomb.gz", dir+"/cut.gz")
	want := []string{"no.html.gz! no gzip file: unexpected EOF", "bomb.gz! too large: over the limit of 4000 bytes for one capture", "cut.gz! unexpected EOF"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func zipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

func TestJSONLines(t *testing.T) {
	const lines = `{"id":"p1","url":"https://example.org/1","media_type":"text/html","content":"<p>One.</p>"}
{"id":"p2","url":null,"media_type":"text/plain","content":"Two."}
{"id":"p1","content":"again"}
{"content":"nameless"}
not json
{"id":"p3","content":"Three"}
`
	opt := ingest.Options{JSONL: true, Stdin: strings.NewReader(lines)}
	got := collect(t, "", opt, ingest.Stdin)
	if want := []string{
		"p1 11", "p2 4", `-! line 3: the id "p1" stands in line 1 already`, `-! line 4: no "id"`,
		"-! line 5: no valid JSON object: invalid character 'o' in literal null (expecting 'u')", "p3 5",
	}; !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestStdinIsOneCapture(t *testing.T) {
	if got := collect(t, "", ingest.Options{Stdin: strings.NewReader("text\n")}, "-"); !slices.Equal(got, []string{"- 5"}) {
		t.Errorf("got %q", got)
	}
	if got := collect(t, "", ingest.Options{}, "-"); !slices.Equal(got, []string{"-! there is no standard input"}) {
		t.Errorf("got %q", got)
	}
}

func TestReadStopsWhenTheContextEnds(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"a": "a", "b": "b"})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for range ingest.Read(ctx, []string{dir + "/a", dir + "/b"}, ingest.Options{}) {
		n++
		cancel()
	}
	if n != 1 {
		t.Errorf("%d captures after the context ended", n-1)
	}
}
