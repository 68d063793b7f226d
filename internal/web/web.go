// Package web serves the pages of a store over HTTP: the list of stories, the
// story page, the evidence behind every statement, and search.
//
// It only reads, but for the note of when a story was last looked at and, where
// Options.Decide is set, for what a person decides about stories in the forms of
// the story page. A request that changes something is refused when a page of
// another site may have sent it. Captures are shown as text under a content security policy that allows no script and
// nothing from elsewhere. Requests that did not come for this host are refused,
// so that a page elsewhere cannot read a desk's stories through the reader's
// own browser (DNS rebinding).
package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"hearsay/internal/news"
	"hearsay/internal/store"
	"hearsay/internal/web/page"
)

// Options says what is served. Store is required.
type Options struct {
	Store  store.Store
	MadeBy news.MadeBy
	// Now is the time, RFC 3339 in UTC, for the note of when a story was looked
	// at.
	Now func() string
	// Hosts are the host names, beside IP addresses and localhost, under which
	// the pages may be asked for.
	Hosts []string
	// Decide carries out what a person decided on the story page; nil offers no
	// forms. It is called for one decision at a time.
	Decide func(context.Context, Decision) (news.StoryID, error)
	// Log takes the faults; nil is slog.Default().
	Log *slog.Logger
}

// policy allows the style sheet and forms of this server, and nothing else.
const policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

type server struct {
	Options
	deciding sync.Mutex
}

// New gives the handler of all pages.
func New(opt Options) http.Handler {
	if opt.Log == nil {
		opt.Log = slog.Default()
	}
	s := &server{Options: opt}
	mux := http.NewServeMux()
	mux.Handle("GET /{$}", s.page(s.list))
	mux.Handle("GET /story/{id}", s.page(s.story))
	mux.Handle("GET /story/{id}/article/{article}", s.page(s.evidence))
	mux.Handle("GET /story/{id}/{export}", s.page(s.export))
	mux.Handle("GET /search", s.page(s.search))
	if opt.Decide != nil {
		mux.Handle("POST /story/{id}/decide", foreign.Handler(s.page(s.decide)))
	}
	mux.HandleFunc("GET /style.css", style)
	mux.Handle("/", s.page(func(http.ResponseWriter, *http.Request) error { return errNoPage }))
	return s.guard(mux)
}

// guard sets the headers of every answer and refuses foreign hosts.
func (s *server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		if !s.ours(r.Host) {
			http.Error(w, "this server does not answer for the host "+r.Host+"; start it with that name in --host", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// ours reports whether a request was sent to this server by a name that only
// it can have here: an IP address, localhost, or one that it was told.
func (s *server) ours(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.Trim(host, "[]")
	return net.ParseIP(host) != nil || host == "localhost" || slices.Contains(s.Hosts, host)
}

// The errors that handlers return, beside those of the store.
var (
	errNoPage  = errors.New("there is no such page")
	errBadSpan = errors.New("this place is not in the article")
)

// statuses is the HTTP status of each error, and the words for it.
var statuses = []struct {
	err    error
	status int
	hint   string
}{
	{errNoPage, http.StatusNotFound, "The address may be mistyped."},
	{store.ErrNotFound, http.StatusNotFound, "It may be in another store: see --db."},
	{errBadSpan, http.StatusBadRequest, "The address may be from an earlier reading of the capture."},
	{store.ErrLocked, http.StatusServiceUnavailable, "Try again when the other program is done."},
}

// page turns a function that may fail into a handler: this is the one place
// where errors become answers.
func (s *server) page(do func(http.ResponseWriter, *http.Request) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		err := do(w, r)
		if err == nil || errors.Is(err, context.Canceled) {
			return
		}
		status, text, hint := http.StatusInternalServerError, "Something went wrong here.", "The program's own output says what."
		for _, known := range statuses {
			if errors.Is(err, known.err) {
				status, text, hint = known.status, known.err.Error(), known.hint
			}
		}
		if no := (*refusal)(nil); errors.As(err, &no) {
			status, text, hint = http.StatusBadRequest, no.Error(), "Nothing was changed."
		}
		if status == http.StatusInternalServerError {
			s.Log.Error("page", "path", r.URL.Path, "error", err)
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(status)
		m := page.Message{Frame: page.Frame{Title: http.StatusText(status)}, Text: text, Hint: hint}
		if err := m.Write(w); err != nil {
			s.Log.Error("page of an error", "path", r.URL.Path, "error", err)
		}
	})
}

func style(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/css; charset=utf-8")
	w.Header().Set("Cache-Control", "no-cache")
	w.Write(page.Style())
}

// Serve answers on the listener until ctx ends, then lets what is under way
// finish, for some seconds.
func Serve(ctx context.Context, l net.Listener, h http.Handler) error {
	srv := &http.Server{
		Handler: h, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute, WriteTimeout: 2 * time.Minute,
		IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10,
	}
	done := make(chan error, 1)
	go func() {
		<-ctx.Done()
		stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		done <- srv.Shutdown(stop)
	}()
	if err := srv.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve on %s: %w", l.Addr(), err)
	}
	return <-done
}
