package link

import (
	"slices"
	"strconv"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// Decisions are what a person decided by hand. They outlive every new reading.
type Decisions struct {
	// Merge joins entities: what is From is Into.
	Merge []Merge
	// Split takes names away from entities.
	Split []Split
}

// Merge says that two entities are one.
type Merge struct{ Into, From news.EntityID }

// Split says that what is printed as one of Names is not Entity but As, an
// entity of its own; an empty As makes a new one.
type Split struct {
	Entity news.EntityID
	Names  []string
	As     news.EntityID
}

// into follows merges to the entity that stays. A ring of merges ends at its
// first repetition.
func (d *Decisions) into(id news.EntityID) news.EntityID {
	for range len(d.Merge) + 1 {
		next := id
		for _, m := range d.Merge {
			if m.From == id && m.Into != id {
				next = m.Into
				break
			}
		}
		if next == id {
			return id
		}
		id = next
	}
	return id
}

// highest is the highest number of an entity that somebody decided about: what was
// merged into another is known no more, and its number must not be given to what
// the decision never meant.
func (d *Decisions) highest() int {
	n := 0
	for _, m := range d.Merge {
		n = max(n, number(m.Into), number(m.From))
	}
	for _, s := range d.Split {
		n = max(n, number(s.Entity))
	}
	return n
}

// label is the chain that a mention belongs to: its own label, or another when a
// decision takes its name away from the entity, or from any chain that was not
// linked yet.
func (d *Decisions) label(a *news.Article, m *news.Mention, g *gazetteer) news.EntityID {
	if len(d.Split) == 0 || m.Form != "name" && m.Form != "" {
		return m.Entity
	}
	words := g.bare(nameform.Fold(nameform.Plain(a.Text[m.Start:m.End])), m.Kind.Base() == news.Person)
	for i := range d.Split {
		sp := &d.Split[i]
		if number(m.Entity) > 0 && m.Entity != sp.Entity {
			continue
		}
		for _, n := range sp.Names {
			if slices.Equal(words, nameform.Fold(n)) {
				return m.Entity + news.EntityID("/"+strconv.Itoa(i))
			}
		}
	}
	return m.Entity
}

// splitOf finds the decision that takes a chain's names away from the entity.
func (d *Decisions) splitOf(id news.EntityID, c *chain) *Split {
	for i := range d.Split {
		if d.Split[i].Entity != id {
			continue
		}
		for _, n := range d.Split[i].Names {
			want := nameform.Fold(n)
			for k := range c.forms {
				if slices.Equal(c.forms[k].words, want) {
					return &d.Split[i]
				}
			}
		}
	}
	return nil
}

// apart reports whether a decision keeps two chains apart: one of them bears a
// name that was taken from an entity whose other names the other bears.
func (d *Decisions) apart(a, b *chain) bool {
	for i := range d.Split {
		if d.Split[i].bears(a) != d.Split[i].bears(b) {
			return true
		}
	}
	return false
}

// parted joins what bears nothing but names that one decision took from an entity:
// whoever "Mr Brandt" is instead, all articles of the story mean the same.
func (m *merger) parted() {
	for i := range m.dec.Split {
		first := -1
		for j := range m.chains {
			c := &m.chains[j]
			if len(c.forms) != 1 || c.label == m.dec.Split[i].Entity || !m.dec.Split[i].bears(c) {
				continue
			}
			if first >= 0 {
				m.union(first, j)
			} else {
				first = j
			}
		}
	}
}

func (s *Split) bears(c *chain) bool {
	for _, n := range s.Names {
		want := nameform.Folded(n)
		for k := range c.forms {
			if c.forms[k].key == want {
				return true
			}
		}
	}
	return false
}
