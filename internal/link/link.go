package link

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// Options say what linking knows beside the articles.
type Options struct {
	// Known are the entities that the story had before: they keep their ids.
	Known []news.Entity
	// Others are entities of other stories. One of them is taken over only on
	// evidence: the same key of the gazetteer, or one full name with the same
	// institution behind it. A name alone is none.
	Others []news.Entity
	// Decisions are made by hand and stand above all rules.
	Decisions Decisions
	// Next is the number of the first new id ("e12"); 0 takes the number after the
	// highest of Known and Others.
	Next int
}

// Story links the articles of one story. It sets Mention.Entity and
// Mention.Speaks and the Entity and For of the attributions' links, in place,
// and returns the story's entities in order of their ids. Articles that were
// linked before may be given again; the result depends on their order only in
// the numbering of new entities.
func Story(articles []*news.Article, opt Options) []news.Entity {
	code := "en"
	if len(articles) > 0 && articles[0].Language != "" {
		code = articles[0].Language
	}
	s := &story{articles: articles, opt: opt, g: gazetteerOf(code), next: opt.Next, byKey: map[string]int{}}
	if s.next == 0 {
		s.next = 1 + max(highest(opt.Known), highest(opt.Others), opt.Decisions.highest())
	}
	var of []map[news.EntityID]int
	s.m.g, s.m.dec, s.m.articles = s.g, &s.opt.Decisions, articles
	s.m.chains, of = chainsOf(articles, s.g, s.m.dec)
	s.m.merge(of)
	s.entities()
	s.institutions(of)
	s.write(of)
	s.attributions()
	slices.SortFunc(s.out, func(a, b news.Entity) int { return cmp.Compare(number(a.ID), number(b.ID)) })
	return s.out
}

// story is the state of one call.
type story struct {
	articles []*news.Article
	opt      Options
	g        *gazetteer
	m        merger
	next     int
	out      []news.Entity
	byKey    map[string]int // key to index in out
	entity   []int          // by chain: index in out
	taken    map[news.EntityID]bool
	voices   map[news.EntityID]bool // see isVoice
}

// number is the number of an id "e12", 0 for ids of another form.
func number(id news.EntityID) int {
	n, err := strconv.Atoi(strings.TrimPrefix(string(id), "e"))
	if err != nil {
		return 0
	}
	return n
}

func highest(es []news.Entity) int {
	n := 0
	for i := range es {
		n = max(n, number(es[i].ID))
	}
	return n
}

func (s *story) newID() news.EntityID {
	s.next++
	return news.EntityID("e" + strconv.Itoa(s.next-1))
}

// entities makes one entity of each set of chains, or of several sets that
// decisions merge.
func (s *story) entities() {
	s.entity = make([]int, len(s.m.chains))
	s.taken = make(map[news.EntityID]bool)
	sets := make(map[int][]int)
	var roots []int
	for i := range s.m.chains {
		r := s.m.find(i)
		if _, ok := sets[r]; !ok {
			roots = append(roots, r)
		}
		sets[r] = append(sets[r], i)
	}
	var described []news.Entity
	var members [][]int
	for _, r := range roots {
		if !s.named(sets[r]) {
			for _, i := range sets[r] {
				s.entity[i] = -1 // a description that nothing names
			}
			continue
		}
		described = append(described, s.describe(sets[r]))
		members = append(members, sets[r])
	}
	s.places(described)
	at := make(map[news.EntityID]int)
	for n, id := range s.identities(described, members) {
		e := &described[n]
		if e.ID = id; id == "" {
			e.ID = s.newID()
		}
		s.taken[e.ID] = true
		k, ok := at[e.ID]
		if !ok {
			k = len(s.out)
			at[e.ID] = k
			s.out = append(s.out, *e)
			if e.Key != "" {
				s.byKey[e.Key] = k
			}
		} else {
			s.absorb(&s.out[k], e)
		}
		for _, i := range members[n] {
			s.entity[i] = k
		}
	}
}

// named reports whether something of a set bears a name or a key.
func (s *story) named(set []int) bool {
	for _, i := range set {
		if c := &s.m.chains[i]; c.count > 0 || c.key != "" {
			return true
		}
	}
	return false
}

// absorb adds the aliases of an entity that a decision merged.
func (s *story) absorb(into, e *news.Entity) {
	for _, n := range append([]string{e.Name}, e.Aliases...) {
		if n != into.Name && !slices.Contains(into.Aliases, n) {
			into.Aliases = append(into.Aliases, n)
		}
	}
	if into.Key == "" {
		into.Key = e.Key
	}
}

// maxAliases bounds the aliases of one entity.
const maxAliases = 64

