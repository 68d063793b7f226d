// Package analyze is the language core behind one door: it splits a text and
// runs every layer that the language has, in order.
package analyze

import (
	"errors"
	"fmt"
	"sync"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/memory"
	"hearsay/internal/nlp/models"
	"hearsay/internal/nlp/token"
)

// Analyzer analyses texts of one language. It is safe for concurrent use with
// different documents.
type Analyzer struct {
	lang    string
	split   *token.Splitter
	titles  titleCase
	layers  []Layer
	missing []string
	buffers memory.Pool[token.Buffer]
}

// Layer adds one layer to a document that has its tokens, its sentences and the
// layers before. Run must not keep d and must be safe for concurrent use.
type Layer interface {
	Run(d *nlp.Doc)
}

// layer says how a layer is opened. An error that wraps models.ErrNone means
// that the language has no model for it: the layer is then missing.
type layer struct {
	name string // as in Doc.Missing
	open func(code string, b *lang.Bundle) (Layer, error)
}

var shared struct {
	sync.Mutex
	byLang map[string]*Analyzer
}

// For gives the analyzer of a language (ISO 639-1). It is made once and shared.
// A language without models or lists has an analyzer too: it splits by the
// general rules, and Doc.Missing names what it lacks. An error means that the
// program's or the user's language data is damaged.
func For(code string) (*Analyzer, error) {
	shared.Lock()
	defer shared.Unlock()
	if a := shared.byLang[code]; a != nil {
		return a, nil
	}
	a, err := open(code)
	if err != nil {
		return nil, err
	}
	if shared.byLang == nil {
		shared.byLang = map[string]*Analyzer{}
	}
	shared.byLang[code] = a
	return a, nil
}

func open(code string) (*Analyzer, error) {
	b, err := lang.Get(code)
	if errors.Is(err, lang.ErrUnknown) {
		b, err = &lang.Bundle{Code: code}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("analyzer for %q: %w", code, err)
	}
	a := &Analyzer{lang: code, titles: openTitleCase(b)}
	a.buffers.New = func() *token.Buffer { return &token.Buffer{} }
	if a.split, err = token.New(b); err != nil {
		return nil, fmt.Errorf("analyzer for %q: %w", code, err)
	}
	a.split.Unlearned = true
	// Without a model the splitter goes by its rules, so none is missing.
	if f, err := models.Open(code, "sentences"); err == nil {
		err = a.split.LoadEnds(f)
		if err != nil {
			return nil, fmt.Errorf("analyzer for %q: %w", code, err)
		}
	} else if !errors.Is(err, models.ErrNone) {
		return nil, fmt.Errorf("analyzer for %q: %w", code, err)
	}
	for _, l := range layers {
		run, err := l.open(code, b)
		switch {
		case errors.Is(err, models.ErrNone):
			a.missing = append(a.missing, l.name)
		case err != nil:
			return nil, fmt.Errorf("analyzer for %q: layer %s: %w", code, l.name, err)
		default:
			a.layers = append(a.layers, run)
		}
	}
	return a, nil
}

// Analyze fills d with the analysis of text, whatever it held before. Blocks
// are the paragraphs and their like, in order, which a sentence never crosses;
// what lies outside them is left out. Nil makes every line a block.
func (a *Analyzer) Analyze(d *nlp.Doc, text string, blocks []news.Span) {
	buf := a.buffers.Get()
	// The memory of an unusually long text is let go.
	defer func() {
		if len(d.Tokens) < maxKept {
			a.buffers.Put(buf)
		}
	}()
	d.Lang, d.Missing = a.lang, a.missing
	a.split.Split(d, buf, text, blocks)
	d.Text = a.titles.text(d)
	for _, l := range a.layers {
		l.Run(d)
	}
	d.Text = text
}

// maxKept is how many tokens a text may have for its buffers to be kept.
const maxKept = 1 << 17
