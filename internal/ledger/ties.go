package ledger

// ties groups what is tied together, directly or through others, by number (union-find).
// A group goes by the smallest of its numbers.
type ties []int

// untied are n that are each a group of their own.
func untied(n int) ties {
	t := make(ties, n)
	for i := range t {
		t[i] = i
	}
	return t
}

// root is the smallest of i's group.
func (t ties) root(i int) int {
	for t[i] != i {
		t[i] = t[t[i]] // halves the way of whoever asks next
		i = t[i]
	}
	return i
}

// tie makes one group of those of i and j.
func (t ties) tie(i, j int) {
	x, y := t.root(i), t.root(j)
	t[max(x, y)] = min(x, y)
}
