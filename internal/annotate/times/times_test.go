package times

import (
	"strings"
	"testing"
	"time"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"

	"pgregory.net/rapid"
)

// find1 is Find on bare text: no sentences, tags or names.
func find1(text, anchor string) []string {
	var out []string
	for _, x := range Find(&nlp.Doc{Text: text}, Anchor{Date: anchor, Basis: "published"}) {
		out = append(out, text[x.Start:x.End]+"="+x.Value)
	}
	return out
}

// "Over" that leads to the time in which something is so does not say that it was more.
func TestOverATime(t *testing.T) {
	for text, mod := range map[string]string{
		"It would cost 20 million over eight years.": "", "Sales fell 10% over two years.": "",
		"Over the past 20 years, little was done.": "", "They waited for over six hours.": "more_than",
	} {
		got := Find(&nlp.Doc{Text: text}, Anchor{})
		if len(got) != 1 || got[0].Mod != mod {
			t.Errorf("%q: %+v, want mod %q", text, got, mod)
		}
	}
}

func TestSpansAndMods(t *testing.T) {
	for _, c := range []struct{ text, span, kind, value, mod string }{
		{"The ferry left early on Monday.", "early on Monday", "date", "2024-03-11", "start"},
		{"It opened in mid-July 2019.", "mid-July 2019", "date", "2019-07", "mid"},
		{"It closed at the end of 2020.", "end of 2020", "date", "2020", "end"},
		{"It must close by the end of 2020.", "the end of 2020", "date", "2020", "end"},
		{"It lasted about two weeks.", "two weeks", "duration", "P2W", "approx"},
		{"It lasted more than two weeks.", "two weeks", "duration", "P2W", "more_than"},
		{"It lasted at least ten days.", "ten days", "duration", "P10D", "more_than"},
		{"It lasted less than an hour.", "an hour", "duration", "PT1H", "less_than"},
		{"Shops open every day.", "every day", "set", "P1D", ""},
		{"The siren sounded at 6:05 a.m. on Monday.", "6:05 a.m. on Monday", "time", "2024-03-11T06:05", ""},
	} {
		got := Find(&nlp.Doc{Text: c.text}, Anchor{Date: "2024-03-14"})
		if len(got) != 1 {
			t.Errorf("%q: %d times, want 1: %+v", c.text, len(got), got)
			continue
		}
		g := got[0]
		if s := c.text[g.Start:g.End]; !strings.HasSuffix(s, c.span) || g.Kind != c.kind || g.Value != c.value || g.Mod != c.mod {
			t.Errorf("%q: %q %s %s %q, want %q %s %s %q", c.text, s, g.Kind, g.Value, g.Mod, c.span, c.kind, c.value, c.mod)
		}
	}
}

// Impossible dates have no value: nothing is invented, and nothing panics.
func TestImpossible(t *testing.T) {
	for _, text := range []string{
		"on 31 February", "on February 30, 2021", "on 29 February 2023", "on 31 April", "the 00/13/2020 form",
		"on 2023-13-45", "on 2023-02-30", "on 99/99/9999", "in week 60 of 2023-W60", "at 25:61 p.m.",
		"on 31.11.2020", "in 99999999999999999999 years", "999999999 centuries ago",
		"the fifth Sunday of February 2023", "two weeks after 31 June", "on 30 and 31 February", "the week of 31 April",
		"at 99h99", "at 2561 hours",
	} {
		for _, anchor := range []string{"2024-03-14", "", "9999-12-31", "0001-01-01", "garbage"} {
			for _, g := range find1(text, anchor) {
				_, v, _ := strings.Cut(g, "=")
				if len(v) == len("2006-01-02") && v[4] == '-' {
					t.Errorf("%q with anchor %q: %s: no such day", text, anchor, g)
				}
			}
		}
	}
}

