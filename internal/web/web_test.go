package web_test

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"hearsay/internal/demo"
	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
	"hearsay/internal/store/memory"
	"hearsay/internal/web"
)

const clock = "2031-05-01T08:00:00Z"

// loaded is a store with the bundled story (s1) and one capture that tries to be
// markup; it is made once.
var loaded = sync.OnceValues(func() (store.Store, error) {
	s := memory.New()
	ctx := context.Background()
	a, err := pipeline.NewAdder(ctx, s, func() string { return clock }, pipeline.Options{})
	if err != nil {
		return nil, err
	}
	folder, err := fs.Sub(demo.Story(demo.Default), "captures")
	if err != nil {
		return nil, err
	}
	var captures []*news.Capture
	for c, err := range ingest.FS(folder, demo.Default) {
		if err != nil {
			return nil, err
		}
		captures = append(captures, c)
	}
	hostile := &news.Capture{Name: `<img src=x onerror=alert(1)>.txt`}
	ingest.Fill(hostile, []byte(hostileText))
	err = a.Add(ctx, slices.Values(append(captures, hostile)), func(pipeline.Report) error { return nil })
	return s, err
})

const hostileText = `Mayor <script>alert("headline")</script> speaks

By Ada Lind, 4 March 2031

The mayor of Eskholm said on Tuesday that <script>alert("body")</script> was “<b onclick=alert(2)>a tag</b>” and nothing else.

The council of Eskholm said on Tuesday that it would <style>body{display:none}</style> wait until Friday.
`

func serve(t testing.TB) *httptest.Server {
	t.Helper()
	s, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(web.New(web.Options{Store: s, MadeBy: pipeline.MadeBy(), Now: func() string { return clock }, Hosts: []string{"desk.example.org"}}))
	t.Cleanup(srv.Close)
	return srv
}

func get(t testing.TB, url string) (int, string) {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(b)
}

// all gives the nodes of a page that want takes.
func all(t testing.TB, page string, want func(*html.Node) bool) []*html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var found []*html.Node
	for n := range root.Descendants() {
		if want(n) {
			found = append(found, n)
		}
	}
	return found
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func tag(name, class string) func(*html.Node) bool {
	return func(n *html.Node) bool {
		return n.Type == html.ElementNode && n.Data == name && (class == "" || slices.Contains(strings.Fields(attr(n, "class")), class))
	}
}

func TestPages(t *testing.T) {
	srv := serve(t)
	tests := []struct {
		path   string
		status int
		has    string
	}{
		{"/", 200, "Stories"},
		{"/?page=7", 200, "Newer"},
		{"/?page=x", 200, "Stories"},
		{"/story/s1", 200, "What is said"},
		{"/story/s99", 404, "not in the store"},
		{"/story/%3Cscript%3E", 404, "not in the store"},
		{"/story/s1/article/a1", 200, "Article as read"},
		{"/story/s1/article/a1?as=capture", 200, "left out as page furniture"},
		{"/story/s1/article/a1?at=5-1", 400, "not in the article"},
		{"/story/s1/article/a1?at=0-99999999", 400, "not in the article"},
		{"/story/s1/article/a1?at=x", 400, "not in the article"},
		{"/story/s1/article/a99", 404, "no such page"},
		{"/story/s1/export.csv", 200, "story,statement,status"},
		{"/story/s1/export.md", 200, "## What is said"},
		{"/story/s1/export.json", 200, `"format": "hearsay/1"`},
		{"/story/s1/export.html", 200, "<!doctype html>"},
		{"/story/s1/export.exe", 404, "no such page"},
		{"/search", 200, "Search"},
		{"/search?q=ministry", 200, "<mark>"},
		{"/search?q=nothingofthekind", 200, "No article holds"},
		{"/search?q=%22%3Cscript%3E", 200, "Search"},
		{"/style.css", 200, "--paper"},
		{"/none", 404, "no such page"},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			status, body := get(t, srv.URL+tt.path)
			if status != tt.status || !strings.Contains(body, tt.has) {
				t.Errorf("status %d, want %d; holds %q: %v", status, tt.status, tt.has, strings.Contains(body, tt.has))
			}
		})
	}
}

