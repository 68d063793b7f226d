// Package pipeline puts the stages in order. It alone knows that there are
// several: each stage is a plain function that sees neither the store, nor the
// clock, nor the stage after it.
//
// Read goes from captures to the story document in memory. The document depends
// on the captures alone: neither their order nor the number of workers changes a
// byte of it.
package pipeline

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"hearsay/internal/ledger"
)

// Options says how the stages are run.
type Options struct {
	// Workers is the number of captures that are worked on at the same time; 0
	// means one for each processor.
	Workers int
	// Explain keeps what extraction dropped, with its reasons, in the articles.
	Explain bool
	// OneStory takes all captures to tell one story, whatever they share: whoever
	// gives them says so.
	OneStory bool
	// Done, when not nil, is called when a capture's article has been read and
	// annotated, or the capture rejected; by several goroutines at a time.
	Done func()
	// Ledger, when not nil, is given what the ledger of each story is made from,
	// before it is made; by several goroutines at a time. It must change nothing,
	// and keep nothing once it returns.
	Ledger func(ledger.Input)
}

func (o Options) workers() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// each calls do for 0 … n-1 on the workers and returns when all are done or,
// with the context's error, when the context has ended.
func each(ctx context.Context, workers, n int, do func(i int)) error {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(workers, n) {
		wg.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				do(i)
			}
		})
	}
	wg.Wait()
	return ctx.Err()
}
