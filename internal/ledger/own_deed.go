package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// meansBody reports whether the subject at a place of a unit means the body that says it, or
// for which l, the first link of its chain, speaks, though no mention of the article tells so:
// "we"; in indirect speech "it" and "they" where the content names nobody before ("the union
// said | it had called off the strike"), and the words that the body is itself described by
// ("the bank has raised its rate, it said"). What it thinks or will do is only its word, and so
// is what a crowd tells of itself; a person is only a witness of his own.
func (b *builder) meansBody(a *article, u *unit, x *news.Attribution, l news.Link, at news.Span) bool {
	if x.SourceType == news.Collective || mood(u) != "" || ahead(u) || b.thinks(u) || !b.tellsEvent(u) {
		return false
	}
	person := x.SourceType == news.NamedPerson || x.SourceType == news.UnnamedPerson
	class := b.lists.claims[strings.ToLower(at.Of(a.Text))]
	if slices.Contains(class, "ours") {
		return !person || l.For != ""
	}
	if person || x.Kind == news.Direct || len(x.Content) == 0 || a.quoted(at) {
		return false
	}
	if !slices.Contains(class, "body") || l.Plural && !slices.Contains(class, "several") {
		return fold(at.Of(a.Text)) == fold(x.Chain[0].Name)
	}
	before := news.Span{Start: x.Content[0].Start, End: at.Start}
	return before.Start == before.End || before.Start < before.End && mentionAt(a.Article, before) < 0
}
