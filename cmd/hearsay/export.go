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
	ID     string `arg:"" help:"The story, as hearsay stories lists it."`
	Format string `enum:"json,markdown,html,csv" default:"json" help:"In which form: ${enum}."`
}

func (c *exportCmd) examples() []string {
	return []string{
		"hearsay export s1 > s1.json                     # the story document",
		"hearsay export s1 --format csv > s1.csv         # its statements as a table",
		"hearsay export s1 --db desk.db --format html    # of another store, as one self-contained page",
	}
}

func (c *exportCmd) Run(e *env) error {
	s, err := c.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
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
