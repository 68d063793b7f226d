package main

import (
	"errors"
	"iter"

	"hearsay/internal/ingest"
	"hearsay/internal/news"
)

// inputs are the paths and flags of every command that reads captures.
type inputs struct {
	Paths []string `arg:"" name:"path" help:"Files, folders or patterns; - is standard input."`
	JSONL bool     `name:"jsonl" help:"Standard input holds JSON Lines of captures: id, url, media_type, content."`
	Quiet bool     `short:"q" help:"Show no progress."`
}

// captures yields the captures of the inputs; what cannot be read is named on
// standard error. A capture without content is yielded too: it is rejected and
// has an identity.
func (in *inputs) captures(e *env) iter.Seq[*news.Capture] {
	opt := ingest.Options{JSONL: in.JSONL, Stdin: e.in}
	p := newProgress(e, in)
	opt.Progress = p.file
	return func(yield func(*news.Capture) bool) {
		defer p.done()
		for c, err := range ingest.Read(e.ctx, in.Paths, opt) {
			var bad *ingest.InputError
			if err != nil {
				p.clear()
				e.problem(err)
			}
			if c == nil || err != nil && !errors.As(err, &bad) {
				continue
			}
			if !yield(c) {
				return
			}
		}
	}
}
