package parser

import (
	"testing"

	"pgregory.net/rapid"
)

// Scores must be the sums of the features' weights, and features that are not
// in the table must add nothing.
func TestActionScoresArePlainSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 60).Draw(t, "features")
		var rows []actionRow
		var fs []uint64
		left, right := 0, 0
		weight := rapid.Int64Range(-127, 127)
		for i := range n {
			r := actionRow{feature: fold(uint64(i), 5), left: weight.Draw(t, "left"), right: weight.Draw(t, "right")}
			rows = append(rows, r)
		}
		b, kept := writeActions(rows, 127)
		table, err := openActions(b)
		if err != nil {
			t.Fatal(err)
		}
		// A full bucket leaves rows out; those that are in must be found.
		in := 0
		for _, r := range rows {
			l, rt := table.sum([]uint64{r.feature})
			if l == int(r.left) && rt == int(r.right) && (l != 0 || rt != 0) {
				in++
				left, right = left+l, right+rt
				fs = append(fs, r.feature)
			} else if l != 0 || rt != 0 {
				t.Fatalf("feature scores %d, %d; want %d, %d or nothing", l, rt, r.left, r.right)
			}
		}
		if in != kept {
			t.Fatalf("%d rows found, %d kept", in, kept)
		}
		fs = append(fs, fold(1000, 5), fold(1001, 5))
		if l, r := table.sum(fs); l != left || r != right {
			t.Fatalf("scores %d, %d; want %d, %d", l, r, left, right)
		}
		if l, r := table.sumPlain(fs); l != left || r != right {
			t.Fatalf("scores %d, %d on any processor; want %d, %d", l, r, left, right)
		}
	})
}

func TestLearnerFindsWhatDecides(t *testing.T) {
	l := newLearner(1)
	for range 50 {
		for a := range action(numActions) {
			fs := []uint64{fold(uint64(a), 1), fold(9, 9)}
			s := l.score(fs)
			l.step++
			best := action(0)
			for k := range action(numActions) {
				if s[k] > s[best] {
					best = k
				}
			}
			if best != a {
				l.update(fs, a, best)
			}
		}
	}
	b, err := meanActions([]*learner{l}, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	table, err := openActions(b)
	if err != nil {
		t.Fatal(err)
	}
	for a := range action(numActions) {
		left, right := table.sum([]uint64{fold(uint64(a), 1), fold(9, 9)})
		s := &state{n: 9, b0: 3, stack: []int32{10, 10, 10, 1, 2}}
		if got, _ := s.best(left, right); got != a {
			t.Errorf("feature of action %d: scores %d, %d give action %d", a, left, right, got)
		}
	}
	if _, err := meanActions([]*learner{newLearner(1)}, 0, 0); err == nil {
		t.Error("a learner that saw nothing gives a table")
	}
}

func TestOpenActionsRefusesDamage(t *testing.T) {
	b, _ := writeActions([]actionRow{{fold(1, 1), 5, -5}}, 127)
	for _, bad := range [][]byte{nil, b[:7], b[:len(b)-1], append([]byte("xxxx"), b[4:]...)} {
		if _, err := openActions(bad); err == nil {
			t.Errorf("%d damaged bytes open", len(bad))
		}
	}
}
