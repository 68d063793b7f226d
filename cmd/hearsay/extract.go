package main

import (
	"fmt"

	"hearsay/internal/news"
	"hearsay/internal/pipeline"
)

type extractCmd struct {
	inputs  `embed:""`
	Explain bool `help:"List what was dropped of each capture, with its reason."`
	Workers int  `help:"Captures worked on at the same time; 0 means one for each processor." placeholder:"N"`
}

func (c *extractCmd) examples() []string {
	return []string{
		"hearsay extract pages/ > articles.jsonl           # one article a line, in the order of the inputs",
		"hearsay extract --jsonl - < captures.jsonl        # captures as JSON Lines: id, url, media_type, content",
		"hearsay extract page.html --explain               # what was dropped of the page, and why",
		"hearsay extract https://news.example/a            # a page, fetched politely",
		"hearsay extract --urls list.txt --contact desk@example.org           # an address a line",
		"hearsay extract https://news.example/feed --limit 5 --delay 3s       # five pages of a feed, slowly",
		"hearsay extract http://127.0.0.1:8000/ --allow-private               # from your own machine",
		"hearsay extract pages/ --workers 1 --quiet        # one capture at a time, without progress",
	}
}

func (c *extractCmd) Run(e *env) error {
	opt := pipeline.Options{Workers: c.Workers, Explain: c.Explain}
	type result struct {
		capture *news.Capture
		article *news.Article
		err     error
	}
	out := e.lines()
	return pipeline.InOrder(e.ctx, opt, c.captures(e, nil), func(capture *news.Capture) result {
		if capture.Status == news.CaptureRejected {
			return result{} // named already
		}
		a, err := pipeline.ExtractBody(capture, opt)
		return result{capture, a, err}
	}, func(r result) error {
		switch {
		case r.capture == nil:
			return nil
		case r.err != nil:
			e.problem(fmt.Errorf("%s: %w", r.capture.Name, r.err))
			return nil
		}
		r.article.Name = r.capture.Name
		return out.Encode(r.article)
	})
}
