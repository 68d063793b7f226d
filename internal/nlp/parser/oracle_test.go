package parser

import (
	"testing"

	"pgregory.net/rapid"
)

// projective draws a projective tree of n words with one root.
func projective(t *rapid.T) *gold {
	n := rapid.IntRange(1, 12).Draw(t, "n")
	head, label := make([]int32, n), make([]uint8, n)
	// Random allowed transitions build a random projective tree.
	s := &state{words: make([]word, n+2)}
	s.reset()
	for !s.done() {
		s.apply(anyAction(t, s), uint8(rapid.IntRange(0, 5).Draw(t, "label")))
	}
	for i := range n {
		head[i], label[i] = s.nodes[i].head, s.nodes[i].label
	}
	return newGold(head, label)
}

func anyAction(t *rapid.T, s *state) action {
	sh, la, ra := s.allowed()
	var all []action
	for a, ok := range [...]bool{sh, la, ra} {
		if ok {
			all = append(all, action(a))
		}
	}
	a := rapid.SampledFrom(all).Draw(t, "action")
	if f, ok := s.forced(); ok != (len(all) == 1) || ok && f != a {
		t.Fatalf("forced is %v, %v; allowed are %v", f, ok, all)
	}
	return a
}

// On any path through any state, the costs paid must add up to the arcs that the
// tree lacks in the end: the oracle is exact.
func TestCostsAddUpToTheMissingArcs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := projective(t)
		s := &state{words: make([]word, len(g.head)+2)}
		s.reset()
		paid := 0
		for !s.done() {
			a := anyAction(t, s)
			sh, la, ra := g.costs(s)
			// What cannot be undone by the one root alone is not counted by the
			// costs, so the forced moves at the end are not chosen by chance.
			paid += [...]int{sh, la, ra}[a]
			s.apply(a, 0)
		}
		missing := 0
		for d, h := range g.head {
			if s.nodes[d].head != h {
				missing++
			}
		}
		if paid != missing {
			t.Fatalf("costs add up to %d, %d arcs are missing; gold heads %v", paid, missing, g.head)
		}
	})
}

// From the first state, free moves alone must rebuild the tree.
func TestFreeMovesBuildTheGoldTree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := projective(t)
		s := &state{words: make([]word, len(g.head)+2)}
		s.reset()
		for !s.done() {
			sh, la, ra := g.costs(s)
			cansh, canla, canra := s.allowed()
			switch {
			case canla && la == 0:
				s.apply(leftArc, 0)
			case canra && ra == 0:
				s.apply(rightArc, 0)
			case cansh && sh == 0:
				s.apply(shift, 0)
			default:
				t.Fatalf("no free move towards the tree %v with word %d next", g.head, s.b0)
			}
		}
		for d, h := range g.head {
			if s.nodes[d].head != h {
				t.Fatalf("head of %d is %d, want %d", d, s.nodes[d].head, h)
			}
		}
	})
}
