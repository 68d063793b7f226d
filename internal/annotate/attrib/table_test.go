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
	for name, x := range map[string]*wordIndex{"persons": &lex.persons.index, "inflected": &lex.inflected.index, "verbs": &lex.verbs.index, "given": &lex.given.index, "all": &lex.all.index} {
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

// A list has the words that were entered in it, once, and none of another list.
func TestList(t *testing.T) {
	var all vocabulary
	var fish, birds, none list
	for _, w := range []string{"pike", "sea trout", "pike"} {
		fish.put(&all, w)
	}
	birds.put(&all, "crane")
	birds.put(&all, "pike")
	if got := fish.words(); len(got) != 2 || got[0] != "pike" || got[1] != "sea trout" {
		t.Errorf("the words of the list are %q", got)
	}
	for _, x := range []struct {
		list *list
		word string
		want bool
	}{
		{&fish, "pike", true}, {&fish, "sea trout", true}, {&fish, "crane", false}, {&fish, "sea", false}, {&birds, "crane", true}, {&birds, "pike", true},
		{&birds, "sea trout", false}, {&none, "pike", false}, {&none, "", false},
	} {
		if x.list.has(all.word(x.word)) != x.want || x.list.hasText(x.word) != x.want {
			t.Errorf("%q is in the list %q: want %v", x.word, x.list.words(), x.want)
		}
	}
}

// A token is among the words of a set, and none is that stands outside of the text.
func TestWordSet(t *testing.T) {
	f := &finder{lex: newLexicon()}
	for _, w := range []string{"would", "wood", "nothing"} {
		f.formIn = append(f.formIn, f.lex.all.word(w).in)
	}
	for i, want := range map[int]bool{-1: false, 0: true, 1: false, 2: false, 3: false} {
		if f.among(i, wills) != want {
			t.Errorf("token %d: want %v", i, want)
		}
	}
	if !f.among(2, nots) {
		t.Error("a word is not found in its set")
	}
}
