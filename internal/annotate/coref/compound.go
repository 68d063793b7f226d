package coref

import (
	"slices"
	"strings"

	"hearsay/internal/nlp/nameform"
)

// A family name may be of two words, with a hyphen or a particle, and stand before another:
// "Abdel-Wahid" and "Bin Salman" are Omar Abdel-Wahid Taha and Karim bin Salman al-Harbi.

// mergeCompounds joins such a name with the one full name that holds it behind its given name,
// and one of two words with the one longer name that it opens.
func (l *linker) mergeCompounds(byWord map[string][]int) {
	for i := range l.forms {
		f := &l.forms[i]
		if !f.person() || len(f.words) != 2 {
			continue
		}
		inside := !(l.g.given[f.words[0]] && !l.g.particle[f.words[0]]) && l.compound(f)
		best := -1
		for _, j := range byWord[f.words[1]] {
			g := &l.forms[j]
			if len(g.words) < 3 || !g.person() || clash(f.gender, g.gender) || !(inside && holdsPair(g.words[1:], f.words) || opensLonger(g, f)) {
				continue
			}
			if best >= 0 && l.find(best) != l.find(j) {
				best = -1
				break
			}
			best = j
		}
		if best >= 0 {
			l.union(i, best)
		}
	}
}

// opensLonger reports whether a name of two words opens a longer one that stands before it, as
// those do who have several given names and no family name: "Ma Thiri" for Ma Thiri Htet.
func opensLonger(g, f *form) bool {
	return g.first < f.first && g.words[0] == f.words[0] && g.words[1] == f.words[1] && nameform.Generation(g.words[2]) == ""
}

// compound reports whether a name of two words is written as one, or opens with a particle.
func (l *linker) compound(f *form) bool {
	return !strings.Contains(f.name, " ") || l.g.particle[f.words[0]]
}

// holdsPair reports whether two words stand side by side among others.
func holdsPair(words, pair []string) bool {
	i := slices.Index(words, pair[0])
	return i >= 0 && i+1 < len(words) && words[i+1] == pair[1]
}
