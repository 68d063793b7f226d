package token

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/models"

	"pgregory.net/rapid"
)

// splitter is the splitter of a language as the program uses it.
func splitter(t testing.TB, code string) *Splitter {
	t.Helper()
	b, err := lang.Get(code)
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(b)
	if err != nil {
		t.Fatal(err)
	}
	if f, err := models.Open(code, "sentences"); err == nil {
		if err := s.LoadEnds(f); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func split(s *Splitter, text string) nlp.Doc {
	var d nlp.Doc
	s.Split(&d, &Buffer{}, text, nil)
	return d
}

// words shows the tokens of a document, sentences parted by " | ".
func words(d nlp.Doc) string {
	var out []string
	for _, s := range d.Sentences {
		var in []string
		for i := s.First; i < s.Last; i++ {
			in = append(in, d.Word(i))
		}
		out = append(out, strings.Join(in, " "))
	}
	return strings.Join(out, " | ")
}

func TestTokens(t *testing.T) {
	s := splitter(t, "en")
	for _, c := range []struct{ about, text, want string }{
		{"clitics", "They don't know it's hers, we'll see.", "They do n't know it 's hers , we 'll see ."},
		{"clitics with curly marks", "She’s sure they won’t.", "She ’s sure they wo n’t ."},
		{"possessives", "Chad's ministers' cars", "Chad 's ministers ' cars"},
		{"contractions with a mark of either form", "Y’all know y'all. ’Tis D’you", "Y’ all know y' all . ’T is D’ you"},
		{"contractions without a mark", "I cannot say; dont ask, gonna go", "I can not say ; do nt ask , gon na go"},
		{"names with an apostrophe", "O'Hara met D'Angelo", "O'Hara met D'Angelo"},
		{"hyphens part words", "a state-run, Oslo-based well-known twenty-five", "a state - run , Oslo - based well - known twenty - five"},
		{"prefixes keep theirs", "an anti-war ex-minister re-elected in mid-June", "an anti-war ex-minister re-elected in mid-June"},
		{"prefixes before a chain", "the non-Swiss-led plan", "the non-Swiss - led plan"},
		{"ranges and telephone numbers", "10-12 of 555-0134 or 020-555-0134", "10 - 12 of 555-0134 or 020-555-0134"},
		{"dates and fractions", "on 11/05/2031 or 1/2 of it, and/or 9/12", "on 11/05/2031 or 1/2 of it , and / or 9/12"},
		{"currency", "$4.5bn, US$12 and €3m, 40%", "$ 4.5 bn , US$ 12 and € 3 m , 40 %"},
		{"units and times", "35mm at 7:30pm, 5km, the 20th of the 1990s", "35 mm at 7:30 pm , 5 km , the 20th of the 1990s"},
		{"links", "See https://example.org/a-b?c=d, or mail press@example.org.", "See https://example.org/a-b?c=d , or mail press@example.org ."},
		{"handles", "@portnews said #ferry #1", "@portnews said #ferry # 1"},
		{"brackets and quotes", `He [the mayor] said ("maybe").`, `He [ the mayor ] said ( " maybe " ) .`},
		{"ellipses and dashes", "Well... no—yes -- or…maybe", "Well ... no — yes -- or … maybe"},
		{"abbreviations keep their stop", "Mr. R. J. Tan of Acme Inc. and the U.N. met at 5 p.m. sharp", "Mr. R. J. Tan of Acme Inc. and the U.N. met at 5 p.m. sharp"},
		{"a missing space", "It was late.The ferry left", "It was late . The ferry left"},
		{"initials with hyphens", "the U.S.-led force", "the U.S. - led force"},
		{"decades and clipped words", "the '90s, let 'em", "the '90s , let 'em"},
	} {
		if got := strings.ReplaceAll(words(split(s, c.text)), " | ", " "); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.about, got, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	s := splitter(t, "en")
	for _, c := range []struct {
		about string
		want  []string
	}{
		{"stops of every kind", []string{"The quay is shut.", "Who shut it?", "Nobody knows!", "The mayor left."}},
		{"titles and initials", []string{"Gen. Ada B. Moreno met Dr. Ito.", "St. Olaf's was closed."}},
		{"companies and countries", []string{"The firm, Tarn Ltd. of Leeds, sued.", "It left the U.K. in May."}},
		{"a quotation that ends a sentence", []string{"\"The bridge is safe.\"", "She repeated it twice."}},
		{"a quotation that goes on", []string{"\"Is it safe?\" asked the inspector.", "Nobody answered."}},
		{"curly quotation marks", []string{"“We will not pay.”", "The union shrugged."}},
		{"brackets", []string{"The ferry sank (nobody was hurt).", "An inquiry opened."}},
		{"numbers", []string{"It cost 3.5 million.", "In 2031 it cost 4."}},
		{"an ellipsis within", []string{"He paused ... and then went on."}},
		{"No. before a number", []string{"Platform No. 7 was closed.", "He said no.", "Then he left."}},
		{"months", []string{"It reopened on Feb. 3 after repairs.", "Trains ran."}},
		{"times of day", []string{"The vote ended at 5 p.m. on Friday.", "It was close."}},
	} {
		text := strings.Join(c.want, " ")
		d := split(s, text)
		var got []string
		for _, x := range d.Sentences {
			got = append(got, text[x.Start:x.End])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.about, got, c.want)
		}
	}
}

func TestSentencesNeverCrossBlocks(t *testing.T) {
	s := splitter(t, "en")
	text := "Harbour master resigns\nBy our reporter\nThe harbour master, who\nhad served for ten years, resigned."
	d := split(s, text)
	if len(d.Sentences) != 4 {
		t.Errorf("lines as blocks: %d sentences, want 4: %s", len(d.Sentences), words(d))
	}
	body := strings.Index(text, "The harbour")
	s.Split(&d, &Buffer{}, text, []news.Span{{Start: 0, End: 22}, {Start: body, End: len(text)}})
	if len(d.Sentences) != 2 || d.Sentences[1].Start != body || d.Sentences[1].End != len(text) {
		t.Errorf("blocks over lines: %s", words(d))
	}
	if strings.Contains(words(d), "reporter") {
		t.Error("text outside the blocks has tokens")
	}
}

func TestFrench(t *testing.T) {
	s := splitter(t, "fr")
	for text, want := range map[string]string{
		"L'usine d'Arles n'ouvre qu'à midi.":                "L' usine d' Arles n' ouvre qu' à midi .",
		"A-t-il dit « oui » ? M. Durand part aujourd’hui.":  "A -t-il dit « oui » ? | M. Durand part aujourd’hui .",
		"Il a versé 12 500 euros à 3 000 salariés en 2031.": "Il a versé 12 500 euros à 3 000 salariés en 2031 .",
		"Peut-être viendrez-vous vers 12h30 ?":              "Peut-être viendrez -vous vers 12h30 ?",
		"Le sous-préfet de Saint-Malo a démissionné.":       "Le sous-préfet de Saint-Malo a démissionné .",
	} {
		if got := words(split(s, text)); got != want {
			t.Errorf("%s:\n got %s\nwant %s", text, got, want)
		}
	}
}

// checkSpans fails when tokens or sentences are not in order, not inside the
// text or not on rune boundaries.
func checkSpans(t interface{ Fatalf(string, ...any) }, d *nlp.Doc) {
	at := 0
	for i, x := range d.Tokens {
		if x.Start < at || x.End <= x.Start || x.End > len(d.Text) {
			t.Fatalf("token %d [%d, %d) after %d in a text of %d bytes", i, x.Start, x.End, at, len(d.Text))
		}
		if !utf8.RuneStart(d.Text[x.Start]) && utf8.ValidString(d.Text) || x.End < len(d.Text) && !utf8.RuneStart(d.Text[x.End]) && utf8.ValidString(d.Text) {
			t.Fatalf("token %d [%d, %d) cuts a rune", i, x.Start, x.End)
		}
		at = x.End
	}
	next := 0
	for i, s := range d.Sentences {
		if s.First != next || s.Last <= s.First || s.Start != d.Tokens[s.First].Start || s.End != d.Tokens[s.Last-1].End {
			t.Fatalf("sentence %d: %+v, next token %d", i, s, next)
		}
		next = s.Last
	}
	if next != len(d.Tokens) {
		t.Fatalf("sentences cover %d of %d tokens", next, len(d.Tokens))
	}
}

func TestSpansOfAnyText(t *testing.T) {
	en, fr := splitter(t, "en"), splitter(t, "fr")
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{" ", "\n", "\t", ".", "...", "…", ",", "'s", "’s", "n't", "\"", "“", "”", "(", ")", "[1]", "-", "--", "—", "/", "$", "€", "5", "3.5", "7pm", "U.S.", "Mr.", "No.", "cannot", "y’all", "’tis", "é", "ß", "中", "文。", "ع", "\u200b", "\u202e", "\xff", "\xe2\x80", "@a", "#b", "http://x.y", "l'", "-t-il", "'", "!!", "?!", "🙂", "\u0301"}),
		rapid.String(),
		rapid.StringMatching(`[A-Za-z]{1,12}`),
	)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "pieces"), "")
		for _, s := range []*Splitter{en, fr} {
			d := split(s, text)
			checkSpans(t, &d)
			// Nothing but white space and controls may be left out.
			at := 0
			for _, x := range append(d.Tokens, nlp.Token{Start: len(text), End: len(text)}) {
				for i := at; i < x.Start; {
					n := space(text[i:])
					if n == 0 && text[i] != '\n' && text[i] != '\r' {
						t.Fatalf("byte %d of %q is in no token", i, text)
					}
					i += max(n, 1)
				}
				at = x.End
			}
		}
	})
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"", "Mr. A said: \"No.\"", "\xff\xfe.\n..", strings.Repeat("(", 50), "a.b.c.!.!.", "l'été qu'il"} {
		f.Add(s)
	}
	en, fr := splitter(f, "en"), splitter(f, "fr")
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range []*Splitter{en, fr} {
			d := split(s, text)
			checkSpans(t, &d)
		}
	})
}

