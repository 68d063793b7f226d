package quantity

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"

	"pgregory.net/rapid"
)

// marked is a sentence of the hand-made set with its quantities.
type marked struct {
	text string
	want []news.Quantity
}

// readMarked reads "[12|killed 12 - 12..]": text, then what is counted, the
// value, the unit and the bounds.
func readMarked(t testing.TB, file string) []marked {
	t.Helper()
	f, err := os.Open("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []marked
	for sc := bufio.NewScanner(f); sc.Scan(); {
		line := sc.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		var m marked
		var b strings.Builder
		for line != "" {
			before, rest, ok := strings.Cut(line, "[")
			b.WriteString(before)
			if !ok {
				break
			}
			inside, after, ok := strings.Cut(rest, "]")
			text, spec, ok2 := strings.Cut(inside, "|")
			if !ok || !ok2 {
				t.Fatalf("unbalanced mark in %q", sc.Text())
			}
			q := news.Quantity{Start: b.Len()}
			b.WriteString(text)
			q.End = b.Len()
			cols := strings.Fields(spec)
			if q.Of = strings.ReplaceAll(cols[0], "_", " "); q.Of == "-" {
				q.Of = ""
			}
			if q.Value, err = strconv.ParseFloat(cols[1], 64); err != nil {
				t.Fatalf("%q: %v", sc.Text(), err)
			}
			if cols[2] != "-" {
				q.Unit = cols[2]
			}
			q.Low, q.High = &q.Value, &q.Value
			if len(cols) > 3 {
				lo, hi, _ := strings.Cut(cols[3], "..")
				q.Low, q.High = number(t, lo), number(t, hi)
			}
			m.want = append(m.want, q)
			line = after
		}
		m.text = b.String()
		out = append(out, m)
	}
	return out
}

func number(t testing.TB, s string) *float64 {
	if s == "" {
		return nil
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return &v
}

func show(q news.Quantity) string {
	b := func(p *float64) string {
		if p == nil {
			return ""
		}
		return strconv.FormatFloat(*p, 'g', 12, 64)
	}
	return fmt.Sprintf("%s %g %s %s..%s", q.Of, q.Value, q.Unit, b(q.Low), b(q.High))
}

// TestSentences holds the hand-made sets, with the parts of speech of the
// language core.
func TestSentences(t *testing.T) {
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"sentences.txt", "wire.txt", "desk.txt", "abroad.txt", "bare.txt"} {
		t.Run(file, func(t *testing.T) { scoreSentences(t, an, file, .95, 6) })
	}
	// Every sentence there is the test of a rule, but for what the file leaves to be done.
	t.Run("examiner.txt", func(t *testing.T) { scoreSentences(t, an, "examiner.txt", .985, 0) })
}

func scoreSentences(t *testing.T, an *analyze.Analyzer, file string, least float64, most int) {
	right, wanted, spurious := 0, 0, 0
	for _, m := range readMarked(t, file) {
		d := &nlp.Doc{}
		an.Analyze(d, m.text, nil)
		got := Find(d)
		used := make([]bool, len(got))
		for _, w := range m.want {
			wanted++
			ok, found := false, ""
			for k, g := range got {
				if g.Start < w.End && w.Start < g.End {
					used[k] = true
					found += " " + show(g)
					ok = ok || show(g) == show(w)
				}
			}
			if ok {
				right++
			} else {
				t.Logf("%q: %q want %s, got%s", m.text, m.text[w.Start:w.End], show(w), found)
			}
		}
		for k, g := range got {
			if !used[k] {
				spurious++
				t.Logf("%q: %q = %s is no quantity", m.text, m.text[g.Start:g.End], show(g))
			}
		}
	}
	share := float64(right) / float64(wanted)
	t.Logf("%d of %d quantities right: %.3f; %d spurious", right, wanted, share, spurious)
	if share < least || spurious > most {
		t.Errorf("%.3f of the quantities are right (want at least %v), %d are none (want at most %d)", share, least, spurious, most)
	}
}

func TestSI(t *testing.T) {
	for _, c := range []struct {
		text string
		si   float64
		unit string
	}{
		{"a walk of 2 miles", 3218.688, "m"}, {"a walk of 5 km", 5000, "m"}, {"a load of 3 tonnes", 3000, "kg"},
		{"a plot of 2 hectares", 20000, "m2"}, {"heat of 0°C", 273.15, "K"}, {"heat of 212°F", 373.15, "K"},
		{"winds of 36 km/h", 10, "m/s"}, {"a 3-foot wall", .9144, "m"},
	} {
		got := Find(&nlp.Doc{Text: c.text})
		if len(got) != 1 || got[0].SIUnit != c.unit || got[0].SI-c.si > 1e-6*c.si || c.si-got[0].SI > 1e-6*c.si {
			t.Errorf("%q: %+v, want %g %s", c.text, got, c.si, c.unit)
		}
	}
}

// What two outlets print of one thing compares as bounds, not as texts.
func TestCompareAsPrinted(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want news.Agreement
	}{
		{"at least 12 people were killed", "14 people were killed", news.Compatible},
		{"at least 12 people were killed", "9 people were killed", news.Conflict},
		{"12 people were killed", "14 people were killed", news.Conflict},
		{"nearly 430 miles", "690 km", news.Compatible},
		{"430 miles", "500 km", news.Conflict},
		{"dozens of people were killed", "57 people were killed", news.Compatible},
		{"up to 500 residents were evacuated", "600 residents were evacuated", news.Conflict},
		{"a fine of $5.2 million", "a fine of $5m", news.Compatible},
		{"a fine of $5.2 million", "a fine of €5.2 million", news.Incomparable},
		{"12 people were killed", "12 people were injured", news.Incomparable},
		{"12 people were killed", "three soldiers were killed", news.Compatible},
		{"104°F", "40°C", news.Compatible},
		{"104°F", "30°C", news.Conflict},
		{"between 30 and 35 percent", "33%", news.Compatible},
		{"12 percent", "33%", news.Conflict},
		{"12 people died", "twelve people were killed", news.Same},
	} {
		a, b := Find(&nlp.Doc{Text: c.a}), Find(&nlp.Doc{Text: c.b})
		if len(a) != 1 || len(b) != 1 {
			t.Errorf("%q, %q: %d and %d quantities, want 1 each", c.a, c.b, len(a), len(b))
			continue
		}
		if got, why := news.CompareQuantities(a[0], b[0]); got != c.want {
			t.Errorf("%q and %q: %s (%s), want %s", c.a, c.b, got, why, c.want)
		}
	}
}

