package parser

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// alone parses d sentence by sentence, each decision in one go.
func (p *Parser) alone(d *nlp.Doc) {
	l := &lane{arcs: linear.NewScores(len(p.labels))}
	s := &l.state
	for _, sent := range d.Sentences {
		l.sent = sent
		s.words = appendWords(s.words[:0], d.Text, d.Tokens[sent.First:sent.Last], p.lexicon)
		s.reset()
		for !s.done() {
			a, ok := s.forced()
			if !ok {
				a = p.decide(l)
			}
			label, _ := p.label(l, a)
			s.apply(a, label)
		}
		p.finish(l, d)
	}
}

func TestSentencesParsedInTurnsAreParsedAsAlone(t *testing.T) {
	p := shipped(t, "en")
	rapid.Check(t, func(t *rapid.T) {
		d := document(t)
		for range rapid.IntRange(0, 3).Draw(t, "more") {
			join(d, document(t))
		}
		p.alone(d)
		want := slices.Clone(d.Tokens)
		for i := range d.Tokens {
			d.Tokens[i].Head, d.Tokens[i].Rel = 0, 0
		}
		p.Parse(d)
		if !slices.Equal(d.Tokens, want) {
			t.Fatalf("sentences parsed in turns get other trees than alone")
		}
	})
}
