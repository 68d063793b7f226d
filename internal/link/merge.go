package link

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// maxIndex bounds how many chains one word leads to.
const maxIndex = 64

// merger joins the chains of a story.
type merger struct {
	chains   []chain
	articles []*news.Article
	g        *gazetteer
	dec      *Decisions
	byWord   map[string][]int
	home     string            // see homeOf
	states   map[string]string // see ofSeveralStates
	kin      map[int]bool      // see generationsIn
	persons  []bool            // chains that their own article takes for persons
}

// merge joins chains from the surest evidence to the least sure.
func (m *merger) merge(of []map[news.EntityID]int) {
	m.persons = make([]bool, len(m.chains))
	for i := range m.chains {
		m.persons[i] = m.chains[i].person()
	}
	m.consistent()
	m.parted()
	m.demonyms()
	m.ownInitials()
	m.outlets()
	m.townNames()
	m.foreignBodies()
	m.stateBodies()
	m.byKey()
	m.byWord = make(map[string][]int)
	for i := range m.chains {
		seen := map[string]bool{}
		for _, f := range m.chains[i].forms {
			for _, w := range f.words {
				for _, k := range [...]string{w, nameform.Skeleton(w)} {
					if !seen[k] && len(m.byWord[k]) < maxIndex {
						seen[k] = true
						m.byWord[k] = append(m.byWord[k], i)
					}
				}
			}
		}
	}
	m.sameWords()
	m.listNames()
	m.fullNames()
	m.openingNames()
	m.generations()
	m.misspelt()
	for _, family := range [...]bool{false, true} {
		for i := range m.chains {
			if m.chains[i].person() && m.endsName(i) == family {
				m.surname(i)
			}
		}
	}
	for i := range m.chains {
		// "They met Orsós": what it names only the story knows.
		if c := &m.chains[i]; c.kind() == "" && c.key == "" && len(c.forms) == 1 && len(c.forms[0].words) == 1 && !nameform.Acronym(c.forms[0].text) && !m.elsewhere(i) {
			m.surname(i)
		}
	}
	m.cutNames()
	m.mistaken()
	m.organisations()
	m.atHome()
	m.takenForPersons()
	m.corrected(of)
	m.bodies()
	m.offices()
	m.aged()
	m.called()
	m.descriptions()
}

// descriptions joins "an annual economic forum" with the one event of the story
// whose name ends so.
func (m *merger) descriptions() {
	for i := range m.chains {
		c := &m.chains[i]
		if c.count > 0 || len(c.described) < 2 {
			continue
		}
		best := -1
		for _, j := range m.byWord[c.described[0]] {
			for _, f := range m.chains[j].forms {
				n := len(f.words) - len(c.described)
				if n < 0 || !slices.Equal(f.words[n:], c.described) {
					continue
				}
				if best >= 0 && m.find(best) != m.find(j) {
					best = -2
				} else if best != -2 {
					best = j
				}
			}
			if best == -2 {
				break
			}
		}
		if best >= 0 {
			m.union(best, i)
		}
	}
}

func (m *merger) byKey() {
	first := make(map[string]int)
	for i := range m.chains {
		if k := m.chains[i].key; k != "" {
			if j, ok := first[k]; ok {
				m.union(j, i)
			} else {
				first[k] = i
			}
		}
	}
}

// sameWords joins chains with one form of at least two words, or of one word
// that names no person.
func (m *merger) sameWords() {
	first := make(map[string]int)
	for i := range m.chains {
		c := &m.chains[i]
		for _, f := range c.forms {
			if c.person() && len(f.words) < 2 {
				continue
			}
			if m.ofSeveralStates(&f) {
				continue
			}
			k := f.key
			if c.person() {
				k = "person " + k
			} else if c.key == "" && len(f.words) > 1 && nameform.Article(f.words[0]) {
				k = strings.Join(f.words[1:], " ") // "Los Barqueros", and "the Barqueros" elsewhere
			}
			if j, ok := first[k]; !ok {
				first[k] = i
			} else if m.mayBeOne(i, j) {
				m.union(j, i)
			}
		}
	}
}

// mayBeOne reports whether nothing speaks against two chains being one.
func (m *merger) mayBeOne(i, j int) bool {
	a, b := &m.chains[i], &m.chains[j]
	if a.key != "" && b.key != "" && a.key != b.key || m.spellsOut(a, b) || m.spellsOut(b, a) {
		return false
	}
	return a.gender == 0 || b.gender == 0 || a.gender == b.gender
}

