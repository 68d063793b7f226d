package reuse

import (
	"fmt"
	"runtime"
	"testing"

	"hearsay/internal/newsgen"
)

// BenchmarkIndex adds a made-up stream of articles of about 500 words, three of
// ten copied from another, to an index. The growth curve in
// docs/measurements.md is its result:
//
//	go test ./internal/reuse -run '^$' -bench Index -benchtime 1x -timeout 1h
func BenchmarkIndex(b *testing.B) {
	for _, n := range []int{1000, 10_000, 30_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			if testing.Short() && n > 1000 {
				b.Skip("a large collection: run without -short")
			}
			for b.Loop() {
				b.StopTimer()
				s := newsgen.New(newsgen.Options{Seed: 1, Articles: n, Words: 500})
				x := NewIndex(Options{})
				pairs, peak := 0, uint64(0)
				b.StartTimer()
				for i := 0; ; i++ {
					b.StopTimer()
					a, ok := s.Next()
					b.StartTimer()
					if !ok {
						break
					}
					ps, err := x.Add(Doc{ID: a.ID, Text: a.Text, Date: a.Date.Format("2006-01-02T15:04:05Z"), Outlet: a.Outlet})
					if err != nil {
						b.Fatal(err)
					}
					pairs += len(ps)
					if i%1000 == 999 {
						b.StopTimer()
						var m runtime.MemStats
						runtime.ReadMemStats(&m)
						peak = max(peak, m.Sys-m.HeapReleased)
						b.StartTimer()
					}
				}
				b.ReportMetric(float64(pairs), "pairs")
				b.ReportMetric(float64(peak)/(1<<20), "peak-MB")
				b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n), "µs/article")
			}
		})
	}
}
