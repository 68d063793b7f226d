package names

import "hearsay/internal/nlp/linear"

// known is what is remembered of a form: its word without its place, its pieces
// for matching, and what the features of the form alone score, for itself and
// for the words around it.
type known struct {
	word
	pieces []piece
	scored bool
	self   linear.Scores
	near   [numDistances]linear.Scores
}

// know is what is remembered of the form.
func (b *buffer) know(m *Recogniser, form string) *known {
	k, met := b.forms.Place(linear.Hash(form))
	if !met {
		*k = known{pieces: k.pieces, self: k.self, near: k.near}
		k.word.set(form)
		if c, ok := m.caseOf(k.lower); ok {
			k.cased = c
		}
		k.pieces = appendTokenPieces(k.pieces[:0], form, 0)
		m.gazetteer.number(k.pieces)
	}
	return k
}

// score fills the scores of k.
func (b *buffer) learn(m *Recogniser, k *known) {
	k.scored = true
	if k.self == nil {
		n := len(b.sums)
		all := make(linear.Scores, (1+numDistances)*n)
		k.self = all[:n:n]
		for i := range k.near {
			k.near[i] = all[(1+i)*n:][:n:n]
		}
	}
	b.feats = ownFeatures(b.feats[:0], &k.word)
	k.self.Reset()
	m.weights.AddAll(k.self, b.feats)
	for i, s := range k.near {
		s.Reset()
		m.weights.Add(s, neighbourFeature(i, &k.word))
	}
}

// of is what is remembered of word i of the sentence, scored.
func (b *buffer) of(m *Recogniser, i int) *known {
	k := &b.edge
	if i >= 0 && i < len(b.words) {
		k = b.words[i].known
	}
	if !k.scored {
		b.learn(m, k)
	}
	return k
}
