package main

import (
	"fmt"
	"time"

	"golang.org/x/term"

	"hearsay/internal/ingest"
)

// progressAfter is how long a read goes on in silence, and progressEvery how
// often its line is written again.
const (
	progressAfter = 500 * time.Millisecond
	progressEvery = 100 * time.Millisecond
)

// progress is one line on a terminal, rewritten in place, about a read that
// takes long: files, bytes, rate, time left. It writes nothing when standard
// error is no terminal or --quiet is set.
type progress struct {
	e           *env
	on, visible bool
	start, last time.Time
	files, all  int
	bytes, size int64
}

func newProgress(e *env, in *inputs) *progress {
	p := &progress{e: e, start: time.Now()}
	fd, ok := descriptor(e.err)
	if p.on = ok && !in.Quiet && term.IsTerminal(fd); p.on {
		p.all, p.size = ingest.Measure(e.ctx, in.Paths)
	}
	return p
}

// file is told of every file before it is read.
func (p *progress) file(_ string, bytes int64) {
	p.files++
	defer func() { p.bytes += bytes }()
	now := time.Now()
	if !p.on || now.Sub(p.start) < progressAfter || now.Sub(p.last) < progressEvery {
		return
	}
	p.last, p.visible = now, true
	fmt.Fprint(p.e.err, "\r\x1b[K", progressLine(p.files, p.all, p.bytes, p.size, now.Sub(p.start)))
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
