package main

import (
	"fmt"

	"hearsay/internal/export"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
)

type readCmd struct {
	inputs   `embed:""`
	Format   string `enum:"terminal,json,markdown,html,csv" default:"terminal" help:"How to show the stories: ${enum}."`
	Explain  bool   `help:"Keep in the document what extraction dropped, with its reasons."`
	OneStory bool   `help:"Take all inputs to tell one story: do not part them by what they share."`
	Workers  int    `help:"Captures worked on at the same time; 0 means one for each processor." placeholder:"N"`
}

func (c *readCmd) examples() []string {
	return []string{
		"hearsay read captures/                                # the stories in a folder, for the terminal",
		"hearsay read a.html b.txt --format json > doc.json    # the story document",
		"hearsay read captures/ --format html > story.html     # one self-contained page",
		"hearsay read captures/ --format json --explain        # with every dropped line and its reason",
		"hearsay read --jsonl - < captures.jsonl               # captures as JSON Lines",
		"hearsay read https://news.example/a https://other.example/b      # pages, fetched politely",
		"hearsay read --urls list.txt --contact desk@example.org          # an address a line",
		"hearsay read https://news.example/feed --limit 5 --delay 3s      # five pages of a feed, slowly",
		"hearsay read http://127.0.0.1:8000/ --allow-private              # from your own machine",
		"hearsay read captures/ --one-story                    # of one event, and you know it",
		"hearsay read captures/ --workers 1                    # one capture at a time",
		"hearsay read captures/ --quiet                        # no progress on the terminal",
	}
}

func (c *readCmd) Run(e *env) error {
	var captures []*news.Capture
	for capture := range c.captures(e, nil) {
		captures = append(captures, capture)
	}
	known := rejected(captures)
	p := newProgress(e, &c.inputs)
	doc, err := pipeline.Read(e.ctx, captures, pipeline.Options{Workers: c.Workers, Explain: c.Explain, OneStory: c.OneStory, Done: p.stage(len(captures))})
	p.done()
	if err != nil {
		return err
	}
	for i := range doc.Captures {
		if d := &doc.Captures[i]; d.Status == news.CaptureRejected && !known[d.ID] {
			e.problem(fmt.Errorf("%s: %s", d.Name, d.Reason))
		}
	}
	if n := len(doc.Stories); n > 1 && len(doc.Articles) <= handful && !c.Quiet {
		e.note("%d articles make %d stories; if they all tell of one event, read them with --one-story", len(doc.Articles), n)
	}
	t := e.terminal()
	t.Footer = "Evidence: the same with --format html; or hearsay add, then hearsay serve"
	return export.Write(e.out, doc, c.Format, t)
}

// handful is how many articles somebody may have put together as reports of one
// event: who reads more of them knows that they make several stories.
const handful = 20

// rejected are the captures that reading has already named on standard error.
func rejected(captures []*news.Capture) map[news.CaptureID]bool {
	ids := make(map[news.CaptureID]bool)
	for _, c := range captures {
		if c.Status == news.CaptureRejected {
			ids[c.ID] = true
		}
	}
	return ids
}