// TestEveryPageIsSafe asks for every page that the pages lead to, and checks
// what must hold for each: the policy, no script, no style in place, nothing
// from elsewhere, links that lead somewhere.
func TestEveryPageIsSafe(t *testing.T) {
	srv := serve(t)
	seen := map[string]bool{"/": true}
	queue := []string{"/"}
	for len(queue) > 0 {
		path := queue[0]
		queue = queue[1:]
		resp, err := http.Get(srv.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		b, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		if resp.StatusCode != http.StatusOK {
			t.Errorf("%s: status %d", path, resp.StatusCode)
		}
		policy := resp.Header.Get("Content-Security-Policy")
		if !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") {
			t.Errorf("%s: policy %q", path, policy)
		}
		if !strings.HasPrefix(resp.Header.Get("Content-Type"), "text/html") || strings.Contains(path, "export.") {
			continue
		}
		for _, n := range all(t, string(b), func(n *html.Node) bool { return n.Type == html.ElementNode }) {
			if n.Data == "script" || n.Data == "style" || n.Data == "iframe" || n.Data == "img" {
				t.Errorf("%s holds <%s>", path, n.Data)
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
					t.Errorf("%s: <%s %s=%q>", path, n.Data, a.Key, a.Val)
				}
				if (a.Key == "href" || a.Key == "src" || a.Key == "action") && !strings.HasPrefix(a.Val, "/") && !strings.HasPrefix(a.Val, "#") && a.Val != "data:," {
					t.Errorf("%s: <%s %s=%q> leads elsewhere", path, n.Data, a.Key, a.Val)
				}
			}
			if n.Data == "a" && strings.HasPrefix(attr(n, "href"), "/") {
				to, _, _ := strings.Cut(attr(n, "href"), "#")
				if !seen[to] && len(seen) < 400 {
					seen[to] = true
					queue = append(queue, to)
				}
			}
		}
	}
	if len(seen) < 50 {
		t.Errorf("only %d pages were found", len(seen))
	}
}

func TestLinksInsideAPageHaveTheirTarget(t *testing.T) {
	srv := serve(t)
	for _, path := range []string{"/story/s1", "/story/s1/export.html"} {
		_, body := get(t, srv.URL+path)
		ids := make(map[string]int)
		for _, n := range all(t, body, func(n *html.Node) bool { return attr(n, "id") != "" }) {
			ids[attr(n, "id")]++
		}
		for id, n := range ids {
			if n > 1 {
				t.Errorf("%s: %d elements of id %q", path, n, id)
			}
		}
		links := 0
		for _, n := range all(t, body, tag("a", "")) {
			if to, ok := strings.CutPrefix(attr(n, "href"), "#"); ok {
				links++
				if ids[to] == 0 {
					t.Errorf("%s: no element for #%s (%q)", path, to, textOf(n))
				}
			}
		}
		if links < 10 {
			t.Errorf("%s has only %d links inside", path, links)
		}
	}
}

// TestEvidenceMarksTheExactSpan follows every statement of the story page to
// its evidence, as read and as saved, and compares the marked words.
func TestEvidenceMarksTheExactSpan(t *testing.T) {
	srv := serve(t)
	_, body := get(t, srv.URL+"/story/s1")
	gists := all(t, body, tag("p", "gist"))
	if len(gists) < 10 {
		t.Fatalf("%d statements on the page", len(gists))
	}
	for _, gist := range gists {
		link := gist.FirstChild
		want := strings.Trim(textOf(link), "“”\"")
		path, anchor, _ := strings.Cut(attr(link, "href"), "#")
		if anchor != "mark" {
			t.Errorf("the link %q scrolls nowhere", attr(link, "href"))
		}
		for _, form := range []string{"", "&as=capture"} {
			status, evidence := get(t, srv.URL+path+form)
			if status != 200 {
				t.Fatalf("%s: status %d", path, status)
			}
			var marked strings.Builder
			first := 0
			for _, m := range all(t, evidence, tag("mark", "")) {
				marked.WriteString(textOf(m))
				if attr(m, "id") == "mark" {
					first++
				}
			}
			got := strings.Join(strings.Fields(marked.String()), " ")
			if form == "" && strings.Trim(got, "“”\"") != want {
				t.Errorf("%s marks %q, want %q", path, got, want)
			}
			if form != "" && !sameWords(got, want) {
				t.Errorf("%s marks %q in the capture, want the words %q", path+form, got, want)
			}
			if first != 1 {
				t.Errorf("%s: %d places to scroll to", path+form, first)
			}
		}
	}
}

