package names

import "hearsay/internal/nlp"

// document is the memory of the second pass.
type document struct{}

// settle gives names their fine kinds and keys.
func (m *Recogniser) settle(d *nlp.Doc, b *buffer) {
	for i := range d.Names {
		m.resolve(d, &d.Names[i], b)
	}
}

// resolve looks the name up and sets its kind and key when the lists know one
// that agrees with the model's type.
func (m *Recogniser) resolve(d *nlp.Doc, n *nlp.Name, b *buffer) {
	g := m.gazetteer
	b.pieces = appendPieces(b.pieces[:0], d, n.First, n.Last)
	b.found = g.appendEntries(b.found[:0], b.pieces)
	key, one := "", true
	for _, i := range b.found {
		e := &g.entries[i]
		if !e.Class.isWhole() || e.EntityKind().Base() != n.Kind.Base() {
			continue
		}
		if key != "" && key != e.Key {
			one = false
			break
		}
		key = e.Key
		n.Kind = e.EntityKind()
	}
	if one {
		n.Key = key
	} else {
		n.Kind = n.Kind.Base()
	}
}
