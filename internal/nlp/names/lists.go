package names

import (
	"fmt"
	"strconv"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
)

// readLists reads every list of names that the language has.
func (g *Gazetteer) readLists(b *lang.Bundle) error {
	for _, read := range []func(*lang.Bundle) error{
		g.readCountries, g.readCities, g.readRegions, g.readOrganisations, g.readMedia,
		g.readPlainLists, g.readSeats, g.readPeople, g.readTitles, g.readWords,
	} {
		if err := read(b); err != nil {
			return err
		}
	}
	return g.readBase(b)
}

// Slug is name as the last part of a key: its letters and digits in lower case
// without marks, joined by hyphens.
func Slug(name string) string {
	var b []byte
	gap := false
	for _, r := range name {
		from := len(b)
		if r == '.' || r == '\'' || r == '’' {
			continue
		}
		b = appendFolded(b, r)
		for _, c := range b[from:] {
			if !('a' <= c && c <= 'z' || '0' <= c && c <= '9') {
				b, gap = b[:from], from > 0
				break
			}
		}
		if len(b) > from && gap {
			b = append(b[:from], append([]byte{'-'}, b[from:]...)...)
			gap = false
		}
	}
	return string(b)
}

func (g *Gazetteer) readCountries(b *lang.Bundle) error {
	l := b.List("countries")
	capital := l.Column("capital")
	code, name, adj, people, alias := l.Column("code"), l.Column("name"), l.Column("adjectives"), l.Column("people"), l.Column("aliases")
	for _, e := range l.Entries {
		key := "country:" + e.Col(code)
		if c := e.Col(capital); c != "" {
			city := "city:" + e.Col(code) + "-" + Slug(c)
			if _, taken := g.capitals[city]; !taken {
				g.capitals[city] = e.Col(code)
			}
		}
		spellings := []string{e.Col(name)}
		for _, a := range e.Values(alias) {
			if short, ok := strings.CutPrefix(a, "the "); ok {
				g.short[hashOf(appendWords(nil, short))] = key
				g.hasShort[key] = true
				continue
			}
			spellings = append(spellings, a)
		}
		g.add(Entry{Key: key, Name: e.Col(name), Class: ClassCountry, Country: e.Col(code)}, spellings...)
		nouns := e.Values(people)
		adjectives := e.Values(adj)
		if len(nouns) == 0 {
			for _, a := range adjectives {
				nouns = append(nouns, a+"s")
			}
		}
		for _, a := range append(adjectives, nouns...) {
			if a == "US" || a == "U.S." || a == e.Col(name) {
				continue // also a name of the country itself
			}
			g.add(Entry{Key: key, Name: e.Col(name), Class: ClassDemonym, Country: e.Col(code)}, a)
		}
	}
	return nil
}

func (g *Gazetteer) readCities(b *lang.Bundle) error {
	l := b.List("cities")
	name, country, lat, lon, alias := l.Column("name"), l.Column("country"), l.Column("lat"), l.Column("lon"), l.Column("aliases")
	for _, e := range l.Entries {
		y, err1 := strconv.ParseFloat(e.Col(lat), 64)
		x, err2 := strconv.ParseFloat(e.Col(lon), 64)
		if err1 != nil || err2 != nil || y < -90 || y > 90 || x < -180 || x > 180 {
			return fmt.Errorf("list cities: %s: %q, %q are no latitude and longitude in degrees", e.Col(name), e.Col(lat), e.Col(lon))
		}
		g.add(Entry{Key: "city:" + e.Col(country) + "-" + Slug(e.Col(name)), Name: e.Col(name), Class: ClassCity,
			Country: e.Col(country), Lat: y, Lon: x}, append([]string{e.Col(name)}, e.Values(alias)...)...)
	}
	return nil
}

// RegionKey is the key of the region that is called name in the lists: "region:US-texas". The
// country is its ISO 3166 code, "" for a region of several.
func RegionKey(country, name string) string { return KeyIn("region:", country, name) }

// KeyIn is the key of what is called name in the lists, with the prefix of its kind:
// "party:US-republican-party". The country is its ISO 3166 code, "" for none.
func KeyIn(prefix, country, name string) string {
	if country == "" {
		return prefix + Slug(name)
	}
	return prefix + country + "-" + Slug(name)
}

// CountryIn is the country that a key as KeyIn gives it has; false for a key without one.
func CountryIn(key string) (country string, ok bool) {
	_, rest, _ := strings.Cut(key, ":")
	country, _, cut := strings.Cut(rest, "-")
	return country, cut && len(country) == 2 && country == strings.ToUpper(country)
}

func (g *Gazetteer) readRegions(b *lang.Bundle) error {
	l := b.List("regions")
	name, class, country, alias := l.Column("name"), l.Column("class"), l.Column("country"), l.Column("aliases")
	for _, e := range l.Entries {
		g.add(Entry{Key: RegionKey(e.Col(country), e.Col(name)), Name: e.Col(name), Class: ClassRegion, Country: e.Col(country), Detail: e.Col(class)},
			append([]string{e.Col(name)}, e.Values(alias)...)...)
	}
	return nil
}

