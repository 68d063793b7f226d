package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"hearsay/internal/warc"
)

// bigArchive writes a packed web archive of n pages, no two alike.
func bigArchive(t testing.TB, n int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "big.warc.gz")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := warc.NewWriter(f, warc.Options{})
	for i := range n {
		var b bytes.Buffer
		fmt.Fprintf(&b, "<html><head><title>Ferry %d stays in port</title></head><body><nav>%s</nav><article><h1>Ferry %d stays in port</h1>", i, strings.Repeat(`<a href="/news">News</a> `, 40), i)
		for k := range 5 {
			fmt.Fprintf(&b, "<p>The ferry of line %d did not sail on day %d, the harbour office said, and it will not sail before the storm has passed the islands of the north.</p>", i, k)
		}
		b.WriteString("</article></body></html>")
		e := warc.Entry{URI: fmt.Sprintf("https://echo.example/%d", i), Date: "2031-03-04T10:00:00Z", Header: []string{"Content-Type: text/html"}, Body: b.Bytes()}
		if _, err := w.Response(e); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// heapAt counts lines and notes the live heap at some of them.
type heapAt struct {
	lines int
	at    map[int]uint64
}

// Write implements io.Writer.
func (h *heapAt) Write(p []byte) (int, error) {
	for range bytes.Count(p, []byte("\n")) {
		h.lines++
		if _, ok := h.at[h.lines]; ok {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			h.at[h.lines] = m.HeapAlloc
		}
	}
	return len(p), nil
}

// The live heap is the same after a thousand pages and after ten thousand of one
// archive: nothing of a page is kept when its line is written.
func TestMemoryIsFlatOverAnArchive(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: it reads ten thousand pages")
	}
	const pages = 10_000
	path := bigArchive(t, pages)
	out := &heapAt{at: map[int]uint64{1000: 0, pages / 2: 0, pages: 0}}
	if status := run(context.Background(), []string{"extract", "--quiet", path}, nil, out, io.Discard); status != exitOK {
		t.Fatalf("status %d", status)
	}
	if out.lines != pages {
		t.Fatalf("%d articles of %d pages", out.lines, pages)
	}
	t.Logf("live heap after 1,000 pages %.1f MB, after 5,000 %.1f MB, after 10,000 %.1f MB", float64(out.at[1000])/1e6, float64(out.at[pages/2])/1e6, float64(out.at[pages])/1e6)
	if out.at[pages] > out.at[1000]+8<<20 {
		t.Errorf("the heap has grown from %d to %d bytes", out.at[1000], out.at[pages])
	}
}
