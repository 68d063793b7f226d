package token

import (
	"fmt"

	"hearsay/internal/lang"
	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/train"
)

// Trainers are the trainers of the sentence models that ship.
func Trainers() []train.Trainer {
	return []train.Trainer{{Model: "en.sentences", Train: trainEnglish}}
}

func trainEnglish(data *train.Data) ([]byte, error) {
	ewt, err := data.EWT(train.Both)
	if err != nil {
		return nil, err
	}
	gum, err := data.GUM(train.Both, "")
	if err != nil {
		return nil, err
	}
	b, err := lang.Get("en")
	if err != nil {
		return nil, fmt.Errorf("train sentences: %w", err)
	}
	s, err := New(b)
	if err != nil {
		return nil, fmt.Errorf("train sentences: %w", err)
	}
	out, err := s.learn(append(ewt, gum...))
	if err != nil {
		return nil, err
	}
	f, err := linear.OpenFile(out)
	if err != nil {
		return nil, err
	}
	if err := s.LoadEnds(f); err != nil {
		return nil, err
	}
	for _, genre := range []string{"news", ""} {
		ss, err := data.GUM(train.Test, genre)
		if err != nil {
			return nil, err
		}
		data.Logf("GUM test %-4s %s", genre, s.Evaluate(ss))
	}
	ss, err := data.EWT(train.Test)
	if err != nil {
		return nil, err
	}
	data.Logf("EWT test %s", s.Evaluate(ss))
	return out, nil
}

// learn trains the ends of sentences on the raw text of the treebank's
// sentences and gives the model file. It sees the gold ends of the sentences
// before, as the splitter sees its own.
func (s *Splitter) learn(sentences []*conllu.Sentence) ([]byte, error) {
	const epochs = 10
	text, blocks, at := Raw(sentences)
	gold := map[int]bool{}
	for i, g := range sentences {
		gold[at[i]+g.Words[len(g.Words)-1].End] = true
	}
	type example struct {
		feats []uint64
		ends  int
	}
	var all []example
	for _, b := range blocks {
		c := cutter{rules: s.rules, text: text}
		c.block(b.Start, b.End)
		p := place{cutter: &c, n: len(c.tokens)}
		for i := range c.tokens {
			p.step(i)
			is := gold[c.tokens[i].End]
			if i+1 < p.n && p.candidate() {
				e := example{feats: p.features(nil)}
				if is {
					e.ends = 1
				}
				all = append(all, e)
			}
			if is {
				p.open(i + 1)
			}
		}
	}
	tr := linear.NewTrainer(2, 2)
	scores := make([]int32, 2)
	for range epochs {
		for _, e := range all {
			tr.Tick()
			tr.Score(e.feats, scores)
			got := 0
			if scores[1] > scores[0] {
				got = 1
			}
			if got != e.ends {
				tr.Update(e.feats, e.ends, got)
			}
		}
	}
	table, err := tr.Table(linear.Prune{Clip: 100})
	if err != nil {
		return nil, fmt.Errorf("train sentences: %w", err)
	}
	var w linear.FileWriter
	w.Add("ends", table)
	return w.Bytes(), nil
}
