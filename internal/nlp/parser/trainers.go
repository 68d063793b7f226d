package parser

import (
	"fmt"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/models"
	"hearsay/internal/nlp/newsbank"
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

// set is a part of a corpus with its name, for people and for programs.
type set struct {
	name, id string
	read     func() ([]*conllu.Sentence, error)
}

// testSets are what the parsers of a language are measured on.
func testSets(data *train.Data, code string) []set {
	if code == "fr" {
		return []set{{"Sequoia test", "sequoia_test", func() ([]*conllu.Sentence, error) { return data.Sequoia(train.Test) }}}
	}
	return []set{
		{"EWT test", "ewt_test", func() ([]*conllu.Sentence, error) { return data.EWT(train.Test) }},
		{"GUM test", "gum_test", func() ([]*conllu.Sentence, error) { return data.GUM(train.Test, "") }},
		{"GUM test news", "gum_test_news", func() ([]*conllu.Sentence, error) { return data.GUM(train.Test, "news") }},
	}
}

func trainEnglish(data *train.Data) ([]byte, error) {
	sentences, err := data.EWT(train.Both)
	if err != nil {
		return nil, err
	}
	gum, err := data.GUM(train.Both, "")
	if err != nil {
		return nil, err
	}
	return learn(data, "en", append(sentences, gum...), english)
}

func trainFrench(data *train.Data) ([]byte, error) {
	sentences, err := data.Sequoia(train.Both)
	if err != nil {
		return nil, err
	}
	return learn(data, "fr", sentences, french)
}

// folds is how many taggers tag the training data, each without having seen
// what it tags.
const folds = 5

// english and french were chosen on the development sets.
var (
	english = Options{
		Epochs: 14, Pupils: 3, MadeUp: 2500, Drop: 128, MinUpdates: 4, Margin: 30,
		Actions: linear.Prune{Clip: 100, MaxRows: 720_000},
		Arcs:    linear.Prune{Clip: 100, MaxRows: 130_000, Zero: 3},
	}
	french = Options{
		Epochs: 9, Pupils: 3, Drop: 128, MinUpdates: 2, Margin: 30,
		Actions: linear.Prune{Clip: 100, MaxRows: 190_000},
		Arcs:    linear.Prune{Clip: 100, MaxRows: 40_000},
	}
)

// learn trains a parser on the sentences and tells its scores on the test sets.
func learn(data *train.Data, code string, sentences []*conllu.Sentence, opt Options) ([]byte, error) {
	d, err := tagger.Jackknife(data, sentences, folds)
	if err != nil {
		return nil, fmt.Errorf("train %s parser: %w", code, err)
	}
	if opt.MadeUp > 0 {
		made, err := madeUp(code, opt.MadeUp)
		if err != nil {
			return nil, fmt.Errorf("train %s parser: %w", code, err)
		}
		join(d, made)
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
	for _, set := range testSets(data, code) {
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

// madeUp is a document of English sentences of news that are made up with their
// parse, tagged by the tagger that ships, which has not seen them.
func madeUp(code string, n int) (*nlp.Doc, error) {
	sentences, err := newsbank.Sentences(n, 1)
	if err != nil {
		return nil, err
	}
	d, _ := train.Doc(sentences)
	f, err := models.Open(code, "tagger")
	if err != nil {
		return nil, err
	}
	t, err := tagger.Open(f)
	if err != nil {
		return nil, err
	}
	t.Tag(d)
	return d, nil
}

// join appends the document more to d.
func join(d, more *nlp.Doc) {
	text, tokens := len(d.Text), len(d.Tokens)
	d.Text += more.Text
	for _, t := range more.Tokens {
		t.Start += text
		t.End += text
		if t.Head >= 0 {
			t.Head += tokens
		}
		d.Tokens = append(d.Tokens, t)
	}
	for _, s := range more.Sentences {
		s.Start += text
		s.End += text
		s.First += tokens
		s.Last += tokens
		d.Sentences = append(d.Sentences, s)
	}
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
