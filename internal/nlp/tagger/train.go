package tagger

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/train"
)

// Trainers are the trainers of the taggers that ship.
func Trainers() []train.Trainer {
	return []train.Trainer{
		{Model: "en.tagger", Train: trainEnglish},
	}
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
	sentences = append(sentences, gum...)
	b, err := learn(data, sentences)
	if err != nil {
		return nil, err
	}
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
		s, err := Evaluate(b, ss)
		if err != nil {
			return nil, err
		}
		data.Logf("%-14s %s", set.name, s)
	}
	return b, nil
}

const (
	epochs     = 8
	minUpdates = 2
)

// learn trains on the sentences and gives the model file.
func learn(data *train.Data, sentences []*conllu.Sentence) ([]byte, error) {
	d, _ := train.Doc(sentences)
	classes, gold := goldClasses(d)
	tr := linear.NewTrainer(len(classes), minUpdates)
	scores := make([]int32, len(classes))
	order := make([]int, len(d.Sentences))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(1, 2))
	var b buffer
	for epoch := 1; epoch <= epochs; epoch++ {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong := 0
		for _, si := range order {
			s := d.Sentences[si]
			b.words = appendWords(b.words[:0], d.Text, d.Tokens[s.First:s.Last])
			b.tags = b.tags[:0]
			for i := range b.words {
				b.feats = features(b.feats[:0], b.words, i, b.tags)
				tr.Tick()
				tr.Score(b.feats, scores)
				best := 0
				for c, v := range scores {
					if v > scores[best] {
						best = c
					}
				}
				if g := gold[s.First+i]; best != g {
					tr.Update(b.feats, g, best)
					wrong++
				}
				b.tags = append(b.tags, best)
			}
		}
		data.Logf("epoch %d: %d of %d wrong", epoch, wrong, len(d.Tokens))
	}
	table, err := tr.Table(linear.Prune{Clip: 100})
	if err != nil {
		return nil, err
	}
	var names []string
	for _, c := range classes {
		names = append(names, c.String())
	}
	var w linear.FileWriter
	w.Add("classes", linear.AppendStrings(nil, names))
	w.Add("weights", table)
	if err := learnLemmas(&w, d, classes, gold); err != nil {
		return nil, err
	}
	out := w.Bytes()
	data.Logf("%d tokens, %d classes, %d bytes", len(d.Tokens), len(classes), len(out))
	return out, nil
}

// rareClass is how often a pair of tags must occur to be a class of its own;
// the rarer ones are annotation errors for the most part.
const rareClass = 4

// goldClasses numbers the pairs of tags in d, most frequent first, and gives
// each token's. A rare pair counts as the most frequent one with its XPOS.
func goldClasses(d *nlp.Doc) ([]class, []int) {
	count := map[class]int{}
	for i := range d.Tokens {
		count[class{d.Tokens[i].UPOS, d.Tokens[i].XPOS}]++
	}
	var all []class
	for c := range count {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b class) int {
		return cmp.Or(count[b]-count[a], cmp.Compare(a.String(), b.String()))
	})
	number := map[class]int{}
	var classes []class
	for _, c := range all {
		if count[c] >= rareClass || len(classes) == 0 {
			number[c] = len(classes)
			classes = append(classes, c)
			continue
		}
		number[c] = 0
		for i, k := range classes {
			if k.xpos == c.xpos {
				number[c] = i
				break
			}
		}
	}
	gold := make([]int, len(d.Tokens))
	for i := range d.Tokens {
		gold[i] = number[class{d.Tokens[i].UPOS, d.Tokens[i].XPOS}]
	}
	return classes, gold
}
