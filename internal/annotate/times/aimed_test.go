package times

import (
	"strings"
	"testing"

	"hearsay/internal/news"
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
		"Villagers spoke out against a plan to shut the mill from December.":                                "2026-12",
		"The guild fought plans to shut the mill in December.":                                              "2026-12",
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

// A month that is also a name is the month behind another one.
func TestAMonthBesideAMonthIsNoName(t *testing.T) {
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"Loose bolts turned up on the line between March and May.", "It rained in April and May, the guild said."} {
		d := &nlp.Doc{}
		an.Analyze(d, text, nil)
		at := strings.Index(text, "May")
		d.Names = []nlp.Name{{Span: news.Span{Start: at, End: at + 3}, Kind: news.Person}}
		got := Find(d, Anchor{Date: "2026-09-17", Basis: "published"})
		if len(got) != 2 || got[1].Value != "2026-05" {
			t.Errorf("%q: %+v", text, got)
		}
	}
}
