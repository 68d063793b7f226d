package attrib

import "testing"

// A table's bits may let a word pass that is in no list, but must never hold one back
// that is, whatever size the table has grown to.
func TestTableHoldsNothingBack(t *testing.T) {
	lex, err := lexiconFor("en")
	if err != nil {
		t.Fatal(err)
	}
	var grown table[int]
	for w := range lex.given.of {
		grown.put(w, len(w))
		if len(grown.of)%97 == 0 || len(grown.of) < 40 {
			for o := range grown.of {
				if v, ok := grown.get(o); !grown.has(o) || !ok || v != len(o) || grown.at(o) != v {
					t.Fatalf("with %d words, %q is not found", len(grown.of), o)
				}
			}
		}
	}
	for _, lookup := range []*table[bool]{&lex.times, &lex.titles, &lex.personNouns, &lex.negators} {
		if len(lookup.of) == 0 {
			t.Fatal("an empty list")
		}
		passed, others := 0, 0
		for w := range grown.of {
			if lookup.has(w) {
				continue
			}
			others++
			if lookup.filter.may(w) {
				passed++
			}
		}
		if passed*8 > others {
			t.Errorf("%d of %d words of another list pass: the bits save nothing", passed, others)
		}
	}
	var none table[bool]
	if none.has("") || none.has("word") || none.at("word") {
		t.Error("a table without words has one")
	}
}
