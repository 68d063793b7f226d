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
	var all vocabulary
	var grown, other table[int]
	other.put(&all, given[0], 1)
	for n, w := range given {
		if grown.has(all.word(w)) || grown.at(all.word(w)) != 0 || grown.hasText(w) {
			t.Fatalf("%q is there before it is entered", w)
		}
		grown.put(&all, w, n+1)
		if n%97 != 0 && n > 40 && n+1 < len(given) {
			continue
		}
		for k, o := range given[:n+1] {
			x := all.word(o)
			if v, ok := grown.get(x); !grown.has(x) || !ok || v != k+1 || grown.at(x) != v || other.has(x) != (k == 0) {
				t.Fatalf("with %d words, %q has %d", n+1, o, v)
			}
			if v, ok := grown.getText(o); !grown.hasText(o) || !ok || v != k+1 || grown.atText(o) != v {
				t.Fatalf("with %d words, %q has %d by its text", n+1, o, v)
			}
		}
	}
	grown.put(&all, given[7], -1)
	if grown.at(all.word(given[7])) != -1 || len(grown.words()) != len(given) {
		t.Error("a word entered twice does not have what was told last")
	}
	var none table[bool]
	if none.has(all.word("")) || none.has(all.word(given[0])) || none.at(all.word(given[0])) || none.hasText("word") {
		t.Error("a list without words has one")
	}
	none.put(&all, "", true)
	if !none.has(all.word("")) || none.has(all.word("a")) || !none.hasText("") || none.hasText("a") {
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
	for name, x := range map[string]*wordIndex{"times": &lex.times.index, "titles": &lex.titles.index, "verbs": &lex.verbs.index, "given": &lex.given.index, "all": &lex.all.index} {
		if n := looks(x, x.words); n > 1.5 {
			t.Errorf("%s: %.2f words are compared for one of the list", name, n)
		}
	}
	// Of the words of a text most are in no list.
	var none []string
	for _, w := range lex.given.words() {
		none = append(none, w+"er")
	}
	if n := looks(&lex.all.index, none); n > 0.6 {
		t.Errorf("%.2f words are compared for one of no list", n)
	}
}
