package parser

import (
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// Sentences know nothing of each other, so several are parsed in turns, a step
// of each: what a step looks up is asked for at the end of the step before, and
// is near when the other sentences have had their turns. Most of the parser's
// time went by waiting for memory otherwise.

// numLanes is how many sentences are parsed in turns.
const numLanes = 4

// lane is a sentence being parsed.
type lane struct {
	state  state
	view   view
	arc    arc
	feats  features
	arcs   linear.Scores
	sent   nlp.Sentence
	doing  step
	action action // whose arc is being named
	part   int    // of the features, being looked up
	left   int    // scores so far
	right  int
}

// step is what a lane does next.
type step uint8

const (
	idle step = iota
	deciding
	naming
)

// begin makes the sentence the lane's.
func (p *Parser) begin(l *lane, d *nlp.Doc, sent nlp.Sentence) {
	s := &l.state
	l.sent = sent
	s.words = appendWords(s.words[:0], d.Text, d.Tokens[sent.First:sent.Last], p.lexicon)
	s.reset()
	p.advance(l)
}

// advance takes the lane to the next question to the model.
func (p *Parser) advance(l *lane) {
	s := &l.state
	for !s.done() {
		a, ok := s.forced()
		if !ok {
			s.look(&l.view)
			l.doing, l.part, l.left, l.right = deciding, 0, 0, 0
			p.fetchActions(l)
			return
		}
		if p.take(l, a) {
			return
		}
	}
	l.doing = idle
}

// take takes the action, and reports whether its arc's label must be asked for.
func (p *Parser) take(l *lane, a action) (asks bool) {
	s := &l.state
	label := uint8(rootLabel)
	if a != shift && s.headBy(a) != int32(s.n) {
		h, d := s.headBy(a), s.s0()
		var sure bool
		if label, sure = p.sure.label(s.arcKey(h, d)); !sure {
			s.arcOf(&l.arc, h, d)
			l.arcs.Reset()
			l.doing, l.part, l.action = naming, 0, a
			p.fetchArcs(l)
			return true
		}
	}
	s.apply(a, label)
	return false
}

func (p *Parser) fetchActions(l *lane) {
	l.view.fill(&l.feats, l.part)
	p.actions.fetch(partOf(&l.feats, stateParts[:], l.part))
}

func (p *Parser) fetchArcs(l *lane) {
	l.arc.fill(&l.feats, l.part)
	p.arcs.Fetch(partOf(&l.feats, arcParts[:], l.part))
}

// partOf is one part of the features.
func partOf(f *features, ends []int, part int) []uint64 {
	from := 0
	if part > 0 {
		from = ends[part-1]
	}
	return f.list[from:ends[part]]
}

// step goes on with the lane by one look at the model.
func (p *Parser) step(l *lane) {
	s := &l.state
	if l.doing == deciding {
		left, right := p.actions.sum(partOf(&l.feats, stateParts[:], l.part))
		l.left += left
		l.right += right
		a, margin := s.best(l.left, l.right)
		if margin < p.stops.actions[l.part] {
			l.part++
			p.fetchActions(l)
		} else if !p.take(l, a) {
			p.advance(l)
		}
		return
	}
	p.arcs.AddAll(l.arcs, partOf(&l.feats, arcParts[:], l.part))
	label, margin := l.arcs.BestOf(len(p.labels))
	if margin < p.stops.labels[l.part] {
		l.part++
		p.fetchArcs(l)
		return
	}
	s.apply(l.action, uint8(label))
	p.advance(l)
}

// finish writes the lane's tree into d.
func (p *Parser) finish(l *lane, d *nlp.Doc) {
	s := &l.state
	tokens := d.Tokens[l.sent.First:l.sent.Last]
	for i := range tokens {
		t, n := &tokens[i], &s.nodes[i]
		if int(n.head) == s.n {
			t.Head, t.Rel = -1, nlp.Root
		} else {
			t.Head, t.Rel = l.sent.First+int(n.head), p.labels[n.label]
		}
	}
	mendRelatives(d, l.sent)
}
