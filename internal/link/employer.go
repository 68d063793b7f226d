package link

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// Whom the people of a story speak for and are of, by the roles that texts print.

// byEmployer gives phrases that no article explains to the body whose people are
// said to be of it: where one article has "army spokesman Per Holm" and another
// "NDF spokesman Per Holm", the army is the NDF.
func (s *story) byEmployer(of []map[news.EntityID]int) {
	bodies := make(map[string][]int)
	for ai, a := range s.articles {
		for i := range a.Mentions {
			m := &a.Mentions[i]
			c, ok := of[ai][m.Entity]
			if m.Role == "" || m.Kind.Base() != news.Person || !ok || s.entity[c] < 0 || s.out[s.entity[c]].Of == "" {
				continue
			}
			words := nameform.Fold(m.Role)
			for k := 0; k+1 < len(words); k++ {
				w, voice := words[k], false
				for _, x := range words[k+1:] {
					voice = voice || s.g.voice[x] || s.g.lead[x] || s.g.title[x] == "office"
				}
				if o := s.byID(s.out[s.entity[c]].Of); voice && o >= 0 && s.out[o].Kind.Base() == news.Organisation && s.out[o].Kind != news.Government || voice && o >= 0 && s.out[o].Kind == "" {
					if !slices.Contains(bodies[w], o) && len(bodies[w]) < maxIndex {
						bodies[w] = append(bodies[w], o)
					}
				}
			}
		}
	}
	for i := range s.m.chains {
		c := &s.m.chains[i]
		if s.entity[i] >= 0 || c.office != "" || len(c.says) == 0 {
			continue
		}
		if h := headOf(c.says); h != "" && len(bodies[h]) == 1 {
			s.entity[i] = bodies[h][0]
		}
	}
}

// byID is the index of an entity, -1 for none.
func (s *story) byID(id news.EntityID) int {
	return slices.IndexFunc(s.out, func(e news.Entity) bool { return e.ID == id })
}

// employer finds what a person's printed role ties it to: the organisation named
// in it ("Kremlin spokesman", "president of Acme"), or for an office of state the
// government of the country named ("Russian Defence Minister").
func (s *story) employer(ai int, m *news.Mention, of []map[news.EntityID]int) int {
	a := s.articles[ai]
	lo, hi := roleSpan(a, m)
	country := -1
	i, _ := slices.BinarySearchFunc(a.Mentions, lo, func(x news.Mention, at int) int { return x.Start - at })
	for ; i < len(a.Mentions) && a.Mentions[i].Start < hi; i++ {
		x := &a.Mentions[i]
		c, ok := of[ai][x.Entity]
		if !ok || s.entity[c] < 0 || x.Start == m.Start || x.Form == "nominal" || x.Form == "pronoun" {
			continue
		}
		e := &s.out[s.entity[c]]
		switch e.Kind.Base() {
		case news.Organisation, "":
			return s.entity[c]
		case news.Place:
			if country < 0 && strings.HasPrefix(e.Key, "country:") {
				country = s.entity[c]
			}
		}
	}
	words := nameform.Fold(m.Role)
	code := s.countryIn(words)
	if country >= 0 {
		code = strings.TrimPrefix(s.out[country].Key, "country:")
	}
	if code == "" {
		return -1
	}
	for _, w := range words {
		if c := s.g.title[w]; c == "office" || c == "royal" || s.g.voice[w] {
			return s.government(code)
		}
	}
	return -1
}

// roleSpan is where a mention's role is printed: right before it, or after a
// comma behind it.
func roleSpan(a *news.Article, m *news.Mention) (lo, hi int) {
	lo = max(0, m.Start-len(m.Role)-1)
	if strings.HasPrefix(a.Text[lo:], m.Role) || strings.Contains(a.Text[lo:m.End], m.Role) {
		return lo, m.End
	}
	hi = min(len(a.Text), m.End+len(m.Role)+4)
	if strings.Contains(a.Text[m.End:hi], m.Role) {
		return m.End, hi
	}
	return m.Start, m.Start
}
