package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/internal/demo"
	"hearsay/internal/export"
	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
)

type demoCmd struct {
	listenFlag `embed:""`
	Story      string `help:"Which of the bundled stories: harbour, courtroom, landslide, takeover." default:"harbour" placeholder:"NAME"`
	Once       bool   `help:"Print the story and end: serve no page."`
}

func (c *demoCmd) examples() []string {
	return []string{
		"hearsay demo                          # a bundled story: printed, then served until Ctrl-C",
		"hearsay demo --once                   # printed only",
		"hearsay demo --story landslide        # another story",
		"hearsay demo --listen 127.0.0.1:0     # on any free port",
		"hearsay demo --host desk.local        # under a further host name",
	}
}

func (c *demoCmd) Run(e *env) error {
	if !slices.Contains(demo.Names(), c.Story) {
		return fmt.Errorf("%w: there is no bundled story %q; there are %s", errUsage, c.Story, strings.Join(demo.Names(), ", "))
	}
	folder, err := os.MkdirTemp("", "hearsay-demo-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	s, err := sqlite.Open(e.ctx, filepath.Join(folder, "demo.db"))
	if err != nil {
		return err
	}
	defer s.Close()
	stories, err := c.load(e, s)
	if err != nil {
		return err
	}
	for _, x := range stories {
		d, err := store.Document(e.ctx, s, x.ID, pipeline.MadeBy())
		if err != nil {
			return err
		}
		if err := export.Text(e.out, d, e.terminal()); err != nil {
			return err
		}
	}
	if c.Once {
		return nil
	}
	return e.serve(e.ctx, s, c.listenFlag, func(url string) {
		fmt.Fprintf(e.out, "\nPage: %s    (Ctrl-C ends)\n", url)
	})
}

// load adds the captures of the bundled story to the store.
func (c *demoCmd) load(e *env, s store.Store) ([]store.StorySummary, error) {
	captures, err := fs.Sub(demo.Story(c.Story), "captures")
	if err != nil {
		return nil, err
	}
	adder, err := pipeline.NewAdder(e.ctx, s, e.now, pipeline.Options{})
	if err != nil {
		return nil, err
	}
	read := func(yield func(*news.Capture) bool) {
		for capture, err := range ingest.FS(captures, c.Story) {
			if err != nil {
				e.problem(err)
			} else if !yield(capture) {
				return
			}
		}
	}
	err = adder.Add(e.ctx, read, func(r pipeline.Report) error {
		if r.Reason != "" {
			e.problem(fmt.Errorf("%s: %s", r.Name, r.Reason))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return s.Stories(e.ctx, store.StoryQuery{})
}
