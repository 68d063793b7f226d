package link

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// One article names an institution, another says only what it is: "the Harvest
// Safety Board", "the country's harvest safety board"; "Kestra, the national weather
// bureau", "the weather service". They are one when what they are for is the same,
// their heads may stand for one another, nothing says that they are of two
// countries, and the story has no other that fits.

// body is what a name or description says an institution is.
type body struct {
	of   string   // the country's code, "" when it is not said
	what []string // what it is for, sorted, without words of mere rank ("national")
	head string
}

// bodyOf reads the folded words of a name or description. ok is false when they
// do not end (or, before "of", begin) in a noun for institutions, or say nothing
// of what it is for.
func (g *gazetteer) bodyOf(words []string) (b body, ok bool) {
	words = g.bare(words, false)
	commercial := g.noCentral[strings.Join(words, " ")]
	for n := min(3, len(words)-1); n > 0; n-- {
		if code := g.country[strings.Join(words[:n], " ")]; code != "" {
			b.of, words = code, words[n:]
			break
		}
	}
	if i := slices.Index(words, "s"); i >= 0 && i < 3 {
		words = words[i+1:] // "the country's"
	}
	if w := g.means[strings.Join(words, " ")]; w != "" {
		words = strings.Fields(w) // "the Treasury", "the apex bank"
	}
	for len(words) > 2 && g.scope[words[0]] {
		words = words[1:]
	}
	if len(words) < 2 {
		return b, false
	}
	if i := slices.Index(words, "of"); i > 1 && g.institution[words[i-1]] != "" {
		if code := g.country[strings.Join(words[i+1:], " ")]; code != "" && b.of == "" {
			b.of = code
		}
		words = words[:i] // "Food Safety Authority of Norland"
	}
	switch last := len(words) - 1; {
	case g.institution[words[last]] != "":
		b.head, words = words[last], words[:last]
	case g.institution[words[0]] != "" && (words[1] == "of" || words[1] == "for"):
		b.head, words = words[0], words[2:]
	default:
		return b, false
	}
	for _, w := range words {
		if code := g.country[w]; code != "" && b.of == "" {
			b.of = code
			continue
		}
		if !g.small[w] && !g.scope[w] && !slices.Contains(b.what, w) {
			b.what = append(b.what, w)
		}
	}
	if w := g.ofState[b.head]; w != "" && len(b.what) == 0 && b.of != "" && !commercial {
		b.what = []string{w} // "Bank of Norland"
	}
	slices.Sort(b.what)
	return b, len(b.what) > 0
}

// like reports whether two bodies may be one.
func (g *gazetteer) like(a, b *body) bool {
	if a.of != "" && b.of != "" && a.of != b.of {
		return false
	}
	if h, k := g.institution[a.head], g.institution[b.head]; a.head != b.head && h != "wide" && k != "wide" && (h != "service" || k != "service") {
		return false
	}
	if x, y := g.ofMembers[a.head], g.ofMembers[b.head]; x && !y && g.strict[b.head] || y && !x && g.strict[a.head] {
		return false // no union is "the police watchdog"
	}
	return subset(a.what, b.what) || subset(b.what, a.what)
}

