package pipeline

import "hearsay/internal/news"

// orEmpty makes a list that is nil an empty one, which is no null in JSON.
func orEmpty[T any](list *[]T) {
	if *list == nil {
		*list = []T{}
	}
}

// forDocument makes an article ready for a story document: with every list that
// the form requires, without the clauses, which only the ledger needs and which
// can be made again from the text.
func forDocument(a *news.Article) {
	a.Clauses = nil
	orEmpty(&a.Bylines)
	orEmpty(&a.Credits)
	orEmpty(&a.Blocks)
	orEmpty(&a.Sentences)
	orEmpty(&a.Mentions)
	orEmpty(&a.Times)
	orEmpty(&a.Quantities)
	orEmpty(&a.Attributions)
	for i := range a.Attributions {
		x := &a.Attributions[i]
		orEmpty(&x.Content)
		orEmpty(&x.Cue)
		orEmpty(&x.Source)
		orEmpty(&x.Chain)
	}
}
