package fetch

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/news"
)

func TestFetch(t *testing.T) {
	s := newSite(t, map[string]http.HandlerFunc{
		"/a": func(w http.ResponseWriter, r *http.Request) {
			if len(r.Cookies()) > 0 {
				t.Errorf("cookies were sent: %v", r.Cookies())
			}
			if got := r.UserAgent(); got != "hearsay/test (desk@example.org)" {
				t.Errorf("the user agent is %q", got)
			}
			w.Header().Set("Date", "Thu, 01 May 2031 08:00:00 GMT")
			w.Header().Set("Set-Cookie", "id=1")
			w.Header().Set("Etag", `"one"`)
			w.Header().Set("Item-Published", "1999-01-01") // no server may say what only wrappings do
			page("<p>caf\xe9</p>")(w, r)
		},
		"/moved": redirectTo(301, "/a?from=moved#top"),
	})
	f, _ := newTest(t, Options{AllowPrivate: true, Agent: "hearsay/test (desk@example.org)"})
	for range 2 {
		p, err := f.Fetch(context.Background(), s.URL+"/moved#end")
		if err != nil {
			t.Fatal(err)
		}
		want := &Page{Requested: s.URL + "/moved", URL: s.URL + "/a?from=moved", Status: 200, Header: []string{
			"Content-Length: 11", "Content-Type: text/html; charset=iso-8859-1", "Date: Thu, 01 May 2031 08:00:00 GMT", `Etag: "one"`, "Set-Cookie: id=1",
		}}
		want.At = p.At
		want.Capture = &news.Capture{
			Name: s.URL + "/moved#end", URL: want.URL, Requested: want.Requested, MediaType: "text/html", Charset: "iso-8859-1",
			Bytes: 11, Captured: p.At, HTTPStatus: 200, Header: want.Header, Content: []byte("<p>caf\xe9</p>"), Status: news.CaptureRead,
		}
		want.Capture.ID = p.Capture.ID
		if diff := cmp.Diff(want, p); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	if got := s.paths(); got != "/robots.txt /moved /a?from=moved /moved /a?from=moved" {
		t.Errorf("asked for %s", got)
	}
}

func TestOneRequestAtATimeWithAWait(t *testing.T) {
	var now, most int
	turn := make(chan struct{}, 1)
	count := func(d int) {
		turn <- struct{}{}
		now += d
		most = max(most, now)
		<-turn
	}
	pages := map[string]http.HandlerFunc{"/robots.txt": page("User-agent: *\nCrawl-delay: 3")}
	var urls []string
	for i := range 6 {
		path := fmt.Sprintf("/%d", i)
		pages[path] = func(w http.ResponseWriter, r *http.Request) {
			count(1)
			time.Sleep(5 * time.Millisecond)
			count(-1)
			page("text")(w, r)
		}
		urls = append(urls, path)
	}
	s := newSite(t, pages)
	for i := range urls {
		urls[i] = s.URL + urls[i]
	}
	f, c := newTest(t, Options{AllowPrivate: true})
	for r := range f.All(context.Background(), slices.Values(urls)) {
		if r.Err != nil {
			t.Error(r.Err)
		}
	}
	if most != 1 {
		t.Errorf("%d requests to one host at the same time", most)
	}
	want := []time.Duration{3 * time.Second, 3 * time.Second, 3 * time.Second, 3 * time.Second, 3 * time.Second, 3 * time.Second}
	if diff := cmp.Diff(want, c.slept); diff != "" {
		t.Errorf("waits (-want +got):\n%s", diff)
	}
	if got := s.paths(); got != "/robots.txt /0 /1 /2 /3 /4 /5" {
		t.Errorf("asked for %s", got)
	}
}

func TestCrawlDelayIsBounded(t *testing.T) {
	s := newSite(t, map[string]http.HandlerFunc{"/robots.txt": page("User-agent: *\nCrawl-delay: 86400"), "/a": page("text")})
	f, c := newTest(t, Options{AllowPrivate: true, MaxDelay: 5 * time.Second})
	if _, err := f.Fetch(context.Background(), s.URL+"/a"); err != nil {
		t.Fatal(err)
	}
	if want := []time.Duration{5 * time.Second}; !slices.Equal(c.slept, want) {
		t.Errorf("waits %v, want %v", c.slept, want)
	}
}

func TestRobotsTxtIsHeeded(t *testing.T) {
	status := func(n int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(n) }
	}
	tests := []struct {
		name   string
		robots http.HandlerFunc
		ok     bool
		says   string
	}{
		{"it allows", page("User-agent: *\nDisallow: /b"), true, ""},
		{"it refuses", page("User-agent: hearsay\nDisallow: /a"), false, "robots.txt does not let"},
		{"there is none", nil, true, ""},
		{"it is forbidden", status(403), true, ""},
		{"the server is busy", status(429), false, "429 Too Many Requests"},
		{"the server fails", status(503), false, "503 Service Unavailable"},
		{"it is a picture", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", "image/png") }, true, ""},
		{"it has moved", redirectTo(302, "/elsewhere"), false, "robots.txt does not let"},
		{"it moves for ever", redirectTo(302, "/robots.txt"), true, ""},
		{"it breaks off", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "100")
			io.WriteString(w, "User-agent: *")
		}, false, "broke off"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newSite(t, map[string]http.HandlerFunc{"/robots.txt": tt.robots, "/a": page("text"), "/elsewhere": page("User-agent: *\nDisallow: /")})
			f, _ := newTest(t, Options{AllowPrivate: true})
			for range 2 { // it is read once
				_, err := f.Fetch(context.Background(), s.URL+"/a")
				if tt.ok != (err == nil) || err != nil && !strings.Contains(err.Error(), tt.says) {
					t.Errorf("error %v; want ok %v, %q", err, tt.ok, tt.says)
				}
			}
			if n := strings.Count(s.paths(), "/robots.txt"); n != 1 && tt.name != "it moves for ever" {
				t.Errorf("robots.txt was read %d times", n)
			}
			if !tt.ok && strings.Contains(s.paths(), "/a") {
				t.Error("the page was asked for")
			}
		})
	}
}

