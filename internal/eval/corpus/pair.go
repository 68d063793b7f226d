package corpus

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// least is how alike two contents must be to be of one attribution, as the score
// of the founding case has it.
const least = 0.45

// pairs ties the attributions of two readings of one text, each to at most one
// of the other: those with the most like contents first, the nearer cue where
// contents are equally alike. It gives for each of a its partner in b, or -1.
func pairs(t *Text, a, b []Attribution) []int {
	type pair struct {
		i, j    int
		content float64
		cue     int
	}
	var ps []pair
	for i := range a {
		for j := range b {
			f := alike(t, a[i].Content, b[j].Content)
			if f > least {
				ps = append(ps, pair{i, j, f, distance(a[i].Cue, b[j].Cue)})
			}
		}
	}
	slices.SortStableFunc(ps, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.content, x.content), cmp.Compare(x.cue, y.cue), cmp.Compare(x.i, y.i), cmp.Compare(x.j, y.j))
	})
	to := make([]int, len(a))
	taken := make([]bool, len(b))
	for i := range to {
		to[i] = -1
	}
	for _, p := range ps {
		if to[p.i] < 0 && !taken[p.j] {
			to[p.i], taken[p.j] = p.j, true
		}
	}
	return to
}

// alike is the F1 of the letters and digits of two sets of spans, in place; at
// least .8 where one lies in the other whole.
func alike(t *Text, a, b []Span) float64 {
	both, na, nb := common(t, a, b)
	if both == 0 {
		return 0
	}
	f := 2 * float64(both) / float64(na+nb)
	if both == na || both == nb {
		return max(f, 0.8)
	}
	return f
}

// common counts the letters and digits of two sets of spans: in both, in a, in b.
func common(t *Text, a, b []Span) (both, na, nb int) {
	na, nb = size(t, a), size(t, b)
	for _, x := range a {
		for _, y := range b {
			if lo, hi := max(x[0], y[0]), min(x[1], y[1]); lo < hi {
				both += size(t, []Span{{lo, hi}})
			}
		}
	}
	return both, na, nb
}

func size(t *Text, ss []Span) (n int) {
	for _, s := range ss {
		for _, r := range t.Text[s[0]:s[1]] {
			if letter(r) {
				n++
			}
		}
	}
	return n
}

// distance is how many bytes lie between two sets of spans; 0 when they touch.
func distance(a, b []Span) int {
	d := 1 << 30
	for _, x := range a {
		for _, y := range b {
			d = min(d, max(x[0]-y[1], y[0]-x[1], 0))
		}
	}
	return d
}

// exact says whether two sets of spans cover the same letters and digits: marks
// and spaces at their edges do not count.
func exact(t *Text, a, b []Span) bool {
	both, na, nb := common(t, a, b)
	return both == na && both == nb
}

func overlaps(a, b []Span) bool {
	for _, x := range a {
		for _, y := range b {
			if x[0] < y[1] && y[0] < x[1] {
				return true
			}
		}
	}
	return len(a) == 0 && len(b) == 0
}

// words are the words of a name in lower case, without an article before them.
func words(s string) []string {
	w := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_'
	})
	if len(w) > 1 && (w[0] == "the" || w[0] == "a" || w[0] == "an") {
		w = w[1:]
	}
	return w
}

// sameName compares names as the score of the founding case does: one holds the
// other, or half of their words are the same.
func sameName(a, b string) bool {
	x, y := words(a), words(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if kx, ky := strings.Join(x, " "), strings.Join(y, " "); strings.Contains(kx, ky) || strings.Contains(ky, kx) {
		return true
	}
	count := map[string]int{}
	for _, w := range x {
		count[w]++
	}
	both := 0
	for _, w := range y {
		if count[w] > 0 {
			count[w]--
			both++
		}
	}
	return 2*float64(both)/float64(len(x)+len(y)) >= 0.5
}

// sameOrigin and sameChain compare chains; an absent source is the same as
// another only.
func sameOrigin(t *Text, a, b []Link) bool {
	if len(a) == 0 || len(b) == 0 {
		return len(a) == len(b)
	}
	return sameName(a[0].In(t.Text), b[0].In(t.Text))
}

func sameChain(t *Text, a, b []Link) bool {
	return slices.EqualFunc(a, b, func(x, y Link) bool { return sameName(x.In(t.Text), y.In(t.Text)) })
}
