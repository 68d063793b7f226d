package link

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// ownInitials takes the key of a country from initials that are a body's of the story:
// "the KSA" is the Kerali Sports Association, where nothing else speaks of the kingdom.
func (m *merger) ownInitials() {
	var by map[string]int // the one body of the story with those initials, -1 for several
	for i := range m.chains {
		c := &m.chains[i]
		if !strings.HasPrefix(c.key, "country:") || !c.initials() || m.elsewhereKeyed(i) {
			continue
		}
		if by == nil {
			by = m.bodiesByInitials()
		}
		if j, ok := by[c.forms[0].key]; ok && j >= 0 {
			c.key, c.kinds = "", []kindCount{{news.Organisation, told}}
		}
	}
}

// initials reports whether a chain is named by three capitals or more alone.
func (c *chain) initials() bool {
	return len(c.forms) == 1 && len(c.forms[0].words) == 1 && len(c.forms[0].key) > 2 && nameform.Acronym(c.forms[0].text)
}

// elsewhereKeyed reports whether another chain has the key of chain i and more than its
// initials: an adjective, or the name.
func (m *merger) elsewhereKeyed(i int) bool {
	for j := range m.chains {
		if c := &m.chains[j]; j != i && c.key == m.chains[i].key && !c.initials() {
			return true
		}
	}
	return false
}

// bodiesByInitials are the bodies of no list that the story names in full.
func (m *merger) bodiesByInitials() map[string]int {
	by := make(map[string]int)
	for j := range m.chains {
		c := &m.chains[j]
		if c.key != "" || c.person() || c.proper == 0 || c.kind().Base() != news.Organisation {
			continue
		}
		for k := range c.forms {
			w := c.forms[k].printed()
			if len(w) < 3 {
				continue
			}
			for _, s := range nameform.Initials(w, m.g.small) {
				if old, ok := by[s]; ok && old >= 0 && old != j && m.chains[old].fullest().key != c.fullest().key {
					by[s] = -1
				} else if !ok {
					by[s] = j
				}
			}
		}
	}
	return by
}