func TestRobotsTxtIsReadAgain(t *testing.T) {
	fails := true
	s := newSite(t, map[string]http.HandlerFunc{"/a": page("text"), "/robots.txt": func(w http.ResponseWriter, r *http.Request) {
		if fails {
			w.WriteHeader(500)
			return
		}
		page("User-agent: *\nDisallow:")(w, r)
	}})
	f, c := newTest(t, Options{AllowPrivate: true})
	for _, step := range []struct {
		wait  time.Duration
		fails bool
		ok    bool
		read  int // times that robots.txt was read by then
	}{{0, true, false, 1}, {time.Minute, false, false, 1}, {10 * time.Minute, false, true, 2}, {23 * time.Hour, true, true, 2}, {2 * time.Hour, true, false, 3}} {
		fails = step.fails
		c.sleep(context.Background(), step.wait)
		_, err := f.Fetch(context.Background(), s.URL+"/a")
		if n := strings.Count(s.paths(), "/robots.txt"); (err == nil) != step.ok || n != step.read {
			t.Errorf("after %s: error %v, robots.txt read %d times; want %+v", step.wait, err, n, step)
		}
	}
}

func TestRobotsTxtOfTheHostThatARedirectLeadsTo(t *testing.T) {
	other := newSite(t, map[string]http.HandlerFunc{"/robots.txt": page("User-agent: *\nDisallow: /shut"), "/shut": page("text")})
	s := newSite(t, map[string]http.HandlerFunc{"/a": redirectTo(307, other.URL+"/shut")})
	f, _ := newTest(t, Options{AllowPrivate: true})
	_, err := f.Fetch(context.Background(), s.URL+"/a")
	wantError(t, err, ErrRobots, other.URL+"/shut")
	if got := other.paths(); got != "/robots.txt" {
		t.Errorf("asked for %s", got)
	}
}

