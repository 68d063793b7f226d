package news

import "cmp"

// EntityID names an entity inside one story document ("e1") or one store.
type EntityID string

// EntityKind is what an entity is.
type EntityKind string

// The kinds of entity. Organisation and Place are the general kinds, used when
// no finer one is known.
const (
	Person       EntityKind = "person"
	Organisation EntityKind = "organisation"
	Place        EntityKind = "place"
	Country      EntityKind = "country"
	Government   EntityKind = "government" // a government, ministry, office or palace that speaks for one
	Media        EntityKind = "media"
	NewsAgency   EntityKind = "news_agency"
	Party        EntityKind = "party"
	ArmedGroup   EntityKind = "armed_group"
	Company      EntityKind = "company"
	Event        EntityKind = "event"
)

// Base folds a fine kind to person, organisation, place or event.
func (k EntityKind) Base() EntityKind {
	switch k {
	case Person, Place, Event:
		return k
	case Country:
		return Place
	case "":
		return ""
	}
	return Organisation
}

// Mention is a name, nominal or pronoun in an article and the entity it stands
// for (empty when it is not resolved).
type Mention struct {
	Start  int        `json:"start"`
	End    int        `json:"end"`
	Kind   EntityKind `json:"kind"`
	Entity EntityID   `json:"entity,omitempty"`
	// Form is "name", "adjective" (of a country), "nominal" or "pronoun"; or
	// "perhaps" for a word that opens a sentence and may be a name: it is one when
	// another article of the story uses it as one.
	Form string `json:"form,omitempty"`
	// Basis is "context" when what stands around the names tells the kind, empty
	// when a list does, or only the form of the name.
	Basis string `json:"basis,omitempty"`
	// Speaks is the institution meant when a place or building is used for the
	// government that sits there ("Moscow confirmed"), by its entity.
	Speaks EntityID `json:"speaks,omitempty"`
	// Role is the office or description printed with the name ("defence
	// minister", "a researcher at …"), empty when there is none.
	Role string `json:"role,omitempty"`
	// Key is the gazetteer's key of what it names ("country:KP", "gov:RU"), empty
	// when it is in none.
	Key string `json:"key,omitempty"`
}

// Span is the mention's range in the article's text.
func (m Mention) Span() Span { return Span{m.Start, m.End} }

// Entity is a person, organisation, place or event of a story or a store.
type Entity struct {
	ID      EntityID   `json:"id"`
	Name    string     `json:"name"`
	Kind    EntityKind `json:"kind"`
	Aliases []string   `json:"aliases"`
	// Of is what the entity belongs to or speaks for: a spokesman's ministry, a
	// ministry's government, a government's country.
	Of EntityID `json:"of,omitempty"`
	// Store is the entity's id in the store ("n12"), the same in all stories that
	// are known to name it. A store's records have it, story documents do not: they
	// depend on their captures alone.
	Store EntityID `json:"store,omitempty"`
	// Key is the entity's key in the gazetteer ("country:KP", "agency:kcna"),
	// empty when it is in none.
	Key string `json:"key,omitempty"`
	// State is set for state media: the country whose state they belong to; and
	// Official when they are the official voice of its government.
	State    string `json:"state,omitempty"`
	Official bool   `json:"official,omitempty"`
	// Lat and Lon are degrees, set for places of the gazetteer only.
	Lat float64 `json:"lat,omitempty"`
	Lon float64 `json:"lon,omitempty"`
}

// Time is a time expression and its value.
type Time struct {
	Start int `json:"start"`
	End   int `json:"end"`
	// Kind is "date", "time", "duration" or "set".
	Kind string `json:"kind"`
	// Value is the TIMEX3-style value, "" when the expression cannot be resolved.
	Value string `json:"value"`
	// Open is what an expression says that cannot be resolved for want of a year or a
	// week: "XXXX-04-12", "XXXX-04", "XXXX-WXX-1", each also with an hour.
	Open string `json:"open,omitempty"`
	// Mod is the modifier, if one is printed: "start", "mid", "end", "approx",
	// "before", "after", "less_than", "more_than".
	Mod string `json:"mod,omitempty"`
	// Basis says what a relative value was anchored to ("published", "story",
	// "quotation", "text"), "copied" for the day of the text that its words are from.
	Basis string `json:"basis,omitempty"`
}

// Span is the expression's range in the article's text.
func (t Time) Span() Span { return Span{t.Start, t.End} }

// When is the value of the expression, or what it leaves open.
func (t Time) When() string { return cmp.Or(t.Value, t.Open) }

// Quantity is a number with its unit and what is counted or measured.
type Quantity struct {
	Start int `json:"start"`
	End   int `json:"end"`
	// Value is the printed value in the printed unit; Low and High bound what it
	// says (equal for an exact figure; absent on an open side).
	Value float64  `json:"value"`
	Low   *float64 `json:"low,omitempty"`
	High  *float64 `json:"high,omitempty"`
	// Unit is the printed unit's symbol ("mi", "km", "USD", "%"), "" for a count.
	Unit string `json:"unit"`
	// Of says what is measured ("distance", "money", "killed", "tanks").
	Of string `json:"of,omitempty"`
	// SI is Value in the unit SIUnit ("m", "kg", "s", "m2", …) when it converts.
	SI     float64 `json:"si,omitempty"`
	SIUnit string  `json:"si_unit,omitempty"`
	// Approx is set for "nearly", "about", "some".
	Approx bool `json:"approx,omitempty"`
}

// Span is the quantity's range in the article's text.
func (q Quantity) Span() Span { return Span{q.Start, q.End} }
