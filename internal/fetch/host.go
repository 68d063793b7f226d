package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// host is what is remembered of a host: whoever holds its turn may ask it.
type host struct {
	turn chan struct{} // holds one element while somebody asks

	// Only whoever holds the turn may touch these.
	next   time.Time     // the earliest time of the next request
	delay  time.Duration // between two requests
	closed time.Time     // the server asked not to be asked before
}

func (f *Fetcher) host(name string) *host {
	name = strings.ToLower(name)
	f.mu.Lock()
	defer f.mu.Unlock()
	h := f.hosts[name]
	if h == nil {
		h = &host{turn: make(chan struct{}, 1), delay: f.opt.Delay}
		f.hosts[name] = h
	}
	return h
}

// answer is what a server sent.
type answer struct {
	status int
	header http.Header
	body   []byte // unpacked; nil unless status is 200 or 203
	over   bool   // there was more than was read
	at     time.Time
	retry  time.Duration // how long the server asks to wait, 0 when it does not
}

// has reports whether the answer is a page.
func (a *answer) has() bool {
	return a.status == http.StatusOK || a.status == http.StatusNonAuthoritativeInfo
}

// get asks a host for one address when it is its turn.
func (f *Fetcher) get(ctx context.Context, u *url.URL, limit int64, v Validators) (*answer, error) {
	h := f.host(u.Hostname())
	select {
	case h.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { <-h.turn }()
	now := f.now()
	if now.Before(h.closed) {
		return nil, fmt.Errorf("%w: before %s", ErrClosed, h.closed.UTC().Format(time.RFC3339))
	}
	if err := f.sleep(ctx, h.next.Sub(now)); err != nil {
		return nil, err
	}
	select {
	case f.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	a, err := f.ask(ctx, u, limit, v)
	<-f.slots
	h.next = f.now().Add(h.delay)
	if err == nil {
		f.busy(h, a)
	}
	return a, err
}

// busy heeds a server that says that it is asked too much.
func (f *Fetcher) busy(h *host, a *answer) {
	if a.status != http.StatusTooManyRequests && a.status != http.StatusServiceUnavailable {
		return
	}
	a.retry = retryAfter(a.header.Get("Retry-After"), a.at)
	switch until := a.at.Add(a.retry); {
	case a.retry > f.opt.MaxDelay:
		h.closed = until
	case until.After(h.next):
		h.next = until
	default:
		h.delay = min(2*h.delay, max(h.delay, f.opt.MaxDelay))
	}
}

// retryAfter is how long a Retry-After header asks to wait, 0 when it does not.
func retryAfter(header string, now time.Time) time.Duration {
	if s, err := strconv.Atoi(header); err == nil && s > 0 {
		return time.Duration(min(s, 1<<30)) * time.Second
	}
	if t, err := http.ParseTime(header); err == nil && t.After(now) {
		return t.Sub(now)
	}
	return 0
}

// ask makes one request.
func (f *Fetcher) ask(ctx context.Context, u *url.URL, limit int64, v Validators) (_ *answer, err error) {
	whole, cancel := context.WithTimeout(ctx, f.opt.Timeout)
	defer cancel()
	defer func() {
		if err != nil && ctx.Err() == nil && errors.Is(whole.Err(), context.DeadlineExceeded) {
			err = fmt.Errorf("no whole answer within %s", f.opt.Timeout)
		}
	}()
	req, err := http.NewRequestWithContext(whole, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", f.opt.Agent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, text/*;q=0.8, */*;q=0.5")
	req.Header.Set("Accept-Encoding", "gzip")
	if v.ETag != "" {
		req.Header.Set("If-None-Match", v.ETag)
	}
	if v.LastModified != "" {
		req.Header.Set("If-Modified-Since", v.LastModified)
	}
	resp, err := f.http.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	a := &answer{status: resp.StatusCode, header: resp.Header, at: f.now()}
	if !a.has() {
		io.CopyN(io.Discard, resp.Body, 16<<10) // so that the connection can be used again
		return a, nil
	}
	if err := textOnly(resp.Header.Get("Content-Type")); err != nil {
		return nil, err
	}
	a.body, a.over, err = readBody(resp, limit)
	return a, err
}
