package main

import (
	"compress/gzip"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/news"
)

const warcPage = `<!doctype html><meta charset="utf-8"><title>Ferry stays in port | Eskholm Echo</title>
<article><h1>Ferry stays in port</h1><p>By Ada Lind</p><time datetime="2031-03-04T10:00:00Z">4 March 2031</time>
<p>The ferry to the northern islands did not sail on Tuesday, the harbour office in Eskholm said. “We will not risk it,” said its head, Ivo Brandt.</p>
<p>The harbour office said that the ferry would stay in port until Friday, when the storm is expected to pass the islands.</p></article>
`

const warcFeed = `<rss version="2.0"><channel><title>Islands Post</title><item><title>Islands cut off</title><link>https://islands.example/1</link>
<pubDate>Tue, 04 Mar 2031 12:00:00 GMT</pubDate><author>Per Holm</author><description>The harbour office in Eskholm publishes a bulletin twice a day while the storm
lasts, its head, Ivo Brandt, said on Tuesday. “Whoever has to cross should read it before leaving home,” Mr Brandt told reporters at the quay, where two ferries
lay with their ramps drawn up. The bulletin of the harbour names the crossings that are open, the wind that was measured at the lighthouse and the hour at
which the office decides again. Its first edition, on Monday evening, had closed the crossing to the northern islands. The county’s emergency services read the
same bulletin before they send the lifeboat out, a spokeswoman said, and so do the three schools on the islands, which stay closed until the ferry sails.
</description></item></channel></rss>
`

const warcText = `Storm keeps islands ferry in port

By Nora Weiss, 4 March 2031

The islands were cut off on Tuesday as the Eskholm ferry stayed in port. Ivo Brandt, the head of the harbour office, said the storm made the crossing too dangerous.
`

// TestExportedArchiveGivesTheSameArticles adds captures of every origin, writes
// them out as a web archive and reads that: each article is the same but for
// where it was read from.
func TestExportedArchiveGivesTheSameArticles(t *testing.T) {
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/plain.html":
			w.Write([]byte(warcPage))
		case "/packed.html":
			w.Header().Set("Content-Encoding", "gzip")
			w.Header().Set("Content-Type", "text/html; charset=iso-8859-1")
			z := gzip.NewWriter(w)
			z.Write([]byte("<!doctype html><title>Caf\xe9 closed</title><h1>Caf\xe9 on the quay closed</h1><p>The caf\xe9 on the quay of Eskholm was closed on Tuesday, its owner, Jos\xe9 Lind, said, since no ferry came and no guests with it.</p>"))
			z.Close()
		case "/file.html.gz":
			w.Header().Set("Content-Type", "application/gzip")
			z := gzip.NewWriter(w)
			z.Write([]byte(strings.ReplaceAll(warcPage, "Ada Lind", "Rolf Berg")))
			z.Close()
		case "/moved.html":
			http.Redirect(w, r, "/plain.html?from=moved", http.StatusFound)
		case "/feed":
			w.Header().Set("Content-Type", "application/rss+xml")
			w.Write([]byte(warcFeed))
		default:
			http.NotFound(w, r)
		}
	}))
	defer site.Close()
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	line, err := json.Marshal(map[string]string{
		"id": "line one", "url": "https://quay.example/line", "media_type": "text/plain", "captured": "2031-03-05T08:00:00+01:00",
		"content": strings.ReplaceAll(warcText, "Nora Weiss", "Jon Falk"),
	})
	if err != nil {
		t.Fatal(err)
	}
	one, two := filepath.Join(dir, "one.db"), filepath.Join(dir, "two.db")
	run := func(args ...string) string {
		t.Helper()
		status, out, errs := start(t, "", args...)
		if status != exitOK {
			t.Fatalf("hearsay %s: %d: %s", strings.Join(args, " "), status, errs)
		}
		return out
	}
	run("add", "--db", one, "--allow-private", "--delay", "0s", site.URL+"/moved.html", site.URL+"/packed.html", site.URL+"/plain.html", site.URL+"/feed", site.URL+"/file.html.gz",
		write("a #1 [x].txt", warcText), write("line.jsonl", string(line)))
	archive := write("all.warc.gz", run("export", "--db", one, "--format", "warc"))
	run("add", "--db", two, archive)

	want, got := stored(t, run, one), stored(t, run, two)
	if len(want) != 6 {
		t.Errorf("%d articles were added, want 6", len(want))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("articles of the archive (-added +read again):\n%s", diff)
	}
	again := write("again.warc.gz", run("export", "--db", two, "--format", "warc"))
	three := filepath.Join(dir, "three.db")
	run("add", "--db", three, again)
	if diff := cmp.Diff(want, stored(t, run, three)); diff != "" {
		t.Errorf("articles of an archive of the archive:\n%s", diff)
	}
	// A story alone.
	id := strings.Fields(run("stories", "--db", one))[0]
	part := write("part.warc.gz", run("export", "--db", one, "--format", "warc", id))
	if out := run("read", part, "--format", "json"); !strings.Contains(out, `"articles"`) {
		t.Error("the archive of a story cannot be read")
	}
}

// stored are the articles of all stories of a store, by capture, without what
// follows from where they were read.
func stored(t *testing.T, run func(...string) string, db string) map[news.CaptureID]news.Article {
	t.Helper()
	found := make(map[news.CaptureID]news.Article)
	for line := range strings.Lines(run("stories", "--db", db, "--format", "json")) {
		var s struct{ ID string }
		if err := json.Unmarshal([]byte(line), &s); err != nil {
			t.Fatal(err)
		}
		var d news.Document
		if err := json.Unmarshal([]byte(run("export", "--db", db, s.ID)), &d); err != nil {
			t.Fatal(err)
		}
		for _, a := range d.Articles {
			a.ID, a.Name, a.Attributions = "", "", nil
			for i := range a.Mentions {
				a.Mentions[i].Entity = ""
			}
			found[a.Capture] = a
		}
	}
	return found
}
