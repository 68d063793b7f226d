package analyze

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"hearsay/internal/nlp"

	"pgregory.net/rapid"
)

func analyzer(t testing.TB, code string) *Analyzer {
	t.Helper()
	a, err := For(code)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAnalyzeFillsTheDocument(t *testing.T) {
	var d nlp.Doc
	analyzer(t, "en").Analyze(&d, "Harbour reopens\nThe mayor, Mr. Okoye, said: \"We won't wait.\" Ships sailed at 7pm.", nil)
	if len(d.Sentences) != 3 {
		t.Fatalf("%d sentences, want 3: %v", len(d.Sentences), d.Sentences)
	}
	said := slices.IndexFunc(d.Tokens, func(t nlp.Token) bool { return d.Text[t.Start:t.End] == "said" })
	if said < 0 || d.Tokens[said].UPOS != nlp.VERB || d.Tokens[said].XPOS != "VBD" || d.Tokens[said].Lemma != "say" {
		t.Errorf("said: token %d, %v", said, d.Tokens[max(0, said)])
	}
	if d.Lang != "en" || d.Missing != nil {
		t.Errorf("language %q, missing %v", d.Lang, d.Missing)
	}
}

func TestAQuotationMayOpenWithABracket(t *testing.T) {
	a := analyzer(t, "en")
	for text, want := range map[string]int{
		"He left. “[We] are done,” he said.":                            2,
		"The deal was off. \"[The ministry's] agents agree,\" he said.": 2,
		"The ferry sailed. (“[Nobody] waved.”) It was noon.":            3,
		"It was a case of pumps vs. “[the] mill” in court.":             1,
	} {
		var d nlp.Doc
		a.Analyze(&d, text, nil)
		if len(d.Sentences) != want {
			t.Errorf("%q has %d sentences, want %d", text, len(d.Sentences), want)
		}
	}
}

func TestFrenchHasSentencesAndTags(t *testing.T) {
	var d nlp.Doc
	analyzer(t, "fr").Analyze(&d, "Le ministre a démenti l'accord, selon M. Ferrand. « Rien n'est signé », a-t-il déclaré mardi.", nil)
	if len(d.Sentences) != 2 {
		t.Fatalf("%d sentences, want 2", len(d.Sentences))
	}
	var verbs []string
	for _, x := range d.Tokens {
		if x.UPOS == nlp.VERB {
			verbs = append(verbs, x.Lemma)
		}
	}
	if got := strings.Join(verbs, " "); got != "démentir signer déclarer" {
		t.Errorf("verbs %q", got)
	}
}

func TestUnknownLanguageIsSplitAndSaysWhatIsMissing(t *testing.T) {
	var d nlp.Doc
	analyzer(t, "xx").Analyze(&d, "Kato oma tere. Soli vana!", nil)
	if len(d.Sentences) != 2 || len(d.Tokens) != 7 || !slices.Contains(d.Missing, "tags") {
		t.Errorf("%d sentences, %d tokens, missing %v", len(d.Sentences), len(d.Tokens), d.Missing)
	}
}

// pieces are what hostile and ordinary texts are made of.
var pieces = rapid.OneOf(
	rapid.SampledFrom([]string{" ", "\n", ". ", "\"", "“", "(", ")", "said", "The minister", "U.S.", "Mr.", "n't", "'s", "-", "$5", "é", "中文。", "שלום", "\u202e", "\xff", "\x00", "[1]", "No. ", "…"}),
	rapid.StringMatching(`[A-Za-z]{1,9} `),
	rapid.String(),
)

func checkDoc(t interface{ Fatalf(string, ...any) }, d *nlp.Doc) {
	valid := utf8.ValidString(d.Text)
	at := 0
	for i, x := range d.Tokens {
		if x.Start < at || x.End <= x.Start || x.End > len(d.Text) || x.Head < -1 || x.Head >= len(d.Tokens) || x.Head == i {
			t.Fatalf("token %d: %+v in a text of %d bytes", i, x, len(d.Text))
		}
		if valid && (!utf8.RuneStart(d.Text[x.Start]) || x.End < len(d.Text) && !utf8.RuneStart(d.Text[x.End])) {
			t.Fatalf("token %d cuts a rune", i)
		}
		at = x.End
	}
	for i, n := range d.Names {
		if n.First < 0 || n.Last <= n.First || n.Last > len(d.Tokens) || n.Start < 0 || n.End > len(d.Text) || n.Start >= n.End {
			t.Fatalf("name %d: %+v", i, n)
		}
	}
}

func TestAnyTextGivesSoundSpans(t *testing.T) {
	a := analyzer(t, "en")
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(pieces, 0, 40).Draw(t, "pieces"), "")
		var d nlp.Doc
		a.Analyze(&d, text, nil)
		checkDoc(t, &d)
	})
}

// A document used before, other texts before it and other goroutines beside it
// must change nothing.
func TestSameTextSameAnalysis(t *testing.T) {
	a := analyzer(t, "en")
	texts := strings.SplitAfter(benchText(), "\n\n")
	want := make([]nlp.Doc, len(texts))
	for i, text := range texts {
		a.Analyze(&want[i], text, nil)
	}
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			var d nlp.Doc
			for i := range texts {
				k := (i*7 + w*13) % len(texts)
				a.Analyze(&d, texts[k], nil)
				if !slices.Equal(d.Tokens, want[k].Tokens) || !slices.Equal(d.Sentences, want[k].Sentences) || !slices.Equal(d.Names, want[k].Names) {
					t.Errorf("text %d differs in goroutine %d", k, w)
				}
			}
		})
	}
	wg.Wait()
}

func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{"", "The mayor said \"no\".", "\xff\xfe", strings.Repeat("[", 200), "a\u0301\u202eb"} {
		f.Add(s)
	}
	a := analyzer(f, "en")
	f.Fuzz(func(t *testing.T, text string) {
		var d nlp.Doc
		a.Analyze(&d, text, nil)
		checkDoc(t, &d)
	})
}
