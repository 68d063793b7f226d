package names

import "hearsay/internal/news"

// A label is a token's place in a name and the name's type, in the BILOU scheme
// (Ratinov and Roth 2009): outside, or begin, inside, last or unit of a type.
type label uint8

// The base types that the model tells apart.
const (
	typePerson = iota
	typeOrganisation
	typePlace
	numTypes
)

const (
	outside   label = 0
	numLabels       = 1 + 4*numTypes
)

// The places in a name.
const (
	begin = iota
	inside
	last
	unit
)

func makeLabel(place, typ int) label { return label(1 + 4*typ + place) }

func (l label) place() int { return int(l-1) & 3 }
func (l label) typ() int   { return int(l-1) >> 2 }

// opens reports whether the label is within a name that goes on.
func (l label) opens() bool { return l != outside && (l.place() == begin || l.place() == inside) }

// follows reports whether l may come after p; start and end of a sentence count
// as outside.
func (l label) follows(p label) bool {
	if p.opens() {
		return l != outside && l.typ() == p.typ() && (l.place() == inside || l.place() == last)
	}
	return l == outside || l.place() == begin || l.place() == unit
}

var baseKinds = [numTypes]news.EntityKind{typePerson: news.Person, typeOrganisation: news.Organisation, typePlace: news.Place}

// typeOf is the base type of a kind, -1 for a kind that the model does not know.
func typeOf(k news.EntityKind) int {
	switch k.Base() {
	case news.Person:
		return typePerson
	case news.Organisation:
		return typeOrganisation
	case news.Place:
		return typePlace
	}
	return -1
}
