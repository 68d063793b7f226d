package parser

import (
	"fmt"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/models"
	"hearsay/internal/nlp/tagger"
	"hearsay/internal/nlp/train"
)

// Trainers are the trainers of the parsers that ship.
func Trainers() []train.Trainer {
	return []train.Trainer{
		{Model: "en.parser", Train: trainEnglish},
		{Model: "fr.parser", Train: trainFrench},
	}
}

// set is a part of a corpus with its name.
type set struct {
	name string
	read func() ([]*conllu.Sentence, error)
}

func trainEnglish(data *train.Data) ([]byte, error) {
	sentences, err := data.EWT(train.Train)
	if err != nil {
		return nil, err
	}
	gum, err := data.GUM(train.Train, "")
	if err != nil {
		return nil, err
	}
	return learn(data, "en", append(sentences, gum...), english, []set{
		{"EWT dev", func() ([]*conllu.Sentence, error) { return data.EWT(train.Dev) }},
		{"EWT test", func() ([]*conllu.Sentence, error) { return data.EWT(train.Test) }},
		{"GUM dev", func() ([]*conllu.Sentence, error) { return data.GUM(train.Dev, "") }},
		{"GUM test", func() ([]*conllu.Sentence, error) { return data.GUM(train.Test, "") }},
		{"GUM dev news", func() ([]*conllu.Sentence, error) { return data.GUM(train.Dev, "news") }},
		{"GUM test news", func() ([]*conllu.Sentence, error) { return data.GUM(train.Test, "news") }},
	})
}

func trainFrench(data *train.Data) ([]byte, error) {
	sentences, err := data.Sequoia(train.Train)
	if err != nil {
		return nil, err
	}
	return learn(data, "fr", sentences, french, []set{
		{"Sequoia dev", func() ([]*conllu.Sentence, error) { return data.Sequoia(train.Dev) }},
		{"Sequoia test", func() ([]*conllu.Sentence, error) { return data.Sequoia(train.Test) }},
	})
}

// folds is how many taggers tag the training data, each without having seen
// what it tags.
const folds = 5

// english and french were chosen on the development sets.
var (
	english = Options{
		Epochs: 14, Drop: 128, MinUpdates: 4, Margin: 30,
		Actions: linear.Prune{Clip: 100, MaxRows: 720_000},
		Arcs:    linear.Prune{Clip: 100, MaxRows: 130_000},
	}
	french = Options{
		Epochs: 9, Drop: 128, MinUpdates: 2, Margin: 30,
		Actions: linear.Prune{Clip: 100, MaxRows: 190_000},
		Arcs:    linear.Prune{Clip: 100, MaxRows: 40_000},
	}
)

// learn trains a parser on the sentences and tells its scores on the sets.
func learn(data *train.Data, code string, sentences []*conllu.Sentence, opt Options, sets []set) ([]byte, error) {
	d, err := tagger.Jackknife(data, sentences, folds)
	if err != nil {
		return nil, fmt.Errorf("train %s parser: %w", code, err)
	}
	bundle, err := lang.Get(code)
	if err != nil {
		return nil, fmt.Errorf("train %s parser: %w", code, err)
	}
	opt.Logf = data.Logf
	b, err := Train(d, bundle, opt)
	if err != nil {
		return nil, fmt.Errorf("train %s parser: %w", code, err)
	}
	data.Logf("%d tokens, %d bytes", len(d.Tokens), len(b))
	for _, set := range sets {
		ss, err := set.read()
		if err != nil {
			return nil, err
		}
		s, err := Evaluate(code, b, ss)
		if err != nil {
			return nil, err
		}
		data.Logf("%-14s %s", set.name, s)
	}
	return b, nil
}

// Evaluate scores a model file on the sentences of a language, on the
// treebank's own tokens with the tags of the tagger that ships.
func Evaluate(code string, model []byte, sentences []*conllu.Sentence) (Score, error) {
	f, err := linear.OpenFile(model)
	if err != nil {
		return Score{}, fmt.Errorf("evaluate parser: %w", err)
	}
	bundle, err := lang.Get(code)
	if err != nil {
		return Score{}, fmt.Errorf("evaluate parser: %w", err)
	}
	p, err := Open(f, bundle)
	if err != nil {
		return Score{}, fmt.Errorf("evaluate parser: %w", err)
	}
	return p.evaluate(bundle, sentences)
}

func (p *Parser) evaluate(bundle *lang.Bundle, sentences []*conllu.Sentence) (Score, error) {
	f, err := models.Open(bundle.Code, "tagger")
	if err != nil {
		return Score{}, fmt.Errorf("evaluate parser: %w", err)
	}
	t, err := tagger.Open(f)
	if err != nil {
		return Score{}, fmt.Errorf("evaluate parser: %w", err)
	}
	want, _ := train.Doc(sentences)
	got, _ := train.Doc(sentences)
	t.Tag(got)
	p.Parse(got)
	return Compare(want, got, speechVerbs(bundle)), nil
}

// speechVerbs are the verbs that the language's list of cues says can stand
// beside a quotation.
func speechVerbs(b *lang.Bundle) func(lemma string) bool {
	verbs := map[string]bool{}
	if l := b.List("cues"); l != nil {
		for _, e := range l.Entries {
			if e.Col(1) == "verb" && strings.Contains(e.Col(3), "q") {
				verbs[e.Col(0)] = true
			}
		}
	}
	return func(lemma string) bool { return verbs[lemma] }
}
