package link

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
	"hearsay/internal/nlp/names"
)

// At home a body of a state goes without the state's name: what the lists call "the
// Norlandic Congress" is "Congress" in a story about Norland, and so is "the Norland
// Treasury Department" where they have "Treasury Department".

// addStateBody reads the names of a body of a state.
func (g *gazetteer) addStateBody(key, code string, names []string) {
	for _, n := range names {
		w := g.bare(nameform.Fold(n), false)
		if whole := nameform.Fold(g.name[key]); len(w) > 2 && g.institution[w[len(w)-1]] == "head" && !slices.Contains(whole, w[len(w)-1]) && slices.Contains(whole, w[0]) {
			g.committee[strings.Join(w, " ")] = code
			continue // a committee of the chamber is not the chamber
		}
		if rest := g.withoutState(w, code); rest != nil {
			w = rest
		}
		for _, k := range [...]string{strings.Join(w, " "), g.bagOf(w)} {
			if k != "" && !slices.Contains(g.bareBody[k], key) {
				g.bareBody[k] = append(g.bareBody[k], key)
			}
		}
	}
}

// bagOf is the words of a name in whatever order, marked as such.
func (g *gazetteer) bagOf(w []string) string {
	if bag := nameform.Bag(w, g.small, g.spelling); bag != "" {
		return "~" + bag
	}
	return ""
}

// withoutState drops the name or the adjective of a state from the front of a name, or "of"
// and its name from the end ("Supreme Court of Norland"); nil when neither stands there.
func (g *gazetteer) withoutState(w []string, code string) []string {
	for n := min(3, len(w)-1); n > 0; n-- {
		if g.country[strings.Join(w[:n], " ")] == code {
			return w[n:]
		}
	}
	for i := 1; i+1 < len(w); i++ {
		if w[i] == "of" && g.country[strings.Join(g.bare(w[i+1:], false), " ")] == code {
			return w[:i]
		}
	}
	return nil
}

// withoutInner drops the name of a state from within that of a public body: "5th Norlandic
// Harvest Court" is the 5th Harvest Court. nil when none stands there.
func (g *gazetteer) withoutInner(w []string) []string {
	for i := 1; i+1 < len(w); i++ {
		if g.country[w[i]] != "" && g.bodyHead[w[len(w)-1]] || g.country[w[i]] != "" && slices.ContainsFunc(w[i+1:], nameform.Of) && !slices.ContainsFunc(w[:i], nameform.Of) {
			return slices.Delete(slices.Clone(w), i, i+1)
		}
	}
	return nil
}

// stateBodies gives bodies of a state that an article names without its state the key of
// the lists, where the story is about that state and the article has no other such body.
func (m *merger) stateBodies() {
	m.home = m.homeOf()
	named := map[string]bool{}
	for i := range m.chains {
		named[m.chains[i].key] = true
	}
	for i := range m.chains {
		c := &m.chains[i]
		if c.key != "" || c.proper == 0 || c.person() || c.kind() == news.Event || c.kind() == news.Media {
			continue
		}
		key := ""
		for k := range c.forms {
			if m.ofSeveralStates(&c.forms[k]) {
				key = ""
				break // atHome knows whose
			}
			x := m.stateBody(c.forms[k].printed(), named)
			if x == "" || key != "" && x != key {
				key = ""
				break
			}
			key = x
		}
		if key != "" && !m.ofAnother(c, key) {
			c.key, c.kinds = key, []kindCount{{news.Government, told}}
		}
	}
}

// foreignBodies takes from a body the key that the lists have for that of another state, where its
// article is at home in one and the story does not speak of the other: many states have a
// "National Electoral Council".
func (m *merger) foreignBodies() {
	spoken := map[string]bool{}
	for i := range m.chains {
		prefix, rest, _ := strings.Cut(m.chains[i].key, ":")
		if code, _, _ := strings.Cut(rest, "-"); prefix == "country" || prefix == "gov" || prefix == "region" || prefix == "city" {
			spoken[code] = true
		}
	}
	for i := range m.chains {
		c := &m.chains[i]
		of := m.g.body[c.key]
		if of == "" || spoken[of] || !strings.HasPrefix(c.key, "org:") || !slices.ContainsFunc(c.forms, func(f form) bool { return m.plainBody(&f, c.key) }) {
			continue
		}
		if home := m.stateOfArticle(c.article); home == "" || home == of {
			continue
		}
		for k := range m.articles[c.article].Mentions {
			if x := &m.articles[c.article].Mentions[k]; x.Entity == c.label && x.Key == c.key {
				x.Key = ""
			}
		}
		c.key = ""
	}
}

// plainBody reports whether a form is the name that the lists have for a key, in words that the
// body of any state may have.
func (m *merger) plainBody(f *form, key string) bool {
	w := m.g.bare(f.printed(), false)
	if len(w) < 2 || m.g.countryIn(w) != "" || !slices.Equal(w, nameform.Fold(m.g.name[key])) {
		return false
	}
	_, ok := m.g.bodyOf(w)
	return ok
}

