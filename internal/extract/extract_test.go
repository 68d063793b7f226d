package extract

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hearsay/internal/news"
)

var update = flag.Bool("update", false, "write what extraction gives into the golden files")

// prove checks the promises of Extract that hold for every article: blocks in
// order, joined by blank lines, and covered by runs that the capture's bytes
// give back.
func prove(t testing.TB, c *news.Capture, a *news.Article) {
	t.Helper()
	from, err := NewRereader(c)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for i, b := range a.Blocks {
		at := b.Start
		var read strings.Builder
		for _, r := range b.Runs {
			s, err := from.Run(r)
			if err != nil {
				t.Fatal(err)
			}
			if r[0] != at || s != a.Text[r[0]:r[1]] {
				t.Fatalf("run %v of block %d gives %q; the text there is %q and the last run ended at %d", r, i, s, a.Text[r[0]:r[1]], at)
			}
			at = r[1]
			read.WriteString(s)
		}
		if at != b.End || read.String() != a.Text[b.Start:b.End] {
			t.Fatalf("block %d is %q; its runs give %q", i, a.Text[b.Start:b.End], read.String())
		}
		texts = append(texts, read.String())
	}
	if got := strings.Join(texts, "\n\n"); got != a.Text {
		t.Fatalf("the blocks give %q, the text is %q", got, a.Text)
	}
}