// fullNames joins persons whose full names are forms of one.
func (m *merger) fullNames() {
	byKey := make(map[string][]int)
	for i := range m.chains {
		if !m.chains[i].person() {
			continue
		}
		for _, f := range m.chains[i].forms {
			if len(f.words) < 2 {
				continue
			}
			for _, k := range m.g.short.FullNameKeys(f.words) {
				for _, j := range byKey[k] {
					if m.find(i) != m.find(j) && m.mayBeOne(i, j) && m.sameFullName(f.words, j) && !m.twoInArticle(i, j) {
						m.union(i, j)
					}
				}
				if s := byKey[k]; len(s) < maxIndex && (len(s) == 0 || s[len(s)-1] != i) {
					byKey[k] = append(s, i)
				}
			}
		}
	}
}

// openingNames joins a name of two words or more with the one longer name of the
// story that it opens: many peoples put a father's and a grandfather's name behind
// a person's own, and one article prints two of the three.
func (m *merger) openingNames() {
	for i := range m.chains {
		c := &m.chains[i]
		f := c.fullest()
		if !c.person() || f == nil || len(f.words) < 2 {
			continue
		}
		best := -1
		for _, j := range m.byWord[f.words[0]] {
			d := &m.chains[j]
			if j == i || !d.person() || !m.mayBeOne(i, j) {
				continue
			}
			for _, x := range d.forms {
				if len(x.words) <= len(f.words) || nameform.Generation(x.words[len(f.words)]) != "" || !slices.Equal(x.words[:len(f.words)], f.words) {
					continue
				}
				if best >= 0 && m.find(best) != m.find(j) {
					best = -2
				}
				if best != -2 {
					best = j
				}
			}
			if best == -2 {
				break
			}
		}
		if best >= 0 {
			m.union(best, i)
		}
	}
}

func (m *merger) sameFullName(words []string, j int) bool {
	for _, x := range m.chains[j].forms {
		if len(x.words) > 1 && m.g.short.SameFullName(words, x.words) {
			return true
		}
	}
	return false
}

// surname joins a chain that its article names by one word only with the person
// of the story who is called so. When several are, the one that most articles
// name wins; when they are alike, it stays by itself.
func (m *merger) surname(i int) {
	c := &m.chains[i]
	for _, f := range c.forms {
		if len(f.words) > 1 {
			return
		}
	}
	if len(c.forms) == 0 {
		return
	}
	w := c.forms[0].words[0]
	scores := make(map[int]int)
	var order []int
	for _, k := range [...]string{w, nameform.Skeleton(w)} {
		for _, j := range m.byWord[k] {
			if j == i || !m.chains[j].person() || !m.mayBeOne(i, j) {
				continue
			}
			at := nameform.NotIn
			for _, x := range m.chains[j].forms {
				if len(x.words) > 1 {
					at = max(at, nameform.PositionOf(x.words, w))
				}
			}
			if at == nameform.NotIn && m.chains[j].alias(w) {
				at = nameform.AtEnd
			}
			if at <= nameform.InMiddle {
				continue
			}
			r := m.find(j)
			if m.keptApart(i, r, w) {
				continue
			}
			if _, ok := scores[r]; !ok {
				order = append(order, r)
				if m.namedBeside(i, j) {
					scores[r] -= besideCost
				}
			}
			scores[r] += 10*int(at) + min(m.chains[j].count, 10)
		}
	}
	best, top, second := -1, -besideCost, -besideCost
	for _, r := range order {
		if s := scores[r]; s > top {
			best, top, second = r, s, top
		} else if s > second {
			second = s
		}
	}
	if best >= 0 && top > second {
		m.union(best, i)
		return
	}
	if best >= 0 {
		return
	}
	for _, j := range m.byWord[w] {
		if j < i && m.chains[j].person() && len(m.chains[j].forms) > 0 && m.mayBeOne(i, j) && m.chains[j].forms[0].key == c.forms[0].key {
			m.union(j, i)
			return
		}
	}
}

// twoInArticle reports whether an article names two in full whom it keeps apart though their
// names are alike: "Omar Mir Zarif" and "his father, Mir Zarif". A word for the generation is
// left out by most houses: see generations.
func (m *merger) twoInArticle(i, j int) bool {
	a, b := &m.chains[i], &m.chains[j]
	return a.article == b.article && m.generation(i) == m.generation(j)
}

// endsName reports whether the one word by which an article names a person ends a full name of the
// story. Whom given names mean is settled first: it tells whom the surname does not.
func (m *merger) endsName(i int) bool {
	c := &m.chains[i]
	if len(c.forms) == 0 || len(c.forms[0].words) != 1 {
		return true
	}
	w := c.forms[0].words[0]
	for _, j := range m.byWord[w] {
		if !m.chains[j].person() {
			continue
		}
		for _, f := range m.chains[j].forms {
			if len(f.words) > 1 && nameform.PositionOf(f.words, w) == nameform.AtEnd {
				return true
			}
		}
	}
	return false
}

