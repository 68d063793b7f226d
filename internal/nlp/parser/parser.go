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
	sure    sureTable
	stops   stops
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
	view  view
	arc   arc
	feats features
	maybe maybe
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
	if p.stops, err = openStops(f.Section("stops")); err != nil {
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
				a = p.decide(b)
			}
			l, _ := p.label(b, a)
			s.apply(a, l)
		}
		for i := range tokens {
			t, n := &tokens[i], &s.nodes[i]
			if int(n.head) == s.n {
				t.Head, t.Rel = -1, nlp.Root
			} else {
				t.Head, t.Rel = sent.First+int(n.head), p.labels[n.label]
			}
		}
		mendRelatives(d, sent)
	}
}

// label is the label of the arc that the action builds, and whether the model
// was asked.
func (p *Parser) label(b *buffer, a action) (label uint8, asked bool) {
	s := &b.state
	if a == shift || s.headBy(a) == int32(s.n) {
		return rootLabel, false
	}
	h, d := s.headBy(a), s.s0()
	if l, ok := p.sure.label(s.arcKey(h, d)); ok {
		return l, false
	}
	return p.name(b, h, d), true
}

// best is the allowed action with the highest score, and by how much it leads
// the next one. There must be two allowed ones.
func (s *state) best(left, right int) (best action, margin int) {
	const none = -1 << 30
	shifted := 0
	sh, la, ra := s.allowed()
	if !sh {
		shifted = none
	}
	if !la {
		left = none
	}
	if !ra {
		right = none
	}
	top := max(shifted, left, right)
	switch {
	case top == shifted:
		return shift, top - max(left, right)
	case top == left:
		return leftArc, top - max(shifted, right)
	}
	return rightArc, top - max(shifted, left)
}

// Run is Parse, as a layer of the analysis.
func (p *Parser) Run(d *nlp.Doc) { p.Parse(d) }
