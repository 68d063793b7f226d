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
type perceptron struct {
	rows  map[uint64]int32
	w     [][numLabels]int32
	sum   [][numLabels]int64
	seen  []int32 // updates of the row
	step  int64
	trans [numLabels][numLabels]int32 // of the current guideline
	own   uint64                      // current guideline, 0 for none
	least int32
}

// guideline marks the copy of a feature that belongs to one guideline.
func guideline(f, own uint64) uint64 { return linear.Feature2(1000, f, own) }

func (p *perceptron) row(f uint64) int32 {
	if r, ok := p.rows[f]; ok {
		return r
	}
	r := int32(len(p.w))
	p.rows[f] = r
	p.w = append(p.w, [numLabels]int32{})
	p.sum = append(p.sum, [numLabels]int64{})
	p.seen = append(p.seen, 0)
	return r
}

func (p *perceptron) add(s *[numLabels]int32, f uint64) {
	if r, ok := p.rows[f]; ok && p.seen[r] >= p.least {
		for l, v := range p.w[r] {
			s[l] += v
		}
	}
}

// score adds the weights of a feature, in both copies.
func (p *perceptron) score(s *[numLabels]int32, f uint64) {
	p.add(s, f)
	p.add(s, guideline(f, p.own))
}

func (p *perceptron) change(f uint64, l label, by int32) {
	for _, k := range [2]uint64{f, guideline(f, p.own)} {
		r := p.row(k)
		p.w[r][l] += by
		p.sum[r][l] += int64(by) * p.step
	}
}

func (p *perceptron) touch(f uint64) {
	p.seen[p.row(f)]++
	p.seen[p.row(guideline(f, p.own))]++
}

// table averages the weights, adds the target guideline's copy to the shared
// one, and rounds them.
func (p *perceptron) table(features []uint64, target uint64, prune linear.Prune) ([]byte, error) {
	t := linear.NewTrainer(numLabels, 1)
	one := make([]uint64, 1)
	n := max(p.step, 1)
	for _, f := range features {
		var avg [numLabels]int64
		for _, k := range [2]uint64{f, guideline(f, target)} {
			r, ok := p.rows[k]
			if !ok || p.seen[r] < p.least {
				continue
			}
			for l := range avg {
				// Weights are small and steps below a few millions: no overflow.
				avg[l] += (int64(p.w[r][l])*n - p.sum[r][l]) * precision / n
			}
		}
		one[0] = f
		for l, v := range avg {
			if v != 0 {
				t.Change(one, l, int32(v))
			}
		}
	}
	b, err := t.Table(prune)
	if err != nil {
		return nil, fmt.Errorf("write the weights of names: %w", err)
	}
	return b, nil
}

// precision is the fixed-point unit that averages are handed on in.
const precision = 256
