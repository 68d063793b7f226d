package parser

import "hearsay/internal/nlp"

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
	b := p.buffers.Get().(*buffer)
	defer p.buffers.Put(b)
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
					l, r := p.actions.score(b.feats.list[from:stateParts[k]], &b.maybe)
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
