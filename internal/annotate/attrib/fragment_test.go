package attrib

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/news"
)

// contents are what the attributions of a text say, their pieces joined by " … ".
func contents(text string, as []news.Attribution) []string {
	var out []string
	for _, a := range as {
		var parts []string
		for _, s := range a.Content {
			parts = append(parts, s.Of(text))
		}
		out = append(out, strings.Join(parts, " … "))
	}
	return out
}

// A few words in marks under a verb that is no cue, and the names of programmes, are
// nobody's word.
func TestQuotedWordsOfNobody(t *testing.T) {
	for _, text := range []string{
		"Lund became the latest to open the door to tax rises during an interview on “Kestra Tonight.”",
		"The council passed an extension of the “ferry fix” that keeps fares low.",
		"The museum is now using a “no flash” rule in two rooms.",
		"The harbour went through “the usual channels.”",
	} {
		if as := find(t, "Harbour news\n"+text); len(as) > 0 {
			t.Errorf("%s\n\tgot %v, want nothing", text, as)
		}
	}
}

// What stands before a cue is said, or only leads up to what is said behind it.
func TestWhatLeadsUp(t *testing.T) {
	for text, want := range map[string][]string{
		"“The lever will shift,” Lund said on “Kestra Tonight.” “It will shift to our side, and soon.”":                                         {"“The lever will shift,” … “It will shift to our side, and soon.”"},
		"“We are going to pass it,” Rao told KBC’s “This Week.”":                                                                                {"“We are going to pass it,”"},
		"Calling the dam “a wonder of our age,” Mr. Lund said: “It is not a heap of mud.”":                                                      {"“It is not a heap of mud.”"},
		"After Oduya repeatedly stated that there was room for the council to act, Lund reminded her of how the court shapes the law.":          {"that there was room for the council to act"},
		"Asked how he felt, “Great and ready,” he said.":                                                                                        {"“Great and ready,”"},
		"Representative James Lund said the way that applicants for exempt status were buried in paperwork reminded him of another sore point.": {"the way that applicants for exempt status were buried in paperwork reminded him of another sore point"},
		"The road is shut ― it has been for a week ― the Department of Roads said.":                                                             {"The road is shut ― it has been for a week"},
		"Rao said they were convinced the council mishandled the matter and Lund accused the mayor of delay.":                                   {"they were convinced the council mishandled the matter", "the mayor of delay"},
		"He met Vicente Oda – who went on a tear declaring the nominee “not welcome” in the country.":                                           {"the nominee “not welcome”"},
		"A batch of letters that were discovered by the police was released.":                                                                   nil,
		"He suddenly faced calls to rally outside his home.":                                                                                    nil,
		"She received a request to leave.":                                                                                                      nil,
		"The Post reported Thursday of the existence of a plan launched in 2007 called Prism.":                                                  {"of the existence of a plan launched in 2007 called Prism"},
		"“It is garbage, a complete lie,” Lund said about the Gazette article alleging that he had lied. “It is a smear.”":                      {"“It is garbage, a complete lie,” … “It is a smear.”", "that he had lied"},
		"While the road is long, the bridge is safe, Rao said.":                                                                                 {"While the road is long, the bridge is safe"},
	} {
		text = "Harbour news\n" + text
		got := contents(text, find(t, text))
		for _, w := range want {
			if !slices.Contains(got, w) {
				t.Errorf("%s\n\tgot %q, want %q", text, got, w)
			}
		}
		if len(got) > len(want) {
			t.Errorf("%s\n\tgot %q, want %q alone", text, got, want)
		}
	}
}

// A participle behind a quotation and the comma in it goes on in whose word that is.
func TestGoesOnBehindQuotation(t *testing.T) {
	text := "Harbour news\nUnion leader Petra Lund called the report “a cruel hoax that will keep nobody safe,” adding that the findings were wrong."
	n := 0
	for _, a := range find(t, text) {
		for _, c := range a.Cue {
			if c.Of(text) == "adding" && len(a.Source) == 1 && strings.Contains(a.Source[0].Of(text), "Petra Lund") {
				n++
			}
		}
	}
	if n != 1 {
		t.Errorf("Petra Lund adds %d times, want once", n)
	}
}
