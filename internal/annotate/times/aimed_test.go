package times

import (
	"testing"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

// On which side of the day of writing a month lies of which only the doing before it
// tells, and which day is that of an hour.
func TestAimedAndRelative(t *testing.T) {
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Engineers have fought to mend the quay after the storm in December.":                               "2025-12",
		"The town has worked to win back its guests since the fire in November.":                            "2025-11",
		"The union hopes to open the hall after a party in December.":                                       "2026-12",
		"Just after 11 a.m. the speaker read it out and thanked the woman who had handed it to him Monday.": "T11:00",
	} {
		d := &nlp.Doc{}
		an.Analyze(d, text, nil)
		got := Find(d, Anchor{Date: "2026-09-17", Basis: "published"})
		if len(got) == 0 || got[0].Value != want {
			t.Errorf("%q: %+v, want %s first", text, got, want)
		}
	}
}
