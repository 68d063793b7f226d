package parser

import (
	"fmt"
	"sync"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// Parser is a trained parser. It is read-only and safe for concurrent use.
type Parser struct {
	labels  []nlp.Rel
	actions *actionTable
	arcs    *linear.Table
	sure    map[uint64]uint8
	lexicon lexicon
	buffers sync.Pool
}

const (
	maxLabels = 63        // labels fit in a set of bits, with one more:
	rootLabel = maxLabels // the arc to the artificial root needs no decision
)

// buffer is the memory of one text's parsing.
type buffer struct {
	state state
	feats features
	arcs  linear.Scores
}

// Open reads a parser from its model file. b is the bundle of its language,
// whose lists of names and titles it looks at; nil for none.
func Open(f *linear.File, b *lang.Bundle) (*Parser, error) {
	p := &Parser{lexicon: newLexicon(b)}
	names, _, err := linear.Strings(f.Section("labels"))
	if err != nil {
		return nil, fmt.Errorf("open parser: labels: %w", err)
	}
	for _, n := range names {
		p.labels = append(p.labels, nlp.ParseRel(n))
	}
	if p.actions, err = openActions(f.Section("actions")); err != nil {
		return nil, fmt.Errorf("open parser: %w", err)
	}
	if p.arcs, err = f.Table("arcs"); err != nil {
		return nil, fmt.Errorf("open parser: %w", err)
	}
	if p.sure, err = openSure(f.Section("sure"), len(p.labels)); err != nil {
		return nil, fmt.Errorf("open parser: %w", err)
	}
	if n := p.arcs.Classes(); n != len(p.labels) || n > maxLabels {
		return nil, fmt.Errorf("open parser: %d labels, but weights for %d; rebuild the models with cmd/train", len(p.labels), n)
	}
	p.buffers.New = func() any {
		return &buffer{arcs: linear.NewScores(len(p.labels))}
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
		s.words = appendWords(s.words[:0], d.Text, tokens, p.lexicon)
		s.reset()
		for !s.done() {
			a, ok := s.forced()
			if !ok {
				s.features(&b.feats)
				a = s.best(p.actions.score(b.feats.list[:b.feats.n]))
			}
			s.apply(a, p.label(b, a))
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

// label is the label of the arc that the action builds.
func (p *Parser) label(b *buffer, a action) uint8 {
	s := &b.state
	if a == shift || s.headBy(a) == int32(s.n) {
		return rootLabel
	}
	h, d := s.headBy(a), s.s0()
	if l, ok := p.sure[s.arcKey(h, d)]; ok {
		return l
	}
	s.labelFeatures(&b.feats, h, d)
	b.arcs.Reset()
	p.arcs.AddAll(b.arcs, b.feats.list[:b.feats.n])
	return uint8(b.arcs.Best(len(p.labels)))
}

// best is the allowed action with the highest score.
func (s *state) best(left, right int) action {
	sh, la, ra := s.allowed()
	best, score := shift, 0
	if !sh {
		score = -1 << 30
	}
	if la && left > score {
		best, score = leftArc, left
	}
	if ra && right > score {
		best = rightArc
	}
	return best
}

// Run is Parse, as a layer of the analysis.
func (p *Parser) Run(d *nlp.Doc) { p.Parse(d) }
