package coref

import (
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/nlp/names"
)

// What the lists say of a word or a name.

type seat struct{ institution, class, country string }

type medium struct{ name, class, country, state string }

type body struct{ name, kind, country string }

// titleKind is the class of a title and the gender that it tells, 0 for none.
type titleKind struct {
	class  string
	gender byte
}

// nominal is what a noun may stand for.
type nominal struct {
	class string // person, or the class of an organisation
	place bool   // also a place: "the station"
	post  bool   // an office that is no title before a name
	lead  bool   // the head of a state or of what is named: leader, president
	plain bool   // a noun for a person of which no list tells more
}

type pronoun struct {
	gender     byte // 'm', 'f', or 'n' for a thing
	possessive bool
}

// abbreviations are what regions are printed as behind a town or a party ("D-Calif."),
// where no recogniser looks, to their keys.
func abbreviations(b *lang.Bundle) map[string]string {
	out := make(map[string]string)
	for _, e := range b.List("regions").Entries {
		for _, a := range e.Values(3) {
			if strings.HasSuffix(a, ".") && e.Col(2) != "" {
				out[a] = names.RegionKey(e.Col(2), e.Col(0))
			}
		}
	}
	if b.Has("cut_regions") {
		for _, e := range b.List("cut_regions").Entries {
			for _, a := range e.Values(2) {
				out[a] = names.RegionKey(e.Col(1), e.Col(0))
			}
		}
	}
	return out
}

// readTowns reads the cities, and the regions that bear the name of another country.
func (g *gazetteer) readTowns(b *lang.Bundle) {
	g.towns, g.alsoRegion = map[string][]town{}, map[string]string{}
	for _, e := range b.List("cities").Entries {
		t := town{key: "city:" + e.Col(1) + "-" + names.Slug(e.Col(0)), country: e.Col(1)}
		for _, r := range e.Values(5) {
			t.regions = append(t.regions, names.RegionKey(e.Col(1), r))
		}
		for _, n := range append([]string{e.Col(0)}, e.Values(4)...) {
			k := key(n)
			if last := len(g.towns[k]) - 1; k != "" && (last < 0 || g.towns[k][last].key != t.key) {
				g.towns[k] = append(g.towns[k], t)
			}
		}
	}
	for _, e := range b.List("regions").Entries {
		if code := g.country[key(e.Col(0))]; code != "" && e.Col(1) == "state" && len(e.Col(2)) == 2 && e.Col(2) != code {
			g.alsoRegion[key(e.Col(0))] = names.RegionKey(e.Col(2), e.Col(0))
		}
	}
}

// readNames reads the given names and surnames of people.
func (g *gazetteer) readNames(b *lang.Bundle) {
	g.given, g.givenGender, g.surname = map[string]bool{}, map[string]byte{}, map[string]bool{}
	for _, e := range b.List("given_gender").Entries {
		if e.Col(1) != "" {
			g.givenGender[key(e.Col(0))] = e.Col(1)[0]
		}
	}
	for _, e := range b.List("given_names").Entries {
		g.given[key(e.Col(0))] = true
	}
	for _, e := range b.List("surnames").Entries {
		g.surname[key(e.Col(0))] = true
	}
}
