package tagger

import (
	"errors"
	"fmt"
	"sync"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/train"
)

// OfTrain trains an English tagger on the training splits alone, for what is
// learned from the tags of the development splits: the tagger that ships has
// seen those, and would tag them better than any other text.
func OfTrain(data *train.Data) (*Tagger, error) {
	return apart(data, train.Train, &lang.List{}, single)
}

// apart trains a tagger of a split of the treebanks, which does not ship.
func apart(data *train.Data, split train.Split, irregular *lang.List, opt options) (*Tagger, error) {
	quiet := &train.Data{Dir: data.Dir, Only: data.Only}
	sentences, err := quiet.EWT(split)
	if err != nil {
		return nil, err
	}
	gum, err := quiet.GUM(split, "")
	if err != nil {
		return nil, err
	}
	model, err := learn(quiet, append(sentences, gum...), irregular, opt)
	if err != nil {
		return nil, err
	}
	f, err := linear.OpenFile(model)
	if err != nil {
		return nil, fmt.Errorf("open tagger of the %s splits: %w", split, err)
	}
	return Open(f)
}

// Jackknife makes a document of the sentences, as train.Doc does, with the tags
// and lemmas of taggers that were not trained on them: the sentences are dealt
// into so many folds, and each is tagged by a tagger trained on the others. What
// learns from tags then learns from the mistakes it will meet.
func Jackknife(data *train.Data, sentences []*conllu.Sentence, folds int) (*nlp.Doc, error) {
	// A sentence's place in the document, and blocks of neighbours together: a
	// name that comes back in the next sentence must not be known from it.
	const block = 50
	all, _ := train.Doc(sentences)
	tagged := func(fold int) error {
		var rest, own []*conllu.Sentence
		for i, s := range sentences {
			if i/block%folds == fold {
				own = append(own, s)
			} else {
				rest = append(rest, s)
			}
		}
		model, err := learn(&train.Data{Dir: data.Dir}, rest, &lang.List{}, single)
		if err != nil {
			return fmt.Errorf("tag fold %d of %d: %w", fold+1, folds, err)
		}
		f, err := linear.OpenFile(model)
		if err != nil {
			return fmt.Errorf("tag fold %d of %d: %w", fold+1, folds, err)
		}
		t, err := Open(f)
		if err != nil {
			return fmt.Errorf("tag fold %d of %d: %w", fold+1, folds, err)
		}
		d, _ := train.Doc(own)
		t.tagDocuments(d, own)
		k := 0
		for i, s := range all.Sentences {
			if i/block%folds != fold {
				continue
			}
			for j := s.First; j < s.Last; j++ {
				from := &d.Tokens[k]
				k++
				to := &all.Tokens[j]
				to.UPOS, to.XPOS, to.Alt, to.Lemma = from.UPOS, from.XPOS, from.Alt, from.Lemma
			}
		}
		data.Logf("fold %d of %d tagged", fold+1, folds)
		return nil
	}
	// The folds are learned side by side: each sets tokens of its own.
	errs := make([]error, folds)
	var work sync.WaitGroup
	for fold := range folds {
		work.Go(func() { errs[fold] = tagged(fold) })
	}
	work.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return all, nil
}
