package tagger

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/train"
)

const (
	epochs     = 12
	minUpdates = 3
	// rareClass is how often a pair of tags must occur to be a class of its own;
	// the rarer ones are annotation errors for the most part.
	rareClass = 4
	// hidden is how many words of a thousand are shown to the trainer without
	// their identity, so that it learns to tag words it does not know.
	hidden = 100
)

// options are what the languages' trainings differ in.
type options struct {
	// pupils learn the same lessons in different orders, side by side; the model
	// is their mean.
	pupils int
	prune  linear.Prune
}

var (
	english = options{pupils: 3, prune: linear.Prune{Clip: 100, MaxRows: 300_000, Zero: 3}}
	french  = options{pupils: 3, prune: linear.Prune{Clip: 100, MaxRows: 40_000}}
	// single is for taggers that only tag training data.
	single = options{pupils: 1, prune: linear.Prune{Clip: 100}}
)

// Trainers are the trainers of the taggers that ship.
func Trainers() []train.Trainer {
	return []train.Trainer{
		{Model: "en.tagger", Train: trainEnglish},
		{Model: "fr.tagger", Train: trainFrench},
	}
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
	bundle, err := lang.Get("en")
	if err != nil {
		return nil, fmt.Errorf("train tagger: %w", err)
	}
	b, err := learn(data, append(ewt, gum...), bundle.List("irregular"), english)
	if err != nil {
		return nil, err
	}
	if ewt, err = data.EWT(train.Test); err != nil {
		return nil, err
	}
	if err := report(data, "EWT test", b, ewt); err != nil {
		return nil, err
	}
	for _, genre := range []string{"", "news"} {
		if gum, err = data.GUM(train.Test, genre); err != nil {
			return nil, err
		}
		if err := report(data, "GUM test "+genre, b, gum); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func trainFrench(data *train.Data) ([]byte, error) {
	sentences, err := data.Sequoia(train.Both)
	if err != nil {
		return nil, err
	}
	bundle, err := lang.Get("fr")
	if err != nil {
		return nil, fmt.Errorf("train tagger: %w", err)
	}
	b, err := learn(data, sentences, bundle.List("irregular"), french)
	if err != nil {
		return nil, err
	}
	if sentences, err = data.Sequoia(train.Test); err != nil {
		return nil, err
	}
	return b, report(data, "Sequoia test", b, sentences)
}

func report(data *train.Data, name string, model []byte, sentences []*conllu.Sentence) error {
	s, err := Evaluate(model, sentences)
	if err != nil {
		return err
	}
	data.Logf("%-14s %s", name, s)
	return nil
}

// lesson is what a tagger is trained on.
type lesson struct {
	*nlp.Doc
	classes []class
	gold    []int // class of each token
	dict    *linear.Table
	docs    []int // sentence that each document begins with, and the number of sentences
}

// learn trains on the sentences and gives the model file. The list of irregular
// forms helps with those that the sentences lack.
func learn(data *train.Data, sentences []*conllu.Sentence, irregular *lang.List, opt options) ([]byte, error) {
	l := &lesson{docs: documents(sentences)}
	l.Doc, _ = train.Doc(sentences)
	l.classes, l.gold = goldClasses(l.Doc)
	dictionary, err := learnDictionary(l.Doc, l.gold)
	if err != nil {
		return nil, fmt.Errorf("train tagger: dictionary: %w", err)
	}
	if l.dict, err = linear.OpenTable(dictionary); err != nil {
		return nil, fmt.Errorf("train tagger: dictionary: %w", err)
	}
	weights, err := l.weights(data, opt)
	if err != nil {
		return nil, fmt.Errorf("train tagger: %w", err)
	}
	var names []string
	for _, c := range l.classes {
		names = append(names, c.String())
	}
	var w linear.FileWriter
	w.Add("classes", linear.AppendStrings(nil, names))
	w.Add("weights", weights)
	w.Add("dictionary", dictionary)
	if err := learnLemmas(&w, l, irregular); err != nil {
		return nil, fmt.Errorf("train tagger: lemmas: %w", err)
	}
	out := w.Bytes()
	data.Logf("%d tokens, %d classes, %d bytes", len(l.Tokens), len(l.classes), len(out))
	return out, nil
}

// weights trains the pupils.
func (l *lesson) weights(data *train.Data, opt options) ([]byte, error) {
	pupils := make([]*linear.Trainer, opt.pupils)
	var all sync.WaitGroup
	for i := range pupils {
		all.Go(func() { pupils[i] = l.teach(data, uint64(i)) })
	}
	all.Wait()
	return linear.Mean(pupils, opt.prune)
}

// teach trains one perceptron, sentence by sentence, in a shuffled order that
// is the same every time.
func (l *lesson) teach(data *train.Data, pupil uint64) *linear.Trainer {
	order, docOf := make([]int, len(l.Sentences)), make([]int, len(l.Sentences))
	var seen []sightings
	var met []*known
	for k := 0; k+1 < len(l.docs); k++ {
		seen = append(seen, sightings{})
		for i := l.docs[k]; i < l.docs[k+1]; i++ {
			order[i], docOf[i] = i, k
			met = met[:0]
			for j := l.Sentences[i].First; j < l.Sentences[i].Last; j++ {
				met = append(met, &known{word: l.word(clip(l.Word(j)))})
			}
			seen[k].note(met)
		}
	}
	tr := linear.NewTrainer(len(l.classes), minUpdates)
	scores := make([]int32, len(l.classes))
	random := rand.New(rand.NewPCG(1, 2+pupil))
	var words []place
	var tags []int
	var feats []uint64
	for epoch := 1; epoch <= epochs; epoch++ {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong := 0
		for _, si := range order {
			s := l.Sentences[si]
			words = l.words(words[:0], s, &seen[docOf[si]])
			style := styleOf(words)
			for i := range words {
				if random.IntN(1000) < hidden {
					w := *words[i].known
					w.form, w.lower, w.tags = 0, 0, 0
					words[i].known = &w
				}
			}
			tags = tags[:0]
			for i := range words {
				feats = allFeatures(feats[:0], words, i, style, tags)
				tr.Tick()
				tr.Score(feats, scores)
				best := 0
				for c, v := range scores {
					if v > scores[best] {
						best = c
					}
				}
				if g := l.gold[s.First+i]; best != g {
					tr.Update(feats, g, best)
					wrong++
				}
				tags = append(tags, best)
			}
		}
		data.Logf("pupil %d, epoch %d: %d of %d wrong", pupil+1, epoch, wrong, len(l.Tokens))
	}
	return tr
}

// words makes the words of a sentence as the tagger does.
func (l *lesson) words(ws []place, s nlp.Sentence, seen *sightings) []place {
	for i := s.First; i < s.Last; i++ {
		w := l.word(clip(l.Word(i)))
		ws = append(ws, place{&known{word: w}, seen.of(w.lower)})
	}
	return ws
}

// word is the word of a clipped form.
func (l *lesson) word(form string) word { return makeWord(form, linear.Hash(form), l.dict) }

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
		number[c] = max(0, slices.IndexFunc(classes, func(k class) bool { return k.xpos == c.xpos }))
	}
	gold := make([]int, len(d.Tokens))
	for i := range d.Tokens {
		gold[i] = number[class{d.Tokens[i].UPOS, d.Tokens[i].XPOS}]
	}
	return classes, gold
}

// documents gives the sentence that each document begins with, and the number
// of sentences. Sentences of no document are one each.
func documents(sentences []*conllu.Sentence) []int {
	var out []int
	for i, s := range sentences {
		if i == 0 || s.NewDoc || s.Doc == "" || s.Doc != sentences[i-1].Doc {
			out = append(out, i)
		}
	}
	return append(out, len(sentences))
}
