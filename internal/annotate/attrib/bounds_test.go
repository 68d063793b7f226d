package attrib

import (
	"reflect"
	"slices"
	"strings"
	"testing"
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
	"though", "six of them", "but", "would", "learned from", "a report", "seen", "first aired", "as relayed", "whose", "which", "itself", "denied", "ever", "having",
	";", "blames", "for", "called", "dismissed", "as", "a charge", "we", "loot", "looting", "reads", "for days", "charged", "in a statement", "testing",
	"asked the crew", "if", "issued a statement", "''", "``", "-", "referred to", "put it", "26%", "half of", "’", "now", ":\n“", ".”", "?”", "the following", "in the words of",
}

// TestABracketClosesInItsSentence holds that a source does not go on to a bracket that
// another line closes.
func TestABracketClosesInItsSentence(t *testing.T) {
	const text = "Ana Rao according to ( Ana Rao \n )"
	sound(t, text, find(t, text))
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
	f.Add("'0' sAid a0")                // a source that ends the text
	f.Add(", urged")                    // a participle that ends it
	f.Add("Ana Rao said not that that") // a denial of nothing
	f.Add("] : said told")              // a mark in the place of a name
	f.Add("He said “We did not")        // a denial that ends the text
	f.Add("The mayor called for a new plan, though")
	f.Add("ing 0 Citing(9010")                                      // a bracket that is never closed
	f.Add("First reported by the Daily Tide, the plan was dropped") // a participle that opens the text
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			return
		}
		sound(t, text, find(t, text))
	})
}

