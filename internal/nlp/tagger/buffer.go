package tagger

import (
	"strings"

	"hearsay/internal/nlp"
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
	words []place
	feats []uint64
	sum   linear.Scores
	tags  []int
	seen  sightings

	classes int
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
		sum:     linear.NewScores(n),
		lemmas:  map[lemmaKey]string{},
		pairs:   newMemo(n, bits), after: newMemo(n, bits), cased: newMemo(n, bits),
	}
	b.learn(t, &b.border, border)
	return b
}

// learn makes k the word w.
func (b *buffer) learn(t *Tagger, k *known, w word) {
	k.word, k.lemmaClass, k.lemma = w, 0, ""
	if k.self == nil {
		// Side by side, for they are looked at with their neighbours.
		n := len(b.sum)
		all := make(linear.Scores, (1+numDistances)*n)
		k.self = all[:n:n]
		for i := range k.near {
			k.near[i] = all[(1+i)*n:][:n:n]
		}
	}
	k.self.Reset()
	b.feats = selfFeatures(b.feats[:0], &w)
	t.weights.AddAll(k.self, b.feats)
	for i, s := range k.near {
		s.Reset()
		b.feats = neighbourFeatures(b.feats[:0], i, &w)
		t.weights.AddAll(s, b.feats)
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

// read makes the words of a sentence.
func (b *buffer) read(t *Tagger, text string, tokens []nlp.Token) {
	b.words = b.words[:0]
	for i := range tokens {
		k := b.known(t, clip(text[tokens[i].Start:tokens[i].End]))
		b.words = append(b.words, place{k, b.seen.of(k.lower)})
	}
}

// at is word i of the sentence, or what stands beyond its ends.
func (b *buffer) at(i int) place {
	if i < 0 || i >= len(b.words) {
		return place{known: &b.border}
	}
	return b.words[i]
}

// decide is the class of word i, and by how much it leads; b.sum then holds the
// classes' scores.
func (b *buffer) decide(t *Tagger, i int, style uint8) (class, margin int) {
	w, p1, n1, n2 := b.at(i), b.at(i-1), b.at(i+1), b.at(i+2)
	t1, t2, first := uint64(beyond), uint64(beyond), uint8(1)
	if i > 0 {
		t1, first = uint64(b.tags[i-1]), 0
	}
	if i > 1 {
		t2 = uint64(b.tags[i-2])
	}
	pair, met := b.pairs.get(linear.Feature2(1, t1, t2))
	if !met {
		b.feats = tagFeatures(b.feats[:0], t1, t2)
		t.weights.AddAll(pair, b.feats)
	}
	after, met := b.after.get(linear.Feature2(2, t1, w.form))
	if !met {
		b.feats = tagWordFeatures(b.feats[:0], t1, &w.word)
		t.weights.AddAll(after, b.feats)
	}
	c := casing{style: style, seen: w.seen, first: first}
	cased, met := b.cased.get(linear.Feature2(3, w.form, c.key()))
	if !met {
		b.feats = casingFeatures(b.feats[:0], &w.word, c)
		t.weights.AddAll(cased, b.feats)
	}
	b.sum.Sum(w.self, b.at(i - 2).near[before2], p1.near[before1], n1.near[after1], n2.near[after2], pair, after, cased)
	class, margin = b.sum.BestOf(b.classes)
	if margin >= t.settled {
		return class, margin
	}
	b.feats = jointFeatures(b.feats[:0], &near{
		p1: &p1.word, w: &w.word, n1: &n1.word, n2: &n2.word,
		t1: t1, t2: t2, style: uint64(style), seen1: uint64(n1.seen),
	})
	t.weights.AddAll(b.sum, b.feats)
	return b.sum.BestOf(b.classes)
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

// shrink lets go of the memory of an unusually long sentence.
func (b *buffer) shrink() {
	if cap(b.words) > maxKept {
		b.words, b.tags = nil, nil
	}
}
