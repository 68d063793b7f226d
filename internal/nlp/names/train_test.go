package names

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/train"
)

// benchData is the folder of corpora beside the repository; a test that needs it
// is skipped where it is not.
func benchData(t *testing.T) string {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "..", "shared", "bench")
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		t.Skip("the corpora are not beside the repository (../shared/bench)")
	}
	return dir
}

func TestTrainingTwiceGivesTheSameBytes(t *testing.T) {
	dir := benchData(t)
	once := func() []byte {
		data := &train.Data{Dir: dir, Only: 3}
		b, err := trainEnglish(data)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	if a, b := once(), once(); !bytes.Equal(a, b) {
		t.Errorf("two trainings on the same data gave %d and %d different bytes", len(a), len(b))
	}
}

// floorUNER is the exact-span F1 that the shipped model must reach on the test
// part of UNER EWT, on the model's own tokens.
const floorUNER = 72.0

func TestFloorOnUNER(t *testing.T) {
	data := &train.Data{Dir: benchData(t)}
	s, err := newSchool(nil)
	if err != nil {
		t.Fatal(err)
	}
	set, err := s.read(data, testCorpora[:1])
	if err != nil {
		t.Fatal(err)
	}
	r := newReader(t)
	score := measure(r.names, set)
	t.Log(score)
	if score.All() < floorUNER {
		t.Errorf("F1 %.2f, floor %.2f", score.All(), floorUNER)
	}
}

func TestJoinedReadsLabels(t *testing.T) {
	m := joined(conllu.Labelled{Words: []conllu.LabelledWord{
		{Form: "Ada", Label: "B-PER"}, {Form: "Bo", Label: "I-PER"}, {Form: "of", Label: "O"}, {Form: "Velmora", Label: "B-LOC"},
		{Form: "@", Label: "B-PER"}, {Form: "ada", Label: "B-PER"}, {Form: "Cup", Label: "B-event"},
	}})
	if m.text != "Ada Bo of Velmora @ ada Cup" || len(m.spans) != 2 || m.spans[0] != (span{0, 6, typePerson}) || m.spans[1] != (span{10, 17, typePlace}) {
		t.Errorf("%q with %v", m.text, m.spans)
	}
}

func TestMentionsReadsBrackets(t *testing.T) {
	s := &conllu.Sentence{Words: []conllu.Word{
		{Form: "The", Misc: "Entity=(1-organization-new-nnnnn-cf1-2-coref(2-place-new-nnnnn-cf2-1-coref-Velmora)"},
		{Form: "Council", Misc: "Entity=1)|SpaceAfter=No"},
		{Form: "met"},
	}}
	ms := mentions(s)
	if len(ms) != 2 || ms[0].first != 0 || ms[0].last != 2 || ms[0].typ != "organization" || ms[1].link != "Velmora" || ms[1].last != 1 {
		t.Errorf("mentions %+v", ms)
	}
}

func TestNameIn(t *testing.T) {
	titles, err := newTitles()
	if err != nil {
		t.Fatal(err)
	}
	s := &conllu.Sentence{}
	for _, w := range [][2]string{{"the", "DET"}, {"President", "PROPN"}, {"Ada", "PROPN"}, {"Velmora", "PROPN"}, {"of", "ADP"}, {"Tides", "PROPN"}} {
		s.Words = append(s.Words, conllu.Word{Form: w[0], UPOS: w[1], XPOS: "NNP"})
	}
	for _, tt := range []struct {
		what     string
		m        mention
		from, to int
		ok       bool
	}{
		{"a title is cut", mention{typ: "person", first: 0, last: 4, core: []int{1, 2, 3}}, 2, 4, true},
		{"an organisation keeps its of", mention{typ: "organization", first: 2, last: 6, core: []int{3}}, 2, 6, true},
		{"the link says what is named", mention{typ: "person", first: 0, last: 6, core: []int{1}, link: "Ada_Velmora"}, 2, 4, true},
		{"a common noun heads no name", mention{typ: "person", first: 0, last: 4, core: []int{0}}, 0, 0, false},
		{"an object is none", mention{typ: "object", first: 2, last: 4, core: []int{3}}, 0, 0, false},
	} {
		from, to, ok := titles.nameIn(s, tt.m)
		if ok != tt.ok || ok && (from != tt.from || to != tt.to) {
			t.Errorf("%s: words %d to %d, %v; want %d to %d, %v", tt.what, from, to, ok, tt.from, tt.to, tt.ok)
		}
	}
}