// sameWords compares texts by their letters and digits, for a capture may hold
// markup and character references between them.
func sameWords(capture, article string) bool {
	words := regexp.MustCompile(`[\pL\pN]+`)
	strip := regexp.MustCompile(`<[^>]*>|&#?\w+;|\]\([^)]*\)`)
	a := strings.Join(words.FindAllString(strip.ReplaceAllString(capture, " "), -1), "")
	b := strings.Join(words.FindAllString(article, -1), "")
	return strings.Contains(a, b) || a == b
}

func TestCapturesAreTextOnly(t *testing.T) {
	srv := serve(t)
	_, list := get(t, srv.URL+"/search?q=Eskholm")
	links := all(t, list, func(n *html.Node) bool {
		return n.Type == html.ElementNode && n.Data == "a" && strings.Contains(attr(n, "href"), "/article/")
	})
	if len(links) == 0 {
		t.Fatal("the hostile capture is not found")
	}
	story := regexp.MustCompile(`^/story/s\d+`).FindString(attr(links[0], "href"))
	for _, path := range []string{"/search?q=Eskholm", story, attr(links[0], "href"), strings.Replace(attr(links[0], "href"), "?", "?as=capture&", 1), story + "/export.html"} {
		path, _, _ = strings.Cut(path, "#")
		_, body := get(t, srv.URL+path)
		for _, bad := range []string{"<script", "<b onclick", "<img", "<style>body{"} {
			if strings.Contains(body, bad) {
				t.Errorf("%s holds %s as markup", path, bad)
			}
		}
		if !strings.Contains(body, "&lt;script&gt;") {
			t.Errorf("%s does not show the capture's text", path)
		}
	}
}

func TestForeignHostsAreRefused(t *testing.T) {
	srv := serve(t)
	tests := []struct {
		host   string
		status int
	}{
		{"127.0.0.1:8640", 200}, {"localhost:8640", 200}, {"[::1]:8640", 200}, {"desk.example.org", 200},
		{"evil.example.org", 421}, {"127.0.0.1.evil.example.org:8640", 421}, {"localhost.evil.org", 421},
	}
	for _, tt := range tests {
		req, err := http.NewRequest("GET", srv.URL+"/", nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Host = tt.host
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if resp.StatusCode != tt.status {
			t.Errorf("host %s: status %d, want %d", tt.host, resp.StatusCode, tt.status)
		}
	}
}

func TestOnlyReadingIsAnswered(t *testing.T) {
	srv := serve(t)
	for _, method := range []string{"POST", "PUT", "DELETE"} {
		req, err := http.NewRequest(method, srv.URL+"/story/s1", strings.NewReader("x"))
		if err != nil {
			t.Fatal(err)
		}
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if resp.StatusCode < 400 {
			t.Errorf("%s: status %d", method, resp.StatusCode)
		}
	}
}

func TestServeEndsWithItsContext(t *testing.T) {
	s, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	l := listen(t)
	done := make(chan error, 1)
	go func() {
		done <- web.Serve(ctx, l, web.New(web.Options{Store: s, Now: func() string { return clock }}))
	}()
	if status, _ := get(t, fmt.Sprintf("http://%s/", l.Addr())); status != 200 {
		t.Errorf("status %d", status)
	}
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func BenchmarkStoryPage(b *testing.B) {
	srv := serve(b)
	for b.Loop() {
		if status, _ := get(b, srv.URL+"/story/s1"); status != 200 {
			b.Fatal(status)
		}
	}
}
