package tagger

import (
	"fmt"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/train"
)

// Jackknife makes a document of the sentences, as train.Doc does, with the tags
// and lemmas of taggers that were not trained on them: the sentences are dealt
// into so many folds, and each is tagged by a tagger trained on the others. What
// learns from tags then learns from the mistakes it will meet.
func Jackknife(data *train.Data, sentences []*conllu.Sentence, folds int) (*nlp.Doc, error) {
	// A sentence's place in the document, and blocks of neighbours together: a
	// name that comes back in the next sentence must not be known from it.
	const block = 50
	all, _ := train.Doc(sentences)
	for fold := range folds {
		var rest, own []*conllu.Sentence
		for i, s := range sentences {
			if i/block%folds == fold {
				own = append(own, s)
			} else {
				rest = append(rest, s)
			}
		}
		model, err := learn(&train.Data{Dir: data.Dir}, rest, &lang.List{})
		if err != nil {
			return nil, fmt.Errorf("tag fold %d of %d: %w", fold+1, folds, err)
		}
		f, err := linear.OpenFile(model)
		if err != nil {
			return nil, fmt.Errorf("tag fold %d of %d: %w", fold+1, folds, err)
		}
		t, err := Open(f)
		if err != nil {
			return nil, fmt.Errorf("tag fold %d of %d: %w", fold+1, folds, err)
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
	}
	return all, nil
}
