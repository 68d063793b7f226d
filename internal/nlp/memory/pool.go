package memory

import (
	"sync"
	"sync/atomic"
)

// Pool keeps what one caller after another works with, as sync.Pool does, but
// never lets go of the one given back last. A sync.Pool loses what it holds when
// memory is collected or the caller goes on with another processor, and with it
// all that was learned of the words met. It is safe for concurrent use.
type Pool[T any] struct {
	// New makes one where none is left.
	New func() *T

	last atomic.Pointer[T]
	rest sync.Pool
}

// Get gives one that was put back, or a new one. It is then the caller's.
func (p *Pool[T]) Get() *T {
	if x := p.last.Swap(nil); x != nil {
		return x
	}
	if x, ok := p.rest.Get().(*T); ok {
		return x
	}
	return p.New()
}

// Put gives x back. The caller must not use it any more.
func (p *Pool[T]) Put(x *T) {
	if !p.last.CompareAndSwap(nil, x) {
		p.rest.Put(x)
	}
}
