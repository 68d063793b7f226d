package fetch

import (
	"context"
	"iter"
	"net/url"
	"strings"
	"sync"
)

// The bounds of what is fetched ahead of the page that is to be given next.
const (
	windowPages = 256
	windowBytes = 64 << 20
)

// Result is what came of one address of many: a page, or the reason why there is
// none.
type Result struct {
	Address string
	Page    *Page
	Err     error
}

// All fetches addresses, several hosts at a time and the addresses of each in
// their order, and yields the results in the order of the addresses, whichever
// host is faster. An address that stands there twice is fetched once. It ends
// early when ctx is done or the caller stops, and leaves nothing running behind.
func (f *Fetcher) All(ctx context.Context, addresses iter.Seq[string]) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		ctx, cancel := context.WithCancel(ctx)
		q := &queue{f: f, ctx: ctx, lanes: make(map[string][]*job)}
		q.room = sync.NewCond(&q.mu)
		defer q.running.Wait()
		defer q.stop(cancel)
		next, stop := iter.Pull(addresses)
		defer stop()
		seen := make(map[string]bool)
		var ahead []*job
		for more := true; ; {
			for more && len(ahead) < windowPages {
				address, ok := next()
				if more = ok; !ok {
					break
				}
				if seen[address] {
					continue
				}
				seen[address] = true
				ahead = append(ahead, q.add(address))
			}
			if len(ahead) == 0 {
				return
			}
			select {
			case <-ahead[0].done:
			case <-ctx.Done():
				return
			}
			j := ahead[0]
			ahead[0], ahead = nil, ahead[1:] // nothing holds on to what was given
			q.taken(j)
			if !yield(j.result) {
				return
			}
		}
	}
}

// queue is the addresses that are being fetched, a lane for each host.
type queue struct {
	f       *Fetcher
	ctx     context.Context
	running sync.WaitGroup

	mu      sync.Mutex
	room    *sync.Cond
	lanes   map[string][]*job
	n       int   // jobs so far
	first   int   // the number of the job that is to be taken next
	held    int64 // bytes that are fetched and not taken
	stopped bool
}

type job struct {
	n      int
	result Result
	done   chan struct{}
}

// add puts an address at the end of its host's lane.
func (q *queue) add(address string) *job {
	lane := ""
	if u, err := url.Parse(address); err == nil {
		lane = strings.ToLower(u.Hostname())
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	j := &job{n: q.n, result: Result{Address: address}, done: make(chan struct{})}
	q.n++
	_, runs := q.lanes[lane]
	q.lanes[lane] = append(q.lanes[lane], j)
	if !runs {
		q.running.Go(func() { q.run(lane) })
	}
	return j
}

// run fetches the addresses of a lane until there is none.
func (q *queue) run(lane string) {
	for j := q.head(lane); j != nil; j = q.head(lane) {
		j.result.Page, j.result.Err = q.f.Fetch(q.ctx, j.result.Address)
		q.mu.Lock()
		q.held += j.size()
		q.mu.Unlock()
		close(j.done)
	}
}

// head takes the next job of a lane, once there is room for what it brings. The
// one that is waited for has room always.
func (q *queue) head(lane string) *job {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.lanes[lane]) == 0 {
		delete(q.lanes, lane)
		return nil
	}
	j := q.lanes[lane][0]
	for q.held >= windowBytes && j.n != q.first && !q.stopped {
		q.room.Wait()
	}
	if q.stopped {
		return nil
	}
	q.lanes[lane] = q.lanes[lane][1:]
	return j
}

// taken makes room for more.
func (q *queue) taken(j *job) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.held -= j.size()
	q.first = j.n + 1
	q.room.Broadcast()
}

func (q *queue) stop(cancel context.CancelFunc) {
	cancel()
	q.mu.Lock()
	defer q.mu.Unlock()
	q.stopped = true
	q.room.Broadcast()
}

// size is what a result holds in memory, in bytes.
func (j *job) size() int64 {
	if j.result.Page == nil || j.result.Page.Capture == nil {
		return 0
	}
	return j.result.Page.Capture.Bytes
}
