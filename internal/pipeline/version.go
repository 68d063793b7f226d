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

// readEarly is added to the versions of an article that was read before its
// outlet had enough captures to tell what it repeats: hearsay add --again reads
// it again.
const readEarly = ", outlet new"

// MadeBy is how this program names itself in documents.
func MadeBy() news.MadeBy { return news.MadeBy{Version: Version, LanguageData: languageData()} }

// languageData names the word lists and models that are built in.
func languageData() string { return "en 2026.11" }
