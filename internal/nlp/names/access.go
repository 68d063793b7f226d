package names

import (
	"fmt"
	"strings"
	"sync"

	"hearsay/internal/lang"
)

var shared struct {
	sync.Mutex
	of map[*lang.Bundle]*Gazetteer
}

// Of gives the gazetteer of a bundle. It is made once and shared.
func Of(b *lang.Bundle) (*Gazetteer, error) {
	shared.Lock()
	defer shared.Unlock()
	if g := shared.of[b]; g != nil {
		return g, nil
	}
	g, err := NewGazetteer(b)
	if err != nil {
		return nil, err
	}
	if shared.of == nil {
		shared.of = map[*lang.Bundle]*Gazetteer{}
	}
	shared.of[b] = g
	return g, nil
}

// For gives the gazetteer of a language (ISO 639-1), as Of does. A language
// without lists is an error that wraps lang.ErrUnknown.
func For(code string) (*Gazetteer, error) {
	b, err := lang.Get(code)
	if err != nil {
		return nil, fmt.Errorf("names: %w", err)
	}
	return Of(b)
}

// first is the first entry of a class that is spelled so, nil when there is none.
func (g *Gazetteer) first(name string, classes mask) *Entry {
	var buf [12]piece
	ps := appendWords(buf[:0], name)
	if len(ps) == 0 {
		return nil
	}
	n := g.nodes[g.find(ps)]
	if n.classes&classes == 0 {
		return nil
	}
	for i := n.first; i < n.first+n.count; i++ {
		p := &g.phrases[i]
		if e := &g.entries[p.entry]; e.Class.bit()&classes != 0 && p.fits(ps) {
			return e
		}
	}
	return nil
}

// Country is the key of the country that a name, an adjective or the noun for
// its people stands for ("DPRK", "Dutch", "Finns"); "" when it is none.
func (g *Gazetteer) Country(word string) string {
	if e := g.first(word, ClassCountry.bit()|ClassDemonym.bit()); e != nil {
		return e.Key
	}
	return ""
}

// Demonym reports whether the word is an adjective or a noun for a people.
func (g *Gazetteer) Demonym(word string) bool { return g.first(word, ClassDemonym.bit()) != nil }

// Seat is the key of the institution that a building, street or town speaks for
// ("Kremlin" → "gov:RU", "Brussels" → "org:eu"); "" when the name is no seat.
// Capitals are not seats: see Government.
func (g *Gazetteer) Seat(name string) string {
	if e := g.first(name, ClassSeat.bit()); e != nil {
		return e.Of
	}
	return ""
}

// Government is the key of the government that a name stands for when it
// speaks: a seat, a capital or a country ("Kremlin", "Moscow", "Russia" →
// "gov:RU"); "" for any other name.
func (g *Gazetteer) Government(name string) string {
	if of := g.Seat(name); of != "" {
		return of
	}
	if e := g.first(name, ClassCountry.bit()); e != nil {
		return "gov:" + e.Country
	}
	for _, e := range g.Lookup(name) {
		if c := g.capitals[e.Key]; c != "" {
			return "gov:" + c
		}
	}
	return ""
}

// CapitalOf is the ISO code of the country whose capital the place with that
// key is, "" when it is none.
func (g *Gazetteer) CapitalOf(key string) string { return g.capitals[key] }

// Media is the news outlet with that name, nil when the lists have none.
func (g *Gazetteer) Media(name string) *Entry { return g.first(name, ClassMedia.bit()) }

// Agency is the news agency with that name, nil when the lists have none.
func (g *Gazetteer) Agency(name string) *Entry {
	if e := g.Media(name); e != nil && e.Agency {
		return e
	}
	return nil
}

// TitleClass is the class of a title that stands before a person's name
// ("honorific", "office", "rank", "royal", "church", "learned", "role"); "" for
// a phrase that is no title.
func (g *Gazetteer) TitleClass(phrase string) string {
	if e := g.first(phrase, ClassTitle.bit()|ClassRole.bit()); e != nil {
		return e.Detail
	}
	return ""
}

// IsTitle reports whether the phrase is a title with a capital ("Prime
// Minister", "Gen.", "Mr"); a common noun such as "analyst" is not.
func (g *Gazetteer) IsTitle(phrase string) bool { return g.first(phrase, ClassTitle.bit()) != nil }

// IsHonorific reports whether the word is a title that tells no office ("Mr",
// "Comrade").
func (g *Gazetteer) IsHonorific(word string) bool {
	e := g.first(word, ClassTitle.bit())
	return e != nil && e.Detail == "honorific"
}

// IsGivenName reports whether the word is a given name and no common word.
func (g *Gazetteer) IsGivenName(word string) bool { return g.first(word, ClassGiven.bit()) != nil }

// IsSurname reports whether the word is a surname and no common word.
func (g *Gazetteer) IsSurname(word string) bool { return g.first(word, ClassSurname.bit()) != nil }

// IsParticle reports whether the word may stand inside a person's name ("von",
// "al", "bin").
func (g *Gazetteer) IsParticle(word string) bool { return g.first(word, ClassParticle.bit()) != nil }

// OrganisationHead is the kind of organisation that a name with this head is
// ("Ministry", "Airlines"); "" for a word that heads none.
func (g *Gazetteer) OrganisationHead(word string) (kind string) {
	if e := g.first(word, ClassOrgHead.bit()); e != nil {
		return string(e.Kind)
	}
	return ""
}

// callings tells titles and common nouns for people by the small forms of their
// words, as features see them.
type callings struct {
	// before are the titles of one word that stand outside a person's name: those
	// of office, rank and profession, "Mr" and its like. Kings, popes and saints
	// keep theirs.
	before map[uint64]bool
	// alone are words that name nobody when they stand alone, in the singular and
	// the plural: "President", "Ministers", "Analysts".
	alone map[uint64]bool
}

func (g *Gazetteer) callings() *callings {
	c := &callings{before: map[uint64]bool{}, alone: map[uint64]bool{}}
	var w word
	for i := range g.entries {
		e := &g.entries[i]
		if e.Class != ClassTitle && e.Class != ClassRole || strings.Contains(e.Name, " ") {
			continue
		}
		w.set(e.Name)
		switch e.Detail {
		case "honorific", "rank", "office", "learned":
			c.before[w.lower] = true
		}
		if e.Detail != "honorific" {
			c.alone[w.lower] = true
			w.set(e.Name + "s")
			c.alone[w.lower] = true
		}
	}
	return c
}
