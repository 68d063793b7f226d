package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"strings"
	"time"

	"hearsay/internal/fetch"
	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
)

// fetchFlags say how addresses are fetched.
type fetchFlags struct {
	URLs         string        `name:"urls" help:"A file with an address to fetch on each line, or a feed, OPML list or sitemap; - is standard input." placeholder:"FILE"`
	AllowPrivate bool          `help:"Also fetch from addresses that are not public: this machine, your own network."`
	Delay        time.Duration `default:"1s" help:"The wait between two requests to a host; robots.txt may ask for more." placeholder:"TIME"`
	Limit        int           `default:"20" help:"Pages that are fetched at most for each feed or list of addresses that an address leads to." placeholder:"N"`
	Contact      string        `help:"Where a site can complain: it is sent with every request." placeholder:"ADDRESS" env:"HEARSAY_CONTACT"`
}

func (f *fetchFlags) check() error {
	switch {
	case f.Delay < 0:
		return fmt.Errorf("--delay %s: a wait is not negative", f.Delay)
	case f.Limit < 0:
		return fmt.Errorf("--limit %d: a number of pages is not negative", f.Limit)
	case strings.ContainsAny(f.Contact, "\r\n"):
		return fmt.Errorf("--contact has to be one line")
	}
	return nil
}

// agent is how requests name the program.
func (f *fetchFlags) agent() string {
	name := fetch.Token + "/" + pipeline.Version
	if f.Contact != "" {
		name += " (" + f.Contact + ")"
	}
	return name
}

// webInput fetches the pages among the inputs.
type webInput struct {
	e     *env
	in    *inputs
	known store.Store // nil when nothing was captured before
	p     *progress
	f     *fetch.Fetcher // nil until it is needed
}

func (w *webInput) fetcher() *fetch.Fetcher {
	if w.f == nil {
		delay := w.in.Delay
		if delay == 0 {
			delay = -1 // none, rather than the default
		}
		w.f = fetch.New(fetch.Options{Agent: w.in.agent(), AllowPrivate: w.in.AllowPrivate, Delay: delay, Known: w.validators})
		for _, name := range []string{"HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"} {
			if os.Getenv(name) != "" {
				w.e.note("pages are fetched without the proxy that %s names", name)
				break
			}
		}
	}
	return w.f
}

func (w *webInput) close() {
	if w.f != nil {
		w.f.Close()
	}
}

// pages fetches addresses and yields their captures. It reports false when
// reading is to stop.
func (w *webInput) pages(_ *env, _ *progress, addresses []string, yield func(*news.Capture) bool) bool {
	w.p.morePages(len(addresses))
	return w.each(slices.Values(addresses), 0, w.limit, new(bool), yield)
}

// list fetches the addresses that a file holds, one a line; empty lines and
// those that begin with # are passed over. A feed, an OPML list or a sitemap is
// followed as one that was fetched.
func (w *webInput) list(file string, yield func(*news.Capture) bool) {
	src := w.e.in
	if file != ingest.Stdin {
		f, err := os.Open(file)
		if err != nil {
			w.e.problem(fmt.Errorf("read addresses: %w", err))
			return
		}
		defer f.Close()
		src = f
	}
	in := bufio.NewReaderSize(src, 4<<10)
	head, _ := in.Peek(4 << 10)
	if !ingest.IsList(&news.Capture{Content: head}) {
		w.each(w.lines(in), 0, w.limit, new(bool), yield)
		return
	}
	content, err := io.ReadAll(io.LimitReader(in, ingest.DefaultMaxBytes))
	if err != nil {
		w.e.problem(fmt.Errorf("read addresses from %s: %w", file, err))
		return
	}
	page := &fetch.Page{Capture: &news.Capture{Name: file, Content: content}}
	w.unwrap(&list{page: page, left: w.limit()}, yield)
}

// lines are the addresses that lines hold. They are read as they are needed: a
// list may be longer than anybody waits for.
func (w *webInput) lines(src io.Reader) iter.Seq[string] {
	return func(yield func(string) bool) {
		in := bufio.NewScanner(src)
		in.Buffer(nil, 64<<10)
		for in.Scan() {
			line := strings.TrimSpace(in.Text())
			if line == "" || line[0] == '#' {
				continue
			}
			if w.p.morePages(1); !yield(line) {
				return
			}
		}
		if err := in.Err(); err != nil {
			w.e.problem(fmt.Errorf("read addresses from %s: %w", w.in.URLs, err))
		}
	}
}

// each fetches addresses and yields what they hold. depth is how many lists led
// to them, limit how many pages each of them may lead to when it is a list, and
// ok is set to false when one fails or is left. It reports false when reading is
// to stop.
func (w *webInput) each(addresses iter.Seq[string], depth int, limit func() *int, ok *bool, yield func(*news.Capture) bool) bool {
	for r := range w.fetcher().All(w.e.ctx, addresses) {
		if w.e.ctx.Err() != nil {
			return false
		}
		w.p.page(r)
		if r.Err != nil {
			*ok = false
			w.problem(fmt.Errorf("%s: %w", r.Address, r.Err))
			continue
		}
		if r.Page.Capture == nil {
			if !w.unchanged(r.Page, r.Address, yield) {
				return false
			}
			continue
		}
		l := &list{page: r.Page, depth: depth, left: limit()}
		if !w.unwrap(l, yield) {
			return false
		}
		*ok = *ok && l.ok
	}
	return w.e.ctx.Err() == nil
}

// validators is what the last answer of an address gave to tell whether the page
// has changed.
func (w *webInput) validators(ctx context.Context, url string) (fetch.Validators, error) {
	_, v, err := w.earlier(ctx, url)
	return v, err
}

// earlier is the last visit of an address, and what was said then of the text
// that it found. That may have been said by an earlier answer: a server need not
// say again of a page that it is the same.
func (w *webInput) earlier(ctx context.Context, url string) (last store.Visit, v fetch.Validators, err error) {
	if w.known == nil {
		return last, v, nil
	}
	visits, err := w.known.Visits(ctx, store.VisitQuery{URL: url})
	if err != nil {
		return last, v, err
	}
	visits = slices.DeleteFunc(visits, func(x store.Visit) bool { return x.URL != url }) // it answered itself
	if len(visits) == 0 {
		return last, v, nil
	}
	last = visits[len(visits)-1]
	for i := len(visits) - 1; i >= 0 && v == (fetch.Validators{}) && visits[i].Capture == last.Capture; i-- {
		v = fetch.Validators{ETag: headerValue(visits[i].Header, "Etag"), LastModified: headerValue(visits[i].Header, "Last-Modified")}
	}
	return last, v, nil
}

// headerValue is the value of a header's line, "" when there is none.
func headerValue(lines []string, name string) string {
	for _, l := range lines {
		if n, v, ok := strings.Cut(l, ":"); ok && strings.EqualFold(strings.TrimSpace(n), name) {
			return strings.TrimSpace(v)
		}
	}
	return ""
}
