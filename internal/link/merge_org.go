package link

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// What joins names of everything but persons.

// organisations joins names of everything but persons: acronyms with what they
// stand for, the same words in another order, opening words for the whole.
func (m *merger) organisations() {
	byInitials := make(map[string][]int)
	byBag := make(map[string]int)
	for i := range m.chains {
		c := &m.chains[i]
		if c.person() {
			continue
		}
		for _, f := range c.forms {
			if len(f.words) < 2 || m.ofSeveralStates(&f) {
				continue
			}
			for _, s := range nameform.Initials(f.printed(), m.g.small) {
				if len(byInitials[s]) < maxIndex {
					byInitials[s] = append(byInitials[s], i)
				}
			}
			for _, w := range [][]string{f.words, m.g.withoutInner(f.words)} {
				bag := nameform.Bag(w, m.g.small, m.g.spelling)
				if bag == "" {
					continue
				}
				if j, ok := byBag[bag]; !ok {
					byBag[bag] = i
				} else if m.mayBeOne(i, j) {
					m.union(j, i)
				}
			}
		}
	}
	for i := range m.chains {
		c := &m.chains[i]
		if c.person() {
			continue
		}
		for _, f := range c.forms {
			if nameform.Acronym(f.text) && len(f.words) == 1 {
				for _, j := range byInitials[f.key] {
					if m.mayBeOne(i, j) && general(m.chains[j].kind()) == general(c.kind()) && (c.key == "" || m.chains[j].key == c.key) {
						m.union(j, i)
						break
					}
				}
			}
			if c.key != "" || !c.shortens(&f) {
				m.opening(i, &f)
			}
		}
	}
}

// shortens reports whether a form is short for another of its own chain: "the Fund" of an
// article that names the Kestra Fund is no other fund of the story.
func (c *chain) shortens(f *form) bool {
	for i := range c.forms {
		if w, n := c.forms[i].words, len(f.words); len(w) > n && (slices.Equal(w[:n], f.words) || slices.Equal(w[len(w)-n:], f.words)) {
			return true
		}
	}
	return false
}

// opening joins an organisation or event with the one longer name that its form
// opens or, with two words at least, closes.
func (m *merger) opening(i int, f *form) {
	c := &m.chains[i]
	base := general(c.kind())
	if base == news.Organisation && len(f.words) == 1 && c.key == "" && (m.g.head[f.words[0]] || m.g.institution[f.words[0]] != "") {
		if !m.g.masthead[f.words[0]] || c.withThe || c.kind() == news.Media {
			m.headAlone(i, f.words[0]) // "Post" without an article is no outlet
		}
		return
	}
	if base != news.Organisation && base != news.Event || len(f.words) == 1 && (m.g.generic[f.words[0]] || m.g.head[f.words[0]] || m.g.country[f.words[0]] != "") {
		return
	}
	if c.kind() == "" && len(f.words) == 1 && m.elsewhere(i) {
		return // a place, in another article
	}
	if strings.HasPrefix(c.key, "gov:") {
		return // a capital that speaks is no short form of "Accra Herald"
	}
	best := -1
	for _, j := range m.byWord[f.words[0]] {
		d := &m.chains[j]
		if j == i || d.person() || general(d.kind()) != base || !m.mayBeOne(i, j) || m.find(i) == m.find(j) {
			continue
		}
		for _, x := range d.forms {
			n := len(f.words)
			if len(x.words) <= n || x.owner && n == 1 {
				continue
			}
			opens := slices.Equal(f.words, x.words[:n]) && !numeric(x.words[n:]) && !m.g.region[strings.Join(x.words[n:], " ")] && !m.bodyOf(c, d, f.words, x.words)
			closes := n >= 2 && !strings.HasPrefix(c.key, "party:") && // its branch in a town is not the party
				slices.Equal(f.words, x.words[len(x.words)-n:]) && !m.ofWords(&x, n)
			if !opens && !closes {
				continue
			}
			if best >= 0 && m.find(best) != m.find(j) {
				return // two longer names: which one is meant is not known
			}
			best = j
		}
	}
	if best >= 0 {
		m.union(best, i)
	}
}

