package attrib

import (
	"reflect"
	"runtime"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

// The memory that one text leaves to the next tells it nothing: a text gives the
// same attributions first, after another and with memory of its own.
func TestWhatATextLeavesBehind(t *testing.T) {
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{
		article,
		"“We saw it burn,” the baker said. She told the Herald that the harbourmaster, Ole Dahl, had denied it and that he would not answer.",
		"",
		"The ministry confirmed on Monday that two boats had sunk, according to Norra, citing an official who asked not to be named.",
		"Lund: no deal. The agency said so, and the agency's chief said it again: “No deal.”",
	}
	find := func(text string) []news.Attribution {
		d := &nlp.Doc{}
		an.Analyze(d, text, nil)
		got, err := Find(Input{Doc: d})
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	var alone [][]news.Attribution
	for _, x := range texts {
		runtime.GC() // twice, and a pool is empty
		runtime.GC()
		alone = append(alone, find(x))
	}
	if len(alone[0]) == 0 || len(alone[1]) == 0 {
		t.Fatal("nothing is found")
	}
	for _, i := range []int{0, 1, 0, 3, 2, 4, 1, 3, 0, 4, 0} {
		if got := find(texts[i]); !reflect.DeepEqual(got, alone[i]) {
			t.Errorf("text %d after another: %d attributions, alone %d, or other ones", i, len(got), len(alone[i]))
		}
	}
}
