package pipeline_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
)

// BenchmarkExtractWorkers extracts the same pages with one worker and with two:
// on two free cores the second takes half the time. Both are measured in turns,
// so that whatever else the machine does falls on both.
func BenchmarkExtractWorkers(b *testing.B) {
	var pages []*news.Capture
	for i := range 400 {
		var p bytes.Buffer
		fmt.Fprintf(&p, "<html><head><title>Ferry %d stays</title></head><body><article><h1>Ferry %d stays</h1>", i, i)
		for k := range 40 {
			fmt.Fprintf(&p, "<p>The ferry of line %d did not sail on day %d, the <a href=/x>harbour office</a> said, and it will not sail before the storm has passed.</p>", i, k)
		}
		c := &news.Capture{Name: fmt.Sprintf("%d.html", i)}
		ingest.Fill(c, p.Bytes())
		pages = append(pages, c)
	}
	extract := func(workers int) {
		opt := pipeline.Options{Workers: workers}
		n := 0
		err := pipeline.InOrder(context.Background(), opt, slices.Values(pages), func(c *news.Capture) error {
			copied := *c
			_, err := pipeline.ExtractBody(&copied, opt)
			return err
		}, func(err error) error { n++; return err })
		if err != nil || n != len(pages) {
			b.Fatalf("%d pages, %v", n, err)
		}
	}
	var one, two float64
	for b.Loop() {
		one += seconds(func() { extract(1) })
		two += seconds(func() { extract(2) })
	}
	b.ReportMetric(one/two, "times-as-fast-with-two")
	b.ReportMetric(float64(b.N*len(pages))/one, "pages/s-one-worker")
}

func seconds(f func()) float64 {
	start := time.Now()
	f()
	return time.Since(start).Seconds()
}
