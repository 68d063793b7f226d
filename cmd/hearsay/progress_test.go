package main

import (
	"bytes"
	"testing"
	"time"
)

func TestProgressLine(t *testing.T) {
	tests := []struct {
		files, all  int
		bytes, size int64
		took        time.Duration
		want        string
	}{
		{0, 10, 0, 5e6, 0, "0 of 10 files · 0.0 of 5.0 MB · 0.0 MB/s"},
		{5, 10, 25e5, 5e6, time.Second, "5 of 10 files · 2.5 of 5.0 MB · 2.5 MB/s · 1s left"},
		{1, 1000, 1e6, 361e6, 10 * time.Second, "1 of 1000 files · 1.0 of 361.0 MB · 0.1 MB/s · 1h0m0s left"},
		{10, 10, 5e6, 5e6, 2 * time.Second, "10 of 10 files · 5.0 of 5.0 MB · 2.5 MB/s"},
	}
	for _, tt := range tests {
		if got := progressLine(tt.files, tt.all, tt.bytes, tt.size, tt.took); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestPagesLine(t *testing.T) {
	tests := []struct {
		pages, want int
		bytes       int64
		took        time.Duration
		line        string
	}{
		{0, 3, 0, 0, "0 of 3 pages · 0.0 MB · 0.0 MB/s"},
		{1, 4, 5e5, 2 * time.Second, "1 of 4 pages · 0.5 MB · 0.2 MB/s · 6s left"},
		{4, 4, 2e6, 8 * time.Second, "4 of 4 pages · 2.0 MB · 0.2 MB/s"},
	}
	for _, tt := range tests {
		if got := pagesLine(tt.pages, tt.want, tt.bytes, tt.took); got != tt.line {
			t.Errorf("got %q, want %q", got, tt.line)
		}
	}
}

func TestNoProgressWithoutATerminal(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(&env{err: &out}, &inputs{})
	p.start = p.start.Add(-time.Hour)
	p.file("a", 1)
	p.advance(1)
	p.stage(1)()
	p.done()
	if out.Len() > 0 {
		t.Errorf("wrote %q", out.String())
	}
}

func TestProgressFollowsTheBytes(t *testing.T) {
	p := &progress{e: &env{}, size: 100}
	p.file("a", 100)
	p.advance(60)
	p.advance(60)
	if p.files != 1 || p.bytes != 100 {
		t.Errorf("%d files, %d bytes", p.files, p.bytes)
	}
	if got, want := stageLine(10, 40, 5*time.Second), "10 of 40 captures · 2.0 a second · 15s left"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
