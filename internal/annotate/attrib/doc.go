// Package attrib finds who says what in an article, and on whose word:
// attributions of direct, mixed and indirect speech and thought with their
// source, cue and content (Pareti 2015), the chain from the origin over the
// relays, the type of source and the stance.
//
// The steps, each in a file of its own:
//
//	frames.go   cues with a clause, quotation, infinitive or phrase as content, by the parse
//	accord.go   "according to", "citing"
//	nouns.go    "a statement that", "his claim that"
//	quoted.go   quotations that no cue governs: floating ones and fragments
//	merge.go    one attribution where several frames found the same
//	source.go   the source's full phrase, its type, whom a pronoun means
//	chain.go    relays, and origins named elsewhere
//	stance.go   stance, negation, hedging, channel
package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Input is what attributions are found in.
type Input struct {
	Doc    *nlp.Doc
	Blocks []news.Block
	// Mentions are the names, nominals and pronouns that are resolved so far;
	// nil when there are none. They must be in order of the text.
	Mentions []news.Mention
	// NameOf gives the representative name of a mention, "" when it has none.
	NameOf func(news.Mention) string
}

// Find returns the attributions of a text in the order of their contents. All
// spans are byte offsets of Doc.Text, inside one block each. Ids are not set.
// The error is that of a broken word list.
func Find(in Input) ([]news.Attribution, error) {
	lex, err := lexiconFor(in.Doc.Lang)
	if err != nil {
		return nil, err
	}
	f := newFinder(in, lex)
	for s := range in.Doc.Sentences {
		f.sentence(s)
	}
	f.floating()
	f.merge()
	f.resolve()
	f.chains()
	return f.attributions(), nil
}
