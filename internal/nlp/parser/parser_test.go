package parser

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/models"
	"hearsay/internal/nlp/train"
)

func shipped(t testing.TB, code string) *Parser {
	t.Helper()
	f, err := models.Open(code, "parser")
	if err != nil {
		t.Fatal(err)
	}
	p, err := Open(f, bundle(t, code))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func bundle(t testing.TB, code string) *lang.Bundle {
	t.Helper()
	b, err := lang.Get(code)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func read(t testing.TB, name string) []*conllu.Sentence {
	t.Helper()
	f, err := os.Open(name)
	if errors.Is(err, os.ErrNotExist) && strings.HasPrefix(name, "..") {
		t.Skipf("%s is not here: lay the shared folder beside the repository to measure on it", name)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := conllu.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// The parser must do at least so well on news-like sentences of our own, with
// the tags that the tagger gives.
func TestFloorOnInventedSentences(t *testing.T) {
	ss := read(t, "testdata/invented.conllu")
	got, err := shipped(t, "en").evaluate(bundle(t, "en"), ss)
	if err != nil {
		t.Fatal(err)
	}
	t.Log(got)
	if got.UAS() < 87 || got.LAS() < 85 {
		t.Errorf("UAS %.1f, LAS %.1f; the floor is 87 and 85", got.UAS(), got.LAS())
	}
	if f := got.SubjectF(); f < 90 {
		t.Errorf("subjects of speech verbs F %.1f; the floor is 90", f)
	}
}

func TestFloorOnEWT(t *testing.T) {
	ss := read(t, filepath.FromSlash("../../../../shared/bench/nlp/ud_ewt/test.conllu"))
	got, err := shipped(t, "en").evaluate(bundle(t, "en"), ss)
	if err != nil {
		t.Fatal(err)
	}
	t.Log(got)
	if got.LAS() < 82 || got.SubjectF() < 90 {
		t.Errorf("LAS %.2f, subjects of speech verbs F %.1f; the floor is 82 and 90", got.LAS(), got.SubjectF())
	}
}

// document makes a document of one-word tokens with any tags.
func document(t *rapid.T) *nlp.Doc {
	forms := []string{"the", "said", "Rao", ",", ".", `"`, "that", "of", "42", "x", "", "日本", "\xff", "..."}
	tags := []string{"DT", "VBD", "NNP", ",", ".", "``", "IN", "CD", "", "NN", "??"}
	kinds := []nlp.UPOS{nlp.NoPOS, nlp.NOUN, nlp.VERB, nlp.PUNCT, nlp.PUNCT, nlp.ADP}
	d := &nlp.Doc{}
	var b strings.Builder
	for range rapid.IntRange(0, 4).Draw(t, "sentences") {
		s := nlp.Sentence{First: len(d.Tokens), Span: news.Span{Start: b.Len()}}
		for range rapid.IntRange(0, 40).Draw(t, "tokens") {
			start := b.Len()
			b.WriteString(rapid.SampledFrom(forms).Draw(t, "form"))
			d.Tokens = append(d.Tokens, nlp.Token{Start: start, End: b.Len(), UPOS: rapid.SampledFrom(kinds).Draw(t, "kind"), XPOS: rapid.SampledFrom(tags).Draw(t, "tag"), Lemma: "x", Head: 7, Rel: nlp.Dep})
			b.WriteByte(' ')
		}
		s.Last, s.End = len(d.Tokens), b.Len()
		d.Sentences = append(d.Sentences, s)
	}
	d.Text = b.String()
	return d
}

// Whatever the words, every sentence must become one projective tree.
func TestEverySentenceIsOneProjectiveTree(t *testing.T) {
	p := shipped(t, "en")
	rapid.Check(t, func(t *rapid.T) {
		d := document(t)
		p.Parse(d)
		for _, s := range d.Sentences {
			checkTree(t, d, s)
		}
	})
}

func checkTree(t interface{ Fatalf(string, ...any) }, d *nlp.Doc, s nlp.Sentence) {
	roots := 0
	for i := s.First; i < s.Last; i++ {
		tok := d.Tokens[i]
		if tok.Head < 0 {
			if roots++; tok.Rel != nlp.Root {
				t.Fatalf("token %d is a root with relation %v", i, tok.Rel)
			}
			continue
		}
		if tok.Head < s.First || tok.Head >= s.Last || tok.Head == i {
			t.Fatalf("token %d of sentence [%d,%d) has head %d", i, s.First, s.Last, tok.Head)
		}
		if tok.Rel == nlp.NoRel || tok.Rel == nlp.Root {
			t.Fatalf("token %d under %d has relation %q", i, tok.Head, tok.Rel)
		}
	}
	if want := min(1, s.Last-s.First); roots != want {
		t.Fatalf("%d roots in a sentence of %d tokens", roots, s.Last-s.First)
	}
	var tree nlp.Tree
	tree.Build(d)
	for i := s.First; i < s.Last; i++ {
		first, last := tree.Extent(i)
		for k := first; k < last; k++ {
			if !tree.Under(k, i) {
				t.Fatalf("token %d lies inside the extent of %d but not under it", k, i)
			}
		}
		steps := 0
		for h := i; h >= 0; h = d.Tokens[h].Head {
			if steps++; steps > s.Last-s.First {
				t.Fatalf("token %d lies on a cycle", i)
			}
		}
	}
}

func long(n int) *nlp.Doc {
	d := &nlp.Doc{Text: strings.Repeat("a ", n)}
	for i := range n {
		d.Tokens = append(d.Tokens, nlp.Token{Start: 2 * i, End: 2*i + 1, UPOS: []nlp.UPOS{nlp.NOUN, nlp.ADP, nlp.VERB, nlp.PUNCT}[i%7%4], XPOS: []string{"NN", "IN", "VBD", "("}[i%7%4], Lemma: "a"})
	}
	d.Sentences = []nlp.Sentence{{First: 0, Last: n, Span: news.Span{Start: 0, End: 2 * n}}}
	return d
}

// Time must grow with the length only: a sentence of a hundred thousand words
// would otherwise take hours.
func TestLongSentencesTakeLinearTime(t *testing.T) {
	p := shipped(t, "en")
	// Both take about as long, so that others on the machine slow down both.
	measure := func(n, times int) time.Duration {
		d, best := long(n), time.Hour
		for range 3 {
			start := time.Now()
			for range times {
				p.Parse(d)
			}
			best = min(best, time.Since(start))
		}
		return best
	}
	short, large := measure(3_000, 10), measure(30_000, 1)
	if large > 6*short {
		t.Errorf("10 times 3,000 words take %v, 30,000 take %v", short, large)
	}
	d := long(10_000)
	p.Parse(d)
	roots := 0
	for i := range d.Tokens {
		if d.Tokens[i].Head < 0 {
			roots++
		}
	}
	if roots != 1 {
		t.Errorf("%d roots", roots)
	}
}

func TestParsesAreTheSameInParallel(t *testing.T) {
	p := shipped(t, "en")
	want, _ := train.Doc(read(t, "testdata/invented.conllu"))
	p.Parse(want)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			got, _ := train.Doc(read(t, "testdata/invented.conllu"))
			for range 3 {
				p.Parse(got)
				for i := range got.Tokens {
					if got.Tokens[i] != want.Tokens[i] {
						t.Errorf("token %d: %+v, want %+v", i, got.Tokens[i], want.Tokens[i])
						return
					}
				}
			}
		})
	}
	wg.Wait()
}

func TestTrainingLearnsAndRepeats(t *testing.T) {
	d, _ := train.Doc(read(t, "testdata/invented.conllu"))
	opt := Options{Epochs: 12, Drop: 64, MinUpdates: 1}
	a, err := Train(d, nil, opt)
	if err != nil {
		t.Fatal(err)
	}
	b, err := Train(d, nil, opt)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a, b) {
		t.Error("two trainings on the same sentences differ")
	}
	f, err := linear.OpenFile(a)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Open(f, nil)
	if err != nil {
		t.Fatal(err)
	}
	got, _ := train.Doc(read(t, "testdata/invented.conllu"))
	p.Parse(got)
	if s := Compare(d, got, nil); s.LAS() < 97 {
		t.Errorf("on its own training sentences: %v", s)
	}
}

