package attrib

import (
	"testing"

	"hearsay/internal/news"
)

// What a body is its name's last two words tell where the last alone does not, whatever
// a list has for its initials; a trade in the plural is a crowd, who holds an office is
// some few.
func TestSourceTypes(t *testing.T) {
	for text, want := range map[string]news.SourceType{
		"The Northern Grain Council demanded an apology from the county.":                                         news.SourceOrg,
		"The Central Testing Council met on Monday. The council said a fresh test would be held.":                 news.SourceOrg,
		"The Karst County Council demanded an apology from the mill.":                                             news.SourceGov,
		"The Salwin Patriotic Army (SPA) took the town in June. The SPA warned that any attack will be answered.": news.SourceOrg,
		"The shadow government condemned the attack.":                                                             news.SourceOrg,
		"The interim government condemned the attack.":                                                            news.SourceGov,
		"Village bakers said the price of flour had doubled.":                                                     news.Collective,
		"Some anglers said the river was empty.":                                                                  news.Collective,
		"Parents of the 40 pupils told the Herald that they had had no news.":                                     news.Collective,
		"Two anglers said the river was empty.":                                                                   news.UnnamedPerson,
		"Detectives said the river was empty.":                                                                    news.UnnamedPerson,
		"The governor's office told the Herald the letter was a draft.":                                           news.SourceGov,
	} {
		as := find(t, text)
		if len(as) == 0 {
			t.Errorf("%q: no attribution", text)
			continue
		}
		if got := as[len(as)-1].SourceType; got != want {
			t.Errorf("%q: the source is %s, want %s", text, got, want)
		}
	}
}
