package tagger

import (
	"strings"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// buffer is the memory of one text's tagging, and what is remembered from one
// text to the next: it saves time and changes no result.
type buffer struct {
	words  []word
	feats  []uint64
	scores linear.Scores
	tags   []int
	seen   sightings
	forms  []known // by the first bits of the form's hash
	shift  int     // what leaves those bits
	lemmas map[lemmaKey]string
}

// known is a form met before: its hashes and what its own features score.
type known struct {
	word
	scores linear.Scores
}

// lemmaKey is a form with its class.
type lemmaKey struct {
	form  uint64
	class int
}

const (
	formBits  = 12      // 1<<formBits forms are remembered, each in the one place that its hash gives it
	maxLemmas = 1 << 14 // lemmas remembered before all are forgotten
	maxKept   = 1 << 14 // words whose memory is kept for the next text
)

// newBuffer makes a buffer that remembers at most 1<<bits forms.
func newBuffer(classes, bits int) *buffer {
	return &buffer{
		shift:  64 - bits,
		scores: linear.NewScores(classes),
		forms:  make([]known, 1<<bits),
		lemmas: map[lemmaKey]string{},
	}
}

// read makes the words of a sentence.
func (b *buffer) read(t *Tagger, text string, tokens []nlp.Token) {
	b.words = b.words[:0]
	for i := range tokens {
		form := clip(text[tokens[i].Start:tokens[i].End])
		h := linear.Hash(form)
		k := &b.forms[h>>b.shift]
		if k.form != h || k.scores == nil {
			b.learn(t, k, makeWord(form, h, t.dict))
		}
		b.words = append(b.words, k.word)
		b.words[i].seen = b.seen.of(k.lower)
	}
	style := styleOf(b.words)
	for i := range b.words {
		b.words[i].style = style
	}
}

// known is the place of w's form, filled again if another form has taken it
// since.
func (b *buffer) known(t *Tagger, w *word) *known {
	k := &b.forms[w.form>>b.shift]
	if k.form != w.form {
		b.learn(t, k, *w)
	}
	return k
}

func (b *buffer) learn(t *Tagger, k *known, w word) {
	if k.scores == nil {
		k.scores = linear.NewScores(len(t.classes))
	}
	k.word = w
	k.scores.Reset()
	b.feats = staticFeatures(b.feats[:0], &w)
	t.weights.AddAll(k.scores, b.feats)
}

// lemma is the lemma of a form in class c.
func (b *buffer) lemma(t *Tagger, hash uint64, form string, c int) string {
	key := lemmaKey{hash, c}
	l, ok := b.lemmas[key]
	if !ok {
		if len(b.lemmas) >= maxLemmas {
			clear(b.lemmas)
		}
		// A copy: a lemma that is part of the text would keep all of it.
		l = strings.Clone(t.lemmas.lemma(form, c))
		b.lemmas[key] = l
	}
	return l
}

// shrink lets go of the memory of an unusually long sentence.
func (b *buffer) shrink() {
	if cap(b.words) > maxKept {
		b.words, b.tags = nil, nil
	}
}
