package main

import (
	"errors"
	"iter"
	"slices"

	"hearsay/internal/fetch"
	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/store"
)

// inputs are the paths, addresses and flags of every command that reads
// captures.
type inputs struct {
	Paths      []string `arg:"" optional:"" name:"path" help:"Files, folders, patterns or addresses (http, https); - is standard input."`
	JSONL      bool     `name:"jsonl" help:"Standard input holds JSON Lines of captures: id, url, media_type, content."`
	Quiet      bool     `short:"q" help:"Show no progress."`
	fetchFlags `embed:""`
}

// Validate is called when the command line has been read.
func (in *inputs) Validate() error {
	switch {
	case len(in.Paths) == 0 && in.URLs == "":
		return errors.New(`expected "<path> ..." or --urls`)
	case in.URLs == ingest.Stdin && (in.JSONL || slices.Contains(in.Paths, ingest.Stdin)):
		return errors.New("standard input cannot hold captures when --urls - reads addresses from it")
	}
	return in.fetchFlags.check()
}

// captures yields the captures of the inputs in their order, those of --urls
// last; what cannot be read is named on standard error. A capture without
// content is yielded too: it is rejected and has an identity. known, when not
// nil, is the store of earlier captures: a page that has not changed since is
// yielded as that capture, without content and with the status 304.
func (in *inputs) captures(e *env, known store.Store) iter.Seq[*news.Capture] {
	return func(yield func(*news.Capture) bool) {
		p := newProgress(e, in)
		defer p.done()
		w := &webInput{e: e, in: in, known: known, p: p}
		defer w.close()
		for from := 0; from < len(in.Paths); {
			to, isURL := from, fetch.IsURL(in.Paths[from])
			for to < len(in.Paths) && fetch.IsURL(in.Paths[to]) == isURL {
				to++
			}
			read := in.files
			if isURL {
				read = w.pages
			}
			if !read(e, p, in.Paths[from:to], yield) {
				return
			}
			from = to
		}
		if in.URLs != "" {
			w.list(in.URLs, yield)
		}
	}
}

// files reads inputs that are no addresses. It reports false when reading is to
// stop.
func (in *inputs) files(e *env, p *progress, paths []string, yield func(*news.Capture) bool) bool {
	opt := ingest.Options{JSONL: in.JSONL, Stdin: e.in, Progress: p.file, Advance: p.advance, Note: func(name, text string) {
		p.clear()
		e.note("%s: %s", name, text)
	}}
	for c, err := range ingest.Read(e.ctx, paths, opt) {
		var bad *ingest.InputError
		if err != nil {
			p.clear()
			e.problem(err)
		}
		if c == nil || err != nil && !errors.As(err, &bad) {
			continue
		}
		if !yield(c) {
			return false
		}
	}
	return e.ctx.Err() == nil
}
