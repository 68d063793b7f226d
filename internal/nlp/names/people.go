package names

import (
	"hearsay/internal/lang"
)

// Office is an office that a person of the lists held. Dates are ISO 8601, as
// far as they are known: "" for an open end.
type Office struct {
	Person   string // key
	Title    string // "president", "foreign minister"
	Country  string // ISO 3166-1 code, "" for an international body
	From, To string
}

// readPeople reads the list of office holders: a person may have several lines,
// one an office.
func (g *Gazetteer) readPeople(b *lang.Bundle) error {
	l := b.List("people")
	name, title, country, from, to, alias := l.Column("name"), l.Column("office"), l.Column("country"), l.Column("from"), l.Column("to"), l.Column("aliases")
	for _, e := range l.Entries {
		key := "person:" + Slug(e.Col(name))
		g.add(Entry{Key: key, Name: e.Col(name), Class: ClassPerson, Country: e.Col(country)},
			append([]string{e.Col(name)}, e.Values(alias)...)...)
		g.people = append(g.people, Office{Person: key, Title: e.Col(title), Country: e.Col(country), From: e.Col(from), To: e.Col(to)})
	}
	return nil
}

// Offices gives the offices of a person of the lists that were held on a day
// (ISO 8601, or a prefix of it such as a year), or ever when day is "". An
// office that is held still has no end; nothing is known of days after the
// list's date.
func (g *Gazetteer) Offices(person, day string) []Office {
	var out []Office
	for _, o := range g.people {
		if o.Person == person && o.covers(day) {
			out = append(out, o)
		}
	}
	return out
}

// Holders gives who of the lists held an office of a country on a day.
func (g *Gazetteer) Holders(country, title, day string) []Office {
	var out []Office
	for _, o := range g.people {
		if o.Country == country && o.Title == title && o.covers(day) {
			out = append(out, o)
		}
	}
	return out
}

// covers compares as far as both dates go: an office from 2021-03 covers 2021.
func (o *Office) covers(day string) bool {
	if day == "" {
		return true
	}
	n := min(len(o.From), len(day))
	m := min(len(o.To), len(day))
	return o.From[:n] <= day[:n] && (o.To == "" || day[:m] <= o.To[:m])
}
