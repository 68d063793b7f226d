package link

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// institutions adds the governments that something of the story speaks for or
// belongs to, and says of each entity what it belongs to.
func (s *story) institutions(of []map[news.EntityID]int) {
	for _, a := range s.articles {
		for i := range a.Mentions {
			if m := &a.Mentions[i]; m.Speaks != "" {
				if code, ok := strings.CutPrefix(m.Key, "country:"); ok {
					s.government(code)
				}
			}
		}
	}
	for k := 0; k < len(s.out); k++ {
		key := s.out[k].Key
		prefix, rest, _ := strings.Cut(key, ":")
		switch {
		case s.g.body[key] != "":
			s.setOf(k, s.government(s.g.body[key]))
		case prefix == "gov":
			if c, ok := s.byKey["country:"+rest]; ok {
				s.setOf(k, c)
			}
		case prefix == "city":
			code, _, _ := strings.Cut(rest, "-")
			if c, ok := s.byKey["country:"+code]; ok {
				s.setOf(k, c)
			}
		case s.out[k].Kind == news.Government:
			// "Russian Defence Ministry", "the defence ministry in Kestra"
			if code := cmp.Or(s.countryIn(nameform.Fold(s.out[k].Name)), s.g.stateOf(s.out[k].Name)); code != "" {
				s.setOf(k, s.government(code))
			}
		case s.out[k].Kind.Base() == news.Organisation && key == "":
			// "Velmora's civil protection agency", and a ministry whose kind nothing has told
			if code := cmp.Or(s.ownerOf(s.out[k].Name), s.g.stateOf(s.out[k].Name)); code != "" {
				s.setOf(k, s.government(code))
			}
		}
	}
	for _, ai := range s.published() { // the first that says of whom a person is, whenever it came
		a := s.articles[ai]
		for i := range a.Mentions {
			m := &a.Mentions[i]
			if m.Role == "" || m.Kind.Base() != news.Person {
				continue
			}
			c, ok := of[ai][m.Entity]
			if !ok || s.entity[c] < 0 {
				continue
			}
			k := s.entity[c]
			if s.out[k].Of != "" || s.out[k].Kind != news.Person {
				continue
			}
			if o := s.employer(ai, m, of); o >= 0 && o != k {
				s.setOf(k, o)
			}
		}
	}
	s.byEmployer(of)
}

// published are the numbers of the articles in order of publication.
func (s *story) published() []int {
	order := make([]int, len(s.articles))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := s.articles[i], s.articles[j]
		return cmp.Or(cmp.Compare(a.Date(), b.Date()), cmp.Compare(a.Capture, b.Capture))
	})
	return order
}

func (s *story) setOf(k, of int) {
	if of >= 0 && of != k {
		s.out[k].Of = s.out[of].ID
	}
}

// government is the entity of a country's government; it is added when the
// story does not name it by itself.
func (s *story) government(code string) int {
	key := "gov:" + code
	if k, ok := s.byKey[key]; ok {
		return k
	}
	e := news.Entity{Kind: news.Government, Key: key, Aliases: []string{}}
	s.fromList(&e)
	for i := range s.opt.Known {
		if s.opt.Known[i].Key == key {
			e.ID = s.opt.Decisions.into(s.opt.Known[i].ID)
		}
	}
	if e.ID == "" || s.taken[e.ID] {
		e.ID = ""
		for i := range s.opt.Others {
			if s.opt.Others[i].Key == key {
				e.ID = s.opt.Others[i].ID
			}
		}
		if e.ID == "" {
			e.ID = s.newID()
		}
	}
	s.taken[e.ID] = true
	s.byKey[key] = len(s.out)
	if c, ok := s.byKey["country:"+code]; ok {
		e.Of = s.out[c].ID
	}
	s.out = append(s.out, e)
	return len(s.out) - 1
}

// countryIn is the code of the first country that the words name: a listed one,
// or one of the story by its name or adjective.
func (s *story) countryIn(words []string) string {
	if code := s.g.countryIn(words); code != "" {
		return code
	}
	for _, w := range words {
		if code := s.unlisted(w); code != "" {
			return code
		}
	}
	return ""
}

