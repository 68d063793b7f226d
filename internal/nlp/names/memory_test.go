package names

import (
	"slices"
	"testing"

	"hearsay/internal/nlp"
)

// What is remembered of forms, and that plain words are passed over in
// decoding, must change no score and no label.
func TestMemoryChangesNothing(t *testing.T) {
	r := newReader(t)
	m := r.names
	b := newBuffer()
	for _, text := range append(readSentences(t), newsText(t)) {
		var d nlp.Doc
		r.tagged(&d, text)
		for _, s := range d.Sentences {
			b.fill(m, &d, s)
			b.score(m)
			for i := range b.words {
				if b.plain[i] {
					continue
				}
				b.feats = b.features(b.feats[:0], i)
				b.sums.Reset()
				m.weights.AddAll(b.sums, b.feats)
				for l, got := range b.scores[i] {
					if want := int32(b.sums.At(l)); got != want {
						t.Fatalf("%q: label %d scores %d, want %d", d.Word(s.First+i), l, got, want)
					}
				}
			}
			b.decode(&m.trans)
			short := slices.Clone(b.labels)
			b.plain = b.plain[:0]
			b.decode(&m.trans)
			if !slices.Equal(short, b.labels) {
				t.Fatalf("%q: labels %v, want %v", text, short, b.labels)
			}
		}
	}
}
