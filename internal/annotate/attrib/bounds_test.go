package attrib

import (
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

// sound fails unless every span lies in the text, on runes, in order and within
// one line, and unless every attribution says something.
func sound(t interface {
	Helper()
	Fatalf(string, ...any)
}, text string, as []news.Attribution) {
	t.Helper()
	for _, a := range as {
		if len(a.Content) == 0 {
			t.Fatalf("no content: %+v", a)
		}
		for _, spans := range [][]news.Span{a.Content, a.Cue, a.Source, a.Anonymity} {
			end := 0
			for _, s := range spans {
				if s.Start < end || s.End <= s.Start || s.End > len(text) {
					t.Fatalf("spans %v of a text of %d bytes: %+v", spans, len(text), a)
				}
				if utf8.ValidString(text) && (!utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End])) {
					t.Fatalf("span %v cuts a rune", s)
				}
				if strings.Contains(text[s.Start:s.End], "\n") {
					t.Fatalf("span %q crosses a line", s.Of(text))
				}
				if &spans[0] == &a.Content[0] {
					end = s.End
				}
			}
		}
		for i, l := range a.Chain {
			if l.Name == "" || (l.Role == news.Origin) != (i == 0) {
				t.Fatalf("chain %+v", a.Chain)
			}
		}
		if a.Confidence <= 0 || a.Confidence > 1 {
			t.Fatalf("confidence %v", a.Confidence)
		}
	}
}

var pieces = []string{
	"Ana Rao", "the ministry", "said", "told", "Reuters", "that", "the bridge is safe", "“", "”", `"`, "'", "‘", "’", "«", "»",
	",", ".", ":", "?", "!", "…", "—", "(", ")", "[", "]", "\n", "\n\n", "according to", "citing", "an official", "who", "and",
	"claims", "reportedly", "not", "he", "it", "did", "may", "on condition of anonymity", "because", "é", "東京", "|", "Q:", "A:",
	"urged", "both sides", "to", "wait", "pleaded", "guilty", "put", "raised", "the toll", "at", "12", "gave", "no", "by", "'s estimate", "this", "there was", "herself",
	"warned", "a poll", "on Monday", "or", "also", "otherwise", "the opposite",
}

func TestSpansAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "words")
		text := strings.Join(words, rapid.SampledFrom([]string{" ", ""}).Draw(t, "between"))
		an, err := analyze.For("en")
		if err != nil {
			t.Fatalf("%v", err)
		}
		d := &nlp.Doc{}
		an.Analyze(d, text, nil)
		as, err := Find(Input{Doc: d})
		if err != nil {
			t.Fatalf("%v", err)
		}
		sound(t, text, as)
		again, _ := Find(Input{Doc: d})
		if !reflect.DeepEqual(as, again) {
			t.Fatalf("two runs differ:\n%+v\n%+v", as, again)
		}
	})
}

func FuzzFind(f *testing.F) {
	f.Add("“We are late,” Ana Rao said. “Very late.”\n“Go,” she added.")
	f.Add(`"a" "b" 'c' said said said ""''""`)
	f.Add("According to, citing, said: : : “")
	f.Add("“‘“‘“ told told told\n”")
	f.Add("“! and late,” Ana Rao said") // a quotation that opens the text and begins a sentence before its cue's
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			return
		}
		sound(t, text, find(t, text))
	})
}

// A quotation that is never closed ends with its sentence, not with the text.
func TestForgottenMark(t *testing.T) {
	text := "Ana Rao said: “The hall is open.\nRain fell on Monday.\nTrains ran late."
	for _, a := range find(t, text) {
		if end := a.Content[len(a.Content)-1].End; end > strings.Index(text, "\n") {
			t.Errorf("content %q", text[a.Content[0].Start:end])
		}
	}
}

// Tables, transcripts and interviews give nothing that runs on.
func TestTextThatIsNoProse(t *testing.T) {
	for _, text := range []string{
		"| Team | Won | Lost |\n| Lions | 4 | 2 |\n| Bears | 3 | 3 |",
		"Q: Where were you?\nA: At the harbour.\nQ: Who was with you?\nA: Nobody.",
		"RAO: We have a motion.\nBERG: I second it.\nRAO: All in favour?",
		strings.Repeat("said “x” ", 3000),
		strings.Repeat("“", 5000),
		strings.Repeat(`"a" `, 5000),
		strings.Repeat("he said she said ", 4000),
	} {
		as := find(t, text)
		sound(t, text, as)
		for _, a := range as {
			for _, s := range a.Content {
				if s.Len() > 400 {
					t.Errorf("a content of %d bytes in %.40q", s.Len(), text)
				}
			}
		}
	}
}

// Twice the text takes about twice the time, however it is made.
func TestTimeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, unit := range []string{
		"He said “a”, she said “b” and they said “c” ", "Oslo told Rao, ", "“I know,” said Rao. ", "according to Rao, citing Berg, ",
	} {
		took := func(n int) time.Duration {
			d := &nlp.Doc{}
			an.Analyze(d, strings.Repeat(unit, n), nil)
			best := time.Hour
			for range 3 {
				start := time.Now()
				if _, err := Find(Input{Doc: d}); err != nil {
					t.Fatal(err)
				}
				best = min(best, time.Since(start))
			}
			return best
		}
		// What grows with the square fails every time; a machine that is busy with
		// something else does not.
		var small, large time.Duration
		for range 3 {
			if small, large = took(300), took(2400); large <= 8*5*small+50*time.Millisecond {
				break
			}
		}
		if large > 8*5*small+50*time.Millisecond {
			t.Errorf("%q: %v for 300, %v for 2400", unit, small, large)
		}
	}
}
