package attrib

import "testing"

// A list finds each of its words, and no other, whatever size it has grown to.
func TestTable(t *testing.T) {
	lex, err := lexiconFor("en")
	if err != nil {
		t.Fatal(err)
	}
	given := lex.given.words()
	if len(given) < 1000 {
		t.Fatalf("%d given names", len(given))
	}
	var grown table[int]
	for n, w := range given {
		if grown.has(w) || grown.at(w) != 0 {
			t.Fatalf("%q is there before it is entered", w)
		}
		grown.put(w, n+1)
		if n%97 != 0 && n > 40 && n+1 < len(given) {
			continue
		}
		for k, o := range given[:n+1] {
			if v, ok := grown.get(o); !grown.has(o) || !ok || v != k+1 || grown.at(o) != v {
				t.Fatalf("with %d words, %q has %d", n+1, o, v)
			}
		}
	}
	grown.put(given[7], -1)
	if grown.at(given[7]) != -1 || len(grown.words()) != len(given) {
		t.Error("a word entered twice does not have what was told last")
	}
	var none table[bool]
	if none.has("") || none.has("word") || none.at("word") {
		t.Error("a list without words has one")
	}
	none.put("", true)
	if !none.has("") || none.has("a") {
		t.Error("the empty word is not found, or found in another")
	}
}

// looks is how many words a list compares for a word, on average: a word of another
// list should hardly ever be compared with any.
func looks(x *wordIndex, words []string) float64 {
	n := 0
	for _, w := range words {
		for h := int(wordHash(w)); x.slots[h&(len(x.slots)-1)] != 0; h++ {
			n++
			if x.words[x.slots[h&(len(x.slots)-1)]-1] == w {
				break
			}
		}
	}
	return float64(n) / float64(len(words))
}

func TestTableIsSparse(t *testing.T) {
	lex, err := lexiconFor("en")
	if err != nil {
		t.Fatal(err)
	}
	for name, x := range map[string]*wordIndex{"times": &lex.times.index, "titles": &lex.titles.index, "verbs": &lex.verbs.index, "given": &lex.given.index} {
		if n := looks(x, x.words); n > 1.5 {
			t.Errorf("%s: %.2f words are compared for one of the list", name, n)
		}
		if n := looks(x, lex.countries.words()); n > 0.3 {
			t.Errorf("%s: %.2f words are compared for one of another list", name, n)
		}
	}
}
