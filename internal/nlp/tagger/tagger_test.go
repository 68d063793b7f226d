package tagger

import (
	"bytes"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/memory"
	"hearsay/internal/nlp/models"
	"hearsay/internal/nlp/train"

	"pgregory.net/rapid"
)

func shipped(t testing.TB, code string) *Tagger {
	t.Helper()
	f, err := models.Open(code, "tagger")
	if err != nil {
		t.Fatal(err)
	}
	tg, err := Open(f)
	if err != nil {
		t.Fatal(err)
	}
	return tg
}

// doc makes a document of words with one space between and one sentence a line.
func doc(text string) *nlp.Doc {
	d := &nlp.Doc{Text: text}
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		first := len(d.Tokens)
		i := at
		for w := range strings.SplitSeq(strings.TrimSuffix(line, "\n"), " ") {
			if w != "" {
				d.Tokens = append(d.Tokens, nlp.Token{Start: i, End: i + len(w), Head: -1})
			}
			i += len(w) + 1
		}
		if len(d.Tokens) > first {
			d.Sentences = append(d.Sentences, nlp.Sentence{Span: news.Span{Start: at, End: d.Tokens[len(d.Tokens)-1].End}, First: first, Last: len(d.Tokens)})
		}
		at += len(line)
	}
	return d
}

// tags shows a document as word/UPOS/XPOS/lemma.
func tags(d *nlp.Doc) string {
	var out []string
	for i, t := range d.Tokens {
		out = append(out, d.Word(i)+"/"+t.UPOS.String()+"/"+t.XPOS+"/"+t.Lemma)
	}
	return strings.Join(out, " ")
}

