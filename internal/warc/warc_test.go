package warc

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// sample writes an info record, two responses and a revisit.
func sample(t testing.TB, opt Options) []byte {
	t.Helper()
	var b bytes.Buffer
	w := NewWriter(&b, opt)
	check := func(_ string, err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	check(w.Info("2031-03-04T10:00:00Z", Header{{"software", "hearsay"}, {"format", "WARC File Format 1.1"}}))
	first := Entry{
		URI: "https://echo.example/ferry", Date: "2031-03-04T10:00:01Z", IP: "192.0.2.7",
		Header: []string{"HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8", "Content-Encoding: gzip", "X-Odd: a\r\nb"},
		Body:   []byte("<p>The ferry stays in port.</p>\n"),
	}
	id, err := w.Response(first)
	check(id, err)
	check(w.Resource(Entry{URI: "file:///notes.txt", Date: "2031-03-04T10:00:02Z", MediaType: "text/plain", Body: []byte("Notes.\n")}))
	again := first
	again.Date = "2031-03-05T10:00:00Z"
	check(w.Revisit(again, id, first.URI, first.Date))
	return b.Bytes()
}

// list reads a file to its end: a line a record or error.
func list(t testing.TB, file []byte) (out []string) {
	t.Helper()
	r := NewReader(bytes.NewReader(file), 0)
	for range 10000 {
		rec, err := r.Next()
		var bad *RecordError
		switch {
		case err == io.EOF:
			return out
		case errors.As(err, &bad):
			out = append(out, "! "+err.Error())
			continue
		case err != nil:
			return append(out, "!! "+err.Error())
		}
		b, err := io.ReadAll(rec.Block)
		if err == nil {
			err = r.Check()
		}
		out = append(out, fmt.Sprintf("%s %s %d %v", rec.Type(), rec.TargetURI(), len(b), err))
	}
	t.Fatal("no end")
	return nil
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	for _, opt := range []Options{{}, {Plain: true}, {Version: Version10}, {Plain: true, Version: Version10}} {
		t.Run(fmt.Sprint(opt), func(t *testing.T) {
			file := sample(t, opt)
			if !bytes.Equal(file, sample(t, opt)) {
				t.Error("the same records gave other bytes")
			}
			r := NewReader(bytes.NewReader(file), 0)
			var places []string
			for {
				rec, err := r.Next()
				if err == io.EOF {
					break
				}
				if err != nil {
					t.Fatal(err)
				}
				places = append(places, rec.Place())
				if !strings.HasPrefix(rec.ID(), "urn:uuid:") || len(rec.ID()) != 45 {
					t.Errorf("id %q", rec.ID())
				}
				if rec.Type() != Response {
					continue
				}
				h, err := ReadHTTP(rec.Block)
				if err != nil {
					t.Fatal(err)
				}
				body, err := io.ReadAll(h.Body)
				if err != nil || string(body) != "<p>The ferry stays in port.</p>\n" {
					t.Errorf("body %q, %v", body, err)
				}
				if h.Status != 200 || h.Header.Get("content-type") != "text/html; charset=utf-8" || h.Header.Get("X-Archive-Orig-Content-Encoding") != "gzip" || h.Header.Get("Content-Encoding") != "" || h.Header.Get("X-Odd") != "a  b" {
					t.Errorf("%d %q", h.Status, h.Header)
				}
				if rec.TargetURI() != "https://echo.example/ferry" || rec.Date() != "2031-03-04T10:00:01Z" || rec.Header.Get("WARC-IP-Address") != "192.0.2.7" {
					t.Errorf("%q", rec.Header)
				}
			}
			// Every record can be read from its place alone.
			for i, p := range places {
				offset, inner, ok := ParsePlace(p)
				if !ok || inner != 0 {
					t.Fatalf("place %q", p)
				}
				rec, err := NewReader(bytes.NewReader(file[offset:]), offset).Next()
				if err != nil || rec.Place() != p {
					t.Errorf("record %d at %s: %v, %v", i, p, rec, err)
				}
			}
			if len(places) != 4 {
				t.Errorf("%d records", len(places))
			}
		})
	}
}

const page = "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: <https://echo.example/%d>\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n"

func packed(parts ...string) []byte {
	var b bytes.Buffer
	for _, p := range parts {
		z := gzip.NewWriter(&b)
		io.WriteString(z, p)
		z.Close()
	}
	return b.Bytes()
}

func TestDamagedFiles(t *testing.T) {
	one, two, three := fmt.Sprintf(page, 1), fmt.Sprintf(page, 2), fmt.Sprintf(page, 3)
	broken := packed(two)
	broken[len(broken)-6] ^= 0xFF // its checksum
	middle := packed(strings.Repeat(two, 50))
	for i := 30; i < 60 && i < len(middle); i++ {
		middle[i] = byte(i * 7)
	}
	long := strings.Repeat("x", maxLine+10)
	for _, tt := range []struct {
		name string
		file []byte
		want string
	}{
		{"empty", nil, "!! no WARC file: it does not begin with a record"},
		{"a text", []byte("Something else altogether.\n"), "!! no WARC file: it does not begin with a record"},
		{"a packed text", packed("Something else"), "!! no WARC file: it does not begin with a record"},
		{"blank lines and bare line feeds", []byte("\n\n" + strings.ReplaceAll(one, "\r\n", "\n") + "\n\n\n" + two), "resource https://echo.example/1 5 <nil>\nresource https://echo.example/2 5 <nil>"},
		{"all in one member", packed(one + two), "resource https://echo.example/1 5 <nil>\nresource https://echo.example/2 5 <nil>"},
		{"wrong length, plain", []byte(strings.Replace(one, "h: 5", "h: 3", 1) + two), "resource https://echo.example/1 3 <nil>\n! WARC record at byte 98: no record begins here, but \"lo\"\nresource https://echo.example/2 5 <nil>"},
		{"no length", []byte(one + strings.Replace(two, "Content-Length: 5", "Content-Length: five", 1) + three), "resource https://echo.example/1 5 <nil>\n! WARC record at byte 104: the Content-Length \"five\" is no number\nresource https://echo.example/3 5 <nil>"},
		{"no length, packed", packed(one, strings.Replace(two, "Content-Length", "Content-Size", 1), three), "resource https://echo.example/1 5 <nil>\n! WARC record at byte 117: the Content-Length \"\" is no number\nresource https://echo.example/3 5 <nil>"},
		{"cut in the block", []byte(one + two[:len(two)-7]), "resource https://echo.example/1 5 <nil>\nresource https://echo.example/2 2 unexpected EOF"},
		{"cut in the header", []byte(one + two[:30]), "resource https://echo.example/1 5 <nil>\n! WARC record at byte 104: cut short: unexpected EOF"},
		{"a long line", []byte(one + "WARC/1.0\r\nX: " + long + "\r\n\r\n" + long + "\n" + three), "resource https://echo.example/1 5 <nil>\n! WARC record at byte 104: a header line of more than 65536 bytes\nresource https://echo.example/3 5 <nil>"},
		{"a wrong checksum", append(append(packed(one), broken...), packed(three)...), "resource https://echo.example/1 5 <nil>\nresource https://echo.example/2 5 WARC record at byte 117: gzip: invalid checksum\nresource https://echo.example/3 5 <nil>"},
		{"rubbish between members", append(append(packed(one), "\x00\x1f\x8b\x08\x00rubbish\x1f"...), packed(three)...), "resource https://echo.example/1 5 <nil>\n! WARC record at byte 117: no gzip member where one should begin\nresource https://echo.example/3 5 <nil>"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(list(t, tt.file), "\n"); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
	got := list(t, append(append(packed(one), middle...), packed(three)...))
	if got[0] != "resource https://echo.example/1 5 <nil>" || got[len(got)-1] != "resource https://echo.example/3 5 <nil>" {
		t.Errorf("a damaged member took others with it: %q", got)
	}
}

func TestRecordsInsideOneMemberHaveTheirPlace(t *testing.T) {
	file := packed(fmt.Sprintf(page, 1) + fmt.Sprintf(page, 2))
	r := NewReader(bytes.NewReader(file), 0)
	r.Next()
	rec, err := r.Next()
	if err != nil || rec.Place() != "0+104" {
		t.Errorf("%v, %v", rec, err)
	}
}

func TestBodies(t *testing.T) {
	const text = "<!doctype html><p>The ferry stays in port.</p>"
	var br, deflate bytes.Buffer
	w := brotli.NewWriter(&br)
	io.WriteString(w, text)
	w.Close()
	deflate.Write(packed(text)[10 : len(packed(text))-8]) // what gzip wraps
	chunked := func(s string) string {
		return fmt.Sprintf("5;x=y\r\n%s\r\n%x\r\n%s\r\n0\r\nTrailer: 1\r\n\r\n", s[:5], len(s)-5, s[5:])
	}
	for _, tt := range []struct{ name, head, body, want string }{
		{"plain", "", text, text},
		{"chunked", "Transfer-Encoding: chunked", chunked(text), text},
		{"said to be chunked", "Transfer-Encoding: chunked", text, text},
		{"cut chunks", "Transfer-Encoding: chunked", chunked(text)[:30], "! unexpected EOF"},
		{"bad chunks", "Transfer-Encoding: chunked", "5\r\nhelloworld", "! the chunks of the body are damaged"},
		{"gzip", "Content-Encoding: gzip", string(packed(text)), text},
		{"said to be gzip", "Content-Encoding: gzip", text, text},
		{"gzip in chunks", "Transfer-Encoding: chunked\r\nContent-Encoding: GZIP", chunked(string(packed(text))), text},
		{"gzip twice", "Content-Encoding: gzip, gzip", string(packed(string(packed(text)))), text},
		{"cut gzip", "Content-Encoding: gzip", string(packed(text)[:40]), "! unexpected EOF"},
		{"brotli", "Content-Encoding: br", br.String(), text},
		{"said to be brotli", "Content-Encoding: br", text, text},
		{"deflate", "Content-Encoding: deflate", deflate.String(), text},
		{"empty", "Content-Encoding: gzip", "", ""},
		{"unknown", "Content-Encoding: zstd", "x", `! the content coding "zstd" is not known`},
		{"many", "Content-Encoding: gzip, gzip, gzip, gzip", "x", "! 4 content codings around one another: not unpacked"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			h, err := ReadHTTP(strings.NewReader("HTTP/1.1 200 OK\r\nbroken line\r\nX: y\r\n" + strings.TrimPrefix(tt.head+"\r\n", "\r\n") + "\r\n" + tt.body))
			var b []byte
			if err == nil {
				b, err = io.ReadAll(h.Body)
			}
			got := string(b)
			if err != nil {
				got = "! " + err.Error()
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if _, err := ReadHTTP(strings.NewReader("<html>")); err == nil {
		t.Error("a page is no HTTP response")
	}
}

func TestABombIsPassedOver(t *testing.T) {
	bomb := "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 200000000\r\n\r\n" + strings.Repeat("0", 200_000_000)
	file := append(packed(bomb), packed(fmt.Sprintf(page, 2))...)
	r := NewReader(bytes.NewReader(file), 0)
	if _, err := r.Next(); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Next(); !errors.Is(err, ErrBomb) {
		t.Errorf("error %v", err)
	}
	if rec, err := r.Next(); err != nil || rec.TargetURI() != "https://echo.example/2" {
		t.Errorf("%v, %v", rec, err)
	}
	if r.raw.n != int64(len(file)) && r.inner > bombFrom+1<<20 {
		t.Errorf("%d bytes were unpacked", r.inner)
	}
}

func TestWriterRefusesAShortBlock(t *testing.T) {
	w := NewWriter(io.Discard, Options{})
	if err := w.Record(Header{{"WARC-Type", "resource"}}, 10, strings.NewReader("short")); err == nil {
		t.Error("no error")
	}
	if _, err := w.Response(Entry{URI: "https://echo.example/"}); err == nil {
		t.Error("no error without a date")
	}
}

func FuzzReader(f *testing.F) {
	f.Add(sample(f, Options{}))
	f.Add(sample(f, Options{Plain: true, Version: Version10}))
	f.Add(packed(fmt.Sprintf(page, 1) + fmt.Sprintf(page, 2)))
	f.Add([]byte("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 60\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		r := NewReader(bytes.NewReader(b), 0)
		last := ""
		for n := 0; ; n++ {
			rec, err := r.Next()
			var bad *RecordError
			if err != nil && !errors.As(err, &bad) {
				break
			}
			if n > len(b)+10 {
				t.Fatal("more records than bytes")
			}
			if err != nil {
				continue
			}
			if rec.Place() == last {
				t.Fatalf("two records at %s", last)
			}
			last = rec.Place()
			if rec.Type() == Response {
				if h, err := ReadHTTP(rec.Block); err == nil {
					io.Copy(io.Discard, io.LimitReader(h.Body, 1<<20))
				}
			} else if rec.Length%2 == 0 {
				io.Copy(io.Discard, rec.Block)
			}
			if rec.Length%3 == 0 {
				r.Check()
			}
		}
	})
}
