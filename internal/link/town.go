package link

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// townNames takes the key of a capital from a name that is a university's: news calls
// universities by their towns, and of the state whose capital bears the name a story that
// means it speaks by another name, too.
func (m *merger) townNames() {
	var schools map[string]bool // first words of the names of universities
	for i := range m.chains {
		c := &m.chains[i]
		prefix, rest, _ := strings.Cut(c.key, ":")
		code, _, _ := strings.Cut(rest, "-")
		if prefix != "city" && prefix != "country" && prefix != "gov" || len(c.forms) != 1 || m.g.capitalOf[code] != c.forms[0].key {
			continue
		}
		if schools == nil {
			schools = m.schools()
		}
		if w := c.forms[0].key; schools[w] && !m.speaksOf(code, w) {
			c.key, c.kinds = "", []kindCount{{news.Organisation, told}}
		}
	}
}

// schools are the words before the noun in the names of universities of the story.
func (m *merger) schools() map[string]bool {
	out := make(map[string]bool)
	for i := range m.chains {
		if m.chains[i].key != "" || m.chains[i].person() {
			continue
		}
		for k := range m.chains[i].forms {
			w := m.chains[i].forms[k].printed()
			if n := len(w) - 1; n > 0 && slices.Contains(m.g.called["university"], w[n]) {
				out[strings.Join(w[:n], " ")] = true
			}
		}
	}
	return out
}

// speaksOf reports whether the story speaks of a state by more than the name of its capital.
func (m *merger) speaksOf(code, capital string) bool {
	for i := range m.chains {
		c := &m.chains[i]
		prefix, rest, _ := strings.Cut(c.key, ":")
		if of, _, _ := strings.Cut(rest, "-"); of != code || prefix == "media" {
			continue
		}
		if len(c.forms) != 1 || c.forms[0].key != capital || c.count == 0 {
			return true
		}
	}
	return false
}