// A word for a time that a number is glued to is a password or a product; a number
// before it is a day.
func TestCodesAreNoTimes(t *testing.T) {
	for _, text := range []string{"Its password was Autumn2031.", "They tried “Monday77” first.", "The account March2022 was open.", "It runs Spring3."} {
		if got := find1(text, "2024-03-14"); len(got) > 0 {
			t.Errorf("%q: %q", text, got)
		}
	}
	for _, text := range []string{"It opened on 12Sep2023.", "It opened on 12 Sep 2023."} {
		if got := find1(text, "2024-03-14"); len(got) != 1 || !strings.HasSuffix(got[0], "=2023-09-12") {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// The day that a quotation was spoken on is the day that its own words count
// from; what stands outside counts from the day of writing.
func TestQuotationDay(t *testing.T) {
	text := "“We sail tomorrow,” the captain said on Monday. “We sailed yesterday,” the mate wrote."
	d := &nlp.Doc{Text: text, Sentences: []nlp.Sentence{
		{Span: spanOf(text, "“We sail tomorrow,” the captain said on Monday.")}, {Span: spanOf(text, "“We sailed yesterday,” the mate wrote.")},
	}}
	var got []string
	for _, x := range Find(d, Anchor{Date: "2024-03-14"}) {
		got = append(got, text[x.Start:x.End]+"="+x.Value)
	}
	want := []string{"tomorrow=2024-03-12", "Monday=2024-03-11", "yesterday=2024-03-13"}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("%q, want %q", got, want)
	}
	for _, x := range Find(d, Anchor{Date: "2024-03-14", Basis: "story"}) {
		if b := map[string]string{"tomorrow": "quotation", "Monday": "story", "yesterday": "story"}[text[x.Start:x.End]]; x.Basis != b {
			t.Errorf("%q: basis %q, want %q", text[x.Start:x.End], x.Basis, b)
		}
	}
}

// Expressions that seem to hold one another without end take work in proportion
// to their length.
func TestNestedText(t *testing.T) {
	v, err := vocabOf("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"half past one ", "at one on Monday ", "a week before the day after ", "two days before ", "a week from Monday ", "the first week of ", "early in the first half of "} {
		work := func(n int) int {
			d := &nlp.Doc{Text: strings.Repeat(s, n)}
			r := newReader(v, d, nil, true)
			r.all(newVerbs(r, d))
			return r.work
		}
		small, large := work(100), work(800)
		if small == 0 || large > 9*small {
			t.Errorf("%q: %d expressions are tried for 100 of them, %d for 800", s, small, large)
		}
	}
}

// What lies ahead of a day that the text may tell of elsewhere takes time in proportion to
// the length of the text.
func TestManyEves(t *testing.T) {
	start := time.Now()
	Find(&nlp.Doc{Text: strings.Repeat("Ahead of Sunday's vote, the mayor spoke. ", 4000)}, Anchor{Date: "2024-03-12"})
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("4000 eves took %v", took)
	}
}

// Dates of other calendars and in other scripts get no value of ours.
func TestOtherCalendars(t *testing.T) {
	for _, text := range []string{
		"It opened on 1402/06/20.", "It opened on 1402-06-20.", "It opened in 1445 AH.", "It fell in 1200 BC.", "It opened on 3 Muharram 1446 AH.",
		"It opened on ١٢/٠٩/٢٠٢٣.", "It opened in 2566 BE.", "It opened in 5784.", "2023年9月11日", "11 сентября 2023", "It opened on １２ May.",
	} {
		for _, g := range find1(text, "2024-03-14") {
			if _, v, _ := strings.Cut(g, "="); v != "" && v != "2024-05" && v != "2023" {
				t.Errorf("%q: %s", text, g)
			}
		}
	}
}

// Nothing is resolved before the year 1 or after 9999.
func TestYearsOutOfRange(t *testing.T) {
	for _, anchor := range []string{"0001-01-01", "9999-12-31"} {
		for _, text := range []string{"It shut on Friday.", "It shut last weekend.", "It will shut next weekend.", "It shut last year.", "It shuts next week.", "It shut a week before Christmas.", "It will shut on Sunday week.", "It shut overnight."} {
			for _, g := range find1(text, anchor) {
				if _, v, _ := strings.Cut(g, "="); strings.HasPrefix(v, "0000") || strings.HasPrefix(v, "-") || strings.Contains(v, "10000") {
					t.Errorf("%q written on %s: %s", text, anchor, g)
				}
			}
		}
	}
}

// Two clocks of one moment: a bracket in another zone may lie on another day.
func TestBrackets(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"It fell at about 6.20 a.m. local time (2220 GMT on Saturday), he said.", "6.20 a.m. local time=2024-03-10T06:20 2220 GMT on Saturday=2024-03-09T22:20Z"},
		{"It sank on Sunday at 5 a.m. (0400 GMT).", "Sunday at 5 a.m.=2024-03-10T05:00 0400 GMT=2024-03-10T04:00Z"},
		{"It sank on Sunday. It was 11 p.m. (0500 GMT) when the mast broke.", "Sunday=2024-03-10 11 p.m.=2024-03-10T23:00 0500 GMT=2024-03-11T05:00Z"},
		{"It sank at 5 a.m. (0400 GMT).", "5 a.m.=T05:00 0400 GMT=T04:00Z"},
	} {
		if got := strings.Join(find1(c.text, "2024-03-14"), " "); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

// A text whose date is only that of others about the same is set by the weekdays
// that it names, or by a date printed in full at its head.
func TestNear(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Drivers were freed on Thursday. The road has been shut since Tuesday. The minister admitted the error on Wednesday.",
			"Thursday=2024-03-14 Tuesday=2024-03-12 Wednesday=2024-03-13"},
		{"Thursday, 14 March 2024. Yesterday the road was shut.", "Thursday, 14 March 2024=2024-03-14 Yesterday=2024-03-13"},
		{"The road was shut on Tuesday.", "Tuesday=2024-03-12"},
		{"The road was shut yesterday.", "yesterday=2024-03-11"},
		{"The road was shut on 2 April.", "2 April=2024-04-02"},
		{"The road was shut on 2 August.", "2 August=2023-08-02"},
		{"The road will be shut on 2 March.", "2 March=2024-03-02"},
		{"The road was shut on 2 April. On Friday the mayor resigned. The hearing is tomorrow.", "2 April=2024-04-02 Friday= tomorrow="},
		{"The road was shut on 2 April. It lost a million in a week.", "2 April=2024-04-02 a week=P1W"},
	} {
		var got []string
		for _, x := range Find(&nlp.Doc{Text: c.text}, Anchor{Date: "2024-03-12", Basis: "story", Near: true}) {
			got = append(got, c.text[x.Start:x.End]+"="+x.Value)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %q, want %s", c.text, got, c.want)
		}
	}
}

