// Package models holds the weight files that ship inside the program. They are
// rebuilt, bit for bit, by
//
//	go run ./cmd/train ../shared/bench
//
// and named LANGUAGE.LAYER.bin, as in "en.tagger.bin". The corpora they were
// trained on, and their licences, are in NOTICE.
package models

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"hearsay/internal/nlp/linear"
)

//go:embed *.bin
var files embed.FS

// ErrNone is wrapped by Open's error when a language has no model for the layer.
var ErrNone = errors.New("no such model ships with the program")

// Open reads the model of a language (ISO 639-1) for a layer ("tagger",
// "parser", "names").
func Open(lang, layer string) (*linear.File, error) {
	name := lang + "." + layer + ".bin"
	b, err := files.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("model %s: %w", name, ErrNone)
	}
	if err != nil {
		return nil, fmt.Errorf("model %s: %w", name, err)
	}
	f, err := linear.OpenFile(b)
	if err != nil {
		return nil, fmt.Errorf("model %s: %w", name, err)
	}
	return f, nil
}

// Sizes is the size in bytes of every model file, by its name.
func Sizes() map[string]int {
	out := map[string]int{}
	entries, _ := files.ReadDir(".") // an embedded file system always reads
	for _, e := range entries {
		if info, err := e.Info(); err == nil {
			out[e.Name()] = int(info.Size())
		}
	}
	return out
}