func (g *Gazetteer) readOrganisations(b *lang.Bundle) error {
	l := b.List("organisations")
	id, kind, name, country, alias := l.Column("id"), l.Column("kind"), l.Column("name"), l.Column("country"), l.Column("aliases")
	for _, e := range l.Entries {
		class := ClassOrganisation
		switch k := e.Col(kind); k {
		case "organisation":
		case "government":
			class = ClassGovernment
		default:
			return fmt.Errorf("list organisations: %s: kind %q is neither organisation nor government", e.Col(id), k)
		}
		g.add(Entry{Key: "org:" + e.Col(id), Name: e.Col(name), Class: class, Country: e.Col(country)},
			append([]string{e.Col(name)}, e.Values(alias)...)...)
	}
	return nil
}

func (g *Gazetteer) readMedia(b *lang.Bundle) error {
	l := b.List("media")
	id, name, class, country, state, alias := l.Column("id"), l.Column("name"), l.Column("class"), l.Column("country"), l.Column("state"), l.Column("aliases")
	for _, e := range l.Entries {
		en := Entry{Key: "media:" + e.Col(id), Name: e.Col(name), Class: ClassMedia, Country: e.Col(country), Detail: e.Col(class)}
		en.Agency = en.Detail == "agency"
		switch s := e.Col(state); s {
		case "":
		case "state":
			en.State = true
		case "official":
			en.State, en.Official = true, true
		default:
			return fmt.Errorf("list media: %s: state %q is none of state, official and nothing", e.Col(id), s)
		}
		spellings := append([]string{e.Col(name)}, e.Values(alias)...)
		for _, s := range spellings {
			if short, ok := strings.CutPrefix(s, "The "); ok && strings.Contains(short, " ") {
				spellings = append(spellings, short)
			}
		}
		g.add(en, spellings...)
	}
	return nil
}

// readPlainLists reads the lists whose entries are a name, aliases and perhaps
// a country.
func (g *Gazetteer) readPlainLists(b *lang.Bundle) error {
	g.readPlain(b, "parties", "party:", ClassParty)
	g.readPlain(b, "armed_groups", "group:", ClassArmedGroup)
	return g.readCompanies(b)
}

func (g *Gazetteer) readCompanies(b *lang.Bundle) error {
	g.readPlain(b, "companies", "company:", ClassCompany)
	return nil
}

func (g *Gazetteer) readPlain(b *lang.Bundle, list, prefix string, class Class) {
	l := b.List(list)
	name, country, alias := l.Column("name"), l.Column("country"), l.Column("aliases")
	for _, e := range l.Entries {
		g.add(Entry{Key: KeyIn(prefix, e.Col(country), e.Col(name)), Name: e.Col(name), Class: class, Country: e.Col(country)},
			append([]string{e.Col(name)}, e.Values(alias)...)...)
	}
}

func (g *Gazetteer) readSeats(b *lang.Bundle) error {
	l := b.List("seats")
	name, of, class, country := l.Column("name"), l.Column("institution"), l.Column("class"), l.Column("country")
	for _, e := range l.Entries {
		g.add(Entry{Key: e.Col(of), Name: e.Col(name), Class: ClassSeat, Of: e.Col(of), Country: e.Col(country), Detail: e.Col(class)}, e.Col(name))
	}
	return nil
}

func (g *Gazetteer) readTitles(b *lang.Bundle) error {
	l := b.List("titles")
	title, class := l.Column("title"), l.Column("class")
	for _, e := range l.Entries {
		c := ClassTitle
		if e.Col(class) == "role" {
			c = ClassRole
		}
		g.add(Entry{Name: e.Col(title), Class: c, Detail: e.Col(class)}, e.Col(title))
	}
	return nil
}

var wordClasses = map[string]Class{
	"org_head": ClassOrgHead, "place_head": ClassPlaceHead, "place_front": ClassPlaceFront, "event_head": ClassEventHead,
	"company_suffix": ClassCompanySuffix, "particle": ClassParticle, "suffix": ClassSuffix, "calendar": ClassCalendar, "law": ClassLaw,
}

func (g *Gazetteer) readWords(b *lang.Bundle) error {
	l := b.List("name_words")
	word, class, kind := l.Column("word"), l.Column("class"), l.Column("kind")
	for _, e := range l.Entries {
		c, ok := wordClasses[e.Col(class)]
		if !ok {
			return fmt.Errorf("list name_words: %s: unknown class %q", e.Col(word), e.Col(class))
		}
		g.add(Entry{Name: e.Col(word), Class: c, Kind: news.EntityKind(e.Col(kind)), Detail: e.Col(class)}, e.Col(word))
	}
	return g.readNames(b)
}

// readNames reads the parts of persons' names.
func (g *Gazetteer) readNames(b *lang.Bundle) error {
	for _, p := range []struct {
		list  string
		class Class
	}{{"given_names", ClassGiven}, {"surnames", ClassSurname}} {
		at, word := g.add(Entry{Class: p.class, Detail: p.list}), g.add(Entry{Class: ClassNameWord, Detail: p.list})
		l := b.List(p.list)
		mark := l.Column("word")
		for _, e := range l.Entries {
			if e.Col(mark) != "" {
				g.spell(word, e.Col(0))
				continue
			}
			g.spell(at, e.Col(0))
		}
	}
	return nil
}
