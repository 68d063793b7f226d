package link

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// placed is a city of the lists.
type placed struct {
	key, country string
	capital      bool
	// regions are the keys of the regions that have a place of that name which news means as
	// often, of which the first is its own; nil where there is one alone.
	regions []string
}

// places decides which of several cities of one name a story means: the one whose
// country its other places name. A capital is meant when they name none; else the
// question is left open, and the place has neither key nor coordinates.
func (s *story) places(es []news.Entity) {
	named := make(map[string]bool)
	for i := range es {
		e := &es[i]
		if len(s.g.cities[nameform.Folded(e.Name)]) > 1 {
			continue // it cannot decide about itself
		}
		kind, rest, _ := strings.Cut(e.Key, ":")
		switch kind {
		case "country", "gov":
			if c := s.g.capitalOf[rest]; !s.onlyNamed(e, c) || len(s.g.cities[c]) < 2 {
				named[rest] = true
			}
		case "city", "region":
			code, _, _ := strings.Cut(rest, "-")
			named[code] = true
		}
	}
	s.oneOfCountry(es)
	for i := range es {
		e := &es[i]
		all := s.g.cities[nameform.Folded(e.Name)]
		if len(all) < 2 || e.Key != "" && !strings.HasPrefix(e.Key, "city:") || e.Kind.Base() != news.Place {
			continue
		}
		meant, fits := "", 0
		for _, p := range all {
			if named[p.country] {
				meant, fits = p.key, fits+1
			}
		}
		for _, p := range all {
			if fits == 0 && p.capital {
				meant, fits = p.key, 1
			}
		}
		if fits != 1 {
			meant = ""
		}
		e.Key, e.Lat, e.Lon = meant, 0, 0
		if p, ok := s.g.place[meant]; ok {
			e.Lat, e.Lon = p.lat, p.lon
		}
	}
}

// oneOfCountry leaves a city open whose name several places of its country bear
// ("Springfield"), unless the story names its region and none of the others'.
func (s *story) oneOfCountry(es []news.Entity) {
	for i := range es {
		e := &es[i]
		all := s.g.cities[nameform.Folded(e.Name)]
		if len(all) != 1 || len(all[0].regions) < 2 || e.Key != all[0].key {
			continue
		}
		for k, r := range all[0].regions {
			if slices.ContainsFunc(es, func(o news.Entity) bool { return o.Key == r }) != (k == 0) {
				e.Key, e.Lat, e.Lon = "", 0, 0
				break
			}
		}
	}
}

// onlyNamed reports whether an entity is printed by nothing but the folded name.
func (s *story) onlyNamed(e *news.Entity, name string) bool {
	for _, a := range e.Aliases {
		if nameform.Folded(a) != name {
			return false
		}
	}
	return name != "" && len(e.Aliases) > 0
}
