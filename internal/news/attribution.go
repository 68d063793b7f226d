package news

// AttributionID names an attribution: its article's id, a dot and a number.
type AttributionID string

// QuoteKind says how much of a content stands in quotation marks.
type QuoteKind string

// The kinds of content.
const (
	Direct   QuoteKind = "direct"   // the whole content
	Indirect QuoteKind = "indirect" // none of it
	Mixed    QuoteKind = "mixed"    // a part of it
)

// SourceType is what kind of source the content is given to.
type SourceType string

// The types of source.
const (
	NamedPerson   SourceType = "named_person"
	UnnamedPerson SourceType = "unnamed_person"
	SourceOrg     SourceType = "organisation"
	SourceGov     SourceType = "government"
	SourceMedia   SourceType = "media"
	SourceDoc     SourceType = "document"
	Collective    SourceType = "collective"
)

// Stance is what the source does with the content.
type Stance string

// The stances.
const (
	Asserts      Stance = "asserts"
	Confirms     Stance = "confirms"
	Acknowledges Stance = "acknowledges"
	Announces    Stance = "announces"
	Denies       Stance = "denies"
	Retracts     Stance = "retracts"
	Accuses      Stance = "accuses"
	Criticises   Stance = "criticises"
	Praises      Stance = "praises"
	Claims       Stance = "claims"
	Warns        Stance = "warns"
	Threatens    Stance = "threatens"
	Demands      Stance = "demands"
	Asks         Stance = "asks"
	Promises     Stance = "promises"
	Expects      Stance = "expects"
	Hopes        Stance = "hopes"
	Fears        Stance = "fears"
	Doubts       Stance = "doubts"
	Suggests     Stance = "suggests"
	Speculates   Stance = "speculates"
	Witnessed    Stance = "witnessed"
	Declines     Stance = "declines"
)

// Attribution is one content given to a source: who said it, and on whose word.
// Source, cue and content are the terms of Pareti (2015) and of PolNeAR.
type Attribution struct {
	ID      AttributionID `json:"id"`
	Kind    QuoteKind     `json:"kind"`
	Content []Span        `json:"content"`
	Cue     []Span        `json:"cue"`
	// Source is where the source stands; empty when the article names none
	// ("it was reported that …").
	Source     []Span     `json:"source"`
	SourceType SourceType `json:"source_type,omitempty"`
	Stance     Stance     `json:"stance,omitempty"`
	// ContentDenies is set with the stance of denial when the content is the denial
	// itself ("there was no coup"), not what is denied ("denied that …").
	ContentDenies bool `json:"content_denies,omitempty"`
	Hedged        bool `json:"hedged"`
	Negated       bool `json:"negated"`
	// Channel is how it was said: statement, website, interview, briefing, post,
	// document, letter, court filing, witness; "" when the text does not say.
	Channel string `json:"channel,omitempty"`
	// Chain is origin first, then the relays in order; the outlet whose article
	// it is stands outside it. Empty when the source is absent.
	Chain []Link `json:"chain"`

	// Anonymity is the reason printed for an unnamed source, if any.
	Anonymity []Span `json:"anonymity,omitempty"`
	// Plural is set when the text prints the source in the plural.
	Plural bool `json:"plural,omitempty"`
	// Confidence is 0 to 1, how sure the program is of the whole attribution.
	Confidence float64 `json:"confidence,omitempty"`
}

// Role is a link's place in a chain.
type Role string

// The roles: the origin first, then relays.
const (
	Origin Role = "origin"
	Relay  Role = "relay"
)

// Link is one step of a chain.
type Link struct {
	// Name is the resolved name ("Andrei Lankov" for "he"), or for an unnamed
	// source its description as printed ("a South Korean government official").
	Name   string   `json:"name"`
	Entity EntityID `json:"entity,omitempty"`
	Named  bool     `json:"named"`
	Role   Role     `json:"role"`
	// For is the institution that the link speaks for, by its entity: Peskov's is
	// the Kremlin. Empty when it speaks for itself or is not known.
	For EntityID `json:"for,omitempty"`
	// Span is where this link is printed nearest to the attribution.
	Span Span `json:"span"`
	// Plural is set when the text prints it in the plural ("officials").
	Plural bool `json:"plural,omitempty"`
	// Open is set when the text only has a pronoun there, and whom it means was not settled:
	// the name is the pronoun, and whether the source is withheld is not known.
	Open bool `json:"open,omitempty"`
}
