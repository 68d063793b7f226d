package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"sync"
	"time"
)

// robotsAge is how long a robots.txt is believed (RFC 9309, section 2.4), and
// failureAge how long it is taken as out of reach.
const (
	robotsAge  = 24 * time.Hour
	failureAge = 10 * time.Minute
)

// asking is the robots.txt of one scheme, host and port. Whoever holds the lock
// reads it for all.
type asking struct {
	mu     sync.Mutex
	read   time.Time // zero: never
	robots *Robots
	err    error // why nothing may be asked for
}

// mayAsk is an error when an address must not be asked for. It reads the host's
// robots.txt when nobody has.
func (f *Fetcher) mayAsk(ctx context.Context, u *url.URL) error {
	if a, ok := literal(u); ok {
		if err := f.check(a); err != nil {
			return err
		}
	}
	r, err := f.robotsOf(ctx, u)
	if err != nil {
		return err
	}
	path := u.EscapedPath()
	if u.RawQuery != "" || u.ForceQuery {
		path += "?" + u.RawQuery
	}
	if !r.Allowed(Token, path) {
		return ErrRobots
	}
	return nil
}

func (f *Fetcher) robotsOf(ctx context.Context, u *url.URL) (*Robots, error) {
	key := u.Scheme + "://" + u.Host
	f.mu.Lock()
	a := f.robots[key]
	if a == nil {
		a = new(asking)
		f.robots[key] = a
	}
	f.mu.Unlock()

	a.mu.Lock()
	defer a.mu.Unlock()
	age := robotsAge
	if a.err != nil {
		age = failureAge
	}
	if now := f.now(); a.read.IsZero() || now.Sub(a.read) > age {
		robots, err := f.readRobots(ctx, u)
		if ctx.Err() != nil {
			return nil, ctx.Err() // says nothing of the host
		}
		a.robots, a.err, a.read = robots, err, now
		if err == nil {
			f.slowDown(u, robots.Delay(Token))
		}
	}
	return a.robots, a.err
}

// slowDown makes the wait between two requests to a host as long as its
// robots.txt asks, within bounds.
func (f *Fetcher) slowDown(u *url.URL, d time.Duration) {
	d = min(d, f.opt.MaxDelay)
	h := f.host(u.Hostname())
	h.turn <- struct{}{}
	if d > h.delay {
		h.next = h.next.Add(d - h.delay)
		h.delay = d
	}
	<-h.turn
}

// readRobots asks for a robots.txt. Without one everything is allowed; a server
// that fails, or cannot be reached, allows nothing (RFC 9309, section 2.3.1).
func (f *Fetcher) readRobots(ctx context.Context, of *url.URL) (*Robots, error) {
	u := &url.URL{Scheme: of.Scheme, Host: of.Host, Path: "/robots.txt"}
	for range maxRedirects + 1 {
		a, err := f.get(ctx, u, maxRobots+1, Validators{})
		switch {
		case errors.Is(err, ErrPrivate) || errors.Is(err, ErrClosed):
			return nil, err
		case errors.Is(err, ErrMedia):
			return new(Robots), nil // a picture has no rules
		case err != nil:
			return nil, fmt.Errorf("%s cannot be read, so nothing is fetched from there: %w", u, err)
		case a.has():
			return ParseRobots(a.body), nil
		case a.status == 429 || a.status >= 500:
			return nil, fmt.Errorf("%s cannot be read, so nothing is fetched from there: %w", u, statusError(a))
		}
		next, err := redirect(u, a)
		if err != nil || next == nil {
			return new(Robots), nil
		}
		u = next
	}
	return new(Robots), nil
}
