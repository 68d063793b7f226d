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
	if len(words) == 1 && g.means[words[0]] != "" {
		words = strings.Fields(g.means[words[0]]) // "the Treasury"
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
	for i, bs := range of {
		if len(bs) == 0 || m.chains[i].proper > 0 {
			continue
		}
		var named, other []int // roots that fit
		for _, w := range bs[0].what {
			for _, j := range index[w] {
				if m.find(j) == m.find(i) || !m.mayBeOne(i, j) || !m.fits(bs, of[j]) {
					continue
				}
				to := &other
				if m.chains[j].proper > 0 {
					to = &named
				}
				if r := m.find(j); !slices.Contains(*to, r) {
					*to = append(*to, r)
				}
			}
		}
		switch {
		case len(named) == 1:
			m.union(named[0], i)
		case len(named) == 0 && len(other) == 1:
			m.union(other[0], i)
		}
	}
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
