package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// What a chain is called and what it is, of all the forms that name it.

// nameChains chooses each chain's kind, name and aliases from its forms.
func (l *linker) nameChains(c *Chains, at map[int]int) {
	best := make([]int, len(c.All))
	votes := make([]map[news.EntityKind]int, len(c.All))
	for i := range best {
		best[i] = -1
		votes[i] = map[news.EntityKind]int{}
	}
	for i := range l.forms {
		k, ok := at[l.find(i)]
		if !ok {
			continue
		}
		f := &l.forms[i]
		votes[k][f.kind] += f.count
		if best[k] < 0 || fuller(f, &l.forms[best[k]]) {
			best[k] = i
		}
	}
	for k := range c.All {
		ch := &c.All[k]
		ch.Kind = vote(votes[k])
		if best[k] >= 0 {
			ch.Name, ch.words = l.forms[best[k]].name, l.forms[best[k]].words
		}
	}
	for i := range l.forms {
		if k, ok := at[l.find(i)]; ok {
			if ch := &c.All[k]; l.forms[i].name != ch.Name && !slices.Contains(ch.Aliases, l.forms[i].name) && len(ch.Aliases) < 32 {
				ch.Aliases = append(ch.Aliases, l.forms[i].name)
			}
		}
	}
}

// fuller reports whether f is a better name for a chain than g: rather one that is not
// printed in capitals, the more words, and of equal ones the one printed more often.
func fuller(f, g *form) bool {
	if f.common != g.common {
		return g.common
	}
	if f.upper != g.upper {
		return g.upper
	}
	if a, b := capitals(f.name), capitals(g.name); a != b {
		return b
	}
	if len(f.words) != len(g.words) {
		return len(f.words) > len(g.words)
	}
	return f.count > g.count
}

// capitals reports whether a name too long for initials is printed in capitals alone.
func capitals(name string) bool { return len(name) > 5 && name == strings.ToUpper(name) }

// vote is the kind of most mentions; of equal ones the finer, then the first in
// the alphabet.
func vote(v map[news.EntityKind]int) news.EntityKind {
	best, n := news.EntityKind(""), 0
	for k, c := range v {
		if k == "" {
			continue // not known: any other kind tells more
		}
		if c > n || c == n && (k.Base() != k && best.Base() == best || k.Base() != k == (best.Base() != best) && k < best) {
			best, n = k, c
		}
	}
	return best
}
