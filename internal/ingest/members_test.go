package ingest_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/ingest"
	"hearsay/internal/warc"
)

const (
	ferry  = "<html><head><title>Ferry stays</title></head><body><p>The ferry did not sail on Tuesday.</p></body></html>"
	bridge = "<html><body><p>The bridge over the Ilse is closed.</p></body></html>"
)

// archive writes a WARC file of every kind of record.
func archive(t testing.TB, opt warc.Options) string {
	t.Helper()
	var b bytes.Buffer
	w := warc.NewWriter(&b, opt)
	id := func(id string, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	const at = "2031-03-04T10:00:00Z"
	id(w.Info(at, warc.Header{{Name: "software", Value: "test"}}))
	html := []string{"Content-Type: text/html; charset=ISO-8859-1", "Date: Tue, 04 Mar 2031 10:00:00 GMT"}
	page := warc.Entry{URI: "https://echo.example/ferry", Date: at, Header: html, Body: []byte(ferry)}
	first := id(w.Response(page))
	id(w.Response(warc.Entry{URI: "https://echo.example/logo.png", Date: at, Header: []string{"Content-Type: image/png"}, Body: []byte("PNG")}))
	id(w.Response(warc.Entry{URI: "https://echo.example/old", Date: at, Status: "HTTP/1.1 301 Moved", Header: html}))
	id(w.Response(warc.Entry{URI: "https://echo.example/gone", Date: at, Status: "HTTP/1.1 404 Not Found", Header: html, Body: []byte("<p>Gone")}))
	id(w.Revisit(page, first, page.URI, at))
	id(w.Resource(warc.Entry{URI: "https://echo.example/bridge", Date: at, MediaType: "text/html", Body: []byte(bridge)}))
	return b.String()
}

// zipped files, stored when their name says that they are packed already.
func zipOf(t testing.TB, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		h := &zip.FileHeader{Name: files[i], Method: zip.Deflate}
		if strings.HasSuffix(files[i], ".gz") || strings.HasSuffix(files[i], ".warc") {
			h.Method = zip.Store
		}
		w, err := z.CreateHeader(h)
		if err == nil {
			_, err = w.Write([]byte(files[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func words(n int) string { return strings.Repeat("word ", n) }

// A golden pair for each wrapping: a file, and what is read of it.
func TestMembers(t *testing.T) {
	plain, packed := archive(t, warc.Options{Plain: true}), archive(t, warc.Options{})
	newsletter := "From: The Valley Echo <news@echo.example>\nSubject: Morning\nDate: Tue, 4 Mar 2031 06:00:00 +0000\nMessage-ID: <1@echo.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n" + ferry + "\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment\n\n%PDF-1.4\n--b\nContent-Type: message/rfc822\n\nSubject: Inner\n\nThe bridge is closed.\n--b--\n"
	rss := "<rss><channel><title>Echo</title><item><title>Long</title><link>https://echo.example/1</link><description>" + words(130) + "</description></item><item><title>Short</title><link>https://echo.example/2</link><description>Short.</description></item><item><title>Empty</title></item></channel></rss>"
	for _, tt := range []struct {
		name, file string
		want       []string
	}{
		{"a.warc", plain, []string{"a.warc#268 106 https://echo.example/ferry text/html ISO-8859-1 2031-03-04T10:00:00Z", "a.warc#1789! the server answered 404 Not Found", "a.warc#2290~", "a.warc#3022 68 https://echo.example/bridge text/html  2031-03-04T10:00:00Z", "a.warc~"}},
		{"empty.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n", []string{"empty.warc! no page in this archive"}},
		{"bad.warc.gz", packed[:len(packed)-30], []string{"bad.warc.gz#N 106 https://echo.example/ferry text/html ISO-8859-1 2031-03-04T10:00:00Z", "bad.warc.gz#N! the server answered 404 Not Found", "bad.warc.gz#N~", "bad.warc.gz#N! unexpected EOF", "bad.warc.gz~"}},
		{"a.wacz", zipOf(t, "datapackage.json", "{}", "pages/pages.jsonl", `{"format":"x"}`, "archive/data.warc.gz", packed, "indexes/i.cdx", "x"), []string{"a.wacz#archive/data.warc.gz#N 106 https://echo.example/ferry text/html ISO-8859-1 2031-03-04T10:00:00Z", "a.wacz#archive/data.warc.gz#N! the server answered 404 Not Found", "a.wacz#archive/data.warc.gz#N~", "a.wacz#archive/data.warc.gz#N 68 https://echo.example/bridge text/html  2031-03-04T10:00:00Z", "a.wacz#archive/data.warc.gz~"}},
		{"b.wacz", zipOf(t, "datapackage.json", "{}", "archive/one.warc", "rubbish", "archive/two.warc", "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://echo.example/b\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n<p>b.\r\n\r\n"),
			[]string{"b.wacz#archive/one.warc! no WARC file: it does not begin with a record", "b.wacz#archive/two.warc#0 5 https://echo.example/b text/html  "}},
		{"pages.zip", zipOf(t, "a/ferry.html", ferry, "a/ferry_files/ad.html", "ad", ".hidden", "x", "__MACOSX/a", "x", "b.txt", "text", "in.zip", zipOf(t, "c.txt", "deep"), "case_files/d.txt", "kept"),
			[]string{"pages.zip#a/ferry.html 106    ", "pages.zip#b.txt 4    ", "pages.zip#in.zip#c.txt 4    ", "pages.zip#case_files/d.txt 4    "}},
		{"word.docx", zipOf(t, "[Content_Types].xml", "<x/>", "word/document.xml", "<x/>"), []string{"word.docx! an Office document: not read; save it as text or HTML"}},
		{"deep.zip", zipOf(t, "1.zip", zipOf(t, "2.zip", zipOf(t, "3.zip", zipOf(t, "4.zip", zipOf(t, "x", "y"))))), []string{"deep.zip#1.zip#2.zip#3.zip#4.zip! wrapped more than 4 times (gzip, zip, messages inside one another): not read"}},
		{"cut.zip", zipOf(t, "a", "b")[:60], []string{"cut.zip! no zip that can be read: zip: not a valid zip file"}},
		{"bomb.zip", zipOf(t, "bomb.txt", strings.Repeat("0", 8<<20), "a.txt", "kept"), []string{"bomb.zip#bomb.txt! it unpacks to more than 200 times its size, as only a bomb does: refused", "bomb.zip#a.txt 4    "}},
		{"bomb.gz", zipped(strings.Repeat("0", 8<<20)), []string{"bomb.gz! it unpacks to more than 200 times its size, as only a bomb does: refused"}},
		{"layers.gz", zipped(zipped(zipped(zipped(zipped("text"))))), []string{"layers.gz! wrapped more than 4 times (gzip, zip, messages inside one another): not read"}},
		{"twice.gz", zipped(zipped("text")), []string{"twice.gz 4    "}},
		{"rss.xml", rss, []string{"rss.xml#1 649 https://echo.example/1 text/html utf-8 ", "rss.xml#2! only a link, no text: https://echo.example/2", "rss.xml#3! an item with neither text nor a link"}},
		{"rss.xml.gz", zipped(rss), []string{"rss.xml.gz#1 649 https://echo.example/1 text/html utf-8 ", "rss.xml.gz#2! only a link, no text: https://echo.example/2", "rss.xml.gz#3! an item with neither text nor a link"}},
		{"entities.xml", `<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rss><item><title>&c;</title></item></rss>`, []string{"entities.xml! it declares entities that are built of other entities (an entity bomb): refused"}},
		{"none.xml", "<feed></feed>", []string{"none.xml! a feed without items"}},
		{"list.opml", `<opml><body><outline xmlUrl="https://echo.example/f"/></body></opml>`, []string{"list.opml! an OPML list of 1 addresses: only addresses, no article"}},
		{"sitemap.xml", `<urlset><url><loc>https://echo.example/1</loc></url></urlset>`, []string{"sitemap.xml! a sitemap of 1 addresses: only addresses, no article"}},
		{"morning.eml", newsletter, []string{"morning.eml#1 106  text/html utf-8 2031-03-04T06:00:00Z", "morning.eml#2! " + ingest.ErrPDF.Error(), "morning.eml#3.1 21  text/plain  "}},
		{"message", newsletter, []string{"message#1 106  text/html utf-8 2031-03-04T06:00:00Z", "message#2! " + ingest.ErrPDF.Error(), "message#3.1 21  text/plain  "}},
		{"ferry.mhtml", "From: <Saved by Blink>\nSnapshot-Content-Location: https://echo.example/ferry\nSubject: Ferry\nDate: Tue, 4 Mar 2031 10:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://echo.example/ferry\n\n<p>Caf=C3=A9=\n closed.\n--b\nContent-Type: text/css\n\np{}\n--b--\n",
			[]string{"ferry.mhtml#1 16 https://echo.example/ferry text/html  2031-03-04T10:00:00Z"}},
		{"box.mbox", "From a@echo.example Tue Mar  4 10:00:00 2031\nSubject: One\n\nText.\nFrom here it goes on.\n\nFrom the start.\n\nFrom b@echo.example Tue Mar  4 11:00:00 2031\nSubject: Two\nContent-Type: image/png\n\nx\n\nFrom b@echo.example Tue Mar  4 12:00:00 2031\nSubject: Three\n\nMore.\n",
			[]string{"box.mbox#1.1 46  text/plain  ", "box.mbox#2! a message without text", "box.mbox#3.1 6  text/plain  "}},
		{"not.eml", "nothing", []string{"not.eml! no message: it does not begin with a header"}},
		{"paper.pdf", "%PDF-1.7 …", []string{"paper.pdf! " + ingest.ErrPDF.Error()}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, map[string]string{tt.name: tt.file})
			got := members(t, dir, filepath.Join(dir, tt.name))
			for i := range got {
				got[i] = rePacked.ReplaceAllString(got[i], "warc.gz#N")
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got  %s\nwant %s", strings.Join(got, "\n     "), strings.Join(tt.want, "\n     "))
			}
		})
	}
}

// rePacked matches the place of a record in a packed file, which depends on how
// well gzip packs.
var rePacked = regexp.MustCompile(`warc\.gz#\d+`)

// members reads a file and finds each capture again by its name alone.
func members(t *testing.T, dir, path string) []string {
	t.Helper()
	var got []string
	opt := ingest.Options{Note: func(name, text string) { got = append(got, short(dir, name)+"~") }}
	for c, err := range ingest.Read(context.Background(), []string{path}, opt) {
		var bad *ingest.InputError
		switch {
		case errors.As(err, &bad):
			got = append(got, short(dir, bad.Name)+"! "+bad.Err.Error())
		case err != nil:
			t.Fatal(err)
		default:
			got = append(got, strings.Join([]string{short(dir, c.Name), fmt.Sprint(c.Bytes), c.URL, c.MediaType, c.Charset, c.Captured}, " "))
			again, err := ingest.Find(context.Background(), c.Name, ingest.Options{})
			if err != nil || again.ID != c.ID || again.Name != c.Name {
				t.Errorf("%s is not found again: %v, %v", c.Name, again, err)
			}
		}
	}
	return got
}

func TestLinksAreHandedOn(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{
		"list.opml":   `<opml><body><outline text="Echo" xmlUrl="https://echo.example/f"/></body></opml>`,
		"sitemap.xml": `<urlset><url><loc>https://echo.example/1</loc><lastmod>2031-03-04</lastmod></url></urlset>`,
		"rss.xml":     `<rss><channel><title>Echo</title><item><title>Short</title><link>https://echo.example/2</link></item></channel></rss>`,
	})
	var got []string
	opt := ingest.Options{Link: func(l ingest.Link) {
		got = append(got, strings.Join([]string{short(dir, l.In), string(l.Kind), l.URL, l.Title, l.Published, l.Outlet}, "|"))
	}}
	for c, err := range ingest.Read(context.Background(), []string{dir}, opt) {
		t.Errorf("capture %v, error %v", c, err)
	}
	want := []string{"list.opml#1|feed|https://echo.example/f|Echo||", "rss.xml#1|page|https://echo.example/2|Short||Echo", "sitemap.xml#1|page|https://echo.example/1||2031-03-04|"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestContainersOnStandardInput(t *testing.T) {
	for name, file := range map[string]string{
		"-#268 106": archive(t, warc.Options{Plain: true}),
		"-#a.txt 4": zipOf(t, "a.txt", "text"),
		"- 4":       zipped("text"),
		"-#1 649":   "<rss><item><description>" + words(130) + "</description></item></rss>",
		"-#1 5":     "Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain\n\ntext\n",
	} {
		got := collect(t, "", ingest.Options{Stdin: strings.NewReader(file)}, "-")
		if len(got) == 0 || got[0] != name {
			t.Errorf("got %q, want %s", got, name)
		}
	}
}

func TestDeclared(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"f.xml": `<rss><channel><title>The Valley Echo</title><language>en</language><item><title>Ferry
 stays</title><pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate><dc:creator>Ada Lind</dc:creator><description>Text.</description></item></channel></rss>`})
	for c, err := range ingest.Read(context.Background(), []string{dir}, ingest.Options{}) {
		want := []string{"Item-By: feed", "Item-Title: Ferry stays", "Item-Published: 2031-03-04T10:00:00Z", "Item-Outlet: The Valley Echo", "Item-Language: en", "Item-Author: Ada Lind"}
		if err != nil || !slices.Equal(c.Header, want) {
			t.Errorf("%v\ngot  %q\nwant %q", err, c.Header, want)
		}
	}
}

func TestFindNamesWhatIsMissing(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"a#b.txt": "text", "a.warc": archive(t, warc.Options{Plain: true})})
	if c, err := ingest.Find(context.Background(), dir+"/a#b.txt", ingest.Options{}); err != nil || string(c.Content) != "text" {
		t.Errorf("%v, %v", c, err)
	}
	for _, name := range []string{"/none.warc#1", "/a.warc#5", "/a.warc#99999999", "/a.warc#x"} {
		if c, err := ingest.Find(context.Background(), dir+name, ingest.Options{}); err == nil {
			t.Errorf("%s gave %v", name, c)
		}
	}
}

func TestPartsOfPagesAreNoCaptures(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, map[string]string{"ferry.html": ferry, "ferry_files/ad.html": "ad", "Brücke.htm": bridge, "Brücke-Dateien/ad.html": "ad", "case_files/a.txt": "kept"})
	got := collect(t, dir, ingest.Options{}, dir)
	if want := []string{"Brücke.htm 68", "case_files/a.txt 4", "ferry.html 106"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
