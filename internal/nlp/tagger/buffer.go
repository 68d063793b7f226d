package tagger

import (
	"strings"

	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/memory"
)

// buffer is the memory of one text's tagging, and what is remembered from one
// text to the next: it saves time and changes no result.
//
// Words and pairs of tags come back all the time, so what the features of a word
// by itself score together is remembered, in each place that it can have near
// the word to be tagged, and so are the scores of two tags, of a word after a
// tag, and of a word with its capitals. What is left to look up, the features of
// several words together, decides only one word in four, see settled.
type buffer struct {
	lanes [numLanes]lane
	feats []uint64
	seen  sightings

	classes int
	late    [3]newForm // forms whose features are on their way from memory
	learned int
	forms   memory.Forms[known]
	border  known
	pairs   memo // of two tags
	after   memo // of a word after a tag
	cased   memo // of a word with its casing
	lemmas  map[lemmaKey]string
}

// place is a word where it stands.
type place struct {
	*known
	seen uint8 // how its document writes it, see sightings
}

// known is a form met before: its hashes, what its own features score in each
// place, and the lemma it had last.
type known struct {
	word
	all        linear.Scores // self and near, side by side, for they are looked at with their neighbours
	self       linear.Scores
	near       [numDistances]linear.Scores
	lemmaClass int32 // plus 1
	lemma      string
}

// lemmaKey is a form with its class.
type lemmaKey struct {
	form  uint64
	class int
}

const (
	maxLemmas = 1 << 14 // lemmas remembered before all are forgotten
	memoBits  = 12      // 1<<memoBits scores are remembered of a kind, each in the one place that its key gives it
	maxKept   = 1 << 14 // words whose memory is kept for the next text
)

// newBuffer makes a buffer whose memos hold 1<<bits scores each.
func newBuffer(t *Tagger, bits int) *buffer {
	n := len(t.classes)
	b := &buffer{
		classes: n,
		lemmas:  map[lemmaKey]string{},
		pairs:   newMemo(n, bits), after: newMemo(n, bits), cased: newMemo(n, bits),
	}
	for i := range b.lanes {
		b.lanes[i].sum = linear.NewScores(n)
	}
	b.learn(t, &b.border, border)
	b.flush(t)
	return b
}

// newForm is a form whose scores are to be added up.
type newForm struct {
	form  *known // nil for none
	feats []uint64
	ends  [1 + numDistances]int // of the features of itself and of each distance
}

// learn makes k the word w. Its scores are there after the next flush.
func (b *buffer) learn(t *Tagger, k *known, w word) {
	k.word, k.lemmaClass, k.lemma = w, 0, ""
	if k.self == nil {
		n := len(linear.NewScores(b.classes))
		k.all = make(linear.Scores, (1+numDistances)*n)
		k.self = k.all[:n:n]
		for i := range k.near {
			k.near[i] = k.all[(1+i)*n:][:n:n]
		}
	}
	l := &b.late[b.learned%len(b.late)]
	b.learned++
	b.finish(t, l)
	l.form = k
	l.feats = selfFeatures(l.feats[:0], &w)
	l.ends[0] = len(l.feats)
	for i := range k.near {
		l.feats = neighbourFeatures(l.feats, i, &w)
		l.ends[1+i] = len(l.feats)
	}
	t.weights.Fetch(l.feats)
	k.all.Fetch()
}

// finish adds up the scores of a new form.
func (b *buffer) finish(t *Tagger, l *newForm) {
	k := l.form
	if k == nil {
		return
	}
	k.all.Reset()
	t.weights.AddAll(k.self, l.feats[:l.ends[0]])
	for i, s := range k.near {
		t.weights.AddAll(s, l.feats[l.ends[i]:l.ends[i+1]])
	}
	l.form = nil
}

// flush adds up the scores of all that was learned.
func (b *buffer) flush(t *Tagger) {
	for i := range b.late {
		b.finish(t, &b.late[i])
	}
}

// known is the place of a clipped form.
func (b *buffer) known(t *Tagger, form string) *known {
	h := linear.Hash(form)
	k, met := b.forms.Place(h)
	if !met {
		w := makeWord(form, h, t.dict)
		if t.bare && w.tags == 0 && isQuote(form) {
			w = makeWord(`"`, linear.Hash(`"`), t.dict)
		}
		b.learn(t, k, w)
	}
	return k
}

// isQuote reports whether a form is a quotation mark of print. A treebank that
// was typed knows the straight one alone.
func isQuote(form string) bool {
	switch form {
	case "«", "»", "“", "”", "„", "‹", "›":
		return true
	}
	return false
}

// lemma is the lemma of a form in class c.
func (b *buffer) lemma(t *Tagger, k *known, form string, c int) string {
	if k.lemmaClass == int32(c)+1 && len(form) <= maxForm {
		return k.lemma
	}
	key := lemmaKey{linear.Hash(form), c}
	l, ok := b.lemmas[key]
	if !ok {
		if len(b.lemmas) >= maxLemmas {
			clear(b.lemmas)
		}
		// A copy: a lemma that is part of the text would keep all of it.
		l = strings.Clone(t.lemmas.lemma(form, c))
		b.lemmas[key] = l
	}
	k.lemmaClass, k.lemma = int32(c)+1, l
	return l
}

// shrink lets go of the memory of unusually long sentences.
func (b *buffer) shrink() {
	for i := range b.lanes {
		if l := &b.lanes[i]; cap(l.words) > maxKept {
			l.words, l.tags = nil, nil
		}
	}
}
