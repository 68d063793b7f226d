package main

import (
	"fmt"
	"strings"

	"hearsay/internal/pipeline"
)

type addCmd struct {
	inputs  `embed:""`
	dbFlag  `embed:""`
	Again   bool `help:"Also read again what other versions of hearsay have read, or this one before it knew the outlet."`
	Explain bool `help:"Keep with each article what extraction dropped, with its reasons: hearsay story ID --format json lists it."`
	Workers int  `help:"Captures worked on at the same time; 0 means one for each processor." placeholder:"N"`
}

func (c *addCmd) examples() []string {
	return []string{
		"hearsay add captures/                        # into hearsay.db in your data folder",
		"hearsay add captures/ --db desk.db           # into another store",
		"hearsay add --jsonl - < captures.jsonl       # captures as JSON Lines: id, url, media_type, content",
		"hearsay add https://news.example/a https://other.example/feed.xml   # fetched politely",
		"hearsay add --urls list.txt --contact desk@example.org              # an address a line",
		"hearsay add https://news.example/feed --limit 5 --delay 3s          # five pages of a feed, slowly",
		"hearsay add http://127.0.0.1:8000/ --allow-private                  # from your own machine",
		"hearsay add --again new/                     # after an update: read the old captures again too",
		"hearsay add captures/ --explain              # keep what was dropped, and why",
		"hearsay add captures/ --workers 1 --quiet    # one capture at a time, without progress",
	}
}

func (c *addCmd) Run(e *env) error {
	s, err := c.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
	adder, err := pipeline.NewAdder(e.ctx, s, e.now, pipeline.Options{Workers: c.Workers, Explain: c.Explain})
	if err != nil {
		return err
	}
	if c.Again {
		n, err := adder.Again(e.ctx)
		if err != nil {
			return err
		}
		e.note("%s read again", count(n, "capture"))
	}
	return adder.Add(e.ctx, c.captures(e, s), e.reportAdded)
}

// reportAdded prints a line about a capture that was added. One that reading
// has already named on standard error is not named again.
func (e *env) reportAdded(r pipeline.Report) error {
	switch {
	case r.Reason != "" && r.New:
		if !r.Named {
			e.problem(fmt.Errorf("%s: %s", r.Name, r.Reason))
		}
		return nil
	case r.Unchanged:
		_, err := fmt.Fprintf(e.out, "unchanged %-6s      %s\n", r.Article, oneLine(r.Name))
		return err
	case !r.New:
		_, err := fmt.Fprintf(e.out, "there   %-6s        %s\n", r.Article, oneLine(r.Name))
		return err
	}
	stories := make([]string, len(r.Stories))
	for i, id := range r.Stories {
		stories[i] = string(id)
	}
	_, err := fmt.Fprintf(e.out, "added   %-6s %-6s %s\n", r.Article, strings.Join(stories, ","), oneLine(r.Name))
	return err
}
