package news

// Version is one edit of an article: the outlet put another text at the same
// address. The text that stands is the story's, the one before is kept among the
// document's articles and carries nothing.
type Version struct {
	Article ArticleID `json:"article"` // the text after the edit
	Was     ArticleID `json:"was"`     // the text before it
	// When is when the text after the edit was captured, or when it says that it
	// was updated; "" when neither is known.
	When string `json:"when,omitempty"`
	// Basis says how it is known which text is the later.
	Basis VersionBasis `json:"basis"`
	// Changes are in order of the texts; none when only the page around the text
	// differs.
	Changes []SentenceChange `json:"changes"`
}

// VersionBasis is what tells the later of two texts from the earlier.
type VersionBasis string

// The bases, the best first. One holds for all texts of one address.
const (
	ByCapture  VersionBasis = "captured" // all captures say when they were made
	ByDeclared VersionBasis = "declared" // all texts say when they were published or updated, at different times
	ByArrival  VersionBasis = "arrival"  // unknown: the one that was added later is taken for it
	ByName     VersionBasis = "name"     // unknown: the one whose name sorts later is taken for it
)

// The kinds of change to a sentence.
const (
	SentenceAdded   = "added"
	SentenceRemoved = "removed"
	SentenceChanged = "changed"
)

// SentenceChange is what became of one sentence, or of a headline, in an edit. A
// sentence that only stands at another place is no change.
type SentenceChange struct {
	What string    `json:"what"` // "added", "removed" or "changed"
	Kind BlockKind `json:"kind"` // of the block that it stands in
	// Before and After are the sentence in either text, nil where it is not.
	Before *Ref `json:"before,omitempty"`
	After  *Ref `json:"after,omitempty"`
	// Removed and Added are the words of a changed sentence that the other does
	// not have: spans of the text before and after.
	Removed []Span `json:"removed,omitempty"`
	Added   []Span `json:"added,omitempty"`
}
