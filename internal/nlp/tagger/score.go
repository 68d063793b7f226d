package tagger

import (
	"fmt"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/train"
)

// Score is how many tokens of a treebank a tagger gets right, on the
// treebank's own tokens.
type Score struct {
	Tokens, UPOS, XPOS, Lemma int
}

// String is the score in per cent.
func (s Score) String() string {
	p := func(n int) float64 { return 100 * float64(n) / float64(max(1, s.Tokens)) }
	return fmt.Sprintf("%6d tokens  UPOS %.2f  XPOS %.2f  lemma %.2f", s.Tokens, p(s.UPOS), p(s.XPOS), p(s.Lemma))
}

// Evaluate scores a model file on the sentences.
func Evaluate(model []byte, sentences []*conllu.Sentence) (Score, error) {
	f, err := linear.OpenFile(model)
	if err != nil {
		return Score{}, err
	}
	t, err := Open(f)
	if err != nil {
		return Score{}, err
	}
	return t.evaluate(sentences), nil
}

func (t *Tagger) evaluate(sentences []*conllu.Sentence) Score {
	want, _ := train.Doc(sentences)
	got, _ := train.Doc(sentences)
	t.tagDocuments(got, sentences)
	s := Score{Tokens: len(want.Tokens)}
	for i := range want.Tokens {
		w, g := &want.Tokens[i], &got.Tokens[i]
		if w.UPOS == g.UPOS {
			s.UPOS++
		}
		if w.XPOS == g.XPOS {
			s.XPOS++
		}
		if w.Lemma == g.Lemma {
			s.Lemma++
		}
	}
	return s
}

// tagDocuments tags d, made of the sentences, document by document: a tagger
// looks at how the whole document writes a word.
func (t *Tagger) tagDocuments(d *nlp.Doc, sentences []*conllu.Sentence) {
	docs := documents(sentences)
	for k := 0; k+1 < len(docs); k++ {
		t.tag(d, d.Sentences[docs[k]:docs[k+1]])
	}
}
