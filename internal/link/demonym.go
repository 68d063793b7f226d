package link

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// demonyms joins adjectives of places ("the Velmoran minister") with the place
// that another article names, and gives the names that begin with one the name of
// the place in its stead: "Velmoran Defence Ministry" and "Velmora's Defence
// Ministry" are of one country.
func (m *merger) demonyms() {
	place := make(map[string]int)
	for i := range m.chains {
		c := &m.chains[i]
		k := c.kind()
		if c.count == 0 || k != news.Place && k != news.Country && k != "" {
			continue
		}
		for _, f := range c.forms {
			if j, ok := place[f.key]; !ok || m.chains[j].key == "" && c.key != "" {
				place[f.key] = i
			}
		}
	}
	find := func(w string) (int, bool) {
		for _, p := range nameform.DemonymOf(w) {
			if j, ok := place[p]; ok {
				return j, true
			}
		}
		return 0, false
	}
	for i := range m.chains {
		c := &m.chains[i]
		if c.demonym != "" && c.count == 0 {
			if j, ok := find(c.demonym); ok && j != i {
				m.union(j, i)
			}
			continue
		}
		if c.kind().Base() != news.Organisation && c.kind() != "" {
			continue
		}
		for k := range c.forms {
			f := &c.forms[k]
			f.print = f.words
			if m.g.ownerCode(f, c.kind()) {
				c.state = f.words[0]
				f.lent = len(f.print) > 2 && f.print[1] == "s" && !m.g.cabinetBody(f.words[1:])
				continue
			}
			if len(f.words) > 2 && f.words[1] == "s" {
				f.words = append([]string{f.words[0]}, f.words[2:]...) // "velmora s foreign ministry"
				f.key = strings.Join(f.words, " ")
				f.owner = true
			}
			if len(f.words) < 2 || m.g.country[f.words[0]] != "" {
				continue
			}
			if _, is := place[f.words[0]]; is {
				continue
			}
			if j, ok := find(f.words[0]); ok && len(m.chains[j].forms) > 0 {
				f.words = append([]string{m.chains[j].forms[0].words[0]}, f.words[1:]...)
				f.owner = true
				f.key = strings.Join(f.words, " ")
			}
		}
	}
}

// ownerCode gives a body of a listed country one form, whichever way the country
// is printed: "Russian foreign ministry", "Russia's Foreign Ministry".
func (g *gazetteer) ownerCode(f *form, kind news.EntityKind) bool {
	if len(f.words) < 2 || f.owner {
		return f.owner
	}
	for n := min(3, len(f.words)-1); n > 0; n-- {
		code := g.country[strings.Join(f.words[:n], " ")]
		if code == "" {
			continue
		}
		rest := f.words[n:]
		switch {
		case len(rest) > 1 && rest[0] == "s":
			rest = rest[1:]
		case kind != news.Government && !g.cabinetBody(rest):
			return false
		}
		f.ownedBy(code, rest)
		return true
	}
	return g.ownerBehind(f)
}

// ownedBy gives a form the code of a country in front of what it is without it.
func (f *form) ownedBy(code string, rest []string) {
	f.words = append([]string{"~" + strings.ToLower(code)}, rest...) // no word: "at" is one
	f.key, f.owner = strings.Join(f.words, " "), true
}
