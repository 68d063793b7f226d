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
	"hearsay/internal/store"
	"hearsay/internal/verify"
)

// maxDocument is the size in bytes of the largest story document that is read.
const maxDocument = 1 << 30

type verifyCmd struct {
	Doc      string   `arg:"" help:"The story document; - is standard input."`
	Captures []string `help:"Where the captures are: files, folders or JSON Lines. Without it they are looked for under their names, beside the document, and in the store that --db names." placeholder:"PATH"`
	DB       string   `name:"db" help:"A store that holds the captures." placeholder:"PATH|URL"`
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
	f := &captureFinder{env: e, folder: filepath.Dir(c.Doc), known: make(map[news.CaptureID][]byte)}
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

// captureFinder looks for the captures of a document.
type captureFinder struct {
	env    *env
	folder string                    // of the document
	known  map[news.CaptureID][]byte // from --captures
	store  store.Store               // nil without --db
}

func (f *captureFinder) readAll(paths []string) {
	for c, err := range ingest.Read(f.env.ctx, paths, ingest.Options{}) {
		if err != nil {
			f.env.note("%v", err)
			continue
		}
		f.known[c.ID] = c.Content
	}
}

// find looks in --captures, then in the store, then under the capture's name:
// as it is given, from the document's folder, and by its last part beside the
// document. A file of that name with other bytes is given only when there is no
// other, so that verification can say how they differ.
func (f *captureFinder) find(c *news.Capture) ([]byte, error) {
	if content, ok := f.known[c.ID]; ok {
		return content, nil
	}
	if f.store != nil {
		kept, err := f.store.Capture(f.env.ctx, c.ID)
		if err == nil && kept.Content != nil {
			return kept.Content, nil
		}
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return nil, err
		}
	}
	var other []byte
	for _, path := range []string{c.Name, filepath.Join(f.folder, c.Name), filepath.Join(f.folder, filepath.Base(c.Name))} {
		if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
			continue // a document from elsewhere must not make us wait for a pipe
		}
		for got, err := range ingest.Read(f.env.ctx, []string{path}, ingest.Options{}) {
			if err != nil {
				continue
			}
			if got.ID == c.ID {
				return got.Content, nil
			}
			if other == nil && got.Name == path {
				other = got.Content
			}
		}
	}
	if other == nil {
		return nil, errors.New("not found under its name or beside the document; say where with --captures or --db")
	}
	return other, nil
}
