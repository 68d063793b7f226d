// Package tagger gives tokens their parts of speech and lemmas. One linear
// model decides the universal and the treebank's own tag together, from left to
// right, so that the two never contradict each other.
package tagger

import (
	"fmt"
	"strings"
	"sync"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// Tagger is a trained tagger. It is read-only and safe for concurrent use.
type Tagger struct {
	classes []class
	weights *linear.Table
	lemmas  *lemmatizer
	buffers sync.Pool
}

// class is a universal tag with the treebank's own.
type class struct {
	upos nlp.UPOS
	xpos string
}

func (c class) String() string { return c.upos.String() + " " + c.xpos }

func parseClass(s string) class {
	u, x, _ := strings.Cut(s, " ")
	return class{nlp.ParseUPOS(u), x}
}

// Open reads a tagger from its model file.
func Open(f *linear.File) (*Tagger, error) {
	names, _, err := linear.Strings(f.Section("classes"))
	if err != nil {
		return nil, fmt.Errorf("open tagger: classes: %w", err)
	}
	t := &Tagger{}
	for _, n := range names {
		t.classes = append(t.classes, parseClass(n))
	}
	if t.weights, err = f.Table("weights"); err != nil {
		return nil, fmt.Errorf("open tagger: %w", err)
	}
	if t.weights.Classes() != len(t.classes) {
		return nil, fmt.Errorf("open tagger: %d classes, but weights for %d; rebuild the models with cmd/train", len(t.classes), t.weights.Classes())
	}
	if t.lemmas, err = openLemmatizer(f, t.classes); err != nil {
		return nil, err
	}
	t.buffers.New = func() any {
		return &buffer{scores: linear.NewScores(len(t.classes)), lemmas: map[lemmaKey]string{}}
	}
	return t, nil
}

// buffer is the memory of one text's tagging.
type buffer struct {
	words  []word
	feats  []uint64
	scores linear.Scores
	tags   []int
	lemmas map[lemmaKey]string
}

// lemmaKey is a form with its class. Lemmas are kept for the next time they are
// wanted, so that none is made twice.
type lemmaKey struct {
	form  uint64
	class int
}

// maxLemmas bounds what a buffer keeps.
const maxLemmas = 1 << 14

// Tag sets UPOS and XPOS of all tokens of d, sentence by sentence.
func (t *Tagger) Tag(d *nlp.Doc) {
	b := t.buffers.Get().(*buffer)
	defer t.buffers.Put(b)
	for _, s := range d.Sentences {
		tokens := d.Tokens[s.First:s.Last]
		b.words = appendWords(b.words[:0], d.Text, tokens)
		b.tags = b.tags[:0]
		for i := range tokens {
			b.feats = features(b.feats[:0], b.words, i, b.tags)
			b.scores.Reset()
			t.weights.AddAll(b.scores, b.feats)
			c := b.scores.Best(len(t.classes))
			b.tags = append(b.tags, c)
			tokens[i].UPOS, tokens[i].XPOS = t.classes[c].upos, t.classes[c].xpos
			key := lemmaKey{b.words[i].form, c}
			lemma, ok := b.lemmas[key]
			if !ok {
				if len(b.lemmas) >= maxLemmas {
					clear(b.lemmas)
				}
				// A copy: a lemma that is part of the text would keep all of it.
				lemma = strings.Clone(t.lemmas.lemma(d.Text[tokens[i].Start:tokens[i].End], c, tokens[i].UPOS))
				b.lemmas[key] = lemma
			}
			tokens[i].Lemma = lemma
		}
	}
}

// Run is Tag, as a layer of the analysis.
func (t *Tagger) Run(d *nlp.Doc) { t.Tag(d) }
