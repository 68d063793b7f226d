package scan

import (
	"strings"
	"testing"

	"hearsay/internal/lang"
	"hearsay/internal/news"
)

func numbers(t testing.TB) *Vocab {
	t.Helper()
	b, err := lang.Get("en")
	if err != nil {
		t.Fatal(err)
	}
	v := NewVocab()
	if err := v.LoadNumbers(b); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestAmount(t *testing.T) {
	v := numbers(t)
	for _, c := range []struct {
		text string
		want float64
		rest string // what the number leaves
	}{
		{"12 ships", 12, "ships"}, {"1,234,567 ships", 1234567, "ships"}, {"0.75 miles", .75, "miles"}, {"1,23", 1, ",23"},
		{"1.2 million ships", 1.2e6, "ships"}, {"3½ miles", 3.5, "miles"}, {"two dozen ships", 24, "ships"},
		{"twenty-five ships", 25, "ships"}, {"one hundred and five ships", 105, "ships"}, {"two hundred and fifty thousand ships", 250000, "ships"},
		{"half a million ships", 5e5, "ships"}, {"a hundred ships", 100, "ships"}, {"two and a half million ships", 2.5e6, "ships"},
		{"three and four", 3, "and four"}, {"twenty five", 25, ""}, {"five six", 5, "six"}, {"hundreds of thousands of ships", 200000, "of ships"},
		{"a quarter of a million ships", 250000, "ships"}, {"a half-dozen ships", 6, "ships"}, {"4 3/4 miles", 4.75, "miles"}, {"4 3/2025", 4, "3/2025"}, {"three quarters of a million ships", 750000, "ships"}, {"one and a half metres", 1.5, "metres"}, {"a couple of hundred ships", 200, "ships"},
		{"21st", 21, ""}, {"twenty-first", 21, ""}, {"11.09.2023", 11, ".09.2023"},
	} {
		toks := v.Tokens(nil, c.text, nil)
		a, ok := v.Amount(toks, 0)
		if !ok {
			t.Errorf("%q: no number", c.text)
			continue
		}
		rest := ""
		if a.Next < len(toks) {
			rest = c.text[toks[a.Next].Start:]
		}
		if a.Value != c.want || rest != c.rest {
			t.Errorf("%q: %g and %q left, want %g and %q", c.text, a.Value, rest, c.want, c.rest)
		}
	}
	for _, text := range []string{"ships", "a ship", "and two", "", "half the fleet", "99999999999999999999 ships"} {
		if toks := v.Tokens(nil, text, nil); len(toks) > 0 {
			if a, ok := v.Amount(toks, 0); ok {
				t.Errorf("%q is %g", text, a.Value)
			}
		}
	}
}

func TestTokens(t *testing.T) {
	v := NewVocab()
	v.Add("pm")
	text := "At 2:59 p.m.—the mayor’s “U.S.” list\nended."
	toks := v.Tokens(nil, text, nil)
	var got []string
	for _, x := range toks {
		s := text[x.Start:x.End]
		if x.Break {
			s = "|" + s
		}
		got = append(got, s)
	}
	want := "|At 2 : 59 p.m. — the mayor ’ s “ U.S. ” list |ended ."
	if s := strings.Join(got, " "); s != want {
		t.Errorf("%s\nwant %s", s, want)
	}
	if toks[4].ID != v.ID("pm") {
		t.Error("\"p.m.\" is not looked up without its stops")
	}
	if toks[5].Rune != '-' || toks[8].Rune != '\'' || toks[10].Rune != '"' {
		t.Error("marks are not folded")
	}
	breaks := v.Tokens(nil, "One. Two", []news.Span{{Start: 0, End: 4}, {Start: 5, End: 8}})
	if !breaks[0].Break || breaks[1].Break || !breaks[2].Break {
		t.Errorf("sentences begin at %+v", breaks)
	}
}

func TestPhrase(t *testing.T) {
	v := NewVocab()
	v.AddPhrase("per cent", 1)
	v.AddPhrase("per", 2)
	v.AddPhrase("new year's day", 3)
	for text, want := range map[string]int{"per cent of": 1, "per head": 2, "New Year’s Day": 3, "per-cent": 1} {
		if got, _, ok := v.Phrase(v.Tokens(nil, text, nil), 0); !ok || got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

// FuzzTokens: tokens lie in order inside the text and cover all of it but space.
func FuzzTokens(f *testing.F) {
	f.Add("12.5.6 ½ 1,234,5 p.m.U.S.a.b’s —\xff\xfe")
	v := numbers(f)
	f.Fuzz(func(t *testing.T, text string) {
		toks := v.Tokens(nil, text, nil)
		last := 0
		for i, x := range toks {
			if x.Start < last || x.End <= x.Start || x.End > len(text) {
				t.Fatalf("token [%d, %d) after %d in %d bytes", x.Start, x.End, last, len(text))
			}
			if strings.TrimFunc(text[last:x.Start], isSpace) != "" {
				t.Fatalf("%q is in no token", text[last:x.Start])
			}
			last = x.End
			if a, ok := v.Amount(toks, i); ok && (a.Next <= i || a.Next > len(toks)) {
				t.Fatalf("a number from %d to %d of %d", i, a.Next, len(toks))
			}
		}
	})
}
