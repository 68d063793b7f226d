package attrib

import (
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

// TestHeadlinesGoOn holds that the second predicate of a headline is said by whom it
// begins with, and by nobody whom a cue's own subject names.
func TestHeadlinesGoOn(t *testing.T) {
	const body = "\n\nThe speaker, Ana Rao, spoke on Friday in Torvik. Per Lund did not."
	for headline, want := range map[string]string{
		"Rao strikes confident tone on bridge, says she never brings bill to floor": "Rao",
		"Rao faces questions over bridge, insists it is safe":                       "Rao",
		"Bridge is shut for weeks, says Lund":                                       "Lund",
	} {
		text := headline + body
		found := ""
		for _, a := range find(t, text) {
			if len(a.Source) > 0 && a.Cue[0].End < len(headline) {
				found = a.Source[0].Of(text)
			}
		}
		if found != want {
			t.Errorf("%q is given to %q, want %q", headline, found, want)
		}
	}
}

// TestHeadlineOfANameOnly holds that a text which is a name and no more stops nothing.
func TestHeadlineOfANameOnly(t *testing.T) {
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"Ana Rao", "Rao", "Police", "Ana Rao,", "Police,", "Ana Rao, says", "The US", "US"} {
		d := &nlp.Doc{}
		an.Analyze(d, text, nil)
		if _, err := Find(Input{Doc: d, Blocks: []news.Block{{Kind: news.Headline, Start: 0, End: len(text)}}}); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestLabels holds that a name before a headline's colon that only says what the text is
// about is given nothing, and that whoever speaks in the text is.
func TestLabels(t *testing.T) {
	const body = "\n\nThe mayor, Omar Lind, was hurt in his office in Torvik on Friday. Police said a man was held. The hall is shut. "
	for _, c := range []struct {
		text string
		want bool
	}{
		{"Omar Lind: Police take over the case of the stabbed mayor" + body, false},
		{"Omar Lind: Police take over the case of the stabbed mayor" + body + "Lind said that he was well.", true},
		{"Omar Lind: Police take over the case of the stabbed mayor" + body + "He said that all was well.", true},
		{"Omar Lind: We will not be driven out of the hall" + body, true},
		{"Omar Lind: “Police have taken over”" + body, true},
		{"Omar Lind: Police take over the case of the stabbed mayor\n\nOmar Lind was hurt in Torvik.", true}, // too short a text to show that he does not speak
		{"Police: mayor was stabbed by a man of his party" + body, true},
	} {
		found := false
		for _, a := range find(t, c.text) {
			found = found || len(a.Cue) > 0 && c.text[a.Cue[0].Start:a.Cue[0].End] == ":"
		}
		if found != c.want {
			t.Errorf("%q: the headline gives it to whom it names: %v, want %v", c.text, found, c.want)
		}
	}
}