func own(t testing.TB) []*conllu.Sentence {
	t.Helper()
	b, err := os.ReadFile("testdata/news.conllu")
	if err != nil {
		t.Fatal(err)
	}
	ss, err := conllu.ReadAll(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return ss
}

// The floor on sentences of our own, which no model was trained on. They are
// few and full of what is hard: "than" and "after" as conjunctions, passives,
// headline words that are nouns and verbs.
func TestFloorOnOwnSentences(t *testing.T) {
	b, err := os.ReadFile("../models/en.tagger.bin")
	if err != nil {
		t.Fatal(err)
	}
	s, err := Evaluate(b, own(t))
	if err != nil {
		t.Fatal(err)
	}
	if 100*s.UPOS < 93*s.Tokens || 100*s.XPOS < 95*s.Tokens || 100*s.Lemma < 98*s.Tokens {
		t.Errorf("%s; want at least 93, 95 and 98", s)
	}
}

// The figures that the tagger is held to, on the treebanks' test splits.
func TestFloorOnTreebanks(t *testing.T) {
	data := &train.Data{Dir: "../../../../shared/bench"}
	if _, err := os.Stat(data.Dir); err != nil {
		t.Skip("no ../shared/bench beside the repository: the treebanks are not here")
	}
	for _, c := range []struct {
		name, model      string
		read             func() ([]*conllu.Sentence, error)
		upos, xpos, word float64
	}{
		{"EWT test", "en", func() ([]*conllu.Sentence, error) { return data.EWT(train.Test) }, 95.5, 94.5, 96.5},
		{"GUM test", "en", func() ([]*conllu.Sentence, error) { return data.GUM(train.Test, "") }, 96, 95.8, 97.5},
		{"GUM test news", "en", func() ([]*conllu.Sentence, error) { return data.GUM(train.Test, "news") }, 96, 95.5, 97},
		{"Sequoia test", "fr", func() ([]*conllu.Sentence, error) { return data.Sequoia(train.Test) }, 97, 100, 97},
	} {
		b, err := os.ReadFile("../models/" + c.model + ".tagger.bin")
		if err != nil {
			t.Fatal(err)
		}
		ss, err := c.read()
		if err != nil {
			t.Fatal(err)
		}
		s, err := Evaluate(b, ss)
		if err != nil {
			t.Fatal(err)
		}
		n := float64(s.Tokens) / 100
		if float64(s.UPOS) < c.upos*n || float64(s.XPOS) < c.xpos*n || float64(s.Lemma) < c.word*n {
			t.Errorf("%s: %s; want at least %.1f, %.1f, %.1f", c.name, s, c.upos, c.xpos, c.word)
		}
	}
}

func TestLemmas(t *testing.T) {
	tg := shipped(t, "en")
	for text, want := range map[string]string{
		"The envoys were hiding two knives .":        "the envoy be hide two knife .",
		"They overthrew him and they withdrew .":     "they overthrow he and they withdraw .",
		"He could n't have gone to Osijek earlier .": "he could not have go to Osijek early .",
		"Prices fell faster than wages rose .":       "price fall fast than wage rise .",
	} {
		d := doc(text)
		tg.Tag(d)
		var got []string
		for _, x := range d.Tokens {
			got = append(got, x.Lemma)
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s\n got %s\nwant %s", text, g, want)
		}
	}
}

// A word that opens a sentence is told by how the document writes it elsewhere.
func TestCasingOfTheDocumentDecides(t *testing.T) {
	tg := shipped(t, "en")
	d := doc("Ember was silent .\nReporters asked Ember again , and Ember left .")
	tg.Tag(d)
	if d.Tokens[0].UPOS != nlp.PROPN {
		t.Errorf("Ember is %v: %s", d.Tokens[0].UPOS, tags(d))
	}
}

func TestRunnerUpIsAnotherTag(t *testing.T) {
	tg := shipped(t, "en")
	d, _ := train.Doc(own(t))
	tg.Tag(d)
	named := 0
	for i, x := range d.Tokens {
		if x.Alt == x.XPOS {
			t.Errorf("token %d %q: runner-up %s is the tag itself", i, d.Word(i), x.Alt)
		}
		if x.Alt != "" {
			named++
		}
	}
	if named == 0 || 3*named > len(d.Tokens) {
		t.Errorf("%d of %d tokens have a runner-up, want a few", named, len(d.Tokens))
	}
}

// What a buffer remembers must change no result, whatever it met before.
func TestMemoryChangesNothing(t *testing.T) {
	fresh, used := shipped(t, "en"), shipped(t, "en")
	word := rapid.OneOf(
		rapid.SampledFrom([]string{"the", "ferry", "said", "Said", "Osijek", "lead", "led", "that", "to", "'s", "n't", "7", "$", ".", "éclair", "中文", "\xff", strings.Repeat("x", 300)}),
		rapid.StringMatching(`[A-Za-z]{1,9}`),
	)
	rapid.Check(t, func(r *rapid.T) {
		text := strings.Join(rapid.SliceOfN(word, 1, 30).Draw(r, "words"), " ")
		a, b := doc(text), doc(text)
		used.Tag(b)
		// One place for all forms: each drives the last one out.
		fresh.buffers = memory.Pool[buffer]{New: func() *buffer { return newBuffer(fresh, 0) }}
		fresh.Tag(a)
		if !reflect.DeepEqual(a.Tokens, b.Tokens) {
			r.Fatalf("fresh %s\n used %s", tags(a), tags(b))
		}
		for i, x := range a.Tokens {
			if x.UPOS == nlp.NoPOS || x.Lemma == "" {
				r.Fatalf("token %d of %q has no tag or lemma", i, text)
			}
		}
	})
}

// Sentences are tagged in turns: which others a document has between them must
// change no result but by how it writes its words.
func TestSentencesTaggedInTurnsAreTaggedAsAlone(t *testing.T) {
	tg := shipped(t, "en")
	form := rapid.OneOf(
		rapid.SampledFrom([]string{"the", "ferry", "said", "Said", "lead", "that", "to", "'s", ",", "7", "\xff", "中文"}),
		rapid.StringMatching(`[A-Za-z]{1,9}`),
	)
	rapid.Check(t, func(r *rapid.T) {
		a := doc(strings.Join(rapid.SliceOfN(form, 1, 60).Draw(r, "words"), " "))
		whole := a.Sentences[0]
		a.Sentences = nil
		for first := whole.First; first < whole.Last; {
			last := min(first+rapid.IntRange(1, 20).Draw(r, "length"), whole.Last)
			a.Sentences = append(a.Sentences, nlp.Sentence{First: first, Last: last})
			first = last
		}
		b := *a
		b.Tokens = slices.Clone(a.Tokens)
		buf := newBuffer(tg, memoBits)
		buf.meet(tg, a, a.Sentences)
		buf.flush(tg)
		for i := range a.Sentences {
			buf.tag(tg, a, a.Sentences[i:i+1])
		}
		tg.Tag(&b)
		if !slices.Equal(a.Tokens, b.Tokens) {
			r.Fatalf("alone %s\nin turns %s", tags(a), tags(&b))
		}
	})
}

func TestTrainingTwiceGivesTheSameBytes(t *testing.T) {
	irregular := &lang.List{Entries: []lang.Entry{{"wove", "weave", "VERB VBD"}}}
	var models [2][]byte
	for i := range models {
		b, err := learn(&train.Data{}, own(t), irregular, single)
		if err != nil {
			t.Fatal(err)
		}
		models[i] = b
	}
	if !bytes.Equal(models[0], models[1]) {
		t.Error("two trainings on the same sentences differ")
	}
	if s, err := Evaluate(models[0], own(t)); err != nil || 100*s.UPOS < 70*s.Tokens {
		t.Errorf("on its own training data: %s, error %v", s, err)
	}
	if _, err := learn(&train.Data{}, own(t), &lang.List{Entries: []lang.Entry{{"a", "b", "WRONG TAG"}}}, single); err == nil {
		t.Error("an irregular form with an unknown class is accepted")
	}
}

func TestJackknifeTagsEverySentence(t *testing.T) {
	ss := own(t)
	for len(ss) < 120 {
		ss = append(ss, own(t)...)
	}
	d, err := Jackknife(&train.Data{}, ss, 2)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := train.Doc(ss)
	right := 0
	for i := range d.Tokens {
		if d.Tokens[i].UPOS == want.Tokens[i].UPOS {
			right++
		}
	}
	if len(d.Tokens) != len(want.Tokens) || 100*right < 90*len(d.Tokens) {
		t.Errorf("%d of %d tokens right, want nearly all: the sentences repeat in every fold", right, len(want.Tokens))
	}
}

func TestOpenRefusesDamagedModels(t *testing.T) {
	table, err := linear.NewTrainer(3, 1).Table(linear.Prune{})
	if err != nil {
		t.Fatal(err)
	}
	var empty, wrong linear.FileWriter
	wrong.Add("classes", linear.AppendStrings(nil, []string{"NOUN NN", "VERB VB"}))
	wrong.Add("weights", table)
	for name, w := range map[string]*linear.FileWriter{"no sections": &empty, "other number of classes": &wrong} {
		f, err := linear.OpenFile(w.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Open(f); err == nil || !strings.Contains(err.Error(), "cmd/train") {
			t.Errorf("%s: error %v, want one that says how to mend it", name, err)
		}
	}
}

func TestTaggingAllocatesNothingForATokenMet(t *testing.T) {
	tg := shipped(t, "en")
	d, _ := train.Doc(own(t))
	tg.Tag(d)
	if n := testing.AllocsPerRun(20, func() { tg.Tag(d) }); n > 1 {
		t.Errorf("%.1f allocations for a text of known words, want none", n)
	}
}

func FuzzTag(f *testing.F) {
	for _, s := range []string{"", "The ferry sank .", "\xff ' ’ s", strings.Repeat("a ", 40)} {
		f.Add(s)
	}
	tg := shipped(f, "en")
	f.Fuzz(func(t *testing.T, text string) {
		d := doc(text)
		tg.Tag(d)
		for i := range d.Tokens {
			if d.Tokens[i].UPOS == nlp.NoPOS {
				t.Fatalf("token %d of %q has no tag", i, text)
			}
		}
	})
}

func BenchmarkTag(b *testing.B) {
	tg := shipped(b, "en")
	d, _ := train.Doc(own(b))
	tg.Tag(d)
	b.ReportAllocs()
	for b.Loop() {
		tg.Tag(d)
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