func subset(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

// bodiesOf are what a chain's names and descriptions say.
func (m *merger) bodiesOf(c *chain) []body {
	var out []body
	for k := range c.forms {
		if b, ok := m.g.bodyOf(c.forms[k].printed()); ok {
			out = append(out, b)
		}
	}
	for _, s := range c.says {
		if b, ok := m.g.bodyOf(nameform.Fold(s)); ok {
			out = append(out, b)
		}
	}
	return out
}

// bodies joins institutions that an article only describes with the one of the
// story that the description fits.
func (m *merger) bodies() {
	of := make([][]body, len(m.chains))
	for i := range m.chains {
		if c := &m.chains[i]; c.kind().Base() != news.Place && !c.person() && c.kind() != news.Event {
			of[i] = m.bodiesOf(c)
		}
	}
	// By what they are for: a description leads to few others.
	index := make(map[string][]int)
	for i, bs := range of {
		for k := range bs {
			for _, w := range bs[k].what {
				if s := index[w]; len(s) < maxIndex && (len(s) == 0 || s[len(s)-1] != i) {
					index[w] = append(s, i)
				}
			}
		}
	}
	named := make(map[int]bool) // roots that have a name
	for i := range m.chains {
		if m.chains[i].proper > 0 {
			named[m.find(i)] = true
		}
	}
	for i, bs := range of {
		if len(bs) == 0 || m.chains[i].proper > 0 {
			continue
		}
		var fit, other []int // roots that fit: with a name, without
		for _, w := range bs[0].what {
			for _, j := range index[w] {
				if m.find(j) == m.find(i) || !m.mayBeOne(i, j) || !m.fits(bs, of[j]) {
					continue
				}
				to := &other
				if named[m.find(j)] {
					to = &fit
				}
				if r := m.find(j); !slices.Contains(*to, r) {
					*to = append(*to, r)
				}
			}
		}
		if m.ofSeveral(bs, of, index) {
			// Which country's "the foreign ministry" is another article seldom tells.
			fit = m.sameOwner(bs, fit, m.chains[i].article, of)
			other = m.sameOwner(bs, other, m.chains[i].article, of)
		}
		if len(fit) > 1 {
			if one := m.nearest(fit, m.chains[i].article); one >= 0 {
				fit = []int{one}
			}
		}
		switch {
		case len(fit) == 1 && m.oneBody(fit[0], i, of):
			m.union(fit[0], i)
			named[m.find(i)] = true
		case len(fit) == 0 && len(other) == 1 && m.oneBody(other[0], i, of):
			m.union(other[0], i)
		}
	}
}

// ofSeveral reports whether a story has bodies of one sort of two countries or more.
func (m *merger) ofSeveral(bs []body, of [][]body, index map[string][]int) bool {
	code := ""
	for _, w := range bs[0].what {
		for _, j := range index[w] {
			for k := range of[j] {
				x := of[j][k]
				x.of = ""
				a := bs[0]
				a.of = ""
				if c := of[j][k].of; c != "" && m.g.like(&a, &x) {
					if code != "" && c != code {
						return true
					}
					code = c
				}
			}
		}
	}
	return false
}

// sameOwner are the roots that are said to be of the same country as a description,
// or that its own article names where one of the two has no country.
func (m *merger) sameOwner(bs []body, roots []int, article int, of [][]body) []int {
	var out []int
	for _, r := range roots {
		for k := range m.chains {
			if m.find(k) != r {
				continue
			}
			same := m.chains[k].article == article
			for j := range of[k] {
				same = same || of[k][j].of == bs[0].of
			}
			if same {
				out = append(out, r)
				break
			}
		}
	}
	return out
}

// oneBody reports whether nothing that two sets of chains say of bodies keeps them
// apart: the central banks of two countries are both "the central bank".
func (m *merger) oneBody(i, j int, of [][]body) bool {
	var a, b []body
	for k := range m.chains {
		switch m.find(k) {
		case m.find(i):
			a = append(a, of[k]...)
		case m.find(j):
			b = append(b, of[k]...)
		}
	}
	return m.fits(a, b)
}

// bodyLead is how many times more articles than any other must name the body of a
// story that one of them only describes.
const bodyLead = 2

// nearest is which of several bodies that fit an article means: the only one that it
// names itself ("the central bank", where another article compares the case with that
// of another country), else the one that most of the story's articles name; -1 for
// none.
func (m *merger) nearest(roots []int, article int) int {
	in := make([]map[int]bool, len(roots))
	for k := range in {
		in[k] = make(map[int]bool)
	}
	for j := range m.chains {
		if m.chains[j].proper == 0 {
			continue
		}
		if k := slices.Index(roots, m.find(j)); k >= 0 {
			in[k][m.chains[j].article] = true
		}
	}
	here, most, best, next := -1, 0, -1, 0
	several := false
	for k, r := range roots {
		if in[k][article] {
			several = several || here >= 0
			here = r
		}
		if n := len(in[k]); n > most {
			most, best, next = n, r, most
		} else if n > next {
			next = n
		}
	}
	switch {
	case several:
		return -1
	case here >= 0:
		return here
	case most >= max(2, bodyLead*next):
		return best
	}
	return -1
}

func (m *merger) fits(a, b []body) bool {
	fit := false
	for i := range a {
		for k := range b {
			if a[i].of != "" && b[k].of != "" && a[i].of != b[k].of {
				return false
			}
			fit = fit || m.g.like(&a[i], &b[k])
		}
	}
	return fit
}