func TestOpenNamesWhatIsWrong(t *testing.T) {
	var empty linear.FileWriter
	var wrong linear.FileWriter
	wrong.Add("labels", linear.AppendStrings(nil, []string{"root"}))
	table, err := linear.NewTrainer(5, 1).Table(linear.Prune{})
	if err != nil {
		t.Fatal(err)
	}
	wrong.Add("arcs", table)
	wrong.Add("actions", []byte("ACT1...."))
	for _, b := range [][]byte{empty.Bytes(), wrong.Bytes()} {
		f, err := linear.OpenFile(b)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Open(f, nil); err == nil || !strings.Contains(err.Error(), "cmd/train") {
			t.Errorf("error %v, want one that says how to rebuild", err)
		}
	}
}

// FuzzParse holds that any text, cut at its spaces and tagged at random, becomes
// trees.
func FuzzParse(f *testing.F) {
	p := shipped(f, "en")
	f.Add("the mayor said , \" no \" .", uint64(3))
	f.Add("( ( [ « “ '' ” » ] ) ,", uint64(1))
	f.Fuzz(func(t *testing.T, text string, seed uint64) {
		d := &nlp.Doc{Text: text}
		at := 0
		for form := range strings.SplitSeq(text, " ") {
			seed = seed*6364136223846793005 + 1442695040888963407
			d.Tokens = append(d.Tokens, nlp.Token{Start: at, End: at + len(form), UPOS: nlp.UPOS(seed >> 33 % 18), XPOS: form})
			at += len(form) + 1
		}
		d.Sentences = []nlp.Sentence{{Last: len(d.Tokens), Span: news.Span{End: len(text)}}}
		p.Parse(d)
		if len(d.Tokens) < 200 {
			checkTree(t, d, d.Sentences[0])
		}
	})
}

func BenchmarkParse(b *testing.B) {
	p := shipped(b, "en")
	d, _ := train.Doc(read(b, "testdata/invented.conllu"))
	p.Parse(d)
	b.ReportAllocs()
	for b.Loop() {
		p.Parse(d)
	}
	b.ReportMetric(float64(len(d.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
