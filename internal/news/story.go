package news

import "strconv"

// StoryID names a story inside one story document ("s1") or one store.
type StoryID string

// Story is the articles of one event and the ledger made from them.
type Story struct {
	ID       StoryID     `json:"id"`
	Headline Ref         `json:"headline"`
	Articles []ArticleID `json:"articles"`
	First    string      `json:"first,omitempty"` // earliest publication, "" when no article is dated
	Last     string      `json:"last,omitempty"`
	// Why says for each article why it belongs to the story, in the order of
	// Articles.
	Why []string `json:"why,omitempty"`

	Statements    []Statement    `json:"statements"`
	QuoteVariants []QuoteVariant `json:"quote_variants"`
	Discrepancies []Discrepancy  `json:"discrepancies"`
	// Superseded are values that differ because time passed or a correction came
	// (a toll that rose): no conflicts, so they stand apart from these.
	Superseded []Discrepancy  `json:"superseded,omitempty"`
	Timeline   []TimelineItem `json:"timeline"`
	// Shares says for each article how much of it is copied text.
	Shares []Share `json:"shares,omitempty"`
	// Versions are the edits of the story's articles, by article and in order.
	Versions []Version `json:"versions,omitempty"`
	// Note is a word on why the ledger is thin or empty, "" when it is not.
	Note string `json:"note,omitempty"`
}

// Differences are the discrepancies and, behind them, the values that others have
// superseded.
func (s *Story) Differences() []*Discrepancy {
	out := make([]*Discrepancy, 0, len(s.Discrepancies)+len(s.Superseded))
	for i := range s.Discrepancies {
		out = append(out, &s.Discrepancies[i])
	}
	for i := range s.Superseded {
		out = append(out, &s.Superseded[i])
	}
	return out
}

// StatementID names a statement: its story's id, a dot and a number.
type StatementID string

// Status is how well a statement is founded. It never says that it is true.
type Status string

// The statuses.
const (
	ConfirmedByParty      Status = "confirmed by a party to it"
	IndependentlyReported Status = "independently reported"
	SingleNamed           Status = "single named source"
	SingleUnnamed         Status = "single unnamed source"
	OwnReporting          Status = "own reporting only"
	Disputed              Status = "disputed"
	Denied                Status = "denied"
	Unconfirmed           Status = "unconfirmed"
)

// Statement is one thing that is said in the story, with everyone who carries
// it and everyone it comes from.
type Statement struct {
	ID StatementID `json:"id"`
	// Gist is the carrier that says it best: a span of a capture, never a
	// sentence of the program's own.
	Gist Ref `json:"gist"`
	// Focus is the part of the gist that is meant, where the gist says more than the
	// statement; nil where it says just that.
	Focus    *Ref       `json:"focus,omitempty"`
	Carriers []Carrier  `json:"carriers"`
	Origins  []OriginOf `json:"origins"`
	// Deniers are those who deny what other carriers say: no origins of it, and not
	// counted. Their groups are their own.
	Deniers []OriginOf `json:"deniers,omitempty"`
	// Outlets counts the newsrooms that carry it.
	Outlets            int          `json:"outlets"`
	IndependentOrigins Independence `json:"independent_origins"`
	OwnVoice           OwnVoice     `json:"own_voice"`
	Status             Status       `json:"status"`
	StatusWhy          string       `json:"status_why,omitempty"`
	First              string       `json:"first,omitempty"`
	Last               string       `json:"last,omitempty"`
	// Confidence is 0 to 1: how sure the program is that the carriers say the
	// same thing.
	Confidence float64 `json:"confidence,omitempty"`
	// Possibly lists statements that may be the same but were not merged.
	Possibly []StatementID `json:"possibly,omitempty"`
	// Details lists statements that say this one and more.
	Details []StatementID `json:"details,omitempty"`
	// History lists what happened to the statement, by publication time.
	History []HistoryItem `json:"history,omitempty"`
	// Folded is set for the long tail, which a page shows folded.
	Folded bool `json:"folded,omitempty"`
}

// Carrier is a place where an article carries a statement. Attribution is empty
// when the outlet says it in its own voice.
type Carrier struct {
	Article     ArticleID     `json:"article"`
	Start       int           `json:"start"`
	End         int           `json:"end"`
	Attribution AttributionID `json:"attribution,omitempty"`
	// CopyOf is the index of the carrier whose text this one copies, -1 for none.
	CopyOf int `json:"copy_of"`
}

// Ref is the carrier's span.
func (c Carrier) Ref() Ref { return Ref{c.Article, c.Start, c.End} }

// OriginOf is an origin of one statement and the carriers that lead to it.
type OriginOf struct {
	Name     string   `json:"name"`
	Entity   EntityID `json:"entity,omitempty"`
	Named    bool     `json:"named"`
	Open     bool     `json:"open,omitempty"` // known by a pronoun alone, see Link.Open
	Via      []string `json:"via"`            // the relays through which it reached the outlets
	Carriers []int    `json:"carriers"`       // indices into Statement.Carriers
	// Group numbers the independent origin that this one belongs to: origins of
	// one statement with the same group speak with one voice.
	Group int `json:"group"`
}

// Independence is the number of independent origins, as a range with reasons:
// one line for every merge and every doubt.
type Independence struct {
	Min int      `json:"min"`
	Max int      `json:"max"`
	Why []string `json:"why"`
}

// OwnVoice counts the outlets that state a thing themselves, and how many of
// them are left when shared text is taken away.
type OwnVoice struct {
	Outlets       int `json:"outlets"`
	WithoutCopies int `json:"without_copies"`
}

