package newsbank

import (
	"reflect"
	"slices"
	"testing"

	"hearsay/internal/nlp"
)

func make500(t *testing.T) []string {
	t.Helper()
	ss, err := Sentences(500, 3)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, s := range ss {
		out = append(out, s.Text)
	}
	return out
}

// The same seed gives the same sentences, another seed others.
func TestDeterministic(t *testing.T) {
	a, b := make500(t), make500(t)
	if !reflect.DeepEqual(a, b) {
		t.Error("two runs with one seed differ")
	}
	other, err := Sentences(500, 4)
	if err != nil {
		t.Fatal(err)
	}
	same := 0
	for i, s := range other {
		if s.Text == a[i] {
			same++
		}
	}
	if same > 5 {
		t.Errorf("%d of 500 sentences are the same with another seed", same)
	}
}

// Every sentence is a tree with one root, known tags and relations, without
// crossing arcs, and its words spell its text.
func TestTrees(t *testing.T) {
	ss, err := Sentences(2000, 1)
	if err != nil {
		t.Fatal(err)
	}
	rels := map[string]int{}
	for _, s := range ss {
		roots, at := 0, 0
		for i, w := range s.Words {
			if nlp.ParseUPOS(w.UPOS) == nlp.ParseUPOS("") || w.XPOS == "" || w.Lemma == "" {
				t.Fatalf("%q: word %q has tags %q %q, lemma %q", s.Text, w.Form, w.UPOS, w.XPOS, w.Lemma)
			}
			if nlp.ParseRel(w.DepRel) == nlp.NoRel {
				t.Fatalf("%q: word %q has relation %q", s.Text, w.Form, w.DepRel)
			}
			rels[w.DepRel]++
			if s.Text[w.Start:w.End] != w.Form || w.Start < at {
				t.Fatalf("%q: word %q is not at %d to %d", s.Text, w.Form, w.Start, w.End)
			}
			at = w.End
			if w.Head < 0 {
				roots++
			}
			for steps, k := 0, i; k >= 0; k = s.Words[k].Head {
				if steps++; steps > len(s.Words) {
					t.Fatalf("%q: word %q hangs in a circle", s.Text, w.Form)
				}
			}
		}
		if roots != 1 {
			t.Fatalf("%q has %d roots", s.Text, roots)
		}
		for i, w := range s.Words {
			if w.Head < 0 || w.UPOS == "PUNCT" {
				continue
			}
			lo, hi := min(i, w.Head), max(i, w.Head)
			for k := lo + 1; k < hi; k++ {
				if h := s.Words[k].Head; h >= 0 && s.Words[k].UPOS != "PUNCT" && (h < lo || h > hi) {
					t.Errorf("%q: the arc of %q crosses that of %q", s.Text, w.Form, s.Words[k].Form)
				}
			}
		}
	}
	for _, rel := range []string{"ccomp", "parataxis", "acl:relcl", "appos", "nsubj:pass", "iobj", "conj", "xcomp"} {
		if rels[rel] < 50 {
			t.Errorf("%d arcs %s in 2,000 sentences", rels[rel], rel)
		}
	}
}

// Names are marked with their kinds, and most of them are in no list.
func TestNames(t *testing.T) {
	ss, err := Sentences(500, 1)
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]int{}
	for _, s := range ss {
		for _, w := range s.Words {
			kinds[w.Misc]++
		}
	}
	for _, k := range []string{"Name=B-PER", "Name=B-ORG", "Name=B-LOC", "Name=I-PER", "Name=I-ORG"} {
		if kinds[k] < 50 {
			t.Errorf("%d words marked %s", kinds[k], k)
		}
	}
	if slices.Contains(make500(t), "") {
		t.Error("an empty sentence")
	}
}
