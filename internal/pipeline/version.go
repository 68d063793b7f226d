package pipeline

import "hearsay/internal/news"

// Version is the program's version as documents name it.
const Version = "0.1.0"

// articleStages are the versions of the stages that make an article: whoever
// changes what a stage gives for the same capture raises its number, and a
// store reads its captures again when asked to (hearsay add --again).
const articleStages = "extract 1, annotate 1"

// Versions names the stages that make articles, as a store keeps them.
func Versions() string { return articleStages + ", " + languageData() }

// MadeBy is how this program names itself in documents.
func MadeBy() news.MadeBy { return news.MadeBy{Version: Version, LanguageData: languageData()} }

// languageData names the word lists and models that are built in.
func languageData() string { return "en 2026.11" }

// orEmpty makes a list that is nil an empty one, which is no null in JSON.
func orEmpty[T any](list *[]T) {
	if *list == nil {
		*list = []T{}
	}
}

// fillLists makes every list of an article that the document's form requires.
func fillLists(a *news.Article) {
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

// fillStoryLists does the same for a story.
func fillStoryLists(s *news.Story) {
	orEmpty(&s.Articles)
	orEmpty(&s.Statements)
	orEmpty(&s.QuoteVariants)
	orEmpty(&s.Discrepancies)
	orEmpty(&s.Timeline)
	for i := range s.Statements {
		st := &s.Statements[i]
		orEmpty(&st.Carriers)
		orEmpty(&st.Origins)
		orEmpty(&st.IndependentOrigins.Why)
		for j := range st.Origins {
			orEmpty(&st.Origins[j].Via)
			orEmpty(&st.Origins[j].Carriers)
		}
	}
}
