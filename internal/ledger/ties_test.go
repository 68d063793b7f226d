package ledger

import "testing"

// What is tied through others is one group, which goes by its smallest number in whatever
// order it was tied.
func TestTies(t *testing.T) {
	g := untied(6)
	for _, p := range [][2]int{{5, 4}, {1, 3}, {3, 4}, {4, 5}, {2, 2}} {
		g.tie(p[0], p[1])
	}
	for i, want := range []int{0, 1, 2, 1, 1, 1} {
		if got := g.root(i); got != want {
			t.Errorf("%d is of %d, want %d", i, got, want)
		}
	}
}