// A month before, a day of another year: whatever the day of writing, "last
// Friday" is a Friday of the seven days before it, and "in March" lies on the
// side that the tense says.
func TestWeekdaysFollowTense(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		anchor := easter(rapid.IntRange(1950, 2100).Draw(t, "year")).AddDate(0, 0, rapid.IntRange(-200, 200).Draw(t, "days"))
		for text, ok := range map[string]func(days int) bool{
			"It shut on Friday.":      func(n int) bool { return n <= 0 && n > -7 },
			"It will shut on Friday.": func(n int) bool { return n >= 0 && n < 7 },
			"It shut last Friday.":    func(n int) bool { return n < 0 && n >= -7 },
			"It shut next Friday.":    func(n int) bool { return n > 0 && n <= 13 },
		} {
			got := Find(&nlp.Doc{Text: text}, Anchor{Date: isoDay(anchor)})
			if len(got) != 1 {
				t.Fatalf("%q: %d times", text, len(got))
			}
			p := anchorPoint(got[0].Value)
			if p.grain != 'D' || weekday(p.day) != 5 || !ok(int(p.day.Sub(anchor).Hours()/24)) {
				t.Fatalf("%q written on %s: %s", text, isoDay(anchor), got[0].Value)
			}
		}
	})
}

// What a caption tells in the present has been.
func TestCaptions(t *testing.T) {
	text := "Ana Rao leaves the court on Thursday. The mayor arrives in Osk on Thursday. The fair opens on Thursday."
	want := []string{"2024-03-07", "2024-03-14", "2024-03-14"}
	first, last := news.Span{End: strings.Index(text, " The mayor")}, news.Span{Start: strings.Index(text, "The fair"), End: len(text)}
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	d := &nlp.Doc{}
	an.Analyze(d, text, nil)
	for i, x := range Find(d, Anchor{Date: "2024-03-13", Captions: []news.Span{first, last}}) {
		if x.Value != want[i] {
			t.Errorf("time %d: %s, want %s", i, x.Value, want[i])
		}
	}
}

func TestEaster(t *testing.T) {
	for y, want := range map[int]string{1961: "1961-04-02", 2000: "2000-04-23", 2019: "2019-04-21", 2024: "2024-03-31", 2038: "2038-04-25"} {
		if got := isoDay(easter(y)); got != want {
			t.Errorf("Easter of %d is %s, want %s", y, got, want)
		}
	}
}

// Names that hold a weekday or month are no times.
func TestNamesAreNoTimes(t *testing.T) {
	text := "April Okafor reads the Sunday Herald."
	d := &nlp.Doc{Text: text, Names: []nlp.Name{
		{Span: spanOf(text, "April Okafor"), Kind: "person"}, {Span: spanOf(text, "Sunday Herald"), Kind: "media"},
	}}
	if got := Find(d, Anchor{Date: "2024-03-14"}); len(got) != 0 {
		t.Errorf("found %+v in names", got)
	}
}

// FuzzFind: spans lie inside the text, in order, on rune bounds; no panic.
func FuzzFind(f *testing.F) {
	f.Add("The fair runs June 3-6, 2023, the mayor said Monday (June 5).", "2023-09-11")
	f.Add("“the day after tomorrow”, at 25:99 p.m. on 31 Feb. '98 the 00th century", "")
	f.Add("1/2/3/4 2023-99-99T99:99 in in in 9999999999999999 years ago every 0 days", "2024")
	f.Fuzz(func(t *testing.T, text, anchor string) {
		last := 0
		for _, x := range Find(&nlp.Doc{Text: text}, Anchor{Date: anchor}) {
			if x.Start < last || x.End <= x.Start || x.End > len(text) {
				t.Fatalf("span [%d, %d) after %d in a text of %d bytes", x.Start, x.End, last, len(text))
			}
			if strings.ContainsRune(x.Value, ' ') || len(x.Value) > 64 {
				t.Fatalf("value %q", x.Value)
			}
			last = x.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	d := &nlp.Doc{Text: strings.Repeat("The ferry, which sank on Tuesday off Ashwick with 40 people on board, had been due to sail again on 3 May. ", 200)}
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(d, Anchor{Date: "2024-03-14"})
	}
}

func spanOf(text, s string) news.Span {
	i := strings.Index(text, s)
	return news.Span{Start: i, End: i + len(s)}
}
