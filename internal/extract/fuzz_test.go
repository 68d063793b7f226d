package extract

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hearsay/internal/news"
)

// proveAny extracts a capture and checks what holds for every capture, however
// broken: no panic, one of the known errors, valid text, and runs that prove it.
func proveAny(t testing.TB, c *news.Capture) {
	t.Helper()
	a, err := Extract(c, Options{Explain: true})
	if err != nil {
		known := false
		for _, e := range []error{ErrEmpty, ErrBinary, ErrTooLarge, ErrNoText, ErrMedia} {
			known = known || errors.Is(err, e)
		}
		if !known {
			t.Fatalf("unknown error %v", err)
		}
	}
	if a == nil {
		return
	}
	if !utf8.ValidString(a.Text) {
		t.Fatalf("the text is not UTF-8: %q", a.Text)
	}
	prove(t, c, a)
	prove(t, c, BodyView(a))
	for _, cr := range a.Credits {
		if cr.End > 0 && a.Text[cr.Start:cr.End] != cr.Agency {
			t.Fatalf("the credit %q stands over %q", cr.Agency, a.Text[cr.Start:cr.End])
		}
	}
	if d := a.Dateline; d.End < d.Start || d.End > len(a.Text) {
		t.Fatalf("dateline %+v in a text of %d bytes", d, len(a.Text))
	}
}

func seeds(f *testing.F, pattern string) {
	files, err := filepath.Glob("testdata/" + pattern)
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
}

func FuzzPage(f *testing.F) {
	seeds(f, "*.html")
	f.Add([]byte("<p>a<b>b<p>c</b>d<table><td>x<td>y<tr><td>z</table>&amp;&#0;&#x1F600;&nbsp;\xff<br><br>e"))
	f.Add([]byte("<title>x</title><h1>A</h1><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":[1,{}],\"author\":{\"name\":3},}</script>"))
	f.Fuzz(func(t *testing.T, b []byte) {
		proveAny(t, &news.Capture{Name: "fuzz.html", MediaType: "text/html", Content: b})
	})
}

func FuzzFlat(f *testing.F) {
	seeds(f, "*.txt")
	seeds(f, "*.md")
	f.Add([]byte("# A\n**b** [c](d) ![e](f) <http://g> \\* *h*\r\n> - i\f\u2028j\u00a0k\u00adl"))
	f.Fuzz(func(t *testing.T, b []byte) {
		proveAny(t, &news.Capture{Name: "fuzz.txt", MediaType: "text/plain", Content: b})
	})
}

func FuzzCharset(f *testing.F) {
	for _, name := range []string{"windows-1252", "shift_jis", "iso-2022-jp", "gb18030", "big5", "euc-kr", "utf-16le", "utf-16be", "koi8-r", "replacement", "no such"} {
		f.Add(name, []byte("caf\xe9 \x1b$B%+\x1b(B \x81\x40 <p>text, and more of it</p>"))
	}
	f.Fuzz(func(t *testing.T, name string, b []byte) {
		s, err := decode(b, name, true)
		if err != nil {
			return
		}
		// Offsets at the starts of characters map to the capture in order, and back
		// to themselves.
		last := 0
		for i := 0; i < len(s.text); {
			_, n := utf8.DecodeRune(s.text[i:])
			r := s.toRaw(i)
			if r < last || r > len(b) {
				t.Fatalf("%s: text %d maps to %d after %d in %d bytes", s.name, i, r, last, len(b))
			}
			last = r
			i += n
		}
		proveAny(t, &news.Capture{Name: "fuzz", MediaType: "text/html", Charset: name, Content: b})
	})
}

// Pages put together from real pieces of markup in any order.
func TestAnyPageProves(t *testing.T) {
	pieces := []string{
		"<p>", "</p>", "<div class=article-body>", "</div>", "<b>", "</b>", "<a href=x>", "</a>", "<br>", "<br/>", "<table><tr><td>", "<td>", "</table>",
		"<h1>", "</h1>", "<h2>", "</h2>", "<ul><li>", "<li>", "</ul>", "<figure><figcaption>", "</figure>", "<script>x</script>", "<!-- c -->", "<span>", "</span>",
		"&amp;", "&nbsp;", "&#8217;", "&lt;p&gt;", "&notit;", "& ", "\u00ad", "\u200b", "\u00a0", "\xff", "\x00", "é", "日本", "<", ">", " \n\t ",
		"The ferry will stop in October, its owner said. ", "By Nina Petrova ", "SEOUL (AP) — ", "AFP", "(Reuters)", "May 4, 2021", "Share", "</", "<p", "\"",
	}
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 60).Draw(t, "parts")
		media := rapid.SampledFrom([]string{"text/html", "text/plain", "text/markdown"}).Draw(t, "media")
		charset := rapid.SampledFrom([]string{"", "windows-1252", "shift_jis", "utf-8"}).Draw(t, "charset")
		c := &news.Capture{Name: "any", MediaType: media, Charset: charset, Content: []byte(strings.Join(parts, ""))}
		proveAny(rapidTB{t: t}, c)
	})
}

// rapidTB lets the helpers of this package report to rapid.
type rapidTB struct {
	testing.TB
	t *rapid.T
}

func (r rapidTB) Helper()                      {}
func (r rapidTB) Fatal(args ...any)            { r.t.Fatal(args...) }
func (r rapidTB) Fatalf(f string, args ...any) { r.t.Fatalf(f, args...) }
