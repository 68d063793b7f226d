package sqlite

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/news"
)

func someArticle() *news.Article {
	return &news.Article{
		ID: "a7", Capture: "sha256:7", Headline: "Lock gate jams", Text: "The gate jammed, “again”, the keeper said.",
		Bylines: []string{}, Language: "en", Truncated: true, Dateline: news.Dateline{Place: "ORLE", End: 7},
		Credits:    []news.Credit{{Agency: "Nörd", Kind: news.CreditText, Capture: [2]int{3, 900}}},
		Blocks:     []news.Block{{Kind: news.Paragraph, End: 40, Runs: []news.Run{{0, 40, 100, 140}}}},
		Sentences:  []news.Span{{Start: 0, End: 41}},
		Clauses:    []news.Clause{{Parent: -1, Negated: true}},
		Quantities: []news.Quantity{{Value: 2.5e9, Low: new(float64)}},
	}
}

// An article comes back as JSON would bring it.
func TestValuesComeBackAsTheyWere(t *testing.T) {
	for _, want := range []*news.Article{{}, someArticle()} {
		b, err := appendValues(nil, want)
		if err != nil {
			t.Fatal(err)
		}
		got := new(news.Article)
		if err := readValues(b, got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
		js, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		old := new(news.Article)
		if err := readValues(js, old); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(old, got); diff != "" {
			t.Errorf("-JSON +values:\n%s", diff)
		}
	}
}

// No field of an article has a form that falls back on JSON: it would be slow.
func TestAnArticleHasAFormOfItsOwn(t *testing.T) {
	b, err := appendValues(nil, someArticle())
	if err != nil {
		t.Fatal(err)
	}
	r := values{s: string(b[1:])}
	if text := r.text(); strings.Contains(text, ":j") || strings.Contains(text, "[j") || strings.Contains(text, ")j") {
		t.Errorf("a field is written as JSON: %s", text)
	}
}

type keeper struct {
	Name  string   `json:"name"`
	Since int      `json:"since"`
	Gates []gate   `json:"gates"`
	Notes []string `json:"notes,omitempty"`
	Map   map[string]int
	skip  int
}

type gate struct {
	Width float64 `json:"width"`
	At    [2]int  `json:"at"`
	Open  bool    `json:"open"`
	Log   []byte
}

type laterKeeper struct {
	Gates []laterGate `json:"gates"`
	Since int64       `json:"since"`
	Boat  string      `json:"boat"`
}

type laterGate struct {
	Open  bool
	At    [2]int `json:"at"`
	Depth float64
}

// Another version of the program, whose types have other fields in another order,
// reads what it knows.
func TestValuesOfAnotherForm(t *testing.T) {
	k := keeper{Name: "Orsk", Since: 2031, Notes: []string{}, Map: map[string]int{"x": 1}, Gates: []gate{{Width: 4.5, At: [2]int{-2, 3}, Open: true, Log: []byte("ok")}, {}}, skip: 1}
	b, err := appendValues(nil, &k)
	if err != nil {
		t.Fatal(err)
	}
	var same keeper
	if err := readValues(b, &same); err != nil {
		t.Fatal(err)
	}
	want := k
	want.Notes, want.skip = nil, 0
	if diff := cmp.Diff(want, same, cmp.AllowUnexported(keeper{})); diff != "" {
		t.Errorf("the same form: -want +got:\n%s", diff)
	}
	var later laterKeeper
	if err := readValues(b, &later); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(laterKeeper{Since: 2031, Gates: []laterGate{{At: [2]int{-2, 3}}, {}}}, later); diff != "" {
		t.Errorf("another form: -want +got:\n%s", diff)
	}
	var other struct {
		Since string `json:"since"`
	}
	if err := readValues(b, &other); err == nil {
		t.Error("a number was read as a text")
	}
}

// Damage gives an error or another article, and never a fault.
func TestDamagedValues(t *testing.T) {
	b, err := appendValues(nil, someArticle())
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 4000 {
		c := append([]byte{}, b[:1+r.IntN(len(b))]...)
		for range r.IntN(4) {
			c[r.IntN(len(c))] = byte(r.IntN(256))
		}
		_ = readValues(c, new(news.Article))
	}
}
