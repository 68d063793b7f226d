package names

import (
	"encoding/binary"
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
	epochs = 8
	// pupils learn the same lessons in different orders; the model is their mean,
	// which depends less on the order than each of them.
	pupils = 3
	// minUpdates is how often a feature must have been wrong to count.
	minUpdates = 2
	// margin is by how much a right label must win in training.
	margin = 2
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

// newSchool opens what training needs; without cases it can only read corpora.
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
	if cases != nil {
		if s.model.cases, err = linear.OpenTable(cases); err != nil {
			return nil, err
		}
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
	// EWT's development split has names; the tagger that ships knows it too well.
	shipped := s.tag
	if s.tag, err = tagger.OfTrain(data); err != nil {
		return nil, err
	}
	set, err := s.read(data, trainingCorpora)
	if err != nil {
		return nil, err
	}
	s.tag = shipped
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

// lesson is a sample with its features numbered.
type lesson struct {
	*sample
	features [][]int32 // by token
}

// learn trains on the samples and gives the model file.
func (s *school) learn(data *train.Data, set []sample, cases []byte) ([]byte, error) {
	p := newPerceptron(minUpdates)
	b := newBuffer()
	lessons := make([]lesson, len(set))
	var order []int
	for i := range set {
		x := &set[i]
		lessons[i] = lesson{x, make([][]int32, len(x.gold))}
		b.fill(s.model, x.doc, x.at)
		for k := range b.words {
			b.feats = b.features(b.feats[:0], k)
			ns := make([]int32, len(b.feats))
			for j, f := range b.feats {
				ns[j] = p.number(f)
			}
			lessons[i].features[k] = ns
		}
		for range x.corpus.times {
			order = append(order, i)
		}
	}
	for pupil := range uint64(pupils) {
		p.begin()
		random := rand.New(rand.NewPCG(3, pupil))
		for epoch := 1; epoch <= epochs; epoch++ {
			random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
			wrong := 0
			for _, i := range order {
				if !p.study(b, &lessons[i]) {
					wrong++
				}
			}
			data.Logf("pupil %d, epoch %d: %d of %d sentences wrong", pupil+1, epoch, wrong, len(order))
		}
		p.end(targetGuideline)
	}
	table, trans, err := p.table(linear.Prune{})
	if err != nil {
		return nil, err
	}
	var w linear.FileWriter
	w.Add("weights", table)
	var raw []byte
	for _, v := range trans {
		raw = binary.LittleEndian.AppendUint16(raw, uint16(v))
	}
	w.Add("transitions", raw)
	w.Add("cases", cases)
	out := w.Bytes()
	data.Logf("%d sentences, %d features, %d bytes", len(set), len(p.features), len(out))
	return out, nil
}

// study decodes one sentence and mends the weights where it is wrong. It
// reports whether it was right.
func (p *perceptron) study(b *buffer, x *lesson) bool {
	own := x.corpus.guideline
	p.step++
	b.scores = b.scores[:0]
	for i, ns := range x.features {
		var s [numLabels]int32
		for _, n := range ns {
			p.score(&s, n, own)
		}
		for l := range s {
			if label(l) != x.gold[i] {
				s[l] += margin
			}
		}
		b.scores = append(b.scores, s)
	}
	for l := range label(numLabels) {
		p.trans[l] = [numLabels]int32{}
		p.score(&p.trans[l], 1+int32(l), own)
	}
	b.decode(&p.trans)
	right := true
	was, want := outside, outside
	for i, l := range b.labels {
		g := x.gold[i]
		if l != g {
			right = false
			for _, n := range x.features[i] {
				p.mend(n, own, g, l)
			}
		}
		if was == want && l != g {
			p.mend(1+int32(want), own, g, l)
		} else if was != want {
			p.mend(1+int32(want), own, g, outside)
			p.mend(1+int32(was), own, outside, l)
		}
		was, want = l, g
	}
	return right
}
