package link

import "slices"

// misspelt joins a person whose given name is in no list with the one of the story whose
// given name is, where the family names are the same, the given ones a letter or two
// changed places apart, and no article names both: "Vincente Lima", "Vicente Lima".
func (m *merger) misspelt() {
	for i := range m.chains {
		f := m.chains[i].fullest()
		if !m.chains[i].person() || f == nil || len(f.words) < 2 || len(f.words[0]) < misspeltLeast || m.g.given[f.words[0]] != 0 {
			continue
		}
		best := -1
		for _, j := range m.byWord[f.words[len(f.words)-1]] {
			x := m.chains[j].fullest()
			if !m.chains[j].person() || m.find(j) == m.find(i) || len(x.words) != len(f.words) || x.words[len(x.words)-1] != f.words[len(f.words)-1] || m.g.given[x.words[0]] == 0 ||
				!oneSlip(f.words[0], x.words[0]) || !m.mayBeOne(i, j) || m.together(i, j) {
				continue
			}
			if best >= 0 && m.find(best) != m.find(j) {
				best = -2
				break
			}
			best = j
		}
		if best >= 0 {
			m.union(best, i)
		}
	}
}

// misspeltLeast is how many bytes a given name has at least that may be another misspelt:
// of shorter ones too many differ by a letter.
const misspeltLeast = 5

// together reports whether an article names both of two sets.
func (m *merger) together(i, j int) bool {
	b := m.articlesOf(j)
	return slices.ContainsFunc(m.articlesOf(i), func(x int) bool { return slices.Contains(b, x) })
}

// oneSlip reports whether a word becomes another by one letter more, fewer or exchanged,
// or by two neighbours changing places, beyond its first (Damerau 1964).
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b || a[0] != b[0] {
		return false
	}
	k := 0
	for k < len(a) && a[k] == b[k] {
		k++
	}
	if len(a) < len(b) {
		return a[k:] == b[k+1:]
	}
	return a[k+1:] == b[k+1:] || k+1 < len(a) && a[k] == b[k+1] && a[k+1] == b[k] && a[k+2:] == b[k+2:]
}
