package link

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// What one article prints of somebody, all articles of the story may rest on: "the
// 57-year-old", "the farmer", "A harbour pilot is to stand trial" are whoever another
// article says is 57, a farmer, a harbour pilot, where the story has one such.

var (
	agedBehind = regexp.MustCompile(`^(?:, (?:aged )?| \()([1-9][0-9])(?:[,.;)]|$)`)
	yearOld    = regexp.MustCompile(`\b([1-9][0-9])-year-old\b`)
)

// ageAt is the age that an article prints with a name of a person, 0 for none.
func ageAt(a *news.Article, m *news.Mention) int {
	x := agedBehind.FindStringSubmatch(a.Text[m.End:min(len(a.Text), m.End+maxAge)])
	if x == nil {
		x = yearOld.FindStringSubmatch(m.Role)
	}
	if x == nil {
		return 0
	}
	n, _ := strconv.Atoi(x[1])
	return n
}

// maxAge is how many bytes behind a name its bearer's age takes.
const maxAge = 12

// aged joins those whom an article describes by their age with the one person whom it
// names and of whom some article of the story prints it.
func (m *merger) aged() {
	var by map[int][]int
	for i := range m.chains {
		c := &m.chains[i]
		x := yearOld.FindStringSubmatch(c.office)
		if x == nil || c.count > 0 || indefinite(c.office) {
			continue
		}
		if by == nil {
			by = make(map[int][]int)
			for j := range m.chains {
				if d := &m.chains[j]; d.age > 0 && d.count > 0 {
					by[d.age] = append(by[d.age], j)
				}
			}
		}
		n, _ := strconv.Atoi(x[1])
		if sets := m.namedIn(c.article, m.sets(nil, by[n])); len(sets) == 1 && m.mayBeOne(sets[0], i) && m.find(i) == i {
			m.union(sets[0], i)
		}
	}
}

// namedIn are those of some sets that an article names.
func (m *merger) namedIn(article int, sets []int) []int {
	first, _ := slices.BinarySearchFunc(m.chains, article, func(c chain, a int) int { return c.article - a }) // they are in order of the articles
	here := make(map[int]bool)
	for j := first; j < len(m.chains) && m.chains[j].article == article; j++ {
		if m.chains[j].count > 0 {
			here[m.find(j)] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(sets), func(r int) bool { return !here[m.find(r)] })
}

// indefinite reports whether a description brings in one of many: "a harbour pilot".
func indefinite(office string) bool {
	w, _, _ := strings.Cut(strings.ToLower(office), " ")
	return w == "a" || w == "an"
}

// knownFor reports whether at least two articles say of a set what one role of it says.
func (m *merger) knownFor(r int, noun string) bool {
	at := -1
	for i := range m.chains {
		c := &m.chains[i]
		if c.count == 0 || c.article == at || m.find(i) != m.find(r) {
			continue
		}
		if slices.ContainsFunc(c.roles, func(s string) bool { return slices.Contains(nameform.Fold(s), noun) }) {
			if at >= 0 {
				return true
			}
			at = c.article
		}
	}
	return false
}

// An article may take "the insurer" for a firm that it names near by, where another
// article says that a third one is the insurer. Whom the story says to be so is meant.

// corrected moves descriptions from those of whom nothing in the story says what they say to
// the one whom their article names and of whom something does, and joins those that their
// article has left open with him.
func (m *merger) corrected(of []map[news.EntityID]int) {
	told := make(map[string][]int) // roots, by the nouns that are said of them
	for i := range m.chains {
		c := &m.chains[i]
		if c.count == 0 || c.person() {
			continue
		}
		for _, s := range c.roles {
			if w := nameform.Fold(s); len(w) > 0 {
				last := w[len(w)-1] // "Swedish insurer Halden"
				told[last] = m.sets(told[last], []int{i})
			}
		}
	}
	for ai, a := range m.articles {
		for k := range a.Mentions {
			x := &a.Mentions[k]
			h := m.takenUpAs(a, x)
			if h == "" {
				continue
			}
			i, ok := of[ai][x.Entity]
			if !ok || m.saidOf(i, h, told) {
				continue
			}
			fit := m.namedIn(ai, told[h])
			if len(fit) != 1 || m.find(fit[0]) == m.find(i) || !m.mayBeOne(fit[0], i) {
				continue
			}
			m.move(a, ai, x, fit[0])
		}
	}
}

// takenUpAs is the noun by which a mention takes up a body that its article names: of
// "the insurer" and "the country's insurer", and of no phrase that says of which country.
func (m *merger) takenUpAs(a *news.Article, x *news.Mention) string {
	if x.Form != "nominal" || x.Role != "" || x.Entity == "" || x.Kind.Base() != news.Organisation || !x.Span().In(len(a.Text)) {
		return ""
	}
	w := nameform.Fold(x.Span().Of(a.Text))
	if len(w) != 2 || w[0] != "the" {
		return ""
	}
	h := w[1]
	if _, known := m.g.broader[h]; !known || m.g.vague[h] || h == "company" || h == "firm" || h == "corporation" {
		return ""
	}
	return h
}

// saidOf reports whether a list, a name or anything that the story says of a chain's set says
// what a noun says, or what is narrower.
func (m *merger) saidOf(i int, h string, told map[string][]int) bool {
	r := m.find(i)
	if m.listed(r) != "" {
		return true
	}
	is := func(w string) bool {
		return w == h || slices.Contains(m.g.broader[w], h) || slices.Contains(m.g.called[h], w)
	}
	for w, sets := range told {
		if is(w) && slices.ContainsFunc(sets, func(j int) bool { return m.find(j) == r }) {
			return true
		}
	}
	for j := range m.chains {
		if m.find(j) == r && slices.ContainsFunc(m.chains[j].forms, func(f form) bool { return slices.ContainsFunc(f.words, is) }) {
			return true
		}
	}
	return false
}

// move gives a mention, and the attributions that name somebody by it, to a set that its
// article names.
func (m *merger) move(a *news.Article, ai int, x *news.Mention, r int) {
	for j := range m.chains {
		c := &m.chains[j]
		if c.article != ai || c.count == 0 || m.find(j) != m.find(r) {
			continue
		}
		for i := range a.Attributions {
			for k := range a.Attributions[i].Chain {
				if l := &a.Attributions[i].Chain[k]; l.Span == x.Span() {
					l.Entity, l.Named = c.label, true
					if f := c.fullest(); f != nil {
						l.Name = f.text
					}
				}
			}
		}
		x.Entity, x.Kind = c.label, c.kind()
		return
	}
}
