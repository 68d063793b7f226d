package link

import "hearsay/internal/news"

// consistent gives a name one kind in all articles of the story: what one article
// tells of "Northwind Industrial" holds where another leaves it to its form. Names
// that lists know, and persons that an article calls Mr or Ms, stay what they are.
func (m *merger) consistent() {
	votes := make(map[string]*chain)
	for i := range m.chains {
		c := &m.chains[i]
		for k := range c.forms {
			v, ok := votes[c.forms[k].key]
			if !ok {
				v = &chain{}
				votes[c.forms[k].key] = v
			}
			for _, x := range c.kinds {
				v.vote(x.kind, x.n)
			}
		}
	}
	for i := range m.chains {
		c := &m.chains[i]
		if c.key != "" || c.gender != 0 || len(c.forms) == 0 {
			continue
		}
		v := votes[c.fullest().key]
		best, own := v.kind(), c.kind()
		if best == "" || best.Base() == own.Base() || best == news.Event || own == news.Event {
			continue
		}
		if n := v.weight(best.Base()); n >= told && n > 2*v.weight(own.Base()) {
			c.kinds = []kindCount{{best, n}}
		}
	}
}

// weight is how many votes a general kind has.
func (c *chain) weight(base news.EntityKind) int {
	n := 0
	for _, k := range c.kinds {
		if k.kind.Base() == base {
			n += k.n
		}
	}
	return n
}
