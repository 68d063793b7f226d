package pipeline_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"syscall"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/newsgen"
	"hearsay/internal/pipeline"
	"hearsay/internal/store/sqlite"
)

// eventCaptures are made-up pages about one event, as captures.
func eventCaptures(n int, seed uint64) []*news.Capture {
	var out []*news.Capture
	for _, p := range newsgen.Event(n, seed) {
		c := text(p.Name, p.HTML)
		c.URL = p.URL
		out = append(out, c)
	}
	return out
}

func BenchmarkReadEvent(b *testing.B) {
	for _, n := range []int{20, 100, 500, 2000} {
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				read(b, eventCaptures(n, 1), pipeline.Options{Workers: 1})
			}
		})
	}
}

// BenchmarkAddOne is one article that arrives in a story of so many. Its processor
// time is also given as a share of what adding all of them at once took, in the
// same run, with how many pairs of articles had their texts compared.
func BenchmarkAddOne(b *testing.B) {
	for _, n := range []int{20, 100, 500, 1000, 2000} {
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			s, err := sqlite.Open(ctx, filepath.Join(b.TempDir(), "b.db"))
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			all := eventCaptures(n+200, 1)
			pairs := 0
			addTo := func(captures []*news.Capture) {
				a, err := pipeline.NewAdder(ctx, s, clock, pipeline.Options{Workers: 1})
				if err != nil {
					b.Fatal(err)
				}
				if err := a.Add(ctx, slices.Values(captures), func(pipeline.Report) error { return nil }); err != nil {
					b.Fatal(err)
				}
				pairs += a.Compared()
			}
			whole := cpuSeconds(func() { addTo(all[:n]) })
			one := 0.0
			pairs = 0
			b.ReportAllocs()
			for b.Loop() {
				one += cpuSeconds(func() { addTo(all[n : n+1]) })
				n++
			}
			b.ReportMetric(one/float64(b.N)/whole, "of-the-whole")
			b.ReportMetric(one/float64(b.N), "cpu-s/op")
			b.ReportMetric(whole, "cpu-s-whole")
			b.ReportMetric(float64(pairs)/float64(b.N), "pairs-compared")
		})
	}
}

// cpuSeconds is the processor time that f takes, of the whole process: on a busy
// machine the clock says little.
func cpuSeconds(f func()) float64 {
	used := func() float64 {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			return 0
		}
		return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
	}
	before := used()
	f()
	return used() - before
}
