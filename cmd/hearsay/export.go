package main

import (
	"errors"
	"fmt"

	"hearsay/internal/export"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
)

type exportCmd struct {
	dbFlag `embed:""`
	ID     string `arg:"" optional:"" help:"The story, as hearsay stories lists it. Without one, --format warc writes all captures of the store."`
	Format string `enum:"json,markdown,html,csv,warc" default:"json" help:"In which form: ${enum}."`
}

// Validate is called when the command line has been read.
func (c *exportCmd) Validate() error {
	if c.ID == "" && c.Format != "warc" {
		return errors.New(`expected "<id>"`)
	}
	return nil
}

func (c *exportCmd) examples() []string {
	return []string{
		"hearsay export s1 > s1.json                     # the story document",
		"hearsay export s1 --format csv > s1.csv         # its statements as a table",
		"hearsay export s1 --format warc > s1.warc.gz    # its captures as a web archive",
		"hearsay export --format warc > all.warc.gz      # all captures of the store",
		"hearsay export s1 --db desk.db --format html    # of another store, as one self-contained page",
	}
}

func (c *exportCmd) Run(e *env) error {
	s, err := c.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
	if c.Format == "warc" {
		return c.warc(e, s)
	}
	d, err := e.document(s, c.ID)
	if err != nil {
		return err
	}
	return export.Write(e.out, d, c.Format, export.Terminal{})
}

// document is the story document of a story of the store.
func (e *env) document(s store.Store, id string) (*news.Document, error) {
	d, err := store.Document(e.ctx, s, news.StoryID(id), pipeline.MadeBy())
	if errors.Is(err, store.ErrNotFound) {
		return nil, fmt.Errorf("there is no story %s; hearsay stories lists them", id)
	}
	return d, err
}
