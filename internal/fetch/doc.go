// Package fetch gets pages over HTTP as a good guest would: it asks robots.txt
// first, holds one connection to a host and waits between two requests, asks
// only for what has changed, says who it is, and gives up on what is too large,
// too slow or redirected too often.
//
// It is also careful for its own side. An address comes from a list, a feed or
// a page that somebody else wrote, so it may point into the network that the
// program runs in. Only public addresses are spoken to (see Refused), and it is
// the address of the connection that is looked at, not the name: a redirect or
// a name server that changes its answer leads nowhere else. The proxies that
// the environment names are not used, since a proxy would look the name up
// itself.
//
// Nothing of a fetch outlives a Fetcher: there are no cookies and no cache. What
// earlier fetches brought is told by Options.Known.
package fetch

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"sync"
	"time"
)

// Token is the name by which robots.txt may speak to this program.
const Token = "hearsay"

// The bounds that Options may set otherwise.
const (
	DefaultDelay    = time.Second      // between two requests to a host
	DefaultMaxDelay = 30 * time.Second // the longest wait that a server can ask for
	DefaultMaxBytes = 32 << 20         // of a page, unpacked or not
	DefaultTimeout  = time.Minute      // for a whole answer
)

// Bounds that nobody needs to set.
const (
	maxRedirects   = 5
	connectTimeout = 10 * time.Second // to one address, and for TLS
	headerTimeout  = 30 * time.Second // from the request to the end of the header
	maxHeader      = 256 << 10
	maxURL         = 8 << 10
	maxAddresses   = 4 // of one name that are tried
	maxAtOnce      = 8 // hosts that are spoken to at the same time
)

// The reasons for which a page is not fetched. Errors wrap them and say more.
var (
	ErrPrivate   = errors.New("no public address")
	ErrRobots    = errors.New("robots.txt does not let hearsay read this")
	ErrAddress   = errors.New("no address that can be fetched")
	ErrRedirects = errors.New("too many redirects")
	ErrTooLarge  = errors.New("too large")
	ErrStatus    = errors.New("the server answered")
	ErrMedia     = errors.New("not fetched: no text")
	ErrClosed    = errors.New("the server asked not to be asked again yet")
)

// Validators are what a server gave to tell whether a page has changed.
type Validators struct {
	ETag         string
	LastModified string
}

// Options says how pages are fetched. The zero value has every default.
type Options struct {
	// Agent is the User-Agent header. It should say who asks and where to
	// complain; "" is the name of the program.
	Agent string
	// AllowPrivate lets addresses that are not public be spoken to.
	AllowPrivate bool
	// Delay is the wait between two requests to a host; 0 means DefaultDelay, less
	// than 0 no wait. A longer Crawl-delay of robots.txt is honoured up to
	// MaxDelay (0 means DefaultMaxDelay), and so is Retry-After.
	Delay, MaxDelay time.Duration
	// MaxBytes bounds a page, as it is sent and as it unpacks; 0 means
	// DefaultMaxBytes.
	MaxBytes int64
	// Timeout bounds the time for one answer; 0 means DefaultTimeout.
	Timeout time.Duration
	// Known gives what an earlier fetch of an address brought, so that the server
	// can say that nothing has changed. nil: nothing is known.
	Known func(ctx context.Context, url string) (Validators, error)
}

// Fetcher fetches pages. It is safe for concurrent use, and it is what remembers
// which host was spoken to when: use one for everything.
type Fetcher struct {
	opt   Options
	http  *http.Transport
	slots chan struct{}

	mu     sync.Mutex
	hosts  map[string]*host   // by name
	robots map[string]*asking // by scheme, name and port

	// The world outside, which tests replace.
	now     func() time.Time
	sleep   func(ctx context.Context, d time.Duration) error
	lookup  func(ctx context.Context, name string) ([]netip.Addr, error)
	connect func(ctx context.Context, to netip.AddrPort) (net.Conn, error)
}

// New gives a fetcher, which is to be closed.
func New(opt Options) *Fetcher {
	if opt.Agent == "" {
		opt.Agent = Token
	}
	switch {
	case opt.Delay == 0:
		opt.Delay = DefaultDelay
	case opt.Delay < 0:
		opt.Delay = 0
	}
	if opt.MaxDelay <= 0 {
		opt.MaxDelay = DefaultMaxDelay
	}
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	if opt.Timeout <= 0 {
		opt.Timeout = DefaultTimeout
	}
	f := &Fetcher{
		opt: opt, slots: make(chan struct{}, maxAtOnce),
		hosts: make(map[string]*host), robots: make(map[string]*asking),
		now: time.Now, sleep: sleep, lookup: lookup,
	}
	f.connect = f.connectTCP
	f.http = &http.Transport{
		Proxy:                  nil, // see the package comment
		DialContext:            f.dial,
		DisableCompression:     true, // unpacking is bounded here, and headers stay as they were sent
		MaxConnsPerHost:        1,
		MaxIdleConnsPerHost:    1,
		IdleConnTimeout:        opt.MaxDelay + 10*time.Second,
		TLSHandshakeTimeout:    connectTimeout,
		ResponseHeaderTimeout:  headerTimeout,
		MaxResponseHeaderBytes: maxHeader,
	}
	return f
}

// Close lets go of the connections that are still open.
func (f *Fetcher) Close() { f.http.CloseIdleConnections() }

// sleep waits, unless the context ends first.
func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
