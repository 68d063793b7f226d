package ledger

import (
	"math"
	"testing"
)

// voiced takes who says it for a thing that two units are about: one speaker's
// two clauses are more alike than two speakers', never less than that, and a
// single rare concept is enough for them; what all units hold is not.
func TestWhoSaysItCounts(t *testing.T) {
	c := &concepts{lists: &lists{}, weight: []float64{3, 3, 1}, speakers: []float64{0, 2, 2}, toll: make([]bool, 3), rare: 2.4}
	of := func(speaker int32, ids ...int) *unit {
		u := &unit{speaker: speaker}
		for _, id := range ids {
			u.vec = append(u.vec, concept{id, 1})
		}
		u.mass = c.mass(u.vec)
		return u
	}
	for _, x := range []struct {
		name string
		a, b *unit
		want bool // the units may be one statement
	}{
		{"one rare concept, one speaker", of(1, 0), of(1, 0, 1), true},
		{"one rare concept, two speakers", of(1, 0), of(2, 0, 1), false},
		{"one rare concept, no speaker", of(0, 0), of(0, 0, 1), false},
		{"one common concept, one speaker", of(1, 2), of(1, 2), false},
		{"nothing in common but the speaker", of(1, 0), of(1, 1), false},
		{"two concepts, two speakers", of(1, 0, 1), of(2, 0, 1), true},
	} {
		if got := c.alike(x.a, x.b) >= same; got != x.want {
			t.Errorf("%s: alike %.2f, want it over %.2f: %v", x.name, c.alike(x.a, x.b), same, x.want)
		}
	}
	one, two := c.alike(of(1, 0, 1), of(1, 0, 2)), c.alike(of(1, 0, 1), of(2, 0, 2))
	own := c.alike(of(0, 0, 1), of(0, 0, 2))
	if one <= two || own < two {
		t.Errorf("one speaker %.2f, two speakers %.2f, no speaker %.2f: want the first above and the last no lower than two", one, two, own)
	}
}

// Two clauses of one article, and of two long ones, must be more alike to be one
// statement than those of two short reports.
func TestTheBarOfAPair(t *testing.T) {
	of := []int{30, 40, 90, 180}
	for _, x := range []struct {
		a, b int
		more float64
	}{{0, 1, 0}, {0, 0, again}, {2, 3, 1.5 * long}, {2, 2, again}, {0, 2, long * 0.2075}} {
		if got := bar(&unit{art: x.a}, &unit{art: x.b}, of) - same; math.Abs(got-x.more) > 1e-3 {
			t.Errorf("articles of %d and %d clauses: %.3f more than for two reports, want %.3f", of[x.a], of[x.b], got, x.more)
		}
	}
	if a, b := chanceOf(&unit{art: 0}, &unit{art: 1}, of), chanceOf(&unit{art: 2}, &unit{art: 3}, of); math.Abs(a-chance) > 1e-9 || math.Abs(b/(1-b)-math.Sqrt2*2*chance/(1-chance)) > 1e-9 {
		t.Errorf("chance asked for is %.3f and %.3f, want %.3f of two reports, and its odds as many times more as two articles are long", a, b, chance)
	}
}
