package link

import (
	"strings"

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
					if x.SourceType == news.SourceGov && s.out[k].Kind == news.Organisation && asPlace(a, l) {
						x.SourceType = news.SourceOrg // a firm or club that bears the name of a place
					}
					break
				}
			}
		}
	}
}

// asPlace reports whether an article alone takes the name of a link for a place's.
func asPlace(a *news.Article, l *news.Link) bool {
	for i := range a.Mentions {
		if m := &a.Mentions[i]; m.Kind.Base() == news.Place && m.Entity == l.Entity && m.Span().Overlaps(l.Span) {
			return true
		}
	}
	return false
}

// described makes a body's type the same in all articles of the story: what one
// says of it in so many words ("Basarna, the national rescue agency") holds where
// another prints its bare name, which tells nothing.
func (s *story) described(byID map[news.EntityID]int) {
	type votes struct{ gov, org int }
	of := map[news.EntityID]*votes{}
	each := func(do func(a *news.Article, x *news.Attribution, l *news.Link)) {
		for _, a := range s.articles {
			for i := range a.Attributions {
				x := &a.Attributions[i]
				for j := range x.Chain {
					l := &x.Chain[j]
					if k, ok := byID[l.Entity]; ok && len(x.Source) > 0 && l.Named && l.Span.Overlaps(x.Source[0]) && s.out[k].Kind == news.Organisation && s.out[k].Key == "" {
						do(a, x, l)
						break
					}
				}
			}
		}
	}
	each(func(a *news.Article, x *news.Attribution, l *news.Link) {
		words := strings.Fields(a.Text[x.Source[0].Start:x.Source[0].End])
		if len(words) < 3 {
			return
		}
		v := of[l.Entity]
		if v == nil {
			v = &votes{}
			of[l.Entity] = v
		}
		switch x.SourceType {
		case news.SourceGov:
			if asPlace(a, l) {
				return
			}
			v.gov++
		case news.SourceOrg:
			v.org++
		}
	})
	each(func(_ *news.Article, x *news.Attribution, l *news.Link) {
		if v := of[l.Entity]; v != nil && v.gov > v.org && (x.SourceType == news.SourceOrg || x.SourceType == news.NamedPerson) {
			x.SourceType = news.SourceGov
		}
	})
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
