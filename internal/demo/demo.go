// Package demo holds the bundled stories: captures of articles by invented
// outlets about invented events, as dirty as real ones, each with the account
// of a careful reader (the gold) beside it. The demo command shows the first;
// tests and the evaluation measure against all of them.
//
// A story is a folder:
//
//	captures/           what was saved: HTML pages, flattened text, Markdown
//	articles.json       article text against page furniture, headlines, dates, credits
//	attributions.jsonl  attributions with source, cue, kind, stance and chain (origin first)
//	entities.json       mentions that are hard to resolve
//	times.json          time expressions with their values
//	ledger.json         statements with their origins, quote variants,
//	                    discrepancies, pairs that agree, shared passages
//
// In the ledger a claim that a party to it denies is "denied", the denial itself
// "disputed". A value that several captures give differently is one statement,
// and a discrepancy where the values cannot all hold; a count that was made again
// later is superseded and no discrepancy.
//
// Places in a capture are given by its name and a line, counted from 1. People,
// outlets, agencies, firms and most places in the stories do not exist.
package demo

import (
	"embed"
	"io/fs"
	"slices"
)

//go:embed harbour courtroom landslide takeover two-events
var stories embed.FS

// Default is the story that the demo command shows.
const Default = "harbour"

// names lists the stories: the default first, the others by name.
var names = []string{"harbour", "courtroom", "landslide", "takeover"}

// Names returns the names of the bundled stories, the default first.
func Names() []string { return slices.Clone(names) }

// Story returns the folder of the named story. Where there is no folder of that
// name, every open fails with an error that is fs.ErrNotExist.
func Story(name string) fs.FS {
	sub, err := fs.Sub(stories, name)
	if err != nil { // the name is no valid path
		return emptyFS{}
	}
	return sub
}

// TwoEvents returns a folder of captures about two events that have nothing to do
// with each other (captures/), and which capture is of which (stories.json). It
// is no story, so Names does not list it.
func TwoEvents() fs.FS { return Story("two-events") }

// emptyFS is a file system without any file.
type emptyFS struct{}

func (emptyFS) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}