// keptApart reports whether the article of a chain that it calls by a surname alone names in full
// one of a set who bears that surname: had it meant him, the article's own names would be one.
func (m *merger) keptApart(i, set int, surname string) bool {
	if !m.persons[i] {
		return false // its article took it for something else
	}
	for _, j := range m.byWord[surname] {
		if c := &m.chains[j]; c.article != m.chains[i].article || m.find(j) != set || !c.person() {
			continue
		}
		for _, f := range m.chains[j].forms {
			if len(f.words) > 1 && nameform.PositionOf(f.words, surname) == nameform.AtEnd {
				return true
			}
		}
	}
	return false
}

// besideCost is what it costs somebody, as a surname alone is looked up, that its article calls him
// otherwise: "President Holm", beside "Mila" whom another article calls Mila Holm.
const besideCost = 100

// namedBeside reports whether the article of chain i has another of the set of chain j, by a word
// of j's full name.
func (m *merger) namedBeside(i, j int) bool {
	full := m.chains[j].fullest()
	if full == nil {
		return false
	}
	set := m.find(j)
	for _, w := range full.words {
		for _, k := range m.byWord[w] {
			if k != i && m.chains[k].article == m.chains[i].article && m.chains[k].count > 0 && m.find(k) == set {
				return true
			}
		}
	}
	return false
}

// alias reports whether a chain that has a full name bears another of one word, which
// shares nothing with it: its article says that they are one.
func (c *chain) alias(w string) bool {
	full := c.fullest()
	return full != nil && len(full.words) > 1 && slices.ContainsFunc(c.forms, func(f form) bool { return len(f.words) == 1 && f.words[0] == w })
}

// cutNames joins a name of several words whose kind nothing tells with the one
// person of the story whose name ends so: "Bakari Kone", which lost its "Said" to
// a verb.
func (m *merger) cutNames() {
	for i := range m.chains {
		c := &m.chains[i]
		if c.kind() != "" || c.key != "" || len(c.forms) != 1 || len(c.forms[0].words) < 2 {
			continue
		}
		w, best := c.forms[0].words, -1
		for _, j := range m.byWord[w[0]] {
			if j == i || !m.chains[j].person() || !m.mayBeOne(i, j) {
				continue
			}
			for _, f := range m.chains[j].forms {
				if n := len(f.words) - len(w); n <= 0 || !slices.Equal(f.words[n:], w) {
					continue
				}
				if best >= 0 && m.find(best) != m.find(j) {
					best = -2
				} else if best != -2 {
					best = j
				}
			}
		}
		if best >= 0 {
			m.union(best, i)
		}
	}
}

// elsewhere reports whether another chain that is no person's bears the one word
// of chain i as its name.
func (m *merger) elsewhere(i int) bool {
	w := m.chains[i].forms[0].words[0]
	for _, j := range m.byWord[w] {
		if c := &m.chains[j]; j != i && c.kind() != "" && !c.person() {
			for _, f := range c.forms {
				if len(f.words) == 1 && f.words[0] == w {
					return true
				}
			}
		}
	}
	return false
}

// mistaken joins chains with the same words of which one was taken for a person's
// name and another was not: recognisers err more often than a story uses one name
// for two things. A lone surname is only joined when nothing makes a person of it.
func (m *merger) mistaken() {
	first := make(map[string]int)
	for i := range m.chains {
		if c := &m.chains[i]; !c.person() {
			for _, f := range c.forms {
				if _, ok := first[f.key]; !ok {
					first[f.key] = i
				}
			}
		}
	}
	for i := range m.chains {
		c := &m.chains[i]
		if !c.person() || c.gender != 0 {
			continue
		}
		for _, f := range c.forms {
			if j, ok := first[f.key]; ok && m.mayBeOne(i, j) && (len(f.words) > 1 || len(c.forms) == 1 && !m.inFullName(i)) {
				m.union(i, j)
			}
		}
	}
}

// inFullName reports whether the set of chain i holds a name of several words.
func (m *merger) inFullName(i int) bool {
	r := m.find(i)
	for _, w := range m.chains[i].forms {
		for _, j := range m.byWord[w.words[0]] {
			if m.find(j) != r {
				continue
			}
			for _, f := range m.chains[j].forms {
				if len(f.words) > 1 {
					return true
				}
			}
		}
	}
	return false
}