func TestUnchanged(t *testing.T) {
	s := newSite(t, map[string]http.HandlerFunc{"/a": func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Etag", `W/"2"`)
		if r.Header.Get("If-None-Match") == `W/"2"` && r.Header.Get("If-Modified-Since") == "Thu, 01 May 2031 07:00:00 GMT" {
			w.WriteHeader(304)
			return
		}
		page("new")(w, r)
	}, "/mute": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(304) }})
	known := map[string]Validators{s.URL + "/a": {`W/"2"`, "Thu, 01 May 2031 07:00:00 GMT"}}
	f, _ := newTest(t, Options{AllowPrivate: true, Known: func(_ context.Context, url string) (Validators, error) { return known[url], nil }})
	p, err := f.Fetch(context.Background(), s.URL+"/a")
	if err != nil || p.Capture != nil || p.Status != 304 || !slices.Contains(p.Header, `Etag: W/"2"`) {
		t.Errorf("got %+v, %v; want it unchanged", p, err)
	}
	known[s.URL+"/a"] = Validators{ETag: `W/"1"`}
	if p, err := f.Fetch(context.Background(), s.URL+"/a"); err != nil || p.Capture == nil {
		t.Errorf("got %+v, %v; want the new page", p, err)
	}
	_, err = f.Fetch(context.Background(), s.URL+"/mute")
	wantError(t, err, ErrStatus, "304")
}

func TestBounds(t *testing.T) {
	squeezed := func(encoding string, n int) http.HandlerFunc {
		var b bytes.Buffer
		var w io.WriteCloser = gzip.NewWriter(&b)
		switch encoding {
		case "deflate":
			w = zlib.NewWriter(&b)
		case "raw deflate":
			encoding = "deflate"
			w, _ = flate.NewWriter(&b, 9)
		}
		w.Write(bytes.Repeat([]byte("a"), n))
		w.Close()
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", encoding)
			w.Header().Set("Content-Type", "text/html")
			w.Write(b.Bytes())
		}
	}
	endless := func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			if _, err := w.Write(make([]byte, 1<<12)); err != nil {
				return
			}
		}
	}
	s := newSite(t, map[string]http.HandlerFunc{
		"/fits": page(strings.Repeat("a", 1000)), "/large": page(strings.Repeat("a", 1001)), "/endless": endless,
		"/gzip": squeezed("gzip", 1000), "/bomb": squeezed("gzip", 5<<20), "/deflate": squeezed("deflate", 1000), "/raw": squeezed("raw deflate", 900),
		"/brotli": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "br")
			w.Write([]byte("x"))
		},
		"/nogzip": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			w.Write([]byte("not packed at all"))
		},
		"/cut": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "9")
			w.Write([]byte("x"))
		},
		"/video": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "video/mp4")
			endless(w, r)
		},
		"/slow":    func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
		"/headers": func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("X", strings.Repeat("a", 1<<20)) },
		"/gone":    func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(410) },
	})
	tests := []struct {
		path string
		want error  // nil: any
		says string // "": it is fetched
	}{
		{"/fits", nil, ""}, {"/gzip", nil, ""}, {"/deflate", nil, ""}, {"/raw", nil, ""},
		{"/large", ErrTooLarge, "1000 bytes"}, {"/endless", ErrTooLarge, ""}, {"/bomb", ErrTooLarge, "unpacks"},
		{"/brotli", nil, `"br"`}, {"/nogzip", nil, "read the answer"}, {"/cut", nil, "broke off"},
		{"/video", ErrMedia, "video/mp4"}, {"/slow", nil, "no whole answer within"}, {"/headers", nil, "header"}, {"/gone", ErrStatus, "410 Gone"},
	}
	for _, tt := range tests {
		t.Run(tt.path[1:], func(t *testing.T) {
			opt := Options{AllowPrivate: true, MaxBytes: 1000}
			if tt.path == "/slow" {
				opt.Timeout = 100 * time.Millisecond
			}
			f, _ := newTest(t, opt)
			p, err := f.Fetch(context.Background(), s.URL+tt.path)
			switch {
			case tt.want == nil && tt.says == "":
				if err != nil || p.Capture.Bytes < 900 {
					t.Errorf("got %+v, %v", p, err)
				}
			case tt.want != nil:
				wantError(t, err, tt.want, tt.says)
			case err == nil || !strings.Contains(err.Error(), tt.says):
				t.Errorf("error %v, want one that says %q", err, tt.says)
			}
		})
	}
}

