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
