package link

import (
	"cmp"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// Every state has a ministry of defence. A story of two states names both, and an article that
// says "the defence ministry" and no more means that of the state where it was written or of
// which it mostly speaks.

// ownerBehind gives the name of a body of which a state has one the form that ownerCode gives
// it, where the country stands behind it, itself or by its capital: "Ministry of Defence of the
// Republic of Norland", "the defence ministry in Kestra".
func (g *gazetteer) ownerBehind(f *form) bool {
	for i := 2; i+1 < len(f.words); i++ {
		of := g.country
		switch f.words[i] {
		case "of":
		case "in":
			of = g.capitals
		default:
			continue
		}
		if !g.cabinetBody(f.words[:i]) {
			continue
		}
		if code := of[strings.Join(g.bare(f.words[i+1:], false), " ")]; code != "" {
			f.ownedBy(code, f.words[:i])
			return true
		}
	}
	return false
}

// cabinetBody reports whether words name a body of which a state has one, of no state:
// "ministry of defence".
func (g *gazetteer) cabinetBody(words []string) bool {
	return (g.cabinet[words[0]] || g.cabinet[words[len(words)-1]]) && g.countryIn(words) == ""
}

// stateOf is the code of the listed country that a name of a body says it is of, of which a
// state has one; "" for none.
func (g *gazetteer) stateOf(name string) string {
	f := form{words: g.bare(nameform.Fold(name), false)}
	if !g.ownerCode(&f, news.Government) || !g.cabinetBody(f.words[1:]) {
		return ""
	}
	return strings.ToUpper(f.words[0][1:])
}

// ofSeveralStates reports whether a form names a body without its state where the story speaks of
// those of several: which state's "the defence ministry" of an article is its own names say.
func (m *merger) ofSeveralStates(f *form) bool {
	if f.owner || len(f.words) < 2 || !m.g.cabinetBody(f.words) {
		return false
	}
	if m.states == nil {
		m.states = make(map[string]string) // bags to the state, "*" for several
		for i := range m.chains {
			for k := range m.chains[i].forms {
				x := &m.chains[i].forms[k]
				if !x.owner || len(x.words) < 3 {
					continue
				}
				bag := m.g.bagOf(x.words[1:])
				if was := m.states[bag]; was != "" && was != x.words[0] {
					m.states[bag] = "*"
				} else {
					m.states[bag] = x.words[0]
				}
			}
		}
	}
	return m.states[m.g.bagOf(f.words)] == "*"
}

// atHome joins what an article calls a ministry and no more with that of its own state, where
// the story speaks of those of several.
func (m *merger) atHome() {
	for i := range m.chains {
		c := &m.chains[i]
		if c.person() || m.chains[m.find(i)].state != "" {
			continue
		}
		for k := range c.forms {
			if !m.ofSeveralStates(&c.forms[k]) {
				continue
			}
			if j := m.ministryOf(m.stateOfArticle(c.article), m.g.bagOf(c.forms[k].words)); j >= 0 {
				m.union(j, i)
			}
		}
	}
}

// ministryOf is a chain that names the body of a state by the words of a bag, -1 for none.
func (m *merger) ministryOf(code, bag string) int {
	if code == "" {
		return -1
	}
	for j := range m.chains {
		for k := range m.chains[j].forms {
			if x := &m.chains[j].forms[k]; x.owner && x.words[0] == "~"+strings.ToLower(code) && m.g.bagOf(x.words[1:]) == bag {
				return j
			}
		}
	}
	return -1
}

// stateOfArticle is the state whose capital opens an article, where the ministry is said to be or
// its spokesman to speak, which the outlet is of, or else the one of which it speaks far more
// often than of any other; "" for none.
func (m *merger) stateOfArticle(ai int) string {
	if code := m.g.capitals[nameform.Folded(m.articles[ai].Dateline.Place)]; code != "" {
		return code
	}
	if code := cmp.Or(m.seatOfMinistry(ai), m.stateOfOutlet(m.articles[ai])); code != "" {
		return code
	}
	times := map[string]int{}
	for i := range m.chains {
		if prefix, rest, _ := strings.Cut(m.chains[i].key, ":"); m.chains[i].article == ai && (prefix == "country" || prefix == "gov") {
			times[rest] += m.chains[i].count
		}
	}
	return foremost(times, homeLead)
}

// seatReach is how many words before the name of a capital a ministry's stands at most that
// sits there: "the ministry's spokesman in Kestra".
const seatReach = 5

// seatOfMinistry is the state in whose capital an article says that a ministry or its spokesman
// is, "" for none.
func (m *merger) seatOfMinistry(ai int) string {
	a := m.articles[ai]
	for i := range a.Mentions {
		x := &a.Mentions[i]
		if x.Form != "name" || !x.Span().In(len(a.Text)) {
			continue
		}
		code := m.g.capitals[nameform.Folded(x.Span().Of(a.Text))]
		if code == "" {
			continue
		}
		before := strings.Fields(a.Text[max(0, x.Start-64):x.Start])
		if n := len(before); n < 2 || before[n-1] != "in" {
			continue
		}
		for _, w := range before[max(0, len(before)-1-seatReach) : len(before)-1] {
			if strings.ContainsAny(w, ".,;:") {
				code = ""
			}
			if code != "" && m.g.cabinet[nameform.Folded(nameform.TrimPossessive(w))] {
				return code
			}
		}
	}
	return ""
}

// stateOfOutlet is the state that an outlet is of by the lists or its own name, "" for none.
func (m *merger) stateOfOutlet(a *news.Article) string {
	if of := m.g.media["media:"+a.OutletID].country; of != "" {
		return of
	}
	words := nameform.Fold(a.Outlet)
	for i := range words {
		for n := min(3, len(words)-i); n > 0; n-- {
			if code := m.g.capitals[strings.Join(words[i:i+n], " ")]; code != "" {
				return code
			}
		}
	}
	return m.g.countryIn(words)
}
