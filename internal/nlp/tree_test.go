package nlp

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// parsed makes a document of "word/TAG/head/rel" items, heads from 1 and 0 for
// the root; the lemma is the lower-case word.
func parsed(t testing.TB, line string) *Doc {
	t.Helper()
	d := &Doc{}
	var b strings.Builder
	for _, item := range strings.Fields(line) {
		f := strings.Split(item, "/")
		if len(f) != 4 {
			t.Fatalf("item %q has %d parts, want 4", item, len(f))
		}
		head, err := strconv.Atoi(f[2])
		if err != nil {
			t.Fatal(err)
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		tok := Token{Start: b.Len(), Lemma: strings.ToLower(f[0]), XPOS: f[1], UPOS: universal(f[1]), Head: head - 1, Rel: ParseRel(f[3])}
		b.WriteString(f[0])
		tok.End = b.Len()
		d.Tokens = append(d.Tokens, tok)
	}
	d.Text = b.String()
	s := Sentence{First: 0, Last: len(d.Tokens)}
	s.End = b.Len()
	d.Sentences = []Sentence{s}
	return d
}

func universal(tag string) UPOS {
	switch {
	case strings.HasPrefix(tag, "VB"):
		return VERB
	case strings.HasPrefix(tag, "NNP"):
		return PROPN
	case strings.HasPrefix(tag, "NN"):
		return NOUN
	case strings.HasPrefix(tag, "JJ"):
		return ADJ
	case strings.HasPrefix(tag, "RB"):
		return ADV
	}
	switch tag {
	case "DT":
		return DET
	case "IN":
		return ADP
	case "SC":
		return SCONJ
	case "TO":
		return PART
	case "WP", "WDT", "PRP":
		return PRON
	case "MD":
		return AUX
	case "CC":
		return CCONJ
	}
	return PUNCT
}

func tree(t testing.TB, line string) (*Tree, *Doc) {
	d := parsed(t, line)
	var tr Tree
	tr.Build(d)
	return &tr, d
}

func find(t testing.TB, d *Doc, word string) int {
	t.Helper()
	if word == "" {
		return -1
	}
	for i := range d.Tokens {
		if d.Word(i) == word {
			return i
		}
	}
	t.Fatalf("no word %q in %q", word, d.Text)
	return -1
}

func TestTreeDownwards(t *testing.T) {
	tr, d := tree(t, "The/DT/2/det mayor/NN/5/nsubj of/IN/4/case Lund/NNP/2/nmod said/VBD/0/root so/RB/5/advmod ././5/punct")
	said := find(t, d, "said")
	if got := tr.Children(nil, said); !slices.Equal(got, []int{1, 5, 6}) {
		t.Errorf("children of said: %v", got)
	}
	if got := tr.Span(1).Of(d.Text); got != "The mayor of Lund" {
		t.Errorf("subtree of mayor: %q", got)
	}
	if first, last := tr.Extent(said); first != 0 || last != 7 {
		t.Errorf("extent of the root: [%d,%d)", first, last)
	}
	if tr.Child(said, Obj, Advmod) != 5 || tr.Child(said, Obj) != -1 {
		t.Error("child by relation")
	}
	if !tr.Under(2, 1) || tr.Under(5, 1) || !tr.Under(1, 1) {
		t.Error("under")
	}
	if tr.RootOf(d.Sentences[0]) != said || tr.RootOf(Sentence{First: 0, Last: 0}) != -1 {
		t.Error("root of the sentence")
	}
}

// In any parse, the extent of a token must be the range that a plain walk over
// ancestors gives, and the children must be those whose head it is.
func TestTreeAgreesWithHeads(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 30).Draw(t, "n")
		d := &Doc{Text: strings.Repeat("x ", n)}
		for i := range n {
			head := -1
			if i > 0 {
				head = rapid.IntRange(-1, i-1).Draw(t, "head")
			}
			d.Tokens = append(d.Tokens, Token{Start: 2 * i, End: 2*i + 1, Head: head, Rel: Dep})
		}
		// Any numbering of the tokens is a tree as well.
		perm := rapid.Permutation(slices.Collect(count(n))).Draw(t, "order")
		moved := make([]Token, n)
		for i, tok := range d.Tokens {
			to := tok
			if tok.Head >= 0 {
				to.Head = perm[tok.Head]
			}
			to.Start, to.End = 2*perm[i], 2*perm[i]+1
			moved[perm[i]] = to
		}
		d.Tokens = moved
		var tr Tree
		tr.Build(d)
		lo, hi := make([]int, n), make([]int, n)
		for i := range n {
			lo[i], hi[i] = i, i
		}
		for i := range n {
			for a := i; a >= 0; a = d.Tokens[a].Head {
				lo[a], hi[a] = min(lo[a], i), max(hi[a], i)
			}
		}
		for i := range n {
			if first, last := tr.Extent(i); first != lo[i] || last != hi[i]+1 {
				t.Fatalf("extent of %d: [%d,%d), want [%d,%d]", i, first, last, lo[i], hi[i])
			}
			var want []int
			for c := range n {
				if d.Tokens[c].Head == i {
					want = append(want, c)
				}
			}
			if got := tr.Children(nil, i); !slices.Equal(got, want) {
				t.Fatalf("children of %d: %v, want %v", i, got, want)
			}
		}
	})
}

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n && yield(i); i++ {
		}
	}
}

func TestTreeEndsOnCycles(t *testing.T) {
	d := &Doc{Text: "a b c", Tokens: []Token{{End: 1, Head: 1, Rel: Dep}, {Start: 2, End: 3, Head: 0, Rel: Dep}, {Start: 4, End: 5, Head: 2, Rel: Dep}}}
	var tr Tree
	tr.Build(d)
	for i := range d.Tokens {
		tr.Subject(i)
		tr.Under(i, 2-i)
		tr.NounPhrase(i, WholePhrase)
	}
	if got := fmt.Sprint(tr.Children(nil, 0), tr.Children(nil, 2)); got != "[1] []" {
		t.Errorf("children %s", got)
	}
}

func BenchmarkTree(b *testing.B) {
	d := parsed(b, "The/DT/2/det mayor/NN/5/nsubj of/IN/4/case Lund/NNP/2/nmod said/VBD/0/root so/RB/5/advmod ././5/punct")
	var tr Tree
	tr.Build(d)
	b.ReportAllocs()
	for b.Loop() {
		tr.Build(d)
		tr.Subject(4)
		tr.NounPhrase(1, WholePhrase)
	}
}

func TestRepeats(t *testing.T) {
	d := parsed(t, "He/PRP/2/nsubj knew/VBD/0/root Rao/NNP/2/obj ,/,/2/punct and/CC/7/cc Lund/NNP/7/nsubj said/VBD/2/conj he/PRP/9/nsubj left/VBD/7/ccomp")
	for token, want := range map[int]bool{2: true, 5: false} { // Rao, Lund
		if got := d.Repeats(7, token); got != want {
			t.Errorf("Repeats(%q, %q) = %v, want %v", d.Word(7), d.Word(token), got, want)
		}
	}
}