// Whatever the number, in figures with or without commas, it is read as it is.
func TestFiguresRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 999_999_999).Draw(t, "n")
		text := "The fund paid $" + grouped(n) + " to the city."
		got := Find(&nlp.Doc{Text: text})
		if len(got) != 1 || got[0].Value != float64(n) || got[0].Unit != "USD" {
			t.Fatalf("%q: %+v", text, got)
		}
	})
}

func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Numbers too large for a figure, in other scripts or malformed give no
// quantity, and none gives a value that JSON cannot hold.
func TestBadNumbers(t *testing.T) {
	for _, c := range []struct {
		text string
		none bool
	}{
		{"99999999999999999999 people fled.", true},
		{"Some 123456789012345678901234567890 people fled.", true},
		{"١٢ people fled.", true},
		{"１２ people fled.", true},
		{"十二 people fled.", true},
		{"1,2,3,4 people", false},
		{"1.2.3.4 people fled.", false},
		{"$999999999999999999 trillion", false},
		{"9 trillion trillion trillion trillion trillion people fled.", false},
		{"minus -−-5 °C °F", false},
		{"dozens of hundreds of thousands of millions of people fled.", false},
		{"between 10 and 5 and 5 to 1 people or 3 or more or fewer people fled.", false},
	} {
		got := Find(&nlp.Doc{Text: c.text})
		if c.none && len(got) > 0 {
			t.Errorf("%q: %s", c.text, show(got[0]))
		}
		for _, q := range got {
			for _, v := range []*float64{&q.Value, q.Low, q.High, &q.SI} {
				if v != nil && (math.IsNaN(*v) || math.IsInf(*v, 0)) {
					t.Errorf("%q: %s", c.text, show(q))
				}
			}
			if q.Low != nil && q.High != nil && *q.Low > *q.High {
				t.Errorf("%q: bounds %s", c.text, show(q))
			}
		}
	}
}

// Counts of one kind compare as bounds, whatever words they are printed in.
func TestTollsAsBounds(t *testing.T) {
	one := func(text string) news.Quantity {
		t.Helper()
		got := Find(&nlp.Doc{Text: text})
		if len(got) != 1 {
			t.Fatalf("%q: %d quantities, want 1", text, len(got))
		}
		return got[0]
	}
	for _, c := range []struct {
		a, b string
		want news.Agreement
	}{
		{"At least 12 people were killed.", "14 people were killed.", news.Compatible},
		{"At least 15 dead.", "14 people were killed.", news.Conflict},
		{"Some 21 workers died this week.", "At least 30 workers were killed.", news.Conflict},
		{"Twelve people survived the first attempt.", "30 people were rescued.", news.Incomparable},
		{"Dozens were injured.", "Some 60 people were hurt.", news.Compatible},
		{"Fewer than ten people are missing.", "12 people are missing.", news.Conflict},
		{"The death toll rose to 31.", "31 people lost their lives.", news.Same},
		{"118 people were picked up.", "126 people were rescued.", news.Conflict},
		{"Nearly 430 miles of road were closed.", "690 km of road were closed.", news.Compatible},
		{"14 people were taken to hospital.", "30 people were injured.", news.Incomparable},
		{"Up to 40 people were arrested.", "Police arrested 38 people.", news.Compatible},
		{"Between 300 and 400 people marched.", "350 people marched.", news.Compatible},
	} {
		if got, why := news.CompareQuantities(one(c.a), one(c.b)); got != c.want {
			t.Errorf("%q and %q: %s (%s), want %s", c.a, c.b, got, why, c.want)
		}
	}
}

// FuzzFind: spans lie inside the text, in order; bounds are in order; no panic.
func FuzzFind(f *testing.F) {
	f.Add("At least 12 people were killed, 5-8 million others and £2.3bn lost between 1 and 2 km.")
	f.Add("$$$ 1,000,000,000,000,000,000,000 hundreds of thousands of thousands half a half dozen -° %")
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, q := range Find(&nlp.Doc{Text: text}) {
			if q.Start < last || q.End <= q.Start || q.End > len(text) {
				t.Fatalf("span [%d, %d) after %d in a text of %d bytes", q.Start, q.End, last, len(text))
			}
			if q.Low != nil && q.High != nil && *q.Low > *q.High {
				t.Fatalf("bounds %g..%g", *q.Low, *q.High)
			}
			last = q.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	d := &nlp.Doc{Text: strings.Repeat("The ferry sank off Ashwick with 40 people on board, killing at least 12; the owner must pay $3.2 million. ", 200)}
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		FindBeside(d, nil)
	}
}
