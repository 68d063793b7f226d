package names

import (
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// known is what is remembered of a form: its word without its place, its pieces
// for matching, and what the features of the form alone score, for itself and
// for the words around it.
type known struct {
	word
	pieces []piece
	one    [1]piece      // room for them: most forms have one
	scores linear.Scores // for itself and then for each distance, once scored
	scored bool
	asked  int // where its features begin in the buffer's own, plus 1; 0 for nowhere
}

// meet makes the words of a sentence known: met holds one for each. Everything
// is asked for before any of it is read, so that the waits for memory overlap.
func (b *buffer) meet(m *Recogniser, d *nlp.Doc, s nlp.Sentence) {
	b.hashes, b.met, b.fresh = b.hashes[:0], b.met[:0], b.fresh[:0]
	for i := s.First; i < s.Last; i++ {
		h := linear.Hash(d.Word(i))
		b.hashes = append(b.hashes, h)
		b.forms.Fetch(h)
	}
	for i, h := range b.hashes {
		k, met := b.forms.Place(h)
		b.met = append(b.met, k)
		if met {
			linear.FetchItem(k)
			continue
		}
		form := d.Word(s.First + i)
		*k = known{pieces: k.pieces, scores: k.scores}
		if k.pieces == nil {
			k.pieces = k.one[:0]
		}
		k.word.set(form)
		k.pieces = appendTokenPieces(k.pieces[:0], form, 0)
		for i := range k.pieces {
			m.gazetteer.words.fetch(k.pieces[i].hash)
		}
		b.fresh = append(b.fresh, k)
	}
	for _, k := range b.fresh {
		if c, ok := m.caseOf(k.lower); ok {
			k.cased = c
		}
		m.gazetteer.number(k.pieces)
	}
}

// ask asks for the features of word i's form, and of its neighbours', that have
// no scores yet.
func (b *buffer) ask(m *Recogniser, i int) {
	for k := max(i-2, 0); k <= min(i+2, len(b.words)-1); k++ {
		if w := b.words[k].known; !w.scored && w.asked == 0 {
			m.weights.Fetch(b.list(w))
		}
	}
}

// list lists the features of a form in own, for itself and then for each distance.
func (b *buffer) list(k *known) []uint64 {
	k.asked = len(b.own) + 1
	b.own = ownFeatures(b.own, &k.word)
	for n := range numDistances {
		b.own = append(b.own, neighbourFeature(n, &k.word))
	}
	return b.own[k.asked-1:]
}

// learn adds up the scores of k.
func (b *buffer) learn(m *Recogniser, k *known) {
	width := len(b.sums)
	if k.scores == nil {
		k.scores = make(linear.Scores, (1+numDistances)*width)
	}
	if k.asked == 0 {
		b.list(k)
	}
	own := b.own[k.asked-1:]
	k.scores.Reset()
	m.weights.AddAll(k.scores[:width:width], own[:numOwn])
	for n := range numDistances {
		at := (1 + n) * width
		m.weights.AddAll(k.scores[at:at+width:at+width], own[numOwn+n:numOwn+n+1])
	}
	k.asked, k.scored = 0, true
}

// of is what word i of the sentence scores: part 0 for itself, 1 + a distance for
// the word that it is a neighbour of.
func (b *buffer) of(m *Recogniser, i, part int) linear.Scores {
	k := &b.edge
	if i >= 0 && i < len(b.words) {
		k = b.words[i].known
	}
	if !k.scored {
		b.learn(m, k)
	}
	width := len(b.sums)
	return k.scores[part*width:][:width:width]
}
