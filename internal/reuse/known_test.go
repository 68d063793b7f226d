package reuse

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/newsgen"
)

// stream is made-up documents in order of publication, a third of them copies
// with edits and some of them twice.
func stream(n int, seed uint64) []Doc {
	s := newsgen.New(newsgen.Options{Seed: seed, Articles: n, Words: 120})
	var docs []Doc
	for a, ok := s.Next(); ok; a, ok = s.Next() {
		d := Doc{ID: a.ID, Text: a.Text, Date: a.Date.Format("2006-01-02T15:04:05Z"), Outlet: a.Outlet}
		docs = append(docs, d)
		if len(docs)%7 == 0 {
			d.ID += "-again"
			docs = append(docs, d)
		}
	}
	inOrder(docs)
	return docs
}

func inOrder(docs []Doc) {
	slices.SortFunc(docs, func(a, b Doc) int { return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID)) })
}

// again is FindAgain with what is kept by ID, kept up to date.
func again(t *testing.T, docs []Doc, opt Options, kept map[string][]byte) (pairs []Pair, compared, written int) {
	t.Helper()
	rows := make([][]byte, len(docs))
	for i := range docs {
		rows[i] = kept[docs[i].ID]
	}
	pairs, keep, compared, err := FindAgain(docs, opt, rows)
	if err != nil {
		t.Fatal(err)
	}
	for i, b := range keep {
		if b != nil {
			kept[docs[i].ID] = b
			written++
		}
	}
	return pairs, compared, written
}

func findAll(t *testing.T, docs []Doc, opt Options) []Pair {
	t.Helper()
	pairs, err := Find(docs, opt)
	if err != nil {
		t.Fatal(err)
	}
	return pairs
}

// Documents that come one at a time or some at a time, in any order, and go
// again, share what they share when all are compared at once; and each pair is
// aligned once.
func TestFindAgainIsFind(t *testing.T) {
	// A small cap, so that which pairs are candidates changes with what arrives.
	for _, opt := range []Options{{}, {MaxPostings: 3}, {KeepStanding: true, MinWords: 6}} {
		for seed := range uint64(2) {
			r := rand.New(rand.NewPCG(seed, 1))
			all := stream(60, seed)
			kept := make(map[string][]byte)
			var here []Doc
			for _, i := range r.Perm(len(all)) {
				here = append(here, all[i])
				if r.IntN(9) == 0 { // one goes, and may come back
					here = slices.Delete(here, 0, 1)
				}
				if r.IntN(3) > 0 {
					continue // more at a time
				}
				inOrder(here)
				got, _, _ := again(t, here, opt, kept)
				if want := findAll(t, here, opt); !reflect.DeepEqual(got, want) {
					t.Fatalf("options %+v, seed %d: %d documents: %d pairs, want %d", opt, seed, len(here), len(got), len(want))
				}
			}
			inOrder(here)
			again(t, here, opt, kept)
			if got, compared, written := again(t, here, opt, kept); compared != 0 || written != 0 {
				t.Errorf("options %+v, seed %d: nothing new, yet %d pairs were aligned and %d rows written; %d pairs", opt, seed, compared, written, len(got))
			}
		}
	}
}

// A document that arrives is aligned with those alone that have text in common
// with it, and one row is kept.
func TestFindAgainComparesWhatIsNew(t *testing.T) {
	docs := stream(120, 5)
	kept := make(map[string][]byte)
	again(t, docs, Options{}, kept)
	for _, i := range []int{0, 50, len(docs) - 1} {
		rest := slices.Delete(slices.Clone(docs), i, i+1)
		kept := make(map[string][]byte)
		_, before, _ := again(t, rest, Options{}, kept)
		_, compared, written := again(t, docs, Options{}, kept)
		partners := 0
		for _, p := range findAll(t, docs, Options{KeepStanding: true}) {
			if p.A == i || p.B == i {
				partners++
			}
		}
		if compared > 3*partners+6 || compared > before/8 || written > 2 {
			t.Errorf("document %d of %d, which shares text with %d: %d pairs were aligned, %d of the others alone; %d rows written", i, len(docs), partners, compared, before, written)
		}
	}
	lone := Doc{ID: "lone", Date: "2031-01-01", Text: "Nothing of what this gardener wrote about marrows in the valley is in any other document of the stream."}
	docs = append(docs, lone)
	inOrder(docs)
	if _, compared, _ := again(t, docs, Options{}, kept); compared != 0 {
		t.Errorf("a document that shares nothing was aligned with %d", compared)
	}
}

