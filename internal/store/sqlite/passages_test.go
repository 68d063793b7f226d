package sqlite

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/news"
)

func TestPassagesComeBackAsTheyWere(t *testing.T) {
	many := []news.Passage{}
	for i := range 300 {
		many = append(many, news.Passage{
			A: news.Ref{Article: "a1", Start: i, End: i + 70}, B: news.Ref{Article: "a12", Start: 100000 + i, End: 100200 + i},
			Kind: news.Verbatim, Similarity: rand.Float64(), From: "a", Why: "published earlier (2031-05-01 before 2031-05-02)", Credit: "Nörd",
		})
	}
	for _, want := range [][]news.Passage{{}, {{}}, many} {
		b, err := packPassages(want)
		if err != nil {
			t.Fatal(err)
		}
		got, err := unpackPassages(b)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}

// What an earlier version packed, which gave reasons by number, is read.
func TestPassagesOfAnEarlierVersion(t *testing.T) {
	text := func(s string) []byte { return append([]byte{byte(len(s))}, s...) }
	b := []byte{5}
	for _, s := range []string{"a1", "a2", "verbatim", "", "same words"} {
		b = append(b, text(s)...)
	}
	b = append(b, 1, 0, 3, 9, 1, 4, 10, 2, 3, 3, 4, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f)
	for _, x := range []struct {
		b    []byte
		want []news.Passage
	}{
		{[]byte{0, 0}, []news.Passage{}},
		{b, []news.Passage{{A: news.Ref{Article: "a1", Start: 3, End: 9}, B: news.Ref{Article: "a2", Start: 4, End: 10}, Kind: news.Verbatim, Similarity: 1, Why: "same words"}}},
	} {
		packed, err := pack(x.b)
		if err != nil {
			t.Fatal(err)
		}
		got, err := unpackPassages(packed)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(x.want, got); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}

// Damage gives an error or other passages, and never a fault.
func TestDamagedPassages(t *testing.T) {
	packed, err := packPassages([]news.Passage{{A: news.Ref{Article: "a1", End: 9}, B: news.Ref{Article: "a2", End: 9}, Kind: news.Partial, Why: "x"}})
	if err != nil {
		t.Fatal(err)
	}
	plain, err := unpack(packed)
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	for i := range plain {
		for _, x := range []byte{0, 1, 0x7f, 0x80, 0xff} {
			for _, b := range [][]byte{plain[:i], append(append(append([]byte{}, plain[:i]...), x), plain[i+1:]...)} {
				again, err := pack(b)
				if err != nil {
					t.Fatal(err)
				}
				if _, err := unpackPassages(again); err != nil {
					refused++
				}
			}
		}
	}
	if refused == 0 {
		t.Error("nothing was refused")
	}
}