// HistoryItem is one event in the life of a statement.
type HistoryItem struct {
	When string `json:"when,omitempty"` // publication time, "" when unknown
	// What is "appeared", "second origin", "confirmed", "denied", "changed" or
	// "withdrawn".
	What    string    `json:"what"`
	Article ArticleID `json:"article"`
	Start   int       `json:"start"`
	End     int       `json:"end"`
	// By is on whose word it is, "" when it is the outlet's own.
	By string `json:"by,omitempty"`
	// Unsure is set when an article that gives no time, or only the day, may have
	// come before.
	Unsure bool `json:"unsure,omitempty"`
}

// QuoteVariant is one utterance that outlets quote differently.
type QuoteVariant struct {
	ID       string    `json:"id"`
	Speaker  string    `json:"speaker,omitempty"`
	Variants []Variant `json:"variants"`
	// Difference is a label: "cut", "words inside the marks differ", "brackets",
	// "translated differently", …, joined by "; ".
	Difference string `json:"difference"`
}

// Variant is one outlet's form of a quotation.
type Variant struct {
	Article ArticleID `json:"article"`
	Start   int       `json:"start"`
	End     int       `json:"end"`
	// Differs holds the words that differ from the first variant, as spans of
	// this article.
	Differs []Span `json:"differs,omitempty"`
	// Lacks holds the words of the first variant that this one leaves out between
	// words that both have.
	Lacks []Lack `json:"lacks,omitempty"`
	// Marked is set when the outlet marked its own change (brackets, ellipsis).
	Marked bool `json:"marked,omitempty"`
	// Cut is set when this variant is a part of a longer one.
	Cut bool `json:"cut,omitempty"`
}

// Lack is words of the first variant that another one leaves out: At is the place in
// the other's article where they would stand, Start and End are their span in the
// article of the first.
type Lack struct {
	At    int `json:"at,omitzero"`
	Start int `json:"start"`
	End   int `json:"end"`
}

// DiscrepancyKind is what sort of value outlets disagree on.
type DiscrepancyKind string

// The kinds of discrepancy.
const (
	DiffDate        DiscrepancyKind = "date"
	DiffNumber      DiscrepancyKind = "number"
	DiffPlace       DiscrepancyKind = "place"
	DiffPerson      DiscrepancyKind = "person"
	DiffAttribution DiscrepancyKind = "attribution"
	DiffOther       DiscrepancyKind = "other"
)

// Discrepancy is a point on which carriers disagree.
type Discrepancy struct {
	ID string `json:"id"`
	// About is a label put together from words of the captures.
	About  string             `json:"about,omitempty"`
	Kind   DiscrepancyKind    `json:"kind"`
	Values []DiscrepancyValue `json:"values"`
	// Superseded is set on those of Story.Superseded.
	Superseded bool   `json:"superseded,omitempty"`
	Why        string `json:"why,omitempty"`
	// Statement is the statement it concerns, "" when it concerns none.
	Statement StatementID `json:"statement,omitempty"`
}

// DiscrepancyValue is one side of a discrepancy.
type DiscrepancyValue struct {
	Value    string `json:"value"`
	Carriers []Ref  `json:"carriers"`
}

// TimelineItem is something that happened or is to happen, at the time when it
// does, whatever the day on which it was published.
type TimelineItem struct {
	// When is a time's value, two with a "/" between them for a stretch of time, or
	// what the time leaves open ("XXXX-04-12").
	When string `json:"when,omitempty"`
	// Mod says how the thing lies to it: "since", "until", "by", "before", "after",
	// "from", "approx", "start", "mid" or "end"; "" for at that time.
	Mod  string `json:"mod,omitempty"`
	What Ref    `json:"what"`
	// At are the words of What that tell the time, by their place in its article; empty where
	// they stand outside of it.
	At        Span        `json:"at,omitzero"`
	Statement StatementID `json:"statement,omitempty"`
}

// PassageKind is how close two shared passages are.
type PassageKind string

// The kinds of passage.
const (
	Verbatim     PassageKind = "verbatim"
	NearVerbatim PassageKind = "near-verbatim"
	Partial      PassageKind = "partial"
	Quotation    PassageKind = "quotation" // only quoted words are shared
	Paraphrase   PassageKind = "paraphrase"
)

// Passage is text that two articles share.
type Passage struct {
	A          Ref         `json:"a"`
	B          Ref         `json:"b"`
	Kind       PassageKind `json:"kind"`
	Similarity float64     `json:"similarity"`
	// Credit is the agency that both articles, or the copying one, credit; ""
	// when none does.
	Credit string `json:"credit,omitempty"`
	// From says which side is the earlier or longer text: "a", "b", "common"
	// (an unseen common source) or "" when nothing tells.
	From string `json:"from,omitempty"`
	Why  string `json:"why,omitempty"`
}

// Share says how much of an article's body is shared text.
type Share struct {
	Article ArticleID `json:"article"`
	// Copied and Quoted are shares of the body in words, 0 to 1; the rest is the
	// article's own.
	Copied float64 `json:"copied"`
	Quoted float64 `json:"quoted"`
	Agency string  `json:"agency,omitempty"`
}

// String is the range in words: "2", or "1 to 2".
func (i Independence) String() string {
	if i.Min == i.Max {
		return strconv.Itoa(i.Min)
	}
	return strconv.Itoa(i.Min) + " to " + strconv.Itoa(i.Max)
}
