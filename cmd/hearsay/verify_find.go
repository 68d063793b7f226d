package main

import (
	"errors"
	"os"
	"path/filepath"

	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/store"
)

// captureFinder looks for the captures of a document.
type captureFinder struct {
	env    *env
	folder string                    // of the document
	wanted map[news.CaptureID]bool   // the captures of the document
	known  map[news.CaptureID][]byte // those that were come upon and not asked for yet
	asked  map[string]int            // how often a file was opened for one capture
	opened map[string]bool           // files that were read whole, with all that they hold
	store  store.Store               // nil without --db
}

// A file from which more than maxAsked captures were asked one by one is read
// whole, unless it has more than maxWhole bytes: a feed would else be read again
// for every item.
const (
	maxAsked = 3
	maxWhole = 64 << 20
)

func newCaptureFinder(e *env, folder string, doc *news.Document) *captureFinder {
	f := &captureFinder{
		env: e, folder: folder,
		wanted: make(map[news.CaptureID]bool), known: make(map[news.CaptureID][]byte), opened: make(map[string]bool), asked: make(map[string]int),
	}
	for i := range doc.Articles {
		f.wanted[doc.Articles[i].Capture] = true
	}
	return f
}

// readAll keeps what the paths hold of the document's captures.
func (f *captureFinder) readAll(paths []string) {
	for c, err := range ingest.Read(f.env.ctx, paths, f.options()) {
		if err != nil {
			f.env.note("%v", err)
			continue
		}
		if f.wanted[c.ID] {
			f.known[c.ID] = c.Content
		}
	}
}

// options are those of reading again: links are no fault here.
func (f *captureFinder) options() ingest.Options {
	return ingest.Options{Link: func(ingest.Link) {}}
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
	for _, name := range f.names(c.Name) {
		file, _ := ingest.Split(name)
		info, err := os.Stat(file)
		if err != nil || !info.Mode().IsRegular() {
			continue // a document from elsewhere must not make us wait for a pipe
		}
		if f.asked[file]++; f.asked[file] > maxAsked && info.Size() <= maxWhole && !f.opened[file] {
			f.opened[file] = true
			f.readQuietly(file)
		}
		if content, ok := f.known[c.ID]; ok {
			return content, nil
		}
		got, err := ingest.Find(f.env.ctx, name, f.options())
		if err == nil && got.ID == c.ID {
			return got.Content, nil
		}
		if err == nil && other == nil && got.Name == c.Name {
			other = got.Content
		}
		// A file that has been packed or changed since may still hold the bytes.
		if !f.opened[file] {
			f.opened[file] = true
			f.readQuietly(file)
		}
		if content, ok := f.known[c.ID]; ok {
			return content, nil
		}
	}
	if other == nil {
		return nil, errors.New("not found under its name or beside the document; say where with --captures or --db")
	}
	return other, nil
}

// readQuietly keeps what a file holds of the document's captures; what else is
// wrong with it is no matter.
func (f *captureFinder) readQuietly(file string) {
	for c, err := range ingest.Read(f.env.ctx, []string{file}, f.options()) {
		if err == nil && f.wanted[c.ID] {
			f.known[c.ID] = c.Content
		}
	}
}

// names are the names under which a capture may be found, with its place inside
// a file where it has one.
func (f *captureFinder) names(name string) []string {
	names := []string{name, filepath.Join(f.folder, name)}
	for i := range len(name) + 1 {
		// Beside the document: the last part of the path, up to any "#".
		if i < len(name) && name[i] != '#' {
			continue
		}
		names = append(names, filepath.Join(f.folder, filepath.Base(name[:i])+name[i:]))
	}
	return names
}
