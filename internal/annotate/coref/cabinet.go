package coref

import (
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// Every state has a ministry of defence, and news of two states tells them apart by the
// capital where each has its seat: "the defence ministry in Kestra". The capital is a part of
// such a name, as the state is in "the Norlandic defence ministry".

// inCapital gives names of bodies of which a state has one the capital that stands behind
// them.
func (l *linker) inCapital(names []nlp.Name) []nlp.Name {
	d := l.d
	for i := range names {
		n := &names[i]
		if n.Last+1 >= len(d.Tokens) || l.lower(n.Last) != "in" || !upper(d.Word(n.Last+1)) || l.owner[n.First] > 0 || n.Key != "" || !l.cabinetBody(n.First, n.Last) {
			continue
		}
		for k := min(n.Last+3, len(d.Tokens)); k > n.Last+1; k-- {
			if l.g.capital[l.folded(n.Last+1, k)] == "" || !letters(d.Word(k-1)) || k < len(d.Tokens) && possessive(d.Word(k)) {
				continue
			}
			if l.seated == nil {
				l.seated = make(map[int]int)
			}
			l.seated[n.First] = n.Last
			n.Last, n.End = k, d.Tokens[k-1].End
			break
		}
	}
	return names
}

// cabinetBody reports whether tokens [i, j) say by common words alone what a body of a state
// is of which it has one: "Foreign Ministry", "ministry of defence".
func (l *linker) cabinetBody(i, j int) bool {
	if i >= j || !l.g.cabinet[l.folded(i, i+1)] && !l.g.cabinet[l.folded(j-1, j)] {
		return false
	}
	for k := i; k < j; k++ {
		for _, w := range nameform.Fold(l.d.Word(k)) {
			if !l.g.common(w) && !l.g.small[w] || l.g.country[w] != "" || l.g.adjective[w] != "" {
				return false
			}
		}
	}
	return true
}
