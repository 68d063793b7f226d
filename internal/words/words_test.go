package words

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func scan(t testing.TB, lang, text string) []Word {
	t.Helper()
	l, err := For(lang)
	if err != nil {
		t.Fatal(err)
	}
	return l.Scan(nil, text, 0, len(text))
}

func TestSameForms(t *testing.T) {
	for _, pair := range [][2]string{
		{"Mr Okoro's defence", "Okoro’s defense"},
		{"They don't organise it", "they do not organize it"},
		{"the U.S. Senate", "the US Senate"},
		{"Sept. 4, 1,200 people", "September 4 1200 people"},
		{"twelve per cent", "12%"},
		{"won’t and can’t", "will not and can not"},
		{"São Tomé", "Sao Tome"},
		{"Dr. Lund said", "Lund said"},
		{"We've", "we have"},
		{"nuclear-powered", "nuclear powered"},
	} {
		var a, b []uint64
		for _, w := range scan(t, "en", pair[0]) {
			a = append(a, w.Form)
		}
		for _, w := range scan(t, "en", pair[1]) {
			b = append(b, w.Form)
		}
		if diff := cmp.Diff(a, b); diff != "" {
			t.Errorf("%q and %q differ: %s", pair[0], pair[1], diff)
		}
	}
	us := scan(t, "en", "the US told us")
	if us[1].Form == us[3].Form {
		t.Error("the country US and the pronoun us have one form")
	}
}

func TestSameStems(t *testing.T) {
	for _, group := range []string{
		"invade invades invaded invading", "carry carries carried carrying", "stop stops stopped stopping",
		"minister ministers", "organisation organizations", "church churches",
	} {
		f := strings.Fields(group)
		for _, w := range f[1:] {
			if a, b := scan(t, "en", f[0])[0].Stem, scan(t, "en", w)[0].Stem; a != b {
				t.Errorf("%q and %q have different stems", f[0], w)
			}
		}
	}
	if a, b := scan(t, "en", "nation")[0].Stem, scan(t, "en", "national")[0].Stem; a == b {
		t.Error("nation and national have one stem")
	}
}

func TestFlags(t *testing.T) {
	w := scan(t, "en", "The mayor of Oslo sang. Ten men left.")
	for i, want := range map[int]Flags{0: Stop | Capital | Opens, 1: 0, 3: Capital, 5: Capital | Opens} {
		if w[i].Flags != want {
			t.Errorf("word %d: flags %b, want %b", i, w[i].Flags, want)
		}
	}
}

func TestUnspacedScriptsGiveAWordACharacter(t *testing.T) {
	if got := len(scan(t, "zh", "北京 2024")); got != 3 {
		t.Errorf("%d words, want 3", got)
	}
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{"a.b.c.", "’s", "N.'t", "1,2.3%", "U.S.A's", "É́", "can't", "\xff'\xff", "per cent per"} {
		f.Add(s)
	}
	l, err := For("en")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, w := range l.Scan(nil, s, 0, len(s)) {
			if w.Start < last || w.End <= w.Start || w.End > len(s) {
				t.Fatalf("word [%d,%d) after %d in %q", w.Start, w.End, last, s)
			}
			if utf8.ValidString(s) && !utf8.ValidString(s[w.Start:w.End]) {
				t.Fatalf("word [%d,%d) of %q cuts a character", w.Start, w.End, s)
			}
			last = w.End
		}
	})
}

func BenchmarkScan(b *testing.B) {
	text := strings.Repeat("The harbour master of Trondheim hadn't expected 1,200 guests on Sept. 4, Mr Lund's office said. ", 100)
	l, err := For("en")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var dst []Word
	for b.Loop() {
		dst = l.Scan(dst[:0], text, 0, len(text))
	}
}
