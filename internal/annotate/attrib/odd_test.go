package attrib

import "testing"

// A name may be printed with a space that does not break, or over a line's end.
func TestSpaceWithinName(t *testing.T) {
	f := &finder{lex: newLexicon()}
	f.lex.bodies.put(&f.lex.all, "union")
	for _, name := range []string{"Kestra\u00a0Union", "Kestra\nUnion"} {
		w := who{}
		w.link.Name, w.link.Named = name, true
		if person, body := f.toldKind(w); person || !body {
			t.Errorf("%q: person %v, body %v, want a body", name, person, body)
		}
	}
}

// The name that ends the sentence before says nothing behind a place and a colon.
func TestColonBehindPlace(t *testing.T) {
	for _, a := range find(t, "A day with Ana Rao\n\nIn Lund on Monday: nobody was hurt in the fire.") {
		if len(a.Source) > 0 {
			t.Errorf("somebody speaks: %+v", a)
		}
	}
}

// A text may break off behind a word beyond which a rule looks.
func TestTextBreaksOff(t *testing.T) {
	find(t, "On Monday, the council issued a proclamation in which Rao called on residents \"to...")
}