// What is kept is used for the texts that it is of, and only when it is whole.
func TestFindAgainTrustsNothing(t *testing.T) {
	docs := stream(40, 6)
	kept := make(map[string][]byte)
	want, all, _ := again(t, docs, Options{}, kept)
	r := rand.New(rand.NewPCG(3, 3))
	damage := map[string]func(b []byte) []byte{
		"a byte changed": func(b []byte) []byte { b[r.IntN(len(b))] ^= byte(1 + r.IntN(255)); return b },
		"cut off":        func(b []byte) []byte { return b[:r.IntN(len(b))] },
		"longer":         func(b []byte) []byte { return append(b, 1, 2, 3) },
		"another's":      func([]byte) []byte { return kept[docs[len(docs)-1].ID] },
	}
	for name, do := range damage {
		for range 20 {
			bad := make(map[string][]byte)
			for id, b := range kept {
				bad[id] = do(slices.Clone(b))
			}
			got, compared, _ := again(t, docs, Options{}, bad)
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("%s: other pairs were found", name)
			}
			if name != "another's" && compared != all {
				t.Errorf("%s: %d pairs were aligned, want all %d", name, compared, all)
			}
		}
	}
	if got, compared, _ := again(t, docs, Options{MinWords: 12}, kept); compared != all || !reflect.DeepEqual(got, findAll(t, docs, Options{MinWords: 12})) {
		t.Errorf("other options: %d pairs were aligned, want all %d", compared, all)
	}
	// An edit of one text: its pairs alone.
	i := slices.IndexFunc(want, func(p Pair) bool { return len(p.Passages) > 2 })
	d := &docs[want[i].A]
	d.Text = d.Text[:len(d.Text)-10]
	kept = make(map[string][]byte)
	again(t, docs, Options{}, kept)
	d.Text = "Edited since. " + d.Text
	got, compared, _ := again(t, docs, Options{}, kept)
	if !reflect.DeepEqual(got, findAll(t, docs, Options{})) || compared == 0 || compared > all/4 {
		t.Errorf("after an edit of one text %d pairs were aligned, of %d", compared, all)
	}
}

// retellings are documents of which many tell with the same words of content what
// others do, and other words around them.
func retellings(n int) []Doc {
	var content []string
	for _, a := range strings.Fields("bar tel mor kin sul dav ner pol gat rim") {
		for _, b := range strings.Fields("ander oster ibel umen agol ekin ofar ustil anor imer") {
			content = append(content, a+b, a+b+"eth")
		}
	}
	around := strings.Fields("the of to and with for by from in on at a")
	r := rand.New(rand.NewPCG(8, 1))
	var facts [][]string
	for range 60 {
		var f []string
		for _, k := range r.Perm(len(content))[:9] {
			f = append(f, content[k])
		}
		facts = append(facts, f)
	}
	var docs []Doc
	for i := range n {
		var b strings.Builder
		for _, k := range r.Perm(len(facts))[:5] {
			b.WriteString("Then")
			for _, w := range facts[k] {
				for range 1 + r.IntN(3) {
					b.WriteString(" " + around[r.IntN(len(around))])
				}
				b.WriteString(" " + w)
			}
			b.WriteString(".\n")
		}
		docs = append(docs, Doc{ID: fmt.Sprint("d", i), Text: b.String(), Outlet: fmt.Sprint("Outlet ", i)})
	}
	return docs
}

// A document that comes leaves most of what the others share as it was, to the last
// digit, so that a store need not write it again.
func TestADocumentLeavesTheOthers(t *testing.T) {
	docs := retellings(44)
	type pair struct{ a, b string }
	of := func(docs []Doc) map[pair][]Passage {
		all := make(map[pair][]Passage)
		for _, p := range findAll(t, docs, Options{}) {
			all[pair{docs[p.A].ID, docs[p.B].ID}] = p.Passages
		}
		return all
	}
	loose, others := 0, 0
	before := of(docs[:len(docs)-1])
	after := of(docs)
	for k, ps := range before {
		if !reflect.DeepEqual(ps, after[k]) {
			others++
		}
		for i := range ps {
			if ps[i].Kind == news.Paraphrase {
				loose++
			}
		}
	}
	if loose < 10 {
		t.Fatalf("%d paraphrases among %d pairs: too few to show anything", loose, len(before))
	}
	if others*2 > len(before) {
		t.Errorf("of %d pairs of documents %d share something else since another came", len(before), others)
	}
}
