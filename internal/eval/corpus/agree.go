package corpus

import (
	"fmt"

	"hearsay/internal/eval"
)

// Agreement measures how far two readings of the same texts agree. Spans count
// as F1 over the attributions of both: exact where marks and spaces at the edges
// are left out of account, overlap where at least one letter is common. The
// other fields count over the attributions that both have (content as in Score):
// the share that is the same, and for closed vocabularies Cohen's kappa.
func Agreement(texts []*Text, first, second map[string][]Attribution) []eval.Score {
	fs := fields()
	var n, both int
	span := [3][2]int{} // content, source, cue: exact, overlap
	right := make([]int, len(fs))
	table := make([]map[[2]string]int, len(fs))
	for k := range table {
		table[k] = map[[2]string]int{}
	}
	for _, t := range texts {
		a, b := first[t.ID], second[t.ID]
		n += len(a) + len(b)
		for i, j := range pairs(t, a, b) {
			if j < 0 {
				continue
			}
			both++
			x, y := &a[i], &b[j]
			for k, s := range [3][2][]Span{{x.Content, y.Content}, {x.Source, y.Source}, {x.Cue, y.Cue}} {
				if exact(t, s[0], s[1]) {
					span[k][0]++
				}
				if overlaps(s[0], s[1]) {
					span[k][1]++
				}
			}
			for k, f := range fs {
				if f.agrees(t, x, y) {
					right[k]++
				}
				if f.value != nil {
					table[k][[2]string{f.value(x), f.value(y)}]++
				}
			}
		}
	}
	rate := func(a, b int) float64 {
		if b == 0 {
			return 0
		}
		return float64(a) / float64(b)
	}
	out := []eval.Score{
		{Name: "documents", Value: float64(len(texts))}, {Name: "attributions of both together", Value: float64(n)},
		{Name: "F1 attributions", Value: rate(2*both, n)},
	}
	for k, name := range []string{"content", "source", "cue"} {
		out = append(out,
			eval.Score{Name: "F1 " + name + " exact", Value: rate(2*span[k][0], n)},
			eval.Score{Name: "F1 " + name + " overlap", Value: rate(2*span[k][1], n)})
	}
	for k, f := range fs {
		out = append(out, eval.Score{Name: "same " + f.name, Value: rate(right[k], both)})
		if f.value != nil {
			out = append(out, eval.Score{Name: fmt.Sprintf("kappa %s", f.name), Value: kappa(table[k])})
		}
	}
	return out
}

// kappa is Cohen's kappa of a table of pairs of classes; 1 when there is but one
// class, in which chance would always agree.
func kappa(table map[[2]string]int) float64 {
	var n, same int
	a, b := map[string]int{}, map[string]int{}
	for c, k := range table {
		n += k
		a[c[0]] += k
		b[c[1]] += k
		if c[0] == c[1] {
			same += k
		}
	}
	if n == 0 {
		return 0
	}
	chance := 0 // of n², in whole numbers: the order of the map must not matter
	for c, k := range a {
		chance += k * b[c]
	}
	if chance == n*n {
		return 1
	}
	e := float64(chance) / float64(n*n)
	return (float64(same)/float64(n) - e) / (1 - e)
}

// Partner is an attribution of one reading with that of the other; -1 where
// there is none. Marks and spaces at the edges of spans are no difference.
type Partner struct {
	First, Second int
	Fields        []string // what differs
}

// Partners lists the attributions of two readings of a text: those of the first
// in order, each with its partner, and after them those of the second alone.
func Partners(t *Text, first, second []Attribution) (out []Partner) {
	alone := make([]bool, len(second))
	for i := range alone {
		alone[i] = true
	}
	for i, j := range pairs(t, first, second) {
		p := Partner{First: i, Second: j}
		if j >= 0 {
			alone[j] = false
			p.Fields = differing(t, &first[i], &second[j])
		}
		out = append(out, p)
	}
	for j := range second {
		if alone[j] {
			out = append(out, Partner{First: -1, Second: j})
		}
	}
	return out
}

// differing names the fields in which two attributions differ.
func differing(t *Text, a, b *Attribution) (out []string) {
	for _, f := range fields() {
		if !f.agrees(t, a, b) {
			out = append(out, f.name)
		}
	}
	for _, f := range []struct {
		name string
		a, b []Span
	}{{"extent of content", a.Content, b.Content}, {"extent of source", a.Source, b.Source}, {"extent of cue", a.Cue, b.Cue}} {
		if !exact(t, f.a, f.b) {
			out = append(out, f.name)
		}
	}
	return out
}