func TestRedirects(t *testing.T) {
	pages := map[string]http.HandlerFunc{
		"/loop": redirectTo(302, "/pool"), "/pool": redirectTo(302, "/loop"), "/nowhere": redirectTo(302, ""),
		"/file": redirectTo(302, "file:///etc/hosts"), "/gopher": redirectTo(302, "gopher://example.org/"), "/user": redirectTo(302, "//a:b@example.org/"),
		"/0": page("text"), "/choices": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(300) },
	}
	for i := 1; i <= 6; i++ {
		pages[fmt.Sprintf("/%d", i)] = redirectTo(303, fmt.Sprintf("/%d", i-1))
	}
	s := newSite(t, pages)
	f, _ := newTest(t, Options{AllowPrivate: true})
	if p, err := f.Fetch(context.Background(), s.URL+"/5"); err != nil || p.URL != s.URL+"/0" {
		t.Errorf("five redirects: %+v, %v", p, err)
	}
	for path, want := range map[string]error{
		"/6": ErrRedirects, "/loop": ErrRedirects, "/nowhere": ErrStatus, "/choices": ErrStatus, "/file": ErrAddress, "/gopher": ErrAddress, "/user": ErrAddress,
	} {
		_, err := f.Fetch(context.Background(), s.URL+path)
		wantError(t, err, want)
	}
	for _, address := range []string{"", "/a", "ftp://example.org/", "http://", "http://a:b@example.org/", "http://[::1", "http://example.org/" + strings.Repeat("a", maxURL)} {
		_, err := f.Fetch(context.Background(), address)
		wantError(t, err, ErrAddress)
	}
}

func TestBusyServers(t *testing.T) {
	busy := 0
	wait := "2"
	s := newSite(t, map[string]http.HandlerFunc{"/a": func(w http.ResponseWriter, r *http.Request) {
		if busy--; busy >= 0 {
			w.Header().Set("Retry-After", wait)
			w.WriteHeader(503)
			return
		}
		page("text")(w, r)
	}})
	f, c := newTest(t, Options{AllowPrivate: true, Delay: -1})
	busy = 1
	if _, err := f.Fetch(context.Background(), s.URL+"/a"); err != nil {
		t.Errorf("after a short wait: %v", err)
	}
	if want := []time.Duration{2 * time.Second}; !slices.Equal(c.slept, want) {
		t.Errorf("waits %v, want %v", c.slept, want)
	}
	busy = 9
	_, err := f.Fetch(context.Background(), s.URL+"/a")
	wantError(t, err, ErrStatus, "503", "after 2s")
	if busy != 7 {
		t.Errorf("asked %d times", 9-busy)
	}
	wait = c.now().Add(time.Hour).Format(http.TimeFormat)
	_, err = f.Fetch(context.Background(), s.URL+"/a")
	wantError(t, err, ErrStatus)
	left := busy
	_, err = f.Fetch(context.Background(), s.URL+"/a")
	wantError(t, err, ErrClosed)
	if busy != left {
		t.Error("a server that asked for an hour was asked again")
	}
}

func TestAllKeepsTheOrderAndLeavesNothingBehind(t *testing.T) {
	pages := map[string]http.HandlerFunc{"/bad": nil}
	slow := func(w http.ResponseWriter, r *http.Request) { time.Sleep(20 * time.Millisecond); page("slow")(w, r) }
	pages["/slow"] = slow
	pages["/fast"] = page("fast")
	one, two := newSite(t, pages), newSite(t, pages)
	// Two names of this machine, so that they are two hosts.
	second := strings.Replace(two.URL, "127.0.0.1", "localhost", 1)
	urls := []string{one.URL + "/slow", second + "/fast", one.URL + "/bad", second + "/slow", one.URL + "/slow", "nonsense", one.URL + "/fast"}
	f, _ := newTest(t, Options{AllowPrivate: true})
	var got []string
	for r := range f.All(context.Background(), slices.Values(urls)) {
		what := "error"
		if r.Err == nil {
			what = string(r.Page.Capture.Content)
		}
		got = append(got, r.Address+" "+what)
	}
	want := []string{urls[0] + " slow", urls[1] + " fast", urls[2] + " error", urls[3] + " slow", urls[5] + " error", urls[6] + " fast"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	n := 0
	for range f.All(context.Background(), slices.Values(urls)) {
		if n++; n == 2 {
			break
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	for range f.All(ctx, slices.Values(urls)) {
		cancel()
	}
	cancel()
}