// stateBody is the key of the body of a state that words name, the state before or behind
// them, or else of the state that the story is about; where it is about none, one that
// another article names in full. "" for none or several.
func (m *merger) stateBody(words []string, named map[string]bool) string {
	w, code := m.g.bare(words, false), m.home
	if of := m.g.countryIn(w); of != "" {
		if rest := m.g.withoutState(w, of); rest != nil {
			w, code = m.g.bare(rest, false), of
		}
	}
	if len(w) == 2 && m.g.party[w[0]] {
		w = w[1:] // "the Republican Senate" is the Senate
	}
	all := m.g.bareBody[strings.Join(w, " ")]
	if len(all) == 0 {
		all = m.g.bareBody[m.g.bagOf(w)]
	}
	found := ""
	for _, key := range all {
		switch {
		case m.g.body[key] != code && !(code == "" && named[key]):
		case found != "":
			return ""
		default:
			found = key
		}
	}
	return found
}

// listNames joins what an article calls by the name that the lists have with the body of
// theirs that another article calls otherwise: a recogniser does not know it everywhere.
func (m *merger) listNames() {
	by := make(map[string]int)
	for i := range m.chains {
		if prefix, _, _ := strings.Cut(m.chains[i].key, ":"); prefix == "media" || prefix == "company" || prefix == "org" {
			if k := strings.Join(m.g.bare(nameform.Fold(m.g.name[m.chains[i].key]), false), " "); k != "" {
				by[k] = i
			}
		}
	}
	for i := range m.chains {
		c := &m.chains[i]
		if len(by) == 0 || c.key != "" || c.proper == 0 || len(c.forms) != 1 || general(c.kind()) != news.Organisation {
			continue
		}
		if j, ok := by[c.forms[0].key]; ok {
			m.union(j, i)
		}
	}
}

// homeLead is how many times more often than any other a story must speak of the state that
// it is about.
const homeLead = 2

// part is the home of a story about a part of a state, which may have a parliament and
// courts of its own.
const part = "-"

// homeOf is the state that a story is about, "" for none: the one of which it speaks most.
func (m *merger) homeOf() string {
	whole, parts, largest := map[string]int{}, map[string]int{}, map[string]int{}
	hinted := map[string]int{} // by its parties, and by the states that members come from
	for i := range m.chains {
		c := &m.chains[i]
		n := max(c.count, 1)
		prefix, rest, _ := strings.Cut(c.key, ":")
		code, _, _ := strings.Cut(rest, "-")
		switch {
		case m.g.body[c.key] != "":
			whole[m.g.body[c.key]] += n
		case c.key == "" && len(c.forms) > 0 && m.g.committee[c.fullest().key] != "":
			whole[m.g.committee[c.fullest().key]] += n
		case prefix == "country" || prefix == "gov":
			whole[code] += n
		case prefix == "party", prefix == "region" && abbreviated(c): // "(D-Calif.)"
			if of, ok := names.CountryIn(c.key); ok {
				hinted[of] += n
			}
		case prefix == "region":
			parts[c.key] += n
			largest[code] = max(largest[code], parts[c.key])
		}
	}
	best := foremost(whole, 0)
	if best != "" && whole[best] <= largest[best] {
		return part
	}
	if best == "" && len(parts) == 0 {
		return foremost(hinted, homeLead)
	}
	return foremost(whole, homeLead)
}

// foremost is what has been counted most, of equals the first in the alphabet, and so many
// times as often as any other; "" for none.
func foremost(times map[string]int, lead int) string {
	best, most, next := "", 0, 0
	for k, n := range times {
		if n > most || n == most && k < best {
			best, most, next = k, n, max(next, most)
		} else {
			next = max(next, n)
		}
	}
	if most < lead*next {
		return ""
	}
	return best
}

// abbreviated reports whether a chain is printed by nothing but an abbreviation.
func abbreviated(c *chain) bool {
	return !slices.ContainsFunc(c.forms, func(f form) bool { return !f.cut() })
}

// ofAnother reports whether the article of a chain names a body in full that ends in the
// words of the chain and is not the one of the key: "the Kestra Senate".
func (m *merger) ofAnother(c *chain, key string) bool {
	for i := range m.chains {
		d := &m.chains[i]
		if d.article != c.article || d == c || d.key == key || d.person() {
			continue
		}
		for k := range d.forms {
			x := d.forms[k].printed()
			for j := range c.forms {
				if w := c.forms[j].printed(); len(x) > len(w) && slices.Equal(x[len(x)-len(w):], w) && !nameform.BehindOf(x, len(x)-len(w)) && d.key != "gov:"+m.g.body[key] {
					return true
				}
			}
		}
	}
	return false
}
