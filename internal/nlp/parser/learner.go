package parser

import (
	"cmp"
	"fmt"
	"slices"
)

// learner learns the weights of the actions: an averaged perceptron as
// linear.Trainer is, with the three weights of a feature in one place.
type learner struct {
	minUpdates int32
	step       int64
	keys       []uint64
	places     []int32 // of a key's row, plus 1; 0 is empty
	rows       []learned
}

type learned struct {
	feature uint64
	updates int32
	w       [numActions]int32
	sum     [numActions]int64 // of step times change
}

func newLearner(minUpdates int) *learner {
	return &learner{minUpdates: int32(minUpdates), keys: make([]uint64, 1<<16), places: make([]int32, 1<<16)}
}

func (l *learner) score(fs []uint64) (s [numActions]int32) {
	mask := uint64(len(l.keys) - 1)
	for _, f := range fs {
		for i := f & mask; l.places[i] != 0; i = (i + 1) & mask {
			if l.keys[i] != f {
				continue
			}
			if r := &l.rows[l.places[i]-1]; r.updates >= l.minUpdates {
				for a := range s {
					s[a] += r.w[a]
				}
			}
			break
		}
	}
	return s
}

func (l *learner) update(fs []uint64, good, bad action) {
	for _, f := range fs {
		r := l.row(f)
		r.updates++
		r.w[good]++
		r.sum[good] += l.step
		r.w[bad]--
		r.sum[bad] -= l.step
	}
}

func (l *learner) row(f uint64) *learned {
	if 2*len(l.rows) >= len(l.keys) {
		l.grow()
	}
	mask := uint64(len(l.keys) - 1)
	i := f & mask
	for ; l.places[i] != 0; i = (i + 1) & mask {
		if l.keys[i] == f {
			return &l.rows[l.places[i]-1]
		}
	}
	l.rows = append(l.rows, learned{feature: f})
	l.keys[i], l.places[i] = f, int32(len(l.rows))
	return &l.rows[len(l.rows)-1]
}

func (l *learner) grow() {
	n := 2 * len(l.keys)
	l.keys, l.places = make([]uint64, n), make([]int32, n)
	mask := uint64(n - 1)
	for p := range l.rows {
		f := l.rows[p].feature
		i := f & mask
		for l.places[i] != 0 {
			i = (i + 1) & mask
		}
		l.keys[i], l.places[i] = f, int32(p+1)
	}
}

// table averages the weights and gives at most maxRows rows as openActions
// reads them, those whose weights say most; clip weights of a million may be
// cut to the range of a byte.
func (l *learner) table(maxRows, clip int) ([]byte, error) {
	const unit = 1 << 10
	n := max(l.step, 1)
	var rows []actionRow
	var sizes []int64
	for i := range l.rows {
		r := &l.rows[i]
		if r.updates < l.minUpdates {
			continue
		}
		var avg [numActions]int64
		for a := range avg {
			avg[a] = (int64(r.w[a])*n - r.sum[a]) * unit / n
		}
		row := actionRow{r.feature, avg[leftArc] - avg[shift], avg[rightArc] - avg[shift]}
		if row.size() > 0 {
			rows = append(rows, row)
			sizes = append(sizes, row.size())
		}
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("nothing was learned: are there sentences to train on?")
	}
	slices.Sort(sizes)
	scale := sizes[len(sizes)-1-int(int64(len(sizes)-1)*int64(clip)/1e6)]
	slices.SortFunc(rows, func(a, b actionRow) int {
		return cmp.Or(cmp.Compare(b.size(), a.size()), cmp.Compare(a.feature, b.feature))
	})
	if maxRows > 0 && len(rows) > maxRows {
		rows = rows[:maxRows]
	}
	out, _ := writeActions(rows, scale)
	return out, nil
}

func (r *actionRow) size() int64 {
	return max(r.left, -r.left, r.right, -r.right)
}
