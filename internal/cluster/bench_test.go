package cluster

import (
	"fmt"
	"runtime"
	"syscall"
	"testing"
	"time"

	"hearsay/internal/newsgen"
)

// BenchmarkAdd takes in a made-up stream at the pace of 57,000 articles a day,
// so that the largest is a week of the world's news inside one window. The
// growth curve in docs/measurements.md is its result:
//
//	go test ./internal/cluster -run '^$' -bench Add -benchtime 1x -timeout 3h
func BenchmarkAdd(b *testing.B) {
	for _, n := range []int{1000, 10_000, 50_000, 100_000, 400_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			if testing.Short() && n > 1000 {
				b.Skip("a large stream: run without -short")
			}
			for b.Loop() {
				b.StopTimer()
				s := newsgen.New(newsgen.Options{Seed: 1, Articles: n})
				c := New(Options{})
				var gold []int
				var peak uint64
				var slowest time.Duration
				used := cpu()
				b.StartTimer()
				for i := range n {
					b.StopTimer()
					a, _ := s.Next()
					gold = append(gold, a.Story)
					b.StartTimer()
					began := time.Now()
					if _, err := c.Add(Doc{ID: a.ID, Title: a.Title, Text: a.Text, Date: a.Date.Format("2006-01-02T15:04:05Z"), Outlet: a.Outlet}); err != nil {
						b.Fatal(err)
					}
					slowest = max(slowest, time.Since(began))
					if i%1000 == 999 {
						b.StopTimer()
						var m runtime.MemStats
						runtime.ReadMemStats(&m)
						peak = max(peak, m.Sys-m.HeapReleased)
						b.StartTimer()
					}
				}
				b.StopTimer()
				got := make([]int, n)
				for i := range got {
					got[i] = int(c.StoryOf(fmt.Sprintf("n%d", i)))
				}
				p, r := bcubed(gold, got)
				b.ReportMetric(2*p*r/(p+r), "B³-F1")
				b.ReportMetric(float64(peak)/(1<<20), "peak-MB")
				b.ReportMetric(float64(cpu().Microseconds()-used.Microseconds())/float64(n), "cpu-µs/article")
				b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n), "µs/article")
				b.ReportMetric(float64(slowest.Milliseconds()), "slowest-ms")
				b.StartTimer()
			}
		})
	}
}

// cpu is the processor time of this process: on a busy machine the clock says
// little.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
