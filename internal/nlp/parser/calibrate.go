package parser

import (
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// tolerance is how many of a million decisions may come out otherwise for each
// part of the features, on the text that the parser was trained on. On other
// text some more do.
const tolerance = 400

// tally counts how often a part of the features agrees with all of them, by its
// margin.
type tally struct {
	all     int
	margins [maxMargin + 1]struct{ same, other int }
}

const maxMargin = 4095

func (t *tally) add(margin int, same bool) {
	t.all++
	if m := min(margin, maxMargin); same {
		t.margins[m].same++
	} else {
		t.margins[m].other++
	}
}

// stop is the smallest margin from which few enough decisions differ.
func (t *tally) stop() int {
	m, left := maxMargin+1, t.all*tolerance/1e6
	for m > 0 && t.margins[m-1].other <= left {
		m--
		left -= t.margins[m].other
	}
	if m > maxMargin {
		return never
	}
	return m
}

// calibrate sets p's margins on the sentences of d, which it parses with all
// features.
func (p *Parser) calibrate(d *nlp.Doc) {
	p.stops = noStops()
	actions, labels := make([]tally, len(stateParts)-1), make([]tally, len(arcParts)-1)
	b := &lane{arcs: linear.NewScores(len(p.labels))}
	s := &b.state
	for _, sent := range d.Sentences {
		s.words = appendWords(s.words[:0], d.Text, d.Tokens[sent.First:sent.Last], p.lexicon)
		s.reset()
		for !s.done() {
			a, ok := s.forced()
			if !ok {
				a = p.decide(b)
				left, right, from := 0, 0, 0
				for k := range actions {
					l, r := p.actions.sum(b.feats.list[from:stateParts[k]])
					left, right, from = left+l, right+r, stateParts[k]
					part, margin := s.best(left, right)
					actions[k].add(margin, part == a)
				}
			}
			label, asked := p.label(b, a)
			if asked {
				b.arcs.Reset()
				from := 0
				for k := range labels {
					p.arcs.AddAll(b.arcs, b.feats.list[from:arcParts[k]])
					from = arcParts[k]
					part, margin := b.arcs.BestOf(len(p.labels))
					labels[k].add(margin, uint8(part) == label)
				}
			}
			s.apply(a, label)
		}
	}
	for k := range actions {
		p.stops.actions[k] = actions[k].stop()
	}
	for k := range labels {
		p.stops.labels[k] = labels[k].stop()
	}
}

// decide is the action for the lane's state, in one go.
func (p *Parser) decide(l *lane) action {
	s := &l.state
	s.look(&l.view)
	from, left, right := 0, 0, 0
	for part, to := range stateParts {
		l.view.fill(&l.feats, part)
		dl, dr := p.actions.sum(l.feats.list[from:to])
		left, right, from = left+dl, right+dr, to
		if a, margin := s.best(left, right); margin >= p.stops.actions[part] {
			return a
		}
	}
	return shift // not reached: the last margin is 0
}

// label is the label of the arc that the action builds, in one go, and whether
// the model was asked.
func (p *Parser) label(l *lane, a action) (label uint8, asked bool) {
	s := &l.state
	if a == shift || s.headBy(a) == int32(s.n) {
		return rootLabel, false
	}
	h, d := s.headBy(a), s.s0()
	if sure, ok := p.sure.label(s.arcKey(h, d)); ok {
		return sure, false
	}
	s.arcOf(&l.arc, h, d)
	l.arcs.Reset()
	from := 0
	for part, to := range arcParts {
		l.arc.fill(&l.feats, part)
		p.arcs.AddAll(l.arcs, l.feats.list[from:to])
		from = to
		if best, margin := l.arcs.BestOf(len(p.labels)); margin >= p.stops.labels[part] {
			return uint8(best), true
		}
	}
	return 0, true // not reached
}