// A quotation that is never closed ends with its sentence, not with the text, and
// before the cue that stands in it; what follows it is another quotation.
func TestForgottenMark(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // the contents, pieces joined by " … "
	}{
		{"Ana Rao said: “The hall is open.\nRain fell on Monday.\nTrains ran late.", []string{"“The hall is open."}},
		{"Ana Rao said: “The hall is open. It is warm. Come in.\nRain fell on Monday.", []string{"“The hall is open."}},
		{"“The dam is full, the mayor said on Monday.\nRain fell. “We left at once,” said Ana Rao.\nTrains ran late.", []string{"“The dam is full,", "“We left at once,”"}},
		{"\"The dam is full, the mayor said on Monday.\nRain fell. \"We left at once,\" said Ana Rao.\nTrains ran late.", []string{"\"The dam is full,", "\"We left at once,\""}},
		{"“The dam is full, the mayor said. Rain fell for a week. “We left at once,” said Ana Rao.", []string{"“The dam is full,", "“We left at once,”"}},
		{"\"The dam is full, the mayor said. Rain fell for a week. \"We left at once,\" said Ana Rao.", []string{"\"The dam is full,", "\"We left at once,\""}},
		{"«The dam is full, the mayor said. Rain fell for a week. «We left at once,» said Ana Rao.", []string{"«The dam is full,", "«We left at once,»"}},
		{"“The dam is full,\" the mayor said. Rain fell for a week. \"We left at once,” said Ana Rao.", []string{"“The dam is full,\"", "\"We left at once,”"}},
		{"\"The dam is full,\" the mayor said. \"It will not hold.\n\"We left at once,\" said Ana Rao. \"Nobody helped us.\"", []string{"\"The dam is full,\" … \"It will not hold.", "\"We left at once,\" … \"Nobody helped us.\""}},
		{"“The dam is full.\n“It will not hold.\n“Leave now,” the mayor said.", []string{"“The dam is full. … “It will not hold. … “Leave now,”"}},
		{"The mayor said: “The dam is full.\n“It will not hold.\n“Leave now.”\nRain fell.", []string{"“The dam is full. … “It will not hold. … “Leave now.”"}},
		{"“The dam is full,” the mayor said. “It will not hold.\n“Leave now.”\nRain fell.", []string{"“The dam is full,” … “It will not hold. … “Leave now.”"}},
		{"“The dam is full.\n“It will not hold,” the mayor said. “Leave now.\n“Do not wait.”\nRain fell.", []string{"“The dam is full. … “It will not hold,” … “Leave now. … “Do not wait.”"}},
		{"“The dam is full.\n“It will not hold.\nThe mayor came at noon. Rain fell for a week.", nil},
		{"“”“”“”“”“”“” said Rao “” “” “”", nil},
		{"\"\"\"\"\"\"\"\"\"\"\" said \"", nil},
	} {
		var got []string
		as := find(t, c.text)
		sound(t, c.text, as)
		for _, a := range as {
			var pieces []string
			for _, s := range a.Content {
				pieces = append(pieces, s.Of(c.text))
			}
			got = append(got, strings.Join(pieces, " … "))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// Whoever speaks in turn, in a transcript or an interview, is not quoted, and a
// speech or a table without a source gives nobody's word.
func TestTurnsAreNoQuotations(t *testing.T) {
	for text, want := range map[string]int{
		"RAO: We have a motion on the table.\nBERG: I second it, and I say that we vote now.\nRAO: All in favour?":                                               0,
		"MR. BERG: Thank you. I said last week that the dam was safe.\nMS. RAO: You said that it would hold.":                                                    0,
		"Q: Where were you when the dam broke?\nA: At the harbour. My brother told me that it had broken.\nQ: Who said so?\nA: He did.":                          1,
		"Q. Where were you when the dam broke?\nA. At the harbour. I think that everybody knew.":                                                                 0,
		"Reporter: When did you learn of the leak?\nMinister Lund: On Monday. We knew that it was small.\nReporter: Who told you?\nMinister Lund: The operator.": 0,
		"THE PRESIDENT: Thank you all. We believe that the treaty will hold.\nQUESTION: Mr. President, do you expect a vote?\nTHE PRESIDENT: I do.":              0,
		"The Herald: Why did you leave?\nAna Rao: I had seen enough. I thought that nothing would change.":                                                       0,
		"SPEAKER 1 (00:01:12): So we said it would rain.\nSPEAKER 2 (00:01:20): It did not.":                                                                     0,
		"[00:12] BERG: It is late.\n[00:14] RAO: I know.":                                                                                                        0,
		"BERG (through interpreter): It is late.\nRAO: I know. (Laughter.)":                                                                                      0,
		"What made you leave?\nI had seen enough. I think that the town will recover.\nDo you expect to return?\nI hope to.":                                     0,
		"Name | Role | Said\nRao | Mayor | “Yes”\nBerg | Clerk | “No”":                                                                                           0,
		"Monday: 14 C. Tuesday: 15 C. Wednesday: 12 C.":                                                                                                          0,
		"Date: 12 May\nPlace: Drava\nContact: Ana Rao":                                                                                                           0,
		"My friends, we have come far. We said that we would build the dam, and we built it. I promise that it will hold. I say that it is time.":                0,
		"Dear neighbours, “home” is a big word. “Home” means walls. “Home” means bread.":                                                                         0,
		"The words “dam”, “wall”, “gate”, “lock”, “pier”, “quay” and “dock” are on the test.":                                                                    0,
		"Mayor: ‘We are ready for the flood’\nRain fell in Drava on Monday.":                                                                                     1,
	} {
		as := find(t, text)
		sound(t, text, as)
		if len(as) != want {
			t.Errorf("%s\n%d attributions, want %d: %+v", text, len(as), want, as)
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

// Twice the text takes twice the work, however it is made.
func TestWorkIsLinear(t *testing.T) {
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, unit := range []string{
		"He said “a”, she said “b” and they said “c”. ", "Oslo told Rao so.\n", "“I know,” said Rao. ", "According to Rao, citing Berg, it is so. ",
		"The official said so. ", "A baker, whom she told, said that he said it. ", "The tall official of the old town said so. ", "She said so.\n\n",
		"A baker left. She said so. ", "Three men and a cook ran. One of the men said so. ", "The firm said so. ", "They said that it was so. ", "“Go. ", "Both said so. ", "He left, said an official. The official knew him. ",
	} {
		work := func(n int) int {
			d := &nlp.Doc{}
			an.Analyze(d, strings.Repeat(unit, n), nil)
			f, err := search(Input{Doc: d})
			if err != nil {
				t.Fatal(err)
			}
			f.attributions()
			return f.work
		}
		small, large := work(300), work(2400)
		if small == 0 || large > 10*small {
			t.Errorf("%q: %d questions for 300, %d for 2400", unit, small, large)
		}
	}
}
