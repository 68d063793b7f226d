package extract

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/net/html"

	"hearsay/internal/news"
)

// benchPages are pages to measure on: real ones when the shared folder is beside
// the repository, else the invented one.
func benchPages(b *testing.B) [][]byte {
	b.Helper()
	files, _ := filepath.Glob("../../../shared/bench/extraction/scrapinghub/html/*.html.gz")
	var pages [][]byte
	for i, f := range files {
		if i%6 != 0 {
			continue // every sixth page is enough to compare
		}
		if p, err := gunzip(f); err == nil {
			pages = append(pages, p)
		}
	}
	if len(pages) == 0 {
		p, err := os.ReadFile("testdata/page.html")
		if err != nil {
			b.Fatal(err)
		}
		pages = [][]byte{p}
	}
	return pages
}

func gunzip(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

func report(b *testing.B, pages [][]byte) {
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N*len(pages)), "ms/page")
}

// BenchmarkExtract measures the whole of Extract; BenchmarkParse what
// golang.org/x/net/html takes to parse the same pages and do nothing with them.
func BenchmarkExtract(b *testing.B) {
	pages := benchPages(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			if _, err := Extract(&news.Capture{MediaType: "text/html", Content: p}, Options{}); err != nil {
				b.Logf("%v", err)
			}
		}
	}
	report(b, pages)
}

func BenchmarkParse(b *testing.B) {
	pages := benchPages(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			if _, err := html.Parse(bytes.NewReader(p)); err != nil {
				b.Fatal(err)
			}
		}
	}
	report(b, pages)
}

func BenchmarkFlat(b *testing.B) {
	content, err := os.ReadFile("testdata/flat.txt")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		if _, err := Extract(&news.Capture{MediaType: "text/plain", Content: content}, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
