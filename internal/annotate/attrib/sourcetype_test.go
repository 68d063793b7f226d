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
		"Villagers told Radio Lind that soldiers had taken the goats.":                                            news.Collective,
		"His lawyers say they will appeal.":                                                                       news.UnnamedPerson,
		"Our correspondent in Lind, Ana Rao, says the hall is full.":                                              news.SourceMedia,
		"Our reporter Ana Rao says the hall is full.":                                                             news.NamedPerson,
		"The release said the terrorists had blown up the bridge.":                                                news.SourceDoc,
		"A number of Polish media reported that the crossing could be closed.":                                    news.SourceMedia,
		"The rally has legs, shipbroker Veerhaven thinks.":                                                        news.SourceOrg,
		"Bluejay said in May that it would sell the film. Bluejay declined to comment.":                           news.SourceOrg,
		"Ivo Lund is in the cell. According to his account, the wife left at six.":                                news.NamedPerson,
		"A man surnamed Gao told the Herald he had reopened.":                                                     news.NamedPerson,
		"A woman who wanted to be known only as Nurul said that the money was gone.":                              news.NamedPerson,
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
