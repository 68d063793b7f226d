package main

import (
	"fmt"
	"slices"
	"sync"
	"time"

	"golang.org/x/term"

	"hearsay/internal/fetch"
	"hearsay/internal/ingest"
)

// progressAfter is how long a read goes on in silence, and progressEvery how
// often its line is written again.
const (
	progressAfter = 500 * time.Millisecond
	progressEvery = 100 * time.Millisecond
)

// progress is one line on a terminal, rewritten in place, about a read that
// takes long: files or pages, bytes, rate, time left. It writes nothing when standard
// error is no terminal or --quiet is set.
type progress struct {
	e           *env
	on, visible bool
	start, last time.Time
	files, all  int
	bytes, size int64

	fetched     time.Time // when the first page was asked for
	pages, want int       // pages that were fetched, of how many
	came        int64     // bytes of pages
}

func newProgress(e *env, in *inputs) *progress {
	p := &progress{e: e, start: time.Now()}
	fd, ok := descriptor(e.err)
	if p.on = ok && !in.Quiet && term.IsTerminal(fd); p.on {
		paths := slices.DeleteFunc(slices.Clone(in.Paths), fetch.IsURL)
		p.all, p.size = ingest.Measure(e.ctx, paths)
	}
	return p
}

// file is told of every file before it is read.
func (p *progress) file(string, int64) {
	p.files++
	p.advance(0)
}

// advance is told of the bytes of files as they are read: one file may be an
// archive of a day.
func (p *progress) advance(bytes int64) {
	p.bytes = min(p.bytes+bytes, max(p.size, p.bytes)) // an archive's table of contents is read twice
	p.show(func(now time.Time) string { return progressLine(p.files, p.all, p.bytes, p.size, now.Sub(p.start)) })
}

// morePages is told of pages that are to be fetched.
func (p *progress) morePages(n int) {
	if p.want += n; p.fetched.IsZero() {
		p.fetched = time.Now()
	}
}

// page is told of every page that was fetched, or could not be.
func (p *progress) page(r fetch.Result) {
	p.pages++
	if r.Err == nil && r.Page.Capture != nil {
		p.came += r.Page.Capture.Bytes
	}
	p.show(func(now time.Time) string { return pagesLine(p.pages, p.want, p.came, now.Sub(p.fetched)) })
}

// show writes the line, unless it is too early or too soon after the last.
func (p *progress) show(line func(now time.Time) string) {
	now := time.Now()
	if !p.on || now.Sub(p.start) < progressAfter || now.Sub(p.last) < progressEvery {
		return
	}
	p.last, p.visible = now, true
	fmt.Fprint(p.e.err, "\r\x1b[K", line(now))
}

// pagesLine is the text of the line while pages are fetched: a host gives one
// page after the other, so the time left assumes that each takes as long as
// those before.
func pagesLine(pages, want int, bytes int64, took time.Duration) string {
	rate := float64(bytes) / max(took.Seconds(), 1e-9)
	line := fmt.Sprintf("%d of %d pages · %.1f MB · %.1f MB/s", pages, want, mega(bytes), rate/1e6)
	if pages > 0 && want > pages {
		left := time.Duration(float64(took) / float64(pages) * float64(want-pages))
		line += fmt.Sprintf(" · %s left", left.Round(time.Second))
	}
	return line
}

// progressLine is the text of the line. The time left assumes that the rest
// takes as long a byte as what has been read.
func progressLine(files, all int, bytes, size int64, took time.Duration) string {
	rate := float64(bytes) / max(took.Seconds(), 1e-9)
	line := fmt.Sprintf("%d of %d files · %.1f of %.1f MB · %.1f MB/s", files, all, mega(bytes), mega(size), rate/1e6)
	if rate > 0 && size > bytes {
		left := time.Duration(float64(size-bytes) / rate * float64(time.Second))
		line += fmt.Sprintf(" · %s left", left.Round(time.Second))
	}
	return line
}

func mega(bytes int64) float64 { return float64(bytes) / 1e6 }

// clear takes the line away, so that a message can be written.
func (p *progress) clear() {
	if p.visible {
		fmt.Fprint(p.e.err, "\r\x1b[K")
		p.visible = false
	}
}

func (p *progress) done() { p.clear() }

// stage gives a function that is told of each capture of n that was worked on,
// after all were read. It may be called from several goroutines.
func (p *progress) stage(n int) func() {
	var mu sync.Mutex
	done, start := 0, time.Now()
	return func() {
		mu.Lock()
		defer mu.Unlock()
		done++
		p.show(func(now time.Time) string { return stageLine(done, n, now.Sub(start)) })
	}
}

// stageLine is the text of the line while captures are worked on.
func stageLine(done, n int, took time.Duration) string {
	line := fmt.Sprintf("%d of %d captures · %.1f a second", done, n, float64(done)/max(took.Seconds(), 1e-9))
	if done > 0 && n > done {
		line += fmt.Sprintf(" · %s left", (took / time.Duration(done) * time.Duration(n-done)).Round(time.Second))
	}
	return line
}
