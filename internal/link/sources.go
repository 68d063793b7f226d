package link

import (
	"hearsay/internal/news"
)

// sourceTypes corrects the types of named sources by what all articles of the
// story together show a name to be: one text may give a name of no list without a
// word that tells a firm, a state or a person by it. s.out and the links' entities
// are settled before.
func (s *story) sourceTypes(byID map[news.EntityID]int) {
	for _, a := range s.articles {
		for i := range a.Attributions {
			x := &a.Attributions[i]
			if len(x.Source) == 0 {
				continue
			}
			for j := range x.Chain {
				l := &x.Chain[j]
				if k, ok := byID[l.Entity]; ok && l.Named && l.Span.Overlaps(x.Source[0]) {
					x.SourceType = typeOf(&s.out[k], x.SourceType)
					break
				}
			}
		}
	}
}

// typeOf is the type of source that an entity is, given what its phrase alone was
// taken for. A document and a crowd stay what they are, whoever is named in them.
func typeOf(e *news.Entity, was news.SourceType) news.SourceType {
	switch was {
	case news.NamedPerson, news.SourceOrg, news.SourceGov, news.SourceMedia, news.UnnamedPerson:
	default:
		return was
	}
	switch e.Kind {
	case news.Person:
		if was != news.SourceMedia {
			return news.NamedPerson
		}
	case news.Country, news.Government:
		if was != news.SourceMedia {
			return news.SourceGov // but not the Lund Herald for Lund
		}
	case news.Place:
		// A person may bear the name of a city that a list has.
		if was == news.NamedPerson && e.Key == "" || was == news.SourceOrg {
			return news.SourceGov
		}
	case news.Media, news.NewsAgency:
		if was != news.SourceGov {
			return news.SourceMedia
		}
	case news.Company, news.Party, news.ArmedGroup:
		if was != news.SourceMedia {
			return news.SourceOrg
		}
	case news.Organisation:
		if was == news.NamedPerson || was == news.UnnamedPerson {
			return news.SourceOrg
		}
	}
	return was
}
