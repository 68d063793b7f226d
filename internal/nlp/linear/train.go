package linear

// Trainer learns the weights of an averaged perceptron. Weights are integers;
// the average over all steps is kept as a running sum (Daumé 2006, section
// 2.1.1). It is not safe for concurrent use.
type Trainer struct {
	classes    int
	minUpdates int32
	step       int64
	index      hashIndex
	rows       []trainRow
	places     []int32 // of one decision's features
	sink       uint64
}

type trainRow struct {
	feature uint64
	updates int32
	cells   []cell
}

// cell is the weight of one class. sum is the sum of step×change: the average
// weight after n steps is w − sum/n.
type cell struct {
	sum   int64
	w     int32
	class int32
}

// NewTrainer trains for n classes (at most 255). A feature counts only after
// minUpdates updates; 1 takes every feature that was ever in an error.
func NewTrainer(n, minUpdates int) *Trainer {
	return &Trainer{classes: n, minUpdates: int32(minUpdates), index: newHashIndex(1 << 16)}
}

// Score writes the present weights' score of every class to scores, which must
// hold one entry for each class.
func (t *Trainer) Score(features []uint64, scores []int32) {
	clear(scores)
	t.places = t.places[:0]
	// Nearly all time goes by waiting for memory. Everything is touched before
	// it is needed, without a branch, so that the waits overlap.
	var sink uint64
	mask := uint64(len(t.index.slots) - 1)
	for _, f := range features {
		sink += t.index.slots[f&mask].key
	}
	for _, f := range features {
		if i := t.index.find(f); i >= 0 {
			t.places = append(t.places, i)
		}
	}
	for _, i := range t.places {
		sink += uint64(t.rows[i].updates)
	}
	for _, i := range t.places {
		if r := &t.rows[i]; len(r.cells) > 0 {
			sink += uint64(r.cells[0].class)
		}
	}
	t.sink = sink
	for _, i := range t.places {
		r := &t.rows[i]
		if r.updates < t.minUpdates {
			continue
		}
		for _, c := range r.cells {
			scores[c.class] += c.w
		}
	}
}

// Tick counts one decision. Call it once for each decision, right or wrong, and
// before Update: averages are over decisions.
func (t *Trainer) Tick() { t.step++ }

// Update rewards class good and punishes class bad for the features.
func (t *Trainer) Update(features []uint64, good, bad int) {
	for _, f := range features {
		r := t.row(f)
		r.updates++
		r.change(good, 1, t.step)
		r.change(bad, -1, t.step)
	}
}

// Change adds by to the class's weight of every feature; structured models that
// compare whole sequences use it instead of Update.
func (t *Trainer) Change(features []uint64, class int, by int32) {
	for _, f := range features {
		r := t.row(f)
		r.updates++
		r.change(class, by, t.step)
	}
}

func (t *Trainer) row(f uint64) *trainRow {
	i := t.index.insert(f, int32(len(t.rows)))
	if int(i) == len(t.rows) {
		t.rows = append(t.rows, trainRow{feature: f})
	}
	return &t.rows[i]
}

func (r *trainRow) change(class int, by int32, step int64) {
	for i := range r.cells {
		if c := &r.cells[i]; c.class == int32(class) {
			c.w += by
			c.sum += int64(by) * step
			return
		}
	}
	r.cells = append(r.cells, cell{class: int32(class), w: by, sum: int64(by) * step})
}

// hashIndex maps features to row numbers by open addressing: about four times
// as fast as a map for this use.
type hashIndex struct {
	slots []slot
	used  int
}

type slot struct {
	key uint64
	row int32 // number + 1, 0 for an empty slot
}

func newHashIndex(size int) hashIndex { return hashIndex{slots: make([]slot, size)} }

func (x *hashIndex) find(f uint64) int32 {
	mask := uint64(len(x.slots) - 1)
	for i := f & mask; x.slots[i].row != 0; i = (i + 1) & mask {
		if x.slots[i].key == f {
			return x.slots[i].row - 1
		}
	}
	return -1
}

// insert gives f's row, which is next if f is new.
func (x *hashIndex) insert(f uint64, next int32) int32 {
	if 2*x.used >= len(x.slots) {
		x.grow()
	}
	mask := uint64(len(x.slots) - 1)
	i := f & mask
	for ; x.slots[i].row != 0; i = (i + 1) & mask {
		if x.slots[i].key == f {
			return x.slots[i].row - 1
		}
	}
	x.slots[i] = slot{f, next + 1}
	x.used++
	return next
}

func (x *hashIndex) grow() {
	old := *x
	*x = newHashIndex(2 * len(old.slots))
	for _, s := range old.slots {
		if s.row != 0 {
			x.insert(s.key, s.row-1)
		}
	}
}