// unlisted is the code of the country in no list that a word names.
func (s *story) unlisted(w string) string {
	if _, ok := s.byKey["country:~"+w]; ok {
		return "~" + w
	}
	for _, p := range nameform.DemonymOf(w) {
		if _, ok := s.byKey["country:~"+p]; ok {
			return "~" + p
		}
	}
	return ""
}

// ownerOf is the code of the country that an institution is said to be of by the
// words that open its name: an adjective, or a name with a possessive.
func (s *story) ownerOf(name string) string {
	first, rest, ok := strings.Cut(name, " ")
	if !ok || rest == "" {
		return ""
	}
	if i := strings.IndexAny(name, "'’"); i > 0 && strings.HasPrefix(nameform.TrimPossessive(name[:min(len(name), i+len("’s"))]), name[:i]) {
		first = name[:i]
	}
	if strings.HasSuffix(first, "'s") || strings.HasSuffix(first, "’s") || first != name[:strings.IndexByte(name, ' ')] {
		return s.countryIn(nameform.Fold(first))
	}
	return s.unlisted(nameform.Folded(first))
}

// attributions sets the entities of the links of all chains of attribution.
func (s *story) attributions() {
	byID := make(map[news.EntityID]int, len(s.out))
	for k := range s.out {
		byID[s.out[k].ID] = k
	}
	for _, a := range s.articles {
		for i := range a.Attributions {
			for j := range a.Attributions[i].Chain {
				s.link(a, &a.Attributions[i].Chain[j], byID)
			}
		}
	}
	s.sourceTypes(byID)
	s.described(byID)
}

// link resolves one link by the mention that its span holds, else by its name.
func (s *story) link(a *news.Article, l *news.Link, byID map[news.EntityID]int) {
	hint := l.Entity // what annotation took it for
	l.Entity, l.For = "", ""
	best := s.mentionIn(a, l)
	var e *news.Entity
	if k, ok := byID[hint]; ok && l.Named {
		e = &s.out[k]
	} else if best >= 0 {
		if k, ok := byID[a.Mentions[best].Entity]; ok {
			e = &s.out[k]
		}
	}
	if hint == "" && several(l, e) && s.byName(l.Name) < 0 {
		return
	}
	voice := false
	for _, w := range nameform.Fold(l.Name) {
		voice = voice || s.g.voice[w]
	}
	if !l.Named {
		// An unnamed source is nobody, even when it is said whose it is; but who
		// speaks for an institution is its voice.
		if e != nil && voice && e.Kind != news.Person {
			l.For = s.forOf(e)
		}
		if e != nil && best >= 0 && e.Name != "" && takesUp(a, l, &a.Mentions[best]) {
			l.Entity, l.Named = e.ID, true
			if e.Kind == news.Person {
				l.Name = e.Name
			}
		}
		if e != nil && best >= 0 && (isInstitution(a, l, &a.Mentions[best]) || s.isAgency(a, l, e, &a.Mentions[best])) {
			l.Entity, l.Named = e.ID, true
		}
		return
	}
	if e == nil {
		if k := s.byName(l.Name); k >= 0 {
			e = &s.out[k]
		}
	}
	if e == nil {
		return
	}
	l.Entity = e.ID
	if best >= 0 && a.Mentions[best].Speaks != "" && a.Mentions[best].Speaks != e.ID {
		l.For = a.Mentions[best].Speaks
	}
	if e.Kind == news.Person && e.Of != "" && s.isVoice(e.ID) {
		l.For = e.Of
	}
	if l.For == "" && strings.HasPrefix(e.Key, "country:") {
		if k, ok := s.byKey["gov:"+e.Key[len("country:"):]]; ok {
			l.For = s.out[k].ID
		}
	}
}

// takesUp reports whether a link is a phrase that stands for whom or what the story
// names: "the minister", "the inspectorate". Whom its article has brought in as one of
// many ("a party leader" for "the leader") is somebody else, whoever leads the party.
func takesUp(a *news.Article, l *news.Link, m *news.Mention) bool {
	if m.Form != "nominal" || m.Start != l.Span.Start || !m.Span().In(len(a.Text)) || !l.Span.In(len(a.Text)) {
		return false
	}
	if m.End != l.Span.End && !(m.Kind == news.Person && m.Role != "" && strings.EqualFold(m.Role, l.Span.Of(a.Text))) {
		return false // but "the minister | of Chile" is a description with whose it is
	}
	switch first, _, _ := strings.Cut(strings.ToLower(l.Name), " "); first {
	case "a", "an", "another", "one", "some":
		return false
	}
	return m.Kind == news.Person || m.Kind == news.Organisation
}

