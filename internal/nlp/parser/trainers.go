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
	}
}

// folds is how many taggers tag the training data, each without having seen
// what it tags.
const folds = 5

func trainEnglish(data *train.Data) ([]byte, error) {
	sentences, err := data.EWT(train.Train)
	if err != nil {
		return nil, err
	}
	gum, err := data.GUM(train.Train, "")
	if err != nil {
		return nil, err
	}
	d, err := tagger.Jackknife(data, append(sentences, gum...), folds)
	if err != nil {
		return nil, err
	}
	b, err := Train(d, Options{
		Epochs: 8, Drop: 128, MinUpdates: 4,
		Actions: linear.Prune{Clip: 100, MaxRows: 600_000},
		Arcs:    linear.Prune{Clip: 100, MaxRows: 150_000},
		Logf:    data.Logf,
	})
	if err != nil {
		return nil, err
	}
	data.Logf("%d bytes", len(b))
	for _, set := range []struct {
		name string
		read func() ([]*conllu.Sentence, error)
	}{
		{"EWT dev", func() ([]*conllu.Sentence, error) { return data.EWT(train.Dev) }},
		{"EWT test", func() ([]*conllu.Sentence, error) { return data.EWT(train.Test) }},
		{"GUM test", func() ([]*conllu.Sentence, error) { return data.GUM(train.Test, "") }},
		{"GUM test news", func() ([]*conllu.Sentence, error) { return data.GUM(train.Test, "news") }},
		{"GUM dev news", func() ([]*conllu.Sentence, error) { return data.GUM(train.Dev, "news") }},
	} {
		ss, err := set.read()
		if err != nil {
			return nil, err
		}
		s, err := Evaluate("en", b, ss)
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
	p, err := Open(f)
	if err != nil {
		return Score{}, fmt.Errorf("evaluate parser: %w", err)
	}
	return p.evaluate(code, sentences)
}

func (p *Parser) evaluate(code string, sentences []*conllu.Sentence) (Score, error) {
	f, err := models.Open(code, "tagger")
	if err != nil {
		return Score{}, fmt.Errorf("evaluate parser: %w", err)
	}
	t, err := tagger.Open(f)
	if err != nil {
		return Score{}, fmt.Errorf("evaluate parser: %w", err)
	}
	bundle, err := lang.Get(code)
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
