package link

import (
	"maps"
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// An article that says "the inspectorate" and names none means the one of its story
// that may be called so: by a word of its name ("the State Inspectorate for Mines"),
// by a noun that such names lack ("the union" for a federation), or, of firms,
// by being one. Where two of the article or of the story fit, none is taken.

// called joins the phrases that an article does not explain.
func (m *merger) called() {
	type set struct {
		root     int
		articles map[int]bool // that name it
	}
	known := make(map[string][]set)
	var all *firms
	for i := range m.chains {
		c := &m.chains[i]
		if c.count > 0 || c.office != "" || c.key != "" || len(c.says) == 0 || len(c.forms) > 0 {
			continue
		}
		h := headOf(c.says)
		if h == "" {
			continue
		}
		if m.g.firm[h] {
			if all == nil {
				all = m.firmsOf()
			}
			if r := all.of(c.article); r >= 0 {
				m.union(r, i)
			}
			continue
		}
		sets, ok := known[h]
		if !ok {
			at := make(map[int]int)
			for j := range m.chains {
				if d := &m.chains[j]; d.proper == 0 || d.person() || general(d.kind()) != news.Organisation || !m.mayBeCalled(j, h) {
					continue
				}
				r := m.find(j)
				k, ok := at[r]
				if !ok {
					k = len(sets)
					at[r] = k
					sets = append(sets, set{root: r, articles: map[int]bool{}})
				}
			}
			for j := range m.chains {
				if k, ok := at[m.find(j)]; ok && m.chains[j].count > 0 {
					sets[k].articles[m.chains[j].article] = true
				}
			}
			known[h] = sets
		}
		var here, fit []int
		for _, s := range sets {
			if s.articles[c.article] {
				here = append(here, s.root)
			}
			if len(s.articles) > 1 {
				fit = append(fit, s.root)
			}
		}
		switch {
		case len(here) == 1:
			m.union(here[0], i)
		case len(here) == 0 && len(fit) == 1:
			m.union(fit[0], i)
		}
	}
}

// firmLead is how many times more often than any other firm an article must name
// one that it is about.
const firmLead = 2

// firms is what the names of a story are, for "the company".
type firms struct {
	kinds  map[int]*chain // by root, the votes of all its chains
	never  map[int]bool   // the roots whose names say that they are no firms
	counts []map[int]int  // by article, how often it names each root
}

// firmsOf reads the chains once.
func (m *merger) firmsOf() *firms {
	f := &firms{kinds: make(map[int]*chain), never: make(map[int]bool)}
	for j := range m.chains {
		c := &m.chains[j]
		r := m.find(j)
		k := f.kinds[r]
		if k == nil {
			k = &chain{}
			f.kinds[r] = k
		}
		if c.key != "" {
			k.key = c.key
		}
		for _, v := range c.kinds {
			k.vote(v.kind, min(v.n, 50*told))
		}
		for len(f.counts) <= c.article {
			f.counts = append(f.counts, map[int]int{})
		}
		if c.proper > 0 {
			f.counts[c.article][r] += c.proper
		}
		for i := range c.forms {
			if w := c.forms[i].printed(); len(w) > 1 && (m.g.institution[w[len(w)-1]] != "" || m.g.institution[w[0]] != "" || m.g.head[w[len(w)-1]] && c.kind() != news.Company) {
				f.never[r] = true
			}
		}
	}
	return f
}

// of is the root that "the company" means in an article: by the kinds that the
// whole story gives the names, the firm that it names at least twice as often as
// any other; in an article that names none, the firm that the story so names. -1
// for none.
func (f *firms) of(article int) int {
	if article >= len(f.counts) {
		return -1
	}
	r, any := f.foremost(f.counts[article], 1)
	if any {
		return r
	}
	all := make(map[int]int)
	for _, c := range f.counts {
		for r, n := range c {
			all[r] += n
		}
	}
	r, _ = f.foremost(all, firmStory)
	return r
}

// firmStory is how often a story must name a firm that an article only calls "the
// company".
const firmStory = 3

// foremost is the firm that counts have at least that often, and twice as often as
// any other; -1 for none. any says whether they have firms at all.
func (f *firms) foremost(counts map[int]int, least int) (root int, any bool) {
	best, most, next := -1, 0, 0
	for _, r := range slices.Sorted(maps.Keys(counts)) {
		k, n := f.kinds[r], counts[r]
		if k == nil || k.key != "" && k.kind() != news.Company || f.never[r] || k.kind() != news.Organisation && k.kind() != news.Company {
			continue
		}
		if n > most {
			best, most, next = r, n, most
		} else if n > next {
			next = n
		}
	}
	if best < 0 || most < firmLead*next || most < least {
		return -1, best >= 0
	}
	return best, true
}

// otherMedium reports whether an article calls an outlet by a noun for another sort of
// outlets: no broadcaster is "the daily".
func (m *merger) otherMedium(c *chain, noun string) bool {
	want := m.g.medium[noun]
	other := false
	for _, texts := range [...][]string{c.roles, c.says} {
		for _, s := range texts {
			for _, w := range nameform.Fold(s) {
				if k := m.g.medium[w]; k != "" && k != want {
					other = true
				} else if k == want {
					return false
				}
			}
		}
	}
	return other
}

// headOf is the noun of "the union", when all that is said of a chain is that.
func headOf(says []string) string {
	head := ""
	for _, s := range says {
		w := strings.Fields(strings.ToLower(s))
		if len(w) != 2 || w[0] != "the" || head != "" && w[1] != head {
			return ""
		}
		head = w[1]
	}
	return head
}

// mayBeCalled reports whether a chain's name, or what its article says of it, has
// the noun or a word that it stands for.
func (m *merger) mayBeCalled(i int, noun string) bool {
	c := &m.chains[i]
	for k := range c.forms {
		w := m.g.bare(c.forms[k].printed(), false)
		if n := len(w); n > 1 && (w[n-1] == noun || w[0] == noun && (w[1] == "of" || w[1] == "for")) || nameform.HasAny(w, m.g.called[noun]) {
			return true
		}
	}
	if m.g.firm[noun] && c.kind() == news.Company || m.g.paper[noun] && c.kind() == news.Media && !m.otherMedium(c, noun) {
		return true
	}
	for _, s := range c.roles {
		w := nameform.Fold(s)
		if len(w) > 0 && (w[len(w)-1] == noun || nameform.HasAny(w, m.g.called[noun]) || m.g.firm[noun] && m.g.firm[w[len(w)-1]]) {
			return true
		}
	}
	for _, s := range c.says {
		w := nameform.Fold(s)
		if len(w) == 0 {
			continue // a mention of marks alone
		}
		if last := w[len(w)-1]; last == noun || m.g.firm[noun] && m.g.firm[last] {
			return true
		}
	}
	return false
}
