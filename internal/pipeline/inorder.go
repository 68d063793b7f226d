package pipeline

import (
	"context"
	"iter"
)

// InOrder works on the values of in with the options' number of workers and
// hands the results to emit in the order of in. A bounded number of values is
// under way at any time, so memory stays flat however many there are. in and
// emit run on the caller's goroutine, never at the same time. It returns emit's
// first error, or the context's.
func InOrder[T, R any](ctx context.Context, opt Options, in iter.Seq[T], work func(T) R, emit func(R) error) error {
	type job struct {
		value  T
		result chan R
	}
	workers := opt.workers()
	jobs := make(chan job)
	defer close(jobs)
	for range workers {
		go func() {
			for j := range jobs {
				j.result <- work(j.value)
			}
		}()
	}
	window := 4 * workers
	var waiting []chan R
	for v := range in {
		if ctx.Err() != nil {
			break
		}
		if len(waiting) == window {
			if err := emit(<-waiting[0]); err != nil {
				return err
			}
			waiting = waiting[1:]
		}
		j := job{v, make(chan R, 1)}
		jobs <- j
		waiting = append(waiting, j.result)
	}
	for _, result := range waiting {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err := emit(<-result); err != nil {
			return err
		}
	}
	return ctx.Err()
}
