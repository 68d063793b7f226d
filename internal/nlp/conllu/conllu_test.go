package conllu

import (
	"io"
	"os"
	"strings"
	"testing"
)

func open1(t *testing.T) []*Sentence {
	t.Helper()
	f, err := os.Open("testdata/sample.conllu")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestReadWordsAndOffsets(t *testing.T) {
	all := open1(t)
	if len(all) != 2 {
		t.Fatalf("%d sentences, want 2", len(all))
	}
	s := all[0]
	if s.Doc != "ferry" || s.ID != "ferry-1" || !s.NewDoc || !s.NewPar || s.Line != 1 {
		t.Errorf("comments read as %q %q %v %v line %d", s.Doc, s.ID, s.NewDoc, s.NewPar, s.Line)
	}
	if len(s.Words) != 15 {
		t.Fatalf("%d words, want 15: the empty node is no word", len(s.Words))
	}
	for i, w := range s.Words {
		if got := s.Text[w.Start:w.End]; got != w.Form {
			t.Errorf("word %d: text has %q, form is %q", i, got, w.Form)
		}
	}
	if w := s.Words[4]; w.Head != 13 || w.DepRel != "ccomp" || w.Lemma != "know" || w.UPOS != "VERB" || w.XPOS != "VB" || w.Feats != "" {
		t.Errorf("know is %+v", w)
	}
	if w := s.Words[13]; w.Head != -1 || w.DepRel != "root" {
		t.Errorf("said is %+v", w)
	}
	if m := s.Multiwords; len(m) != 1 || s.Text[m[0].Start:m[0].End] != "don't" || m[0].First != 2 || m[0].Last != 4 {
		t.Errorf("multiword tokens %+v", m)
	}
}

func TestTextIsMadeOfWordsWhenNotGiven(t *testing.T) {
	s := open1(t)[1]
	if want := "Le bateau va au port."; s.Text != want {
		t.Errorf("text %q, want %q", s.Text, want)
	}
	if s.Doc != "ferry" || s.NewPar {
		t.Errorf("document %q, new paragraph %v", s.Doc, s.NewPar)
	}
	for _, i := range []int{3, 4} {
		if w := s.Words[i]; s.Text[w.Start:w.End] != "au" {
			t.Errorf("%q stands at %q, want the whole token", w.Form, s.Text[w.Start:w.End])
		}
	}
}

func TestBadInputIsNamedByLine(t *testing.T) {
	row := func(cols ...string) string { return strings.Join(cols, "\t") + "\n" }
	good := row("1", "a", "_", "_", "_", "_", "0", "root", "_", "_")
	tests := []struct{ name, in, want string }{
		{"few columns", "# x\n1\tword\n", "line 2: 2 columns"},
		{"many columns", good[:len(good)-1] + "\textra\n", "more than 10 columns"},
		{"number out of order", good + row("3", "b", "_", "_", "_", "_", "1", "dep", "_", "_"), `line 2: word number "3", want 2`},
		{"head outside", row("1", "a", "_", "_", "_", "_", "9", "dep", "_", "_"), "head 9 of word 1"},
		{"head no number", row("1", "a", "_", "_", "_", "_", "x", "dep", "_", "_"), `head "x"`},
		{"range outside", row("1-3", "ab", "_", "_", "_", "_", "_", "_", "_", "_") + good, "ends after the last word"},
		{"range backwards", row("1-0", "ab", "_", "_", "_", "_", "_", "_", "_", "_"), "token range"},
		{"long line", strings.Repeat("x", MaxLine+1), "longer than"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := ReadAll(strings.NewReader(tt.in))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestNoSentences(t *testing.T) {
	for _, in := range []string{"", "\n\n", "# only = a comment\n", "# a\n\n# b\n\n"} {
		if s, err := NewReader(strings.NewReader(in)).Read(); err != io.EOF {
			t.Errorf("%q gives %v, %v; want io.EOF", in, s, err)
		}
	}
}

func TestReadLabelled(t *testing.T) {
	tests := []struct {
		name, in string
		cols     Columns
		want     string // form/label@offsets
		text     string
	}{
		{"numbered, text given", "# text = Ann Lee left.\n1\tAnn\tB-PER\t-\t-\n2\tLee\tI-PER\t-\t-\n3\tleft\tO\t-\t-\n4\t.\tO\t-\t-\n", Columns{},
			"Ann/B-PER@0-3 Lee/I-PER@4-7 left/O@8-12 ./O@12-13", "Ann Lee left."},
		{"numbered from 0", "0\tAnn\tB-PER\n1\tleft\tO\n", Columns{}, "Ann/B-PER@0-3 left/O@4-8", "Ann left"},
		{"two columns", "Oslo\tB-LOC\nwaits\tO\n", Columns{}, "Oslo/B-LOC@0-4 waits/O@5-10", "Oslo waits"},
		{"spaces, last column", "-DOCSTART- -X- O O\n\nOslo NNP I-NP B-LOC\n", Columns{}, "Oslo/B-LOC@0-4", "Oslo"},
		{"named columns", "x Oslo B-LOC y\n", Columns{Word: 1, Label: 2}, "Oslo/B-LOC@0-4", "Oslo"},
		{"a number is a word", "7\tO\ndays\tO\n", Columns{}, "7/O@0-1 days/O@2-6", "7 days"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			all, err := ReadLabelled(strings.NewReader(tt.in), tt.cols)
			if err != nil {
				t.Fatal(err)
			}
			if len(all) != 1 {
				t.Fatalf("%d sentences, want 1", len(all))
			}
			var b strings.Builder
			for i, w := range all[0].Words {
				if i > 0 {
					b.WriteByte(' ')
				}
				b.WriteString(w.Form + "/" + w.Label + "@" + itoa(w.Start) + "-" + itoa(w.End))
			}
			if b.String() != tt.want || all[0].Text != tt.text {
				t.Errorf("got %s in %q\nwant %s in %q", b.String(), all[0].Text, tt.want, tt.text)
			}
		})
	}
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

func TestReadLabelledNamesALineWithoutLabel(t *testing.T) {
	_, err := ReadLabelled(strings.NewReader("Oslo\tB-LOC\nwaits\n"), Columns{})
	if err == nil || !strings.Contains(err.Error(), "line 1: word 2") {
		t.Errorf("error %v, want one that names the sentence and the word", err)
	}
}

// FuzzRead holds that any bytes give sentences whose words lie inside their
// text, in order, or an error.
func FuzzRead(f *testing.F) {
	b, err := os.ReadFile("testdata/sample.conllu")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte("1\ta b\t_\t_\t_\t_\t0\troot\t_\t_\n"))
	f.Fuzz(func(t *testing.T, in []byte) {
		all, _ := ReadAll(strings.NewReader(string(in)))
		for _, s := range all {
			at := 0
			for i, w := range s.Words {
				if w.Start < at && !insideMultiword(s, i) || w.End < w.Start || w.End > len(s.Text) {
					t.Fatalf("word %d at [%d,%d) after %d in %q", i, w.Start, w.End, at, s.Text)
				}
				if w.Head < -1 || w.Head >= len(s.Words) {
					t.Fatalf("head %d of %d words", w.Head, len(s.Words))
				}
				at = w.End
			}
		}
		_, _ = ReadLabelled(strings.NewReader(string(in)), Columns{})
	})
}

func insideMultiword(s *Sentence, i int) bool {
	for _, m := range s.Multiwords {
		if m.First < i && i < m.Last {
			return true
		}
	}
	return false
}
