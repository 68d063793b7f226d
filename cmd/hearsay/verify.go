package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/verify"
)

// maxDocument is the size in bytes of the largest story document that is read.
const maxDocument = 1 << 30

type verifyCmd struct {
	Doc      string   `arg:"" help:"The story document; - is standard input."`
	Captures []string `help:"Where the captures are: files, folders or JSON Lines. Without it they are looked for under their names, beside the document, and in the store that --db names." placeholder:"PATH"`
	DB       string   `name:"db" help:"A store that holds the captures." placeholder:"PATH"`
}

func (c *verifyCmd) examples() []string {
	return []string{
		"hearsay verify doc.json                          # its captures are where they were read from, or beside it",
		"hearsay verify doc.json --captures saved/        # they are in another folder: found by their hashes",
		"hearsay verify doc.json --db desk.db             # they are in a store",
		"hearsay read captures/ --format json | hearsay verify -",
	}
}

func (c *verifyCmd) Run(e *env) error {
	doc, err := c.read(e)
	if err != nil {
		return err
	}
	f := newCaptureFinder(e, filepath.Dir(c.Doc), doc)
	if c.Captures != nil {
		f.readAll(c.Captures)
	}
	if c.DB != "" {
		s, err := openStore(e, c.DB)
		if err != nil {
			return err
		}
		defer s.Close()
		f.store = s
	}
	if err := verify.Document(e.ctx, doc, f.find); err != nil {
		var differs *verify.Difference
		if errors.As(err, &differs) {
			fmt.Fprintln(e.out, "differs:", differs)
			e.failed = true
			return nil
		}
		return err
	}
	fmt.Fprintln(e.out, "ok")
	return nil
}

func (c *verifyCmd) read(e *env) (*news.Document, error) {
	in := e.in
	if c.Doc != ingest.Stdin {
		f, err := os.Open(c.Doc)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	doc := new(news.Document)
	if err := json.NewDecoder(io.LimitReader(in, maxDocument)).Decode(doc); err != nil {
		return nil, fmt.Errorf("%s: no story document: %w", c.Doc, err)
	}
	return doc, nil
}
