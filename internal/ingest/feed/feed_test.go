package feed

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// long is n words of an invented article.
func long(n int) string {
	return strings.TrimSpace(strings.Repeat("The ferry to the islands did not sail, the harbour office said. ", n/11+1))
}

// show prints what was read of a feed, a line an item.
func show(f *Feed) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s|%s|%s|%s\n", f.Kind, f.Title, f.URL, f.Language)
	for _, it := range f.Items {
		text := it.Content
		if len(text) > 40 {
			text = text[:40]
		}
		fmt.Fprintf(&b, "%d|%s|%s|%s|%s|%s|%v|%s|%s\n", it.Number, it.Title, it.URL, it.Published, it.Updated, strings.Join(it.Authors, "+"), it.Full, it.MediaType, text)
	}
	return strings.TrimSpace(b.String())
}

func TestParse(t *testing.T) {
	for _, tt := range []struct{ name, file, want string }{
		{"RSS 2.0", `<?xml version="1.0"?><!-- made by hand --><rss version="2.0"><channel><title>The Valley Echo</title><link>https://echo.example/</link><language>en-gb</language>
<atom:link rel="self" href="https://echo.example/feed"/><image><title>Logo</title><link>https://echo.example/logo</link></image>
<item><title><![CDATA[Ferry stays & waits]]></title><link>https://echo.example/ferry?a=1&amp;b=2</link><guid isPermaLink="false">77</guid><pubDate>Tue, 04 Mar 2031 10:00:00 +0100</pubDate><dc:creator>Ada Lind</dc:creator><dc:creator>Per Holm</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>` + long(70) + `</p>]]></content:encoded></item>
<item><title>Only a link &#8211; here</title><guid>https://echo.example/link</guid><pubDate>4 Mar 31 11:00 EST</pubDate><author>desk@echo.example (Nora Weiss)</author><description>&lt;p&gt;Short.&lt;/p&gt;</description></item></channel></rss>`,
			`RSS feed|The Valley Echo|https://echo.example/|en
1|Ferry stays & waits|https://echo.example/ferry?a=1&b=2|2031-03-04T10:00:00+01:00||Ada Lind+Per Holm|true|text/html|<p>The ferry to the islands did not sail
2|Only a link – here|https://echo.example/link|2031-03-04T11:00:00-05:00||Nora Weiss|false|text/html|<p>Short.</p>`},
		{"Atom", `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title type="text">L’Écho</title><link rel="self" href="https://echo.example/atom"/><link href="https://echo.example/"/>
<entry><title type="html">Le &lt;b&gt;bac&lt;/b&gt; reste</title><link rel="enclosure" href="https://echo.example/a.mp3"/><link rel="alternate" href="https://echo.example/bac"/><id>tag:1</id><updated>2031-03-04T12:00:00Z</updated><published>2031-03-04T10:00:00Z</published><author><name>Ada Lind</name><email>a@echo.example</email></author><source><title>Another</title></source>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>` + long(60) + `</p><script>x < y</script></div></content></entry>
<entry><title>Sans date</title><link href="https://echo.example/b"/><updated>2031-03-05T12:00:00Z</updated><content src="https://echo.example/b.html"/><summary>Bref.</summary></entry></feed>`,
			`Atom feed|L’Écho|https://echo.example/|fr
1|Le bac reste|https://echo.example/bac|2031-03-04T10:00:00Z|2031-03-04T12:00:00Z|Ada Lind|true|text/html|<div xmlns="http://www.w3.org/1999/xhtml
2|Sans date|https://echo.example/b|2031-03-05T12:00:00Z|||false|text/html|Bref.`},
		{"RDF", `<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="x"><channel><title>Echo</title><link>https://echo.example</link></channel><item rdf:about="https://echo.example/1"><title>One</title><link>https://echo.example/1</link><dc:date>2031-03-04</dc:date><description>` + long(130) + `</description></item></rdf:RDF>`,
			`RSS feed|Echo|https://echo.example|
1|One|https://echo.example/1|2031-03-04|||true|text/html|The ferry to the islands did not sail, t`},
		{"JSON Feed", `{"version":"https://jsonfeed.org/version/1.1","title":"Echo","home_page_url":"https://echo.example/","language":"en","items":[{"id":1,"url":"https://echo.example/1","title":"One","content_text":"` + long(80) + `","date_published":"2031-03-04T10:00:00Z","authors":[{"name":"Ada Lind"}]},null,{"id":"https://echo.example/2","title":null,"summary":"Short.","author":{"name":"Per Holm"}}]}`,
			`JSON feed|Echo|https://echo.example/|en
1|One|https://echo.example/1|2031-03-04T10:00:00Z||Ada Lind|true|text/plain|The ferry to the islands did not sail, t
2||||||false|text/plain|
3||https://echo.example/2|||Per Holm|false|text/plain|Short.`},
		{"broken", "\n <rss><channel><title>Echo & Sons &nbsp; &bogus;</title><item><title/><link>https://echo.example/1?x&y=2</link><description>" + long(130) + " AT&T \x00 <b>bold</description><item><title>Two<link>https://echo.example/2</link></item><item><title>Cut",
			`RSS feed|Echo & Sons &bogus;||
1||https://echo.example/1?x&y=2||||true|text/html|The ferry to the islands did not sail, t
2|Two|https://echo.example/2||||false|text/html|
3|Cut|||||false|text/html|`},
		{"Latin-1", "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><title>\xc9cho \x93x\x94</title></channel></rss>", `RSS feed|Écho “x”||`},
		{"wrongly Latin-1", "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><title>Écho</title></channel></rss>", `RSS feed|Écho||`},
		{"wrongly UTF-8", "<?xml version='1.0' encoding='UTF-8'?><rss><channel><title>\xc9cho</title></channel></rss>", `RSS feed|Écho||`},
		{"broken off", `<rss><item><link>https://echo.example/1</link><description>` + long(140) + ` [&amp;hellip;]</description></item></rss>`, "RSS feed|||\n1||https://echo.example/1||||false|text/html|The ferry to the islands did not sail, t"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f, err := Parse([]byte(tt.file), "")
			if err != nil {
				t.Fatal(err)
			}
			if got := show(f); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestUTF16(t *testing.T) {
	b := []byte("\xFF\xFE")
	for _, r := range "<rss><channel><title>Echo</title></channel></rss>" {
		b = append(b, byte(r), 0)
	}
	f, err := Parse(b, "")
	if err != nil || f.Title != "Echo" {
		t.Errorf("%v, %v", f, err)
	}
}

func TestEntityBombsAreRefused(t *testing.T) {
	bomb := `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`
	if _, err := Parse([]byte(bomb), ""); !errors.Is(err, ErrEntities) {
		t.Errorf("error %v", err)
	}
	many := `<!DOCTYPE opml [` + strings.Repeat(`<!ENTITY a "boom">`, 400) + `]><opml><body/></opml>`
	if _, _, err := Links([]byte(many), ""); err == nil {
		t.Error("no error")
	}
	if f, err := Parse([]byte(`<!DOCTYPE rss [<!ENTITY nbsp "&#160;">]><rss><channel><title>A&nbsp;B</title></channel></rss>`), ""); err != nil || f.Title != "A B" {
		t.Errorf("%v, %v", f, err)
	}
}

func TestLinks(t *testing.T) {
	for _, tt := range []struct{ name, file, want string }{
		{"OPML", `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body><outline text="Papers"><outline type="rss" text="Echo" xmlUrl="https://echo.example/feed" htmlUrl="https://echo.example/"/><outline text="A & B" xmlUrl='https://ab.example/feed?x=1&y=2'/></outline><outline type="link" text="Page" url="https://c.example/"/><outline text="bad" xmlUrl="ftp://x"/></body></opml>`,
			"1|feed|https://echo.example/feed|Echo||\n2|feed|https://ab.example/feed?x=1&y=2|A & B||\n3|page|https://c.example/|Page||"},
		{"sitemap", `<urlset><url><loc> https://echo.example/1 </loc><lastmod>2031-03-04</lastmod><image:image><image:loc>https://echo.example/i.jpg</image:loc></image:image></url><url><loc>https://echo.example/2?a=1&amp;b=2</loc><url><loc><![CDATA[https://echo.example/3]]></loc></url></urlset>`,
			"1|page|https://echo.example/1||2031-03-04|\n2|page|https://echo.example/2?a=1&b=2|||\n3|page|https://echo.example/3|||"},
		{"news sitemap", `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://echo.example/1</loc><news:news><news:publication><news:name>The Valley Echo</news:name><news:language>en</news:language></news:publication><news:publication_date>2031-03-04T10:00:00Z</news:publication_date><news:title>Ferry &amp; bridge</news:title></news:news></url></urlset>`,
			"1|page|https://echo.example/1|Ferry & bridge|2031-03-04T10:00:00Z|The Valley Echo"},
		{"sitemap index", `<sitemapindex><sitemap><loc>https://echo.example/s1.xml.gz</loc><lastmod>2031-03-04</lastmod></sitemap></sitemapindex>`,
			"1|sitemap|https://echo.example/s1.xml.gz||2031-03-04|"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			links, _, err := Links([]byte(tt.file), "")
			if err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			for _, l := range links {
				fmt.Fprintf(&b, "%d|%s|%s|%s|%s|%s\n", l.Number, l.Kind, l.URL, l.Title, l.Published, l.Outlet)
			}
			if got := strings.TrimSpace(b.String()); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestSniff(t *testing.T) {
	for head, want := range map[string]Kind{
		"\xEF\xBB\xBF <?xml version='1.0'?>\n<!DOCTYPE x>\n<RSS>": RSS, "<html><rss>": "", "text <rss>": "", "": "", "<!doctype html><html>": "",
		`{"version": "https:\/\/jsonfeed.org\/version\/1"`: JSON, `{"version":"1"}`: "", "<opml>": OPML, "<urlset ": "",
	} {
		if got := Sniff([]byte(head)); got != want {
			t.Errorf("%q is %q, want %q", head, got, want)
		}
	}
}

func FuzzFeed(f *testing.F) {
	f.Add([]byte(`<rss><channel><title>Echo</title><link>https://e.example</link><item><title><![CDATA[A]]></title><description>&lt;p&gt;x</description></item><item/></channel></rss>`))
	f.Add([]byte(`<feed xml:lang="en"><entry><title type="html">x</title><link rel="alternate" href="https://e.example/1"/><author><name>N</name></author><content type="xhtml"><div><p>x</p></div></content></entry></feed>`))
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"content_html":"<p>x"},null,3]}`))
	f.Add([]byte("<?xml version='1.0' encoding='iso-2022-jp'?><rss><title>\x1b$B%+\x1b(B</title>"))
	f.Fuzz(func(t *testing.T, b []byte) {
		feed, err := Parse(b, "")
		if err != nil {
			return
		}
		size := 0
		for i, it := range feed.Items {
			if it.Number != i+1 {
				t.Fatalf("item %d has the number %d", i, it.Number)
			}
			size += len(it.Content)
		}
		if size > 8*len(b)+100 {
			t.Fatalf("%d bytes of text out of %d", size, len(b))
		}
	})
}

func FuzzLinks(f *testing.F) {
	f.Add([]byte(`<opml><body><outline text="a"><outline type="rss" xmlUrl="https://e.example/f"/></outline></body></opml>`))
	f.Add([]byte(`<urlset><url><loc>https://e.example/1</loc><lastmod>2031-03-04</lastmod><news:news><news:title>t</news:title></news:news></url><url><loc>https://e.example/2</loc>`))
	f.Add([]byte(`<urlset><loc>https://e.example/1</loc></urlset>`))
	f.Add([]byte(`<sitemapindex><sitemap><loc>https://e.example/1</loc></sitemap></sitemapindex>`))
	f.Fuzz(func(t *testing.T, b []byte) {
		links, _, err := Links(b, "")
		if err != nil {
			return
		}
		for _, l := range links {
			if !isWeb(l.URL) || l.Kind == "" {
				t.Fatalf("%+v", l)
			}
		}
	})
}