// describe makes the entity of a set of chains, without its id.
func (s *story) describe(set []int) news.Entity {
	var e news.Entity
	var kinds chain
	var best *form
	total := make(map[string]int)
	for _, i := range set {
		c := &s.m.chains[i]
		if e.Key == "" {
			e.Key = c.key
		}
		for _, k := range c.kinds {
			kinds.vote(k.kind, min(k.n, 50*told))
		}
		for k := range c.forms {
			total[c.forms[k].text] += c.forms[k].count
		}
	}
	for _, i := range set {
		for k := range s.m.chains[i].forms {
			f := &s.m.chains[i].forms[k]
			switch {
			case best == nil, s.m.ofSeveralStates(best) && f.owner && !f.common: // with its state
				best = f
			case !(best.owner && s.m.ofSeveralStates(f)) && better(f, best, total):
				best = f
			}
		}
	}
	if best != nil {
		e.Name = best.text
	}
	e.Kind = kinds.kind()
	s.fromList(&e)
	for _, i := range set {
		for _, f := range s.m.chains[i].forms {
			if f.text != e.Name && !slices.Contains(e.Aliases, f.text) && len(e.Aliases) < maxAliases {
				e.Aliases = append(e.Aliases, f.text)
			}
		}
	}
	slices.Sort(e.Aliases)
	if e.Aliases == nil {
		e.Aliases = []string{}
	}
	return e
}

// better reports whether f is a better name for an entity than g: no description
// by common nouns, no acronym, no word cut short ("Calif."), no country's before what has
// the name without it, more words, printed more often, first in the alphabet.
func better(f, g *form, total map[string]int) bool {
	if f.common != g.common {
		return g.common
	}
	if a, b := nameform.Acronym(f.text), nameform.Acronym(g.text); a != b {
		return b
	}
	if a, b := f.cut(), g.cut(); a != b {
		return b
	}
	if f.lent != g.lent && f.owner != g.owner {
		return g.lent
	}
	if len(f.words) != len(g.words) {
		return len(f.words) > len(g.words)
	}
	if total[f.text] != total[g.text] {
		return total[f.text] > total[g.text]
	}
	return f.text < g.text
}

// cut reports whether a form is one word with a stop.
func (f *form) cut() bool { return len(f.words) == 1 && strings.HasSuffix(f.text, ".") }

// fromList adds what the lists say of the entity's key.
func (s *story) fromList(e *news.Entity) {
	if n, ok := s.g.name[e.Key]; ok {
		e.Name = n
	}
	prefix, rest, _ := strings.Cut(e.Key, ":")
	switch prefix {
	case "country":
		e.Kind = news.Country
	case "gov":
		e.Kind = news.Government
		if e.Name == "" {
			e.Name = "government of " + s.countryName(rest)
		}
	case "media":
		m := s.g.media[e.Key]
		if m.state != "" {
			e.State, e.Official = m.country, m.state == "official"
		}
	case "region":
		if n := s.g.regionName[e.Key]; n != "" && strings.Contains(e.Name, ".") {
			e.Name = n // "R-Ariz."
		}
	case "city":
		if p, ok := s.g.place[e.Key]; ok {
			e.Lat, e.Lon = p.lat, p.lon
		}
	}
}

// countryName is the name of a country by its code: the lists', or that of the
// story for one that is in no list.
func (s *story) countryName(code string) string {
	if n, ok := s.g.name["country:"+code]; ok {
		return n
	}
	if k, ok := s.byKey["country:"+code]; ok {
		return s.out[k].Name
	}
	return strings.TrimPrefix(code, "~")
}

// write sets the entities of all mentions.
func (s *story) write(of []map[news.EntityID]int) {
	for ai, a := range s.articles {
		for i := range a.Mentions {
			m := &a.Mentions[i]
			if m.Speaks != "" {
				m.Speaks = s.speaks(ai, m, of)
			}
			if c, ok := of[ai][m.Entity]; ok && s.entity[c] >= 0 {
				m.Entity = s.out[s.entity[c]].ID
			} else {
				m.Entity = ""
			}
		}
		for i := range a.Attributions {
			for j := range a.Attributions[i].Chain {
				l := &a.Attributions[i].Chain[j]
				if c, ok := of[ai][l.Entity]; ok && s.entity[c] >= 0 {
					l.Entity = s.out[s.entity[c]].ID
				} else {
					l.Entity = ""
				}
			}
		}
	}
}

// speaks is the entity of the institution that a mention speaks for.
func (s *story) speaks(ai int, m *news.Mention, of []map[news.EntityID]int) news.EntityID {
	key := m.Key
	if code, ok := strings.CutPrefix(key, "country:"); ok {
		key = "gov:" + code
	}
	if k, ok := s.byKey[key]; ok {
		return s.out[k].ID
	}
	if c, ok := of[ai][m.Entity]; ok && s.entity[c] >= 0 {
		return s.out[s.entity[c]].ID
	}
	return ""
}
