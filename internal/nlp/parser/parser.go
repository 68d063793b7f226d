package parser

import (
	"fmt"
	"sync"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// Parser is a trained parser. It is read-only and safe for concurrent use.
type Parser struct {
	labels  []nlp.Rel
	actions *linear.Table
	arcs    *linear.Table
	buffers sync.Pool
}

const (
	maxLabels = 63        // labels fit in a set of bits, with one more:
	rootLabel = maxLabels // the arc to the artificial root needs no decision
)

// buffer is the memory of one text's parsing.
type buffer struct {
	state   state
	feats   features
	actions linear.Scores
	arcs    linear.Scores
}

// Open reads a parser from its model file.
func Open(f *linear.File) (*Parser, error) {
	p := &Parser{}
	names, _, err := linear.Strings(f.Section("labels"))
	if err != nil {
		return nil, fmt.Errorf("open parser: labels: %w", err)
	}
	for _, n := range names {
		p.labels = append(p.labels, nlp.ParseRel(n))
	}
	if p.actions, err = f.Table("actions"); err != nil {
		return nil, fmt.Errorf("open parser: %w", err)
	}
	if p.arcs, err = f.Table("arcs"); err != nil {
		return nil, fmt.Errorf("open parser: %w", err)
	}
	if n := p.arcs.Classes(); n != len(p.labels) || n > maxLabels || p.actions.Classes() != numActions {
		return nil, fmt.Errorf("open parser: %d labels, but weights for %d; rebuild the models with cmd/train", len(p.labels), n)
	}
	p.buffers.New = func() any {
		return &buffer{actions: linear.NewScores(numActions), arcs: linear.NewScores(len(p.labels))}
	}
	return p, nil
}

// Parse sets the head and the relation of all tokens of d, whose tags and
// lemmas must be set, sentence by sentence. Every sentence becomes one tree
// with one root.
func (p *Parser) Parse(d *nlp.Doc) {
	b := p.buffers.Get().(*buffer)
	defer p.buffers.Put(b)
	s := &b.state
	for _, sent := range d.Sentences {
		tokens := d.Tokens[sent.First:sent.Last]
		s.words = appendWords(s.words[:0], d.Text, tokens)
		s.reset()
		for !s.done() {
			s.features(&b.feats)
			b.actions.Reset()
			p.actions.AddAll(b.actions, b.feats.list[:b.feats.n])
			a, label := best(s, b.actions), rootLabel
			if a != shift && s.headBy(a) != int32(s.n) {
				s.labelFeatures(&b.feats, s.headBy(a), s.s0())
				b.arcs.Reset()
				p.arcs.AddAll(b.arcs, b.feats.list[:b.feats.n])
				label = b.arcs.Best(len(p.labels))
			}
			s.apply(a, uint8(label))
		}
		for i := range tokens {
			t, n := &tokens[i], &s.nodes[i]
			if int(n.head) == s.n {
				t.Head, t.Rel = -1, nlp.Root
			} else {
				t.Head, t.Rel = sent.First+int(n.head), p.labels[n.label]
			}
		}
	}
}

// best is the allowed action with the highest score.
func best(s *state, scores linear.Scores) action {
	sh, la, ra := s.allowed()
	best, score := shift, -1<<30
	if sh {
		score = scores.At(int(shift))
	}
	if v := scores.At(int(leftArc)); la && v > score {
		best, score = leftArc, v
	}
	if v := scores.At(int(rightArc)); ra && v > score {
		best = rightArc
	}
	return best
}

// Run is Parse, as a layer of the analysis.
func (p *Parser) Run(d *nlp.Doc) { p.Parse(d) }
