package fetch

import (
	"context"
	"fmt"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"hearsay/internal/ingest"
	"hearsay/internal/news"
)

// Page is what came of asking for an address.
type Page struct {
	Requested string   // the address that was asked for
	URL       string   // the one that answered, after redirects
	At        string   // when, RFC 3339 in UTC
	Status    int      // of the answer: 200, 203 or 304
	Header    []string // of the answer, "Name: value" lines
	// Capture is what was sent, unpacked; nil when nothing has changed since the
	// fetch that Options.Known told of.
	Capture *news.Capture
}

// Fetch asks for an address and follows where it leads. The error says why there
// is no page, and wraps one of the package's errors or that of the network.
func (f *Fetcher) Fetch(ctx context.Context, address string) (*Page, error) {
	u, err := parse(address)
	if err != nil {
		return nil, err
	}
	p := &Page{Requested: u.String()}
	seen := map[string]bool{}
	for hops := 0; ; hops++ {
		if hops > maxRedirects {
			return nil, fmt.Errorf("%w: more than %d, the last to %s", ErrRedirects, maxRedirects, u)
		}
		if seen[u.String()] {
			return nil, fmt.Errorf("%w: they lead back to %s", ErrRedirects, u)
		}
		seen[u.String()] = true
		a, v, err := f.page(ctx, u)
		if err != nil {
			return nil, at(u, p, err)
		}
		if next, err := redirect(u, a); err != nil {
			return nil, at(u, p, err)
		} else if next != nil {
			u = next
			continue
		}
		p.URL, p.At, p.Status, p.Header = u.String(), a.at.UTC().Format(time.RFC3339), a.status, news.ServerLines(headerLines(a.header))
		switch {
		case a.status == http.StatusNotModified && v != (Validators{}):
			return p, nil
		case !a.has():
			return nil, at(u, p, statusError(a))
		case a.over:
			return nil, at(u, p, fmt.Errorf("%w: more than %d bytes, or it unpacks to more", ErrTooLarge, f.opt.MaxBytes))
		}
		c := &news.Capture{Name: address, URL: p.URL, Requested: p.Requested, Captured: p.At, HTTPStatus: p.Status, Header: p.Header}
		c.MediaType, c.Charset = mediaType(a.header.Get("Content-Type"))
		ingest.Fill(c, a.body)
		p.Capture = c
		return p, nil
	}
}

// page asks one host for one page, if its robots.txt allows that: once more when
// the server asks for a wait that is short enough.
func (f *Fetcher) page(ctx context.Context, u *url.URL) (a *answer, v Validators, err error) {
	if err := f.mayAsk(ctx, u); err != nil {
		return nil, v, err
	}
	if f.opt.Known != nil {
		if v, err = f.opt.Known(ctx, u.String()); err != nil {
			return nil, v, err
		}
	}
	for range 2 {
		if a, err = f.get(ctx, u, f.opt.MaxBytes, v); err != nil || a.retry == 0 || a.retry > f.opt.MaxDelay {
			break
		}
	}
	return a, v, err
}

// parse reads an address that is to be fetched.
func parse(address string) (*url.URL, error) {
	if len(address) > maxURL {
		return nil, fmt.Errorf("%w: longer than %d bytes", ErrAddress, maxURL)
	}
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrAddress, err)
	}
	return u, checkURL(u)
}

// checkURL refuses what is not plain HTTP, and brings the rest to one form.
func checkURL(u *url.URL) error {
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return fmt.Errorf("%w: %q is neither http nor https", ErrAddress, u.Scheme)
	case u.User != nil:
		return fmt.Errorf("%w: it holds a name or password", ErrAddress)
	case u.Hostname() == "":
		return fmt.Errorf("%w: it names no host", ErrAddress)
	}
	u.Fragment, u.RawFragment = "", ""
	u.Host = strings.ToLower(u.Host)
	if u.Path == "" {
		u.Path = "/"
	}
	return nil
}

// redirect is where an answer sends on to, nil when it does not.
func redirect(from *url.URL, a *answer) (*url.URL, error) {
	switch a.status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil, nil
	}
	location := a.header.Get("Location")
	if location == "" || len(location) > maxURL {
		return nil, fmt.Errorf("%w %d without saying where to", ErrStatus, a.status)
	}
	to, err := from.Parse(location)
	if err != nil {
		return nil, fmt.Errorf("redirected to %q: %w: %w", location, ErrAddress, err)
	}
	if err := checkURL(to); err != nil {
		return nil, fmt.Errorf("redirected to %q: %w", location, err)
	}
	return to, nil
}

// statusError names the status of an answer that is no page.
func statusError(a *answer) error {
	s := strings.TrimSpace(fmt.Sprintf("%d %s", a.status, http.StatusText(a.status)))
	if a.retry > 0 {
		return fmt.Errorf("%w %s, to be asked again after %s", ErrStatus, s, a.retry.Round(time.Second))
	}
	return fmt.Errorf("%w %s", ErrStatus, s)
}

// at names the address that an error is about when redirects led there.
func at(u *url.URL, p *Page, err error) error {
	if s := u.String(); s != p.Requested {
		return fmt.Errorf("redirected to %s: %w", s, err)
	}
	return err
}

// IsURL reports whether an argument is an address to fetch rather than a path.
func IsURL(s string) bool {
	scheme, rest, ok := strings.Cut(s, "://")
	return ok && rest != "" && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// literal is the address that a host name is itself.
func literal(u *url.URL) (netip.Addr, bool) {
	a, err := netip.ParseAddr(u.Hostname())
	return a, err == nil
}
