package link

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// ownInitials takes the key that the lists have from initials that are a body's of the
// story: "the KSA" is the Kerali Sports Association, where nothing else speaks of the
// kingdom. Agencies are cited without a "the", by articles of any story.
func (m *merger) ownInitials() {
	var by map[string]int // the one body of the story with those initials, -1 for several
	for i := range m.chains {
		c := &m.chains[i]
		if c.key == "" || strings.HasPrefix(c.key, "media:") && !c.withThe && !m.farOutlet(c.key) || !c.initials() || m.elsewhereKeyed(i) {
			continue
		}
		if by == nil {
			by = m.bodiesByInitials()
		}
		if j, ok := by[c.forms[0].key]; ok && j >= 0 {
			c.key, c.kinds = "", []kindCount{{m.chains[j].kind(), told}}
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

// farOutlet reports whether a key is that of the voice of a state of which the story
// does not speak.
func (m *merger) farOutlet(key string) bool {
	x := m.g.media[key]
	if x.state != "official" {
		return false
	}
	for j := range m.chains {
		if m.chains[j].key == "country:"+x.country {
			return false
		}
	}
	return true
}

// spellsOut reports whether a chain that is in no list spells out the initials by which
// alone another, that is in one, is named: "the Salt Producers' Alliance (SPA)" is no
// news agency.
func (m *merger) spellsOut(a, b *chain) bool {
	if a.key != "" || !strings.HasPrefix(b.key, "media:") && !strings.HasPrefix(b.key, "country:") || !b.initials() {
		return false
	}
	w, has, spelt := b.forms[0].key, false, false
	for i := range a.forms {
		f := &a.forms[i]
		has = has || f.key == w
		spelt = spelt || len(f.words) > 2 && slices.Contains(nameform.Initials(f.printed(), m.g.small), w)
	}
	return has && spelt
}