// awayFrom reports whether a chain is no "House" or "Senate" by the word alone: the seat of
// a government is called by its whole name, a body of another state than that of the story
// by the state's.
func (m *merger) awayFrom(c *chain) bool {
	prefix, _, _ := strings.Cut(c.key, ":")
	of := m.g.body[c.key]
	return prefix == "gov" || prefix == "seat" || of != "" && m.home != "" && m.home != of
}

// bodyOf reports whether words, a name of d, are those of a body of c, whose name opens them:
// a party's "Senate", where the lists have the party, and the board of a Harvest Court, but
// not the Harvest Police Agency of the Harvest Police. Those of an outlet or a firm speak
// for it.
func (m *merger) bodyOf(c, d *chain, name, words []string) bool {
	prefix, _, _ := strings.Cut(c.key, ":")
	last := words[len(words)-1]
	if d.key != "" || prefix == "media" || prefix == "company" || !m.g.bodyHead[last] {
		return false
	}
	n := len(name)
	return c.key != "" || n > 1 && m.g.bodyHead[name[n-1]] && (m.g.institution[last] == "" || m.g.institution[last] == "head") && !nameform.Of(words[n])
}

// takenForPersons joins a name of one word that only its form made a person's with the
// one organisation of the story whose name it opens: "Kestrel", for the Kestrel
// Foundation, where nobody of the story is called so and nothing tells of a person.
func (m *merger) takenForPersons() {
	for i := range m.chains {
		c := &m.chains[i]
		if !c.person() || c.gender != 0 || len(c.roles) > 0 || c.office != "" || c.key != "" || len(c.forms) != 1 || len(c.forms[0].words) != 1 || c.surelyPerson() || len(m.g.cities[c.forms[0].key]) > 0 {
			continue
		}
		w, best := c.forms[0].words[0], -1
		for _, j := range m.byWord[w] {
			d := &m.chains[j]
			switch {
			case j == i || d.lone(w) && d.kind() != news.Place:
				continue // the same elsewhere
			case general(d.kind()) != news.Organisation || best >= 0 && m.find(best) != m.find(j):
				best = -2
			case best != -2 && slices.ContainsFunc(d.forms, func(x form) bool {
				return len(x.words) > 1 && x.words[0] == w && !x.owner && !x.common && !m.g.led[x.words[len(x.words)-1]]
			}):
				best = j
			}
		}
		if best >= 0 {
			m.union(best, i)
		}
	}
}

// lone reports whether a chain bears but one word, of which no more is told.
func (c *chain) lone(w string) bool {
	return len(c.forms) == 1 && c.forms[0].key == w && c.gender == 0 && len(c.roles) == 0
}

// surelyPerson reports whether a text tells of a person by more than a name's form.
func (c *chain) surelyPerson() bool {
	for _, k := range c.kinds {
		if k.kind.Base() == news.Person && k.n >= told {
			return true
		}
	}
	return false
}

// ofWords reports whether the last n words of a name stand behind "of": "Foreign
// Affairs" is no short form of a ministry of them.
func (m *merger) ofWords(x *form, n int) bool {
	w := x.printed()
	return len(w) > n && nameform.BehindOf(w, len(w)-n)
}

// headAlone joins "the Fund" with the one organisation of the story whose name
// ends in that word, or begins with it ("Bank of Norland").
func (m *merger) headAlone(i int, w string) {
	best := -1
	for _, j := range m.byWord[w] {
		d := &m.chains[j]
		if j == i || d.person() || general(d.kind()) != news.Organisation || !m.mayBeOne(i, j) || m.awayFrom(d) {
			continue
		}
		for k := range d.forms {
			x := d.forms[k].printed()
			if n := len(x); n < 2 || d.forms[k].common || x[n-1] != w && !(x[0] == w && (x[1] == "of" || x[1] == "for")) {
				continue
			}
			if best >= 0 && m.find(best) != m.find(j) {
				return
			}
			best = j
		}
	}
	if best >= 0 {
		m.union(best, i)
	}
}

// general is the general kind; a name of unknown kind is taken for an
// organisation's, since persons and places are seldom missed.
func general(k news.EntityKind) news.EntityKind {
	if k == "" {
		return news.Organisation
	}
	return k.Base()
}

func numeric(words []string) bool {
	for _, w := range words {
		if w[0] < '0' || w[0] > '9' {
			return false
		}
	}
	return true
}
