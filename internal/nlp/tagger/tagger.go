// Package tagger gives tokens their parts of speech and lemmas. One linear
// model decides the universal and the treebank's own tag together, from left to
// right, so that the two never contradict each other.
package tagger

import (
	"fmt"
	"strings"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/memory"
)

// Tagger is a trained tagger. It is read-only and safe for concurrent use.
type Tagger struct {
	classes []class
	weights *linear.Table
	dict    *linear.Table // tag sets of words
	lemmas  *lemmatizer
	buffers memory.Pool[buffer]

	bare      bool // the treebank has no tags of its own beside the universal ones
	closeCall int  // closeCall in units of the weights
	settled   int  // settled in the same
}

// class is a universal tag with the treebank's own.
type class struct {
	upos nlp.UPOS
	xpos string
}

func (c class) String() string { return c.upos.String() + " " + c.xpos }

// proper reports names, whose lemmas keep their capitals.
func (c class) proper() bool { return c.upos == nlp.PROPN || strings.HasPrefix(c.xpos, "NNP") }

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
	t.bare = true
	for _, c := range t.classes {
		t.bare = t.bare && c.xpos == ""
	}
	if t.weights, err = f.Table("weights"); err != nil {
		return nil, fmt.Errorf("open tagger: %w", err)
	}
	if t.weights.Classes() != len(t.classes) {
		return nil, fmt.Errorf("open tagger: %d classes, but weights for %d; rebuild the models with cmd/train", len(t.classes), t.weights.Classes())
	}
	t.closeCall = int(closeCall * t.weights.Scale())
	t.settled = int(settled * t.weights.Scale())
	if t.dict, err = f.Table("dictionary"); err != nil {
		return nil, fmt.Errorf("open tagger: %w", err)
	}
	if t.lemmas, err = openLemmatizer(f, t.classes); err != nil {
		return nil, err
	}
	t.buffers.New = func() *buffer { return newBuffer(t, memoBits) }
	return t, nil
}

// Run is Tag, as a layer of the analysis.
func (t *Tagger) Run(d *nlp.Doc) { t.Tag(d) }

// Tag sets UPOS, XPOS and Lemma of all tokens of d. It takes linear time, and
// memory of the longest sentence's order.
func (t *Tagger) Tag(d *nlp.Doc) { t.tag(d, d.Sentences) }

// tag tags some sentences of d, which are one document.
func (t *Tagger) tag(d *nlp.Doc, sentences []nlp.Sentence) {
	b := t.buffers.Get()
	defer t.buffers.Put(b)
	b.meet(t, d, sentences)
	b.flush(t)
	b.tag(t, d, sentences)
	b.forms.Trim()
	b.shrink()
}

// settled is by how much a class must lead, in weights of the perceptron, for it
// to be taken without looking at the features of several words together. On
// EWT's development split 72 % of the words are, and 5 in 10,000 of all words
// get another tag than they would with all features.
const settled = 65

// closeCall is how near the runner-up's score must come, in weights of the
// perceptron, to be named. At this margin one token in ten has a runner-up,
// which are two thirds of those tagged wrongly.
const closeCall = 30

// runnerUp is the treebank's tag of the best class after c that has another
// one, when it came close; "" otherwise.
func (t *Tagger) runnerUp(scores linear.Scores, c int) string {
	floor := scores.At(c) - t.closeCall
	best := -1
	for k := range t.classes {
		if v := scores.At(k); v > floor && t.classes[k].xpos != t.classes[c].xpos {
			floor, best = v, k
		}
	}
	if best < 0 {
		return ""
	}
	return t.classes[best].xpos
}
