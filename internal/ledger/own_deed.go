package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// meansBody reports whether what stands at a place of a content means the body that says it,
// or for which l, the first link of its chain, speaks, though no mention of the article tells
// so: "we"; in indirect speech "it" and "they" where the content names nobody before ("the
// union said | it had called off the strike"), and the words that the body is itself described
// by ("the bank has raised its rate, it said"). A person who tells of himself is only a witness
// of his own.
func (b *builder) meansBody(a *article, x *news.Attribution, l news.Link, at news.Span) bool {
	person := x.SourceType == news.NamedPerson || x.SourceType == news.UnnamedPerson
	if slices.Contains(b.lists.claims[strings.ToLower(at.Of(a.Text))], "ours") {
		return !person || l.For != ""
	}
	switch {
	case person || x.Kind == news.Direct || len(x.Content) == 0 || a.quoted(at):
		return false
	case !slices.Contains(b.lists.claims[strings.ToLower(at.Of(a.Text))], "body"):
		return fold(at.Of(a.Text)) == fold(x.Chain[0].Name)
	}
	before := news.Span{Start: x.Content[0].Start, End: at.Start}
	return before.Start == before.End || before.Start < before.End && mentionAt(a.Article, before) < 0
}