// describe writes an article as the golden files have it.
func describe(a *news.Article) string {
	var b strings.Builder
	field := func(name, v string) {
		if v != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, v)
		}
	}
	if a.Outlet != "" {
		field("outlet", a.Outlet+" ("+a.OutletBasis+")")
	}
	field("url", a.URL)
	field("published", a.Published)
	field("updated", a.Updated)
	field("date basis", a.DateBasis)
	field("dateline", strings.Trim(a.Dateline.Place+"|"+a.Dateline.Date+"|"+a.Dateline.Agency, "|"))
	field("bylines", strings.Join(a.Bylines, ", "))
	field("contributors", strings.Join(a.Contributors, ", "))
	field("photographers", strings.Join(a.Photographer, ", "))
	for _, c := range a.Credits {
		at := "no part of the text"
		if c.End > 0 {
			at = a.Text[c.Start:c.End]
		}
		field("credit", fmt.Sprintf("%s, %s (%s)", c.Agency, c.Kind, at))
	}
	field("language", a.Language)
	field("truncated", a.TruncatedWhy)
	b.WriteByte('\n')
	for _, k := range a.Blocks {
		when := ""
		if k.Time != "" {
			when = " " + k.Time
		}
		fmt.Fprintf(&b, "[%s%s] %s\n", k.Kind, when, a.Text[k.Start:k.End])
	}
	b.WriteByte('\n')
	for _, d := range a.Dropped {
		fmt.Fprintf(&b, "- %s | %s\n", d.Reason, d.Text)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, f := range files {
		if strings.HasSuffix(f, ".golden") || filepath.Base(f) == "fuzz" || filepath.Ext(f) == "" {
			continue
		}
		n++
		t.Run(filepath.Base(f), func(t *testing.T) {
			content, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			c := &news.Capture{Name: f, Content: content}
			a, err := Extract(c, Options{Explain: true})
			if err != nil {
				t.Fatal(err)
			}
			prove(t, c, a)
			prove(t, c, BodyView(a))
			got := describe(a)
			golden := f + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
	if n < 6 {
		t.Errorf("%d captures in testdata, want 6 or more", n)
	}
}

// Every line of a capture is in the article or among what was dropped.
func TestNothingIsDroppedSilently(t *testing.T) {
	content, err := os.ReadFile("testdata/flat.txt")
	if err != nil {
		t.Fatal(err)
	}
	c := &news.Capture{Name: "flat.txt", Content: content}
	a, err := Extract(c, Options{Explain: true})
	if err != nil {
		t.Fatal(err)
	}
	seen := make([]bool, len(content))
	mark := func(from, to int) {
		for i := from; i < to; i++ {
			seen[i] = true
		}
	}
	for _, b := range a.Blocks {
		mark(b.Capture[0], b.Capture[1])
	}
	for _, d := range a.Dropped {
		if d.Reason == "" {
			t.Errorf("%q was dropped without a reason", d.Text)
		}
		mark(d.Capture[0], d.Capture[1])
	}
	for i, c := range content {
		if !seen[i] && !isASCIISpace(c) {
			t.Fatalf("byte %d, %q, is neither in the article nor among what was dropped", i, content[i:min(len(content), i+40)])
		}
	}
}

// The same of pages: every word between the tags that a reader would see.
func TestNothingOfAPageIsDroppedSilently(t *testing.T) {
	files, err := filepath.Glob("testdata/*.html")
	if err != nil || len(files) < 3 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	for _, f := range files {
		content, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		a, err := Extract(&news.Capture{Name: f, MediaType: "text/html", Content: content}, Options{Explain: true})
		if err != nil {
			t.Fatal(err)
		}
		seen := make([]bool, len(content))
		for _, b := range a.Blocks {
			for i := b.Capture[0]; i < b.Capture[1]; i++ {
				seen[i] = true
			}
		}
		for _, d := range a.Dropped {
			if d.Reason == "" {
				t.Errorf("%s: %q was dropped without a reason", f, d.Text)
			}
			for i := d.Capture[0]; i < d.Capture[1]; i++ {
				seen[i] = true
			}
		}
		shown := 0
		z, at, unseen := html.NewTokenizer(bytes.NewReader(content)), 0, ""
		for tt := z.Next(); tt != html.ErrorToken; tt = z.Next() {
			raw := len(z.Raw())
			name, _ := z.TagName()
			switch tag := string(name); {
			case tt == html.StartTagToken && unseen == "" && (tag == "script" || tag == "style" || tag == "head" || tag == "button"):
				unseen = tag
			case tt == html.EndTagToken && tag == unseen:
				unseen = ""
			case tt == html.TextToken && unseen == "":
				for i := at; i < at+raw; i++ {
					if content[i] > ' ' {
						if shown++; !seen[i] {
							t.Fatalf("%s: byte %d, %q, is neither in the article nor among what was dropped", f, i, content[i:min(at+raw, i+40)])
						}
					}
				}
			}
			at += raw
		}
		if shown < 200 {
			t.Errorf("%s: only %d bytes looked at: the test has lost its way", f, shown)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name, media string
		content     string
		want        error
	}{
		{"empty.html", "text/html", "", ErrEmpty},
		{"blank.txt", "", " \n\t\n ", ErrEmpty},
		{"nul.txt", "", strings.Repeat("\x00\x01\x02", 400), ErrBinary},
		{"picture.html", "text/html", "\x89PNG\r\n\x1a\n\x00\x00\x00", ErrBinary},
		{"film.mp4", "video/mp4", "some film", ErrMedia},
		{"long.txt", "text/plain", strings.Repeat("word ", 1000), ErrTooLarge},
		{"menu.html", "text/html", "<nav><a href=/>Home</a> <a href=/n>News</a></nav>", ErrNoText},
		{"numbers.txt", "text/plain", "1 2 3\n4 5 6\n", ErrNoText},
	} {
		_, err := Extract(&news.Capture{Name: c.name, MediaType: c.media, Content: []byte(c.content)}, Options{MaxBytes: 4000})
		if !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, want %v", c.name, err, c.want)
			continue
		}
		if !strings.Contains(err.Error(), c.name) {
			t.Errorf("the error %q does not name the capture", err)
		}
	}
}

func TestSniff(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"a", "<!DOCTYPE html><p>x", "text/html"},
		{"a.txt", "\ufeff  <HTML lang=en>", "text/html"},
		{"a", "<div><p>x</p><p>y</p></div><p>z</p>", "text/html"},
		{"page.htm", "just words", "text/html"},
		{"page.html.gz", "just words", "text/html"},
		{"a.md", "# Title", "text/markdown"},
		{"a", "Five < six, said <someone>.", "text/plain"},
		{"a", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "text/html"},
	} {
		got, err := Sniff(c.name, []byte(c.content))
		if err != nil || got != c.want {
			t.Errorf("Sniff(%s, %q) = %q, %v; want %q", c.name, c.content, got, err, c.want)
		}
	}
}

// The body view holds the same blocks with the same words, and nothing else.
func TestBodyView(t *testing.T) {
	content, err := os.ReadFile("testdata/page.html")
	if err != nil {
		t.Fatal(err)
	}
	a, err := Extract(&news.Capture{Name: "page.html", Content: content}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	v := BodyView(a)
	var want []string
	for _, b := range a.Blocks {
		if b.Kind.IsBody() {
			want = append(want, a.Text[b.Start:b.End])
		}
	}
	if v.Text != strings.Join(want, "\n\n") {
		t.Errorf("the body is %q", v.Text)
	}
	if v.Headline != a.Headline || len(v.Credits) != len(a.Credits) {
		t.Errorf("headline %q and %d credits, want %q and %d", v.Headline, len(v.Credits), a.Headline, len(a.Credits))
	}
	if slices.ContainsFunc(v.Blocks, func(b news.Block) bool { return b.Kind == news.Headline }) {
		t.Error("the headline is a block of the body")
	}
}
