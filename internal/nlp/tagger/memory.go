package tagger

import "hearsay/internal/nlp/linear"

// memo remembers scores by a key, each in the one place that the key gives it.
type memo struct {
	shift  uint
	keys   []uint64
	scores linear.Scores
	width  int
}

func newMemo(classes, bits int) memo {
	w := len(linear.NewScores(classes))
	return memo{shift: uint(64 - bits), keys: make([]uint64, 1<<bits), scores: make(linear.Scores, w<<bits), width: w}
}

// get gives the scores of a key and whether they are there; otherwise they are
// nought, to be filled. The key is spread over all bits and not 0.
func (m *memo) get(key uint64) (s linear.Scores, met bool) {
	i := int(key >> m.shift)
	s = m.scores[i*m.width : (i+1)*m.width]
	if m.keys[i] == key {
		return s, true
	}
	m.keys[i] = key
	s.Reset()
	return s, false
}

// fetch asks for the scores of a key, without waiting for them, and reports
// whether they are there.
func (m *memo) fetch(key uint64) (met bool) {
	i := int(key >> m.shift)
	m.scores[i*m.width : (i+1)*m.width].Fetch()
	return m.keys[i] == key
}
