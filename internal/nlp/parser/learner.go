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
	slots      []slot
	rows       []learned
	places     []int32 // of one decision's features
	sink       uint64
}

type slot struct {
	key uint64
	row int32 // number + 1, 0 for an empty slot
}

type learned struct {
	feature uint64
	updates int32
	w       [numActions]int32
	sum     [numActions]int64 // of step times change
}

func newLearner(minUpdates int) *learner {
	return &learner{minUpdates: int32(minUpdates), slots: make([]slot, 1<<16)}
}

func (l *learner) score(fs []uint64) (s [numActions]int32) {
	// Everything is touched before it is needed, without a branch, so that the
	// waits for memory overlap.
	mask, sink := uint64(len(l.slots)-1), uint64(0)
	for _, f := range fs {
		sink += l.slots[f&mask].key
	}
	l.places = l.places[:0]
	for _, f := range fs {
		for i := f & mask; l.slots[i].row != 0; i = (i + 1) & mask {
			if l.slots[i].key == f {
				l.places = append(l.places, l.slots[i].row-1)
				break
			}
		}
	}
	for _, i := range l.places {
		sink += uint64(l.rows[i].updates)
	}
	l.sink = sink
	for _, i := range l.places {
		if r := &l.rows[i]; r.updates >= l.minUpdates {
			for a := range s {
				s[a] += r.w[a]
			}
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
	if 2*len(l.rows) >= len(l.slots) {
		l.grow()
	}
	mask := uint64(len(l.slots) - 1)
	i := f & mask
	for ; l.slots[i].row != 0; i = (i + 1) & mask {
		if l.slots[i].key == f {
			return &l.rows[l.slots[i].row-1]
		}
	}
	l.rows = append(l.rows, learned{feature: f})
	l.slots[i] = slot{f, int32(len(l.rows))}
	return &l.rows[len(l.rows)-1]
}

func (l *learner) grow() {
	n := 2 * len(l.slots)
	l.slots = make([]slot, n)
	mask := uint64(n - 1)
	for p := range l.rows {
		f := l.rows[p].feature
		i := f & mask
		for l.slots[i].row != 0 {
			i = (i + 1) & mask
		}
		l.slots[i] = slot{f, int32(p + 1)}
	}
}

// averages gives the averaged rows that count, in the order of training.
func (l *learner) averages() []actionRow {
	const unit = 1 << 10
	n := max(l.step, 1)
	var rows []actionRow
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
		}
	}
	return rows
}

// meanActions is the table of the mean of the pupils' averages, as openActions
// reads it: at most maxRows rows, those whose weights say most; clip weights of
// a million may be cut to the range of a byte.
func meanActions(pupils []*learner, maxRows, clip int) ([]byte, error) {
	rows := pupils[0].averages()
	if len(pupils) > 1 {
		place := make(map[uint64]int, 2*len(rows))
		for i := range rows {
			place[rows[i].feature] = i
		}
		for _, l := range pupils[1:] {
			for _, r := range l.averages() {
				i, ok := place[r.feature]
				if !ok {
					place[r.feature] = len(rows)
					rows = append(rows, r)
					continue
				}
				rows[i].left += r.left
				rows[i].right += r.right
			}
		}
		rows = slices.DeleteFunc(rows, func(r actionRow) bool { return r.size() == 0 })
	}
	var sizes []int64
	for i := range rows {
		sizes = append(sizes, rows[i].size())
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
