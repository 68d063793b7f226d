package export_test

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha1"
	"encoding/base32"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/export"
	"hearsay/internal/news"
)

const exported = "2031-05-02T08:00:00Z"

// rawRecord is a record as this test reads it: with nothing of the program's own
// reader, so that both cannot be wrong in the same way.
type rawRecord struct {
	version string
	header  textproto.MIMEHeader
	block   []byte
}

// readMembers reads a file of gzip members that hold one record each, and fails
// the test where it is anything else.
func readMembers(t *testing.T, file []byte) (records []rawRecord) {
	t.Helper()
	src := bytes.NewReader(file)
	in := bufio.NewReader(src)
	z, err := gzip.NewReader(in)
	for ; err == nil; err = z.Reset(in) {
		z.Multistream(false)
		member, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		head, rest, ok := bytes.Cut(member, []byte("\r\n\r\n"))
		if !ok || bytes.Contains(bytes.ReplaceAll(head, []byte("\r\n"), nil), []byte("\n")) {
			t.Fatalf("no header that ends: %q", member)
		}
		version, fields, _ := strings.Cut(string(head), "\r\n")
		h, err := textproto.NewReader(bufio.NewReader(strings.NewReader(fields + "\r\n\r\n"))).ReadMIMEHeader()
		if err != nil {
			t.Fatalf("header %q: %v", fields, err)
		}
		n, err := strconv.Atoi(h.Get("Content-Length"))
		if err != nil || len(rest) != n+4 || string(rest[n:]) != "\r\n\r\n" {
			t.Fatalf("Content-Length %q of a member with %d bytes after the header", h.Get("Content-Length"), len(rest))
		}
		records = append(records, rawRecord{version, h, rest[:n]})
	}
	if err != io.EOF {
		t.Fatal(err)
	}
	return records
}

func sha(b []byte) string {
	sum := sha1.Sum(b)
	return "sha1:" + base32.StdEncoding.EncodeToString(sum[:])
}

func all(captures ...*news.Capture) iter.Seq2[*news.Capture, error] {
	return func(yield func(*news.Capture, error) bool) {
		for _, c := range captures {
			if !yield(c, nil) {
				return
			}
		}
	}
}

func TestWARC(t *testing.T) {
	body := []byte("<p>caf\xe9\r\n\r\n")
	page := &news.Capture{
		ID: "sha256:1", Name: "p", URL: "https://echo.example/a?b=c", Requested: "https://echo.example/short", MediaType: "text/html", Charset: "iso-8859-1",
		Captured: "2031-05-01T10:00:00+02:00", HTTPStatus: 203, Content: body,
		Header: []string{"Content-Encoding: gzip", "Content-Length: 31", "Content-Type: text/html; charset=iso-8859-1", "Etag: \"1\"", "Transfer-Encoding: chunked"},
	}
	again := *page
	again.Captured, again.HTTPStatus, again.Requested = "2031-05-01T12:00:00Z", 200, ""
	item := &news.Capture{
		ID: "sha256:2", Name: "feed#1", URL: "https://echo.example/item", MediaType: "text/html", Charset: "utf-8", Captured: "2031-05",
		Content: []byte("<p>item"), Header: []string{"Item-Title: Title\r\nof two lines", "Content-Length: 99"},
	}
	file := &news.Capture{ID: "sha256:3", Name: "saved pages/a#1%.txt", Content: []byte("text")}
	lost := &news.Capture{ID: "sha256:4", Name: "too large", URL: "https://echo.example/large"}
	var b bytes.Buffer
	if err := export.WARC(&b, "hearsay/test", exported, all(page, &again, item, file, lost)); err != nil {
		t.Fatal(err)
	}
	records := readMembers(t, b.Bytes())
	var got []string
	ids := map[string]bool{}
	for _, r := range records {
		h := r.header
		got = append(got, strings.Join([]string{r.version, h.Get("WARC-Type"), h.Get("WARC-Target-URI"), h.Get("WARC-Date"), h.Get("Content-Type")}, " "))
		if h.Get("WARC-Block-Digest") != sha(r.block) {
			t.Errorf("%s: the block's digest is %s, want %s", h.Get("WARC-Type"), h.Get("WARC-Block-Digest"), sha(r.block))
		}
		id := h.Get("WARC-Record-ID")
		if !strings.HasPrefix(id, "<urn:uuid:") || ids[id] {
			t.Errorf("the id %q is none, or there twice", id)
		}
		ids[id] = true
	}
	want := []string{
		"WARC/1.1 warcinfo  " + exported + " application/warc-fields",
		"WARC/1.1 response https://echo.example/a?b=c 2031-05-01T08:00:00Z application/http;msgtype=response",
		"WARC/1.1 revisit https://echo.example/a?b=c 2031-05-01T12:00:00Z application/http;msgtype=response",
		"WARC/1.1 resource https://echo.example/item 2031-05 text/html; charset=utf-8",
		"WARC/1.1 resource file:///saved%20pages/a%231%25.txt " + exported + " application/octet-stream",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("records (-want +got):\n%s", diff)
	}
	response, revisit := records[1], records[2]
	if got := response.header.Get("X-Requested-URI"); got != page.Requested {
		t.Errorf("asked for %q", got)
	}
	// The block is what any HTTP client reads as this body.
	resp, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(response.block)), nil)
	if err != nil {
		t.Fatal(err)
	}
	payload, err := io.ReadAll(resp.Body)
	if err != nil || !bytes.Equal(payload, body) || resp.StatusCode != 203 {
		t.Errorf("the response is %d %q, %v", resp.StatusCode, payload, err)
	}
	wantHeader := http.Header{
		"Content-Length": {fmt.Sprint(len(body))}, "Content-Type": {"text/html; charset=iso-8859-1"}, "Etag": {`"1"`}, "X-Archive-Orig-Content-Encoding": {"gzip"},
		"X-Archive-Orig-Content-Length": {"31"}, "X-Archive-Orig-Transfer-Encoding": {"chunked"},
	}
	if diff := cmp.Diff(wantHeader, resp.Header); diff != "" {
		t.Errorf("header (-want +got):\n%s", diff)
	}
	for _, r := range []rawRecord{response, revisit} {
		if r.header.Get("WARC-Payload-Digest") != sha(body) {
			t.Errorf("%s: payload digest %s", r.header.Get("WARC-Type"), r.header.Get("WARC-Payload-Digest"))
		}
	}
	if revisit.header.Get("WARC-Refers-To") != response.header.Get("WARC-Record-ID") || revisit.header.Get("WARC-Refers-To-Date") != "2031-05-01T08:00:00Z" {
		t.Errorf("the revisit points at %v", revisit.header)
	}
	if got := records[3].header; got.Get("Item-Title") != "Title  of two lines" || len(got["Content-Length"]) != 1 {
		t.Errorf("what the feed says of its item: %v", got)
	}

	var twice bytes.Buffer
	if err := export.WARC(&twice, "hearsay/test", exported, all(page, &again, item, file, lost)); err != nil || !bytes.Equal(b.Bytes(), twice.Bytes()) {
		t.Errorf("the same captures give other bytes, %v", err)
	}
	failure := errors.New("the store is gone")
	if err := export.WARC(io.Discard, "", exported, func(yield func(*news.Capture, error) bool) { yield(nil, failure) }); !errors.Is(err, failure) {
		t.Errorf("error %v, want %v", err, failure)
	}
}
