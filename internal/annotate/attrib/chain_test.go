package attrib

import (
	"slices"
	"testing"
)

// Who is told something carries it only if it is an outlet.
func TestWhoIsToldIsNoRelay(t *testing.T) {
	for text, want := range map[string][]string{
		"Ana Rao told Sarn News that the plan was complete.":                                              {"Ana Rao", "Sarn News"},
		"Ana Rao told the Greens in a letter that the bill would pass.":                                   {"Ana Rao"},
		"Ana Rao told the World Health Organization that the plan was complete.":                          {"Ana Rao"},
		"Ana Rao reminded Kestra Mining that the pipes were old.":                                         {"Ana Rao"},
		"On the town's water programme, Ana Rao said the pipes were old.":                                 {"Ana Rao"},
		"“I have never met him,” said Ana Rao, an adviser to Mr. Bloomberg.":                              {"Ana Rao"},
		"“Put the decision on hold,” Ana Rao posted to Twitter.":                                          {"Ana Rao"},
		"“I have never met him,” said Ana Rao to the Sarn Gazette, which sent a reporter to the harbour.": {"Ana Rao", "Sarn Gazette"},
	} {
		text = "Harbour news\n" + text
		as := find(t, text)
		if len(as) == 0 {
			t.Errorf("%s\n\tnothing found", text)
			continue
		}
		var got []string
		for _, l := range as[0].Chain {
			got = append(got, l.Name)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\n\tgot %q, want %q", text, got, want)
		}
	}
}

// What is mentioned by somebody is not the word of whoever stands before it.
func TestMentionedBy(t *testing.T) {
	text := "Harbour news\nIn a letter delivered to the council leader, Harry Dahl of Sarn, and mentioned Wednesday on the floor by the mayor, Mia Lund, the union informed its members that it would not go on."
	for _, a := range find(t, text) {
		for _, s := range a.Source {
			if s.Of(text) != "the union" {
				t.Errorf("%q speaks, want only the union", s.Of(text))
			}
		}
	}
}

// "Some" are whomever one may ask, not the last group that a text has named.
func TestSomeAreNobody(t *testing.T) {
	text := "Harbour news\nThree other women told the Gazette that they had been followed by Mr. Lund. The claims were denied. Some called the article a partisan plot."
	as := find(t, text)
	if len(as) == 0 {
		t.Fatal("nothing found")
	}
	if c := as[len(as)-1].Chain; len(c) != 1 || c[0].Name != "Some" {
		t.Errorf("the last is given to %+v, want Some", c)
	}
}

// A body that is called by a place and a plain noun is not called like the place alone.
func TestABodyGoesByItsNoun(t *testing.T) {
	for text, want := range map[string]string{
		"According to Osten police, the bridge was closed.":              "Osten police",
		"The bridge was closed, according to the Gaza health ministry.":  "Gaza health ministry",
		"The bridge was closed, according to the Reuters news agency.":   "Reuters",
		"The bridge was closed, according to the Kestra mining company.": "the Kestra mining company",
	} {
		text = "Harbour news\n" + text
		as := find(t, text)
		if len(as) != 1 || len(as[0].Chain) != 1 || as[0].Chain[0].Name != want {
			t.Errorf("%s\n\tgot %+v, want %q", text, as, want)
		}
	}
}