// Hostile lines must not take more than linear time: four times the text may
// take little more than four times as long. Work is counted, not timed, by the
// tokens; what would be quadratic shows as a test that does not end.
func TestLongLinesEnd(t *testing.T) {
	s := splitter(t, "en")
	for _, piece := range []string{"(", ".", ".!", "'", "a", "a.", "-", "a-", "\"", "é", "\xff", "9", "/", "$", "a'", "@", "1,", "http://", "[1]", "Mr. ", "). "} {
		d := split(s, strings.Repeat(piece, 1<<20/len(piece)))
		checkSpans(t, &d)
	}
}

func TestJunkIsFewTokensAndShortSentences(t *testing.T) {
	s := splitter(t, "en")
	for _, text := range []string{strings.Repeat("(", 1<<16), "a" + strings.Repeat("[", 1<<16) + "b", "a" + strings.Repeat("\"", 1<<16)} {
		if d := split(s, text); len(d.Tokens) > 4 {
			t.Errorf("%d tokens of a run of one mark, want at most 4", len(d.Tokens))
		}
	}
	d := split(s, strings.Repeat("and on ", 5000))
	for _, x := range d.Sentences {
		if x.Last-x.First > maxSentence+1 {
			t.Errorf("a sentence of %d tokens", x.Last-x.First)
		}
	}
	if got := words(split(s, `He said ("no").`)); got != `He said ( " no " ) .` {
		t.Errorf("marks of ordinary prose: %s", got)
	}
}

func TestListsWithMistakesAreNamed(t *testing.T) {
	for _, c := range []struct{ file, data, want string }{
		{"tokens", "contraction\tcannot\tcan|nott\n", "do not spell"},
		{"tokens", "wrong\tx\n", "unknown kind"},
		{"abbreviations", "x\twrong\n", "unknown class"},
	} {
		header := "# A list.\n# basis: a test\n# date: 2026-11\n# columns: kind form parts?\n"
		b, err := lang.Load("xx", overlay(c.file, header+c.data))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := New(b); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("list %s with %q: error %v, want one that says %q", c.file, c.data, err, c.want)
		}
	}
}

func TestLoadEndsRefusesOtherModels(t *testing.T) {
	var w linear.FileWriter
	w.Add("ends", []byte("no table"))
	f, err := linear.OpenFile(w.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if err := splitter(t, "en").LoadEnds(f); err == nil {
		t.Error("a model without a table loads")
	}
}
