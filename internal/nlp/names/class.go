package names

import "hearsay/internal/news"

// Class is the list that an entry comes from.
type Class uint8

// The classes of entries.
const (
	ClassCountry Class = iota
	ClassCity
	ClassRegion
	ClassOrganisation
	ClassGovernment
	ClassMedia
	ClassParty
	ClassArmedGroup
	ClassCompany
	ClassPerson
	ClassSeat
	ClassDemonym // an adjective or noun of a country's people: no name by itself
	ClassTitle
	ClassRole // a common noun in front of a name
	ClassGiven
	ClassSurname
	ClassNameWord // a given name or surname that is also a common word
	ClassOrgHead
	ClassPlaceHead
	ClassPlaceFront
	ClassEventHead
	ClassCompanySuffix
	ClassParticle
	ClassSuffix
	ClassCalendar
	ClassLaw
	numClasses
)

// mask is a set of classes.
type mask uint32

func (c Class) bit() mask { return 1 << c }

// isWhole reports whether an entry of the class is a name by itself, and not
// only a part of one.
func (c Class) isWhole() bool { return c <= ClassSeat }

// kinds gives for each whole class the kind of its names.
var kinds = [...]news.EntityKind{
	ClassCountry: news.Country, ClassCity: news.Place, ClassRegion: news.Place,
	ClassOrganisation: news.Organisation, ClassGovernment: news.Government, ClassMedia: news.Media,
	ClassParty: news.Party, ClassArmedGroup: news.ArmedGroup, ClassCompany: news.Company,
	ClassPerson: news.Person, ClassSeat: news.Government,
}

// Entry is one name of the gazetteer.
type Entry struct {
	// Key names what the entry is: "country:KP", "city:RU-vladivostok",
	// "region:US-texas", "org:un", "gov:RU", "media:yonhap", "party:…",
	// "group:…", "company:…", "person:…". Empty for words that are only a part of
	// names.
	Key   string
	Name  string // the name the list gives first
	Class Class
	// Agency is set for news agencies, State for media of a state and Official for
	// those that are its government's voice.
	Agency, State, Official bool
	Country                 string  // ISO 3166-1 code, "" when there is none
	Lat, Lon                float64 // degrees; both 0 when not known
	// Of is the key of the institution that sits at a seat.
	Of string
	// Kind is what names with this head are, for heads only.
	Kind news.EntityKind
	// Detail is the list's own class: "state" for a region, "rank" for a title,
	// "ministries" for a seat.
	Detail string
}

// EntityKind is the kind of what the entry names, "" for a part of a name.
func (e *Entry) EntityKind() news.EntityKind {
	switch {
	case e.Class == ClassMedia && e.Agency:
		return news.NewsAgency
	case int(e.Class) < len(kinds):
		return kinds[e.Class]
	}
	return ""
}
