package coref

import "testing"

// "The Georgian capital" is the city where the text names it, and the adjective of a
// country everywhere else.
func TestTheCapitalOfACountry(t *testing.T) {
	for text, want := range map[string]string{
		"The film was shown in Tbilisi in April. Nobody in the Georgian capital remembers it.":        "Tbilisi",
		"The film was shown in Batumi in April. Nobody in the Georgian capital remembers it.":         "Georgian",
		"The film was shown in Tbilisi in April. It had cost a Georgian fund all its Georgian money.": "Georgian",
		"Banks in Tbilisi are open. Losses on the Georgian capital market have grown.":                "Georgian",
	} {
		c := linked(t, text)
		got := ""
		for _, m := range c.Mentions {
			if m.Form == "nominal" || m.Form == "adjective" {
				got = c.NameOf(m)
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
