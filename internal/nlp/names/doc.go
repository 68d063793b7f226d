// Package names finds names and says what they name: persons, places,
// organisations and the finer kinds that lists and form tell.
//
// Three sources of knowledge meet here, in this order:
//
//   - The gazetteer (Gazetteer) holds the names of a language's lists and
//     matches them against tokens whatever their hyphens, full stops and marks.
//     It is also what other packages ask about a single word: its country, its
//     title, the government that sits in a place.
//   - The model (Recogniser) labels every token of a sentence by a linear model
//     over its words, their company and the lists they stand in (begin, inside,
//     last, unit: Ratinov and Roth 2009), decoded by Viterbi's algorithm. Then
//     the full names of the lists are taken at their word, and the form of the
//     text mends what the model cannot know (trust.go, form.go).
//   - The text as a whole (settle.go): one spelling has one sense in a text, so
//     what is sure in one place settles what is unsure in another.
//
// A name's Kind is one that other tools know (a party is an organisation), its
// Fine the finest that is known, its Key the gazetteer's key when the lists have
// exactly one thing of that name and kind.
//
// The model is trained by this package too (train.go and what it uses): on
// several corpora whose guidelines differ, which are kept apart by giving every
// guideline a copy of every feature.
package names
