package names

import (
	"fmt"

	"hearsay/internal/nlp/linear"
)

// perceptron learns the weights of the labels: a structured perceptron (Collins
// 2002) with averaging, whose decoder is the recogniser's own. Features come in
// two copies, one that all corpora share and one of the corpus's own guideline
// (Daumé 2007, "Frustratingly easy domain adaptation"), so that what the
// corpora annotate differently does not blur what they agree on. The model that
// ships is the sum of the shared copy and the target guideline's.
//
// Features are numbered once, before training, and their weights get a row when
// they are first wrong.
type perceptron struct {
	numbers  table    // feature → number, from 1
	features []uint64 // by number; number 0 is none
	copies   [numGuidelines][]int32
	rows     []weights // row 0 is none
	step     int64
	least    int32 // updates that a row needs to count
	trans    [numLabels][numLabels]int32
	total    [][numLabels]int32 // by feature number: the pupils' averages, in units of 1/precision
}

// weights is one row: the weights of a copy of a feature for all labels.
type weights struct {
	w    [numLabels]int32
	sum  [numLabels]int64 // of step×change
	seen int32            // updates
}

func newPerceptron(least int) *perceptron {
	p := &perceptron{least: int32(least), features: make([]uint64, 1), rows: make([]weights, 1)}
	for l := range label(numLabels) {
		p.number(transition(l))
	}
	return p
}

// number numbers a feature.
func (p *perceptron) number(f uint64) int32 {
	n := p.numbers.get(f)
	if n == 0 {
		n = uint32(len(p.features))
		p.features = append(p.features, f)
		p.numbers.put(f, n)
	}
	return int32(n)
}

// begin forgets the weights, for a pupil that learns from nothing.
func (p *perceptron) begin() {
	p.rows, p.step = p.rows[:1], 0
	for g := range p.copies {
		if p.copies[g] == nil {
			p.copies[g] = make([]int32, len(p.features))
		}
		clear(p.copies[g])
	}
	if p.total == nil {
		p.total = make([][numLabels]int32, len(p.features))
	}
}

// end adds what the pupil has learnt of the target guideline to the total.
func (p *perceptron) end(target int) {
	for n := range p.features {
		for l, v := range p.average(n, target) {
			p.total[n][l] += int32(v)
		}
	}
}

// score adds the weights of a feature, in both copies.
func (p *perceptron) score(s *[numLabels]int32, n int32, own int) {
	for _, row := range [2]int32{p.copies[0][n], p.copies[own][n]} {
		if r := &p.rows[row]; row != 0 && r.seen >= p.least {
			for l, v := range &r.w {
				s[l] += v
			}
		}
	}
}

// mend rewards label good and punishes label bad for a feature, in both copies.
func (p *perceptron) mend(n int32, own int, good, bad label) {
	for _, g := range [2]int{0, own} {
		row := p.copies[g][n]
		if row == 0 {
			row = int32(len(p.rows))
			p.rows = append(p.rows, weights{})
			p.copies[g][n] = row
		}
		r := &p.rows[row]
		r.w[good]++
		r.sum[good] += p.step
		r.w[bad]--
		r.sum[bad] -= p.step
		r.seen++
	}
}

// table rounds what the pupils have learnt. The transitions, which are few and
// large and would coarsen the table's unit, come apart: a row of numLabels for
// each label before, in the table's unit.
func (p *perceptron) table(prune linear.Prune) (table []byte, transitions []int16, err error) {
	t := linear.NewTrainer(numLabels, 1)
	one := make([]uint64, 1)
	for n := firstFeature; n < len(p.features); n++ {
		one[0] = p.features[n]
		for l, v := range p.total[n] {
			if v != 0 {
				t.Change(one, l, v)
			}
		}
	}
	table, err = t.Table(prune)
	if err != nil {
		return nil, nil, fmt.Errorf("write the weights of names: %w", err)
	}
	opened, err := linear.OpenTable(table)
	if err != nil {
		return nil, nil, fmt.Errorf("write the weights of names: %w", err)
	}
	unit := int64(opened.Scale() * (1 << 16))
	for n := 1; n < firstFeature; n++ {
		for _, v := range p.total[n] {
			transitions = append(transitions, int16(int64(v)*unit>>16))
		}
	}
	return table, transitions, nil
}

// average is the sum of a feature's shared and target weights, averaged over
// all steps, in units of 1/precision.
func (p *perceptron) average(n, target int) (avg [numLabels]int64) {
	steps := max(p.step, 1)
	for _, g := range [2]int{0, target} {
		r := &p.rows[p.copies[g][n]]
		if r.seen < p.least {
			continue // row 0 too
		}
		for l := range avg {
			// Weights stay small and steps below a few millions: no overflow.
			avg[l] += (int64(r.w[l])*steps - r.sum[l]) * precision / steps
		}
	}
	return avg
}

// precision is the fixed-point unit that averages are handed on in.
const precision = 256

// firstFeature is the number of the first feature that is no transition.
const firstFeature = 1 + numLabels

func transition(l label) uint64 { return linear.Feature1(fTransition, uint64(l)) }
