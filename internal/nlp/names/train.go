package names

import (
	"fmt"
	"math/rand/v2"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/models"
	"hearsay/internal/nlp/tagger"
	"hearsay/internal/nlp/token"
	"hearsay/internal/nlp/train"
)

// Trainers are the trainers of the recognisers that ship.
func Trainers() []train.Trainer {
	return []train.Trainer{{Model: "en.names", Train: trainEnglish}}
}

const (
	epochs     = 12
	minUpdates = 2
)

// sample is one sentence to train on.
type sample struct {
	doc    *nlp.Doc
	at     nlp.Sentence
	gold   []label
	corpus *corpus
}

// school is what training needs beside the data.
type school struct {
	split *token.Splitter
	tag   *tagger.Tagger
	model *Recogniser // without weights: lists and cases
}

func newSchool(cases []byte) (*school, error) {
	bundle, err := lang.Get("en")
	if err != nil {
		return nil, err
	}
	f, err := models.Open("en", "tagger")
	if err != nil {
		return nil, fmt.Errorf("names are trained on predicted tags: %w", err)
	}
	s := &school{model: &Recogniser{}}
	if s.tag, err = tagger.Open(f); err != nil {
		return nil, err
	}
	if s.split, err = token.New(bundle); err != nil {
		return nil, err
	}
	if f, err := models.Open("en", "sentences"); err == nil {
		if err := s.split.LoadEnds(f); err != nil {
			return nil, err
		}
	}
	if s.model.gazetteer, err = NewGazetteer(bundle); err != nil {
		return nil, err
	}
	if s.model.cases, err = linear.OpenTable(cases); err != nil {
		return nil, err
	}
	return s, nil
}

func trainEnglish(data *train.Data) ([]byte, error) {
	cases, err := learnCases(data)
	if err != nil {
		return nil, err
	}
	s, err := newSchool(cases)
	if err != nil {
		return nil, err
	}
	set, err := s.read(data, trainingCorpora)
	if err != nil {
		return nil, err
	}
	b, err := s.learn(data, set, cases)
	if err != nil {
		return nil, err
	}
	for _, c := range testCorpora {
		test, err := s.read(data, []corpus{c})
		if err != nil {
			return nil, err
		}
		score, err := evaluate(b, test)
		if err != nil {
			return nil, err
		}
		data.Logf("%-16s %s", c.name, score)
	}
	return b, nil
}

// learn trains on the samples and gives the model file.
func (s *school) learn(data *train.Data, set []sample, cases []byte) ([]byte, error) {
	p := &perceptron{rows: map[uint64]int32{}, least: minUpdates}
	b := newBuffer()
	var order []int
	for i := range set {
		for range set[i].corpus.times {
			order = append(order, i)
		}
	}
	random := rand.New(rand.NewPCG(3, 5))
	for epoch := 1; epoch <= epochs; epoch++ {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong := 0
		for _, i := range order {
			if !p.study(s.model, b, &set[i]) {
				wrong++
			}
		}
		data.Logf("epoch %d: %d of %d sentences wrong", epoch, wrong, len(order))
	}
	table, err := p.table(s.features(set), targetGuideline, linear.Prune{Clip: 100, Zero: 1})
	if err != nil {
		return nil, err
	}
	var w linear.FileWriter
	w.Add("weights", table)
	w.Add("cases", cases)
	out := w.Bytes()
	data.Logf("%d sentences, %d features, %d bytes", len(set), len(p.w), len(out))
	return out, nil
}

// study decodes one sentence and mends the weights where it is wrong.
func (p *perceptron) study(m *Recogniser, b *buffer, x *sample) bool {
	p.own = x.corpus.guideline
	b.fill(m, x.doc, x.at)
	p.step++
	b.scores = b.scores[:0]
	for i := range b.words {
		b.feats = b.features(b.feats[:0], i)
		var s [numLabels]int32
		for _, f := range b.feats {
			p.score(&s, f)
		}
		// A right label must win by a margin.
		for l := range s {
			if label(l) != x.gold[i] {
				s[l] += margin
			}
		}
		b.scores = append(b.scores, s)
	}
	p.transitions()
	b.decode(&p.trans)
	right := true
	for i, l := range b.labels {
		if l != x.gold[i] {
			right = false
			b.feats = b.features(b.feats[:0], i)
			for _, f := range b.feats {
				p.change(f, x.gold[i], 1)
				p.change(f, l, -1)
				p.touch(f)
			}
		}
	}
	if !right {
		was, want := outside, outside
		for i, l := range b.labels {
			if was != want || l != x.gold[i] {
				p.change(transition(want), x.gold[i], 1)
				p.change(transition(was), l, -1)
				p.touch(transition(want))
				p.touch(transition(was))
			}
			was, want = l, x.gold[i]
		}
	}
	return right
}

const margin = 2

func transition(l label) uint64 { return linear.Feature1(fTransition, uint64(l)) }

func (p *perceptron) transitions() {
	for l := range p.trans {
		p.trans[l] = [numLabels]int32{}
		p.score(&p.trans[l], transition(label(l)))
	}
}

// features lists every feature that the samples have, in their order.
func (s *school) features(set []sample) []uint64 {
	var out, fs []uint64
	seen := map[uint64]bool{}
	b := newBuffer()
	for l := label(0); l < numLabels; l++ {
		out = append(out, transition(l))
	}
	for i := range set {
		b.fill(s.model, set[i].doc, set[i].at)
		for k := range b.words {
			fs = b.features(fs[:0], k)
			for _, f := range fs {
				if !seen[f] {
					seen[f] = true
					out = append(out, f)
				}
			}
		}
	}
	return out
}
