package parser

import (
	"fmt"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/memory"
)

// Parser is a trained parser. It is read-only and safe for concurrent use.
type Parser struct {
	labels  []nlp.Rel
	actions *actionTable
	arcs    *linear.Table
	sure    sureTable
	stops   stops
	lexicon lexicon
	buffers memory.Pool[buffer]
}

const (
	maxLabels = 63        // labels fit in a set of bits, with one more:
	rootLabel = maxLabels // the arc to the artificial root needs no decision
)

// buffer is the memory of one text's parsing.
type buffer struct {
	lanes [numLanes]lane
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
	p.buffers.New = func() *buffer {
		b := &buffer{}
		for i := range b.lanes {
			b.lanes[i].arcs = linear.NewScores(len(p.labels))
		}
		return b
	}
	return p, nil
}

// Parse sets the head and the relation of all tokens of d, whose tags and
// lemmas must be set, sentence by sentence. Every sentence becomes one tree
// with one root.
func (p *Parser) Parse(d *nlp.Doc) {
	b := p.buffers.Get()
	defer p.buffers.Put(b)
	todo, busy := d.Sentences, 0
	for i := range b.lanes {
		busy += p.next(&b.lanes[i], d, &todo)
	}
	for busy > 0 {
		for i := range b.lanes {
			l := &b.lanes[i]
			if l.doing == idle {
				continue
			}
			p.step(l)
			if l.doing == idle {
				p.finish(l, d)
				busy += p.next(l, d, &todo) - 1
			}
		}
	}
}

// next gives the lane the next sentence that the model must be asked about, and
// tells how many there were: one, or none.
func (p *Parser) next(l *lane, d *nlp.Doc, todo *[]nlp.Sentence) int {
	for len(*todo) > 0 {
		p.begin(l, d, (*todo)[0])
		*todo = (*todo)[1:]
		if l.doing != idle {
			return 1
		}
		p.finish(l, d)
	}
	return 0
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
