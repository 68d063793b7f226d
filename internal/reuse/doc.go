// Package reuse finds the text that articles share: who copied whom, and which
// words exactly.
//
// # How
//
// Texts are read as comparable words (package words), so that courtesy titles,
// spelling and contractions make no difference. Candidates are found by
// winnowing (Schleimer, Wilkerson and Aiken, 2003): of every window of word
// 5-grams the one with the least hash is kept in an index, which finds every
// shared run of 8 words. A 5-gram with fewer than two words of content is never
// kept, and a list of postings is capped, so that the cost stays near linear in
// the collection. Each candidate pair is then aligned: runs of equal words are
// chained over small gaps and cut at sentence bounds, and each piece is typed.
//
// # What is a copy
//
// A pair is a copy when one text is mostly the other in its own prose: words
// inside quotation marks are the speaker's, and two reporters at one briefing
// write down the same ones. Sharing only those makes a "quotation". Standing
// text of one outlet (the line about the author, "this is a developing story",
// the background paragraph it has printed for weeks) makes nothing.
//
// The package knows no store, clock or network; the same documents in the same
// order give the same pairs.
package reuse

import "hearsay/internal/news"

// Doc is a text to compare. Only ID and Text are required.
type Doc struct {
	ID   string
	Text string
	// Date is when it was published, RFC 3339 or a shorter ISO form, "" when
	// that is not known.
	Date string
	// Outlet is who published it, by newsroom where that is known: two editions
	// of one house have one Outlet. "" when unknown.
	Outlet string
	// IsAgency is set when the outlet is itself a news agency.
	IsAgency bool
	// Credits are the agencies whose words it credits, as names that are equal
	// for one agency in all documents, and equal to the agency's own Outlet.
	Credits []string
	// Lang is the ISO 639-1 code, "" for English or unknown.
	Lang string
	// Body holds the ranges of Text to compare, in order; nil is all of it.
	Body []news.Span
	// Sentences, in order and not overlapping; nil makes the package split the
	// text itself.
	Sentences []news.Span
	// Quotes are the ranges inside quotation marks; nil makes the package find
	// them by their marks.
	Quotes []news.Span
}

// Kind is what two texts share on the whole.
type Kind string

// The kinds of pair.
const (
	Copy      Kind = "copy"      // one is mostly the other
	Shared    Kind = "passage"   // some text is shared
	Quotation Kind = "quotation" // only quoted words are
)

// Pair is two documents that share text.
type Pair struct {
	A, B int // indices of the documents in the order they were given; A < B
	Kind Kind
	// Containment is how much of the shorter text, 0 to 1 in words, stands in
	// the other.
	Containment float64
	Passages    []Passage
	// From says which side the text comes from: "a", "b", "common" (both have it
	// from a third) or "" when nothing tells. Why is its reason in words.
	From string
	Why  string
	// Credit is the agency that the shared text is credited to, "" for none.
	Credit string
}

// Passage is one stretch of shared text, in one sentence of each side.
type Passage struct {
	A, B news.Span
	Kind news.PassageKind
	// Similarity is 0 to 1: the share of words inside the two spans that are
	// matched (Dice). For a paraphrase it is the share of weighted content.
	Similarity float64
	// Words is how many words are matched.
	Words int
	// Standing is set for text that the outlet prints again and again: it says
	// nothing of copying. Why then says so.
	Standing bool
	Why      string

	prose int // matched words outside quotation marks
	spans int // words from the first match to the last, of both sides together
}

// Options set what is looked for. The zero value is the default.
type Options struct {
	// MinWords is the least number of matched words of a passage; 0 is 8.
	MinWords int
	// MaxPostings caps how many documents a fingerprint is looked up in: of text
	// that more documents share, each is compared with the first ones only; 0 is
	// 64.
	MaxPostings int
	// ParaphraseUpTo is the size of collection up to which sentences are also
	// compared by their content words alone; 0 is 1000, -1 is never.
	ParaphraseUpTo int
	// KeepStanding keeps passages of standing text in the result, marked.
	KeepStanding bool
}

func (o Options) withDefaults() Options {
	if o.MinWords <= 0 {
		o.MinWords = 8
	}
	if o.MaxPostings <= 0 {
		o.MaxPostings = 64
	}
	if o.ParaphraseUpTo == 0 {
		o.ParaphraseUpTo = 1000
	}
	return o
}