// isInstitution reports whether a link without a proper name is an institution
// that common nouns name ("the country's weather service"), and not somebody of it
// ("an official of the weather service").
func isInstitution(a *news.Article, l *news.Link, m *news.Mention) bool {
	nominal := m.Form == "nominal" && m.Kind == ""
	government := m.Form == "name" && m.Kind == news.Government && strings.HasPrefix(m.Key, "gov:") // "the Danish government"
	if !nominal && !government || !l.Span.In(len(a.Text)) || m.Start < l.Span.Start || m.End != l.Span.End {
		return false
	}
	words := strings.Fields(a.Text[l.Span.Start:m.Start])
	if len(words) == 0 {
		return true
	}
	switch w := strings.ToLower(words[len(words)-1]); {
	case len(words) > 3:
		return false
	case w == "the" || w == "its" || w == "their":
		return len(words) == 1
	default:
		return strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s")
	}
}

// isAgency reports whether a link is a name with no more beside it than says that it is a news
// agency's: "the Kestpress news agency", "the news agency Kestpress".
func (s *story) isAgency(a *news.Article, l *news.Link, e *news.Entity, m *news.Mention) bool {
	if m.Form != "name" || general(e.Kind) != news.Organisation || !l.Span.In(len(a.Text)) || !l.Span.Contains(m.Span()) {
		return false
	}
	beside := s.g.bare(nameform.Fold(a.Text[l.Span.Start:m.Start]+" "+a.Text[m.End:l.Span.End]), false)
	return s.g.agency[strings.Join(beside, " ")]
}

// forOf is the institution behind an entity: a country's government, else itself.
func (s *story) forOf(e *news.Entity) news.EntityID {
	if code, ok := strings.CutPrefix(e.Key, "country:"); ok {
		if k, ok := s.byKey["gov:"+code]; ok {
			return s.out[k].ID
		}
		return ""
	}
	return e.ID
}

// isVoice reports whether the story introduces the person as somebody's voice. It
// is asked once the mentions have their entities, and all of them are read then.
func (s *story) isVoice(id news.EntityID) bool {
	if s.voices == nil {
		s.voices = map[news.EntityID]bool{}
		for _, a := range s.articles {
			for i := range a.Mentions {
				m := &a.Mentions[i]
				if m.Role != "" && !s.voices[m.Entity] && slices.ContainsFunc(nameform.Fold(m.Role), func(w string) bool { return s.g.voice[w] }) {
					s.voices[m.Entity] = true
				}
			}
		}
	}
	return s.voices[id]
}

// mentionIn is the mention in the link's span that the link is: a person before
// an organisation before a place, the last of equals; -1 for none.
func (s *story) mentionIn(a *news.Article, l *news.Link) int {
	best, rank := -1, 0
	i, _ := slices.BinarySearchFunc(a.Mentions, l.Span.Start, func(x news.Mention, at int) int { return x.Start - at })
	if i > 0 && a.Mentions[i-1].End > l.Span.Start {
		i--
	}
	for ; i < len(a.Mentions) && a.Mentions[i].Start < l.Span.End; i++ {
		m := &a.Mentions[i]
		if m.Entity == "" || !m.Span().Overlaps(l.Span) {
			continue
		}
		r := 1
		switch {
		case m.Form == "adjective":
			if l.Named {
				continue // "North Korean leader": the adjective is not the speaker
			}
		case m.Kind.Base() == news.Person:
			r = 4
		case m.Kind.Base() == news.Organisation:
			r = 3
		default:
			r = 2
		}
		if r >= rank {
			best, rank = i, r
		}
	}
	return best
}

// byName is the entity with that name or alias, -1 for none or several.
func (s *story) byName(name string) int {
	want := nameform.Fold(name)
	want = s.g.bare(want, false)
	if len(want) == 0 {
		return -1
	}
	found := -1
	for k := range s.out {
		for _, n := range append([]string{s.out[k].Name}, s.out[k].Aliases...) {
			if slices.Equal(s.g.bare(nameform.Fold(n), false), want) {
				if found >= 0 && found != k {
					return -1
				}
				found = k
			}
		}
	}
	return found
}
